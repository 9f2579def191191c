"""Measures as a person reads them, and as JSON. No word of any text is in either."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from anonymise.evaluation.measures import Measures
from anonymise.evaluation.mentions import Recall
from anonymise.evaluation.share import Share

Row = Sequence[str]


def table(title: str, head: Row, rows: Sequence[Row]) -> str:
    """A table in plain letters: the first column to the left, the others to the right."""
    widths = [max(len(row[at]) for row in (head, *rows)) for at in range(len(head))]
    lines = ("  ".join(_cells(row, widths)).rstrip() for row in (head, *rows))
    return "\n".join([title, "", *lines, ""])


def _cells(row: Row, widths: Sequence[int]) -> Iterator[str]:
    for at, (cell, width) in enumerate(zip(row, widths, strict=True)):
        yield cell.rjust(width) if at else cell.ljust(width)


def shown(share: Share) -> str:
    """A share with its 95 % interval; a dash for a share of nothing."""
    interval = share.interval
    return f"{share.value:.3f} ({interval[0]:.3f}-{interval[1]:.3f})" if interval else "-"


def as_text(measures: Measures) -> str:
    """The measures as tables."""
    return "\n".join(_tables(measures))


def _tables(measures: Measures) -> Iterator[str]:
    yield f"{measures.texts} texts of {measures.words} words. In brackets the 95 % interval (Wilson).\n"
    yield _recall("Mentions found, by type", measures.recall)
    tokens = [(kind, shown(one.recall), shown(one.precision)) for kind, one in measures.tokens.items()]
    yield table("Tokens, by type", ("type", "recall", "precision of its own rules"), tokens)
    rows = [(rule, str(int(one.whole)), shown(one)) for rule, one in measures.precision.items()]
    yield table("Findings that are right, by rule", ("rule", "findings", "precision"), rows)
    if measures.origins:
        yield _recall("Names of people found, by origin", measures.origins)
    if measures.tab:
        shares = [(name.replace("_", " "), shown(share)) for name, share in vars(measures.tab).items()]
        yield table("Text Anonymization Benchmark", ("measure", "share"), shares)


def _recall(title: str, found: Mapping[str, Recall]) -> str:
    rows = [
        (name, str(int(one.any_word.whole)), shown(one.any_word), shown(one.every_word)) for name, one in found.items()
    ]
    return table(title, ("", "mentions", "any word", "every word"), rows)


def as_dict(measures: Measures) -> dict[str, Any]:
    """The measures for JSON; each share with its counts and interval."""
    held = {name: getattr(measures, name) for name in vars(measures)}
    return {name: _plain(value) for name, value in held.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, Share):
        return value.as_dict()
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    return {name: _plain(one) for name, one in vars(value).items()} if hasattr(value, "__dataclass_fields__") else value
