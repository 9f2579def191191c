import base64

import pytest

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


NAME = "Harriet Hartwhistle"
PACKED = base64.b64encode(f"<p>{NAME}</p>".encode()).decode()
PLACES = {
    "the text": f"<p>{NAME}</p>",
    "markup": "<p>Harriet <b>Hart</b>whi<!-- x -->stle</p>",
    "a comment": f"<!-- {NAME} -->",
    "a title": f"<title>{NAME}</title>",
    "an attribute": f"<p data-who='{NAME}'>x</p>",
    "an attribute without quotes": "<p data-who=harriet-hartwhistle>x</p>",
    "an alternative text": f"<img alt='{NAME}'>",
    "a description": f"<meta name=description content='{NAME}'>",
    "a script": f"<script>var who = '{NAME}'</script>",
    "a script with escapes": '<script type="application/ld+json">{"a": "Harriet H\\u0061rtwhistle"}</script>',
    "a style": f"<style>/* {NAME} */</style>",
    "what is shown without scripts": f"<noscript>{NAME}</noscript>",
    "a template": f"<template><p>{NAME}</p></template>",
    "a page in a page": "<iframe srcdoc='&lt;p>Harriet &lt;b>Hart&lt;/b>whistle&lt;/p>'></iframe>",
    "a packed address": f"<a href='data:text/html;base64,{PACKED}'>x</a>",
    "an address in a style": f"<style>a {{ background: url(data:image/svg+xml;base64,{PACKED}) }}</style>",
    "an address that is not packed": "<img src='data:image/svg+xml,%3Cp%3EHarriet%20Hartwhistle%3C/p%3E'>",
    "the name of an element": "<harriet-hartwhistle></harriet-hartwhistle>",
    "a declaration": f"<!DOCTYPE x [<!ENTITY a '{NAME}'>]>",
    "an instruction": f"<?x {NAME}?>",
}


@pytest.mark.parametrize("place", PLACES)
def test_a_name_is_found_in(planted, place: str) -> None:
    assert planted("a.html", PLACES[place].encode()) == (True, False)


@pytest.mark.parametrize(
    "how", ["hidden", "style='display: none'", "style='visibility:hidden'", "style='font-size:0'", "style='opacity:0'"]
)
def test_a_name_that_a_browser_does_not_show_is_told_to_be_hidden(planted, how: str) -> None:
    assert planted("a.html", f"<div {how}><div>x</div> {NAME}</div>".encode()) == (True, True)
    assert planted("a.html", f"<div {how}><div></div></div><p>{NAME}</p>".encode()) == (True, False)


def test_a_file_of_unknown_kind_in_an_address_is_unchecked(opened) -> None:
    assert "embedded" in opened("a.html", b"<a href='data:application/x-own;base64,AAAA'>x</a>").unchecked[0].why
    assert not opened("a.html", b"<style>@font-face { src: url(data:font/woff2;base64,AAAA) }</style>").unchecked
