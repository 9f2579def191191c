"""What came of a suite of planted documents, as tables and as JSON. No planted word is in either."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from anonymise.evaluation.planted.plant import Kind, Truth
from anonymise.evaluation.recovered import Group, Outcome, Recovered, Tally, tallies
from anonymise.evaluation.told import shown, table


def _of(kind: Kind, name: str) -> Group:
    return lambda truth: str(getattr(truth.plant, name)) if truth.plant.kind is kind else ""


def _rule_and_form(truth: Truth) -> str:
    return f"{truth.plant.rule}: {truth.plant.form}" if truth.plant.kind is Kind.FORM else ""


def _ending(truth: Truth) -> str:
    return truth.path.rpartition(".")[2]


GROUPS: Final[Mapping[str, Group]] = {
    "kind": lambda truth: str(truth.plant.kind),
    "private list, by what is on it": _of(Kind.DENIED, "form"),
    "private list, by disguise": _of(Kind.DENIED, "disguise"),
    "identifiers, by rule": _of(Kind.FORM, "rule"),
    "identifiers, by form": _rule_and_form,
    "identifiers, by disguise": _of(Kind.FORM, "disguise"),
    "names, by form": _of(Kind.PERSON, "form"),
    "names, by disguise": _of(Kind.PERSON, "disguise"),
    "names, by origin": _of(Kind.PERSON, "origin"),
    "all, by kind of file": _ending,
    "all, by place": lambda truth: f"{_ending(truth)}: {truth.plant.place}",
}


def outcomes_of(recovered: Sequence[Recovered]) -> list[Outcome]:
    """What came of all that is planted."""
    return [outcome for one in recovered for outcome in one.outcomes]


def alarms_per_thousand(recovered: Sequence[Recovered]) -> float:
    """False alarms in 1,000 words of text."""
    words = sum(one.words for one in recovered)
    return 1000 * sum(len(one.false_alarms) for one in recovered) / words if words else 0.0


def suite_text(recovered: Sequence[Recovered]) -> str:
    """The outcome as tables."""
    return "\n".join(_tables(recovered))


def _tables(recovered: Sequence[Recovered]) -> Iterator[str]:
    outcomes = outcomes_of(recovered)
    yield f"{len(recovered)} documents, {len(outcomes)} planted identifiers. In brackets the 95 % interval (Wilson).\n"
    for title, group in GROUPS.items():
        rows = [_row(name, one) for name, one in tallies(outcomes, group).items()]
        yield table(title.capitalize(), ("", "planted", "found", "whole", "by its rule"), rows)
    words = sum(one.words for one in recovered)
    rows = [(rule, str(count), f"{1000 * count / words:.2f}") for rule, count in _alarms(recovered)]
    yield table(f"False alarms in {words} words", ("rule", "findings", "per 1,000 words"), rows)


def _row(name: str, one: Tally) -> Sequence[str]:
    return name, str(int(one.found.whole)), shown(one.found), shown(one.whole), shown(one.by_its_rule)


def _alarms(recovered: Sequence[Recovered]) -> list[tuple[str, int]]:
    counts = Counter(
        f"{alarm.finding.rule} ({alarm.finding.severity})" for one in recovered for alarm in one.false_alarms
    )
    return sorted(counts.items())


def suite_dict(recovered: Sequence[Recovered]) -> dict[str, Any]:
    """The outcome for JSON."""
    outcomes = outcomes_of(recovered)
    groups = {
        title: {
            name: {key: share.as_dict() for key, share in vars(one).items()}
            for name, one in tallies(outcomes, group).items()
        }
        for title, group in GROUPS.items()
    }
    return {
        "documents": len(recovered),
        "words": sum(one.words for one in recovered),
        "groups": groups,
        "false_alarms": dict(_alarms(recovered)),
    }
