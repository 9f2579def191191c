"""The forms in which a report is told."""

from collections.abc import Callable, Mapping
from typing import Final

from anonymise.finding import Finding, Report
from anonymise.reports.json import as_json
from anonymise.reports.terminal import terminal

Words = Mapping[Finding, str]

FORMATS: Final[Mapping[str, Callable[[Report, Words], str]]] = {
    "text": terminal,
    "json": lambda report, _: as_json(report),
}


def report_as(report: Report, form: str, *, words: Words | None = None) -> str:
    """The report in one of the forms."""
    return FORMATS[form](report, words or {})
