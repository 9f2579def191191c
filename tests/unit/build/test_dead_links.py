"""Every address on the site leads to a file of it, and to a place that is there."""

import gzip
import io
import json

import pytest
from pypdf import PdfWriter
from pypdf.annotations import Link
from pypdf.generic import ArrayObject, DictionaryObject, Fit, NameObject, NumberObject, TextStringObject

from dhr.build.scan.dead_links import NO_FILE, NO_PLACE, OTHER_CAPITALS, OUTSIDE, DeadLink, dead_links

HOME = "https://example.org/library/"
SITE = {
    "index.html": '<h1 id="top-of-it">Home</h1>',
    "404.html": "<p>Not found</p>",
    "assets/a.css": "p {}",
    "assets/photo two.png": "x",
    "reviews/index.html": "<p>Reviews</p>",
    "reviews/2023-alder/index.html": '<h2 id="p12">A</h2><a name="old">x</a>',
    "reviews/2023-alder/2023-alder.pdf": "",
}


def dead(page: str, content: str | bytes, *, site_url: str = HOME) -> list[tuple[str, str]]:
    files = {path: text.encode() for path, text in SITE.items() if not path.endswith(".pdf")}
    files["reviews/2023-alder/2023-alder.pdf"] = pdf()
    files[page] = content if isinstance(content, bytes) else content.encode()
    found = dead_links(files, site_url=site_url, coming=["manifest.json"])
    assert {one.path for one in found} <= {page}
    return [(one.target, one.why) for one in found]


def pdf(*annotations: DictionaryObject) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    for annotation in annotations:
        writer.add_annotation(page_number=0, annotation=annotation)
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


def to_name(name: str) -> DictionaryObject:
    return DictionaryObject(
        {
            NameObject("/Type"): NameObject("/Annot"),
            NameObject("/Subtype"): NameObject("/Link"),
            NameObject("/Rect"): ArrayObject(map(NumberObject, (0, 0, 9, 9))),
            NameObject("/Dest"): TextStringObject(name),
        }
    )


@pytest.mark.parametrize(
    "link",
    [
        '<a href="../reviews/">x</a>',
        '<a href="../reviews/2023-alder/#p12">x</a>',
        '<a href="../reviews/2023-alder/index.html#old">x</a>',
        '<a href="../reviews/2023-alder/2023-alder.pdf#page=3">x</a>',
        '<a href="/library/reviews/2023-alder/#p12">x</a>',
        f'<a href="{HOME}reviews/">x</a>',
        f'<a href="{HOME.rstrip("/")}">x</a>',
        '<a href="../">x</a> <a href="..">x</a> <a href="./">x</a> <a href="">x</a> <a href="#">x</a>',
        '<a href="#here">x</a><p id="here">x</p>',
        '<a href="#caf%C3%A9">x</a><p id="café">x</p>',
        '<a href="#top">x</a> <a href="#:~:text=words">x</a>',
        '<img src="../assets/photo%20two.png" srcset="../assets/photo%20two.png 2x, ../assets/a.css 1x">',
        '<a href="../manifest.json">x</a> <a href="../reviews/?sort=new&amp;page=2">x</a>',
        '<a href="https://elsewhere.example/reviews/none/">x</a> <a href="/another/part/of/the/server/">x</a>',
        '<a href="https://example.org.example.com/library/none/">x</a>',
        '<a href="mailto:reviews@example.org">x</a> <a href="tel:999">x</a> <img src="data:image/png;base64,AAAA">',
        '<!-- <a href="gone/">x</a> --> <script>const a = "<a href=\'gone/\'>"</script> &lt;a href="gone/"&gt;',
        '<script type="application/ld+json">{"url": "https://example.org/library/reviews/2023-alder/#p12"}</script>',
    ],
)
def test_a_link_that_leads_somewhere_is_fine(link: str) -> None:
    assert dead("about/index.html", link) == []


