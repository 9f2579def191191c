"""A review as data: its facts, its documents and its files, as the folder `reviews/SLUG` holds them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from dhr.review.action_plan import ActionPlan
from dhr.review.dates import PartialDate
from dhr.review.publication import Publication

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
IDENTIFIER = re.compile(r"dhr-\d{4}-[0-9a-f]{4,12}")


@dataclass(frozen=True, kw_only=True)
class Death:
    """The death that the review is about. `when` is the month at most; nothing here is taken for a homicide."""

    when: PartialDate
    type: str
    method: str = ""
    place: str = ""

    def __post_init__(self) -> None:
        if self.when.precision == "day":
            raise ValueError("give the month of a death at most: an exact date identifies the person")


@dataclass(frozen=True, kw_only=True)
class Person:
    """A person who died, or the other person concerned, under a pseudonym. Empty means not recorded, not absent.

    `relationship` is of the person who died to the other; `verdict` is the court's on the other, where there was one.
    """

    name: str
    sex: str = ""
    age_band: str = ""
    relationship: str = ""
    verdict: str = ""
    ethnicity: str = ""
    religion: str = ""
    sexual_orientation: str = ""
    mental_health: tuple[str, ...] = ()
    vulnerabilities: tuple[str, ...] = ()
    carer: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Professional:
    """Somebody who is legitimately named: chair, author, panel member, lead, the letter's signatory."""

    name: str
    role: str
    agency: str = ""


@dataclass(frozen=True, kw_only=True)
class DeclaredPeople:
    """Who is named in a review, and as what."""

    pseudonyms: tuple[str, ...] = ()
    professionals: tuple[Professional, ...] = ()

    def with_role(self, *words: str) -> tuple[Professional, ...]:
        """The professionals in whose role one of the words occurs."""
        return tuple(p for p in self.professionals if any(word in p.role.casefold() for word in words))


@dataclass(frozen=True, kw_only=True)
class KeyDates:
    """The stages of a review, in their usual order."""

    notified: PartialDate | None = None
    commissioned: PartialDate | None = None
    completed: PartialDate | None = None
    submitted: PartialDate | None = None
    cleared: PartialDate | None = None
    published: PartialDate | None = None
    updated: PartialDate | None = None
    review_by: PartialDate | None = None


@dataclass(frozen=True, kw_only=True)
class Document:
    """One Markdown document of a review. `first_line` is the line of the file where its text begins, from 1."""

    kind: str
    path: str
    text: str
    language: str = "en"
    first_line: int = 1


@dataclass(frozen=True, kw_only=True)
class Letter:
    """The clearance letter: as received (`pdf`, a path in the review's folder), transcribed, or both."""

    pdf: str = ""
    transcription: Document | None = None

    def __post_init__(self) -> None:
        if not self.pdf and self.transcription is None:
            raise ValueError("a letter is a PDF, a transcription or both")


@dataclass(frozen=True, kw_only=True)
class Review:
    """One review. Paths are relative to `folder`, with forward slashes; `folder` plays no part in equality."""

    slug: str
    id: str
    title: str
    review_type: str
    partnership: str
    region: str
    police_force: str
    death: Death
    summary: str
    status: str = "review"
    label: str = ""
    link: str = ""
    victims: tuple[Person, ...] = ()
    perpetrators: tuple[Person, ...] = ()
    categories: tuple[str, ...] = ()
    aggravating_factors: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    family: tuple[str, ...] = ()
    content_note: str = ""
    dates: KeyDates = field(default_factory=KeyDates)
    languages: Mapping[str, str] = field(default_factory=lambda: {"en": "full"})
    people: DeclaredPeople = field(default_factory=DeclaredPeople)
    landing: Document
    documents: tuple[Document, ...] = ()
    action_plan: ActionPlan | None = None
    letter: Letter | None = None
    publication: Publication = field(default_factory=Publication)
    images: tuple[str, ...] = ()
    import_questions: int = 0
    folder: Path = field(compare=False)

    def __post_init__(self) -> None:
        if not SLUG.fullmatch(self.slug):
            raise ValueError("a folder's name is small letters, digits and single hyphens, such as 2023-rowan")
        if not IDENTIFIER.fullmatch(self.id):
            raise ValueError("an id looks like dhr-2023-07f3: dhr, a year, four to twelve of 0-9 and a-f")
        # Nobody asks a record for a letter or a signature, so nothing but its facts may be published with it.
        if self.status == "record" and (self.documents or self.action_plan or self.letter or self.images):
            raise ValueError(
                "a record of a review published elsewhere has no documents, action plan, letter or pictures"
            )

    @property
    def is_withdrawn(self) -> bool:
        """Whether the review was taken down after publication."""
        return self.publication.withdrawn is not None

    def document(self, kind: str, language: str = "en") -> Document | None:
        """The document of a kind in a language, if the review has it."""
        found = (d for d in self.documents if d.kind == kind and d.language == language)
        return next(found, None)
