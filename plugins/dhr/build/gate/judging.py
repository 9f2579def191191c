"""One review before the gate: checked, rendered, made into a PDF, and judged."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from anonymise import Accepted, DenyList, People, check
from anonymise.finding import Report
from anonymise.people import Professional
from dhr.build.gate.cache import Cache
from dhr.build.gate.remembered import Remembered
from dhr.build.links import review_address
from dhr.checklist.decision import decision, outcomes
from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Decision, NotMet, Outcome, Release
from dhr.documents.render import render_review
from dhr.documents.rendered import RenderedReview
from dhr.pdf.facts import read_facts
from dhr.pdf.letter.alone import letter_alone
from dhr.pdf.letter.facsimile import facsimile, is_pictured
from dhr.pdf.letter.inspection import inspect
from dhr.pdf.letter.inspection import text as letter_text
from dhr.pdf.make import make_pdf
from dhr.pdf.problem import PdfProblem
from dhr.review.facts import Review
from dhr.sources.files import LETTER_LIMIT, Folder
from dhr.sources.fingerprint import fingerprint
from dhr.sources.problem import SourceError, SourceProblem
from dhr.sources.settings import Settings
from dhr.vocabulary.terms import values


@dataclass(frozen=True)
class Judgement:
    """What came of one review, with the hash of each of its files.

    `rendered`, `pdf` and `letter` are there only when it is released; `rendered` in a preview with drafts as well.
    """

    review: Review
    report: Report
    outcomes: tuple[Outcome, ...]
    decision: Decision
    files: Mapping[str, str] = field(default_factory=dict)
    rendered: RenderedReview | None = None
    pdf: bytes = b""
    letter: bytes = b""

    @property
    def shown(self) -> str:
        """The review as messages call it: by its folder, unless that has a word which is no declared pseudonym."""
        declared = " ".join((self.review.title, *self.review.people.pseudonyms)).casefold()
        words = {word for word in self.review.slug.split("-") if not word.isdigit()}
        if words <= set(re.findall(r"\w+", declared)):
            return self.review.slug
        return f"a review of {self.review.death.when.year} (name withheld)"

    @property
    def is_draft(self) -> bool:
        """Whether it is held and shown nevertheless, in a preview with drafts."""
        return self.rendered is not None and not self.is_released

    @property
    def is_released(self) -> bool:
        """Whether both gates were passed."""
        return isinstance(self.decision, Release)


def judge(review: Review, *, settings: Settings, denylist: DenyList, cache: Cache) -> Judgement:
    """Both gates for one review. The PDF is made only when nothing else holds the review, as it costs the most."""
    folder = Folder(review.folder, root=settings.root)
    received = _letter(folder, review)
    layer = letter_text(received) if received else ""
    published = _published(folder, review, received, has_text=bool(layer))
    known = Remembered.of(review, folder, settings=settings, denylist=denylist, cache=cache)
    evidence = Evidence(
        review=review,
        report=known.report(partial(report_on, review, settings=settings, denylist=denylist), ner=settings.ner),
        letter_text=_transcription(review) or layer,
        letter_layer=layer,
        files=fingerprint(folder),
        recipients=settings.recipients,
        contact=settings.contact_email,
    )
    answered = outcomes(evidence)
    if any(o.blocks and isinstance(o.answer, NotMet) for o in answered):
        judged = _judged(evidence, answered)
        return _as_draft(judged, evidence, published) if settings.drafts else judged
    try:
        return _with_pdf(evidence, published, settings=settings, known=known)
    except PdfProblem as problem:
        raise folder.problem("", problem.what, problem.do) from None


def _with_pdf(evidence: Evidence, received: bytes, *, settings: Settings, known: Remembered) -> Judgement:
    review = evidence.review
    rendered = _rendered(evidence)
    if review.status == "record":
        return replace(_judged(evidence, outcomes(evidence)), rendered=rendered)
    pdf = known.pdf(partial(make_pdf, rendered, settings=settings, letter=received or None))
    judged = _judged(evidence, outcomes(replace(evidence, pdf=read_facts(pdf))))
    if not judged.is_released:
        return _as_draft(judged, evidence, received) if settings.drafts else judged
    return replace(judged, rendered=rendered, pdf=pdf, letter=letter_alone(received) if received else b"")


def _as_draft(judged: Judgement, evidence: Evidence, received: bytes) -> Judgement:
    """A held review with what a preview shows of it: all but its PDF, which is made last and of what is cleared."""
    return replace(judged, rendered=_rendered(evidence), letter=letter_alone(received) if received else b"")


def _rendered(evidence: Evidence) -> RenderedReview:
    return render_review(evidence.review, link=review_address, letter_text=evidence.letter_text)


def _judged(evidence: Evidence, answered: tuple[Outcome, ...]) -> Judgement:
    decided = decision(evidence.review, evidence.report, answered)
    return Judgement(evidence.review, evidence.report, answered, decided, evidence.files)


def people_of(review: Review) -> People:
    """Who is legitimately named in a review. A real name counts once the family's agreement is recorded."""
    agreed = tuple(agreement.name for agreement in review.publication.real_names)
    return People(
        pseudonyms=(*review.people.pseudonyms, *agreed),
        professionals=tuple(Professional(name=p.name, role=p.role) for p in review.people.professionals),
        organisations=(
            review.partnership,
            review.police_force,
            review.region,
            *filter(_is_institution, review.agencies),
        ),
    )


