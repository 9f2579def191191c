"""The report as GitHub's workflow commands, which annotate the lines of a change."""

from collections.abc import Iterable, Iterator

from anonymise.beside import NOTE, Beside, Remark
from anonymise.finding import Finding, Report, Severity
from anonymise.reports.wording import NOT_CHECKED, known, message, verdict

_COMMANDS = {Severity.HOLD: "error", Severity.QUERY: "warning", NOTE: "notice"}
# In this order: the sign that escapes the others first.
_IN_MESSAGES = (("%", "%25"), ("\r", "%0D"), ("\n", "%0A"))
_IN_PROPERTIES = (*_IN_MESSAGES, (":", "%3A"), (",", "%2C"))


def github(report: Report, beside: Beside | None = None) -> str:
    """One command a line, the verdict first: GitHub shows only the first few of a kind."""
    return "\n".join(_commands(report, beside))


def _commands(report: Report, beside: Beside | None) -> Iterator[str]:
    tool, said = (beside.tool, beside.verdict) if beside else ("anonymise", verdict(report))
    is_clear = report.is_clear and not (beside and beside.holds)
    yield _command("notice" if is_clear else "error", f"{said} {report.denylist}", title=tool)
    yield from _remarks(beside.remarks if beside else ())
    for one in report.unchecked:
        yield _command("error", f"{one.path}: {one.why} {NOT_CHECKED}", title="Not checked")
    for finding in (*report.holds, *report.queries):
        title = known(finding.rule).title
        yield _command(_COMMANDS[finding.severity], message(finding), **_place(finding), title=title)


def _remarks(remarks: Iterable[Remark]) -> Iterator[str]:
    for remark in remarks:
        yield _command(
            _COMMANDS[remark.weight], remark.message, file=remark.path, title=f"{remark.rule} {remark.title}"
        )


def _place(finding: Finding) -> dict[str, str]:
    place = finding.place
    if place.part:
        return {"file": place.path}
    columns = {"col": str(place.column), "endColumn": str(place.column + finding.length)}
    return {"file": place.path, "line": str(place.line), **columns}


def _command(name: str, told: str, **properties: str) -> str:
    given = ",".join(f"{key}={_escaped(value, _IN_PROPERTIES)}" for key, value in properties.items())
    return f"::{name} {given}::{_escaped(told, _IN_MESSAGES)}"


def _escaped(text: str, signs: tuple[tuple[str, str], ...]) -> str:
    for sign, code in signs:
        text = text.replace(sign, code)
    return text
