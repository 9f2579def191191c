"""From a text to the files of a review: part it, read each part, ask about the rest. No file is touched here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dhr.imports import asking, notes, people, writing
from dhr.imports.agencies import Agencies, agencies
from dhr.imports.facts import ReadFacts, read_facts
from dhr.imports.fragments import table_vocabulary
from dhr.imports.letter import ReadLetter, read_letter
from dhr.imports.likeness import letters
from dhr.imports.lines import Block, Kind, blocks
from dhr.imports.markup import plain_cell, straighten
from dhr.imports.notes import Log
from dhr.imports.plan import SettledPlan, Surroundings, settle
from dhr.imports.plan_reader import read_plan
from dhr.imports.prose import as_markdown
from dhr.imports.sections import Blocks, Division, divide
from dhr.imports.words import Vocabulary
from dhr.review.facts import Professional

_INTRODUCTION = re.compile(r"(?:\d+\.?\s*)?(?:introduction|background|summary)", re.IGNORECASE)


@dataclass(frozen=True)
class Source:
    """What was read from outside: the text, its file's name and fingerprint, a plan's text of its own."""

    text: str
    name: str
    fingerprint: str
    plan: str | None = None
    has_plan_file: bool = False
    has_letter_file: bool = False


@dataclass(frozen=True)
class Assembled:
    """The files to write, by name, and the questions that stand in the notes."""

    files: dict[str, str]
    questions: tuple[str, ...]


@dataclass(frozen=True)
class _Parts:
    """A text parted, with what all of it tells."""

    division: Division
    known: Vocabulary
    agencies: Agencies
    professionals: tuple[Professional, ...]


@dataclass(frozen=True)
class _Found:
    """The letter and the plan, where the text has them."""

    letter: ReadLetter | None
    plan: SettledPlan | None


def assemble(source: Source) -> Assembled:
    """The files of the review in a text."""
    log = Log()
    text, mended = straighten(source.text)
    asking.remark_on_letters(mended, log)
    parts = _part(text)
    asking.remark_on_front(parts.division, log)
    files = _documents(parts, log)
    letter = read_letter(parts.division.letter, parts.known, log)
    plan = _plan(source, parts, log)
    if plan is not None:
        files["action-plan.yml"] = writing.plan_text(plan.plan)
        asking.ask_about_plan(plan.plan, log)
    if letter is not None:
        files["qa-letter.md"] = letter.transcription
    asking.ask_about_letter(letter, log, has_file=source.has_letter_file)
    files["publication.yml"] = writing.publication_text(letter.clearance if letter else None)
    files["review.md"] = _review(source, parts, _Found(letter, plan), files, log)
    left_out = parts.division.plan if source.has_plan_file or source.plan is not None else ()
    asking.ask_about_missing(_without(text, left_out), files, plan, log, name=source.name)
    if source.plan is not None:
        asking.ask_about_missing(straighten(source.plan)[0], files, plan, log, name=source.name)
    files["import-notes.md"] = notes.as_markdown(log, name=source.name)
    return Assembled(files, tuple(question.what for question in log.questions))


def _without(text: str, left_out: Blocks) -> str:
    """The text with empty lines where blocks were left out on purpose."""
    numbers = {line.number for block in left_out for line in block.lines}
    return "\n".join("" if number in numbers else line for number, line in enumerate(text.split("\n"), 1))


def _part(text: str) -> _Parts:
    found = blocks(text)
    division = divide(found)
    prose = (*division.summary, *division.overview)
    members = people.panel(prose)
    told = [plain_cell(block.text) for block in (*division.cover, *prose)]
    listed = [plain_cell(block.text) for block in prose if block.kind is Kind.ITEM]
    known_agencies = agencies([*listed, *(member.agency for member in members)])
    return _Parts(division, table_vocabulary(found), known_agencies, people.merged([*members, *people.authors(told)]))


def _documents(parts: _Parts, log: Log) -> dict[str, str]:
    files = {}
    for name, found in (
        ("executive-summary.md", parts.division.summary),
        ("overview-report.md", parts.division.overview),
    ):
        if found:
            files[name] = as_markdown(found, parts.known, log)
    if not files:
        log.ask("No running text of a review was found.", "Check that the right file was imported.")
    if not parts.division.kind_is_sure:
        log.ask(
            "The text does not say whether it is an executive summary or an overview report.",
            "It was taken for an executive summary. Rename the file to overview-report.md if it is the report.",
        )
    return files


def _plan(source: Source, parts: _Parts, log: Log) -> SettledPlan | None:
    if source.has_plan_file or source.plan is not None:
        asking.ask_about_other_plan(parts.division.plan, log)
    found, known = parts.division.plan, parts.known
    if source.has_plan_file:
        return None
    if source.plan is not None:
        found = blocks(straighten(source.plan)[0])
        known = table_vocabulary((*found, *parts.division.summary, *parts.division.overview))
    if not found:
        log.ask("The text holds no action plan.", "Import it with --action-plan, or write action-plan.yml.")
        return None
    raw = read_plan(found, known=known, agencies=parts.agencies, log=log)
    if not raw.groups:
        log.ask(
            "No recommendation could be read in the action plan.",
            "Write action-plan.yml by hand.",
            lines=[found[0].first, found[-1].last],
        )
        return None
    prose = (*parts.division.summary, *parts.division.overview)
    told = letters(" ".join(block.text for block in prose).replace("&", "and"))
    agency_of = {person.name: person.agency for person in parts.professionals if person.agency}
    about = Surroundings(parts.agencies, agency_of, tuple(_recommendations(prose)), told)
    return settle(raw, about, log)


def _recommendations(prose: Sequence[Block]) -> list[str]:
    """The recommendations that the summary or report lists itself."""
    found, inside = [], False
    for block in prose:
        if block.kind is Kind.HEADING:
            inside = "recommendation" in block.text.lower()
        elif inside and len(block.text) > 60:
            found.append(plain_cell(block.text))
    return found


def _review(source: Source, parts: _Parts, found: _Found, files: dict[str, str], log: Log) -> str:
    """`review.md`, after all other files were read."""
    letter, plan = found.letter, found.plan
    leads = people.leads(plan.actions) if plan else []
    named = people.merged([*parts.professionals, *(letter.people if letter else ()), *leads])
    facts, names = _facts(parts, files, named, log)
    front = writing.FrontMatter(
        id=f"dhr-{_year(facts, letter, source.text)}-{source.fingerprint[:6]}",
        facts=facts,
        pseudonyms=tuple(dict.fromkeys([*writing.names_in_title(facts.title), *names])),
        professionals=named,
        cleared=letter.date if letter and letter.clearance else None,
    )
    text, asked = writing.review_text(front, _landing(files))
    asking.ask_about_review(front, asked, log)
    if plan is not None:
        asking.ask_about_officials(plan.plan, named, log)
    return text


def _facts(
    parts: _Parts, files: dict[str, str], named: Sequence[Professional], log: Log
) -> tuple[ReadFacts, tuple[str, ...]]:
    """The facts, and the pseudonyms proposed."""
    prose = "\n\n".join(files[name] for name in ("executive-summary.md", "overview-report.md") if name in files)
    names = people.pseudonyms(prose, named)
    cover = "\n".join(plain_cell(line.text.strip(" #*")) for block in parts.division.cover for line in block.lines)
    letter, agencies_named = files.get("qa-letter.md", ""), _contributors(parts.division)
    return read_facts(cover=cover, text=prose, letter=letter, names=names, agencies=agencies_named, log=log), names


def _year(facts: ReadFacts, letter: ReadLetter | None, text: str) -> str:
    """The year of the review's id: of the death, else of the letter, else the latest in the text."""
    if facts.death:
        return str(facts.death.year)
    if letter and letter.date:
        return str(letter.date.year)
    return max(re.findall(r"\b20\d{2}\b", text), default=asking.NO_YEAR)


def _contributors(division: Division) -> tuple[str, ...]:
    found, inside = [], False
    for block in (*division.summary, *division.overview):
        if block.kind is Kind.HEADING:
            inside = re.search(r"contribut|agencies|organisations", block.text, re.IGNORECASE) is not None
        elif inside and block.kind is Kind.ITEM and len(block.text) < 120:
            found.append(plain_cell(block.text).strip(" .;,"))
    return tuple(dict.fromkeys(found))


def _landing(files: dict[str, str]) -> str:
    """The first paragraph of the introduction as a proposal for the landing page's text."""
    for name in ("executive-summary.md", "overview-report.md"):
        sections = re.split(r"(?m)^## ", "\n\n" + files.get(name, ""))
        ordered = sorted(sections, key=lambda section: not _INTRODUCTION.match(section))
        paragraphs = [p.strip() for section in ordered for p in section.split("\n\n")[1:] if p.strip()[:1].isalnum()]
        if paragraphs:
            return re.sub(r"\[\^[^\]]+\]|^\d+(?:\.\d+)*\.?\s+", "", paragraphs[0])
    return ""
