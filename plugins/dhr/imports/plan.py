"""A gathered plan as an action plan: numbers, agencies, sources and leads settled."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from dhr.imports.actions import ActionReader, ReadAction
from dhr.imports.agencies import Agencies, addressee
from dhr.imports.cells import is_unfinished
from dhr.imports.flowing import narrow, wide
from dhr.imports.leads import LeadReader, names_in
from dhr.imports.likeness import alike, coverage, letters
from dhr.imports.notes import Log
from dhr.imports.numbering import number_groups
from dhr.imports.raw_plan import Group, RawPlan, Row
from dhr.imports.words import Vocabulary
from dhr.review.action_plan import Action, ActionPlan, Recommendation

PANEL, REVIEW = "panel", "individual management review"

_SAME = 0.68  # of a damaged text found in a whole one: the same; the damage itself is found nowhere
_ALMOST = 0.5
_STUB = 25  # a shorter end is a bullet or a heading rather than a broken sentence
# Letters and figures mixed, or one letter three times in a row: no English word looks like that.
_STRANGE = re.compile(r"\b(?=\w*\d)(?=\w*[A-Za-z]{3})\w{8,}\b|\b\w*([A-Za-z])\1\1\w*\b")
_OF_AN_ACTION = ("action", "outcome", "lead", "target", "progress", "updates", "completed")
_OWN_NUMBER = re.compile(
    r"(?:Recommendation\s*|Rec\.?\s*|R)?\d{1,2}(?:\.\d{1,2})*[a-z]?\s*[.:)–-]?\s+(?=\S)", re.IGNORECASE
)
_ADDRESSED = re.compile(r"(?:The\s+)?((?!The\b)[A-Z].{2,80}?)\s+(?:should|must|will|needs? to|are to|is to)\b")
_LIVE = re.compile(r"live document", re.IGNORECASE)


@dataclass(frozen=True)
class Surroundings:
    """What the rest of the text tells: its agencies, known people with theirs, its own recommendations, its letters."""

    agencies: Agencies
    people: dict[str, str]
    recommendations: tuple[str, ...]
    letters: str


@dataclass(frozen=True)
class SettledPlan:
    """The plan and the actions with what was read of their leads."""

    plan: ActionPlan
    actions: tuple[ReadAction, ...]


def settle(raw: RawPlan, about: Surroundings, log: Log) -> SettledPlan:
    """The action plan in a gathered plan."""
    numbers = number_groups(raw.groups, log)
    cells = _lead_cells(raw, log)
    people = dict.fromkeys(names_in(list(cells.values())), "") | about.people
    reader = ActionReader(raw.known, LeadReader(about.agencies, people, _text_outside_leads(raw, about)), log)
    _ask_about_damage(raw, log)
    texts = [
        _text(group, number, about, log, known=raw.known) for group, number in zip(raw.groups, numbers, strict=True)
    ]
    recommendations: list[Recommendation] = []
    read: list[ReadAction] = []
    taken: set[str] = set()
    for group, number, text in zip(raw.groups, numbers, texts, strict=True):
        agency = _agency(group, raw, about, log) or _addressed(text, about)
        actions = _actions(group, number, text, agency, cells=cells, reader=reader, taken=taken)
        read += actions
        made = [action.action for action in actions]
        recommendations.append(_recommendation(group, about, made, number=number, text=text, agency=agency))
    _ask_about_guesses(recommendations, log)
    _ask_about_strange_words(recommendations, log)
    log.drop("The words “Update:”, “Complete” and the colours stand in the plan as entries of their own")
    introduction = "\n\n".join(raw.introduction)
    plan = ActionPlan(
        recommendations=tuple(_with_agency_of_leads(r, log) for r in recommendations),
        live_document=bool(_LIVE.search(introduction)),
        introduction=introduction,
    )
    return SettledPlan(plan, tuple(read))


def _text_outside_leads(raw: RawPlan, about: Surroundings) -> str:
    """The letters of all text but the leads' cells: an agency named there is one."""
    rows = (row for group in raw.groups for row in group.rows)
    wide = (
        piece.text for row in rows for kind in ("action", "outcome", "updates") for piece in row.cells.get(kind, [])
    )
    told = (words for group in raw.groups for words in (*(t for _, t in group.text), *(t for _, t, _ in group.parts)))
    return about.letters + letters(" ".join((*wide, *told)).replace("&", "and"))


