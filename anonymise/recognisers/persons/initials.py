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
# What people do and agencies seldom.
_ALONE = (
    r"(?:told|said|stated|disclosed|replied|rang|phoned|texted|shouted|screamed|cried|wept|lived|died|married|moved\s(?:in|out|away)|drank"
    r"|slept|woke|hit|punched|kicked|stabbed|strangled|strangles|threatened|denied|admitted|confessed|returned\shome|went|came)"
)
_TITLES = ("Mr", "Ms", "Miss", "Mx", "Dr", "MR", "MS", "MISS")
# Where one is Adult A, Mr C is no initial either.
_CONVENTION = re.compile(r"\b(?:Adult|Child|Person|Witness|Subject|Sibling|Family\sMember)\s[A-Z]\b")
_CITED = re.compile(rf"{CAPITAL}[\w’'-]+,\s$")
# Behind it a surname: then it is a name, and another rule's.
_SURNAME = re.compile(rf"['’]?\s?(?:{CAPITAL}[a-z’'-]+(?<!['’]s)\b)")


class InitialsRecogniser(FormRecogniser):
    """The initials of somebody: a question, for a review may have chosen letters for names."""

    SLUG = "initials"
    SIGN = re.compile(
        rf"{CAPITAL}(?:\.\s?{CAPITAL}\b|{CAPITAL}{{1,2}}(?:['’]s\s|\s(?:\(the\s|and\sh(?:er|is)\s"
        rf"|(?:(?:had|also|then|later|never)\s)?{_ALONE}\b)))"
    )
    WORDS = words_of("relatives") | frozenset(
        (
            "initial",
            "initials",
            "witness",
            "known",
            "referred",
            "Baby",
            "Sibling",
            "mr",
            "mrs",
            "ms",
            "miss",
            "mx",
            "dr",
        )
    )
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
            rf"\b{_TITLE}\.?\s(?P<it>(?:O['’]|Mc)?{CAPITAL}(?:\.?[\s-]?{CAPITAL}){{0,2}}\b\.?)(?!\w|['’][^s\W])",
            LOW,
        ),
        (
            "doing something",
            rf"(?<![\w.&/’'-])(?P<it>{_CLOSED})\s(?:(?:had|also|then|later|never)\s)?{_ALONE}\b(?!\s(?:live|online|to\slight))",
            LOW,
        ),
        (
            "with somebody",
            rf"(?<![\w.&/’'-])(?P<it>{_CLOSED})\sand\s(?:her|his)\s(?:\w+\s)?{_RELATIVE}\b",
            LOW,
        ),
        ("of a belonging", rf"(?<![\w.&/’'-])(?P<it>{_CLOSED})['’]s\s(?:\w+\s)?{one_of('belongings')}\b", LOW),
        (
            "explained",
            rf"(?<![\w.&/’'-])(?P<it>{_CLOSED})\s\((?:the\s|her\s|his\s)(?:victim|deceased|perpetrator|suspect|{_RELATIVE})\b",
            LOW,
        ),
        (
            "referred to as",
            rf"\b(?:referred\sto|known)\s(?:only\s|here\s)?as\s[\"'“‘]?(?P<it>{_CLOSED})(?=[\s,.;)\"'”’]|$)",
            LOW,
        ),
        ("child with initials", rf"\b(?:Child|Baby|Sibling)\s(?P<it>{CAPITAL}{{2}})\b(?![’'/-])", LOW),
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
