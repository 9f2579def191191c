"""Numbers of passports, permits and identity cards."""

from anonymise.recognisers.form import WEAK, FormRecogniser
from anonymise.recognisers.hit import HIGH
from anonymise.recognisers.signs import NUMBER

_DOCUMENT = (
    r"(?i:\b(?:passport|biometric\s(?:residence\s)?(?:permit|card)|BRP|residence\s(?:permit|card)|identity\scard"
    r"|ID\scard|travel\sdocument|visa|PESEL|CNP|Home\sOffice))"
)
_LABEL = rf"{_DOCUMENT}(?:\s?(?i:number|no|num|ref(?:erence)?)\b\.?)?(?:\s?(?:is|was|[:#=|]))?\s?\(?"


class PassportRecogniser(FormRecogniser):
    """A number of a passport or the like, where the word for it stands before."""

    SLUG = "passport"
    SIGN = NUMBER
    REACH = 60
    FORMS = (
        (
            "labelled",
            rf"{_LABEL}(?P<it>(?=[A-Z]{{0,3}}\s?\d)[A-Z]{{0,3}}\s?\d{{3}}\s?\d{{3}}\s?\d{{0,5}}[A-Z]?)(?!\w)",
            HIGH,
        ),
        ("digits", r"(?<![\w/.,£$€-])(?:[A-Z]{1,3}\s?)?\d{7,9}\b(?![\w/]|[.,-]\d)", WEAK),
    )
    CONTEXT = ("passport", "brp", "permit", "visa")
