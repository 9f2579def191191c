"""The day by which "overdue" is judged. There is no clock here: the same sources give the same site on any day."""

import datetime
from collections.abc import Iterator

from dhr.library.library import Library
from dhr.review.dates import PartialDate
from dhr.sources.settings import Settings

_BEFORE_ALL = datetime.date(2011, 4, 13)  # the day on which reviews became a duty


def as_at_date(settings: Settings, library: Library) -> datetime.date:
    """The day that the settings give, else the latest date of a published review or briefing, or of the register."""
    if settings.as_at:
        return settings.as_at.earliest
    return max((date.earliest for date in _dates(library)), default=_BEFORE_ALL)


def _dates(library: Library) -> Iterator[PartialDate]:
    for briefing in library.briefings:
        yield briefing.published
    for entry in library.register or ():
        yield from entry.order.values()
    for review in library.published:
        plan = review.action_plan
        of_actions = ((action.completed, action.none_as_at) for action in plan.actions()) if plan else ()
        of_plan = plan.as_at if plan else None
        stages = (review.dates.published, review.dates.updated, of_plan)
        yield from (date for date in stages if date)
        yield from (date for pair in of_actions for date in pair if date)
