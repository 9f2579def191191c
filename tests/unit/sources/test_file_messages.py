"""Every file and folder that cannot be used, and every text that cannot be shown, is told, word for word."""

from collections.abc import Callable
from pathlib import Path

import pytest
from drawn_mistakes import TABLE, told, write
from repository import BRIEFING, SETTINGS, write_review

from dhr.cli.main import run
from dhr.sources import files


def a_file(name: str, data: bytes) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)

    return change


def a_link(folder: Path) -> None:
    (folder / "overview-report.md").symlink_to(folder.parent.parent / "mkdocs.yml")


def a_linked_folder(folder: Path) -> None:
    (folder.parent.parent / "elsewhere").mkdir()
    (folder.parent.parent / "elsewhere" / "a.png").write_bytes(b"x")
    (folder / "images").symlink_to(folder.parent.parent / "elsewhere")


def a_huge_picture(folder: Path) -> None:
    (folder / "images").mkdir()
    with (folder / "images" / "river.png").open("wb") as file:
        file.truncate(200_000_000)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (
            lambda f: (f / "review.md").unlink(),
            "review.md: The file is missing. Add it; the examples show what it holds.",
        ),
        (
            a_file("executive-summary.md", b""),
            "executive-summary.md: The file is empty. Write its text, or delete the file.",
        ),
        (
            a_file("executive-summary.md", b"a\nb\ncaf\xe9"),
            "executive-summary.md, line 3: A character cannot be read. Save the file as “UTF-8” in your editor.",
        ),
        (
            a_file("executive-summary.md", b"a\0b"),
            "executive-summary.md: This is not a text file. Save it as plain text.",
        ),
        (
            a_file("qa-letter.pdf", b"<html>"),
            "qa-letter.pdf: This is not a PDF. Save the letter again as PDF, or transcribe it as qa-letter.md.",
        ),
        (a_file("qa-letter.pdf", b""), "qa-letter.pdf: The file is empty. Save the letter again as PDF."),
        (
            a_file("minutes.docx", b"PK"),
            "minutes.docx: This file does not belong to a review. Move it out of this folder.",
        ),
        (
            a_file("images/river.gif", b"GIF89a"),
            "images/river.gif: This kind of picture cannot be published. Save it as PNG or JPEG.",
        ),
        (
            a_huge_picture,
            "images/river.png: The file is too large: 200 MB, and at most 20 MB are allowed. "
            "Make it smaller, for example by saving the picture at a lower resolution.",
        ),
        (a_link, "overview-report.md: This is a link to another place. Put the file itself here."),
        (a_linked_folder, "images: This is a link to another place. Put the file itself here."),
        (
            lambda f: (f / "qa-letter.pdf").mkdir(),
            "qa-letter.pdf: A folder stands where a file is expected. Delete or rename the folder.",
        ),
        (
            a_file("action-plan.csv", TABLE.encode()),
            "action-plan.csv: There are two action plans. Keep action-plan.yml or action-plan.csv, not both.",
        ),
    ],
)
def test_every_file_that_cannot_be_used_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: Callable[[Path], object], says: str
) -> None:
    change(write(tmp_path))

    assert told(tmp_path, capsys) == f"reviews/2023-alder/{says}"


def test_a_link_in_the_place_of_the_settings_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path)
    (tmp_path / "mkdocs.yml").rename(tmp_path / "real.yml")
    (tmp_path / "link.yml").symlink_to(tmp_path / "real.yml")

    assert run(["check", "--config", str(tmp_path / "link.yml")]) == 2
    assert "link.yml: This is a link to another place. Put the file itself here." in capsys.readouterr().err


def test_a_file_that_may_not_be_read_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path)
    read = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "executive-summary.md":
            raise PermissionError(13, "Permission denied")
        return read(path)

    # The tests may be run by somebody whom no system refuses anything.
    monkeypatch.setattr(files.Path, "read_bytes", refused)

    assert told(tmp_path, capsys) == (
        "reviews/2023-alder/executive-summary.md: The file cannot be opened. Check who may read it."
    )


