"""Numbers of courts, and citations of judgments."""

from anonymise.recognisers.form import FormRecogniser
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.justice.labels import CODE, IS
from anonymise.recognisers.signs import FIGURE

_COURTS = "EWHC|EWCA|EWFC|EWCOP|EWCC|UKSC|UKHL|UKUT|UKFTT|UKPC|UKEAT|CSIH|CSOH|HCJ|HCJAC|NICA|NIQB|NIFam|NICC|NIKB|ECHR"


class CourtNumberRecogniser(FormRecogniser):
    """The number of a court case, or the citation of a judgment."""

    SLUG = "court-number"
    SIGN = FIGURE
    REACH = 60
    FORMS = (
        ("crown court", r"(?<![\w/])[AISTU]\s?[-/]?(?:19|20)\d{2}[\s/-]?\d{4}\b(?!/)", HIGH),
        ("family courts", r"\b[A-Z]{2}\d{2}[A-Z]\d{5}\b", HIGH),
        (
            "civil courts",
            r"\b[A-Z]{2,3}-(?:19|20)\d\d-(?:[A-Z]{2,4}-)?\d{6}\b|\b[A-Z]\d{2}[A-Z]{2}\d{3}\b|\bC[OA]/\d{1,5}/"
            r"(?:19|20)\d\d\b|\b[A-C][1-6]/(?:19|20)\d\d/\d{4}\b",
            HIGH,
        ),
        (
            "named",
            r"\b(?i:(?:court\s)?case|claim|indictment|court|appeal|inquest|petition|application"
            r"|family\sproceedings|hearing|coroner['’]?s?|PFD|regulation\s28|tribunal)\s"
            rf"(?i:(?:report\s)?(?:number|no|reference|ref|id))\b\.?{IS}(?!\d{{3,6}}/\d\d\b){CODE}",
            HIGH,
        ),
        (
            "neutral citation",
            rf"\[(?:19|20)\d\d\]\s(?:{_COURTS})\s(?:Civ\s|Crim\s|Admin\s|Fam\s|B\s)?[A-Z]?\d+(?:\s\([A-Z][A-Za-z]+\))?",
            MEDIUM,
        ),
    )
