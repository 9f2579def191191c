"""The report as one HTML file that needs nothing else: no script, no request, for the screen and for paper."""

import base64
import hashlib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from anonymise.beside import Beside
from anonymise.finding import Finding, Report
from anonymise.quotations import Quotation
from anonymise.reports.doing import what_to_do
from anonymise.reports.wording import (
    ABOUT,
    ANONYMISATION,
    NOT_CHECKED,
    by_rule,
    position,
    summary,
    tool_version,
    verdict,
)

_MASKED: Mapping[Finding, Quotation] = MappingProxyType({})


def html(report: Report, words: Mapping[Finding, Quotation] = _MASKED, beside: Beside | None = None) -> str:
    """The verdict, then what each rule found, why it matters, what to do and where; words where `words` has them."""
    from jinja2 import Environment  # here, because most reports need no template

    check = beside or _alone(report)
    style = _read("report.css") + check.style
    told = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True).from_string(_read("report.html.jinja"))
    return told.render(
        about=ABOUT,
        beside=beside,
        check=check,
        denylist=report.denylist,
        do=what_to_do,
        groups=list(by_rule(report)),
        not_checked=NOT_CHECKED,
        position=position,
        report=report,
        style=style,
        style_hash=_style_hash(style),
        summary=summary(report),
        version=tool_version(),
        words=words,
    ).rstrip("\n")


def _alone(report: Report) -> Beside:
    return Beside(tool="anonymise", heading=ANONYMISATION, verdict=verdict(report), holds=not report.is_clear)


@lru_cache(maxsize=2)
def _read(name: str) -> str:
    return (files("anonymise") / "reports" / name).read_text(encoding="utf-8")


def _style_hash(style: str) -> str:
    """What the content policy knows our own style sheet by; it forbids every other."""
    return "sha256-" + base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
