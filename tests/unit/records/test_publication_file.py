"""What people decide is added to `publication.yml`, and nothing that stood there is lost."""

from pathlib import Path

import pytest

from dhr.records.publication_file import add, put, put_first
from dhr.review.dates import PartialDate
from dhr.sources.files import Folder
from dhr.sources.problem import SourceError
from dhr.sources.publication import read_publication

BEFORE = """# Kept by the community safety team.
clearance:
  letter_date: 2024-02-12   # as printed
  clears: [executive summary, action plan]
copies_sent:
  - {to: Home Office, on: 2024-04-02}
"""
ENTRY = {"to": "Domestic Abuse Commissioner", "on": PartialDate(2024, 4, 3)}


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    (tmp_path / "publication.yml").write_text(BEFORE, encoding="utf-8")
    return Folder(tmp_path, root=tmp_path)


def text_in(folder: Folder) -> str:
    return (folder.path / "publication.yml").read_bytes().decode()


def test_an_entry_comes_to_the_end_of_its_list_and_comments_and_layout_stay(folder: Folder) -> None:
    add(folder, "copies_sent", ENTRY)

    assert text_in(folder) == BEFORE + "  - to: Domestic Abuse Commissioner\n    on: 2024-04-03\n"
    assert [copy.to for copy in read_publication(folder)[0].copies_sent] == ["Home Office", ENTRY["to"]]


def test_the_first_entry_of_a_list_begins_it(folder: Folder) -> None:
    add(
        folder,
        "accepted",
        {
            "rule": "exact-date",
            "phrase": "3 May: a day",
            "reason": "The Act.",
            "by": "Jo",
            "on": PartialDate(2024, 3, 1),
        },
    )

    (accepted,) = read_publication(folder)[0].accepted
    assert (accepted.phrase, str(accepted.on)) == ("3 May: a day", "2024-03-01")


def test_a_list_that_stood_empty_is_filled(tmp_path: Path) -> None:
    (tmp_path / "publication.yml").write_text("accepted: []\ncopies_sent:\n", encoding="utf-8")
    folder = Folder(tmp_path, root=tmp_path)

    add(folder, "copies_sent", ENTRY)

    assert len(read_publication(folder)[0].copies_sent) == 1


def test_a_new_fact_stands_first_or_last_and_an_old_one_stays_in_its_place(folder: Folder) -> None:
    put_first(folder, "prepared_by", "Rosalind Fairweather")
    put(folder, "withdrawn", {"on": PartialDate(2025, 1, 2), "reason": "The family asked for it."})
    put_first(folder, "prepared_by", "Edmund Marchbank")

    lines = text_in(folder).splitlines()
    assert lines[:2] == ["# Kept by the community safety team.", "prepared_by: Edmund Marchbank"]
    assert lines[-1] == "  reason: The family asked for it."


def test_a_file_that_is_not_there_is_begun(tmp_path: Path) -> None:
    folder = Folder(tmp_path, root=tmp_path)

    put_first(folder, "prepared_by", "Rosalind Fairweather")

    assert text_in(folder) == "prepared_by: Rosalind Fairweather\n"


def test_line_endings_of_windows_stay(tmp_path: Path) -> None:
    (tmp_path / "publication.yml").write_bytes(BEFORE.replace("\n", "\r\n").encode())
    folder = Folder(tmp_path, root=tmp_path)

    add(folder, "copies_sent", ENTRY)

    assert "\n" not in text_in(folder).replace("\r\n", "")


def test_a_record_that_cannot_be_read_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "publication.yml").write_text("clearance: [\n", encoding="utf-8")
    folder = Folder(tmp_path, root=tmp_path)

    with pytest.raises(SourceError):
        add(folder, "copies_sent", ENTRY)

    assert text_in(folder) == "clearance: [\n"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_fault_while_writing_leaves_the_old_record_whole(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)

    with pytest.raises(OSError, match="space"):
        add(folder, "copies_sent", ENTRY)

    assert text_in(folder) == BEFORE
    assert len(list(folder.path.iterdir())) == 1
