"""The report for somebody at a terminal: the verdict, then each rule with what to do and where."""

from collections.abc import Iterator, Mapping
from textwrap import fill
from types import MappingProxyType

from anonymise.beside import Beside
from anonymise.finding import Finding, Report, Unchecked
from anonymise.reports.wording import ABOUT, ANONYMISATION, NOT_CHECKED, WIDTH, by_rule, summary, verdict

_MASKED: Mapping[Finding, str] = MappingProxyType({})


def terminal(report: Report, words: Mapping[Finding, str] = _MASKED, beside: Beside | None = None) -> str:
    """The report as plain text. Words of the findings are shown only where `words` gives them."""
    return "\n".join(_lines(report, words, beside))


def _lines(report: Report, words: Mapping[Finding, str], beside: Beside | None) -> Iterator[str]:
    yield from _with_check(report, beside) if beside else _alone(report)
    for severity, rule, found in by_rule(report):
        yield ""
        yield f"{rule.title} ({rule.slug})"
        yield _indented(f"{ABOUT[severity]}. {rule.why}".strip())
        if rule.before:
            yield _indented(f"For example: {rule.before} → {rule.after}")
        yield from (_printable(f"    {finding.place}{_shown(finding, words)}") for finding in found)
    yield from _unchecked(report.unchecked)
    if report.findings:
        yield ""
        yield "More about a rule: anonymise explain RULE"


def _alone(report: Report) -> Iterator[str]:
    yield fill(report.denylist, WIDTH)
    yield ""
    yield fill(verdict(report), WIDTH)


def _with_check(report: Report, beside: Beside) -> Iterator[str]:
    yield fill(_printable(beside.verdict), WIDTH)
    for told in filter(None, (beside.step, report.denylist)):
        yield ""
        yield _indented(told)
    yield ""
    yield from map(_printable, beside.text.splitlines())
    yield ""
    yield fill(f"{ANONYMISATION}: {summary(report)}", WIDTH)


def _indented(text: str) -> str:
    return fill(text, WIDTH, initial_indent="  ", subsequent_indent="  ")


def _shown(finding: Finding, words: Mapping[Finding, str]) -> str:
    said = " ".join(words.get(finding, "").split())
    return f"  {said}" if said else ""


def _printable(line: str) -> str:
    """A line without signs that a terminal obeys; names of files and texts are other people's."""
    return "".join(sign if sign.isprintable() else "�" for sign in line)


def _unchecked(unchecked: tuple[Unchecked, ...]) -> Iterator[str]:
    if unchecked:
        yield ""
        yield "Not checked"
        yield _indented(NOT_CHECKED)
    for one in unchecked:
        yield _printable(f"    {one.path}: {one.why}")
