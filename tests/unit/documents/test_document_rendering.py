"""Documents become HTML with anchors, and lose no word on the way."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dhr.documents.problem import DocumentProblem
from dhr.documents.render import render, render_plain, render_review
from dhr.documents.rendered import Rendered
from dhr.review.dates import PartialDate
from dhr.review.facts import Death, Document, Letter, Review


def rendered(text: str, **options: object) -> Rendered:
    """An executive summary, rendered."""
    document = Document(kind="executive summary", path="executive-summary.md", text=text, first_line=1)
    return render(document, title="Executive summary", **options)  # type: ignore[arg-type]


def levels(text: str) -> list[tuple[int, str]]:
    return [(heading.level, heading.text) for heading in rendered(text).headings]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("# Executive summary\n\n## One\n\n### Two", [(2, "One"), (3, "Two")]),
        ("# One\n\n### Two\n\n# Three", [(2, "Two"), (2, "Three")]),
        ("## One\n\n##### Two\n\n## Three", [(2, "One"), (3, "Two"), (2, "Three")]),
        ("### One\n\n## Two\n\n### Three", [(2, "One"), (2, "Two"), (3, "Three")]),
        ("Words\n\n# One\n\n## Two", [(2, "One"), (3, "Two")]),
        ("<h1>One</h1>\n\nWords\n\n<h6>Two</h6>", [(2, "Two")]),
    ],
)
def test_headings_start_at_level_two_and_skip_none(source: str, expected: list[tuple[int, str]]) -> None:
    assert levels(source) == expected


def test_a_title_with_words_of_its_own_is_kept_as_a_line() -> None:
    result = rendered("# Summary of the review into Rowan's death\n\nWords")

    assert '<p class="document-title">Summary of the review into Rowan\'s death</p>' in result.html


def test_anchors_are_readable_and_unique() -> None:
    result = rendered("## 3.2 Key issues\n\n## Key issues\n\n## Tŷ’r teulu\n\n## P1\n\n## 2019\n\n## …")

    assert [heading.anchor for heading in result.headings] == [
        *("key-issues", "key-issues-2", "tyr-teulu", "section-p1", "section-2019", "section"),
    ]


def test_anchors_bear_the_prefix() -> None:
    result = rendered("Words[^1] to [issues](#issues).\n\n## Issues\n\n[^1]: Note", prefix="es-")

    ids = re.findall(r' id="([^"]*)"', result.html)
    assert ids == ["es-p1", "es-ref1", "es-issues", "es-notes", "es-note1"]
    assert set(re.findall(r'href="#([^"]*)"', result.html)) <= set(ids)


def test_paragraphs_are_numbered_but_not_those_in_lists_or_quotations() -> None:
    result = rendered("One\n\n- two\n\n    three\n\n> four\n\nFive")

    assert re.findall(r'<p id="(\w+)"', result.html) == ["p1", "p2"]


def test_a_paragraph_number_is_no_text_and_takes_no_focus() -> None:
    link = '<a class="number" href="#p1" data-number="1" aria-hidden="true" tabindex="-1"></a>'

    assert f'<p id="p1" class="numbered">{link}Words</p>' in rendered("Words").html


def test_sections_follow_the_headings() -> None:
    sections = rendered("Before\n\n## One\n\nText[^1]\n\n- a\n- b\n\n### Two\n\n#### Small\n\n[^1]: Note").sections

    assert [(s.anchor, s.heading, s.text) for s in sections] == [
        ("", "Executive summary", "Before"),
        ("one", "One", "Text\na\nb"),
        ("two", "Two", "Small"),
        ("notes", "Notes", "Note"),
    ]


def test_a_list_may_follow_its_introduction_at_once() -> None:
    assert rendered("They asked:\n- why\n- when").html.count("<li>") == 2
    assert rendered("They asked:\n1. why\n2. when").html.count("<li>") == 2


def test_an_outer_list_goes_on_after_an_inner_one() -> None:
    html = rendered("- one\n\n    1. inner\n    2. inner\n- two").html

    assert html.count("<li>") == 4
    assert html.rindex("two") > html.index("</ol>")


def test_a_number_at_the_start_of_a_line_is_no_list() -> None:
    assert "<li>" not in rendered("They met in\n2019. Then they moved").html


def test_links_to_reviews_go_through_the_resolver() -> None:
    asked: list[str] = []

    def link(target: str) -> str:
        asked.append(target)
        return "../../reviews/2023-rowan/" if target.startswith("2023-rowan") else ""

    html = rendered("[Rowan](review:2023-rowan/overview-report#p12) and [Wren](review:2020-wren)", link=link).html

    assert asked == ["2023-rowan/overview-report#p12", "2020-wren"]
    assert '<a href="../../reviews/2023-rowan/">Rowan</a> and Wren</p>' in html


def test_a_link_within_the_document_must_lead_somewhere() -> None:
    with pytest.raises(DocumentProblem, match="line 3: A link to a place in this document leads nowhere"):
        rendered("## Key issues\n\n[there](#key-isues)")


def test_a_link_to_a_paragraph_is_kept() -> None:
    assert '<a href="#p2">below</a>' in rendered("See [below](#p2).\n\nSecond").html


def test_deep_nesting_is_refused_kindly() -> None:
    with pytest.raises(DocumentProblem, match="too deeply"):
        rendered("<blockquote>" * 400 + "words")


class _Letters(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""

    def handle_data(self, data: str) -> None:
        self.text += data


def letters(html: str) -> str:
    """The letters and digits of a fragment, without marks that rendering added."""
    parser = _Letters()
    parser.feed(html)
    return "".join(filter(str.isalnum, parser.text))


WORDS = st.text(st.characters(whitelist_categories=["Ll", "Lu"], max_codepoint=0x24F), min_size=1, max_size=9)
LINE = st.lists(WORDS, min_size=1, max_size=8).map(" ".join)
BLOCK = st.one_of(
    LINE,
    LINE.map("## {}".format),
    LINE.map("### {}".format),
    LINE.map("**{}**".format),
    st.lists(LINE, min_size=1, max_size=4).map(lambda lines: "\n".join(f"- {line}" for line in lines)),
    st.lists(LINE, min_size=1, max_size=4).map(lambda lines: "\n".join(f"> {line}" for line in lines)),
    st.tuples(LINE, LINE, LINE, LINE).map("| {0[0]} | {0[1]} |\n|---|---|\n| {0[2]} | {0[3]} |".format),
    st.tuples(LINE, LINE).map("{0[0]} [{0[1]}](https://example.org/a)".format),
)


@settings(max_examples=200, deadline=None)
@given(st.lists(BLOCK, min_size=1, max_size=8))
def test_every_letter_of_the_source_stands_in_the_html(blocks: list[str]) -> None:
    source = "\n\n".join(blocks)
    plain = source.replace("](https://example.org/a)", "")

    assert letters(rendered(source).html) == "".join(filter(str.isalnum, plain))


def test_rendering_twice_gives_the_same() -> None:
    source = "# A\n\nWords[^1]\n\n| a | b |\n|---|---|\n| c | d |\n\n[^1]: Note"

    assert rendered(source) == rendered(source)


def test_plain_text_is_shown_as_it_is() -> None:
    document = Document(kind="letter", path="qa-letter.pdf", text="Dear *Chair*,\n\n<b>Thank you</b>.\n- one\n- two")

    html = render_plain(document, title="Home Office letter").html
    assert "Dear *Chair*," in html
    assert "&lt;b&gt;Thank you&lt;/b&gt;." in html
    assert html.count("<li>") == 2


def a_review(**facts: object) -> Review:
    """The least that a review can be."""
    least = {
        "slug": "2023-rowan",
        "id": "dhr-2023-07f3",
        "title": "Rowan",
        "review_type": "DHR",
        "partnership": "Example Vale",
        "region": "West",
        "police_force": "Example Vale Constabulary",
        "death": Death(when=PartialDate(2023, 4), type="suspected suicide"),
        "summary": "A summary.",
        "landing": Document(kind="landing", path="review.md", text="Rowan liked trees."),
        "folder": Path("reviews/2023-rowan"),
    }
    return Review(**(least | facts))  # type: ignore[arg-type]


def test_a_review_is_rendered_with_its_titles() -> None:
    documents = (
        Document(kind="executive summary", path="executive-summary.md", text="Words"),
        Document(
            kind="executive summary", path="executive-summary.cy.md", text="Geiriau[^1]\n\n[^1]: Nodyn", language="cy"
        ),
        Document(kind="overview report", path="overview-report.md", text="Words"),
        Document(kind="annex", path="annexes/terms.md", text="# Terms of *reference*\n\nWords"),
        Document(kind="annex", path="annexes/family-tribute.md", text="Words"),
    )
    result = render_review(a_review(documents=documents, letter=Letter(pdf="qa-letter.pdf")), letter_text="Dear Chair")

    assert [document.title for document in result.documents] == [
        *("Executive summary", "Crynodeb gweithredol", "Overview report", "Terms of reference", "Family tribute"),
    ]
    assert "Nodiadau" in result.documents[1].html
    assert "Yn ôl at gyfeirnod 1" in result.documents[1].html
    assert result.documents[3].html.count("Terms of") == 0
    assert result.landing.title == "Rowan"
    assert result.plan is None
    assert result.letter is not None
    assert result.letter.title == "Home Office letter"
    assert "Dear Chair" in result.letter.html


def test_a_transcription_goes_before_the_text_of_the_pdf() -> None:
    transcription = Document(kind="letter", path="qa-letter.md", text="Dear *Chair*")
    result = render_review(
        a_review(letter=Letter(pdf="qa-letter.pdf", transcription=transcription)), letter_text="Other text"
    )

    assert result.letter is not None
    assert "Dear <em>Chair</em>" in result.letter.html
    assert "Other text" not in result.letter.html


def test_the_lines_of_an_address_in_a_letter_are_kept() -> None:
    letter = Document(
        kind="letter", path="qa-letter.md", text="Home Office\nLondon\n\nDear Chair,\n\n- a\n- b\n\nYours"
    )
    html = render(letter, title="Home Office letter").html

    assert "Home Office<br>\nLondon</p>" in html
    assert html.count("<br>") == 1


def test_a_problem_names_the_review_and_line() -> None:
    document = Document(kind="annex", path="annexes/map.md", text="Words\n\n![](images/map.png)", first_line=4)

    with pytest.raises(
        DocumentProblem, match=r"reviews/2023-rowan/annexes/map\.md, line 6: A picture has no description"
    ):
        render_review(a_review(documents=(document,)))
