"""Numbers of bank accounts and cards."""

import re

from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.signs import NUMBER

_SORT = r"\d\d[\s‐‑–-]?\d\d[\s‐‑–-]?\d\d"
_IS = r"(?:\s?(?:is|was|of|[:#=|(–-]))?\s?"
_NUMBER = r"(?:\s?(?i:number|no|num)\b\.?)?"


class BankAccountRecogniser(FormRecogniser):
    """A sort code, an account, an IBAN or a card."""

    SLUG = "bank-account"
    SIGN = NUMBER
    WORDS = frozenset(("ending", "ends", "ended"))
    REACH = 60
    FORMS = (
        ("sort code and account", r"(?<![\w/-])(?P<it>\d\d[-–]\d\d[-–]\d\d[,;/\s]{1,3}\d{7,8})(?![\w/-])", HIGH),
        ("sort code", rf"(?i:\bsort\s?-?code|\bS/C|\bsc){_NUMBER}{_IS}(?P<it>{_SORT})(?![\w/-])", HIGH),
        (
            "account",
            rf"(?i:\baccount|\bacc(?:oun)?t?|\ba/c|\bbuilding\ssociety\sroll){_NUMBER}{_IS}"
            rf"(?P<it>\d{{4}}\s?\d{{3,4}}|\d{{2}}(?:\s?\d{{2}}){{3}})(?![\w/-]|\s?\d)",
            HIGH,
        ),
        ("roll", rf"(?i:\broll\s(?:number|no)\.?){_IS}(?P<it>[A-Z]?[\d/-]{{6,18}}[A-Z]?)\b", HIGH),
        ("iban", r"(?<![\w/-])[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?(?!\w)", HIGH),
        ("card", r"(?<![\w/+.-])\d{4}[\s-]?\d{4,6}[\s-]?\d{4,5}(?:[\s-]?\d{1,4})?(?![\w/]|[.-]\d)", HIGH),
        (
            "end of a card",
            r"(?i:\b(?:card|account)(?:\s\w+){0,2}\send(?:s|ed|ing)?\s(?:in|with)?)\s?(?P<it>\d{4})\b",
            MEDIUM,
        ),
        ("card by its name", rf"(?i:\bcard){_NUMBER}{_IS}(?P<it>\d{{4}}(?:[\s-]?\d{{4}}){{3}})\b", HIGH),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for digits whose check fails, unless they are called a card or an account."""
        if "it" in match.re.groupindex or found.tier == MEDIUM:
            return found
        characters = re.sub(r"[\s-]", "", match.group())
        return found if _is_iban(characters) or _is_card(characters) else None


def _is_iban(code: str) -> bool:
    """Whether the two check digits of an IBAN fit, by ISO 13616."""
    if not code[:2].isalpha():
        return False
    digits = "".join(str(int(one, 36)) for one in code[4:] + code[:4])
    return int(digits) % 97 == 1


def _is_card(digits: str) -> bool:
    """Whether the digits pass Luhn's check, and begin as cards do."""
    if not (digits.isdigit() and 13 <= len(digits) <= 19 and digits[0] in "3456"):
        return False
    doubled = (int(one) * (2 if place % 2 else 1) for place, one in enumerate(reversed(digits)))
    return sum(one // 10 + one % 10 for one in doubled) % 10 == 0