@pytest.mark.parametrize(
    ("parent", "name", "says"),
    [
        (
            "reviews",
            "2023 Alder",
            "reviews/2023 Alder: The folder's name cannot become a web address. "
            "Use small letters, digits and single hyphens, such as 2023-rowan.",
        ),
        (
            "briefings",
            "by_name",
            "briefings/by_name: The folder's name cannot become a web address. "
            "Use small letters, digits and single hyphens, such as 2024-stalking.",
        ),
    ],
)
def test_a_folder_that_cannot_be_an_address_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], parent: str, name: str, says: str
) -> None:
    write(tmp_path)
    (tmp_path / parent / name).mkdir()

    assert told(tmp_path, capsys) == says


def test_a_file_among_the_folders_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path)
    (tmp_path / "reviews" / "notes.txt").write_text("x")

    assert told(tmp_path, capsys) == (
        "reviews/notes.txt: Only folders, one each, belong here. Move the file away, or into its folder."
    )


def test_two_reviews_with_one_id_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path)
    write_review(tmp_path, "2023-other")

    assert told(tmp_path, capsys) == (
        "reviews/2023-other/review.md: The id is also that of the review in the folder 2023-alder. "
        "Give each review an id of its own."
    )


def test_a_register_among_the_published_pages_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path, "mkdocs.yml", SETTINGS.replace("publisher:", "register: pages/register.yml\n      publisher:"))
    (tmp_path / "register.yml").rename(tmp_path / "pages" / "register.yml")

    assert told(tmp_path, capsys) == (
        "pages/register.yml: The register lies among the hand-written pages, whose files are published as they are. "
        "Move it out of that folder."
    )


@pytest.mark.parametrize("name", ["2023-aldre", "../2023-alder", "Alder", "x" * 300])
def test_a_review_that_there_is_not_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    write(tmp_path)

    assert run(["check", name, "--config", str(tmp_path / "mkdocs.yml")]) == 2
    assert capsys.readouterr().err == (
        f"This cannot be used yet:\n  “{name}”: There is no review of this name. "
        "Use the name of a folder in the folder of the reviews, such as 2023-rowan.\n"
    )


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (
            "![](images/a.png)",
            "A picture has no description. Say in the square brackets what it shows: "
            "![A map of the agencies involved](images/map.png).",
        ),
        (
            "![A map](../a.png)",
            "A picture is not in the review's own folder. "
            "Put the picture into the folder “images” of this review and name it so: images/map.png.",
        ),
        (
            "![A map](images/quillfeather.png)",
            "A picture is not among the files of the folder “images”. Add the file, or mend its name in the text.",
        ),
        (
            "See [below](#quillfeather).",
            "A link to a place in this document leads nowhere. "
            "Link to a heading as it is now, such as #key-issues, or to a paragraph, such as #p12.",
        ),
        (
            "She moved.[^quillfeather]",
            "The text refers to a note that is missing. "
            "Write the note on a line of its own, such as [^9]: The words of the note.",
        ),
    ],
)
def test_every_mistake_in_a_text_is_told_without_its_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, says: str
) -> None:
    write(tmp_path)
    folder = tmp_path / "briefings" / "2024-parts"
    (folder / "briefing.md").write_text(BRIEFING + f"\n{text}\n")

    assert told(tmp_path, capsys) == f"briefings/2024-parts/briefing.md, line 11: {says}"


def test_what_is_nested_too_deeply_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(tmp_path)
    (tmp_path / "briefings" / "2024-parts" / "briefing.md").write_text(BRIEFING + "\n" + "> " * 300 + "deep\n")

    assert told(tmp_path, capsys) == (
        "briefings/2024-parts/briefing.md: Lists or quotations stand inside one another too deeply. "
        "Write them side by side."
    )
