"""Stages that contradict one another: a later one with an earlier date would make a time of less than nothing."""

from dhr.review.stages import Stages, out_of_order
from dhr.sources.problem import SourceProblem
from dhr.sources.shapes import Given


def misdated(stages: Stages, *, path: str, dates: Given) -> tuple[SourceProblem, ...]:
    """The problem of two stages that are out of order, at the line of the later one; nothing when all is well."""
    wrong = out_of_order(stages)
    if wrong is None:
        return ()
    earlier, later = wrong
    what = f"“{later}” is dated before “{earlier}”, which comes first."
    do = "Correct one of the two dates, or leave out the one that is not known."
    return (SourceProblem(path, dates.lines.get(later, dates.line), what, do),)
