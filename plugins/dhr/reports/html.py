"""The gate's part of the HTML report: each review and briefing, what is open and what to do."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined

from anonymise.catalogue import by_slug
from dhr.reports.judged import Gate, Judged
from dhr.reports.wording import DO, KINDS, counted, is_named_only


def html(gate: Gate, links: Mapping[str, str]) -> str:
    """What is held first, each with its reasons; then what may be published, and what is worth a look in it."""
    return (
        _environment()
        .get_template("gate.html.jinja")
        .render(
            counted=counted,
            do=DO,
            found=lambda judged: list(_found(judged)),
            gate=gate,
            kinds=KINDS,
            is_named_only=is_named_only,
            links=links,
        )
    )


@cache
def style() -> str:
    """What the gate's part needs beside the style sheet of the check's own report."""
    return (files("dhr.reports") / "gate.css").read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    loader = PackageLoader("dhr.reports", "")
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def _found(judged: Judged) -> Iterator[tuple[str, str, int]]:
    """What the anonymisation check found: a title, its heading below, and how many places."""
    named = sorted((finding.severity, finding.rule) for finding in judged.report.findings)
    for (severity, slug), places in groupby(named):
        rule = by_slug().get(slug)
        yield rule.title if rule else slug, f"{severity}-{slug}", len(list(places))
    if judged.report.unchecked:
        yield "Not checked", "not-checked", len(judged.report.unchecked)
