"""The forms of the report on the gate: those of the anonymisation check, with the gate's part before the findings."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from anonymise import report_as
from anonymise.beside import Beside
from anonymise.finding import Finding
from dhr.reports.html import html, style
from dhr.reports.judged import Gate
from dhr.reports.machines import keys, remarks
from dhr.reports.text import text
from dhr.reports.wording import HEADING, next_step, verdict

Links = Mapping[str, str]
# What `reveal` answers with.
Words = Mapping[Finding, Any]

FORMS: Final = ("text", "html", "json", "sarif", "github", "gitlab")
# What only one form has. It costs too much to be made for all.
_PARTS: Final[Mapping[str, Callable[[Gate, Links], Mapping[str, Any]]]] = {
    "text": lambda gate, _: {"text": text(gate)},
    "html": lambda gate, links: {"html": html(gate, links), "style": style(), "links": links},
}


def gate_report(gate: Gate, form: str, *, words: Words | None = None, links: Links | None = None) -> str:
    """Both gates in one of the forms. `words`, from `reveal`, are quoted in text and HTML, and nowhere else."""
    parts = _PARTS[form](gate, links or {}) if form in _PARTS else {"remarks": remarks(gate)}
    check = Beside(tool="dhr", heading=HEADING, verdict=verdict(gate), holds=gate.holds, step=next_step(gate), **parts)
    return report_as(gate.findings, form, words=words, extra=keys(gate), beside=check)
