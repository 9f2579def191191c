"""Things that are harmless one by one and together point at one event, as the pieces of a jigsaw do.

With the day, the town and the manner of a death anybody finds the newspaper, and in it the name. No single rule sees
that.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from anonymise.passages import Passage, Zone
from anonymise.recognisers.dates.days import MONTHS
from anonymise.recognisers.hit import Hit
from anonymise.recognisers.towns import towns

EVENT, NOTICE = "jigsaw-event", "jigsaw-notice"
_TOLD = frozenset((Zone.BODY, Zone.HEADING, Zone.METADATA))
_DAYS = frozenset(("exact-date", "near-date"))
_WORK = "occupation-place"
_ENOUGH, _KINDS = 4, 3
_NEAR = 160


class Clue(NamedTuple):
    """[start, end) of a text says when, where, how or who; `weight` is how far it narrows an event down."""

    start: int
    end: int
    kind: str
    weight: int


class Jigsaw(NamedTuple):
    """[start, end) of a passage together points at one event."""

    passage: Passage
    rule: str
    start: int
    end: int


def jigsaws(passages: Sequence[Passage], found: Mapping[str, Sequence[Hit]]) -> Iterator[Jigsaw]:
    """What in these passages of one review points at one event when it is put together."""
    told = [passage for passage in passages if passage.zone in _TOLD]
    months = {month for passage in told for month in _months_of_death(passage.text)}
    for passage in told:
        yield from _event(passage, found.get(passage.text, ()))
        yield from _notices(passage, found.get(passage.text, ()), months)


def _event(passage: Passage, hits: Sequence[Hit]) -> Iterator[Jigsaw]:
    clues: dict[str, Clue] = {}
    for clue in _clues(passage.text, hits):
        best = clues.setdefault(clue.kind, clue)
        if clue.weight > best.weight:
            clues[clue.kind] = clue
    if len(clues) >= _KINDS and sum(clue.weight for clue in clues.values()) >= _ENOUGH:
        start, end = min(clue.start for clue in clues.values()), max(clue.end for clue in clues.values())
        yield Jigsaw(passage, EVENT, start, end)


def _clues(text: str, hits: Iterable[Hit]) -> Iterator[Clue]:
    how = [Clue(*match.span(), "how", 1) for match in _pattern("methods").finditer(text)]
    if not how:
        # Without a death there is no event to find; most passages end here.
        return
    yield from how
    for hit in hits:
        if hit.rule in _DAYS:
            yield Clue(hit.start, hit.end, "when", 2)
        elif hit.rule == _WORK:
            yield Clue(hit.start, hit.end, "who", 2)
    yield from (Clue(*match.span(), "when", 1) for match in _MONTH_AND_YEAR.finditer(text))
    yield from (Clue(*match.span(), "who", 1) for match in _pattern("occupations").finditer(text))
    yield from (Clue(start, end, "where", 1) for start, end in towns(text))


def _notices(passage: Passage, hits: Sequence[Hit], months: set[tuple[str, str]]) -> Iterator[Jigsaw]:
    """A day on which a death became known, in the month of the death or the next."""
    for hit in hits:
        if hit.rule != "exact-date":
            continue
        around = passage.text[max(0, hit.start - _NEAR) : hit.end + _NEAR]
        dated = _MONTH_AND_YEAR.search(passage.text, hit.start, hit.end)
        if dated and _pattern("notices").search(around) and not months.isdisjoint(_month_and_the_one_before(dated)):
            yield Jigsaw(passage, NOTICE, hit.start, hit.end)


def _months_of_death(text: str) -> Iterator[tuple[str, str]]:
    for match in _pattern("deaths").finditer(text):
        for dated in _MONTH_AND_YEAR.finditer(text, max(0, match.start() - _NEAR // 2), match.end() + _NEAR // 2):
            yield dated["month"][:3], dated["year"]


def _month_and_the_one_before(dated: re.Match[str]) -> set[tuple[str, str]]:
    month, year = MONTHS.index(dated["month"][:3]), int(dated["year"])
    before = (MONTHS[month - 1], str(year - (month == 0)))
    return {(MONTHS[month], str(year)), before}


_MONTH_AND_YEAR = re.compile(
    r"\b(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|Sept"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b,?\s(?P<year>(?:19|20)\d\d)\b"
)


@lru_cache(maxsize=4)
def _pattern(name: str) -> re.Pattern[str]:
    import yaml  # here, because importing the judgement alone must cost little

    lists = yaml.safe_load(files(__package__).joinpath("jigsaw.yml").read_text("utf-8"))
    words = (re.escape(entry.strip()).replace(r"\*", r"\w*") for entry in lists[name].split(","))
    return re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE)
