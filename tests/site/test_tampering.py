"""Whatever is changed, deleted or added in a published site is named, in its folder and from outside."""

import os
import shutil
from pathlib import Path

import pytest
from repository import write_briefing, write_review, write_settings
from served import served

from dhr.build.seal.manifest import MANIFEST, CannotVerify
from dhr.build.seal.sealing import file_hashes
from dhr.build.seal.served import verify_served
from dhr.build.seal.verification import Difference, verify
from dhr.cli.main import run


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one review and one briefing."""
    root = tmp_path_factory.mktemp("repository")
    write_review(root)
    write_briefing(root)
    assert run(["build", "--config", str(write_settings(root))]) == 0
    return root / "site"


@pytest.fixture
def site(published: Path, tmp_path: Path) -> Path:
    """A copy to be tampered with."""
    return Path(shutil.copytree(published, tmp_path / "site"))


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(data)


def test_one_flipped_byte_of_any_file_is_named(site: Path) -> None:
    for name in file_hashes(site):
        before = (site / name).read_bytes()
        flip(site / name, len(before) // 2)

        assert verify(site).differences == (Difference(name, "changed"),)

        (site / name).write_bytes(before)


def test_a_deleted_file_is_named(site: Path) -> None:
    for name in file_hashes(site):
        away = (site / name).rename(site.parent / "away")

        assert verify(site).differences == (Difference(name, "missing"),)

        away.rename(site / name)


def test_one_flipped_byte_of_the_manifest_is_noticed(site: Path) -> None:
    before = (site / MANIFEST).read_bytes()
    for at in range(0, len(before), 37):
        flip(site / MANIFEST, at)

        try:
            assert Difference(MANIFEST, "changed") in verify(site).differences
        except CannotVerify as reason:
            assert MANIFEST in str(reason)

        (site / MANIFEST).write_bytes(before)


def test_an_entry_taken_out_of_the_manifest_with_its_file_is_noticed(site: Path) -> None:
    lines = (site / MANIFEST).read_text().splitlines(keepends=True)
    (site / MANIFEST).write_text("".join(line for line in lines if '"data/reviews.csv"' not in line))
    (site / "data" / "reviews.csv").unlink()

    assert verify(site).differences == (Difference(MANIFEST, "changed"),)


def test_what_is_no_file_of_the_site_is_named(site: Path) -> None:
    (site / "added.html").write_text("added")
    (site / "link.html").symlink_to("index.html")
    (site / "folder").symlink_to(site.parent)
    os.mkfifo(site / "pipe")
    page = site / "reviews" / "index.html"
    page.rename(site.parent / "index.html")
    page.symlink_to(site.parent / "index.html")

    assert {str(item.path): item.what for item in verify(site).differences} == {
        "added.html": "extra",
        "link.html": "extra",
        "folder": "extra",
        "pipe": "extra",
        "reviews/index.html": "changed",
    }


def test_from_outside_every_changed_and_every_missing_file_is_named(site: Path) -> None:
    names = sorted(file_hashes(site))
    with served(site.parent) as address:
        assert verify_served(f"{address}site").differences == ()
        for even, odd in ((0, 1), (1, 0)):
            copy = Path(shutil.copytree(site, site.parent / f"copy{even}"))
            for name in names[even::2]:
                flip(copy / name, (copy / name).stat().st_size // 2)
            for name in names[odd::2]:
                (copy / name).unlink()

            told = {item.path: item.what for item in verify_served(f"{address}{copy.name}/").differences}

            expected = dict.fromkeys(names[even::2], "changed") | dict.fromkeys(names[odd::2], "missing")
            assert {name: told.get(name) for name in names} == expected


def test_from_outside_files_that_pages_or_the_site_map_lead_to_are_named(site: Path) -> None:
    with served(site.parent) as address:
        page = site / "about" / "index.html"
        page.write_text(page.read_text() + '<a href="../added/?page=1#top">Added</a>')
        (site / "added").mkdir()
        (site / "added" / "index.html").write_text("<img src=picture.png><a href='nowhere.html'>Nothing</a>")
        (site / "added" / "picture.png").write_bytes(b"picture")
        (site / "mapped.html").write_text("mapped")
        (site / "sitemap.xml").write_text(f"<urlset><url><loc>{address}site/mapped.html</loc></url></urlset>")

        assert {item.path: item.what for item in verify_served(f"{address}site/").differences} == {
            "about/index.html": "changed",
            "added/": "extra",
            "added/picture.png": "extra",
            "mapped.html": "extra",
            "sitemap.xml": "changed",
        }


def test_the_command_names_what_differs_and_says_how_many_files_were_compared(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    count, seal = len(file_hashes(site)), verify(site).seal[:16]
    with served(site) as address:
        assert run(["verify", str(site)]) == 0
        assert run(["verify", address]) == 0
        assert capsys.readouterr().out == (
            f"Compared {count} files with the seal {seal}. Every file is as it was sealed.\n"
            f"Compared {count} files with the seal {seal}. Every file is as it was sealed.\n"
            "Files to which no page links cannot be seen from outside.\n"
        )
        flip(site / "index.html", 100)
        (site / "data" / "reviews.csv").unlink()

        assert run(["verify", str(site)]) == 1
        assert run(["verify", f"{address}index.html"]) == 1

    named = "data/reviews.csv: missing\nindex.html: changed\n"
    verdict = f"Compared {count} files with the seal {seal}. 2 files are not as sealed. Build the site again.\n"
    outside = "Files to which no page links cannot be seen from outside.\n"
    assert capsys.readouterr().out == f"{named}{verdict}{named}{verdict}{outside}"
