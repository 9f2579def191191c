"""Wards and units of hospitals."""

import re

from anonymise.recognisers.form import Found
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.institutions.named import NAMES, NamedPlaceRecogniser
from anonymise.recognisers.vocabulary import PROPER, one_of

_NUMBER = r"(?:\d{1,3}[A-Za-z]?|[A-Z]{1,2}\d{1,3}|[A-Z])"
_STAY = (
    r"(?:admitted|transferred|moved|discharged|detained|stay|inpatient|in-patient|patient|bed|returned|absconded"
    r"|nurse|staff|consultant)\s(?:to|from|on|at|in|onto|of)"
)
# A ward is a part of a town as well.
_OF_VOTERS = re.compile(
    r"(?i)\b(?:electoral|council(?:lors?)?|cllr|depriv\w+|population|residents?|census|borough|by-?election"
    r"|constituenc\w+|voters?|parish|district|neighbourhoods?)\b"
)
_NEAR = 100


class WardRecogniser(NamedPlaceRecogniser):
    """A ward or unit of a hospital, by its name or number."""

    SLUG = "ward"
    WORDS = frozenset(("ward", "unit", "suite", "lodge", "clinic"))
    FORMS = (
        ("ward by its name", rf"\b{NAMES}\s(?:Ward|WARD)\b(?!\s[Bb]y)", MEDIUM),
        (
            "ward by its name, written small",
            rf"\b(?P<it>{NAMES}\sward)\b(?!\s(?:round|manager|staff\sin|of\b))",
            MEDIUM,
        ),
        ("ward by its number", rf"\b(?:Ward|WARD)\s(?P<names>{_NUMBER})\b(?![/,]\d)", HIGH),
        ("ward by its number, written small", r"\bward\s(?P<names>\d{1,3}[A-Za-z]?|[A-Z]\d{1,3})\b", HIGH),
        ("ward of", rf"\b[Ww]ard\sof\s(?P<it>{NAMES})", MEDIUM),
        ("ward called", rf"\bward\s?(?:,|\scalled|\snamed)\s(?P<it>{NAMES})", MEDIUM),
        (
            "unit where somebody stays",
            rf"\b{_STAY}\s(?:the\s)?(?P<it>{NAMES}\s(?:Unit|Suite|Lodge|Clinic|PICU))\b",
            MEDIUM,
        ),
        (
            "unit called after a tree",
            rf"\b(?P<it>(?P<names>(?:The\s)?{one_of('unit names')})\s(?:Unit|Suite|PICU))\b(?!\sof\b|\s{PROPER})",
            MEDIUM,
        ),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for wards in general; a question for the ward of a council, which is smaller than a town."""
        named = super().grade(match, found)
        of_voters = _OF_VOTERS.search(match.string, max(0, found.start - _NEAR), found.end + _NEAR)
        return named._replace(tier=LOW) if named and of_voters else named
