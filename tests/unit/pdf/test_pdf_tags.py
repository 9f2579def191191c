"""The tags of the PDF: what a screen reader meets, in which order, and as what."""

import inspect
import io
from importlib.metadata import version
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from unit.pdf import invented
from unit.pdf.tag_tree import below, tree_of

from dhr.pdf.make import make_pdf
from dhr.pdf.tags import boxes
from dhr.review.facts import Document


def tagged(text: str, folder: Path, **facts: Any) -> list[str]:
    """The tags of a review whose summary is `text`."""
    documents = (Document(kind="executive summary", path="executive-summary.md", text=text, **facts),)
    rendered = invented.rendered(folder / "2023-rowan", **(invented.LEAST | {"documents": documents}))
    return summary(tree_of(make_pdf(rendered, settings=invented.settings(), letter=None)))


def summary(lines: list[str]) -> list[str]:
    """The tags of the summary below its title, which are the last of a review that has nothing else."""
    start = max(n for n, line in enumerate(lines) if line.startswith("    H1"))
    return [line[4:] for line in lines[start + 1 :]]


def drawn(tree: str) -> list[str]:
    """The lines of a tree as a test draws it."""
    return inspect.cleandoc(tree).split("\n")


def test_weasyprint_calls_its_tag_writer_as_ours_is_called() -> None:
    """Another version may draw, number or call in another way: read its `pdf/tags.py` before this test is changed."""
    from weasyprint.pdf import add_tags

    assert version("weasyprint").split(".")[0] == "70"
    assert tuple(inspect.signature(add_tags).parameters) == boxes.PARAMETERS
    assert tuple(inspect.signature(boxes.add_tags).parameters) == boxes.PARAMETERS


def test_a_weasyprint_that_calls_it_otherwise_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    from weasyprint import pdf

    monkeypatch.setattr(pdf, "add_tags", lambda pdf, document: None)

    with pytest.raises(RuntimeError, match="in another way"), boxes.own_tags():
        pytest.fail("the tags were replaced")


def test_its_own_tag_writer_is_put_back() -> None:
    from weasyprint import pdf

    before = pdf.add_tags
    with pytest.raises(KeyError), boxes.own_tags():
        assert pdf.add_tags is boxes.add_tags
        raise KeyError

    assert pdf.add_tags is before


def test_headings_paragraphs_and_quotations(tmp_path: Path) -> None:
    assert tagged(
        "## Key issues\n\nThe *panel* thanks **all**.\n\n### A point\n\n> Rowan liked trees.", tmp_path
    ) == drawn(
        """
        H2: Key issues
        P: The panel thanks all.
        H3: A point
        BlockQuote
          P: Rowan liked trees.
        """
    )


def test_lists_in_lists_and_paragraphs_in_items(tmp_path: Path) -> None:
    text = "- one\n\n    more of one\n\n    1. first\n    2. second\n- two"

    assert tagged(text, tmp_path) == drawn(
        """
        L Disc
          LI
            Lbl: •
            LBody
              P: one
              P: more of one
              L Decimal
                LI
                  Lbl: 1.
                  LBody: first
                LI
                  Lbl: 2.
                  LBody: second
          LI
            Lbl: •
            LBody
              P: two
        """
    )


def test_a_term_is_the_label_of_its_descriptions(tmp_path: Path) -> None:
    assert tagged("IDVA\n:   An adviser.\n:   Independent.\n\nMARAC\n:   A conference.", tmp_path) == drawn(
        """
        L None
          LI
            Lbl: IDVA
            LBody: An adviser.
            LBody: Independent.
          LI
            Lbl: MARAC
            LBody: A conference.
        """
    )


def test_a_link_is_one_tag_whatever_is_in_it(tmp_path: Path) -> None:
    assert tagged("See [*the* **whole** guidance](https://example.org/x).", tmp_path) == drawn(
        """
        P: See .
          Link: [the whole guidance] the whole guidance
        """
    )


def test_a_link_without_words_is_no_link(tmp_path: Path) -> None:
    assert tagged('See <a href="https://example.org"></a>this.', tmp_path) == ["P: See this."]


def test_notes_are_called_and_link_back(tmp_path: Path) -> None:
    assert tagged("The panel met.[^1]\n\n[^1]: Twice.\n\n    And again.", tmp_path) == drawn(
        """
        P: The panel met.
          Reference
            Link: [Note 1] 1
        Sect
          H2: Notes
          Note note-1
            Lbl: 1.
            P: Twice.
            P: And again.
              Link: [Back to reference 1] ↩
        """
    )