def _is_institution(agency: str) -> bool:
    """Whether an agency has a word for an institution in its name: a person entered there excuses nobody."""
    return not values("institution_word").isdisjoint(re.findall(r"[a-z]+", agency.casefold()))


def accepted_in(review: Review) -> tuple[Accepted, ...]:
    """The acceptances of `publication.yml` as the check takes them."""
    return tuple(
        Accepted(rule=a.rule, phrase=a.phrase, reason=a.reason, by=a.by, on=str(a.on))
        for a in review.publication.accepted
    )


def files_of(folder: Folder) -> tuple[Path, ...]:
    """Every file that is searched: all of the folder but the notes of an import, which are never published."""
    return tuple(folder.path / name for name in folder.names() if name != "import-notes.md")


def report_on(review: Review, *, settings: Settings, denylist: DenyList) -> Report:
    """The anonymisation check of all files of a review."""
    folder = Folder(review.folder, root=settings.root)
    report = check(
        files_of(folder),
        root=folder.root,
        people=people_of(review),
        denylist=denylist,
        accepted=accepted_in(review),
        acceptance_path=folder.shown("publication.yml"),
        ner=settings.ner,
    )
    return without_hidden(report, folder.shown("qa-letter.pdf")) if _asks_for_pictures(review) else report


def without_hidden(report: Report, letter: str) -> Report:
    """The report without that the letter hides something, where only pictures of its pages are published.

    What its words say is held all the same, as nobody knows here which of them can be seen on the pictures.
    """
    kept = (f for f in report.findings if (f.rule, f.place.path) != ("hidden-text", letter))
    return replace(report, findings=tuple(kept))


def _letter(folder: Folder, review: Review) -> bytes:
    """The letter as received, empty when there is none. SourceError when it cannot be used."""
    if review.letter is None or not review.letter.pdf:
        return b""
    data = folder.data(review.letter.pdf, limit=LETTER_LIMIT) or b""
    problems = inspect(data, transcribed=_is_transcribed(review), pictured=_asks_for_pictures(review))
    if problems:
        path = folder.shown(review.letter.pdf)
        raise SourceError([SourceProblem(path, 0, problem, "") for problem in problems])
    return data


def _asks_for_pictures(review: Review) -> bool:
    clearance = review.publication.clearance
    return clearance is not None and clearance.letter_as == "pictures"


def _published(folder: Folder, review: Review, received: bytes, *, has_text: bool) -> bytes:
    """The letter in the form in which its pages are published: as received, or pictures of them."""
    asked = _asks_for_pictures(review)
    if not received or not is_pictured(has_text=has_text, transcribed=_is_transcribed(review), asked=asked):
        return received
    try:
        return facsimile(received)
    except PdfProblem as problem:
        raise folder.problem("qa-letter.pdf", problem.what, problem.do) from None


def _is_transcribed(review: Review) -> bool:
    return bool(_transcription(review).strip())


def _transcription(review: Review) -> str:
    return review.letter.transcription.text if review.letter and review.letter.transcription else ""


def letter_in_words(review: Review, *, settings: Settings) -> str:
    """The letter as its page shows it: its transcription, else the text of its PDF."""
    received = _letter(Folder(review.folder, root=settings.root), review)
    return _transcription(review) or (letter_text(received) if received else "")
