"""Addresses: a number and a street, a named house, a flat, or a street by itself."""

import re

from anonymise.gazetteers.classes import GIVEN
from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.lexicon import RANK, TITLE, kinds
from anonymise.recognisers.published import published, squeezed
from anonymise.recognisers.vocabulary import CAPITAL, PROPER, capitals, one_of, titled, words_of

_NAME = rf"(?:(?:St\.?\s|The\s|Old\s|New\s)?{PROPER}(?:\s(?:of|the|and|on|by|y|yr)\s|\s))"


_STREET = rf"(?:{titled('streets')}\b|(?:St|ST)(?=[.,;)]|\s*$)\.?)"
_CLEAR_STREET = rf"{titled('clear streets')}\b"
_HOUSE = rf"{titled('houses')}\b"
_CLEAR_HOUSE = rf"{titled('clear houses')}\b"
# Houses that say what they were: "The Old Forge".
_OLD_HOUSE = rf"(?:[Tt]he\s)?Old\s{titled('old houses')}\b"
_NUMBER = r"(?:\d{1,4}[A-Za-z]?(?:\s?[-–/]\s?\d{1,4}[A-Za-z]?)?)"
_DWELLING = (
    r"(?:Flat|FLAT|Apartment|APARTMENT|Apt\.?|Maisonette|Bedsit|Plot|Caravan|Pitch|Room|Berth|Chalet)\s"
    r"(?:[Nn]o\.?\s|[Nn]umber\s)?(?:\d{1,4}[A-Za-z]?|[A-Z]\d{0,2})\b"
)
_TO = r"\b(?:in|on|at|along|near|off|of|to|from|into|outside|down|up|opposite|behind|[Aa]ddress:?)\s(?:the\s)?"
# Streets of everybody, and words that begin a sentence.
_NO_STREET = (
    r"(?:The|This|That|A|Each|Every|One|Some|Any|Her|His|Their|Our|Same|In|On|At|From|Near|High|Main|Silk|Wall"
    r"|Fleet|Downing|Harley|Sesame|Coronation|Easy)\s(?:Road|Street|Lane|Avenue|Crescent|Terrace)"
)
_BEGINS = r"(?:The|This|That|A|An|Each|Every|One|Some|Any|Her|His|Their|Our|In|On|At|From|Near|Safe|Holiday)\s"
_A_COURT = re.compile(
    r"(?i)\b(?:Crown|County|Magistrates['’]?|High|Family|Youth|Supreme|Coroner['’]?s|Appeal|Sheriff)\sCourt\b"
)
_IS_YEAR = re.compile(r"^(?:19|20)\d\d\b")
# The only house of that name is not a home.
_NO_HOME = re.compile(
    r"(?i)^(?:the\s)?(?:White|Full|Public|Opera|Custom|Guild|Town|City|County|Village|Church|Albert|Royal\sAlbert"
    r"|Parish|Royal|High|Old)\s(?:House|Hall|Court)$"
)
_TOWN = re.compile(
    rf",\s(?P<first>{PROPER})(?:[\s-](?:{PROPER}|upon|on|le|by|in|under)){{0,2}}(?=\s*(?:[.,;:)]|$)|\s{CAPITAL}{{1,2}}\d)"
)
_LIVING = re.compile(
    r"(?i)\b(?:liv(?:e|es|ed|ing)|mov(?:e|ed|ing)|stay(?:ed|ing|s)?|address(?:es)?|home|flat|rent(?:ed|ing)?"
    r"|tenan\w+|resid\w+|visit(?:ed|ing)?|went|neighbours?"
    r"|evicted|house|housed|accommodat\w+|placed|bed|room|sleeping|returned|back|outside|attended|called)\b"
)
_NEAR = 60


