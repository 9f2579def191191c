"""Registration marks of vehicles."""

import re

from anonymise.recognisers.form import WEAK, FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, LOW
from anonymise.recognisers.signs import FIGURE
from anonymise.recognisers.vocabulary import entries, one_of

_GAP = r"[\s-]?"
_LETTER = "[A-HJ-NPR-TV-Y]"
_NOT_A_MARK = (
    r"(?!(?:PC|DC|DS|PS|DI|PCSO|CAD|URN|NHS|IP|OIC|BBC|DHR|PO|HMP|UK|EU|IMR|GP|ICB|CCG|SEC|APP|REC|NO|PAGE|FIG|CH"
    r"|AND|THE|FOR|FROM|WAS|IN|ON|AT|BY|OF|TO)\b)"
)
_LABEL = (
    r"(?i:\b(?:registration|registered|reg|VRM|VRN|index|number\splate|plate)s?\b)\.?(?:\s(?i:number|no|mark"
    r"|plate)\b\.?)?(?:\s?(?:is|was|as|of|[:#=|(]))?\s?[\"'“‘]?"
)
_ANY = (
    r"[A-Z]{2}\d{2}[\s-]?[A-Z]{3}|[A-Z]\d{1,3}[\s-]?[A-Z]{3}|[A-Z]{3}[\s-]?\d{1,3}[A-Z]|[A-Z]{1,3}[\s-]?\d{1,4}"
    r"|\d{1,4}[\s-]?[A-Z]{1,3}"
)
# Stamped on the frame: no I, O or Q, which look like figures.
_OF_THE_MAKER = r"[A-HJ-NPR-Z0-9]{11}[A-Z0-9]{2}\d{4}\b"
# A month and its year read like a mark: "May 20".
_MONTH = re.compile(r"(?i:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|in|on|by|of)\b")
_YEAR = re.compile(r"[A-Za-z]{1,3}\s(?:19|20)\d\d")


class VehicleRecogniser(FormRecogniser):
    """A registration mark; older marks, and any in small letters, only where a vehicle is spoken of."""

    SLUG = "vehicle"
    SIGN = FIGURE
    REACH = 60
    FORMS = (
        ("since 2001", rf"\b[A-HJ-PR-Y]{{2}}(?:0[2-9]|[1-7]\d){_GAP}[A-HJ-PR-Z]{{3}}\b", HIGH),
        (
            "labelled",
            rf"{_LABEL}(?P<it>{_ANY}|(?i:[a-z]{{2}}\d{{2}}{_GAP}[a-z]{{3}}|[a-z]\d{{1,3}}{_GAP}[a-z]{{3}}"
            rf"|[a-z]{{3}}{_GAP}\d{{1,3}}[a-z]))(?!\w|[/-]\d)",
            HIGH,
        ),
        (
            "number of the vehicle itself",
            rf"\b(?i:VIN|(?:chassis|vehicle\sidentification)\s(?:number|no))\b\.?(?:\s(?i:number|no)\b\.?)?"
            rf"(?:\s?(?:is|was|:|\())?\s?(?P<it>{_OF_THE_MAKER})",
            HIGH,
        ),
        ("number of a vehicle", rf"\b(?=[A-Z]{{0,16}}\d)(?=\d{{0,16}}[A-Z]){_OF_THE_MAKER}", WEAK),
        ("since 2001, small", rf"\b(?i:[a-hj-pr-y]{{2}}(?:0[2-9]|[1-7]\d){_GAP}[a-hj-pr-z]{{3}})\b", WEAK),
        ("with a year letter before", rf"\b{_LETTER}\d{{1,3}}{_GAP}[A-HJ-PR-Y]{{3}}\b", WEAK),
        (
            "before its make",
            rf"\b(?:{_LETTER}\d{{1,3}}{_GAP}[A-HJ-PR-Y]{{3}}|[A-HJ-PR-Y]{{3}}{_GAP}\d{{1,3}}{_LETTER})\b"
            rf"(?=\)?,?\s(?:\w+\s)?(?i:{one_of('vehicles')})\b)",
            HIGH,
        ),
        ("with a year letter after", rf"\b[A-HJ-PR-Y]{{3}}{_GAP}\d{{1,3}}{_LETTER}\b", WEAK),
        ("of Northern Ireland", rf"\b{_NOT_A_MARK}[A-Z]{{2,3}}\s\d{{2,4}}\b(?![/.-]?\d)", WEAK),
    )
    CONTEXT = tuple(entries("vehicles"))

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """A question where the mark spells a word of the law: "SI02 AND"."""
        words = match.string[found.start : found.end]
        if _YEAR.fullmatch(words) and ("it" not in match.re.groupindex or _MONTH.match(words)):
            return None
        return found._replace(tier=LOW) if words.endswith(("AND", "THE", "FOR")) else found
