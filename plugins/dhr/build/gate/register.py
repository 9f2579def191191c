"""The register before the gate: nothing identifying in its file, and no entry for a review that can be read here.

The program never puts a review into the register. What appears is what somebody wrote down.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from anonymise import DenyList, People, check
from anonymise.finding import Report
from dhr.library.library import Library
from dhr.review.facts import Review
from dhr.review.register import RegisterEntry
from dhr.review.stages import stages_of
from dhr.sources.settings import Settings
from dhr.vocabulary.partnerships import known_partnerships

_TAKE_OUT = "Take the entry out."


@dataclass(frozen=True)
class Question:
    """An entry that somebody should look at, told by its number alone."""

    why: str
    do: str


@dataclass(frozen=True)
class RegisterJudgement:
    """What came of the register. `entries` may be published, None where there is no register or it is held.

    `why` says in words why it is held.
    """

    entries: tuple[RegisterEntry, ...] | None = None
    report: Report = field(default_factory=Report)
    why: str = ""
    questions: tuple[Question, ...] = ()


def judge_register(
    library: Library, *, released: frozenset[str], settings: Settings, denylist: DenyList
) -> RegisterJudgement:
    """The gate for the register, once it is known which reviews are released."""
    if library.register is None:
        return RegisterJudgement()
    people = People(organisations=_partnerships(library.register, settings))
    report = check((settings.register,), root=settings.root, people=people, denylist=denylist, ner=settings.ner)
    questions = tuple(_questions(library, released))
    if not report.is_clear:
        why = "Findings of the anonymisation check must be resolved."
        return RegisterJudgement(None, report, why, questions)
    # A published review stands in the lists. Of a withdrawn one nothing but its tombstone may stay.
    gone = released | {review.slug for review in library.withdrawn}
    entries = tuple(entry for entry in library.register if entry.review not in gone)
    return RegisterJudgement(entries, report, "", questions)


def _partnerships(entries: Iterable[RegisterEntry], settings: Settings) -> tuple[str, ...]:
    """The partnerships of the entries, by every name under which the file may give them."""
    named = {entry.partnership for entry in entries}
    every = (*known_partnerships(), *settings.partnerships)
    return tuple(name for one in every if one.name in named for name in (one.name, *one.aliases))


def _questions(library: Library, released: frozenset[str]) -> Iterator[Question]:
    withdrawn = {review.slug for review in library.withdrawn}
    known = [review for review in library.reviews if review.slug in released | withdrawn]
    for entry in library.register or ():
        if entry.review in released:
            yield Question(f"The review of entry {entry.number} is published, so the entry is not shown.", _TAKE_OUT)
        elif entry.review in withdrawn:
            yield Question(f"The review of entry {entry.number} was withdrawn, so the entry is not shown.", _TAKE_OUT)
        elif not entry.review and any(_may_be(entry, review) for review in known):
            why = "has the partnership, year and dates of a review that is published or was withdrawn."
            yield Question(f"Entry {entry.number} {why}", "If it is the same review, take the entry out.")


def _may_be(entry: RegisterEntry, review: Review) -> bool:
    """Whether an entry that names no folder could be of a review: one place, one year, and the same months."""
    if (entry.partnership, entry.died.year) != (review.partnership, review.death.when.year):
        return False
    mine, its = entry.stages, stages_of(review)
    months = {name: mine[name].months_to(its[name]) for name in mine.keys() & its.keys() - {"death"}}
    return 0 in months.values() and not any(months.values())
