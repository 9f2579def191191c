"""What somebody does, and where: in a village there is one butcher."""

import re

from anonymise.gazetteers.classes import GIVEN, WORD, WORDY
from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import LOW, MEDIUM
from anonymise.recognisers.lexicon import kinds
from anonymise.recognisers.vocabulary import CAPITAL, PROPER, one_of, words_of

_WORK, _RARE = one_of("occupations"), one_of("rare occupations")
_ANY = rf"(?:{_RARE}|{_WORK})"
_SMALL_PLACE = r"(?:village|hamlet|town|island|estate|parish|street|neighbourhood|area|valley)"
_WORKPLACE = (
    r"(?:\s(?:at|in|for|with|of)\s(?:the|a|an|one\sof\sthe)\s(?:local\s|village\s|only\s)?[a-z-]{3,20}"
    r"(?:\s[a-z-]{3,20}){0,2}?)?"
)
_AT = (
    rf"\s(?:in|at|from|near)\s(?:the\s)?(?!(?:January|February|March|April|May|June|July|August|September|October"
    rf"|November|December)\b){PROPER}(?:[\s-](?:on|under|upon|le|St\.?)?[\s-]?{PROPER}){{0,2}}"
)


class OccupationPlaceRecogniser(FormRecogniser):
    """An occupation together with a place, or the only one of a place."""

    SLUG = "occupation-place"
    WORDS = (
        words_of("occupations")
        | words_of("rare occupations")
        | frozenset(("worked", "works", "working", "employed", "only", "job"))
    )
    FORMS = (
        ("rare, with its place", rf"\b(?i:{_RARE})(?:{_WORKPLACE}{_AT}|\sof\s{PROPER}(?:\s{PROPER})?)", MEDIUM),
        ("with its place", rf"\b(?i:{_WORK}){_WORKPLACE}{_AT}", LOW),
        (
            "the only one",
            rf"\b(?i:the\s(?:only|first|last|youngest|oldest)\s(?:female\s|male\s|woman\s|Black\s|Asian\s"
            rf"|Muslim\s|Polish\s)?(?:{_ANY}|[a-z]+(?:\s[a-z]+)?)\s(?:in|of|on)\s(?:the|her|his"
            rf"|their)\s{_SMALL_PLACE})\b",
            MEDIUM,
        ),
        (
            "of the village",
            rf"\b(?i:(?:the|a)\s(?:village|local|island|parish|town)['’]?s?\s(?:only\s)?(?:{_RARE}))\b",
            MEDIUM,
        ),
        ("of the small place", rf"\b(?i:(?:the|a)\s(?:village|island|hamlet)['’]?s?\s{_WORK})\b", LOW),
        (
            "based in a place",
            rf"\b(?P<it>{CAPITAL}[a-z’']+[-‐‑\s]based\s(?:[a-z]+\s)?(?:{_ANY}))\b",
            LOW,
        ),
        (
            "rare, of a place",
            rf"\b(?P<it>(?P<place>{CAPITAL}[a-z]{{2,}})['’]s\s(?!pilot|registrar|coroner|magistrate|minister){_RARE})\b",
            LOW,
        ),
        ("the only one of the town", rf"\b(?P<it>{PROPER}['’]s\s(?:only|first|last)\s(?:{_ANY}))\b", MEDIUM),
        (
            "worked as",
            rf"\b(?:[Ww]ork(?:s|ed|ing)?|[Ee]mployed|[Tt]rained|[Jj]ob|[Vv]olunteer(?:s|ed|ing)?)\s(?:\w+\s)?as\s"
            rf"(?P<it>(?:an?|the)\s(?:[a-z-]+\s){{1,4}}?(?:in|at|for|on|with)\s(?:the\s)?{PROPER})",
            LOW,
        ),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for the priest of a person, whose name or pseudonym stands before."""
        is_of_person = "place" in match.re.groupindex and kinds(match["place"]) & (GIVEN | WORDY | WORD)
        return None if is_of_person else found
