"""Sources read and judged: everything a build, or a report, needs to know before it writes a byte."""

import datetime
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

from anonymise import DenyList
from anonymise.finding import NoSuchModel
from dhr.build.as_at import as_at_date
from dhr.build.gate.briefings import BriefingJudgement, judge_briefing
from dhr.build.gate.cache import Cache
from dhr.build.gate.judging import Judgement, judge
from dhr.build.gate.register import RegisterJudgement, judge_register
from dhr.build.gate.withdrawals import tells_who, unless_withdrawn
from dhr.build.workers import each
from dhr.library.library import Library
from dhr.review.dates import PartialDate
from dhr.review.facts import Review
from dhr.sources.files import Folder
from dhr.sources.fingerprint import state
from dhr.sources.problem import SourceError, SourceProblem
from dhr.sources.repository import load_library
from dhr.sources.settings import Settings


@dataclass(frozen=True)
class Prepared:
    """Everything that was read, and what came of it. Withdrawn reviews are not judged: only a tombstone is made.

    `sources` is the state of all files before the first was read; without it nothing can be published.
    """

    settings: Settings
    library: Library
    denylist: DenyList
    reviews: tuple[Judgement, ...]
    briefings: tuple[BriefingJudgement, ...]
    register: RegisterJudgement = field(default_factory=RegisterJudgement)
    sources: Mapping[str, str] = field(default_factory=dict)

    @cached_property
    def held(self) -> tuple[Judgement, ...]:
        """The reviews that may not be published."""
        return tuple(judgement for judgement in self.reviews if not judgement.is_released)

    @cached_property
    def held_briefings(self) -> tuple[BriefingJudgement, ...]:
        """The briefings that may not be published."""
        return tuple(judgement for judgement in self.briefings if judgement.why)

    @cached_property
    def absent(self) -> tuple[Judgement, ...]:
        """The reviews that may appear nowhere: all that are held, but for the drafts of a preview."""
        return tuple(judgement for judgement in self.held if not judgement.is_draft)

    @cached_property
    def released(self) -> Library:
        """The library as the public may see it; in a preview with its drafts."""
        held = frozenset(judgement.briefing.slug for judgement in self.held_briefings)
        library = self.library.without(frozenset(judgement.review.slug for judgement in self.absent))
        briefings = (briefing for briefing in library.briefings if briefing.slug not in held)
        return Library.of(library.reviews, briefings, self.register.entries)

    @cached_property
    def as_at(self) -> datetime.date:
        """The day for which the site speaks."""
        return as_at_date(self.settings, self.released)

    @property
    def stated(self) -> Settings:
        """The settings with that day in them, as everything that is published follows it."""
        return replace(self.settings, as_at=PartialDate(self.as_at.year, self.as_at.month, self.as_at.day))

    @property
    def may_publish(self) -> bool:
        """Whether nothing is held, or the settings say that what is held is withheld and the others published."""
        return self.settings.withhold or self.is_clear

    @property
    def is_clear(self) -> bool:
        """Whether nothing at all is held."""
        return not (self.held or self.held_briefings or self.register.why)


def prepare(settings: Settings, *, only: Iterable[str] = (), workers: int = 0) -> Prepared:
    """Read and judge every review and briefing and the register, or the reviews named.

    SourceError when something cannot be read.
    """
    denylist = _read_denylist(settings)
    before = sources_of(settings)
    library = load_library(settings, only=only)
    try:
        _refuse_telling_reasons(library, settings, denylist)
        reviews = _judge_all(library, settings, denylist, workers)
        released = frozenset(judgement.review.slug for judgement in reviews if judgement.is_released)
        gate = partial(judge_briefing, library=library, released=released, settings=settings, denylist=denylist)
        briefings = tuple(gate(briefing) for briefing in library.briefings)
        register = judge_register(library, released=released, settings=settings, denylist=denylist)
    except NoSuchModel as wrong:
        raise SourceError([SourceProblem(settings.config_file.name, 0, "“ner” cannot be used.", str(wrong))]) from None
    return Prepared(settings, library, denylist, tuple(reviews), briefings, register, before)


def sources_of(settings: Settings) -> Mapping[str, str]:
    """The state of all reviews and briefings, and of the register, at this moment."""
    return state(settings.reviews, settings.briefings, settings.register)


def _refuse_telling_reasons(library: Library, settings: Settings, denylist: DenyList) -> None:
    """The reason of a withdrawal is all that is published of it, and so it passes the check by itself."""
    problems = []
    for review in library.withdrawn:
        reason = review.publication.withdrawn.reason if review.publication.withdrawn else ""
        if tells_who(review, reason, settings=settings, denylist=denylist):
            path = Folder(review.folder, root=settings.root).shown("publication.yml")
            do = "Say it without names, days and places: it stands on the page that stays."
            problems.append(SourceProblem(path, 0, "The reason of the withdrawal could identify someone.", do))
    if problems:
        raise SourceError(problems)


def _read_denylist(settings: Settings) -> DenyList:
    """The private list named by DHR_DENYLIST. One that cannot be read holds every review; one may be demanded."""
    if settings.require_denylist and not os.environ.get("DHR_DENYLIST"):
        do = "Set DHR_DENYLIST to the path of the private list of true names."
        raise SourceError([SourceProblem(settings.config_file.name, 0, "A private deny list is demanded.", do)])
    return DenyList.from_environment()


def _judge_all(library: Library, settings: Settings, denylist: DenyList, workers: int) -> list[Judgement]:
    """Every review's judgement; all source problems together, so that an editor mends them in one go."""
    cache = Cache.beside(settings.root)
    tries = each(partial(_try, settings=settings, denylist=denylist, cache=cache), library.published, workers=workers)
    problems = [problem for attempt in tries if isinstance(attempt, tuple) for problem in attempt]
    if problems:
        raise SourceError(problems)
    return [unless_withdrawn(attempt, settings.site) for attempt in tries if isinstance(attempt, Judgement)]


def _try(
    review: Review, *, settings: Settings, denylist: DenyList, cache: Cache
) -> "Judgement | tuple[SourceProblem, ...]":
    try:
        return judge(review, settings=settings, denylist=denylist, cache=cache)
    except SourceError as error:
        return error.problems
