"""A review from its folder."""

import re
from collections.abc import Mapping
from typing import Any

from dhr.review.dates import PartialDate
from dhr.review.facts import SLUG, Death, Document, KeyDates, Letter, Person, Review
from dhr.review.publication import Publication
from dhr.review.stages import stages_of
from dhr.sources.files import Folder
from dhr.sources.formats import REVIEW
from dhr.sources.front import Headed, split_front
from dhr.sources.known import partnership_of
from dhr.sources.order import misdated
from dhr.sources.people import declared_people
from dhr.sources.plan import read_plan
from dhr.sources.problem import SourceError
from dhr.sources.publication import read_publication
from dhr.sources.shapes import Checking, Facts, Given
from dhr.vocabulary.partnerships import Partnership

KNOWN_FILES = (
    "review.md",
    "executive-summary.md",
    "executive-summary.[a-z][a-z].md",
    "overview-report.md",
    "overview-report.[a-z][a-z].md",
    "action-plan.yml",
    "action-plan.csv",
    "qa-letter.pdf",
    "qa-letter.md",
    "publication.yml",
    "import-notes.md",
    "annexes/*.md",
    "addenda/*.md",
    "images/*",
)
# reviews/by/ holds the lists by partnership, year, theme and so on.
TAKEN = ("by",)

_KINDS = {"executive-summary": "executive summary", "overview-report": "overview report"}
_FOLDERS = {"annexes": "annex", "addenda": "addendum"}
_PLAIN = (
    *("id", "title", "label", "status", "link", "review_type", "summary", "content_note"),
    *("categories", "aggravating_factors", "themes", "agencies", "children", "family"),
)
_UNTICKED = re.compile(r"^\s*[-*] \[ \]", re.MULTILINE)


def read_review(folder: Folder, partnerships: Mapping[str, Partnership]) -> Review:
    """The review in `folder`. SourceError lists what is wrong with it."""
    if not SLUG.fullmatch(folder.path.name) or folder.path.name in TAKEN:
        do = "Use small letters, digits and single hyphens, such as 2023-rowan."
        raise folder.problem("", "The folder's name cannot become a web address.", do)
    folder.refuse_unknown(KNOWN_FILES)
    headed = split_front(folder.text("review.md", required=True) or "", path=folder.shown("review.md"))
    given = _checked(folder.shown("review.md"), headed.facts, REVIEW)
    publication, about_plan = read_publication(folder)
    try:
        review = Review(
            **_plain(given),
            **_where(folder, given, partnerships),
            slug=folder.path.name,
            death=_death(given["death"]),
            victims=tuple(Person(**person) for person in given.get("victims", ())),
            perpetrators=tuple(Person(**person) for person in given.get("perpetrators", ())),
            dates=_dates(given, publication),
            languages=dict(given.get("languages", (("en", "full"),))),
            people=declared_people(given.get("people", {})),
            landing=_document("landing", "review.md", headed),
            documents=tuple(_documents(folder)),
            action_plan=read_plan(folder, about_csv=about_plan),
            letter=_letter(folder),
            publication=publication,
            images=folder.images(),
            import_questions=len(_UNTICKED.findall(folder.text("import-notes.md") or "")),
            folder=folder.path,
        )
    except ValueError as error:
        raise folder.problem(
            "review.md", f"The facts contradict one another: {error}.", "Mend them.", line=given.line
        ) from None
    wrong = misdated(stages_of(review), path=folder.shown("review.md"), dates=given.get("dates", given["death"]))
    if wrong:
        raise SourceError(wrong)
    return review


def _checked(path: str, node: Any, shape: Facts) -> Given:
    checking = Checking(path)
    given: Given = checking.read(node, shape, "the facts")
    if checking.problems:
        raise SourceError(checking.problems)
    return given


def _plain(given: Given) -> dict[str, Any]:
    return {name: given[name] for name in _PLAIN if name in given}


def _where(folder: Folder, given: Given, partnerships: Mapping[str, Partnership]) -> dict[str, Any]:
    """The partnership under its own name, with the region and police force that follow from it."""
    partnership = partnership_of(given, partnerships, path=folder.shown("review.md"))
    return {
        "partnership": partnership.name,
        "region": given.get("region", partnership.region),
        "police_force": given.get("police_force", partnership.police_force),
    }


def _death(given: Given) -> Death:
    when: PartialDate | None = given.get("month") or given.get("year")
    if when is None:
        raise ValueError("the death has neither month nor year")
    return Death(when=when, **{name: given[name] for name in ("type", "method", "place") if name in given})


def _dates(given: Given, publication: Publication) -> KeyDates:
    """The stages of the review; it was last changed when its latest version was published."""
    later = {"updated": publication.versions[-1].on} if len(publication.versions) > 1 else {}
    return KeyDates(**(given.get("dates", {}) | later))


def _document(kind: str, path: str, headed: Headed) -> Document:
    return Document(kind=kind, path=path, text=headed.body, first_line=headed.first_line)


def _documents(folder: Folder) -> "list[Document]":
    found = []
    for name in folder.names():
        stem, _, language = name.removesuffix(".md").partition(".")
        kind = _FOLDERS.get(name.partition("/")[0]) or _KINDS.get(stem)
        if kind and name.endswith(".md"):
            text = folder.text(name) or ""
            found.append(Document(kind=kind, path=name, text=text, language=language or "en"))
    order = ("executive summary", "overview report", "addendum", "annex")
    return sorted(found, key=lambda d: (order.index(d.kind), d.language != "en", d.path))


def _letter(folder: Folder) -> Letter | None:
    has_pdf = folder.letter("qa-letter.pdf") is not None
    text = folder.text("qa-letter.md")
    if not has_pdf and text is None:
        return None
    transcription = Document(kind="letter", path="qa-letter.md", text=text) if text is not None else None
    return Letter(pdf="qa-letter.pdf" if has_pdf else "", transcription=transcription)
