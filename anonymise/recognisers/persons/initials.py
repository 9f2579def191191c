"""Initials that give a name away."""

import re

from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import LOW
from anonymise.recognisers.vocabulary import CAPITAL, entries, one_of, words_of

_DOTTED = rf"{CAPITAL}\.\s?{CAPITAL}\.(?:\s?{CAPITAL}\.?(?!\w))?"
_CLOSED = rf"{CAPITAL}{{2,3}}"
_RELATIVE = one_of("relatives")
_TITLE = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|MR|MRS|MS|MISS)"
_DID = r"(?:said|told|saw|was|had|heard|called|rang|came|went|left|spoke|says|described|reported|knew|did)"
_TITLES = ("Mr", "Ms", "Miss", "Mx", "Dr", "MR", "MS", "MISS")
# Where one is Adult A, Mr C is no initial either.
_CONVENTION = re.compile(r"\b(?:Adult|Child|Person|Witness|Subject|Sibling|Family\sMember)\s[A-Z]\b")
_CITED = re.compile(rf"{CAPITAL}[\w’'-]+,\s$")
# Behind it a surname: then it is a name, and another rule's.
_SURNAME = re.compile(rf"['’]?\s?(?:{CAPITAL}[a-z’'-]+(?<!['’]s)\b)")


class InitialsRecogniser(FormRecogniser):
    """The initials of somebody: a question, for a review may have chosen letters for names."""

    SLUG = "initials"
    SIGN = re.compile(rf"{CAPITAL}\.\s?{CAPITAL}\b")
    WORDS = words_of("relatives") | frozenset(("initial", "initials", "witness", "mr", "mrs", "ms", "miss", "mx", "dr"))
    REACH = 40
    FORMS = (
        ("with dots", rf"(?<![\w.&]){_DOTTED}", LOW),
        ("with one dot", rf"(?<![\w.&]){CAPITAL}\.{CAPITAL}(?![\w.])", LOW),
        ("of a relative", rf"(?<![\w.&/-])(?P<it>{_CLOSED})['’]s\s(?:\w+\s)?{_RELATIVE}\b", LOW),
        (
            "after a relative",
            rf"\b(?i:{_RELATIVE}|witness),?\s\(?(?P<it>{_CLOSED})(?=[,.)]|\s*$|\s{_DID}\b)(?!\.\w)",
            LOW,
        ),
        (
            "after a title",
            rf"\b{_TITLE}\.?\s(?P<it>{CAPITAL}(?:\.?[\s-]?{CAPITAL}){{0,2}}\b\.?)(?!\w|['’][^s\W])",
            LOW,
        ),
        (
            "called initials",
            rf"\b[Ii]nitials?\s(?:were|was|are|is|of|:)?\s?[\"'“‘]?(?P<it>{_CLOSED}|{_DOTTED})(?!\w)",
            LOW,
        ),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for abbreviations, cited authors, the initials of a name in full, and letters that were chosen."""
        text = match.string
        letters = re.sub(r"[\s.]", "", text[found.start : found.end])
        if letters.upper() in entries("abbreviations") or _CITED.search(text[max(0, found.start - 30) : found.start]):
            return None
        is_chosen = match[0].startswith(_TITLES) and _CONVENTION.search(text)
        return None if is_chosen or _SURNAME.match(text, found.end) else found
