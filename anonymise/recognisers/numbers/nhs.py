"""Numbers of the health services of the four nations."""

import re

from anonymise.recognisers.form import WEAK, FormRecogniser, Found
from anonymise.recognisers.hit import HIGH
from anonymise.recognisers.signs import NUMBER

_TEN = r"(?<![\w/+-])(?<!\d[\s.])\d{3}[\s./‐‑–-]?\d{3}[\s./‐‑–-]?\d{4}(?![\w/]|[.-]\d)"
_NAME = (
    r"(?i:\bN\.?H\.?S\.?|\bCHI|\bH\s?&\s?C|\bHSC|\bHealth\sand\s(?:Social\s)?Care|\bCommunity\sHealth\sIndex"
    r"|\bhealth\sservice)"
)
_LABEL = rf"{_NAME}\s?(?i:number|no|num|#)?\.?(?:\s?(?:is|was|of|such\sas|[:#=|–-]))?\s?"
_BORN = re.compile(r"(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])\d{6}")


class NhsNumberRecogniser(FormRecogniser):
    """An NHS, Scottish CHI or Northern Irish H&C number: ten digits that check, or that are said to be one."""

    SLUG = "nhs-number"
    SIGN = NUMBER
    REACH = 60
    FORMS = (
        ("ten digits", _TEN, WEAK),
        (
            "labelled",
            rf"{_LABEL}(?P<it>\d{{3}}[\s.-]?\d{{3}}[\s.-]?\d{{4}}|\d{{6}}[\s-]?\d{{4}}|\d(?:[\s.-]?\d){{9}})(?!\w)",
            HIGH,
        ),
        ("of Scotland", r"(?<![\w/+-])\d{6}\s\d{4}(?![\w/]|[.-]\d)", WEAK),
    )
    CONTEXT = ("nhs", "patient", "chi", "hsc", "h&c")

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Sure where the last digit checks the others; where it does not, only the words in front may say so."""
        if found.tier == HIGH:
            return found
        number = re.sub(r"\D", "", match.string[found.start : found.end])
        is_given = number[0] in "346789" or _BORN.fullmatch(number) is not None
        return found._replace(tier=HIGH) if is_given and _checks(number) else found


def _checks(number: str) -> bool:
    """Whether the tenth digit is the check digit of the nine before it, modulo 11."""
    total = sum(int(digit) * weight for digit, weight in zip(number, range(10, 0, -1), strict=True))
    return total % 11 == 0 and len(set(number)) > 1
