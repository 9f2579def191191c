"""Deaths in groups: where people are described, homicides and suspected suicides are kept apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from dhr.review.facts import Review


@dataclass(frozen=True)
class Group:
    """A group of deaths: its name in addresses, in a heading, and of the people who died in a caption."""

    slug: str
    label: str
    died: str
    types: tuple[str, ...]


INTIMATE_PARTNER = Group(
    "intimate-partner", "Intimate partner homicides", "People killed by a partner", ("intimate partner homicide",)
)
ADULT_FAMILY = Group(
    "adult-family", "Adult family homicides", "People killed by a relative", ("adult family homicide",)
)
HOMICIDES = Group(
    "homicides", "Homicides", "People killed by a partner or relative", (*INTIMATE_PARTNER.types, *ADULT_FAMILY.types)
)
SUSPECTED_SUICIDES = Group(
    "suspected-suicides",
    "Suspected suicides",
    "People who are thought to have taken their own lives",
    ("suspected victim suicide following domestic abuse",),
)
OTHER_DEATHS = Group("other-deaths", "Other deaths", "People whose deaths were of another type", ())

# Nothing is taken for a homicide that is not recorded as one: every other type, a new one too, is an "other death".
BY_TYPE = (INTIMATE_PARTNER, ADULT_FAMILY, SUSPECTED_SUICIDES, OTHER_DEATHS)
OF_PEOPLE = (HOMICIDES, SUSPECTED_SUICIDES, OTHER_DEATHS)


def in_group(reviews: Iterable[Review], group: Group) -> tuple[Review, ...]:
    """The reviews of deaths in a group."""
    if group is OTHER_DEATHS:
        named = {*HOMICIDES.types, *SUSPECTED_SUICIDES.types}
        return tuple(review for review in reviews if review.death.type not in named)
    return tuple(review for review in reviews if review.death.type in group.types)
