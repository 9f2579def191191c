"""The action plan as HTML: each recommendation, then one table of its actions."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from dhr.documents.anchors import slug, unique
from dhr.documents.plain import blocks_of
from dhr.documents.rendered import Heading, Rendered, Section
from dhr.documents.tree import Element, make, words_of, write
from dhr.documents.words import ACTION_PLAN_TITLE
from dhr.review.action_plan import Action, ActionPlan, Recommendation, Update
from dhr.review.dates import PartialDate
from dhr.review.facts import Document

LIVE_NOTE = "This action plan is a live document and subject to change as outcomes are delivered."
COLUMNS = (
    ("number", "Action"),
    ("scope", "Scope"),
    ("action", "Action to take"),
    ("outcome", "Intended outcome"),
    ("lead", "Lead"),
    ("target", "Target date"),
    ("progress", "Progress"),
    ("updates", "Updates"),
    ("completed", "Completed"),
)
NOT_STATED = "Not stated"

_SOURCES = {
    "panel": "Recommendations of the review panel",
    "individual management review": "Recommendations of agencies’ own management reviews",
}
# Shape and word say the same; colour, where a style sheet adds it, says it a third time.
_SYMBOLS = {"completed": "✔", "on track": "●", "some delay": "▲", "not yet started or late": "■"}


def render_plan(plan: ActionPlan, *, prefix: str = "") -> Rendered:
    """The plan's document. Its texts are plain text: whatever stands in them is shown as it is."""
    body = make("body", *_opening(plan))
    headings: list[Heading] = []
    sections: list[Section] = []
    taken: set[str] = set()
    for source, group in groupby(plan.recommendations, key=lambda r: _SOURCES.get(r.source, "Recommendations")):
        headings.append(_heading(2, source, _anchor(prefix + slug(source), taken), body))
        for recommendation in group:
            anchor = _anchor(prefix + slug(f"recommendation {recommendation.number}"), taken)
            headings.append(_heading(3, _title(recommendation), anchor, body))
            blocks = [*_recommendation(recommendation), _actions(recommendation, anchor, taken=taken, prefix=prefix)]
            body.extend(blocks)
            sections.append(Section(anchor, _title(recommendation), "\n".join(words_of(block) for block in blocks)))
    document = Document(kind="action plan", path=plan.path, text="")
    return Rendered(document, ACTION_PLAN_TITLE, write(body), tuple(headings), tuple(sections))


def _anchor(name: str, taken: set[str]) -> str:
    anchor = unique(name, taken)
    taken.add(anchor)
    return anchor


def _heading(level: int, text: str, anchor: str, body: Element) -> Heading:
    heading = make(f"h{level}", text, id=anchor)
    if level == 3:
        heading.set("class", "recommendation")
    body.append(heading)
    return Heading(level, anchor, text)


def _opening(plan: ActionPlan) -> Iterable[Element]:
    if plan.live_document:
        yield make("p", LIVE_NOTE, class_="live-document")
    if plan.as_at:
        yield make("p", f"The plan is shown as it stood at {plan.as_at.label}.", class_="as-at")
    yield from blocks_of(plan.introduction)


def _title(recommendation: Recommendation) -> str:
    agency = f": {recommendation.agency}" if recommendation.agency else ""
    return f"Recommendation {recommendation.number}{agency}"


def _recommendation(recommendation: Recommendation) -> Iterable[Element]:
    yield make("div", *blocks_of(recommendation.text), class_="recommendation-text")
    if recommendation.parts:
        # The letters are text, not list markers: they need not run from a, and they are copied with the words.
        parts = [
            make("li", make("span", f"{letter})", class_="letter"), " ", *_inline(text))
            for letter, text in recommendation.parts
        ]
        yield make("ol", *parts, class_="parts", role="list")


def _inline(text: str) -> Sequence[Element | str]:
    """A text's own words, without a paragraph around them where one is all it is."""
    blocks = blocks_of(text)
    return [blocks[0].text or ""] if len(blocks) == 1 and blocks[0].tag == "p" else blocks


def _actions(recommendation: Recommendation, anchor: str, *, taken: set[str], prefix: str) -> Element:
    if not recommendation.actions:
        return make("p", "No actions are recorded for this recommendation.")
    caption = make("caption", f"Actions for recommendation {recommendation.number}", id=f"{anchor}-actions")
    heads = [make("th", label, scope="col", class_=name) for name, label in COLUMNS]
    rows = []
    for action in recommendation.actions:
        row = _row(action)
        row.set("id", _anchor(prefix + slug(f"action {action.number}"), taken))
        rows.append(row)
    table = make("table", caption, make("thead", make("tr", *heads)), make("tbody", *rows), class_="actions")
    return make("div", table, class_="table", role="region", tabindex="0", aria_labelledby=f"{anchor}-actions")


def _row(action: Action) -> Element:
    contents: dict[str, Iterable[Element | str]] = {
        "number": [f"{action.number}" + (f", part {action.part}" if action.part else "")],
        "scope": [action.scope.capitalize() or NOT_STATED],
        "action": _inline(action.action) if action.action else [NOT_STATED],
        "outcome": _inline(action.outcome) if action.outcome else [NOT_STATED],
        "lead": [action.lead.label],
        "target": [action.target or _date(action.target_date, NOT_STATED)],
        "progress": [_status(action)],
        "updates": _updates(action),
        "completed": [_date(action.completed, NOT_STATED)],
    }
    head = make("th", *contents["number"], scope="row", class_="number", data_label=COLUMNS[0][1])
    return make("tr", head, *(make("td", *contents[n], class_=n, data_label=label) for n, label in COLUMNS[1:]))


def _date(date: PartialDate | None, otherwise: str) -> str:
    return date.label if date else otherwise


def _status(action: Action) -> Element:
    words = action.status
    symbol: list[Element | str] = []
    if words in _SYMBOLS:
        symbol = [make("span", _SYMBOLS[words], aria_hidden="true", class_="symbol"), " "]
    return make("span", *symbol, words.capitalize(), class_=f"status {slug(words)}")


def _updates(action: Action) -> Iterable[Element | str]:
    if action.updates:
        return [make("ul", *map(_update, action.updates), class_="updates")]
    if action.none_as_at:
        return [f"No update yet, as at {action.none_as_at.label}"]
    return [NOT_STATED]


def _update(update: Update) -> Element:
    words = {"green": "on track", "amber": "some delay", "red": "not yet started or late"}.get(update.progress, "")
    date = _date(update.date, "date not given")
    opening = make("strong", date[:1].upper() + date[1:] + (f" ({words})" if words else "") + ":", class_="date")
    return make("li", opening, " ", *_inline(update.text))
