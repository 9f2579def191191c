"""A small invented library, rendered as the build renders it."""

import datetime
from dataclasses import replace
from pathlib import Path

from anonymise.catalogue import rules
from dhr.checklist.requirements import requirements
from dhr.documents.render import render, render_review
from dhr.library.library import Library
from dhr.library.tables import DataFile, Table
from dhr.pages.content import SiteContent
from dhr.review.action_plan import Action, ActionPlan, Lead, Recommendation, Update
from dhr.review.briefing import Briefing
from dhr.review.dates import PartialDate
from dhr.review.facts import (
    Death,
    DeclaredPeople,
    Document,
    KeyDates,
    Letter,
    Person,
    Professional,
    Review,
)
from dhr.review.publication import Clearance, Publication
from dhr.review.register import RegisterEntry
from dhr.sources.settings import Settings
from dhr.statistics.of_timeliness import timeliness_tables

AS_AT = datetime.date(2025, 3, 31)

SUMMARY = """
## Message of condolence

The panel offers its sympathy to Rowan's family, who helped this review with patience and care.

## Key findings

Nobody had the whole picture. The surgery knew of the injuries, the housing officer of the arrears.

## Lessons to be learnt

Ask, and ask again when the person is alone. See the [other review](review:2021-ivy).
"""

WELSH = """
## Neges o gydymdeimlad

Mae'r panel yn cydymdeimlo â theulu Rowan, a fu'n gymorth mawr i'r adolygiad.

## Y gwersi a ddysgwyd

Gofynnwch, a gofynnwch eto pan fydd y person ar ei phen ei hun yn y tŷ.
"""

REPORT = """
## Terms of reference

The review looked at the contacts between Rowan and the agencies from 2019 on.[^1]

| Agency | Contacts |
|---|---|
| Police | 3 |
| Surgery | 11 |

## Analysis

### Risk assessment

The first assessment was thorough. It was not looked at again when things changed.

[^1]: A period agreed with the family.
"""


def plan() -> ActionPlan:
    """Two recommendations: one half done and overdue, one complete."""
    first = Recommendation(
        number="1",
        text="The partnership should make sure that risk is assessed again when circumstances change.",
        agency="Example Vale Constabulary",
        addressee="police",
        themes=("training",),
        source="panel",
        scope="local",
        actions=(
            Action(
                number="1.1",
                action="Train all officers who assess risk.",
                outcome="Assessments are looked at again after every new contact.",
                lead=Lead(agency="Example Vale Constabulary", role="Head of learning"),
                target="By December 2024",
                target_date=PartialDate(2024, 12),
                progress="amber",
                updates=(Update(text="Half of the officers are trained.", date=PartialDate(2024, 9)),),
            ),
            Action(
                number="1.2",
                action="Check a sample of assessments.",
                lead=Lead(agency="Example Vale Constabulary"),
                completed=PartialDate(2024, 6, 30),
            ),
        ),
    )
    second = Recommendation(
        number="2",
        text="Surgeries should ask about safety at home.",
        agency="Example Vale Health Board",
        addressee="health",
        themes=("identification of risk",),
        actions=(
            Action(
                number="2.1",
                action="Add a question to the form.",
                lead=Lead(agency="Example Vale Health Board"),
                completed=PartialDate(2024, 5),
            ),
        ),
    )
    return ActionPlan(recommendations=(first, second), as_at=PartialDate(2024, 9, 30), live_document=True)


