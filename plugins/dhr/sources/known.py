"""Names in the sources that must be known: the partnership of a review."""

from collections.abc import Mapping

from dhr.sources.problem import SourceError, SourceProblem
from dhr.sources.shapes import Given
from dhr.vocabulary.partnerships import Partnership
from dhr.vocabulary.terms import nearest


def partnership_of(given: Given, partnerships: Mapping[str, Partnership], *, path: str) -> Partnership:
    """The partnership that the facts name, under whichever of its names. SourceError when it is not known."""
    found = partnerships.get(given["partnership"].casefold())
    if found:
        return found
    near = nearest(given["partnership"], partnerships)
    hint = f"Did you mean “{partnerships[near].name}”? " if near else ""
    do = f"{hint}A new partnership is added under “partnerships” in the site's settings."
    raise SourceError([SourceProblem(path, given.lines["partnership"], "The partnership is not known.", do)])
