"""Places of worship."""

import re

from anonymise.recognisers.form import Found
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.institutions.named import NamedPlaceRecogniser, of_kind, of_small_kind
from anonymise.recognisers.vocabulary import CAPITAL, PROPER, words_of

_CHURCH_AT_LARGE = re.compile(
    r"(?i)\bChurch\s(?:of\s(?:England|Scotland|Wales|Ireland|God\b|Christ\b|Jesus)|in\sWales|Army|Urban|House)"
)


class PlaceOfWorshipRecogniser(NamedPlaceRecogniser):
    """A church, mosque, temple or other place of worship by its name."""

    SLUG = "place-of-worship"
    WORDS = (
        words_of("places of worship")
        | frozenset(map(str.lower, words_of("places of worship")))
        | frozenset(("Our", "Masjid", "Mandir", "St", "Saints", "Souls", "Hallows", "Holy", "Army", "Christ"))
    )
    FORMS = (
        ("by its name", of_kind("places of worship"), HIGH),
        ("by its name, written small", of_small_kind("places of worship"), HIGH),
        (
            "of a saint",
            rf"\b(?:Church|Chapel|Cathedral|church|chapel)\sof\s(?P<names>(?:St\.?|Saint|Our\sLady|the\sHoly|Holy"
            rf"|All|Christ\sthe|the\sSacred|the\sGood)\s{PROPER}(?:\s{PROPER})?)",
            HIGH,
        ),
        ("kingdom hall", rf"\bKingdom\sHall\sof\s(?P<names>{PROPER}\sWitnesses(?:,\s{PROPER})?)", HIGH),
        ("kingdom hall in a town", rf"\bKingdom\sHall\s(?:in|at|on)\s(?P<names>{PROPER})", HIGH),
        (
            "of our lady",
            rf"\b(?:at|to|from|of)\s(?P<it>(?P<names>Our\sLady(?:\s(?:of|and|Immaculate|Star)\s?(?:the\s)?"
            rf"(?:{PROPER}\s?){{0,3}})?))(?<!\s)",
            MEDIUM,
        ),
        ("of our lady of something", rf"\b(?P<names>Our\sLady\s(?:of|Queen\sof|Star\sof)\s(?:the\s)?{PROPER})", MEDIUM),
        (
            "a saint alone",
            rf"\b(?:at|to|from|in|near|outside|attend(?:s|ed|ing)?|was|is|called|left|joined|of)\s(?P<it>(?P<names>St\.?\s{PROPER}(?<=['’]s)))\b"
            rf"(?![’'-]|\s(?:{CAPITAL}|and\s{CAPITAL}|[a-z]*(?:school|hospital|hospice|ward)\b))",
            LOW,
        ),
        (
            "all saints of a place",
            rf"\b(?P<names>(?:All\s(?:Saints|Souls|Hallows)|Holy\sTrinity|Christ\sChurch)),\s{PROPER}",
            MEDIUM,
        ),
        (
            "a saint's parish",
            rf"\b(?P<names>(?:St\.?|All|Holy)\s{PROPER})\s(?:[Pp]arish|congregation|choir|[Vv]icarage|[Pp]resbytery"
            rf"|church\shall)\b(?!\s[Cc]ouncil)",
            MEDIUM,
        ),
        (
            "salvation army",
            rf"\b(?P<names>Salvation\sArmy)\s(?:[Hh]all|[Cc]itadel|[Cc]hurch|[Cc]orps)\s(?:in|at|on)\s{PROPER}",
            HIGH,
        ),
        (
            "masjid",
            rf"\b(?:Masjid|Gurdwara|Jamia\sMasjid|Mandir)\s(?P<names>(?:(?:e|al|ul|-)[\s-])?{PROPER}"
            rf"(?:[\s-]{PROPER}){{0,3}})",
            HIGH,
        ),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for the churches of a whole country."""
        if _CHURCH_AT_LARGE.search(match.string, found.start, found.end + 30):
            return None
        return super().grade(match, found)
