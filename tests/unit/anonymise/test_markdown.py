import pytest

from anonymise.extract.files import File
from anonymise.extract.table import extract_file


@pytest.mark.parametrize(
    ("markdown", "text"),
    [
        ("Hart**whis**tle", "Hartwhistle"),
        ("_Rowan_ *and* ~~Ash~~", "Rowan and Ash"),
        ("snake_case and 5 * 3", "snake_case and 5 * 3"),
        ("R&amp;B, Rowan&#39;s, a&nbsp;day", "R&B, Rowan's, a day"),
        ("&bogus; & so", "&bogus; & so"),
        (r"3\. May \*2019\*", "3. May *2019*"),
        ("one\ntwo  \nthree\\\nfour", "one two three four"),
        ("one\r\ntwo", "one two"),
        ("Hart\u00adwhis\u200btle", "Hartwhistle"),
        ("Sia\u0302n", "Siân"),
        ("`code` and ``a ` tick``", "code and a ` tick"),
        ("[the text](x.md)", "the text"),
        ("[the [inner] text][label]", "the [inner] text"),
        ("[sic] stays, [so", "[sic] stays, [so"),
        ("said[^1] twice[^note]", "said twice"),
        ("<b>Hart</b>whistle<br>Ash", "Hartwhistle Ash"),
        ("a <!-- hidden --> b", "a  b"),
        ("> quoted\n> twice", "quoted twice"),
        ("- item\n  goes on", "item goes on"),
        ("1. item", "item"),
        ("- [x] done", "done"),
        ("on 3 May\n2019. Then", "on 3 May 2019. Then"),
        ("![the *alt*](a.png) after", " after"),
        ("word {: .class } word", "word {: .class } word"),
        ("<https://example.org>", "https://example.org"),
        ("* * *\nafter", "after"),
    ],
)
def test_the_text_that_a_reader_sees(texts, markdown: str, text: str) -> None:
    assert ("body", text) in texts("a.md", markdown)


@pytest.mark.parametrize(
    ("markdown", "hidden"),
    [
        ("![the *alt*](a.png)", ("body", "the alt")),
        ("![alt](my%20file.png 'A title')", ("body", "A title")),
        ("![alt](my%20file.png 'A title')", ("link", "my file.png")),
        ("[x](a_(b).md)", ("link", "a_(b).md")),
        ("[x](<a b.md>)", ("link", "<a b.md>")),
        ("[x][Some label]", ("link", "Some label")),
        ("[label]: https://example.org 'A title'", ("link", "https://example.org")),
        ("[label]: https://example.org 'A title'", ("body", "'A title'")),
        ("<!-- one\n\ntwo -->", ("body", "one  two")),
        ("a `b` <!-- in a line -->", ("body", "in a line")),
        ("<p title='Jo &eacute;'>x</p>", ("body", "Jo é")),
        ("<a href=b.md>x</a>", ("link", "b.md")),
        ("word{: title='said' }", ("body", "word{: title='said' }")),
        ("[^1]: The note.", ("body", "The note.")),
        ("[^note]", ("link", "^note")),
        ("```text\ninside\n```", ("body", "text inside")),
        ("~~~\nopen", ("body", "open")),
        ("<custom Harriet>x</custom>", ("link", "custom Harriet custom")),
    ],
)
def test_what_a_reader_does_not_see_at_once_is_there_too(texts, markdown: str, hidden: tuple[str, str]) -> None:
    assert hidden in texts("a.md", markdown)


def test_headings_open_zones(texts) -> None:
    found = texts("a.md", "Report\n======\n\nPanel members\n---\n\n- Jo Example\n\n## Next ##\n\nText")

    assert found == [
        ("heading", "Report"),
        ("heading", "Panel members"),
        ("panel", "Jo Example"),
        ("panel", "Next"),
        ("body", "Text"),
    ]


def test_tables_are_read_cell_by_cell(texts) -> None:
    found = texts("a.md", "| Name | Role |\n|:--|--:|\n| **Jo** | Chair \\| x |\n\nAfter")

    assert [text for _, text in found] == ["Name", "Role", "Jo", "Chair | x", "After"]


def test_front_matter_is_read_by_field(texts) -> None:
    found = texts("review.md", "---\ntitle: Rowan # his list\npeople:\n  pseudonyms: [Ash]\n---\n\nText\n")

    assert found == [
        ("body", "Rowan"),
        ("body", "his list"),
        ("declaration", "Ash"),
        ("body", "Text"),
        ("link", "title people pseudonyms"),
    ]


def test_front_matter_that_cannot_be_read_is_unchecked(opened) -> None:
    found = opened("review.md", b"---\ntitle: [Rowan\n---\nText")

    assert [one.why for one in found.unchecked] == ["Its fields cannot be read: look at line 3."]


def test_a_letter_is_a_letter_down_to_its_links(texts) -> None:
    assert {zone for zone, _ in texts("qa-letter.md", "# Dear chair\n\n[x](mailto:office@example.gov.uk)")} == {
        "letter"
    }


def test_places_lead_back_through_all_markup() -> None:
    text = "---\na: b\n---\n\n> - See &amp; **Hart**whis\\\n>   tle, [Ash](x.md).\n"
    passages = extract_file(File("a.md", text.encode())).passages
    body = next(p for p in passages if "Ash" in p.text)
    lines = text.split("\n")

    for word in ("See", "Hart", "tle", "Ash"):
        place = body.place(body.text.index(word))
        assert lines[place.line - 1][place.column - 1 :].startswith(word)


@pytest.mark.parametrize("marks", ["[", "<a ", "](", "![", "<!--", "`", "` `` ", '<a "', "{: ", "*_", "&am", "|", "> "])
def test_marks_without_end_are_read_in_reasonable_time(texts, marks: str) -> None:
    assert "Harriet" in str(texts("a.md", marks * 5_000 + " Harriet"))