def _ask_about_damage(raw: RawPlan, log: Log) -> None:
    for group in raw.groups:
        for row in group.rows:
            _ask_about_end(row, raw, log)
            for line, words in row.damaged:
                log.ask(
                    "The title of a part of a recommendation got mixed with the cells of a row.",
                    "Look at the rows above and below this line, and put their words into the right action.",
                    lines=[line],
                    quotes=[words],
                )


def _ask_about_end(row: Row, raw: RawPlan, log: Log) -> None:
    """An update that stops at the foot of a page without a full stop may go on in words that got lost."""
    for kind in ("action", "outcome", "updates"):
        pieces = row.cells.get(kind)
        if pieces and pieces[-1].number in raw.feet and is_unfinished(pieces[-1].text) and len(pieces[-1].text) > _STUB:
            log.ask(
                "The words of an action break off at the end of a page.",
                "Look whether the page that follows goes on with them, and add what is missing.",
                lines=[pieces[-1].number],
                quotes=["… " + pieces[-1].text[-80:]],
            )


def _lead_cells(raw: RawPlan, log: Log) -> dict[int, str]:
    """The lead's cell of each row, by its line; damaged ones as the plan writes the same lead elsewhere."""
    rows = [row for group in raw.groups for row in group.rows]
    cells = {row.line: narrow(row.cells.get("lead", []), raw.known) for row in rows}
    counts = Counter(cells.values())
    for line, cell in cells.items():
        better = _better_reading(cell, counts)
        if better:
            log.ask(
                "A lead's name is damaged; it was read as the plan writes the same lead elsewhere.",
                f"Check that the lead is “{better}”.",
                lines=[line],
                quotes=[cell],
            )
            cells[line] = better
    return cells


def _better_reading(cell: str, counts: Counter[str]) -> str:
    if not cell or counts[cell] > 1:
        return ""
    near = [(count, other) for other, count in counts.items() if count > 1 and alike(cell, other) >= 0.85]
    if not near:
        return ""
    best = max(near)[1]
    # A lead that differs in whole words is another one; damage is inside of words.
    return best if letters(cell) != letters(best) else ""


def _text_in_row(group: Group, known: Vocabulary, log: Log) -> str:
    """The recommendation in a column of its own, without its number."""
    pieces = next((row.cells["recommendation"] for row in group.rows if row.has("recommendation")), [])
    return _OWN_NUMBER.sub("", wide(pieces, known, log))


def _text(group: Group, number: str, about: Surroundings, log: Log, *, known: Vocabulary) -> str:
    whole = "\n".join(text for _, text in group.text) or _text_in_row(group, known, log)
    if not group.damaged:
        return whole or _without_text(group, log)
    damaged = " ".join(text for _, text in group.damaged)
    lines = [line for line, _ in group.damaged]
    shares = sorted(((coverage(damaged, text), text) for text in about.recommendations), reverse=True)
    share, same = shares[0] if shares else (0.0, "")
    if share >= _SAME:
        log.ask(
            f"The text of recommendation {number} was cut up by the columns of the table.",
            "The recommendation of the summary with the same words was put in its place. Compare it with the plan.",
            lines=lines,
            quotes=[damaged],
        )
        return "\n".join(part for part in (whole, same) if part)
    like = f" It is like this one of the summary: “{same[:80]}…”" if share >= _ALMOST else ""
    log.ask(
        f"The text of recommendation {number} was cut up by the columns of the table.",
        f"Its words stand in the action plan as they were read. Write the recommendation as the plan prints it.{like}",
        lines=lines,
        quotes=[damaged],
    )
    return "\n".join(part for part in (whole, damaged) if part)


def _without_text(group: Group, log: Log) -> str:
    log.ask(
        "A recommendation has no text of its own" + (", only an agency and lettered parts." if group.parts else "."),
        "Write its text, if the plan gives one. Until then the words above it stand in its place.",
        lines=[group.line],
        quotes=[group.agency],
    )
    return group.agency or next((text for _, text, _ in group.parts), "Not stated")


