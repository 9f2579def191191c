"""Marks of converters, letters that only look like Latin ones, blocks of a text."""

import pytest

from dhr.imports.lines import Kind, blocks
from dhr.imports.markup import plain_cell, prose, straighten

SUP = "<sup>4</sup>"


@pytest.mark.parametrize(
    "written",
    [
        "<sup>4</sup> A note.",
        "<sup>&</sup>lt;sup>4</sup> A note.",
        "<sup>&lt;sup>4&lt;/sup> A note.",
        "<sup>4</sup>A note.",
    ],
)
def test_every_way_of_writing_a_notes_number_becomes_one(written: str):
    assert straighten(written)[0] == f"{SUP} A note."


def test_lines_keep_their_numbers():
    text = "one<sup>1</sup>\n\n<sup>1</sup>\ntwo\f\nthree"
    assert straighten(text)[0].split("\n")[2:4] == ["<sup>1</sup>", "two"]


def test_letters_of_other_scripts_that_look_latin_are_replaced_and_told():
    text, mended = straighten("Ву March, at the Σ sign and in Київ")
    assert text == "By March, at the Σ sign and in Київ"
    assert [(m.line, m.after) for m in mended] == [(1, "By")]


@pytest.mark.parametrize(
    ("cell", "plain"),
    [
        ("<b>Update:</b> done", "Update: done"),
        ("on the 1 <sup>st</sup> of May", "on the 1st of May"),
        ("<ul> <li>One</li> <li>Two</li> </ul>", "- One\n- Two"),
        ("first<br>second", "first\nsecond"),
        ("<u> </u>", ""),
        ("a  b", "a\nb"),
    ],
)
def test_a_cell_is_plain_text(cell: str, plain: str):
    assert plain_cell(cell) == plain


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ('<a href="https://example.org/a">https://example.org/a</a>', "<https://example.org/a>"),
        ('<a href="https://example.org/a">the site</a>', "[the site](https://example.org/a)"),
        ('<a href="mailto:a@example.org">a@example.org</a>', "[a@example.org](mailto:a@example.org)"),
        ('<a href="javascript:x">here</a>', "here"),
        ("see https://example.org/a.", "see <https://example.org/a>."),
        ("fewer < 5 and <script>", "fewer &lt; 5 and &lt;script>"),
        ("a <b>bold</b> word", "a **bold** word"),
    ],
)
def test_running_text_is_clean_markdown(text: str, markdown: str):
    assert prose(text) == markdown


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("#### **Introduction**", Kind.HEADING),
        ("**Introduction**", Kind.HEADING),
        ("TERMS OF REFERENCE", Kind.HEADING),
        ("2. INTRODUCTION", Kind.HEADING),
        ("Terms of reference", Kind.HEADING),
        ("12", Kind.PAGE_NUMBER),
        ("Page 3 of 10", Kind.PAGE_NUMBER),
        ("- a) One", Kind.ITEM),
        ("• One", Kind.ITEM),
        ("3. One", Kind.ITEM),
        ("A\tB", Kind.TABLE),
        ("| A | B |", Kind.TABLE),
        ("1.1\tA numbered paragraph that is long enough to be one.", Kind.PARAGRAPH),
        ("<sup>1</sup> A note.", Kind.NOTE),
        ("Rowan asked for help.", Kind.PARAGRAPH),
        ("COMPLETE", Kind.PARAGRAPH),
    ],
)
def test_a_line_of_its_own_is_told_by_its_form(line: str, kind: Kind):
    assert [block.kind for block in blocks(line)] == [kind]


def test_rules_between_pages_are_no_text():
    assert blocks("One.\n\n---\n\n---\t--\t--\n\nTwo.")[1].first == 7
