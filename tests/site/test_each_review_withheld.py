"""Each example review held or withdrawn while the others are published: what they share with it is no leak."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from anonymise.extract.files import File
from anonymise.scan import folder as scanning
from anonymise.scan.opening import Item, everything
from dhr.build import workers
from dhr.cli.main import run
from dhr.records.publication_file import drop, put
from dhr.review.dates import PartialDate
from dhr.sources.files import Folder

PROJECT = Path(__file__).parents[2]
WHEN = PartialDate(2025, 1, 2)
REASON = "At the wish of the family."
PUBLISHED = ("2021-rowan", "2022-hazel", "2022-maya", "2023-seren")


@pytest.fixture(scope="module")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the example repository. What its builds have in common is checked, made and opened once."""
    root = tmp_path_factory.mktemp("examples")
    for name in ("reviews", "briefings", "site_src"):
        shutil.copytree(PROJECT / name, root / name)
    for name in ("mkdocs.yml", "register.yml"):
        shutil.copy(PROJECT / name, root / name)
    opened: dict[tuple[str, bytes], tuple[Item, ...]] = {}

    def opened_once(file: File) -> Iterable[Item]:
        if (file.path, file.data) not in opened:
            opened[file.path, file.data] = tuple(everything(file))
        return opened[file.path, file.data]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scanning, "everything", opened_once)
        # One process, which remembers.
        patch.setattr(workers, "cpu_count", lambda: 1)
        yield root


@pytest.fixture
def restored(examples: Path) -> Iterator[None]:
    """Puts the records of all reviews back after the test, and takes the site away: its tombstones are remembered."""
    before = {path: path.read_bytes() for path in examples.glob("reviews/*/publication.yml")}
    yield
    for path, record in before.items():
        path.write_bytes(record)
    shutil.rmtree(examples / "site", ignore_errors=True)


def files_that_name(slug: str, site: Path) -> set[str]:
    """The files of a site whose path or bytes have the address of a review."""
    files = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    return {name for name, path in files.items() if slug in name or slug.encode() in path.read_bytes()}


# Two at a time, each of them in both roles and beside each of the others: a build takes a while.
@pytest.mark.usefixtures("restored")
@pytest.mark.parametrize(
    ("held", "withdrawn"), list(zip(PUBLISHED, PUBLISHED[1:] + PUBLISHED[:1], strict=True)), ids=PUBLISHED
)
def test_what_is_held_or_withdrawn_keeps_nothing_else_from_being_published(
    examples: Path, held: str, withdrawn: str
) -> None:
    drop(Folder(examples / "reviews" / held, root=examples), "sign_offs")
    put(Folder(examples / "reviews" / withdrawn, root=examples), "withdrawn", {"on": WHEN, "reason": REASON})

    assert run(["build", "--config", str(examples / "mkdocs.yml"), "--withhold"]) == 0

    site, tombstone = examples / "site", f"reviews/{withdrawn}/index.html"
    assert files_that_name(held, site) == set()
    assert files_that_name(withdrawn, site) == {tombstone, "manifest.json"}
    assert REASON in (site / tombstone).read_text()
    others = {slug for slug in PUBLISHED if (site / "reviews" / slug / f"{slug}.pdf").is_file()}
    assert others == {*PUBLISHED} - {held, withdrawn}
