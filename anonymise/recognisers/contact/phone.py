"""Telephone numbers."""

import re

from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.published import digits, published
from anonymise.recognisers.signs import NUMBER

_FREE = re.compile(r"^(?:080[08]|03|116)")
_GAP = r"[\s./‐‑–-]?"
_START = r"(?<![\w./£$€-])(?<!\d\s)"
_END = r"(?![\w/]|[.-]\d)"
_EXTENSION = r"(?:,?\s?(?:x|ext|extn|extension)\.?\s?\d{2,5})?"
_LABEL = (
    r"\b(?:[Tt]el(?:ephone)?|TEL|[Pp]hone|[Mm]ob(?:ile)?|[Ll]and\s?line|[Ff]ax|[Ee]xt(?:n|ension)?|[Ww]hats[Aa]pp"
    r"|[Pp]h)\b"
)


class PhoneRecogniser(FormRecogniser):
    """A British telephone number. Not validated: a number kept for drama is held like any other."""

    SLUG = "phone"
    SIGN = NUMBER
    REACH = 60
    FORMS = (
        (
            "national",
            rf"{_START}\(?0\)?\s?\d{{2,4}}\)?{_GAP}(?:\d{{2,4}}{_GAP}){{1,2}}\d{{2,4}}{_EXTENSION}{_END}",
            HIGH,
        ),
        ("spaced out", rf"{_START}0(?:{_GAP}\d){{9,10}}{_EXTENSION}{_END}", HIGH),
        ("pairs", rf"{_START}0\d(?:\s\d\d){{4}}(?:\s?\d)?{_END}", HIGH),
        ("freephone", rf"{_START}080[08]{_GAP}\d{{3,4}}(?:{_GAP}\d{{2,3}})?{_END}", LOW),
        (
            "international",
            rf"(?<![\w./-])(?:\+|00)\s?\d{{1,3}}{_GAP}(?:\(0\){_GAP})?\(?\d{{1,4}}\)?{_GAP}"
            rf"(?:\d{{2,4}}{_GAP}){{1,2}}\d{{2,4}}{_EXTENSION}{_END}",
            HIGH,
        ),
        (
            "its last figures",
            rf"(?:{_LABEL}(?:\s(?:number|no))?\.?|\bnumber)\sending\s(?:in\s|with\s)?(?P<it>\d{{2,5}})\b",
            MEDIUM,
        ),
        (
            "that ended in its last figures",
            rf"(?:{_LABEL}(?:\s(?:number|no))?\.?|\b(?:her|his|their|a|that|whose)\snumber)\s(?:which\s|that\s)?"
            rf"(?:ended|ends|finish(?:ed|es|ing))\s(?:in\s|with\s)?(?!(?:19|20)\d\d\b)(?P<it>\d{{2,5}})\b",
            LOW,
        ),
        (
            "masked",
            r"(?<![\w./£-])(?P<it>(?:\+44|0)\s?\d{1,4}[\s-]?(?:\d{2,4}[\s-]?)?[*xX•#]{2,9}"
            r"(?:[\s-]?[*xX•#\d]{2,6})?)(?!\w)",
            LOW,
        ),
        ("without its plus", rf"{_START}44{_GAP}(?:\(0\){_GAP})?7\d{{3}}{_GAP}\d{{3}}{_GAP}\d{{3}}{_END}", HIGH),
        ("misread", r"(?<![\w./-])[O0]7[\dOlI]{3}\s?[\dOlI]{3}\s?[\dOlI]{3}(?!\w)", MEDIUM),
        (
            "short, after its label",
            rf"{_LABEL}[.:]?\s?(?:(?:[Nn]o|[Nn]umber|[Nn]um)\b[.:]?\s?)?(?:was\s|is\s|on\s|:\s?|-\s?)?"
            rf"(?P<it>\d{{3}}[\s-]?\d{{3,4}}|\d{{4,8}}){_END}(?![\s-]?\d|\s?(?:times|calls|of|per\b|minutes"
            rf"|messages))",
            MEDIUM,
        ),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for a published line; a question for a number that is free to call."""
        number = digits(match.string[found.start : found.end].translate(_LETTERS))
        if number in published().phones:
            return None
        if _FREE.match(number):
            return found._replace(tier=LOW)
        return found if "it" in match.re.groupindex or 10 <= len(number) <= 20 else None


_LETTERS = str.maketrans("OlI", "011")
