"""Where somebody works: the name of a firm, unless it is an agency of the field."""

import re

from anonymise.recognisers.form import Found
from anonymise.recognisers.hit import LOW, MEDIUM
from anonymise.recognisers.institutions.named import NAMES, NamedPlaceRecogniser
from anonymise.recognisers.vocabulary import CAPITAL, one_of, words_of

_FIRM = r"(?:Ltd|Limited|LTD|plc|PLC|LLP|& Sons?|and Sons?|& Co|Bros|& Daughters?|Group|Inc)\b"
_WORK = (
    r"(?:work(?:s|ed|ing|er)?|employ(?:ed|ment|ee)|jobs?|shifts?|apprentice(?:ship)?|placement|colleagues?"
    r"|redundan\w+|resigned|dismissed|sacked|volunteered"
    r"|manager|supervisor|cleaner|driver|cashier|receptionist|assistant|carer|chef|cook|labourer|mechanic"
    r"|operative|director|partner|owner)"
)
_HOW = (
    r"(?:\s(?:full[-\s]time|part[-\s]time|nights|shifts|together|there|again|briefly|as\s(?:an?|the)\s"
    r"(?:[a-z-]+\s?){1,3}|in\sthe\s(?:[a-z-]+\s?){1,3}))?"
)
_AGENCY = re.compile(rf"\b(?:{one_of('agency words')})\b", re.IGNORECASE)
_IS_FIRM = re.compile(r"(?:Ltd|Limited|LTD|plc|PLC|LLP)$")
_ACRONYM = re.compile(rf"(?:{CAPITAL}|&|s)+")


class EmployerRecogniser(NamedPlaceRecogniser):
    """The firm that somebody works for, or a firm by its legal form."""

    SLUG = "employer"
    WORDS = words_of("signs of employer")
    FORMS = (
        (
            "worked for",
            rf"\b{_WORK}{_HOW}\s?(?:at|for|by|from|with(?=\s{CAPITAL}\S+\s(?:\S+\s){{0,3}}{_FIRM}))\s(?:the\s"
            rf"|a\s)?(?P<it>{NAMES}(?:\s{_FIRM})?)",
            MEDIUM,
        ),
        (
            "employer",
            rf"\b(?i:employers?|workplace|place\sof\swork|company|firm|business)(?:\s(?:was|is|called|named|at)|,"
            rf"|:|\s\()\s?(?:the\s)?(?P<it>{NAMES}(?:\s{_FIRM})?)",
            MEDIUM,
        ),
        ("joined", rf"\bjoined\s(?P<it>{NAMES}(?:\s{_FIRM})?)\sas\san?\s[a-z]", MEDIUM),
        (
            "firm",
            rf"\b(?P<it>{NAMES}\s(?:Ltd|Limited|LTD|plc|PLC|LLP|& Sons?|and Sons|& Co|Bros|& Daughters?|Inc)\b)",
            LOW,
        ),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for agencies and acronyms; a question for what stands at the head of a sentence."""
        named = super().grade(match, found)
        if named is None:
            return None
        words = match.string[named.start : named.end]
        is_agency = _AGENCY.search(words) and not _IS_FIRM.search(words)
        return None if is_agency or _ACRONYM.fullmatch(words) else named
