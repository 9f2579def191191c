"""The report as one HTML file: whole by itself, readable by everybody, and without words unless they are given."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from anonymise.finding import Finding, Place, Report, Severity, Unchecked
from anonymise.quotations import Quotation
from anonymise.reports.doing import what_to_do
from anonymise.reports.html import html

DATE = Finding(Place("reviews/x/review.md", 3, 5), "exact-date", Severity.HOLD, 10)
COMMENT = Finding(Place("a.docx", 2, 2, "comments"), "person-name", Severity.HOLD, 4)
ASKED = Finding(Place("a.md", 1, 1), "professional-elsewhere", Severity.QUERY, 4)
HELD = Report((ASKED, COMMENT, DATE), (Unchecked("b.xyz", "It could not be read."),))
WORDS = {DATE: Quotation("3 <May> 2019", before="moved on ", after=" & wept")}


class _Seen(HTMLParser):
    """Tags with attributes, as they stand."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def of(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]


def test_the_verdict_is_the_title_of_the_page() -> None:
    held, clear = html(HELD), html(Report())

    assert (
        "<h1>You cannot publish yet because 2 places could identify someone and 1 thing could not be checked." in held
    )
    assert "<h1>The checks found nothing further. That does not make the text anonymous.</h1>" in clear
    assert "No private deny list was set" in held and "No private deny list was set" in clear


def test_each_rule_says_why_what_to_do_and_where() -> None:
    told = html(HELD)

    assert told.index(">An exact date</h2>") < told.index(">A professional named outside the lists</h2>")
    assert "<dt>Instead of</dt>" in told and "<dt>Write</dt>" in told
    assert re.search(
        r'<b>reviews/x/review.md</b>\s+<ul class="short">\s+<li><span class="position">line 3, column 5<', told
    )
    assert re.search(r'<b>a.docx</b>\s+<ul class="short">\s+<li><span class="position">comments, line 2<', told)
    assert "Delete All Comments in Document" in told
    assert '<b>b.xyz</b> <span class="position">It could not be read.</span>' in told


def test_a_file_is_named_once_for_all_places_of_a_rule_in_it() -> None:
    places = [Finding(Place("a.md", line, 1), "exact-date", Severity.HOLD, 10) for line in range(1, 9)]

    assert html(Report(tuple(places))).count("<b>a.md</b>") == 1


def test_the_words_are_quoted_with_what_stands_around_them_where_they_are_given() -> None:
    told = html(HELD, WORDS)

    assert "<blockquote>moved on <mark>3 &lt;May&gt; 2019</mark> &amp; wept</blockquote>" in told
    assert "This report quotes the text." in told
    assert "<mark>" not in html(HELD) and "The words are left out" in html(HELD)


def test_it_needs_nothing_else_and_may_fetch_nothing() -> None:
    told = html(HELD, WORDS)
    seen = _Seen(told)
    style = re.search(r"<style>(.*)</style>", told, re.DOTALL)
    assert style
    policy = str(seen.of("meta")[1]["content"])

    assert not {tag for tag, _ in seen.tags} & {"script", "link", "img", "iframe", "form", "object"}
    assert not any(name.startswith("on") or name in ("src", "style") for _, a in seen.tags for name in a)
    assert all(str(a["href"]).startswith("#") for a in seen.of("a"))
    assert "url(" not in style[1] and "@import" not in style[1]
    assert policy.startswith("default-src 'none'")
    assert base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode() in policy


def test_it_has_landmarks_headings_in_order_and_a_language() -> None:
    told = html(HELD)
    seen = _Seen(told)
    levels = [int(tag[1]) for tag, _ in seen.tags if re.fullmatch("h[1-6]", tag)]

    assert seen.of("html")[0]["lang"] == "en-GB"
    assert [len(seen.of(tag)) for tag in ("header", "main", "footer", "nav", "h1")] == [1] * 5
    assert all(below - above <= 1 for above, below in pairwise(levels))
    identifiers = [str(a["id"]) for _, a in seen.tags if "id" in a]
    assert len(identifiers) == len(set(identifiers))
    assert {str(a["href"])[1:] for a in seen.of("a")} <= set(identifiers)
    assert {str(a["aria-labelledby"]) for _, a in seen.tags if "aria-labelledby" in a} <= set(identifiers)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_seven_to_one(scheme: str) -> None:
    blocks = re.findall(r":root \{(.*?)\}", html(HELD), re.DOTALL)
    colours = dict(re.findall(r"--([\w-]+): (#[0-9a-f]+);", blocks[("light", "dark").index(scheme)]))
    pairs = [(ink, ground) for ink in ("ink", "soft", "navy", "link", "accent", "stop") for ground in ("paper", "wash")]

    for ink, ground in [*pairs, ("on-head", "head"), ("on-marked", "marked")]:
        assert _contrast(colours[ink], colours[ground]) >= 7, (ink, ground)


def _contrast(one: str, other: str) -> float:
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """WCAG 2's relative luminance."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    red, green, blue = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("place", "says"),
    [
        (Place("a.docx", 1, 1, "core: creator"), "Inspect Document"),
        (Place("a.docx", 4, 1, "document"), "Ctrl and F"),
        (Place("a.docx", 1, 1, "comments: author"), "Delete All Comments"),
        (Place("a.pdf", 1, 1, "page 2"), "make it again"),
        (Place("a.JPG", 1, 1, "EXIF Artist"), "Remove Properties"),
        (Place("a.png", 1, 1, "file name"), "another name"),
        (Place("a.md", 1, 1), "go to the line"),
        (Place("publication.yml", 1, 1, "acceptance 2"), "Take the entry out"),
        (Place("standard input", 1, 1), "go to the line"),
    ],
)
def test_what_to_do_is_told_in_the_words_of_the_program(place: Place, says: str) -> None:
    finding = Finding(place, "person-name", Severity.HOLD, 1)

    assert [says in told for told in what_to_do([finding, finding])] == [True]
