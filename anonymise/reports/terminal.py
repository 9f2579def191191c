"""The report for somebody at a terminal: the verdict, then each rule with what to do and where."""

from collections.abc import Iterator, Mapping
from itertools import groupby
from textwrap import fill

from anonymise.catalogue import rules
from anonymise.finding import Finding, Report, Severity, Unchecked

_WIDTH = 100
_ABOUT = {Severity.HOLD: "Do not publish before this is resolved", Severity.QUERY: "A question for a person"}


def terminal(report: Report, *, words: Mapping[Finding, str] | None = None) -> str:
    """The report as plain text. Words of the findings are shown only where `words` gives them."""
    return "\n".join(_lines(report, words or {}))


def explained(slug: str) -> str:
    """What one rule is about, as plain text; empty for a rule that does not exist."""
    rule = {entry.slug: entry for entry in rules()}.get(slug)
    if rule is None:
        return ""
    told = [f"{rule.title} ({rule.slug})", "", fill(rule.why, _WIDTH), ""]
    told += [fill(f"Instead of: {rule.before}", _WIDTH), fill(f"Write: {rule.after}", _WIDTH)]
    told += ["", fill(rule.guidance, _WIDTH), "", f"{_ABOUT[Severity(rule.severity)]}."]
    return "\n".join(told)


def _lines(report: Report, words: Mapping[Finding, str]) -> Iterator[str]:
    yield fill(report.denylist, _WIDTH)
    yield ""
    yield fill(_verdict(report), _WIDTH)
    titles = {entry.slug: entry for entry in rules()}
    by_rule = sorted(report.findings, key=lambda finding: (finding.severity, finding.rule, finding))
    for (severity, slug), found in groupby(by_rule, key=lambda finding: (finding.severity, finding.rule)):
        rule = titles.get(slug)
        yield ""
        yield f"{rule.title if rule else slug} ({slug})"
        yield _indented(f"{_ABOUT[severity]}. {rule.why if rule else ''}".strip())
        if rule:
            yield _indented(f"For example: {rule.before} → {rule.after}")
        yield from (f"    {finding.place}{_shown(finding, words)}" for finding in found)
    yield from _unchecked(report.unchecked)
    if report.findings:
        yield ""
        yield "More about a rule: anonymise explain RULE"


def _indented(text: str) -> str:
    return fill(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _verdict(report: Report) -> str:
    reasons = [
        _count(len(report.holds), "place could identify someone", "places could identify someone"),
        _count(len(report.unchecked), "thing could not be checked", "things could not be checked"),
    ]
    asked = _count(len(report.queries), "question needs", "questions need")
    behind = f" {asked} an answer." if asked else ""
    if report.is_clear:
        return f"The checks found nothing further. That does not make the text anonymous.{behind}"
    return f"You cannot publish yet because {' and '.join(filter(None, reasons))}.{behind}"


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}" if count else ""


def _shown(finding: Finding, words: Mapping[Finding, str]) -> str:
    said = " ".join(words.get(finding, "").split())
    return f"  {said}" if said else ""


def _unchecked(unchecked: tuple[Unchecked, ...]) -> Iterator[str]:
    if unchecked:
        yield ""
        yield "Not checked"
        yield _indented("Do not publish before these can be checked, or are taken out.")
    for one in unchecked:
        yield f"    {one.path}: {one.why}"
