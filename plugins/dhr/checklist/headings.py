"""The usual sections of a review, each with the headings under which it is found."""

import re

SUMMARY_SECTIONS = {
    "introduction": "introduction|preface|purpose|background",
    "the review process": "process|methodology|timescale",
    "contributors": "contribut|agencies (?:involved|participating)|participating agencies",
    "panel members": "panel",
    "the author": "author|chair",
    "terms of reference": "terms of reference|key lines of enquiry|scope",
    "key issues": "key issues|key findings|issues arising|themes|analysis",
    "conclusions": "conclusion|findings",
    "lessons": "lesson|learning",
    "recommendations": "recommendation",
}

OVERVIEW_SECTIONS = {
    "timescales": "timescale|time frame|timeframe",
    "confidentiality": "confidential|anonymi|pseudonym",
    "terms of reference": "terms of reference|key lines of enquiry|scope",
    "methodology": "methodology|process|how the review",
    "involvement of family": "family|friends|involvement",
    "contributors": "contribut|agencies (?:involved|participating)",
    "panel members": "panel",
    "the author": "author|chair",
    "parallel reviews": "parallel|criminal|inquest|other reviews|other investigations",
    "equality and diversity": "equality|diversity",
    "dissemination": "dissemination|publication",
    "background": "background|the facts|about|overview",
    "chronology": "chronolog|narrative|timeline|events",
    "analysis": "analysis",
    "conclusions": "conclusion",
    "lessons": "lesson|learning",
    "recommendations": "recommendation",
}

INTERNAL = re.compile(
    r"individual management re(?:view|port)|\bIMRs?\b|chronolog|minutes of|panel minutes|\bminutes\b", re.IGNORECASE
)

_HEADING = re.compile(r"^ {0,3}#{1,6}\s+(.+?)\s*#*\s*$", re.MULTILINE)


def headings(text: str) -> list[str]:
    """The headings of a Markdown text, without emphasis marks."""
    return [re.sub(r"[*_`]", "", heading) for heading in _HEADING.findall(text)]


def missing_sections(text: str, usual: dict[str, str]) -> list[str]:
    """The usual sections for which the text has no heading."""
    found = "\n".join(headings(text))
    return [name for name, pattern in usual.items() if not re.search(pattern, found, re.IGNORECASE)]
