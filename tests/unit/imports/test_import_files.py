"""What may be imported, and what stops an import before anything is written."""

from pathlib import Path

import pytest

from dhr.imports.importing import ImportProblem, import_review

TEXT = "# Executive summary\n\n## Introduction\n\nThis review is about the death of Rowan in April 2021.\n"
PDF = b"%PDF-1.7\nan invented letter\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("latin.txt", "Rowan’s café".encode("cp1252"), "line 1"),
        ("report.docx", b"PK\x03\x04 zip", "kinds"),
        ("report.txt", b"PK\x03\x04 zip", "not plain text"),
        ("report.txt", PDF, "not plain text"),
        ("binary.txt", b"a\0b", "not plain text"),
        ("big.txt", b"a\n" * 3_000_000, "too large"),
    ],
)
def test_a_file_that_is_no_usable_text_is_refused(tmp_path: Path, name: str, data: bytes, words: str):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(ImportProblem) as caught:
        import_review(path, to=tmp_path / "2021-rowan")
    assert words in caught.value.what
    assert caught.value.path == path
    assert caught.value.do
    assert not (tmp_path / "2021-rowan").exists()


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path):
    with pytest.raises(ImportProblem, match="no such file"):
        import_review(tmp_path / "nowhere.txt", to=tmp_path / "2021-rowan")
    with pytest.raises(ImportProblem, match="is a folder"):
        import_review(tmp_path, to=tmp_path / "2021-rowan")


def test_a_message_never_holds_words_of_the_text(tmp_path: Path):
    path = tmp_path / "latin.txt"
    path.write_bytes(b"Secretname\xff")
    with pytest.raises(ImportProblem) as caught:
        import_review(path, to=tmp_path / "2021-rowan")
    assert "Secretname" not in str(caught.value)


@pytest.mark.parametrize("name", ["2021 Rowan", "2021_rowan", "Rowan", "rowan--2021"])
def test_the_folder_needs_a_name_that_can_become_an_address(file: Path, name: str):
    with pytest.raises(ImportProblem, match="web address"):
        import_review(file, to=file.parent / name)


def test_a_folder_that_holds_something_is_left_alone(file: Path):
    to = file.parent / "2021-rowan"
    to.mkdir()
    (to / "review.md").write_text("mine", encoding="utf-8")
    with pytest.raises(ImportProblem, match="not empty"):
        import_review(file, to=to)
    assert [path.name for path in to.iterdir()] == ["review.md"]


def test_an_empty_folder_is_filled(file: Path):
    to = file.parent / "2021-rowan"
    to.mkdir()
    assert "review.md" in import_review(file, to=to).written


def test_the_letter_must_be_a_pdf_and_is_copied_as_it_is(file: Path):
    letter = file.parent / "letter.pdf"
    letter.write_bytes(b"no pdf")
    with pytest.raises(ImportProblem, match="not a PDF"):
        import_review(file, to=file.parent / "2021-rowan", letter=letter)
    assert not (file.parent / "2021-rowan").exists()
    letter.write_bytes(PDF)
    result = import_review(file, to=file.parent / "2021-rowan", letter=letter)
    assert "qa-letter.pdf" in result.written
    assert (file.parent / "2021-rowan" / "qa-letter.pdf").read_bytes() == PDF
    assert any("no clearance letter" in question for question in result.questions)


def test_nothing_is_left_behind_when_writing_fails(file: Path, monkeypatch: pytest.MonkeyPatch):
    def full(self: Path, data: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="No space"):
        import_review(file, to=file.parent / "reviews" / "2021-rowan")
    assert list((file.parent / "reviews").iterdir()) == []


def test_the_same_text_gives_the_same_files(file: Path):
    one, two = file.parent / "a" / "2021-rowan", file.parent / "b" / "2021-rowan"
    written = import_review(file, to=one).written
    assert import_review(file, to=two).written == written
    assert [(one / name).read_bytes() for name in written] == [(two / name).read_bytes() for name in written]


OWN_PLAN = """recommendations:
  - number: "1"
    text: Keep the form.
    actions:
      - {number: "1.1", action: Print it., lead: {agency: Example Vale Council}}
"""


def test_a_plan_in_our_own_form_is_copied(file: Path):
    plan = file.parent / "plan.yml"
    plan.write_text(OWN_PLAN, encoding="utf-8")
    import_review(file, to=file.parent / "2021-rowan", action_plan=plan)
    assert (file.parent / "2021-rowan" / "action-plan.yml").read_text(encoding="utf-8") == OWN_PLAN


@pytest.mark.parametrize(
    ("name", "text"),
    [("plan.yml", "recommendations:\n  - number: '1'\n"), ("plan.csv", "recommendation,colour\n1,red\n")],
)
def test_a_plan_with_a_mistake_stops_the_import(file: Path, name: str, text: str):
    plan = file.parent / name
    plan.write_text(text, encoding="utf-8")
    with pytest.raises(ImportProblem, match="action plan cannot be used"):
        import_review(file, to=file.parent / "2021-rowan", action_plan=plan)


def test_a_plan_may_be_a_text_of_its_own(file: Path):
    plan = file.parent / "plan.txt"
    plan.write_text(
        "Recommendation 1: Example Vale Council should write a policy.\n\n"
        "Action\tLead agency\tTarget date\tProgress\nWrite it.\tExample Vale Council\tMay 2022\tGreen\n",
        encoding="utf-8",
    )
    result = import_review(file, to=file.parent / "2021-rowan", action_plan=plan)
    text = (file.parent / "2021-rowan" / "action-plan.yml").read_text(encoding="utf-8")
    assert "Write it." in text
    assert not any("none of the files" in question for question in result.questions)
