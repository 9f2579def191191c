"""Numbers of prisoners and of people on probation."""

from anonymise.recognisers.form import WEAK, FormRecogniser
from anonymise.recognisers.hit import HIGH
from anonymise.recognisers.justice.labels import IS
from anonymise.recognisers.signs import NUMBER

_LABEL = (
    r"(?i:prison(?:er)?(?:['’]s)?|NOMIS|[CP]-?NOMIS|HMP|inmate|offender|probation|delius|n-?delius|CRN"
    r"|case\sreference|YOI)"
)


class PrisonNumberRecogniser(FormRecogniser):
    """A prisoner's number, or the number of somebody on probation."""

    SLUG = "prison-number"
    SIGN = NUMBER
    REACH = 60
    FORMS = (
        ("present form", r"\bA\d{4}[A-Z]{2}\b", HIGH),
        (
            "labelled",
            rf"\b{_LABEL}\s?(?i:(?:number|no|id|ref)\b\.?)?{IS}(?P<it>[A-Z]\s?\d{{4}}\s?[A-Z]{{2}}"
            rf"|[A-Z]{{1,2}}\s?\d{{4,6}})\b",
            HIGH,
        ),
        ("other forms", r"\b(?:[A-Z]\d{4}[A-Z]{2}|[A-Z]{2}\d{4}|[A-Z]\d{6})\b", WEAK),
    )
    CONTEXT = ("prison", "prisoner", "nomis", "hmp", "probation", "crn", "delius", "inmate")
