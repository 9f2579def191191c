"""Numbers that the state and others give to one person or one car."""

from presidio_analyzer.predefined_recognizers import NhsRecognizer

from anonymise.recognisers.form import FIGURE, WEAK, FormRecogniser, entity_of
from anonymise.recognisers.hit import HIGH, LOW


class NhsNumberRecogniser(FormRecogniser):
    """An NHS number: ten digits whose last one checks the others, or that are said to be one."""

    SLUG = "nhs-number"
    SIGN = FIGURE
    FORMS = (("ten digits", NhsRecognizer.PATTERNS[0].regex, WEAK),)
    CONTEXT = ("nhs", "patient")

    def validate_result(self, pattern_text: str) -> bool | None:
        """Sure where Presidio's check digit agrees; where it does not, only the words in front may say so."""
        return True if _CHECK.validate_result(pattern_text) else None


_CHECK = NhsRecognizer(supported_entity=entity_of("nhs-number"))


class NinoRecogniser(FormRecogniser):
    """A National Insurance number; the prefix QQ, kept for examples, is held like any other."""

    SLUG = "nino"
    SIGN = FIGURE
    FORMS = (
        (
            "in capitals",
            r"\b(?!BG|GB|NK|KN|TN|NT|ZZ)(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b",
            HIGH,
        ),
        ("in small letters", r"\b(?i:[a-z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d])\b", WEAK),
    )
    CONTEXT = ("insurance", "nino", "ni")


class PassportRecogniser(FormRecogniser):
    """A passport number, where the word passport stands before it."""

    SLUG = "passport"
    SIGN = FIGURE
    FORMS = (("digits", r"\b(?:[A-Z]{1,2})?\d{7,9}\b", WEAK),)
    CONTEXT = ("passport",)


class DrivingLicenceRecogniser(FormRecogniser):
    """A British driving licence number, which holds a surname and a date of birth."""

    SLUG = "driving-licence"
    SIGN = FIGURE
    FORMS = (
        ("in full", r"\b[A-Z][A-Z9]{4}\s?\d[0156]\d(?:0[1-9]|[12]\d|3[01])\d\s?[A-Z9]{2}\s?\d[A-Z]{2}\b", HIGH),
        ("named", r"\b(?=[A-Z]*\d)[A-Z0-9]{8,16}\b", WEAK),
    )
    CONTEXT = ("licence",)


class VehicleRecogniser(FormRecogniser):
    """A vehicle's registration mark; older marks only where a vehicle is spoken of."""

    SLUG = "vehicle"
    SIGN = FIGURE
    FORMS = (
        ("since 2001", r"\b[A-HJ-PR-Y]{2}(?:0[2-9]|[1-7]\d)\s?[A-HJ-PR-Z]{3}\b", HIGH),
        ("with a year letter before", r"\b[A-HJ-NPR-TV-Y]\d{1,3}\s?[A-HJ-PR-Y]{3}\b", WEAK),
        ("with a year letter after", r"\b[A-HJ-PR-Y]{3}\s?\d{1,3}[A-HJ-NPR-TV-Y]\b", WEAK),
        ("of Northern Ireland", r"\b[A-Z]{1,3}\s\d{2,4}\b", WEAK),
    )
    CONTEXT = ("registration", "registered", "vrm", "vehicle", "car", "van", "plate", "index")

    def grade(self, text: str, start: int, end: int, tier: str) -> str | None:
        """A question where the mark spells a word of the law: "SI02 AND"."""
        return LOW if text[start:end].endswith(("AND", "THE", "FOR")) else tier
