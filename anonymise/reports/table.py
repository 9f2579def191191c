"""The forms in which a report is told: one literal table."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from anonymise.beside import Beside
from anonymise.finding import Finding, Report
from anonymise.quotations import Quotation
from anonymise.reports.github import github
from anonymise.reports.gitlab import gitlab
from anonymise.reports.html import html
from anonymise.reports.json import as_json
from anonymise.reports.sarif import sarif
from anonymise.reports.terminal import terminal

Words = Mapping[Finding, Quotation]

# For people. Only these can show words, and only those that they are given.
FOR_PEOPLE: Final[Mapping[str, Callable[[Report, Words, Beside | None], str]]] = {"text": terminal, "html": html}
FOR_MACHINES: Final[Mapping[str, Callable[[Report, Beside | None], str]]] = {
    "sarif": sarif,
    "github": github,
    "gitlab": gitlab,
}
FORMS: Final = (*FOR_PEOPLE, "json", *FOR_MACHINES)
SAME: Final = {"terminal": "text"}


def report_as(
    report: Report,
    form: str,
    *,
    words: Words | None = None,
    extra: Mapping[str, Any] | None = None,
    beside: Beside | None = None,
) -> str:
    """A report as `text` (or `terminal`), `html`, `json`, `sarif`, `github` or `gitlab`; ValueError for another form.

    `words`, from `reveal`, are quoted in text and HTML, and nowhere else. `extra` adds keys to the JSON.
    `beside` is another check whose verdict stands first in the other forms, with what it remarks.
    """
    form = SAME.get(form, form)
    if form not in FORMS:
        raise ValueError(f"There is no form {form!r} of a report. The forms are: {', '.join(FORMS)}.")
    # The name of a file may hold what is no text, and no report could be written with it.
    told = as_json(report, extra=extra) if form == "json" else _told(report, form, words or {}, beside)
    return told.encode(errors="replace").decode()


def _told(report: Report, form: str, words: Words, beside: Beside | None) -> str:
    return FOR_PEOPLE[form](report, words, beside) if form in FOR_PEOPLE else FOR_MACHINES[form](report, beside)