def test_the_cells_of_a_table_know_their_heads(tmp_path: Path) -> None:
    text = "Table 1: Contacts\n\n| | Calls | Visits |\n|---|---|---|\n| Police | 3 | 1 |\n| GP | 2 | 0 |"

    assert tagged(text, tmp_path) == drawn(
        """
        Table
          Caption: Table 1: Contacts
          THead
            TR
              TD
              TH head-10 Column: Calls
              TH head-11 Column: Visits
          TBody
            TR
              TH head-9 Row: Police
              TD (head-9, head-10): 3
              TD (head-9, head-11): 1
            TR
              TH head-12 Row: GP
              TD (head-12, head-10): 2
              TD (head-12, head-11): 0
        """
    )


def test_a_cell_over_two_columns_has_the_heads_of_both(tmp_path: Path) -> None:
    text = (
        "<table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>"
        '<tr><td colspan="2">both</td></tr><tr><td rowspan="2">long</td><td>b</td></tr><tr><td>c</td></tr>'
        "</tbody></table>"
    )

    assert below(tagged(text, tmp_path), "TBody") == drawn(
        """
        TBody
          TR
            TD 2 (head-9, head-10): both
          TR
            TD 2 (head-9): long
            TD (head-10): b
          TR
            TD (head-10): c
        """
    )


def test_a_picture_says_what_it_shows_and_where_it_is(tmp_path: Path) -> None:
    text = '![Seven agencies](images/map.png "Who knew what")\n\nAs ![a map](images/map.png) shows.'

    assert tagged(text, tmp_path) == drawn(
        """
        Div
          Figure Seven agencies
          Caption: Who knew what
        P: As shows.
          Figure a map
        """
    )


def test_a_word_in_another_language_is_marked(tmp_path: Path) -> None:
    assert tagged('She lived in the <span lang="cy">tŷ</span> by the water.', tmp_path) == drawn(
        """
        P: She lived in the by the water.
          Span cy: tŷ
        """
    )


def test_a_part_in_another_language_is_marked_as_a_whole(tmp_path: Path) -> None:
    facts = {
        "documents": (Document(kind="executive summary", path="executive-summary.cy.md", text="Tŷ.", language="cy"),)
    }
    rendered = invented.rendered(tmp_path / "2023-rowan", **(invented.LEAST | facts))
    lines = tree_of(make_pdf(rendered, settings=invented.settings(), letter=None))

    assert "  Sect cy" in lines
    # The language of the rest is the document's own, and not said again.
    assert not any(" en" in line.split(":")[0] for line in lines)


def test_the_contents_are_contents_and_no_dots_are_read(tmp_path: Path) -> None:
    lines = tree_of(make_pdf(invented.rendered(tmp_path / "2023-rowan"), settings=invented.settings(), letter=None))

    assert below(lines, "TOC")[:5] == drawn(
        """
        TOC
          TOCI: 3
            Reference
              Link: [Executive summary] Executive summary
          TOCI: 3
        """
    )
    assert not any("...." in line for line in lines)


def test_words_outside_a_paragraph_get_one(tmp_path: Path) -> None:
    assert tagged("<div>loose <p>tight</p> again</div>", tmp_path) == drawn(
        """
        P: loose
        P: tight
        P: again
        """
    )


def test_a_table_over_many_pages_is_one_and_its_heads_are_read_once(tmp_path: Path) -> None:
    rows = "\n".join(f"| {n} | {invented.SENTENCE} |" for n in range(150))
    lines = tagged(f"| Number | Words |\n|---|---|\n{rows}", tmp_path)

    assert [line for line in lines if line == "Table"] == ["Table"]
    assert sum("Number" in line for line in lines) == 1
    assert sum(line.strip().startswith("TD") and "The panel found" in line for line in lines) == 150


def test_a_cell_over_two_pages_is_one_cell(tmp_path: Path) -> None:
    lines = tagged(f"| Words |\n|---|\n| {invented.SENTENCE * 60} |", tmp_path)

    cells = ["".join(line.split()) for line in lines if line.strip().startswith("TD")]
    assert [cell.count("Thepanelfound") for cell in cells] == [60]


def test_running_heads_are_no_part_of_the_text(tmp_path: Path) -> None:
    data = make_pdf(invented.rendered(tmp_path / "2023-rowan"), settings=invented.settings(), letter=None)
    reader = PdfReader(io.BytesIO(data))

    assert not any("Page" in line.split() for line in tree_of(data))
    for page in reader.pages[1:]:
        assert "Page " in page.extract_text()
        assert b"/Artifact <</Type /Pagination>> BDC" in b" ".join(page.get_contents().get_data().split())  # type: ignore[union-attr]


def test_whatever_is_drawn_and_not_told_of_stops_the_pdf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forgetful(page: boxes._Page, box: Any, into: Any, artifact: Any) -> None:
        return None

    monkeypatch.setattr(boxes._Page, "_take", forgetful)

    with pytest.raises(boxes.UnknownDrawing):
        tagged("Words.", tmp_path)
