"""Tables, notes and pictures of documents."""

import pytest

from dhr.documents.problem import DocumentProblem
from dhr.documents.render import render
from dhr.review.facts import Document


def html_of(text: str, **options: object) -> str:
    """The HTML of an executive summary."""
    document = Document(kind="executive summary", path="executive-summary.md", text=text)
    return render(document, title="Summary", **options).html  # type: ignore[arg-type]


TABLE = "| Name | Role |\n|---|--:|\n| Jo | chair |"


def test_a_table_can_be_scrolled_and_is_named_after_its_heading() -> None:
    html = html_of(f"## The panel\n\n{TABLE}\n\n## Others\n\n{TABLE}")

    assert '<div class="table" role="region" tabindex="0" aria-label="Table 1: The panel"><table>' in html
    assert 'aria-label="Table 2: Others"' in html


def test_a_table_in_welsh_is_named_in_welsh() -> None:
    document = Document(kind="executive summary", path="executive-summary.cy.md", text=TABLE, language="cy")

    assert 'aria-label="Tabl 1"' in render(document, title="Crynodeb gweithredol").html


def test_a_line_above_that_says_table_is_the_caption() -> None:
    html = html_of(f"Words\n\nTable 1: The *panel*\n\n{TABLE}")

    assert 'aria-labelledby="table1"' in html
    assert '<caption id="table1">Table 1: The <em>panel</em></caption>' in html


def test_heads_have_a_scope_and_cells_the_label_of_their_column() -> None:
    html = html_of(TABLE)

    assert '<th scope="col">Name</th>' in html
    assert '<td data-label="Name">Jo</td>' in html
    assert '<td data-label="Role" class="align-right">chair</td>' in html
    assert 'scope="row"' not in html


def test_an_empty_corner_makes_the_first_column_heads_of_rows() -> None:
    html = html_of("| | Role |\n|---|---|\n| Jo | chair |")

    assert '<td></td>\n<th scope="col">Role</th>' in html
    assert '<th scope="row">Jo</th>' in html


def test_heads_that_are_all_empty_are_no_heads() -> None:
    assert "<thead" not in html_of("| | |\n|---|---|\n| Jo | chair |")


def test_a_head_above_nothing_is_the_tables_content() -> None:
    assert "<thead" not in html_of("<table><thead><tr><th>Jo</th></tr></thead></table>")


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<li>stray</li>", "<div>stray</div>"),
        ("<dd>stray</dd>", "<div>stray</div>"),
        ("<ul>loose<li>one</li></ul>", "<ul><li>loose</li><li>one</li></ul>"),
        ("<ul><p>block</p><li>one</li></ul>", "<ul><li><p>block</p></li><li>one</li></ul>"),
        ("<ul></ul>", "<div></div>"),
        ("<dl><p>block</p></dl>", "<dl><dd><p>block</p></dd></dl>"),
    ],
)
def test_lists_hold_items_and_items_stand_in_lists(source: str, expected: str) -> None:
    assert expected in html_of(source)


def test_a_table_in_html_keeps_its_spans() -> None:
    html = html_of(
        "<table><tr><th colspan='2'>Agency</th><th>Role</th></tr><tr><td>a</td><td>b</td><td>c</td></tr></table>"
    )

    assert '<thead><tr><th colspan="2" scope="col">Agency</th>' in html
    assert '<td data-label="Agency">b</td><td data-label="Role">c</td>' in html


NOTES = "One[^b], two[^a], again[^b].\n\n[^a]: Note A\n[^b]: Note *B*\n\n    more\n\n[^c]: Never called\n\nEnd."


def test_notes_are_numbered_in_reading_order_and_linked_both_ways() -> None:
    html = html_of(NOTES)

    assert '<sup class="note-reference"><a id="ref1" href="#note1" role="doc-noteref">1</a></sup>, two' in html
    assert '<section class="notes" role="doc-endnotes" aria-labelledby="notes"><h2 id="notes">Notes</h2>' in html
    assert html.index("Note <em>B</em>") < html.index("Note A") < html.index("Never called")
    assert '<a href="#ref1" role="doc-backlink" aria-label="Back to reference 1">↩</a>' in html
    assert '<a href="#ref1-2" role="doc-backlink" aria-label="Back to reference 1 (2)">↩</a>' in html


def test_a_note_that_nobody_wrote_is_a_problem() -> None:
    with pytest.raises(DocumentProblem, match="line 3: The text refers to a note that is missing"):
        html_of("Words\n\nmore[^9]")


def test_a_heading_may_carry_a_note() -> None:
    assert '<h2 id="method">Method<sup' in html_of("## Method[^1]\n\nWords\n\n[^1]: Note")


def test_a_picture_alone_is_a_figure_with_its_title_as_caption() -> None:
    html = html_of('![Seven agencies](images/map.png "Who knew what")', images=("images/map.png",))

    assert '<figure><img src="images/map.png" alt="Seven agencies"><figcaption>Who knew what</figcaption></figure>' in (
        html.replace('alt="Seven agencies" src="images/map.png"', 'src="images/map.png" alt="Seven agencies"')
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("![](images/a.png)", "no description"),
        ("<img src='images/a.png'>", "no description"),
        ("![A map](https://example.org/a.png)", "not in the review's own folder"),
        ("![A map](//example.org/a.png)", "not in the review's own folder"),
        ("![A map](data:image/png;base64,AAAA)", "not in the review's own folder"),
        ("![A map](../2020-wren/images/a.png)", "not in the review's own folder"),
        ("![A map](images/../../a.png)", "not in the review's own folder"),
        ("![A map](images/%2e%2e/%2e%2e/a.png)", "not in the review's own folder"),
        ("![A map](images\\a.png)", "not in the review's own folder"),
        ("![A map](/images/a.png)", "not in the review's own folder"),
        ("![A map](images/b.png)", "A picture is not among the files of the folder “images”."),
    ],
)
def test_a_picture_needs_words_and_a_file_of_its_own(source: str, message: str) -> None:
    with pytest.raises(DocumentProblem, match=f"executive-summary.md, line 3: .*{message}"):
        html_of(f"Words\n\n{source}", images=("images/a.png",))
