"""National Insurance numbers."""

from anonymise.recognisers.form import WEAK, FormRecogniser
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.signs import NUMBER

_GAP = r"[\s./‐‑–-]?"
_PREFIX = r"(?!BG|GB|NK|KN|TN|NT|ZZ)(?:QQ|[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])"
_LABEL = r"(?i:\bnational\sinsurance|\bNINO|\bN\.?I\.?)\s?(?i:number|no|num)?\.?(?:\s?(?:is|was|[:#=|]))?\s?"


class NinoRecogniser(FormRecogniser):
    """A National Insurance number; the prefix QQ, kept for examples, is held like any other."""

    SLUG = "nino"
    SIGN = NUMBER
    REACH = 60
    FORMS = (
        ("in capitals", rf"(?<![\w/-]){_PREFIX}{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}\d{{2}}{_GAP}[A-D](?!\w)", HIGH),
        (
            "labelled",
            rf"{_LABEL}(?P<it>(?i:[a-z]{_GAP}[a-z]{_GAP}(?:[\dOIl]{_GAP}){{5}}[\dOIl](?:{_GAP}[a-d])?))(?!\w)",
            HIGH,
        ),
        (
            "in small letters and closed",
            r"(?<![\w/@.=-])(?!bg|gb|nk|kn|tn|nt|zz)[a-ceghj-pr-tw-z][a-ceghj-npr-tw-z]\d{6}[a-d](?![\w/@]|\.\w)",
            MEDIUM,
        ),
        ("in small letters", r"\b(?i:[a-z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d])\b", WEAK),
        ("without its last letter", rf"(?<![\w/-]){_PREFIX}\s?\d{{2}}\s?\d{{2}}\s?\d{{2}}(?![\w/]|\s?\d)", WEAK),
    )
    CONTEXT = ("insurance", "nino", "ni")
