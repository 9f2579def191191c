"""Work that is done review by review, on as many processes as wanted. Results are the same and in order."""

from collections.abc import Callable, Iterable
from typing import TypeVar

from joblib import Parallel, cpu_count, delayed

_Item = TypeVar("_Item")
_Result = TypeVar("_Result")

# Below this many reviews the start of processes costs more than it brings.
WORTHWHILE = 4


def each(function: Callable[[_Item], _Result], items: Iterable[_Item], *, workers: int = 0) -> list[_Result]:
    """`function` of every item, in order. `workers` 0 means one per core."""
    todo = list(items)
    count = min(workers or cpu_count(), len(todo))
    if count <= 1 or len(todo) < WORTHWHILE:
        return [function(item) for item in todo]
    results: list[_Result] = Parallel(n_jobs=count)(delayed(function)(item) for item in todo)
    return results
