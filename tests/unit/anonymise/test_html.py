from anonymise.extract.files import File
from anonymise.extract.table import extract_file

PAGE = """<!doctype html><html lang="en"><head><title>T &amp; x</title>
<meta name="author" content="Jo &eacute;"></head><body><!-- said -->
<h2>Panel members</h2><p title=bare>A<b>b</b>c &#39;<a href="x%20y.html">l</a><br>n</p>
<script>var x = "in script"</script><![CDATA[odd]]></body></html>"""


def test_text_attributes_comments_and_scripts_are_read(texts) -> None:
    found = texts("a.html", PAGE)

    assert {
        ("body", "T & x"),
        ("body", "Jo é"),
        ("body", "said"),
        ("heading", "Panel members"),
        ("panel", "bare"),
        ("panel", "Abc 'l"),
        ("link", "x y.html"),
        ("panel", "n"),
        ("panel", 'var x = "in script"'),
    } <= set(found)
    assert "odd" in " ".join(text for _, text in found)


def test_places_lead_back_into_the_page() -> None:
    passage = next(p for p in extract_file(File("a.html", PAGE.encode())).passages if p.text == "Abc 'l")

    assert passage.place(2).line == 3
    assert PAGE.splitlines()[2][passage.place(5).column - 1] == "l"
    assert PAGE[passage.positions[4] :].startswith("&#39;")


def test_a_picture_in_svg_is_a_page_too(texts) -> None:
    assert ("body", "Harriet") in texts("a.svg", "<svg><title>Harriet</title></svg>")


def test_a_page_that_ends_in_the_middle_loses_nothing(texts) -> None:
    assert "Harriet" in str(texts("a.html", "<p>one &am <a href='Harriet"))


def test_a_declaration_that_the_parser_refuses_is_read_as_text(texts) -> None:
    assert ("body", "<![0 Harriet") in texts("a.html", "<![0 Harriet")