def rowan(folder: Path) -> Review:
    """A review with every part: summary in two languages, report, annex, plan, letter."""
    return Review(
        slug="2023-rowan",
        id="dhr-2023-07f3",
        title="Rowan",
        review_type="DHR",
        partnership="Example Vale",
        region="South West",
        police_force="Avon and Somerset",
        death=Death(when=PartialDate(2023, 4), type="intimate partner homicide"),
        summary="A woman in her thirties died after she had ended a relationship.",
        victims=(Person(name="Rowan", sex="female", age_band="35-44", relationship="ex-boyfriend or ex-girlfriend"),),
        perpetrators=(Person(name="Ash", sex="male", age_band="45-54", verdict="murder"),),
        aggravating_factors=("coercive or controlling behaviour",),
        themes=("2D", "5E"),
        agencies=("Example Vale Constabulary", "Example Vale Health Board"),
        family=("contributed",),
        content_note="Describes a killing and the abuse before it.",
        dates=KeyDates(
            notified=PartialDate(2023, 4, 28),
            cleared=PartialDate(2024, 2, 29),
            published=PartialDate(2024, 3, 5),
            updated=PartialDate(2024, 10),
            review_by=PartialDate(2029, 3),
        ),
        languages={"en": "full", "cy": "summary"},
        people=DeclaredPeople(
            pseudonyms=("Rowan", "Ash"),
            professionals=(Professional(name="Jo Example", role="independent chair and author"),),
        ),
        landing=Document(
            kind="landing", path="review.md", text="Rowan loved the sea.\n\n## Her life\n\nShe taught swimming."
        ),
        documents=(
            Document(kind="executive summary", path="executive-summary.md", text=SUMMARY),
            Document(kind="executive summary", path="executive-summary.cy.md", text=WELSH, language="cy"),
            Document(kind="overview report", path="overview-report.md", text=REPORT),
            Document(
                kind="annex", path="annexes/terms.md", text="# Terms in full\n\nThe terms that the panel set itself."
            ),
        ),
        action_plan=plan(),
        letter=Letter(
            pdf="qa-letter.pdf",
            transcription=Document(kind="letter", path="qa-letter.md", text="Dear chair,\n\nThank you for the report."),
        ),
        publication=Publication(
            clearance=Clearance(letter_date=PartialDate(2024, 2, 29), clears=("executive summary", "overview report"))
        ),
        folder=folder,
    )


def bare(folder: Path, slug: str, title: str, **changes: object) -> Review:
    """A review with as little as one may have."""
    base = Review(
        slug=slug,
        id=f"dhr-2021-{abs(hash_of(slug)) % 0xFFFF:04x}",
        title=title,
        review_type="DHR",
        partnership="Sampleshire",
        region="North East",
        police_force="Durham",
        death=Death(when=PartialDate(2021), type="suspected victim suicide following domestic abuse"),
        summary="A woman took her own life after years of abuse.",
        landing=Document(kind="landing", path="review.md", text="Ivy was a nurse."),
        documents=(Document(kind="executive summary", path="executive-summary.md", text="## Conclusions\n\nListen."),),
        folder=folder,
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def hash_of(text: str) -> int:
    """A number that is the same in every run, unlike `hash`."""
    return sum(ord(letter) * (place + 1) for place, letter in enumerate(text))


def content_of(
    reviews: tuple[Review, ...],
    briefings: tuple[Briefing, ...],
    folder: Path,
    register: tuple[RegisterEntry, ...] | None = None,
) -> SiteContent:
    """What `site_pages` is given, with the reviews rendered."""
    library = Library.of(reviews, briefings, register)
    return SiteContent(
        settings=Settings(
            root=folder,
            config_file=folder / "mkdocs.yml",
            reviews=folder,
            briefings=folder,
            register=folder / "register.yml",
            pages=folder,
            site=folder,
            site_name="Reviews library",
            site_url="https://example.org/library/",
            publisher="Example Vale Partnership",
            contact_name="The partnership's office",
            contact_email="reviews@example.org",
        ),
        library=library,
        reviews={r.slug: render_review(r, link=lambda to: f"/reviews/{to}/") for r in library.published},
        briefings={b.slug: render(b.text, title=b.title, link=lambda to: f"/reviews/{to}/") for b in briefings},
        downloads=(
            DataFile("data/reviews.csv", "Reviews", "text/csv", 20_480),
            DataFile("data/timeliness.csv", "Timeliness of reviews", "text/csv", 2_480),
            DataFile("data/register.csv", "Reviews not yet published", "text/csv", 480),
        ),
        codebook=(Table("reviews", "Reviews", "One row a review.", ("Column", "Meaning"), (("id", "Its number"),)),),
        timeliness=timeliness_tables(library.published),
        statistics=(Table("by-year", "Reviews by year of death", "", ("Year", "Reviews"), (("2023", "1"),)),),
        requirements=requirements(),
        rules=rules(),
        pdf_sizes={"2023-rowan": 1_240_000},
        as_at=AS_AT,
    )
