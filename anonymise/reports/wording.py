"""What every report for people says in the same words: the verdict first."""

from collections.abc import Iterator, Mapping
from itertools import groupby

from anonymise.finding import Finding, Report, Severity

WIDTH = 100
ABOUT: Mapping[Severity, str] = {
    Severity.HOLD: "Do not publish before this is resolved",
    Severity.QUERY: "A question for a person",
}
NOT_CHECKED = "Do not publish before these can be checked, or are taken out."


def verdict(report: Report) -> str:
    """Whether the texts may be published, why not, and what else is asked."""
    reasons = [
        _count(len(report.holds), "place could identify someone", "places could identify someone"),
        _count(len(report.unchecked), "thing could not be checked", "things could not be checked"),
    ]
    asked = _count(len(report.queries), "question needs", "questions need")
    behind = f" {asked} an answer." if asked else ""
    if report.is_clear:
        return f"The checks found nothing further. That does not make the text anonymous.{behind}"
    return f"You cannot publish yet because {' and '.join(filter(None, reasons))}.{behind}"


def by_rule(report: Report) -> Iterator[tuple[Severity, str, tuple[Finding, ...]]]:
    """The findings of each rule, those that hold first."""
    ordered = sorted(report.findings, key=lambda finding: (finding.severity, finding.rule, finding))
    for (severity, slug), found in groupby(ordered, key=lambda finding: (finding.severity, finding.rule)):
        yield severity, slug, tuple(found)


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}" if count else ""
