"""From what was judged to what may be told of it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from anonymise.extract.withheld import withhold
from anonymise.finding import Report
from dhr.build.gate.briefings import BriefingJudgement
from dhr.build.gate.judging import Judgement
from dhr.build.prepare import Prepared
from dhr.checklist.outcome import Hold, Outcome, Reason
from dhr.reports.judged import Answered, Gate, Judged, Kind, Matter
from dhr.reports.places import file_of
from dhr.sources.files import Folder
from dhr.sources.settings import Settings

# Of a requirement that blocks only what follows from other reasons is left; the reasons themselves hold.
_KINDS: Final[Mapping[str, Kind]] = {"block": "waiting", "warn": "look", "todo": "later"}
_ORDER: Final[tuple[Kind, ...]] = ("hold", "look", "later", "waiting")
_WITHHELD = "(name withheld)"
_CITED = "Mend the reviews that it cites first, or take the links to them out of its text."
_IN_REGISTER = "Take remarks out of the file, or correct the entry."
_FOUND = "Change the words, or declare the pseudonym under “pseudonyms” in briefing.md."


def gather(prepared: Prepared) -> Gate:
    """Everything that reports tell. Where a folder's name is not shown, no path names the folder either."""
    settings = prepared.settings
    released = frozenset(judgement.review.slug for judgement in prepared.reviews if judgement.is_released)
    reviews = _told_apart(_review(judgement, settings) for judgement in prepared.reviews)
    briefings = _told_apart(_briefing(judgement, settings, released) for judgement in prepared.briefings)
    register = _register(prepared)
    reports = [judged.report for judged in (*reviews, *briefings, *([register] if register else []))]
    findings = Report(
        tuple(sorted(finding for report in reports for finding in report.findings)),
        tuple(sorted({one for report in reports for one in report.unchecked})),
        prepared.denylist.state,
    )
    return Gate(reviews=reviews, briefings=briefings, register=register, findings=findings)


def _review(judgement: Judgement, settings: Settings) -> Judged:
    folder = Folder(judgement.review.folder, root=settings.root)
    hides = judgement.shown != judgement.review.slug
    report = _withheld(judgement.report, folder) if hides else judgement.report
    path = _path(folder, report, hides=hides)
    judged = Judged(
        name=judgement.shown,
        is_released=judgement.is_released,
        report=report,
        matters=tuple(sorted(_matters(judgement, folder, path), key=lambda matter: _ORDER.index(matter.kind))),
        answers=tuple(_answers(judgement)),
    )
    return _unnamed(judged, judgement.review.slug) if hides else judged


def _unnamed(judged: Judged, slug: str) -> Judged:
    """The same without the folder's name in any sentence: advice may quote it, such as a command to type."""
    matters = (
        replace(one, why=one.why.replace(slug, _WITHHELD), do=one.do.replace(slug, _WITHHELD)) for one in judged.matters
    )
    answers = (replace(one, why=one.why.replace(slug, _WITHHELD)) for one in judged.answers)
    return replace(judged, matters=tuple(matters), answers=tuple(answers))


def _briefing(judgement: BriefingJudgement, settings: Settings, released: frozenset[str]) -> Judged:
    briefing = judgement.briefing
    path = _path(Folder(briefing.folder, root=settings.root), judgement.report, hides=False)
    is_named = path.endswith(briefing.slug)
    name = briefing.slug if is_named else f"a briefing of {briefing.published.year} (name withheld)"
    if not judgement.why:
        return Judged(name=name, is_released=True, report=judgement.report)
    do = _FOUND if released.issuperset(briefing.reviews) else _CITED
    matter = Matter(id="briefing", kind="hold", why=judgement.why, do=do, path=path)
    return Judged(
        name=name,
        is_released=False,
        report=judgement.report,
        matters=(matter,),
        answers=(Answered(id=matter.id, question="", outcome="not-met", why=matter.why),),
    )


def _register(prepared: Prepared) -> Judged | None:
    """The register of reviews that are not yet published, where somebody keeps one."""
    if prepared.library.register is None:
        return None
    judgement, file = prepared.register, prepared.settings.register
    path = file.relative_to(prepared.settings.root).as_posix()
    hold = [Matter(id="register", kind="hold", why=judgement.why, do=_IN_REGISTER, path=path)] if judgement.why else []
    looks = [Matter(id="register", kind="look", why=own.why, do=own.do, path=path) for own in judgement.questions]
    return Judged(
        name=file.name,
        is_released=not judgement.why,
        report=judgement.report,
        matters=(*hold, *looks),
        answers=tuple(Answered(id=matter.id, question="", outcome="not-met", why=matter.why) for matter in hold),
    )


def _matters(judgement: Judgement, folder: Folder, path: str) -> Iterator[Matter]:
    def matter(kind: Kind, reason: Reason) -> Matter:
        asked = known.get(reason.id)
        about = {"question": asked.requirement.question, "guidance": asked.requirement.guidance} if asked else {}
        place = "/".join(filter(None, (path, file_of(reason.id, folder))))
        return Matter(id=reason.id, kind=kind, why=reason.why, do=reason.do, path=place, **about)

    known = {outcome.requirement.id: outcome for outcome in judgement.outcomes}
    reasons = _reasons(judgement)
    yield from (matter("hold", reason) for reason in reasons)
    told = {reason.id for reason in reasons}
    for outcome in judgement.outcomes:
        if outcome.is_open and outcome.requirement.id not in told:
            kind = _KINDS.get(outcome.requirement.severity, "look")
            yield matter(kind, Reason(outcome.requirement.id, outcome.why, outcome.do))


def _answers(judgement: Judgement) -> Iterator[Answered]:
    for outcome in judgement.outcomes:
        yield _answer(outcome)
    asked = {outcome.requirement.id for outcome in judgement.outcomes}
    for reason in _reasons(judgement):
        if reason.id not in asked:
            yield Answered(id=reason.id, question="", outcome="not-met", why=reason.why)


def _answer(outcome: Outcome) -> Answered:
    asked = outcome.requirement
    return Answered(id=asked.id, question=asked.question, outcome=outcome.name, why=outcome.why)


def _reasons(judgement: Judgement) -> tuple[Reason, ...]:
    return judgement.decision.reasons if isinstance(judgement.decision, Hold) else ()


def _withheld(report: Report, folder: Folder) -> Report:
    """The report with the folder's name taken out of every path, in the form that leads back to the words."""

    def path(told: str) -> str:
        return withhold(told, frozenset((folder.shown(),)), folder.root)

    findings = (replace(one, place=replace(one.place, path=path(one.place.path))) for one in report.findings)
    unchecked = (replace(one, path=path(one.path)) for one in report.unchecked)
    return replace(report, findings=tuple(findings), unchecked=tuple(unchecked))


def _path(folder: Folder, report: Report, *, hides: bool) -> str:
    """The folder's path, without its name where that is hidden here, or by the check."""
    own = folder.shown()
    told = {finding.place.path for finding in report.findings} | {one.path for one in report.unchecked}
    hides = hides or not all(path == own or path.startswith(f"{own}/") for path in told)
    return withhold(own, frozenset((own,)) if hides else frozenset(), folder.root)


def _told_apart(found: Iterable[Judged]) -> tuple[Judged, ...]:
    """The same, a number behind each name that an earlier one bears: names that are withheld are alike."""
    met: dict[str, int] = {}
    told = []
    for judged in found:
        met[judged.name] = count = met.get(judged.name, 0) + 1
        told.append(replace(judged, name=f"{judged.name}, {count}") if count > 1 else judged)
    return tuple(told)
