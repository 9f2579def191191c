"""Invented reviews for tests: small functions that fill in everything a test does not care about.

`a_review(title="Wren")` is a whole, valid review; say only what matters to the test.
"""

from dataclasses import replace
from pathlib import Path
from typing import Any

from dhr.documents.rendered import Rendered, RenderedReview, Section
from dhr.review.action_plan import Action, ActionPlan, Lead, Recommendation, Update
from dhr.review.briefing import Briefing
from dhr.review.dates import PartialDate
from dhr.review.facts import Death, Document, KeyDates, Person, Review
from dhr.review.publication import Clearance, Publication
from dhr.review.register import RegisterEntry
from dhr.sources.settings import Settings

INTIMATE_PARTNER = "intimate partner homicide"
ADULT_FAMILY = "adult family homicide"
SUSPECTED_SUICIDE = "suspected victim suicide following domestic abuse"


def date(text: str) -> PartialDate:
    """`2024`, `2024-02` or `2024-02-29`."""
    return PartialDate.parse(text)


def a_death(when: str = "2023-04", **changes: Any) -> Death:
    """A death, by default the killing of somebody by a former partner."""
    given = {"type": INTIMATE_PARTNER, "method": "sharp instrument", "place": "residential location"}
    return Death(when=date(when), **(given | changes))


def a_person(name: str = "Rowan", **changes: Any) -> Person:
    """A person under a pseudonym."""
    return Person(name=name, **({"sex": "female", "age_band": "35-44"} | changes))


def an_update(text: str = "The training has been given.", when: str | None = "2023-09-30", **changes: Any) -> Update:
    """A dated update."""
    return Update(text=text, date=date(when) if when else None, **changes)


def an_action(number: str = "1.1", **changes: Any) -> Action:
    """An action that is on track and has one update."""
    given: dict[str, Any] = {
        "action": "Train every call handler.",
        "outcome": "People who call are asked about abuse.",
        "lead": Lead(agency="Example Vale Constabulary", role="Head of learning"),
        "target": "By June 2023",
        "target_date": date("2023-06"),
        "progress": "green",
        "updates": (an_update(),),
    }
    return Action(number=number, **(given | changes))


def a_recommendation(number: str = "1", *actions: Action, **changes: Any) -> Recommendation:
    """A recommendation to the police, with one action unless others are given."""
    given: dict[str, Any] = {
        "text": "Review the training of call handlers.",
        "agency": "Example Vale Constabulary",
        "addressee": "police",
        "themes": ("training",),
        "source": "panel",
        "scope": "local",
        "actions": actions or (an_action(f"{number}.1"),),
    }
    return Recommendation(number=number, **(given | changes))


def a_plan(*recommendations: Recommendation, **changes: Any) -> ActionPlan:
    """An action plan of one recommendation unless others are given."""
    given = {"as_at": date("2024-03-31"), "live_document": True}
    return ActionPlan(recommendations=recommendations or (a_recommendation(),), **(given | changes))


def a_document(kind: str = "executive summary", text: str = "", **changes: Any) -> Document:
    """A Markdown document of a kind."""
    path = {"landing": "review.md"}.get(kind, f"{kind.replace(' ', '-')}.md")
    return Document(kind=kind, text=text or "## Introduction\n\nRowan was a gardener.\n", **({"path": path} | changes))


def a_review(**changes: Any) -> Review:
    """A cleared review of a partnership that does not exist, with an executive summary and an action plan."""
    given: dict[str, Any] = {
        "slug": "2023-rowan",
        "id": "dhr-2023-07f3",
        "title": "Rowan",
        "review_type": "DHR",
        "partnership": "Example Vale",
        "region": "East of England",
        "police_force": "Suffolk",
        "death": a_death(),
        "summary": "Rowan was a gardener; agencies did not share what each of them knew.",
        "victims": (a_person(relationship="ex-boyfriend or ex-girlfriend"),),
        "perpetrators": (a_person("Ash", sex="male", age_band="45-54", verdict="murder"),),
        "themes": ("2D", "6C"),
        "agencies": ("Example Vale Constabulary", "Example Vale Council"),
        "dates": KeyDates(notified=date("2023-05"), published=date("2024-03-05")),
        "landing": a_document("landing", "Rowan was a gardener, a neighbour and a friend.\n"),
        "documents": (a_document(),),
        "action_plan": a_plan(),
        "publication": Publication(
            clearance=Clearance(letter_date=date("2024-02-29"), clears=("executive summary", "action plan"))
        ),
        "folder": Path("reviews/2023-rowan"),
    }
    return Review(**(given | changes))


def another_review(number: int, **changes: Any) -> Review:
    """A review with an id and a slug of its own: `another_review(7)` is never `another_review(8)`."""
    own = {"slug": f"2023-review-{number}", "id": f"dhr-2023-{number:04x}", "title": f"Person {number}"}
    return replace(a_review(), **(own | changes))


def an_entry(number: str = "k-2024-beef", **changes: Any) -> RegisterEntry:
    """A review that is known and not yet published: it waits for a trial."""
    given: dict[str, Any] = {
        "partnership": "Example Vale",
        "region": "East of England",
        "died": date("2022"),
        "review_type": "DHR",
        "stage": "under way",
        "reason": "criminal trial",
        "dates": KeyDates(notified=date("2022-06"), commissioned=date("2022-08")),
    }
    return RegisterEntry(number=number, **(given | changes))


def a_section(anchor: str = "p1", heading: str = "Introduction", text: str = "Rowan was a gardener.") -> Section:
    """A section of a rendered document."""
    return Section(anchor=anchor, heading=heading, text=text)


def a_rendered(document: Document, *sections: Section, title: str = "") -> Rendered:
    """A rendered document; its HTML is no more than its sections' text."""
    html = "".join(f'<p id="{section.anchor}">{section.text}</p>' for section in sections)
    title = title or document.kind.capitalize()
    return Rendered(document=document, title=title, html=html, headings=(), sections=sections)


def a_rendered_review(review: Review | None = None, *sections: Section, **changes: Any) -> RenderedReview:
    """A rendered review: a landing page, and an executive summary that has the sections given."""
    review = review or a_review()
    given: dict[str, Any] = {
        "landing": a_rendered(review.landing, a_section("", "", review.landing.text), title=review.title),
        "documents": tuple(a_rendered(document, *(sections or (a_section(),))) for document in review.documents),
        "plan": None,
        "letter": None,
    }
    return RenderedReview(review=review, **(given | changes))


def a_briefing(slug: str = "2024-listening", **changes: Any) -> Briefing:
    """A learning briefing that cites one review."""
    given: dict[str, Any] = {
        "title": "Listening to neighbours",
        "summary": "What neighbours saw, and whom they could have told.",
        "published": date("2024-06-01"),
        "text": a_document("briefing", path="briefing.md"),
        "reviews": ("2023-rowan",),
        "folder": Path(f"briefings/{slug}"),
    }
    return Briefing(slug=slug, **(given | changes))


def some_settings(root: Path = Path(), **changes: Any) -> Settings:
    """The settings of a site in a folder, without an address of its own."""
    given: dict[str, Any] = {
        "root": root,
        "config_file": root / "mkdocs.yml",
        "reviews": root / "reviews",
        "briefings": root / "briefings",
        "register": root / "register.yml",
        "pages": root / "site_src",
        "site": root / "site",
        "site_name": "Reviews of Example Vale",
    }
    return Settings(**(given | changes))
