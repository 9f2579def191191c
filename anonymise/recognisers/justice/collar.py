"""Numbers of officers."""

from anonymise.recognisers.form import FormRecogniser
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.signs import NUMBER

_RANK = (
    r"(?:T/|A/|Acting\s|Temporary\s)?(?:P\.\s?C|D\.\s?C|D\.\s?S|P\.\s?S|PC|DC|DS|PS|WPC|WDC|WPS|PCSO|TDC|DI|DCI"
    r"|CI|SC|Sgt|Sergeant|SGT|[Cc]onstable"
    r"|Insp|Inspector|[Oo]fficer|Special\sConstable"
    r"|Ch\.?\sInsp|CSO|Cst|Const|Det\.?\s(?:Con|Sgt))"
)


class CollarNumberRecogniser(FormRecogniser):
    """The number on an officer's shoulder."""

    SLUG = "collar-number"
    SIGN = NUMBER
    # A number that reads like a year is a sign only beside one of these.
    WORDS = frozenset(
        ("collar", "shoulder", "warrant", "badge", "epaulette", "constable", "sgt", "PC", "WPC", "PCSO", "PS")
    )
    REACH = 60
    FORMS = (
        (
            "after a rank",
            rf"\b{_RANK}\.?\s?(?:[A-Z]{{1,2}}\s?)?(?!(?:19|20)\d\d\b)\d{{2,6}}[A-Z]{{0,2}}\b(?![.,%/]\d|\s"
            rf"(?:officers|years|hours))",
            HIGH,
        ),
        (
            "like a year, after a rank",
            r"\b(?:PC|WPC|PCSO|PS|Sgt|(?:Police\s)?Constable)\.?\s?(?:19|20)\d\d\b(?![.,%/-]\d)",
            HIGH,
        ),
        (
            "after an officer's name",
            rf"\b{_RANK}\.?\s[A-Z][\w'’-]+\s(?P<it>\(?(?!(?:19|20)\d\d\b)\d{{3,6}}\)?)(?!\w|[.,%/]\d)",
            HIGH,
        ),
        (
            "named",
            r"\b(?i:collar|shoulder|warrant|epaulette|badge|force|officer)\s(?i:card\s)?(?i:number|no\.?|num|id)"
            r"(?:\s(?:is|was))?[:#\s]\s?(?P<it>[A-Z]{0,2}\s?\d{2,7})\b",
            HIGH,
        ),
        ("collar", r"\b(?i:collar|shoulder|warrant(?:\scard)?)\s(?P<it>[A-Z]{0,2}\s?\d{3,6})\b", MEDIUM),
    )
