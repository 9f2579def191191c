"""Schools, nurseries and colleges."""

import re

from anonymise.recognisers.form import Found
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.institutions.named import NAMES, NamedPlaceRecogniser, called, of_kind, of_small_kind
from anonymise.recognisers.vocabulary import CAPITAL, PROPER, words_of

_PROFESSIONAL = re.compile(
    r"^(?:The\s)?(?:Royal|National|Police|London\s(?:Business|School)|Law|Medical|Business|Summer|Sunday|Staff"
    r"|Defence)\b"
    r"|\bBusiness\sSchool|\bSchool\s(?:of|for)\b|College\s(?:of|Hospital|London|Oxford|Cambridge)\b"
)
_OF_CHILDREN = (
    r"(?:pupils?|teachers?|head\s?teacher|student|class|school|nursery|Year\s\d{1,2}|Reception|reception|places?|term)"
)


class SchoolRecogniser(NamedPlaceRecogniser):
    """A school, nursery or college by its name."""

    SLUG = "school"
    WORDS = words_of("schools") | words_of("colleges") | words_of("short schools") | words_of("signs of school")
    FORMS = (
        ("school", of_kind("schools"), HIGH),
        ("school, written small", of_small_kind("schools"), HIGH),
        ("college", rf"{of_kind('colleges')}(?!\s(?:of|Hospital|London|Oxford|Cambridge))", MEDIUM),
        ("college, written small", of_small_kind("colleges"), MEDIUM),
        (
            "short",
            rf"\b(?:at|attend(?:s|ed|ing)?|to|from|joined|left)\s(?:the\s)?{NAMES}\s(?P<kind>Primary|Infants?"
            rf"|Juniors?|Grammar|High|Secondary|Comprehensive|Prep)\b(?!\s(?:[Cc]are|[Ss]chool|School|Street|Road"
            rf"|Court|Risk|Need|Level|[A-Z]|care|risk|mental|health))",
            MEDIUM,
        ),
        (
            "short, by itself",
            rf"(?:^|[:,(]\s?)(?P<it>{NAMES}\s(?P<kind>Primary|Infants|Juniors|Grammar|Comprehensive))(?=\s*(?:[.,;)]|$))",
            MEDIUM,
        ),
        (
            "short, of a church",
            rf"\b{NAMES}\s(?P<kind>(?:Catholic|R\.?C\.?|C\.?\s?of\s?E\.?|CE|Church\sof\sEngland|Methodist)\s"
            rf"(?:Primary|Infants?|Juniors?|Grammar|High|Secondary|Comprehensive|Academy|VA))\b(?!\s(?:Street|Road))",
            HIGH,
        ),
        ("grammar", rf"\b(?P<it>{NAMES}\sGrammar)\b(?!\s(?:[Ss]chool|{CAPITAL}|[Bb]ook))", MEDIUM),
        ("called", called("named schools"), MEDIUM),
        (
            "welsh",
            rf"\bYsgol\s(?:(?:y|yr|Y|Yr|Gynradd|Gyfun|Uwchradd|Feithrin|Babanod)\s){{0,3}}(?P<names>{PROPER}"
            rf"(?:\s{PROPER}){{0,2}})",
            HIGH,
        ),
        (
            "at a saint's",
            rf"\b{_OF_CHILDREN}\s(?:at|of|from|in)\s(?P<it>(?P<names>St\.?\s{PROPER}(?:\s(?:and"
            rf"|&)\sSt\.?\s{PROPER})?))\b(?!\s(?:Hospital|Road|Street))",
            HIGH,
        ),
        (
            "in a year at",
            rf"\b(?:[Yy]ear\s\d{{1,2}}|[Rr]eception|[Pp]upils?|[Cc]lass)\s(?:pupil\s|student\s)?(?:at|of)\s"
            rf"(?P<it>(?=[\w'’.]*[a-z]){NAMES})\b",
            MEDIUM,
        ),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for schools in general and for the professions' colleges."""
        named = super().grade(match, found)
        if named is None or _PROFESSIONAL.search(match.string[named.start : named.end + 10]):
            return None
        return named
