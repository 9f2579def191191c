"""Places for a name that an attack on the gate found."""

import io
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject
from repository import PLAN, REVIEW, SETTINGS, SUMMARY, write_briefing, write_review, write_settings

from dhr.build.seal.sealing import file_hashes
from dhr.cli.main import run

NAME = "Agnieszka Wojciechowska"


def build(root: Path, *options: str) -> int:
    return run(["build", "--config", str(root / "mkdocs.yml"), *options])


def spoken(folder: Path) -> None:
    writer = PdfWriter()
    page = writer.add_blank_page(595, 842)
    drawing = DecodedStreamObject()
    drawing.set_data(f"/Span <</ActualText ({NAME})>> BDC EMC".encode())
    page[NameObject("/Contents")] = writer._add_object(drawing)
    data = io.BytesIO()
    writer.write(data)
    (folder / "qa-letter.pdf").write_bytes(data.getvalue())


@pytest.mark.parametrize(
    "changes",
    [
        {"executive_summary_md": SUMMARY.replace("## Key issues", f"## Key issues {{#{NAME.replace(' ', '-')}}}")},
        {"review_md": REVIEW.replace("[Example Vale Constabulary]", f"[Example Vale Constabulary, {NAME}]")},
        {
            "review_md": REVIEW.replace("[Example Vale Constabulary]", f"[Example Vale Constabulary, {NAME}]"),
            "executive_summary_md": SUMMARY + f"\n{NAME} called the police.\n",
        },
    ],
)
def test_a_name_in_an_unusual_place_holds(tmp_path: Path, changes: dict[str, str]) -> None:
    write_settings(tmp_path)
    write_review(tmp_path, **changes)

    assert build(tmp_path) == 1


def test_text_that_a_letter_would_have_read_aloud_holds(tmp_path: Path) -> None:
    write_settings(tmp_path)
    spoken(write_review(tmp_path))

    assert build(tmp_path) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"action_plan_yml": PLAN.replace("    scope: local\n    actions", f"    parts: {{{NAME}: x}}\n    actions")},
        {"review_md": REVIEW.replace("people:\n", f"languages: {{en: full, {NAME}: full}}\npeople:\n", 1)},
        {"action_plan_yml": PLAN.replace('"1.1"', f'"1.1"\n        part: {NAME}')},
    ],
)
def test_a_name_as_a_key_is_refused_and_not_repeated(
    tmp_path: Path, changes: dict[str, str], capfd: pytest.CaptureFixture[str]
) -> None:
    write_settings(tmp_path)
    write_review(tmp_path, **changes)

    assert build(tmp_path) == 2

    told = capfd.readouterr()
    assert "Wojciechowska" not in told.out + told.err


def test_a_folder_that_bears_a_name_is_not_named_in_any_message(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write_settings(tmp_path)
    write_review(tmp_path, "2023-wojciechowska")

    assert build(tmp_path) == 1
    assert build(tmp_path, "--withhold") == 0
    assert run(["check", "--config", str(tmp_path / "mkdocs.yml"), "--format", "json"]) == 1

    told = capfd.readouterr()
    assert "wojciechowska" not in told.out + told.err


def test_a_denied_name_on_a_hand_written_page_is_a_leak_and_not_a_wrong_setting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "private.txt").write_text(f"{NAME}\n")
    monkeypatch.setenv("DHR_DENYLIST", str(tmp_path / "private.txt"))
    root = tmp_path / "repository"
    root.mkdir()
    write_settings(root)
    write_review(root)
    (root / "pages" / "about.md").write_text(f"# About\n\nWith thanks to {NAME}.\n")

    assert build(root) == 1
    assert not (root / "site").exists()


@pytest.mark.parametrize("where", ["precious", "reviews", "reviews/new", ".", "pages"])
def test_a_site_is_never_put_over_anything_else(tmp_path: Path, where: str, capfd: pytest.CaptureFixture[str]) -> None:
    write_settings(tmp_path)
    write_review(tmp_path)
    write_briefing(tmp_path)
    (tmp_path / "precious").mkdir()
    (tmp_path / "precious" / "thesis.txt").write_text("x")
    before = file_hashes(tmp_path)

    assert build(tmp_path, "--site-dir", str(tmp_path / where)) == 2

    assert file_hashes(tmp_path) == before
    assert "Traceback" not in capfd.readouterr().err


def test_without_its_folder_of_reviews_a_repository_is_not_published_empty(tmp_path: Path) -> None:
    write_settings(tmp_path)
    write_review(tmp_path)
    assert build(tmp_path) == 0
    before = file_hashes(tmp_path / "site")
    (tmp_path / "reviews").rename(tmp_path / "moved")

    assert build(tmp_path) == 2

    assert file_hashes(tmp_path / "site") == before


def test_a_hand_written_page_that_is_not_utf_8_is_no_fault_of_ours(tmp_path: Path) -> None:
    write_settings(tmp_path, SETTINGS)
    write_review(tmp_path)
    (tmp_path / "pages" / "about.md").write_bytes(b"# caf\xe9\n")

    assert build(tmp_path) == 2


def test_a_hand_written_page_that_names_somebody_stops_publication(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    settings = write_settings(tmp_path)
    write_review(tmp_path)
    page = tmp_path / "pages" / "about.md"
    page.write_text(f"# About\n\nThis page was written on 3 May 2024. {NAME} lived at 12 Orchard Lane.\n")

    assert run(["build", "--config", str(settings)]) == 1

    told = capfd.readouterr()
    assert "pages/about.md:3:38: holds a person's name" in told.err
    assert "declare under people in the settings whom it names rightly" in told.err
    assert "Wojciechowska" not in told.out + told.err
    assert not (tmp_path / "site").exists()


def test_whom_the_settings_declare_may_be_named_on_a_hand_written_page(tmp_path: Path) -> None:
    people = f"      people: {{professionals: [{{name: {NAME}, role: chair of the partnership}}]}}\n"
    settings = write_settings(tmp_path, SETTINGS.replace("      publisher:", f"{people}      publisher:"))
    write_review(tmp_path)
    (tmp_path / "pages" / "about.md").write_text(f"# About\n\nThe chair is {NAME}. The review of Alder is here.\n")

    assert run(["build", "--config", str(settings)]) == 0