def _agency(group: Group, raw: RawPlan, about: Surroundings, log: Log) -> str:
    if not group.agency or about.agencies.is_agency(group.agency):
        return group.agency
    others = [other.agency for other in raw.groups if other is not group]
    whole = about.agencies.beginning_with(group.agency, others) or about.agencies.beginning_with(
        group.agency, about.agencies.names
    )
    if whole:
        log.ask(
            "The name of an agency was cut off by a cell.",
            f"It was read as “{whole}”, an agency that the text names elsewhere. Check it.",
            lines=[group.line],
            quotes=[group.agency],
        )
    return whole or group.agency


def _addressed(text: str, about: Surroundings) -> str:
    """The agency that the recommendation itself begins with: "Example Council should ..."."""
    found = _ADDRESSED.match(text)
    # "The police" alone is nobody in particular: the leads say which.
    return found[1] if found and 2 <= len(found[1].split()) <= 12 and about.agencies.is_agency(found[1]) else ""


def _actions(
    group: Group, number: str, text: str, agency: str, *, cells: dict[int, str], reader: ActionReader, taken: set[str]
) -> list[ReadAction]:
    read = []
    rows = [row for row in group.rows if any(row.has(kind) for kind in _OF_AN_ACTION)]
    for place, row in enumerate(rows, 1):
        instead = group.part_text(row.part) or text
        label = _printed_number(row, taken) or f"{number}.{place}"
        taken.add(label)
        read.append(reader.read(row, lead_text=cells[row.line], agency=agency, number=label, instead=instead))
    return read


def _printed_number(row: Row, taken: set[str]) -> str:
    """The number that a row has in the plan, such as 1.2, unless another action has it."""
    words = " ".join(piece.text for piece in row.cells.get("number", []))
    found = re.match(r"(?:R|Rec\w*\s*)?(\d{1,2}\.\d{1,2}[a-z]?)\b", words)
    return found[1] if found and found[1] not in taken else ""


def _recommendation(
    group: Group, about: Surroundings, actions: Sequence[Action], *, number: str, text: str, agency: str
) -> Recommendation:
    scopes = {action.scope for action in actions if action.scope}
    return Recommendation(
        number=number,
        text=text,
        agency=agency,
        addressee=addressee(agency),
        source=_source(group, text, about),
        scope=scopes.pop() if len(scopes) == 1 else "",
        parts=tuple((letter, words) for letter, words, _ in group.parts),
        actions=tuple(actions),
    )


def _source(group: Group, text: str, about: Surroundings) -> str:
    """The panel's own recommendations stand in the summary as well; the others come from agencies' reviews."""
    if any(alike(text, own) > 0.8 for own in about.recommendations if len(own) > 30):
        return PANEL
    if group.from_reviews:
        return REVIEW
    return ""


def _with_agency_of_leads(recommendation: Recommendation, log: Log) -> Recommendation:
    """A recommendation whose agency got lost has that of its leads, when these agree."""
    leads = {action.lead.agency for action in recommendation.actions} - {"Not stated", ""}
    if recommendation.agency:
        return recommendation
    agency = leads.pop() if len(leads) == 1 else ""
    if agency:
        log.ask(
            f"Recommendation {recommendation.number} names no agency above its text.",
            f"“{agency}”, which leads its actions, was put there. Check it.",
        )
    else:
        log.ask(f"Recommendation {recommendation.number} names no agency.", "Add the agency that it addresses.")
    return replace(recommendation, agency=agency, addressee=addressee(agency))


def _ask_about_guesses(recommendations: Sequence[Recommendation], log: Log) -> None:
    told = [
        f"{r.number}: {r.agency or 'no agency'}: {r.addressee or 'not known'}; {r.source or 'source not known'}"
        for r in recommendations
    ]
    if told:
        log.ask(
            "Whom each recommendation addresses, and whether it comes from the panel, was guessed.",
            "Compare the list with the plan, and mend “addressee” and “source”; add “themes” where you can.",
            quotes=told,
        )


def _ask_about_strange_words(recommendations: Sequence[Recommendation], log: Log) -> None:
    texts = [
        text
        for r in recommendations
        for a in r.actions
        for text in (a.action, a.outcome, a.target, *(u.text for u in a.updates))
    ]
    strange = sorted({match[0] for text in texts for match in _STRANGE.finditer(re.sub(r"\S+[/@]\S+", " ", text))})
    if strange:
        log.ask(
            "Some words of the plan look misread.", "Compare them with the printed plan.", quotes=[", ".join(strange)]
        )
