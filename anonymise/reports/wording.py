"""What every report says in the same words: the verdict first, then each rule."""

from collections.abc import Iterator, Mapping
from importlib.metadata import PackageNotFoundError, version
from itertools import groupby

from anonymise.catalogue import Rule, by_slug
from anonymise.finding import Finding, Place, Report, Severity

WIDTH = 100
ABOUT: Mapping[Severity, str] = {
    Severity.HOLD: "Do not publish before this is resolved",
    Severity.QUERY: "A question for a person",
}
ANONYMISATION = "Anonymisation check"
NOT_CHECKED = "Do not publish before these can be checked, or are taken out."


def verdict(report: Report) -> str:
    """Whether the texts may be published, why not, and what else is asked."""
    return _said(report, "You cannot publish yet because ")


def summary(report: Report) -> str:
    """The same for a report in which the verdict of another check stands first."""
    return _said(report, "")


def _said(report: Report, before: str) -> str:
    reasons = [
        _count(len(report.holds), "place could identify someone", "places could identify someone"),
        _count(len(report.unchecked), "thing could not be checked", "things could not be checked"),
    ]
    asked = _count(len(report.queries), "question needs", "questions need")
    behind = f" {asked} an answer." if asked else ""
    if report.is_clear:
        return f"The checks found nothing further. That does not make the text anonymous.{behind}"
    return f"{before}{' and '.join(filter(None, reasons))}.{behind}"


def by_rule(report: Report) -> Iterator[tuple[Severity, Rule, tuple[Finding, ...]]]:
    """The findings of each rule, those that hold first."""
    ordered = sorted(report.findings, key=lambda finding: (finding.severity, finding.rule, finding))
    for (severity, slug), found in groupby(ordered, key=lambda finding: (finding.severity, finding.rule)):
        yield severity, known(slug), tuple(found)


def known(slug: str) -> Rule:
    """The rule of the catalogue, or one that is known by its name alone."""
    return by_slug().get(slug) or Rule(slug, slug, "", "", "", "", Severity.HOLD)


def message(finding: Finding) -> str:
    """What is to be done about one finding, for reports that say no more of it than a sentence or two."""
    inside = f"In {finding.place.part}. " if finding.place.part else ""
    return f"{inside}{ABOUT[finding.severity]}. {known(finding.rule).why} More: anonymise explain {finding.rule}"


def position(place: Place) -> str:
    """Where in a file something stands, in words; of a part that is no text with lines, its name alone."""
    if not place.part:
        return f"line {place.line}, column {place.column}"
    return place.part if place.line == 1 else f"{place.part}, line {place.line}"


def tool_version() -> str:
    """The version of the package, or that it is not installed as one."""
    try:
        return version("dhr-publisher")
    except PackageNotFoundError:
        return "unknown"


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}" if count else ""
