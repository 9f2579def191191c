"""How single values of the corpus are worked out, where that takes more than naming an attribute."""

from collections.abc import Iterable

from dhr.corpus.rows import ActionRow, RecommendationRow, ReviewRow
from dhr.review.action_plan import Action, Update
from dhr.review.dates import PartialDate
from dhr.review.facts import Person, Review


def address(row: ReviewRow, path: str = "") -> str:
    """The web address of a review, or of something below it; empty while the site has none."""
    base = row.context.site_url.rstrip("/")
    return f"{base}/reviews/{row.review.slug}/{path}" if base else ""


def pdf_address(row: ReviewRow) -> str:
    """The address of the review's PDF; a record has none."""
    return address(row, f"{row.review.slug}.pdf") if row.review.status == "review" else ""


def document_kinds(review: Review) -> tuple[str, ...]:
    """The kinds of document published with a review, each once."""
    kinds = [document.kind for document in review.documents]
    plan = ["action plan"] if review.action_plan else []
    letter = ["letter"] if review.letter else []
    return tuple(dict.fromkeys(kinds + plan + letter))


def of_people(people: Iterable[Person], attribute: str) -> tuple[str, ...]:
    """One entry a person, in the order of the alphabet.

    Not in the order of the people: entries of two columns cannot be laid side by side to describe one of several.
    """
    return tuple(sorted(getattr(person, attribute) for person in people if getattr(person, attribute)))


def to_the_month(date: PartialDate | None) -> PartialDate | None:
    """A date that comes soon after a death, without its day: the day would give the day of death away."""
    return date and PartialDate(date.year, date.month)


def actions_of(review: Review) -> tuple[Action, ...]:
    """Every action of a review's plan."""
    return tuple(review.action_plan.actions()) if review.action_plan else ()


def completed(actions: Iterable[Action]) -> int:
    """How many actions are completed."""
    return sum(action.completed is not None for action in actions)


def overdue_count(row: ReviewRow, actions: Iterable[Action]) -> int | None:
    """How many actions are overdue; unknown where the site names no day to judge by."""
    as_at = row.context.as_at
    return None if as_at is None else sum(action.is_overdue(as_at) for action in actions)


def overdue(row: ActionRow) -> bool | None:
    """Whether an action is overdue; unknown without a day to judge by, or without a target date or completion."""
    action, as_at = row.action, row.context.as_at
    if as_at is None or not (action.completed or action.target_date):
        return None
    return action.is_overdue(as_at)


def recommendation_id(row: RecommendationRow) -> str:
    """A recommendation's identifier, the same in every release as long as its number stays."""
    return f"{row.review.id}/r{row.recommendation.number}"


def action_id(row: ActionRow) -> str:
    """An action's identifier; empty for a recommendation that has no action."""
    return f"{row.review.id}/a{row.action.number}" if row.action.number else ""


def parts_text(row: RecommendationRow) -> str:
    """A recommendation's lettered parts, one a line."""
    return "\n".join(f"{letter}) {_one_line(text)}" for letter, text in row.recommendation.parts)


def part_text(row: ActionRow) -> str:
    """The words of the part that an action answers."""
    return dict(row.recommendation.parts).get(row.action.part, "")


def updates_text(action: Action) -> str:
    """An action's updates, one a line, in the form in which a plan kept as a spreadsheet gives them."""
    return "\n".join(_update_line(update) for update in action.updates)


def _update_line(update: Update) -> str:
    return f"{update.date or ''} | {update.progress} | {_one_line(update.text)}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def last_update(action: Action) -> PartialDate | None:
    """The date of the latest dated update."""
    return max((update.date for update in action.updates if update.date), default=None)
