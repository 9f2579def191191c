"""The register of reviews that are not yet published, from its file."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from dhr.review.facts import KeyDates, Review
from dhr.review.register import REACHED, RegisterEntry, in_order
from dhr.sources.files import Folder
from dhr.sources.known import partnership_of
from dhr.sources.nodes import read_nodes
from dhr.sources.order import misdated
from dhr.sources.problem import SourceError, SourceProblem
from dhr.sources.register_facts import REGISTER
from dhr.sources.settings import REGISTER_FILE, Settings
from dhr.sources.shapes import Checking, Given
from dhr.vocabulary.partnerships import Partnership


@dataclass(frozen=True)
class _Known:
    """What the entries are checked against. `reviews` is None where the reviews themselves could not be read."""

    path: str
    partnerships: Mapping[str, Partnership]
    reviews: Collection[Review] | None


def read_register(
    settings: Settings, partnerships: Mapping[str, Partnership], reviews: Collection[Review] | None
) -> tuple[RegisterEntry, ...] | None:
    """The entries of the register; None when there is no register. SourceError lists all that is wrong.

    `reviews` are those of the repository, or None where something is wrong with them already.
    """
    name = settings.register.relative_to(settings.root).as_posix()
    # A file that the settings name themselves must be there: without it every entry would vanish without a word.
    text = Folder(settings.root, root=settings.root).text(name, required=name != REGISTER_FILE)
    if text is None:
        return None
    if settings.register.resolve().is_relative_to(settings.pages.resolve()):
        what = "The register lies among the hand-written pages, whose files are published as they are."
        raise SourceError([SourceProblem(name, 0, what, "Move it out of that folder.")])
    checking = Checking(name)
    given = checking.read(read_nodes(text, path=name), REGISTER, "the register")
    if checking.problems:
        raise SourceError(checking.problems)
    return in_order(_entries(given.get("entries", ()), _Known(name, partnerships, reviews)))


def _entries(given: tuple[Given, ...], known: _Known) -> tuple[RegisterEntry, ...]:
    found: list[RegisterEntry] = []
    problems: list[SourceProblem] = []
    for facts in given:
        try:
            entry = _entry(facts, partnership_of(facts, known.partnerships, path=known.path))
        except SourceError as error:
            problems += error.problems
            continue
        problems += _wrong_number(entry, facts, known, taken={other.number for other in found})
        problems += _wrong_review(entry, facts, known)
        problems += _wrong_dates(entry, facts, known.path)
        found.append(entry)
    if problems:
        raise SourceError(problems)
    return tuple(found)


def _entry(given: Given, partnership: Partnership) -> RegisterEntry:
    dates = dict(given.get("dates", {}))
    plain = ("number", "review_type", "stage", "reason", "expected", "review")
    return RegisterEntry(
        **{name: given[name] for name in plain if name in given},
        partnership=partnership.name,
        region=partnership.region,
        died=given["year_of_death"],
        conditions=dates.pop("conditions", None),
        dates=KeyDates(**dates),
    )


def _wrong_number(entry: RegisterEntry, given: Given, known: _Known, *, taken: set[str]) -> Iterator[SourceProblem]:
    """A number that is used twice, or tells which review it is of."""
    line = given.lines["number"]
    if entry.number in taken:
        what = f"The number {entry.number} is given twice."
        yield SourceProblem(known.path, line, what, "Give each entry a number of its own.")
    if known.reviews is None:
        return
    ids, slugs = {review.id.removeprefix("dhr-") for review in known.reviews}, {r.slug for r in known.reviews}
    if entry.number.removeprefix("k-") in ids or entry.number in slugs:
        what = f"The number {entry.number} is that of a review in this repository."
        yield SourceProblem(known.path, line, what, "Give the entry a number that says nothing of the review.")


def _wrong_review(entry: RegisterEntry, given: Given, known: _Known) -> Iterator[SourceProblem]:
    """A folder that is not there, or is that of another review."""
    if known.reviews is None or not entry.review:
        return
    line = given.lines["review"]
    review = next((review for review in known.reviews if review.slug == entry.review), None)
    if review is None:
        do = "Write the name of the review's folder, or leave “review” out."
        yield SourceProblem(known.path, line, "It names a review that does not exist.", do)
    elif (review.partnership, review.death.when.year) != (entry.partnership, entry.died.year):
        what = "The review that it names has another partnership or year of death."
        yield SourceProblem(known.path, line, what, "Correct the entry, or name the right folder under “review”.")


def _wrong_dates(entry: RegisterEntry, given: Given, path: str) -> Iterator[SourceProblem]:
    dates: Given = given.get("dates", Given(given.line))
    yield from misdated(entry.order, path=path, dates=dates)
    for name in dates:
        if name not in REACHED[entry.stage]:
            what = f"“{name}” has a date, but by its “stage” the review has not come so far."
            yield SourceProblem(path, dates.lines[name], what, "Correct the stage, or take the date out.")
