"""Of what is not published no eight words in a row may stand in what was made, however it was laid out anew."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NullObject

from anonymise import scan_folder
from anonymise.finding import Finding, Unchecked

HELD = """# Key events

She kept bees behind the allotments and sold the honey at the harvest fair for thirty years.

| Agency | What was known |
|---|---|
| Police | Two neighbours had asked whether somebody could look in on her more often. |

He moved out that day.

![Her garden in the last summer before it was given to the school.](images/garden.png)
"""

RELEASED = "# Key events\n\nThe panel thanks everybody who told it what they knew of this family and its years.\n"

Scan = Callable[..., tuple[Finding | Unchecked, ...]]


@pytest.fixture
def scan(write, tmp_path: Path) -> Scan:
    """Scans a site of one file, with one held file and one that was checked."""

    def look(path: str, made: str, *, held: str = HELD, checked: str = RELEASED) -> tuple[Finding | Unchecked, ...]:
        write("held/summary.md", held)
        write("checked/summary.md", checked)
        write(f"site/{path}", made)
        return scan_folder(tmp_path / "site", unpublished=[tmp_path / "held"], checked=[tmp_path / "checked"])

    return look


@pytest.mark.parametrize(
    ("path", "made"),
    [
        ("a.html", "<p>She kept bees behind the allotments and sold the honey.</p>"),
        ("a.html", "<p>It says: kept bees behind the allotments\n and\n sold, the <b>honey</b>, at fairs.</p>"),
        ("a.html", "<td>kept bees behind the allotments and</td><td>sold the honey at the harvest</td>"),
        ("a.html", "<p>SHE KEPT BEES BEHIND THE ALLOT-\nMENTS AND SOLD THE HONEY AT THE HARVEST FAIR.</p>"),
        ("a.html", "<p>Two neighbours had asked whether somebody could look in on him.</p>"),
        ("a.html", '<img src="x.png" alt="Her garden in the last summer before it was given away">'),
        ("a.csv", "agency,known\nPolice,Two neighbours had asked whether somebody could look in on her\n"),
        ("a.jsonl", '{"text": "sold the honey at the harvest fair for thirty years"}\n'),
        ("a.txt", "He moved out that day."),
    ],
)
def test_held_words_are_found_however_they_are_laid_out(scan: Scan, path: str, made: str) -> None:
    found = scan(path, made)

    assert {one.rule for one in found if isinstance(one, Finding)} == {"forbidden-phrase"}
    assert "bees" not in repr(found)


@pytest.mark.parametrize(
    "made",
    [
        "<p>She kept bees and sold honey at the fair.</p>",
        "<p>The panel thanks everybody who told it what they knew of this family and its years.</p>",
        "<h2>Key events</h2>",
        "<p>He moved out of the town in the year after that.</p>",
    ],
)
def test_other_words_are_fine(scan: Scan, made: str) -> None:
    shared = "The panel thanks everybody who told it what they knew of this family and its years."

    assert scan("a.html", made, held=f"{HELD}\n{shared}\n".replace("He moved out that day.", "")) == ()


def test_one_place_is_told_once(scan: Scan) -> None:
    (found,) = scan("a.html", "<p>\nShe kept bees behind the allotments and sold the honey at the harvest fair.</p>")

    assert isinstance(found, Finding)
    assert (str(found.place), found.length) == ("a.html:2:1", 74)


def test_a_name_that_checked_texts_say_as_well_is_not_forbidden(write, tmp_path: Path) -> None:
    write("checked/a.md", "Rowan spoke to nobody. The ash tree stands.\n")
    write("site/a.html", "<p>Rowan spoke. Ash did not.</p>")

    found = scan_folder(tmp_path / "site", phrases=["Rowan", "Ash", "A"], checked=[tmp_path / "checked"])

    assert [str(one.place) for one in found if isinstance(one, Finding)] == ["a.html:1:17"]


def test_the_ash_of_an_address_is_a_tree_where_checked_texts_speak_of_one(write, tmp_path: Path) -> None:
    write("checked/a.md", "# The ash tree\n")
    write("site/a.html", "<h2 id='the-ash-tree'>The ash tree</h2><a href='rowan.html'>x</a>")

    found = scan_folder(tmp_path / "site", phrases=["Ash", "Rowan"], checked=[tmp_path / "checked"])

    assert [(str(one.place), one.length) for one in found if isinstance(one, Finding)] == [("a.html:1:49", 5)]


def test_a_list_of_files_may_hold_an_address_that_stays(write, tmp_path: Path) -> None:
    write("site/manifest.json", '{"files": {"reviews/2022-linden/index.html": "0"}}')
    write("site/reviews/2022-linden/index.html", "<p>Withdrawn.</p>")
    write("site/a.html", "<a href='reviews/2022-linden/'>x</a>")

    found = scan_folder(tmp_path / "site", in_contents=["2022-linden"], lists=["manifest.json"])

    assert [one.place.path for one in found if isinstance(one, Finding)] == ["a.html"]


def with_names(*names: str) -> Callable[[PdfWriter], None]:
    """Adds an object whose parts have these names."""

    def add(writer: PdfWriter) -> None:
        writer._add_object(DictionaryObject({NameObject(f"/{name}"): NullObject() for name in names}))

    return add


def test_names_that_programs_give_to_the_parts_of_a_pdf_are_nobodys_words(pdf, tmp_path: Path) -> None:
    names = with_names("Length1", "MarkInfo", "Marked", "MediaBox", "Metadata", "NonStruct", "Nums", "ObjStm", "Order")
    for folder, text in (("held", "Held."), ("site", "Made.")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.pdf").write_bytes(pdf(text, names))

    assert scan_folder(tmp_path / "site", unpublished=[tmp_path / "held"]) == ()


def test_a_sentence_in_the_name_of_a_part_of_a_pdf_is_found(pdf, write, tmp_path: Path) -> None:
    write("held/summary.md", HELD)
    (tmp_path / "site").mkdir()
    named = with_names("She kept bees behind the allotments and sold honey".replace(" ", "_"))
    (tmp_path / "site" / "a.pdf").write_bytes(pdf("Made.", named))

    found = scan_folder(tmp_path / "site", unpublished=[tmp_path / "held"])

    assert "name of an object" in {one.place.part.split(") ")[-1] for one in found if isinstance(one, Finding)}


PRINTED = "This plan is a live document and changes as its outcomes are delivered. Nothing is recorded yet."


@pytest.mark.parametrize(
    ("made", "leaks"),
    [
        ("<p>This plan is a live document and changes as its outcomes are delivered.</p>", 0),
        ("<p>Nothing is recorded yet.</p>", 0),
        ("<p>She kept bees behind the allotments and sold the honey.</p>", 1),
        ("<p>Linden</p>", 1),
    ],
)
def test_what_programs_print_is_no_leak_where_a_held_text_says_it_as_well(
    write, tmp_path: Path, made: str, leaks: int
) -> None:
    write("held/letter.md", f"{HELD}\nThe panel: {PRINTED[:71]}\n\nNothing is recorded yet.\n")
    write("site/a.html", made)

    found = scan_folder(
        tmp_path / "site",
        phrases=["Linden"],
        unpublished=[tmp_path / "held"],
        wordings=[PRINTED, "Linden is a name in an example of the code."],
    )

    assert len(found) == leaks