@pytest.mark.parametrize(
    ("link", "target", "why"),
    [
        ('<a href="../reviews/2022-linden/">x</a>', "../reviews/2022-linden/", NO_FILE),
        ('<a href="../reviews">x</a>', "../reviews", NO_FILE),
        ('<a href="../Reviews/">x</a>', "../Reviews/", OTHER_CAPITALS),
        ('<a href="../reviews/2023-alder/#p99">x</a>', "../reviews/2023-alder/#p99", NO_PLACE),
        ('<a href="../reviews/2023-alder/#P12">x</a>', "../reviews/2023-alder/#P12", NO_PLACE),
        ('<a href="#here">x</a>', "#here", NO_PLACE),
        ('<a href="../../reviews/">x</a>', "../../reviews/", OUTSIDE),
        ('<a href="/library/none/">x</a>', "/library/none/", NO_FILE),
        (f'<a href="{HOME}none/">x</a>', f"{HOME}none/", NO_FILE),
        ('<img alt="" src=../assets/none.png>', "../assets/none.png", NO_FILE),
        ('<img srcset="../assets/a.css 1x, ../assets/none.png 2x">', "../assets/none.png", NO_FILE),
        ('<video poster="none.png"></video>', "none.png", NO_FILE),
        ('<script src="none.js"></script>', "none.js", NO_FILE),
        ('<svg><use xlink:href="#shape"/></svg>', "#shape", NO_PLACE),
        ('<p style="background: url(none.png)">x</p>', "none.png", NO_FILE),
        ('<script type="application/ld+json">{"url": "' + HOME + 'none/"}</script>', f"{HOME}none/", NO_FILE),
    ],
)
def test_a_link_that_leads_nowhere_is_told(link: str, target: str, why: str) -> None:
    assert dead("about/index.html", link) == [(target, why)]


@pytest.mark.parametrize(
    ("page", "content"),
    [
        ("sitemap.xml", "<url><loc>{}</loc></url>"),
        ("changes.atom", '<entry><link href="{}"/></entry>'),
        ("feed.json", '{{"url": "{}", "n": 1}}'),
        ("data/reviews.jsonl", '{{"url": "{}"}}\n'),
        ("data/reviews.csv", "id,url\n1,{}\n"),
        ("a.bib", "@techreport{{x, url = {{{}}},}}"),
        ("robots.txt", "Sitemap: {}\n"),
    ],
)
def test_addresses_on_this_site_lead_somewhere_in_every_kind_of_file(page: str, content: str) -> None:
    assert dead(page, content.format(f"{HOME}reviews/2023-alder/")) == []
    assert dead(page, content.format(f"{HOME}reviews/2022-linden/")) == [(f"{HOME}reviews/2022-linden/", NO_FILE)]


def test_pictures_of_a_style_sheet_stand_where_it_says() -> None:
    assert dead("assets/b.css", 'p { background: url("photo two.png") } a { background: url(#x) }') == []
    assert dead("assets/b.css", "p { background: url(../none.png) }") == [("../none.png", NO_FILE)]


@pytest.mark.parametrize("site_url", ["", HOME])
def test_records_of_the_search_index_lead_to_their_section(site_url: str) -> None:
    def record(address: str) -> bytes:
        return gzip.compress(b"pagefind_dcd" + json.dumps({"url": address, "content": "x"}).encode())

    def found(address: str) -> list[str]:
        return [why for _, why in dead("pagefind/fragment/en_1.pf_fragment", record(address), site_url=site_url)]

    long = "#" + "long-" * 16 + "~7.html"
    assert found("/reviews/2023-alder/#p12.html") == []
    assert found("/reviews/2023-alder/") == []
    assert found(f"/reviews/2023-alder/{long}") == []
    assert found("/reviews/2023-alder/#p99.html") == [NO_PLACE]
    assert found("/reviews/2022-linden/") == [NO_FILE]


def test_links_of_a_pdf_lead_to_its_pages_and_to_pages_of_the_site() -> None:
    inside = Link(rect=(0, 0, 9, 9), target_page_index=0, fit=Fit.fit())
    good, bad, away = (
        Link(rect=(0, 0, 9, 9), url=url) for url in (f"{HOME}reviews/", f"{HOME}none/", "https://elsewhere.example/")
    )

    assert dead("a.pdf", pdf(inside, good, away)) == []
    assert dead("a.pdf", pdf(bad)) == [(f"{HOME}none/", NO_FILE)]
    assert [target for target, _ in dead("a.pdf", pdf(to_name("chapter-2")))] == [""]
    assert [target for target, _ in dead("a.pdf", b"%PDF-1.7 broken")] == [""]


def test_a_site_without_an_address_of_its_own_is_checked_as_a_folder() -> None:
    assert dead("404.html", '<a href="/reviews/">x</a>', site_url="") == []
    assert dead("404.html", '<a href="/none/">x</a>', site_url="") == [("/none/", NO_FILE)]
    assert dead_links({}) == ()


def test_what_cannot_be_read_as_an_address_is_told() -> None:
    (found,) = dead_links({"a.html": b'<a href="https://[x/">x</a>'})

    assert found.path == "a.html"
    assert isinstance(found, DeadLink)
