"""The table of an action plan, fragment by fragment: its header, then its rows."""

import re
from collections.abc import Sequence

from dhr.imports.cells import has_date, is_colour, is_scope
from dhr.imports.fragment_reader import FragmentReader
from dhr.imports.fragments import Fragment, Strip
from dhr.imports.merged import heading_number
from dhr.imports.plan_state import PlanState
from dhr.imports.plan_titles import STANDARD, header_kinds

_LONG_TITLE = 40
_CELLS_OF_A_ROW = 4  # the titles may list the scopes, "Local" above "County"; a row has more cells beside


def read_fragment(state: PlanState, fragment: Fragment) -> None:
    """Take in one fragment of the table."""
    strips = _without_header(state, fragment.strips)
    if not strips:
        return
    state.kinds = state.kinds or STANDARD
    last = state.groups.last
    if last is not None and not last.rows:
        state.row, state.part = None, ""
    FragmentReader(state, Fragment(tuple(strips), fragment.width, fragment.turned)).read()
    state.page += 1
    state.foot = strips[-1].number
    state.feet.add(state.foot)


def _without_header(state: PlanState, strips: Sequence[Strip]) -> Sequence[Strip]:
    kinds = header_kinds(strips[0].cells)
    if kinds is None:
        return strips
    state.kinds = tuple(kind or "updates" for kind in _trimmed(kinds))
    end = next((i for i, strip in enumerate(strips) if i and _is_body(strip, state.kinds)), len(strips))
    state.groups.log.drop(
        "The titles of the action plan's columns",
        lines=[strip.number for strip in strips[:end]],
        quotes=[" | ".join(cell for cell in strip.cells if cell) for strip in strips[:end]],
    )
    return strips[end:]


def _trimmed(kinds: Sequence[str]) -> Sequence[str]:
    """The kinds without the empty columns at the end that a converter added."""
    while kinds and not kinds[-1]:
        kinds = kinds[:-1]
    return kinds


def _is_body(strip: Strip, kinds: Sequence[str]) -> bool:
    """Whether the rows begin here, below titles that may take several lines."""
    if "scope" in kinds:
        alone = sum(bool(cell) for cell in strip.cells) == 1 and len(max(strip.cells, key=len)) > _LONG_TITLE
        starts = any(map(is_scope, strip.cells)) and sum(bool(cell) for cell in strip.cells) >= _CELLS_OF_A_ROW
        return alone or starts or heading_number(strip) is not None
    typed = any(len(cell) > _LONG_TITLE or is_colour(cell) or has_date(cell) for cell in strip.cells)
    return typed or bool(re.match(r"(?:R|Rec\w*\s*)?\d", strip.cells[0]))
