"""The report on the gate as one HTML file."""

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

from gates import CLEAR, DATE, GATE, HELD

from anonymise.quotations import Quotation
from dhr.reports.judged import Gate
from dhr.reports.table import gate_report

LINKS = {"reviews/2022-linden/executive-summary.md": "../reviews/2022-linden/executive-summary.md"}


class _Seen(HTMLParser):
    """Tags with attributes, and the words of the page in their order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data.split()

    def of(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for tag, attributes in self.tags if tag == name]


def _told(gate: Gate = GATE, **given: object) -> str:
    return " ".join(_Seen(gate_report(gate, "html", **given)).words)  # type: ignore[arg-type]


def test_the_verdict_is_the_heading_and_what_to_do_next_follows() -> None:
    told = gate_report(GATE, "html")

    assert "<h1>You cannot publish yet because 1 of 2 reviews and the briefing 2024-listening are held.</h1>" in told
    assert "<title>You cannot publish yet – publication check</title>" in told
    assert told.index("</h1>") < told.index("Mend what is told below") < told.index(HELD.report.denylist)
    assert "<h1>Nothing holds publication of 1 review.</h1>" in gate_report(CLEAR, "html")


def test_each_held_review_tells_its_reasons_with_what_to_do_before_anything_else() -> None:
    told = _told()

    assert "Held 2022-linden Why it is held G9 Does the action plan say that it is a live document? The note" in told
    assert "The note is missing. What to do: Write live_document: true at the head of the action plan." in told
    steps = ["Why it is held", "Worth a look", "Looked at when the rest is mended", "1 requirement is met"]
    assert sorted(steps, key=told.index) == steps
    parts = ["Held 2022-linden", "Held 2024-listening", "May be published 2021-rowan", "What the anonymisation check"]
    assert sorted(parts, key=told.index) == parts


def test_places_lead_to_the_file_from_where_the_report_is_and_say_line_and_column_in_words() -> None:
    told = gate_report(GATE, "html", links=LINKS)
    hrefs = [str(a["href"]) for a in _Seen(told).of("a")]

    # Once among the reasons, once among the findings.
    assert hrefs.count("../reviews/2022-linden/executive-summary.md") == 2
    assert "line 7, column 126" in told
    assert not [href for href in hrefs if not href.startswith("#") and href not in LINKS.values()]


def test_each_link_inside_leads_somewhere_and_no_name_is_given_twice() -> None:
    for gate in (GATE, CLEAR, Gate()):
        seen = _Seen(gate_report(gate, "html"))
        identifiers = [str(a["id"]) for _, a in seen.tags if "id" in a]

        assert len(identifiers) == len(set(identifiers))
        assert {str(a["href"])[1:] for a in seen.of("a")} <= set(identifiers)
        assert {str(a["aria-labelledby"]) for _, a in seen.tags if "aria-labelledby" in a} <= set(identifiers)


def test_it_needs_nothing_else_and_its_policy_allows_its_own_style_alone() -> None:
    told = gate_report(GATE, "html", links=LINKS)
    seen = _Seen(told)
    style = re.search(r"<style>(.*)</style>", told, re.DOTALL)
    assert style
    policy = str(seen.of("meta")[1]["content"])

    assert not {tag for tag, _ in seen.tags} & {"script", "link", "img", "iframe", "form", "object"}
    assert not any(name.startswith("on") or name in ("src", "style") for _, a in seen.tags for name in a)
    assert policy.startswith("default-src 'none'")
    assert base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode() in policy


def test_headings_go_down_a_step_at_a_time() -> None:
    for gate in (GATE, CLEAR):
        levels = [int(tag[1]) for tag, _ in _Seen(gate_report(gate, "html")).tags if re.fullmatch("h[1-6]", tag)]

        assert levels[0] == 1 and all(below - above <= 1 for above, below in pairwise(levels))


def test_words_are_quoted_only_where_they_are_given() -> None:
    words = {DATE: Quotation("14 November 2022", before="He died on ")}

    assert "<mark>14 November 2022</mark>" in gate_report(GATE, "html", words=words)
    assert "This report quotes the text." in _told(words=words)
    assert "<mark>" not in gate_report(GATE, "html")


def test_what_is_told_cannot_become_markup() -> None:
    strange = replace(HELD, name="<b>2022", matters=(replace(HELD.matters[0], why="<script>"),))

    told = gate_report(Gate(reviews=(strange,)), "html")

    assert "<b>2022" not in told and "<script>" not in told
