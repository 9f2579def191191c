"""The page of the reviews that are known and not yet published."""

from dhr.pages.addresses import register_path, timeliness_path
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw
from dhr.pages.facts import Value
from dhr.pages.wording import number_of, to_the_month
from dhr.review.register import RegisterEntry
from dhr.vocabulary.terms import label

TITLE = "Reviews not yet published"

_HEADS = (
    "Partnership",
    "Year of death",
    "Type of review",
    "How far it has come",
    "Since",
    "Why it is not published yet",
    "Expected",
    "Number",
)
NOT_KNOWN = "not known"


def register_page(content: SiteContent, entries: tuple[RegisterEntry, ...]) -> Page:
    """One row an entry: place, year, how far it has come and why it waits; nothing of a person and of what happened."""
    return draw(
        "register.html",
        path=register_path(),
        title=TITLE,
        description=f"{number_of(len(entries), 'review')} that are known of and not published here yet, and why.",
        trail=(("Reviews", "reviews/"),),
        heads=_HEADS,
        rows=tuple(map(_row, entries)),
        timeliness=timeliness_path(),
        files=[file for file in content.downloads if file.path.startswith("data/register.")],
        settings=content.settings,
        as_at=content.as_at,
    )


def _row(entry: RegisterEntry) -> tuple[Value, ...]:
    cells = (
        entry.partnership,
        str(entry.died.year),
        label("review_type", entry.review_type),
        label("register_stage", entry.stage),
        to_the_month(entry.since) if entry.since else NOT_KNOWN,
        label("register_reason", entry.reason),
        entry.expected_label or NOT_KNOWN,
        entry.number,
    )
    return tuple(map(Value, cells))
