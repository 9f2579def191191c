"""A true name planted anywhere in a review holds it, and comes out nowhere."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin
from pypdf import PdfWriter
from pypdf.generic import NameObject, TextStringObject
from repository import PLAN, REVIEW, SUMMARY, sign, write_briefing, write_review, write_settings

from dhr.cli.main import run

NAME = "Ottoline Brackenbury"
PICTURE = "\n![A plain diagram of who knew what.](images/diagram.{ending})\n"


def in_the_text(folder: Path) -> None:
    (folder / "executive-summary.md").write_text(SUMMARY + f"\nHer neighbour {NAME} called the police.\n")


def in_the_facts(folder: Path) -> None:
    (folder / "review.md").write_text(REVIEW.replace("summary: The death", f"summary: {NAME} and the death"))


def in_the_plan(folder: Path) -> None:
    (folder / "action-plan.yml").write_text(PLAN.replace("Partners see", f"Partners, {NAME} among them, see"))


def in_an_exif_field(folder: Path) -> None:
    exif = Image.Exif()
    exif[0x013B] = NAME
    _picture(folder, "jpg", exif=exif.tobytes())


def in_png_text(folder: Path) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("Author", NAME)
    _picture(folder, "png", pnginfo=info)


def _picture(folder: Path, ending: str, **options: object) -> None:
    (folder / "images").mkdir()
    Image.new("RGB", (60, 40), "white").save(folder / "images" / f"diagram.{ending}", **options)
    (folder / "executive-summary.md").write_text(SUMMARY + PICTURE.format(ending=ending))


def in_a_text_alternative(folder: Path) -> None:
    _picture(folder, "png")
    text = (SUMMARY + PICTURE.format(ending="png")).replace("A plain diagram", f"A diagram by {NAME}")
    (folder / "executive-summary.md").write_text(text)


def in_an_html_comment(folder: Path) -> None:
    (folder / "executive-summary.md").write_text(SUMMARY + f"\n<!-- {NAME} still to be changed -->\n")


def in_the_name_of_a_picture(folder: Path) -> None:
    _picture(folder, "png")
    (folder / "images" / "diagram.png").rename(folder / "images" / "ottoline-brackenbury.png")
    text = SUMMARY + PICTURE.format(ending="png").replace("diagram.png", "ottoline-brackenbury.png")
    (folder / "executive-summary.md").write_text(text)


def in_the_metadata_of_the_letter(folder: Path) -> None:
    _letter(folder, lambda writer: writer.add_metadata({"/Author": NAME}))


def in_an_attachment_of_the_letter(folder: Path) -> None:
    _letter(folder, lambda writer: writer.add_attachment(f"{NAME}.txt", b"x"))


def in_a_field_of_the_letter(folder: Path) -> None:
    def add(writer: PdfWriter) -> None:
        assert writer.root_object is not None
        writer.root_object[NameObject("/Lang")] = TextStringObject("en")
        writer.add_metadata({"/Subject": f"Report on {NAME}"})

    _letter(folder, add)


def _letter(folder: Path, change: Callable[[PdfWriter], object]) -> None:
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    change(writer)
    data = io.BytesIO()
    writer.write(data)
    (folder / "qa-letter.pdf").write_bytes(data.getvalue())


PLACES = (
    in_the_text,
    in_the_facts,
    in_the_plan,
    in_an_exif_field,
    in_png_text,
    in_a_text_alternative,
    in_an_html_comment,
    in_the_name_of_a_picture,
    in_the_metadata_of_the_letter,
    in_an_attachment_of_the_letter,
    in_a_field_of_the_letter,
)


@pytest.mark.parametrize("plant", PLACES)
def test_a_planted_name_holds_the_review_and_is_neither_published_nor_told(
    tmp_path: Path, plant: Callable[[Path], None], capfd: pytest.CaptureFixture[str]
) -> None:
    write_settings(tmp_path)
    folder = write_review(tmp_path)
    plant(folder)
    sign(folder)

    assert run(["build", "--config", str(tmp_path / "mkdocs.yml")]) == 1

    told = capfd.readouterr()
    assert "sign-off" not in told.out
    assert not [word for word in NAME.split() if word.casefold() in (told.out + told.err).casefold()]
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("plant", [in_the_text, in_an_exif_field, in_the_metadata_of_the_letter])
def test_a_deny_listed_name_that_no_list_knows_is_found_in_every_place(
    tmp_path: Path,
    plant: Callable[[Path], None],
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "private.txt").write_text(f"{NAME}\n")
    monkeypatch.setenv("DHR_DENYLIST", str(tmp_path / "private.txt"))
    root = tmp_path / "repository"
    root.mkdir()
    write_settings(root)
    folder = write_review(root)
    plant(folder)
    sign(folder)

    assert run(["check", "--config", str(root / "mkdocs.yml")]) == 1
    assert "sign-off" not in capfd.readouterr().out


def test_a_briefing_is_searched_as_a_review_is(tmp_path: Path) -> None:
    write_settings(tmp_path)
    write_review(tmp_path)
    folder = write_briefing(tmp_path)
    (folder / "briefing.md").write_text((folder / "briefing.md").read_text() + f"\n{NAME} told us so.\n")

    assert run(["build", "--config", str(tmp_path / "mkdocs.yml")]) == 1


def test_a_deny_list_that_cannot_be_read_holds_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DHR_DENYLIST", str(tmp_path / "gone.txt"))
    write_settings(tmp_path)
    write_review(tmp_path)

    assert run(["build", "--config", str(tmp_path / "mkdocs.yml")]) == 1
