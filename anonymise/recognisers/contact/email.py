"""E-mail addresses."""

import re

from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.published import published, squeezed

_AT = r"(?:\s?[\[({<]\s?(?i:at)\s?[\])}>]\s?)"
_DOT = r"(?:\s?[\[({<]\s?(?i:dot)\s?[\])}>]\s?|\s(?i:dot)\s|\s?\.\s?)"
_ENDING = r"(?:com|org|net|uk|co|gov|ac|nhs|police|info|me|eu|ie)"
_SIGN = r"(?:[@＠]\s?|\s[@＠]\s)"
_BOX = r"(?<![\w.+-])[\w+'’-]{1,40}(?:\.[\w+'’-]{1,40}){0,6}"


class EmailRecogniser(FormRecogniser):
    """An e-mail address."""

    SLUG = "email"
    SIGN = re.compile(
        r"@|＠|\[\s?(?:at|AT)\s?\]|\(\s?(?:at|AT)\s?\)|\{\s?at\s?\}|<\s?at\s?>|\sat\s(?=[\w-]+\s?dot\s)|\sAT\s"
        r"(?=[\w-]+\s?DOT\s)"
    )
    REACH = 100
    COUNTRY_CODE = None
    FORMS = (
        ("address", rf"{_BOX}{_SIGN}[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{0,5}}\.[A-Za-z]{{2,24}}\b", HIGH),
        ("broken by a space", rf"{_BOX}{_SIGN}[\w-]{{1,63}}(?:\s?\.\s?[\w-]{{1,63}}){{0,4}}\s?\.\s?{_ENDING}\b", HIGH),
        (
            "in words",
            rf"{_BOX}(?:{_AT}[\w-]{{1,63}}|\s(?i:at)\s[\w-]{{1,63}}(?=\s?(?i:dot)\b))"
            rf"(?:{_DOT}[\w-]{{1,63}}){{0,4}}{_DOT}[A-Za-z]{{2,12}}\b",
            HIGH,
        ),
        ("of a network", rf"{_BOX}@[\w-]{{3,63}}(?!\w|\.\w)", MEDIUM),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for the reviews' own mailboxes; a question for an office's."""
        address = squeezed(match.string[found.start : found.end])
        if address in published().emails:
            return None
        return found._replace(tier=LOW) if address.partition("@")[0] in published().mailboxes else found
