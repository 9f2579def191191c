"""Briefings before the gate: nothing identifying in their text, and every review they cite released."""

from dataclasses import dataclass

from anonymise import DenyList, People, check
from anonymise.finding import Report
from dhr.build.gate.judging import files_of, people_of
from dhr.build.links import review_address
from dhr.documents.render import render
from dhr.documents.rendered import Rendered
from dhr.library.library import Library
from dhr.review.briefing import Briefing
from dhr.sources.files import Folder
from dhr.sources.settings import Settings


@dataclass(frozen=True)
class BriefingJudgement:
    """What came of one briefing. `why` says in words why it is held; empty when it is released."""

    briefing: Briefing
    report: Report
    why: str
    rendered: Rendered | None = None


def judge_briefing(
    briefing: Briefing, *, library: Library, released: frozenset[str], settings: Settings, denylist: DenyList
) -> BriefingJudgement:
    """The gate for one briefing. It may name the pseudonyms of the reviews that it cites, and its own."""
    folder = Folder(briefing.folder, root=settings.root)
    people = _people(briefing, library)
    report = check(files_of(folder), root=folder.root, people=people, denylist=denylist, ner=settings.ner)
    unreleased = len(set(briefing.reviews) - released)
    if unreleased:
        count = f"{unreleased} review{'s' * (unreleased > 1)}"
        return BriefingJudgement(briefing, report, f"It cites {count} that cannot be published.")
    if not report.is_clear:
        return BriefingJudgement(briefing, report, "Findings of the anonymisation check must be resolved.")
    shown = folder.shown()
    rendered = render(briefing.text, title=briefing.title, link=review_address, images=briefing.images, folder=shown)
    return BriefingJudgement(briefing, report, "", rendered)


def _people(briefing: Briefing, library: Library) -> People:
    cited = [people_of(review) for review in map(library.review, briefing.reviews) if review]
    return People(
        pseudonyms=(*briefing.pseudonyms, *(name for people in cited for name in people.pseudonyms)),
        organisations=tuple(name for people in cited for name in people.organisations),
    )
