"""What an import asks of a person, and what it says that it did."""

from collections.abc import Mapping, Sequence

from dhr.imports import notes, people, writing
from dhr.imports.accounting import missing_words
from dhr.imports.letter import ReadLetter
from dhr.imports.markup import Mended, plain_cell
from dhr.imports.notes import Log
from dhr.imports.plan import SettledPlan
from dhr.imports.sections import Blocks, Division
from dhr.review.action_plan import ActionPlan
from dhr.review.facts import Professional

NO_YEAR = "0000"


def ask_about_review(front: writing.FrontMatter, asked: Sequence[str], log: Log) -> None:
    """Ask about the facts at the head of `review.md` and the landing page's text."""
    log.ask(
        "The landing page's text and its summary line are proposals.",
        "Say in plain words who the person was and what happened. Leave out violent detail and exact dates.",
    )
    log.ask(
        "Facts that could not be read stand in review.md as lines that begin with “# ASK:”.",
        "Write each where the text gives it, and delete the line.",
        quotes=asked,
    )
    _ask_about_facts(front, log)
    log.ask(
        "The pseudonyms were proposed from the text.",
        "Check that each is a pseudonym and that none is missing.",
        quotes=[writing.listed(front.pseudonyms)],
    )
    log.ask(
        "The people who may be named were proposed from the panel, the plan and the letter.",
        "Check names, roles and agencies; take out everybody who should not be named.",
        quotes=[f"{p.name}: {p.role}" + (f", {p.agency}" if p.agency else "") for p in front.professionals],
    )


def _ask_about_facts(front: writing.FrontMatter, log: Log) -> None:
    if front.facts.death_type:
        log.ask(
            f"The type of death, {front.facts.death_type}, was read from words on relationship and verdict.",
            "Check “type” under “death” in review.md.",
        )
    if front.facts.dates:
        told = [f"{key}: {date.label}" for key, date in front.facts.dates.items()]
        log.ask("Dates of the review were read from its text, to the month.", "Check them in review.md.", quotes=told)
    if front.id.startswith(f"dhr-{NO_YEAR}"):
        log.ask("No year could be read for the review's id.", f"Put the year of the death in place of {NO_YEAR}.")
    elif front.facts.death is None:
        log.ask(
            f"The year {front.id.split('-')[1]} in the review's id was not read from a date of death.",
            "Put the year of the death in its place. An id is never changed once a review is published.",
        )


def ask_about_plan(plan: ActionPlan, log: Log) -> None:
    """Ask for what a plan needs beside its rows."""
    log.ask(
        "The date on which the action plan stood like this is not known.",
        "Write “as_at” at the head of action-plan.yml, where the line “# ASK:” stands.",
    )
    if not plan.live_document:
        log.ask(
            "The plan does not say that it is a live document and subject to change.",
            "Write “live_document: true” at the head of action-plan.yml, so that the note is printed.",
        )
    undated = [action.number for action in plan.actions() if not action.has_dated_update]
    if undated:
        log.ask(
            f"Actions that have neither a dated update nor a date of completion: {len(undated)}.",
            "Give an update its date, or write none_as_at with the date on which there was none.",
            quotes=[", ".join(undated)],
        )


def ask_about_officials(plan: ActionPlan, named: Sequence[Professional], log: Log) -> None:
    """Ask about people whom the plan's texts name although nothing declares them."""
    texts = [
        text for action in plan.actions() for text in (action.action, action.outcome, *(u.text for u in action.updates))
    ]
    found = people.officials_elsewhere(texts, named)
    if found:
        log.ask(
            "The action plan names people who are not declared.",
            "Declare each in review.md, or write the role in place of the name.",
            quotes=found,
        )


def ask_about_letter(letter: ReadLetter | None, log: Log, *, has_file: bool) -> None:
    """Ask for the letter's text or file."""
    if letter is None:
        do = "Transcribe it" if has_file else "Import it with --letter, or transcribe it"
        what = "The text holds no clearance letter."
        log.ask(what, f"{do} as qa-letter.md, and record in publication.yml what it clears.")
    elif not has_file:
        log.ask(
            "The clearance letter was not given as PDF.",
            "Add the letter as received, as qa-letter.pdf, if you have it.",
        )


def ask_about_missing(text: str, files: Mapping[str, str], plan: SettledPlan | None, log: Log, *, name: str) -> None:
    """The last word: what stands in no file after all is listed, so that nothing is lost unseen."""
    written = [*files.values(), notes.as_markdown(log, name=name), *_dates_in_words(plan)]
    missing = missing_words(text, written)
    if missing:
        log.ask(
            "Words of the text stand in none of the files.",
            "Look whether they are needed, and put them where they belong.",
            lines=[m.line for m in missing],
            quotes=[f"{m.line}: {' '.join(m.words)}" for m in missing],
        )


def _dates_in_words(plan: SettledPlan | None) -> list[str]:
    """The plan's dates as it printed them: the files hold them in figures."""
    actions = list(plan.plan.actions()) if plan else []
    dates = [date for a in actions for date in (a.completed, a.target_date, *(u.date for u in a.updates)) if date]
    return [date.label for date in dates]


def remark_on_letters(mended: Sequence[Mended], log: Log) -> None:
    """Say which look-alike letters were replaced."""
    if mended:
        log.work_out(
            f"Letters of other scripts that only look like Latin ones were replaced, in words: {len(mended)}",
            lines=[m.line for m in mended],
            quotes=sorted({f"{m.before} ({' '.join(f'U+{ord(c):04X}' for c in m.before)}): {m.after}" for m in mended}),
        )


def remark_on_front(division: Division, log: Log) -> None:
    """Say what of the front matter is in no document."""
    for what, found in (
        ("The cover", division.cover),
        ("The list of contents", division.contents),
        ("The document's title", division.titles),
    ):
        if found:
            lines = [line for block in found for line in block.lines]
            log.drop(
                what,
                lines=[line.number for line in lines],
                quotes=[" ".join(plain_cell(line.text.replace("\t", " ")).split()) for line in lines],
            )


def ask_about_other_plan(found: Blocks, log: Log) -> None:
    """Say that the text's own plan was left out for another."""
    if found:
        log.ask(
            "The text holds an action plan as well; it was left out, because a plan of its own was given.",
            "Check that the other plan is the newer one and holds everything.",
            lines=range(found[0].first, found[-1].last + 1),
        )
