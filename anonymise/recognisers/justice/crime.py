"""Numbers of crimes, incidents and custody records."""

from anonymise.recognisers.form import FormRecogniser
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.justice.labels import CODE, IS, KIND
from anonymise.recognisers.signs import NUMBER

_POLICE = (
    r"(?i:crime|incident|occurrence|investigation|police|CAD|STORM|OIS|log|custody|case\sfile|offence"
    r"|intelligence|URN|exhibit|athena|niche|command"
    r"(?:\sand\scontrol)?|control\sroom|PNC|PNCID|CRO|arrest\ssummons|fingerprint|crimestoppers|999|101"
    r"|action\sfraud|ASN|IOPC)"
)


class CrimeReferenceRecogniser(FormRecogniser):
    """The number of a crime, an incident, a custody record or a person in a police system."""

    SLUG = "crime-reference"
    SIGN = NUMBER
    # A number that reads like a year is a sign only beside one of these.
    WORDS = frozenset(("CAD", "STORM", "Storm", "OIS", "log"))
    REACH = 60
    FORMS = (
        ("named", rf"\b{_POLICE}(?:\s(?i:record|investigation|call|case))?\s{KIND}{IS}{CODE}\b", HIGH),
        (
            "of an acronym",
            rf"\b(?:URN|PNCID|PNC|CRO|ASN|CRN|OIS|CRIS|CRIMES)\b\.?{IS}(?!(?:19|20)\d\d\b(?!/\d))(?P<it>{CODE})\b",
            HIGH,
        ),
        (
            "incident without a label",
            r"\b(?:[Ii]ncident|[Ll]og|[Oo]ccurrence|[Cc]rime|INC|Inc)\s(?!(?:19|20)\d\d\b)#?\d{3,14}"
            r"(?:[/-]\d{2,8}){0,2}\b(?!\s(?:of\sthe|were|people|crimes|incidents|cases|per)|[,.]\d|%)",
            MEDIUM,
        ),
        ("of a force and a day", r"(?<![\w/-])[A-Z]{2,5}-(?:19|20)\d{6}-\d{2,6}\b", HIGH),
        (
            "of a police system",
            r"\b(?:NICHE|Niche|ATHENA|Athena|CONNECT|CRIMINT|Crimint)\s(?P<it>[A-Z]{0,3}\d{6,12})\b",
            HIGH,
        ),
        ("exhibit", r"\b[Ee]xhibit\s(?P<it>[A-Z]{2,4}/\d{1,4})\b", MEDIUM),
        ("force, number, year", r"(?<![\w/])\d{2}[A-Z]{0,2}/\d{4,7}/\d{2}(?:\d\d)?(?![\w/])", HIGH),
        ("letters, number, year", r"(?<![\w/])[A-Z]{2,5}/\d{3,7}/(?:19|20)?\d{2}(?![\w/])", MEDIUM),
        (
            "control room",
            r"\b(?:CAD|STORM|Storm|OIS)\s?(?:(?:[Ll]og|[Nn]o|[Nn]umber|[Rr]ef|[Ii]ncident)\b\.?\s?){0,2}(?!(?:19"
            r"|20)\d\d\b)#?\d{2,10}(?:[/-](?:\d{1,2}[A-Z]{3}\d{2,4}|\d{1,8})){0,2}\b",
            HIGH,
        ),
        (
            "control room, like a year",
            r"\b(?:CAD|STORM|Storm|OIS)\s(?:[Ll]og|[Nn]o|[Nn]umber|[Rr]ef|[Ii]ncident)\b\.?\s?"
            r"(?P<it>(?:19|20)\d\d)\b(?![.,]\d)",
            HIGH,
        ),
        (
            "control room, like a year, of a day",
            r"\b(?:CAD|STORM|Storm|OIS)\s(?:19|20)\d\d(?:[/-]\d{1,2}[A-Z]{3}\d{2,4}\b|(?=\sof\s\d))",
            HIGH,
        ),
        (
            "of a day",
            r"\b(?:[Ll]og|[Ii]ncident|[Cc]rime)\s(?:[Nn]o\.?\s|[Nn]umber\s)?\d{1,5}\s(?=of\s(?:the\s)?\d{1,2}"
            r"(?:st|nd|rd|th|\s|/))",
            HIGH,
        ),
        (
            "unique reference number",
            r"\b\d{2}[A-Z]{2}\d{7}\b|\b\d{2}\s[A-Z]{2}\s\d{5}\s\d{2}\b|\b\d{2}[A-Z]{2}/\d{5}/\d{2}\b",
            HIGH,
        ),
        ("police national computer", r"(?<![\w/])(?:19|20)?\d{2}/\d{4,7}[A-Z]\b|(?<![\w/])\d{4,6}/\d{2}[A-Z]\b", HIGH),
    )