class AddressRecogniser(FormRecogniser):
    """A number and a street, a named house in a street, a flat, or a street by itself."""

    SLUG = "address"
    WORDS = capitals(
        words_of("streets")
        | words_of("clear streets")
        | words_of("houses")
        | words_of("clear houses")
        | words_of("welsh streets")
        | words_of("signs of address")
    )
    SIGN = re.compile(r"[0-9][A-Za-z]?,?\sThe\s")
    REACH = 70
    FORMS = (
        (
            "number and street",
            rf"(?<![\w/.£$€-])(?:{_DWELLING},?\s(?:{_NAME}{{1,3}},\s)?)?{_NUMBER},?\s{_NAME}{{1,4}}{_STREET}",
            HIGH,
        ),
        (
            "number and high street",
            r"(?<![\w/.£$€-])\d{1,4}[A-Za-z]?,?\s(?:The\s)?(?:High|Main|Station|Church)\s(?:Street|St)\b",
            HIGH,
        ),
        (
            "number and street, written small",
            rf"(?<![\w/.£$€-])\d{{1,4}}[A-Za-z]?,?\s(?:{PROPER}\s){{1,3}}(?:road|street|lane|avenue|crescent"
            rf"|terrace)\b",
            HIGH,
        ),
        (
            "all small",
            r"\b(?:[Aa]t|to|from|outside|[Aa]ddress:?)\s(?P<it>\d{1,4}[a-z]?,?\s(?!(?:the|a|an|of|in|on|miles?|people|houses?|other)\s)"
            r"[a-z]{3,15}\s(?!of\s|in\s|down\s|on\s)(?:[a-z]{3,15}\s)?(?:road|street|lane|avenue|crescent|grove|terrace|rd|ln|ave))\b",
            MEDIUM,
        ),
        ("number and the", rf"(?<![\w/.£$€-])\d{{1,3}}[A-Za-z]?,?\sThe\s{_STREET}", HIGH),
        (
            "house and street",
            rf"\b(?:{_NAME}{{1,3}}(?:{_HOUSE}|{_CLEAR_HOUSE})|{_OLD_HOUSE}),\s(?:(?:{_NUMBER},?\s)?{_NAME}{{1,3}}{_STREET}"
            r"|(?:[Rr]oom|[Ff]lat|[Aa]partment)\s(?:[Nn]o\.?\s)?\d{1,4}[A-Za-z]?\b)",
            HIGH,
        ),
        (
            "flat in a house",
            rf"\b{_DWELLING},?\s(?:{_NUMBER},?\s)?(?:{_NAME}{{1,3}}(?:{_HOUSE}|{_CLEAR_HOUSE}|{_STREET})|{_OLD_HOUSE})",
            HIGH,
        ),
        ("flat", rf"\b(?!Room|Plot\s[A-Z]|Pitch\s[A-Z]){_DWELLING}(?=[\s,.;:)]|$)", MEDIUM),
        (
            "room of a house",
            rf"\b[Rr]oom\s(?:[Nn]o\.?\s|[Nn]umber\s)?\d{{1,4}}[A-Z]?,?\s(?:at\s|of\s|in\s)?(?:the\s)?{_NAME}{{1,3}}(?:{_HOUSE}"
            rf"|Hotel|Hostel|Inn)\b",
            HIGH,
        ),
        ("street", rf"{_TO}(?P<it>(?!{_NO_STREET}){_NAME}{{1,3}}{_CLEAR_STREET})", MEDIUM),
        (
            "street by itself",
            rf"(?<![\w’'-])(?P<it>(?!{_NO_STREET})(?:{PROPER}\s){{1,2}}(?:Road|Street|Lane|Avenue|Crescent"
            rf"|Terrace|Grove|Mews))\b(?!\s{CAPITAL})",
            MEDIUM,
        ),
        (
            "home called",
            rf"\b(?:house|home|cottage|farm|property|bungalow|block|farmhouse|caravan|boat)\s(?:was\s)?(?:called"
            rf"|named|known\sas)\s[\"'“‘]?(?P<it>{PROPER}(?:\s{PROPER}){{0,2}})",
            MEDIUM,
        ),
        (
            "address before a comma",
            rf"(?:^|[,(]\s)(?P<it>{_NAME}{{1,3}}(?:{_CLEAR_STREET}))(?=,\s{CAPITAL}|\)|\s*$)",
            MEDIUM,
        ),
        (
            "welsh street",
            rf"(?:\b\d{{1,4}}[A-Za-z]?,?\s|{_TO})(?P<it>(?:[Yy]r?\s)?{one_of('welsh streets')}(?:[’'-]r)?\s(?:y\s"
            rf"|yr\s)?{PROPER}(?:\s{PROPER})?)",
            MEDIUM,
        ),
        ("house by its name", rf"(?:{_TO}|\b(?:called|named)\s|[,:]\s|^)(?P<it>{_NAME}{{1,3}}{_CLEAR_HOUSE})", MEDIUM),
        (
            "house where somebody lives",
            rf"\b(?P<maybe>at|in|to|from|outside)\s(?P<it>{_NAME}{{1,2}}{_HOUSE})(?!\s(?:Hotel|Inn|School"
            rf"|Hospital|Surgery|Refuge|Hostel|of\b|{PROPER}))",
            MEDIUM,
        ),
        ("old house", rf"(?:{_TO}|[,:]\s|^)(?P<it>{_OLD_HOUSE})(?!\s{CAPITAL})", MEDIUM),
        (
            "cottage by itself, or a house near a village",
            rf"(?<![\w’'-])(?P<it>(?!{_BEGINS})(?:{PROPER}\s){{1,2}}(?:(?:Cottage|Bungalow|Farmhouse)\b(?!\s(?:{CAPITAL}"
            rf"|[Hh]ospital|[Ii]ndustr))|{_CLEAR_HOUSE}(?=,\s(?:near|outside|just\soutside|close\sto)\s{CAPITAL})))",
            MEDIUM,
        ),
        (
            "number and the name of a development",
            rf"\b(?:(?:House|HOUSE)\s\d{{1,3}}[A-Za-z]?,\s(?:The\s)?|(?:[Aa]t|to|from|outside|of)\s\d{{1,3}}[A-Za-z]?,?\sThe\s)"
            rf"{PROPER}(?!\s{CAPITAL})",
            MEDIUM,
        ),
        (
            "estate",
            rf"\b(?:[Oo]n|[Ii]n|[Aa]t|of|to|from|near|around|off)\s(?P<it>the\s{_NAME}{{1,3}}[Ee]state)\b",
            MEDIUM,
        ),
        (
            "number in the street",
            r"\bat\s(?P<it>(?:[Nn]o\.?|[Nn]umber)\s\d{1,3}[A-Za-z]?)\b(?![\d/.,]?\d|\s(?:in\s(?:the\s)?(?:list"
            r"|table|charts?|queue)|of\b|Court))",
            MEDIUM,
        ),
        ("box", r"\b(?:P\.?O\.?\s[Bb]ox|PO\sBOX)\s\d{1,6}\b|\bBFPO\s\d{1,4}\b", MEDIUM),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for a court or a published office; a question for what begins like a year."""
        text, words = match.string, match.string[found.start : found.end]
        if _A_COURT.search(words) or _is_published(words) or _NO_HOME.match(words):
            return None
        may_be_office = "maybe" in match.re.groupindex
        if may_be_office and not _LIVING.search(text, max(0, found.start - _NEAR), found.start):
            return None
        if _IS_YEAR.match(words):
            return found._replace(tier=LOW)
        return found._replace(end=_end_of_town(text, found.end)) if found.tier == HIGH else found


def _end_of_town(text: str, end: int) -> int:
    """Where the town behind a street ends, which belongs to the address; `end` itself if there is none."""
    town = _TOWN.match(text, end)
    return town.end() if town and not kinds(town["first"]) & (GIVEN | RANK | TITLE) else end


def _is_published(words: str) -> bool:
    """Whether it is the address of an office of the state, or its street."""
    return any(address.endswith(squeezed(words)) for address in published().addresses)
