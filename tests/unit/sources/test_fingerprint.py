"""What is signed: every file that is published, and of the record what was decided before."""

from collections.abc import Callable
from pathlib import Path

import pytest
from repository import PUBLICATION, write_review

from dhr.records.publication_file import add, put, put_first
from dhr.review.dates import PartialDate
from dhr.sources.files import Folder
from dhr.sources.fingerprint import fingerprint

DAY = PartialDate(2024, 5, 1)


@pytest.fixture
def review(tmp_path: Path) -> Folder:
    return Folder(write_review(tmp_path), root=tmp_path)


def rewrite(name: str, change: Callable[[bytes], bytes]) -> Callable[[Folder], None]:
    def apply(folder: Folder) -> None:
        path = folder.path / name
        path.write_bytes(change(path.read_bytes()))

    return apply


@pytest.mark.parametrize(
    "change",
    [
        rewrite("executive-summary.md", lambda data: data.replace(b"\n", b"\r\n")),
        rewrite("executive-summary.md", lambda data: b"\xef\xbb\xbf" + data),
        rewrite("publication.yml", lambda data: b"# Looked at again.\n\n" + data),
        lambda f: (f.path / "import-notes.md").write_text("- [x] Done.\n"),
        lambda f: add(f, "copies_sent", {"to": "Home Office", "on": DAY}),
        lambda f: add(f, "sign_offs", {"by": "Jo Example", "on": DAY, "files": {"a": "b"}}),
        lambda f: put(f, "withdrawn", {"on": DAY, "reason": "The family asked for it."}),
    ],
    ids=[
        "line endings",
        "byte order mark",
        "a comment",
        "notes of the import",
        "a copy sent",
        "a sign-off",
        "withdrawal",
    ],
)
def test_what_changes_no_word_that_is_published_leaves_a_signature_as_it_is(
    review: Folder, change: Callable[[Folder], None]
) -> None:
    before = fingerprint(review)

    change(review)

    assert fingerprint(review) == before


@pytest.mark.parametrize(
    "change",
    [
        rewrite("executive-summary.md", lambda data: data.replace(b"Alder", b"alder", 1)),
        rewrite("action-plan.yml", lambda data: data + b"\n"),
        rewrite("publication.yml", lambda data: data.replace(b"2024-02-12", b"2024-02-13")),
        lambda f: (f.path / "images").mkdir() or (f.path / "images" / "a.png").write_bytes(b"x"),
        lambda f: (f.path / "qa-letter.md").unlink(),
        lambda f: put_first(f, "prepared_by", "Somebody Else"),
        lambda f: add(f, "accepted", {"rule": "a", "phrase": "b", "reason": "c", "by": "d", "on": DAY}),
        lambda f: add(f, "versions", {"number": 1, "on": DAY, "kind": "correction"}),
    ],
    ids=[
        "a letter",
        "an empty line",
        "the clearance",
        "a picture",
        "a file gone",
        "who prepared",
        "an acceptance",
        "a version",
    ],
)
def test_any_other_change_opens_it_again(review: Folder, change: Callable[[Folder], object]) -> None:
    before = fingerprint(review)

    change(review)

    assert fingerprint(review) != before


def test_a_fingerprint_names_every_file_in_order(review: Folder) -> None:
    names = list(fingerprint(review))

    assert names == sorted(names)
    assert set(names) == {"action-plan.yml", "executive-summary.md", "publication.yml", "qa-letter.md", "review.md"}
    assert PUBLICATION
