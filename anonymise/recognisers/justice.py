"""Numbers of police, courts and prisons."""

from anonymise.recognisers.form import FIGURE, WEAK, FormRecogniser
from anonymise.recognisers.hit import HIGH, MEDIUM

_CODE = r"(?=[A-Z/\\-]*\d)(?:[A-Z0-9]+[/\\-])*[A-Z0-9]{2,}(?:[/\\-][A-Z0-9]+)*"
_COURTS = "EWHC|EWCA|EWFC|EWCOP|UKSC|UKHL|UKUT|UKFTT|UKPC|CSIH|CSOH|HCJ|HCJAC"
_RANK = "PC|DC|DS|PS|WPC|WDC|PCSO|TDC|DI|Sgt|Sergeant|Constable|Insp|Inspector|Officer"
_LABEL = r"(?:reference|ref|number|no|num|record|log|report|id)\b\.?"


class CrimeReferenceRecogniser(FormRecogniser):
    """The number of a crime, incident, custody record or case."""

    SLUG = "crime-reference"
    SIGN = FIGURE
    FORMS = (
        (
            "named",
            r"\b(?i:crime|incident|occurrence|investigation|police|CAD|STORM|custody|case\sfile|offence|intelligence|datix"
            rf"|safeguarding|complaint|URN|exhibit|athena|hospital|patient)\s(?i:(?:{_LABEL}\s?){{1,2}})(?:\s?(?:is|was|of|[:#]))?\s?{_CODE}\b(?![,.]\d)",
            HIGH,
        ),
        ("force, number, year", r"(?<![\w/])\d{2}[A-Z]?/\d{4,7}/\d{2}(?![\w/])", HIGH),
        ("control room", r"\bCAD\s?(?:no\.?\s?)?\d{2,6}(?:/\d{2,4})?\b|\b(?:STORM|Storm)\slog\s\d{2,}\b", HIGH),
        ("unique reference number", r"\b\d{2}[A-Z]{2}\d{7}\b", HIGH),
        ("police national computer", r"\b(?:19|20)?\d{2}/\d{4,7}[A-Z]\b", HIGH),
    )


class CourtNumberRecogniser(FormRecogniser):
    """The number of a court case, or the citation of a judgment."""

    SLUG = "court-number"
    SIGN = FIGURE
    FORMS = (
        ("crown court", r"\b[AISTU](?:19|20)\d{6}\b", HIGH),
        ("family courts", r"\b[A-Z]{2}\d{2}[A-Z]\d{5}\b", HIGH),
        ("civil courts", r"\b[A-Z]{2}-(?:19|20)\d\d-\d{6}\b|\b[A-Z]\d{2}[A-Z]{2}\d{3}\b", HIGH),
        (
            "named",
            r"\b(?i:case|claim|indictment|court|appeal|inquest)\s(?i:number|no|reference|ref)\b\.?(?:\s?(?:is|was|[:#]))?\s?"
            r"(?=[A-Z/-]*\d)[A-Z0-9][A-Z0-9/-]{3,}\b",
            HIGH,
        ),
        (
            "neutral citation",
            rf"\[(?:19|20)\d\d\]\s(?:{_COURTS})\s(?:Civ\s|Crim\s|B\s)?\d+(?:\s\([A-Z][A-Za-z]+\))?",
            MEDIUM,
        ),
    )


class PrisonNumberRecogniser(FormRecogniser):
    """A prisoner's number."""

    SLUG = "prison-number"
    SIGN = FIGURE
    FORMS = (
        ("present form", r"\bA\d{4}[A-Z]{2}\b", HIGH),
        ("other forms", r"\b(?:[A-Z]\d{4}[A-Z]{2}|[A-Z]{2}\d{4})\b", WEAK),
    )
    CONTEXT = ("prison", "prisoner", "nomis", "hmp")


class CollarNumberRecogniser(FormRecogniser):
    """The number on an officer's shoulder."""

    SLUG = "collar-number"
    SIGN = FIGURE
    FORMS = (
        ("after a rank", rf"\b(?:{_RANK})\s?(?!(?:19|20)\d\d\b)\d{{2,6}}\b(?![.,%]\d)", HIGH),
        (
            "named",
            r"\b(?i:collar|shoulder|warrant|epaulette|badge)\s(?i:number|no\.?)(?:\s(?:is|was))?[:\s]\s?\K[A-Z]{0,2}\d{2,6}\b",
            HIGH,
        ),
    )
