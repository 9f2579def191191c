"""The report as SARIF 2.1.0, which code hosts and editors show beside the text. It holds no snippets."""

import json
from collections.abc import Sequence
from typing import Any, Final
from urllib.parse import quote

from anonymise.beside import NOTE, Beside, Remark
from anonymise.catalogue import Rule, rules
from anonymise.finding import Finding, Place, Report, Severity, Unchecked
from anonymise.reports.wording import ABOUT, known, message, tool_version

_SCHEMA: Final = "https://json.schemastore.org/sarif-2.1.0.json"
# The name that code hosts know for the root of the repository.
_ROOT: Final = "%SRCROOT%"
_LEVELS: Final = {Severity.HOLD: "error", Severity.QUERY: "warning", NOTE: "note"}
_UNCHECKED: Final = "unchecked"


def sarif(report: Report, beside: Beside | None = None) -> str:
    """The report as one SARIF run; a run in which something could not be checked was not successful."""
    run = _run(report, beside.tool if beside else "anonymise", beside.remarks if beside else ())
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _run(report: Report, tool: str, remarks: Sequence[Remark]) -> dict[str, Any]:
    return {
        "tool": {"driver": _driver(report, tool, remarks)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder by which files are named."}}},
        "artifacts": [{"location": _location(path)} for path in _paths(report)],
        "invocations": [_invocation(report)],
        "results": [*map(_of_remark, remarks), *map(_result, report.findings)],
    }


def _driver(report: Report, tool: str, remarks: Sequence[Remark]) -> dict[str, Any]:
    slugs = {finding.rule for finding in report.findings} - {rule.slug for rule in rules()}
    return {
        "name": tool,
        "version": tool_version(),
        "rules": [*_remarked(remarks), *(_descriptor(rule) for rule in (*rules(), *map(known, sorted(slugs))))],
        "notifications": [{"id": _UNCHECKED, "shortDescription": {"text": "Something that could not be checked"}}],
    }


def _remarked(remarks: Sequence[Remark]) -> list[dict[str, Any]]:
    """What each rule of another check asks, once."""
    return [
        {"id": remark.rule, "shortDescription": {"text": remark.title}}
        | ({"fullDescription": {"text": remark.why}} if remark.why else {})
        for remark in {remark.rule: remark for remark in remarks}.values()
    ]


def _descriptor(rule: Rule) -> dict[str, Any]:
    if not rule.why:
        return {"id": rule.slug}
    example = f"Instead of: {rule.before}\n\nWrite: {rule.after}"
    return {
        "id": rule.slug,
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.guidance}\n\n{example}"},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _paths(report: Report) -> Sequence[str]:
    return sorted({finding.place.path for finding in report.findings})


def _location(path: str) -> dict[str, Any]:
    return {"uri": quote(path, errors="surrogateescape"), "uriBaseId": _ROOT}


def _result(finding: Finding) -> dict[str, Any]:
    return {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": f"{known(finding.rule).title}. {message(finding)}"},
        "locations": [_place(finding.place, finding.length)],
        "partialFingerprints": {"ruleAndPlace/v1": finding.fingerprint},
    }


def _of_remark(remark: Remark) -> dict[str, Any]:
    return {
        "ruleId": remark.rule,
        "level": _LEVELS[remark.weight],
        "message": {"text": remark.message},
        "locations": [{"physicalLocation": {"artifactLocation": _location(remark.path)}}],
        "partialFingerprints": {"ruleAndPlace/v1": remark.fingerprint},
    }


def _place(place: Place, length: int) -> dict[str, Any]:
    """Line and columns; of a file without lines, the part."""
    file: dict[str, Any] = {"artifactLocation": _location(place.path)}
    if place.part:
        return {"physicalLocation": file, "logicalLocations": [{"fullyQualifiedName": place.part}]}
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + length}
    return {"physicalLocation": file | {"region": region}}


def _invocation(report: Report) -> dict[str, Any]:
    return {
        "executionSuccessful": not report.unchecked,
        "toolConfigurationNotifications": [{"level": "note", "message": {"text": report.denylist}}],
        "toolExecutionNotifications": [_notification(one) for one in report.unchecked],
    }


def _notification(one: Unchecked) -> dict[str, Any]:
    return {
        "descriptor": {"id": _UNCHECKED},
        "level": "error",
        "message": {"text": f"{one.path}: {one.why} {ABOUT[Severity.HOLD]}."},
    }
