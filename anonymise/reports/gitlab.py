"""The report as GitLab's Code Quality reads it, beside the lines of a merge request."""

import hashlib
import json
from typing import Any

from anonymise.beside import NOTE, Beside, Remark
from anonymise.finding import Finding, Report, Severity, Unchecked
from anonymise.reports.wording import NOT_CHECKED, known, message

_SEVERITIES = {Severity.HOLD: "blocker", Severity.QUERY: "minor", NOTE: "info"}


def gitlab(report: Report, beside: Beside | None = None) -> str:
    """One entry for each finding, for each thing that could not be checked and for what another check remarks."""
    remarks = beside.remarks if beside else ()
    entries = [
        *map(_remark, remarks),
        *map(_unchecked, report.unchecked),
        *map(_finding, (*report.holds, *report.queries)),
    ]
    return json.dumps(entries, ensure_ascii=False, indent=2)


def _remark(remark: Remark) -> dict[str, Any]:
    return {
        "description": f"{remark.rule} {remark.title} {remark.message}",
        "check_name": remark.rule,
        "fingerprint": remark.fingerprint,
        "severity": _SEVERITIES[remark.weight],
        "location": {"path": remark.path, "lines": {"begin": 1}},
    }


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
