"""The report for machines, in the shape that others rely on."""

import json
from collections.abc import Mapping
from typing import Any

from anonymise.finding import Finding, Report
from anonymise.reports.wording import tool_version


def as_json(report: Report, *, extra: Mapping[str, Any] | None = None) -> str:
    """The report as JSON without any words; `extra` adds keys such as `outcomes` and `decision`."""
    return json.dumps({**_mapping(report), **(extra or {})}, ensure_ascii=False, indent=2)


def _mapping(report: Report) -> dict[str, Any]:
    return {
        "tool": "anonymise",
        "version": tool_version(),
        "denylist": report.denylist,
        "findings": [_finding(finding) for finding in report.findings],
        "unchecked": [{"path": one.path, "why": one.why} for one in report.unchecked],
    }


def _finding(finding: Finding) -> dict[str, Any]:
    place = finding.place
    told: dict[str, Any] = {"path": place.path, "line": place.line, "column": place.column, "length": finding.length}
    told |= {"rule": finding.rule, "severity": str(finding.severity), "fingerprint": finding.fingerprint}
    # Pages and fields, in files without lines.
    return told | ({"part": place.part} if place.part else {})
