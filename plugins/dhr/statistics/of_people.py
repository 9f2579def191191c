"""Tables that count people: the only ones under disclosure control."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dhr.library.tables import Table
from dhr.review.facts import Person, Review
from dhr.statistics.counting import counts
from dhr.statistics.disclosure import ROUNDED_TO, WITHHELD, WITHHELD_TO, shown_together
from dhr.statistics.groups import OF_PEOPLE, Group, in_group

_NOTE = (
    f"To protect people, counts from 1 to {WITHHELD_TO} are shown as {WITHHELD} and others are rounded to the nearest"
    f" {ROUNDED_TO}, so that rows do not add up. Where even that would give a number away, the whole table is withheld."
)


@dataclass(frozen=True)
class Characteristic:
    """What is counted of a person: an attribute, its name, and its vocabulary."""

    attribute: str
    label: str
    vocabulary: str


SEX = Characteristic("sex", "Sex", "sex")
AGE_BAND = Characteristic("age_band", "Age band", "age_band")
RELATIONSHIP = Characteristic("relationship", "Relationship to the other person", "relationship")

OF_THOSE_WHO_DIED = (SEX, AGE_BAND, RELATIONSHIP)
OF_THE_OTHERS = (SEX, AGE_BAND)


def people_tables(reviews: Sequence[Review]) -> Iterator[Table]:
    """Those who died, then the other people concerned, of each group of deaths; a group without people has no table."""
    for group in OF_PEOPLE:
        some = in_group(reviews, group)
        died = [person for review in some for person in review.victims]
        others = [person for review in some for person in review.perpetrators]
        yield from (_table(group, "died", group.died, died, own) for own in OF_THOSE_WHO_DIED if died)
        title = f"The other people concerned: {group.label.lower()}"
        yield from (_table(group, "others", title, others, own) for own in OF_THE_OTHERS if others)


def _table(group: Group, side: str, title: str, people: Sequence[Person], own: Characteristic) -> Table:
    found = counts(own.vocabulary, (getattr(person, own.attribute) for person in people))
    figures = shown_together([count for _, count in found])
    return Table(
        slug=f"{group.slug}-{side}-{own.attribute.replace('_', '-')}",
        title=f"{title}: {own.label[:1].lower()}{own.label[1:]}",
        note=_NOTE,
        heads=(own.label, "Number of people"),
        rows=tuple((label, figure) for (label, _), figure in zip(found, figures, strict=True)),
    )
