"""Invented reviews and letters, as small or large as a test wants them."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image
from pypdf import PdfReader, PdfWriter

from dhr.documents.render import render_review
from dhr.documents.rendered import RenderedReview
from dhr.pdf.engine.fontset import only_our_fonts
from dhr.review.action_plan import Action, ActionPlan, Lead, Recommendation, Update
from dhr.review.dates import PartialDate
from dhr.review.facts import Death, DeclaredPeople, Document, KeyDates, Letter, Professional, Review
from dhr.review.publication import Clearance, Publication
from dhr.sources.settings import Settings

SENTENCE = "The panel found that agencies had known of the risk and had not spoken to one another about it. "
SUMMARY = """# Executive summary

## A message of condolence

The panel offers its condolences to Rowan's family.[^1] It *thanks* them, and **all** who took part.

- A first point

    with a second paragraph

    1. nested
    2. list
- A second point with a [*linked* part](https://example.org/guidance) and [a way](#key-issues) to the issues

> Rowan liked trees.

Table 1: Members of the panel

| Name | Agency |
|---|---|
| Jo Example | Independent |

## Key issues

| | Contacts |
|---|---|
| Police | 3 |

Term
:   What it means.

![Seven agencies and the contacts between them](images/map.png "Who knew what")

[^1]: A note with an *inline* word.

    And a second paragraph.
"""
WELSH = "## Cyflwyniad\n\nRoedd Rowan yn byw yn y tŷ gyda'i theulu, wrth y dŵr.[^1]\n\n[^1]: Nodyn am yr ŵyl."


def settings(folder: Path = Path(), **facts: object) -> Settings:
    """The settings of an example site."""
    places = {name: folder / name for name in ("reviews", "briefings", "register", "pages", "site")}
    return Settings(
        **(  # type: ignore[arg-type]
            {"root": folder, "config_file": folder / "mkdocs.yml", "site_name": "Example", **places} | facts
        )
    )


def plan(*, recommendations: int = 2, actions: int = 2, longest: int = 200) -> ActionPlan:
    """A plan with so many recommendations, so many actions each, and one cell of `longest` letters."""
    lead = Lead(agency="Example Vale Constabulary", role="Head of public protection")
    progress = ("green", "amber", "red", "")
    found = [
        Recommendation(
            number=str(number),
            text="All officers should be trained.\n- on control\n- on stalking",
            agency="Example Vale Constabulary",
            source="panel",
            parts=(("a", "In the first year"), ("b", "And after")),
            actions=tuple(
                Action(
                    number=f"{number}.{place}",
                    part="a",
                    scope="local",
                    action=(SENTENCE * 100)[: longest if (number, place) == (1, 1) else 160],
                    outcome="Officers recognise controlling behaviour.",
                    lead=lead,
                    target="By June 2022, then reviewed annually",
                    progress=progress[place % 4],
                    completed=PartialDate(2023, 11, 1) if place % 5 == 0 else None,
                    updates=(
                        Update(text="Training has begun.\n- first\n- second", date=PartialDate(2022, 9, 30)),
                        Update(text="Half are trained."),
                    ),
                )
                for place in range(1, actions + 1)
            ),
        )
        for number in range(1, recommendations + 1)
    ]
    return ActionPlan(
        recommendations=tuple(found), as_at=PartialDate(2024, 3, 31), live_document=True, introduction="About the plan."
    )


def picture(*, comment: str = "", kind: str = "PNG") -> bytes:
    """A small picture, with an owner in its metadata where `comment` names one."""
    target = io.BytesIO()
    image = Image.new("RGB", (40, 30), "#1d3557")
    if kind == "JPEG":
        exif = Image.Exif()
        exif[0x013B] = comment
        image.save(target, "JPEG", exif=exif, comment=comment)
    else:
        from PIL.PngImagePlugin import PngInfo

        about = PngInfo()
        about.add_text("Author", comment)
        image.save(target, "PNG", pnginfo=about)
    return target.getvalue()


def review(folder: Path, **facts: object) -> Review:
    """A review with everything, in `folder`."""
    images = folder / "images"
    images.mkdir(parents=True, exist_ok=True)
    (images / "map.png").write_bytes(picture(comment="Owner McOwnerface"))
    every = {
        "slug": "2023-rowan",
        "id": "dhr-2023-07f3",
        "title": "Rowan",
        "review_type": "DHR",
        "partnership": "Example Vale",
        "region": "West",
        "police_force": "Example Vale Constabulary",
        "death": Death(when=PartialDate(2023, 4), type="suspected suicide"),
        "summary": "A short summary.",
        "content_note": "Describes a death and controlling behaviour.",
        "dates": KeyDates(
            completed=PartialDate(2023, 9), published=PartialDate(2024, 3, 5), updated=PartialDate(2024, 6)
        ),
        "people": DeclaredPeople(
            pseudonyms=("Rowan",),
            professionals=(Professional(name="Jo Example", role="independent chair and author"),),
        ),
        "publication": Publication(
            clearance=Clearance(letter_date=PartialDate(2024, 2, 29), clears=("executive summary", "action plan"))
        ),
        "landing": Document(kind="landing", path="review.md", text="Rowan liked trees."),
        "documents": (
            Document(kind="executive summary", path="executive-summary.md", text=SUMMARY),
            Document(kind="executive summary", path="executive-summary.cy.md", text=WELSH, language="cy"),
            Document(kind="annex", path="annexes/terms.md", text="# Terms of reference\n\nThe terms."),
        ),
        "action_plan": plan(),
        "letter": Letter(
            pdf="qa-letter.pdf",
            transcription=Document(kind="letter", path="qa-letter.md", text="Dear Chair,\n\nThank you for the report."),
        ),
        "images": ("images/map.png",),
        "folder": folder,
    }
    return Review(**(every | facts))  # type: ignore[arg-type]


# What makes a review small enough to be printed in no time.
LEAST: dict[str, Any] = {
    "documents": (Document(kind="executive summary", path="executive-summary.md", text="Words."),),
    "action_plan": None,
    "letter": None,
}


def rendered(folder: Path, **facts: object) -> RenderedReview:
    """The same, rendered."""
    return render_review(review(folder, **facts))


LETTER = "<p>Dear Chair,</p><p>Thank you for the report on Rowan. The panel has cleared it.</p><p>Yours sincerely</p>"


def letter(html: str = LETTER, *, tags: bool = False, pages: int = 1) -> bytes:
    """A letter as an office might send it, tagged or not."""
    body = "<div style='break-after:page'></div>".join([html] * pages)
    with only_our_fonts():
        from weasyprint import HTML

        page = f"<html lang=en><head><title>QA letter</title><meta name=author content='Pat Writer'></head>{body}"
        data: bytes = HTML(string=f"{page}<style>html{{font:12pt 'Noto Sans'}}</style>").write_pdf(pdf_tags=tags)
    return data


def changed(data: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    """A PDF after a change with pypdf."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(data)))
    change(writer)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()
