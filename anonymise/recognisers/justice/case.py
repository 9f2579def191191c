"""Numbers of files and cases: social care, health, housing, and applications to an international court."""

import re

from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.justice.labels import CODE, IS, KIND, NUMBER_AND_YEAR
from anonymise.recognisers.signs import NUMBER

_SYSTEM = (
    r"(?i:mosaic|liquid\s?logic|care\s?first|careworks|framework-?i|LAC|LCS|EHM|ICS|RiO|EMIS|system\s?one"
    r"|systm\s?one|datix|ulysses|carenotes|paris|PAS|MRN|ECINS"
    r"|social\s(?:care|services|work)|adult\s(?:social\s)?care|children['’]?s\s(?:services|social\scare)"
    r"|safeguarding|early\shelp|MASH|MARAC|DASH|IDVA|DVDS|complaint|hospital|patient"
    r"|client|customer|service\suser|person|pupil|UPN|student|case|file|referral|housing|tenancy|tenant"
    r"|application|homeless\w*|benefit|claim|council\stax|rent\saccount"
    r"|ambulance|SCAS|EEAST|probation|delius|OASys|victim\ssupport|refuge|reference|our|your|policy|insurance"
    r"|membership|payroll|staff|employee|ticket|job)"
)
_WITHOUT_LABEL = (
    r"(?i:mosaic|liquid\s?logic|care\s?first|RiO|datix|MARAC|DASH|DVDS|delius|UPN|UPRN|MRN|hospital\s(?:no|number))"
)
_FILE = r"\d{4,6}/\d{2}"
_FINANCIAL_YEAR = re.compile(r"((?:19|20)\d\d)/(\d\d)")


class CaseNumberRecogniser(FormRecogniser):
    """The number that an agency gave to a case, a file or a client."""

    SLUG = "case-number"
    SIGN = NUMBER
    REACH = 60
    FORMS = (
        ("named", rf"\b{_SYSTEM}\s{KIND}{IS}(?!(?:19|20)\d\d\b(?![/-])){CODE}\b", HIGH),
        (
            "of a system",
            rf"\b{_WITHOUT_LABEL}{IS}(?:{KIND})?(?!(?:19|20)\d\d\b(?![/-]))(?P<it>[A-Z]{{0,3}}\d{{4,12}}"
            rf"|{NUMBER_AND_YEAR})\b(?![/-]?\d|\s(?:cases|referrals|people|forms|assessments))",
            HIGH,
        ),
        ("P-number", r"\b(?i:P[-\s]?number)\b\.?(?:\s?(?:is|was|[:#]))?\s?(?P<it>P?\d{3,9})\b", HIGH),
        (
            "our reference",
            r"(?<![Gg]rid\s)(?<!OS\s)\b(?i:(?:(?:our|your|my)\s)?ref(?:erence)?(?:\s(?:no"
            r"|number))?)\b\.?\s?[:#]\s?(?P<it>"
            r"(?=[A-Za-z/.-]{0,12}\d)[A-Za-z0-9]{1,12}(?:[/.-][A-Za-z0-9]{1,12}){1,5}|[A-Z]{0,4}\d{4,12})\b",
            HIGH,
        ),
        (
            "application",
            r"\b(?i:nos?|numbers?|applications?|app|appl|cases?)\b\.?\s(?:(?i:nos?|numbers?)\b\.?\s?)?"
            r"(?P<it>\d{1,6}/\d{2})(?![\d/])",
            HIGH,
        ),
        ("application in a row", rf"(?<=[\d,;]\s)(?<![£$€])(?:and\s)?(?P<it>{_FILE})(?![\d/])", HIGH),
        ("file and year", rf"(?<![\w/.,£$€-])(?P<it>{_FILE})(?![\w/%])", MEDIUM),
        (
            "file and whole year",
            r"\b(?i:nos?|applications?|case|file|ref)\.?\s(?P<it>\d{1,6}/(?:19|20)\d\d)(?![\d/])",
            HIGH,
        ),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for a year and the next."""
        year = _FINANCIAL_YEAR.fullmatch(match.string, found.start, found.end)
        is_year = year is not None and (int(year[1]) + 1) % 100 == int(year[2])
        return None if is_year else found
