"""The report as GitLab's Code Quality reads it, beside the lines of a merge request."""

import hashlib
import json
from typing import Any

from anonymise.finding import Finding, Report, Severity, Unchecked
from anonymise.reports.wording import NOT_CHECKED, known, message

_SEVERITIES = {Severity.HOLD: "blocker", Severity.QUERY: "minor"}


def gitlab(report: Report) -> str:
    """One entry for each finding, and for each thing that could not be checked."""
    entries = [*map(_unchecked, report.unchecked), *map(_finding, (*report.holds, *report.queries))]
    return json.dumps(entries, ensure_ascii=False, indent=2)


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    return {
        "description": f"{known(finding.rule).title}. {message(finding)}",
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        # Lines of a part are not lines of the file.
        "location": {"path": place.path, "lines": {"begin": 1 if place.part else place.line}},
    }


def _unchecked(one: Unchecked) -> dict[str, Any]:
    return {
        "description": f"{one.why} {NOT_CHECKED}",
        "check_name": "unchecked",
        "fingerprint": hashlib.sha256(f"unchecked|{one.path}|{one.why}".encode(errors="replace")).hexdigest()[:16],
        "severity": "blocker",
        "location": {"path": one.path, "lines": {"begin": 1}},
    }
