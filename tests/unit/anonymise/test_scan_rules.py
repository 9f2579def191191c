"""What the rules find in a made site and no checked source says came in on another way."""

from pathlib import Path

import pytest

from anonymise import scan_folder
from anonymise.finding import Finding

CHECKED = """# Letter

2 Marsham Street, London SW1P 4DF. Write to reviews@example.org or call 01632 960 123.

The chair was Margaret Thornbury. The tool's number is 943 476 5919.
"""


def rules_in(folder: Path, **more: list[Path] | list[str]) -> list[str]:
    found = scan_folder(folder / "site", checked=[folder / "checked"], **more)
    return [one.rule for one in found if isinstance(one, Finding)]


@pytest.fixture
def site(write, tmp_path: Path) -> Path:
    write("checked/letter.md", CHECKED)
    return tmp_path


@pytest.mark.parametrize(
    ("path", "made", "rule"),
    [
        ("a.html", "<p>Her number was 450 557 7104.</p>", "nhs-number"),
        ("a.csv", "id,note\n1,NHS number 450 557 7104\n", "nhs-number"),
        ("a.json", '{"note": "QQ 12 34 56 C"}', "nino"),
        ("a.txt", "Copied by mistake: ZE1 0AA", "postcode"),
        ("a.html", "<p>AB51 CDE was parked there.</p>", "vehicle"),
        ("a.html", "<a href='mailto:jo.brackenbury@example.com'>x</a>", "email"),
        ("a.html", "<p>Call 01632 960 777.</p>", "phone"),
        ("a.html", "<p><b>450</b> 557 7104</p>", "nhs-number"),
        ("a.js", "const a = 'jo.brackenbury@example.com'", "email"),
        ("a.html", "<!-- Ottoline Brackenbury asked for this -->", "person-name"),
        ("a.html", "<img src='x.png' alt='Ottoline Brackenbury at home'>", "person-name"),
        ("a.html", "<meta name='author' content='Ottoline Brackenbury'>", "person-name"),
    ],
)
def test_a_number_or_a_name_that_no_source_says_is_found(site: Path, write, path: str, made: str, rule: str) -> None:
    write(f"site/{path}", made)

    assert rule in rules_in(site)


def test_an_author_in_the_properties_of_a_pdf_is_found(site: Path, write, pdf) -> None:
    write("site/a.pdf", pdf("x", lambda writer: writer.add_metadata({"/Author": "Ottoline Brackenbury"})))

    assert {*rules_in(site)} == {"metadata-author", "person-name"}


@pytest.mark.parametrize(
    ("path", "made"),
    [
        (
            "a.html",
            "<p>Write to <a href='mailto:reviews@example.org'>reviews@example.org</a>, 01632 960123, SW1P 4DF.</p>",
        ),
        ("a.html", "<meta name='author' content='Margaret Thornbury'><!-- Margaret Thornbury -->"),
        ("a.csv", "number\n943 476 5919\n"),
        ("a.html", "<p>Published on 3 May 2024 in 12 parts.</p>"),
        ("a.css", "@media print { p { color: #ab51cd } } @font-face { }"),
        ("a.html", "<p>Ottoline Brackenbury</p>"),  # a name in a text was the gate's to judge
        ("a.html", "<p>Call 0808 2000 247, or 999.</p>"),
    ],
)
def test_what_was_checked_and_what_is_published_for_everybody_is_fine(site: Path, write, path: str, made: str) -> None:
    write(f"site/{path}", made)

    assert rules_in(site) == []


def test_hand_written_pages_may_say_how_somebody_is_reached_and_nothing_else(site: Path, write) -> None:
    page = "# Get help\n\nCall 01632 960 777. 450 557 7104 is a number of the health service.\n"
    write("pages/help.md", page)
    write("site/help/index.html", "<p>Call 01632 960 777. 450 557 7104 is a number of the health service.</p>")

    assert rules_in(site, pages=[site / "pages"]) == ["nhs-number"]


def test_our_own_texts_are_fine(site: Path, write) -> None:
    write("site/a.html", "<p>Such as AB51 CDE.</p>")

    assert rules_in(site, own=["Before: AB51 CDE was parked."]) == []


def test_without_checked_files_no_rule_speaks(write, tmp_path: Path) -> None:
    write("site/a.html", "<p>450 557 7104</p>")

    assert scan_folder(tmp_path / "site") == ()
