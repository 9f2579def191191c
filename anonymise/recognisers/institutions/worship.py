"""Places of worship."""

import re

from anonymise.recognisers.form import Found
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.institutions.named import NamedPlaceRecogniser, of_kind, of_small_kind
from anonymise.recognisers.vocabulary import PROPER, words_of

_CHURCH_AT_LARGE = re.compile(
    r"(?i)\bChurch\s(?:of\s(?:England|Scotland|Wales|Ireland|God\b|Christ\b|Jesus)|in\sWales|Army|Urban|House)"
)


class PlaceOfWorshipRecogniser(NamedPlaceRecogniser):
    """A church, mosque, temple or other place of worship by its name."""

    SLUG = "place-of-worship"
    WORDS = (
        words_of("places of worship")
        | frozenset(map(str.lower, words_of("places of worship")))
        | frozenset(("Our", "Masjid", "Mandir"))
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
