"""The gate's part of the report for somebody at a terminal: a line for each review, and below it what is open."""

from collections.abc import Iterator
from textwrap import fill

from dhr.reports.judged import Gate, Judged, Matter
from dhr.reports.wording import DO, KINDS, counted, is_named_only, state

_WIDTH = 100


def text(gate: Gate) -> str:
    """Each review and briefing, those that are held first, with what is open and what to do."""
    return "\n".join(_lines(gate))


def _lines(gate: Gate) -> Iterator[str]:
    for judged in gate.all:
        told = [*_of(judged)]
        # White space sets apart what has to be read; what may be published is a list.
        yield from told if len(told) == 1 else (*told, "")


def _of(judged: Judged) -> Iterator[str]:
    yield f"{judged.name}: {state(judged)}"
    for kind, heading in KINDS.items():
        matters = judged.of(kind)
        if matters and is_named_only(judged, kind):
            yield _indented(f"{heading}: {', '.join(matter.id for matter in matters)}")
        elif matters:
            yield _indented(heading)
            for matter in matters:
                yield from _matter(matter)
    if not judged.is_released and (met := counted(judged)):
        yield _indented(met)


def _matter(matter: Matter) -> Iterator[str]:
    asked = " ".join(filter(None, (matter.question, matter.why)))
    yield fill(f"{matter.number:<4} {asked}", _WIDTH, initial_indent="    ", subsequent_indent=" " * 9)
    yield fill(f"{DO} {matter.do}", _WIDTH, initial_indent=" " * 9, subsequent_indent=" " * 9)


def _indented(line: str) -> str:
    return fill(line, _WIDTH, initial_indent="  ", subsequent_indent="  ")
