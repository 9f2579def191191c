"""Driving licence numbers."""

from anonymise.recognisers.form import WEAK, FormRecogniser
from anonymise.recognisers.hit import HIGH
from anonymise.recognisers.signs import NUMBER

_FULL = r"[A-Z][A-Z9]{4}\s?\d[0156]\d(?:0[1-9]|[12]\d|3[01])\d\s?[A-Z9]{2}\s?[\dA-Z][A-Z]{2}(?:\s?\d\d)?"
_LABEL = (
    r"(?i:\bdriv(?:ing|er['’]?s?)\slicen[cs]e|\bDVLA|\bDVA|\blicen[cs]e)\s(?i:number|no|num|ref)\b\.?(?:\s?(?:is"
    r"|was|[:#=|]))?\s?"
)


class DrivingLicenceRecogniser(FormRecogniser):
    """A British driving licence number, which holds a surname and a date of birth."""

    SLUG = "driving-licence"
    SIGN = NUMBER
    REACH = 60
    FORMS = (
        ("in full", rf"(?<![\w/-]){_FULL}(?!\w)", HIGH),
        ("labelled", rf"{_LABEL}(?P<it>(?=[A-Za-z\s]{{0,8}}\d)[A-Z\d]{{5,9}}(?:\s?[A-Z\d]{{2,6}}){{0,3}})(?!\w)", HIGH),
        (
            "labelled, small",
            rf"(?i:\bdriv(?:ing|er)['’]?s?\s(?:licen[cs]e\s)?(?:number|no|num|ref))\b\.?[:\s]{{1,3}}(?:is\s)?(?P<it>(?i:{_FULL}))(?!\w)",
            HIGH,
        ),
        ("small", rf"(?<![\w/-])(?i:{_FULL})(?!\w)", WEAK),
        ("named", r"\b(?=[A-Z]{0,8}\d)(?!(?:19|20)\d\d\b)[A-Z0-9]{8,18}\b", WEAK),
    )
    CONTEXT = ("licence",)
