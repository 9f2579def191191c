"""The gate for machines: remarks beside the findings, and keys beside them in JSON."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from anonymise.beside import Remark, Weight
from dhr.reports.judged import Gate, Judged, Kind, Matter
from dhr.reports.wording import DO, KINDS

_WEIGHTS: Final[Mapping[Kind, Weight]] = {"hold": "hold", "look": "query", "later": "note", "waiting": "note"}
_ORDER: Final = ("hold", "query", "note")


def remarks(gate: Gate) -> tuple[Remark, ...]:
    """Everything that is open, what holds first: of a kind, hosts show the first few alone."""
    found = (_remark(judged, matter) for judged in gate.all for matter in judged.matters)
    return tuple(sorted(found, key=lambda remark: _ORDER.index(remark.weight)))


def keys(gate: Gate) -> Mapping[str, Any]:
    """What the JSON tells beside findings: every answer, and the decision on each review and briefing."""
    return {"tool": "dhr", "outcomes": [*_outcomes(gate)], "decision": _decisions(gate)}


def _outcomes(gate: Gate) -> Iterator[Mapping[str, str]]:
    for judged in gate.in_order:
        for answer in judged.answers:
            yield {
                "review": judged.name,
                "requirement": answer.id,
                "outcome": answer.outcome,
                "why": answer.why,
            }


def _decisions(gate: Gate) -> Mapping[str, str]:
    # A review and a briefing may have one name; what is held stands.
    released = {judged.name: "release" for judged in gate.all if judged.is_released}
    return released | {judged.name: "hold" for judged in gate.all if not judged.is_released}


def _remark(judged: Judged, matter: Matter) -> Remark:
    about = "" if matter.kind == "hold" else f" {KINDS[matter.kind]}."
    do = "" if matter.kind == "waiting" else f" {DO} {matter.do}"
    return Remark(
        path=matter.path,
        rule=matter.id,
        title=matter.question or "May it be published?",
        weight=_WEIGHTS[matter.kind],
        message=f"{judged.name}:{about} {matter.why}{do}",
        why=matter.guidance,
    )
