"""Exact ages of children."""

import re

from anonymise.gazetteers.classes import GIVEN, WORDY
from anonymise.recognisers.block import read
from anonymise.recognisers.form import FormRecogniser
from anonymise.recognisers.hit import HIGH, MEDIUM

_WORDS = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
_NUMBER = rf"(?:1[0-7]|[0-9]|{_WORDS})(?:\s(?:and\sa\s)?half|½)?"
_UNIT = r"(?:years?|months?|weeks?|days?)"
_BABY = r"(?:baby|infant|newborn|bab(?:y|ies)|son|daughter|twins?|toddler|boy|girl|child)"
_CHILD_BEFORE = (
    r"\b(?:son|daughter|child|boy|girl|baby|toddler|infant|brother|sister|sibling|twins?|grandson|granddaughter"
    r"|niece|nephew|stepson|stepdaughter|pupil)"
)
_BRACKETED = rf"\((?i:aged\s)?(?i:{_NUMBER})\)"
# Laws and statistics speak of ages without speaking of a child.
_LIMIT_AFTER = re.compile(
    r"\s*(?:\+|(?:years\s)?(?:and|or)\s(?:over|above|under|older|younger|up|more)|plus\b|to\s\d|[-–]\s?\d)",
    re.IGNORECASE,
)
_LIMIT_BEFORE = re.compile(
    r"(?:\b(?:over|under|below|above|between|from|to)|\d\s?[-–]|\d\sand"
    r"|\b(?:since|over|under|above|below|from|until|reached|turned|past)\sthe)\s*$",
    re.IGNORECASE,
)


class ChildAgeRecogniser(FormRecogniser):
    """The age of one child: "her seven-year-old", "aged 7", "Wren (7)"."""

    SLUG = "child-age"
    FORMS = (
        ("years old", rf"\b(?i:{_NUMBER}[-\s]{_UNIT}[-\s]old)\b", HIGH),
        ("aged", rf"\b(?i:aged?\s(?:just\s|only\s|of\s)?{_NUMBER}(?:\s(?:years|months|weeks))?)\b(?![\d.,%]\d)", HIGH),
        ("in brackets after a child", rf"{_CHILD_BEFORE}(?:,?\s[A-Z][\w'’-]+)?,?\s\K{_BRACKETED}", HIGH),
        ("in brackets after a name", r"(?<![\w.])[A-Z][\w'’-]+\s\K\((?:1[0-7]|[1-9])\)", MEDIUM),
        (
            "a baby of weeks",
            rf"(?i:\b{_BABY}\s(?:of|at|was|is)\s(?:just\s|only\s)?{_NUMBER}\s{_UNIT}(?:\sold)?)\b",
            HIGH,
        ),
        ("was seven then", rf"(?i:\b(?:was|were|is|just|only)\s\K(?:{_NUMBER})(?=\s(?:at\sthe\stime|when\b)))", HIGH),
        ("school year", r"\b(?:[Ii]n\s|a\s)\KYear\s(?:1[0-3]|[1-9])\b(?!\sof\b|\s?[:.]\s)", MEDIUM),
    )

    def grade(self, text: str, start: int, end: int, tier: str) -> str | None:
        """Nothing where the age is a limit, or the bracket follows no name."""
        if _LIMIT_AFTER.match(text, end) or _LIMIT_BEFORE.search(text[:start]):
            return None
        if text[start] == "(" and tier == MEDIUM:
            return tier if _follows_name(text[:start]) else None
        return tier


def _follows_name(before: str) -> bool:
    block = read(before[-60:])
    last = len(block.words) - 1
    return last >= 0 and (block.has(last, GIVEN | WORDY) or block.is_strange(last))
