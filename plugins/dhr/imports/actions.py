"""One row of the plan read to an action: progress, target, completion, updates, lead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dhr.imports.cells import COMPLETED, SCOPE, is_scope
from dhr.imports.flowing import narrow, wide
from dhr.imports.leads import LeadReader, ReadLead
from dhr.imports.notes import Log
from dhr.imports.raw_plan import Row
from dhr.imports.words import Vocabulary
from dhr.review.action_plan import Action, Lead, Update
from dhr.review.dates import PartialDate
from dhr.review.written_dates import MONTH, dates_in, first_date

_COLOURS = {"red": "red", "amber": "amber", "ambe": "amber", "green": "green", "gree": "green"}
_COLOUR = re.compile(r"\b(red|amber?|green?)\b", re.IGNORECASE)
# An update begins at these marks; the word "Update" alone is a mark, a month before it is kept as words.
_KIND_OF_UPDATE = r"(?:(?:revised|further|latest|final|quarterly|annual|progress)[ ]+)?"
_MARK = re.compile(
    r"(?:(?:^|(?<=\n)|(?<=[.!?)] ))"
    rf"(?P<words>{_KIND_OF_UPDATE}(?:{MONTH}[ ]*(?:\d{{4}}|\d{{2}})?[ ]+)?))?"
    r"(?P<update>\bupdated?)\b[ ]*(?P<when>\(?[^:()\n.]{3,25}\)?)?[ ]*[:–-]\s*"
    rf"|(?P<date>(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}\s+\d{{4}}|\d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}})[ ]*[:–-]\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class ReadAction:
    """An action without its number, with its lead as read and what the row's damage is."""

    row: Row
    action: Action
    lead: ReadLead
    lead_text: str


@dataclass(frozen=True)
class ActionReader:
    """Reads rows, one after the other."""

    known: Vocabulary
    leads: LeadReader
    log: Log

    def read(self, row: Row, *, lead_text: str, agency: str, number: str, instead: str) -> ReadAction:
        """The action in a row. `instead` is the recommendation's text, for plans without a column of actions."""
        lead = self.leads.read(lead_text)
        progress, colours = self._progress(row)
        completed, about_completion = self._completion(row)
        begun = [update for update in about_completion if update.date is not None]
        still = [update for update in about_completion if update.date is None]
        updates = (*begun, *self._progress_words(row, progress), *self._updates(row, colours), *still)
        target = narrow(row.cells.get("target", []), self.known)
        return ReadAction(
            row,
            Action(
                number=number,
                part=row.part,
                scope=self._scope(row),
                action=self._text(row, "action", with_scope=True) or self._no_action(row, instead),
                outcome=self._text(row, "outcome"),
                lead=Lead(
                    agency=lead.agency or agency or self._no_lead(row), role=self._role(row, lead), name=lead.name
                ),
                target=target,
                target_date=self._target_date(row, target),
                progress=colours[-1] if colours else "",
                completed=completed,
                updates=updates,
            ),
            lead,
            lead_text,
        )

    def _role(self, row: Row, lead: ReadLead) -> str:
        if not lead.others:
            return lead.full_role
        self.log.ask(
            "An action has more than one lead.",
            "The second was put beside the role of the first. Check both names, and declare them in review.md.",
            lines=[piece.number for piece in row.cells.get("lead", [])],
            quotes=[lead.others],
        )
        return ", ".join(part for part in (lead.full_role, f"with {lead.others}") if part)

    def _scope(self, row: Row) -> str:
        words = " ".join(piece.text for piece in row.cells.get("scope", []) if is_scope(piece.text))
        found = re.findall(r"local|county|regional|national", words, re.IGNORECASE)
        return found[0].lower() if found else ""

    def _text(self, row: Row, kind: str, *, with_scope: bool = False) -> str:
        pieces = row.cells.get(kind, [])
        strange = [p for p in row.cells.get("scope", []) if with_scope and not SCOPE.fullmatch(p.text.strip())]
        if strange:
            self.log.ask(
                "The first words of an action got into the column of scopes and are damaged.",
                "Write the beginning of this action as the plan prints it.",
                lines=[piece.number for piece in strange],
                quotes=[piece.text for piece in strange],
            )
        return wide([*strange, *pieces], self.known, self.log)

    def _no_action(self, row: Row, instead: str) -> str:
        self.log.ask(
            "A row of the plan has no text in the column of actions.",
            "The recommendation's own words were put there. Write what will be done.",
            lines=[row.line],
        )
        return instead

    def _no_lead(self, row: Row) -> str:
        self.log.ask(
            "No lead agency could be read for an action.",
            "Write the lead agency in place of “Not stated”.",
            lines=[row.line],
        )
        return "Not stated"

    # Progress

    def _progress(self, row: Row) -> tuple[str, list[str]]:
        pieces = row.cells.get("progress", [])
        text = narrow(pieces, self.known)
        text = re.sub(r"\b(ambe) (r)\b|\b(gree) (n)\b", lambda m: "".join(p for p in m.groups() if p), text, flags=re.I)
        found = [match[1] for match in _COLOUR.finditer(text)]
        cut = [word for word in found if word.lower() in ("ambe", "gree")]
        if cut:
            lines = [piece.number for piece in pieces]
            self.log.work_out("A colour that its cell cut off was read whole.", lines=lines, quotes=cut)
        return text, [_COLOURS[word.lower()] for word in found]

    def _progress_words(self, row: Row, text: str) -> tuple[Update, ...]:
        """What a plan says in the column of colours beside them, as an update of its own."""
        words = re.findall(r"[^\W\d_]+", _COLOUR.sub(" ", text))
        lines = [piece.number for piece in row.cells.get("progress", [])]
        if len([word for word in words if word in self.known]) >= 2:
            # A page break repeats the words; the last run of them is enough.
            runs = [run.strip(" ,;/") for run in re.split(r"(?=\b(?:Red|Amber|Green)\b)", text) if run.strip()]
            said = list(dict.fromkeys(run for run in runs if not _COLOUR.fullmatch(run)))
            self.log.work_out("Words in the column of colours were made an update.", lines=lines, quotes=said)
            return tuple(Update(text=run, progress=_first_colour(run)) for run in said)
        if words:
            self.log.drop("Signs in the column of colours that are no colour", lines=lines, quotes=[" ".join(words)])
        return ()

    # Completion

    def _completion(self, row: Row) -> tuple[PartialDate | None, tuple[Update, ...]]:
        pieces = row.cells.get("completed", [])
        text = narrow(pieces, self.known)
        if not text:
            return None, ()
        joined = re.sub(r"(?i)\b(complet)\s+(ed|e)(?=\s|\d|$)", r"\1\2", text)
        joined = re.sub(r"(?i)(complete?d?)\s?E?(?=\d)", r"\1 ", joined)
        joined = re.sub(r"(\d{1,2}/\d{1,2}/\d{2,3}) (\d{1,2})(?!\S)", _year, joined)
        before, mark, after = _parted(joined)
        lines = [piece.number for piece in pieces]
        if joined != " ".join(" ".join(piece.text for piece in pieces).split()):
            self.log.work_out(
                "A completion was put together from cut words and figures.",
                lines=lines,
                quotes=[" ".join(piece.text for piece in pieces) + f" : {joined}"],
            )
        dates = dates_in(after) if mark else [] if COMPLETED.match(before) else dates_in(before)
        begun = self._begun(before, lines)
        if mark and not dates:
            self.log.ask(
                "An action is said to be complete, without a date.", "Add the date to “completed”.", lines=lines
            )
            return None, (*begun, Update(text="Complete."))
        if len(set(map(str, dates))) > 1:
            self.log.ask(
                "An action has two dates of completion; the first was taken.", "Check it.", lines=lines, quotes=[text]
            )
        self._strange_completion(before if not begun else "", after, lines)
        return (dates[0] if dates else None), begun

    def _begun(self, text: str, lines: Sequence[int]) -> tuple[Update, ...]:
        if not re.match(r"(?i)commence|ongoing|started|n/?a\b", text):
            return ()
        words = re.sub(r"(?i)commence\s?d\b|commence\b", "Commenced", text).strip()
        self.log.work_out("Words in the column of completion were made an update.", lines=lines, quotes=[words])
        return (Update(text=words, date=first_date(words)),)

    def _strange_completion(self, before: str, after: str, lines: Sequence[int]) -> None:
        words = [w for w in re.findall(r"[^\W\d_]+", f"{before} {after}") if not COMPLETED.match(w)]
        words = [word for word in words if not re.fullmatch(MONTH, word, re.IGNORECASE)]
        if words:
            self.log.ask(
                "The column of completion holds words that could not be placed.",
                "Check the date of completion, and put the words where they belong.",
                lines=lines,
                quotes=[" ".join(words)],
            )

    # Target and updates

    def _target_date(self, row: Row, target: str) -> PartialDate | None:
        if re.search(rf"{MONTH}\s+(?:{MONTH})\s*\d{{2,4}}", target, re.IGNORECASE):
            self.log.ask(
                "A target names two months for one year.",
                "The later date was taken. Check which was struck out.",
                lines=[piece.number for piece in row.cells.get("target", [])],
                quotes=[target],
            )
        return first_date(target)

    def _updates(self, row: Row, colours: Sequence[str]) -> tuple[Update, ...]:
        text = wide(row.cells.get("updates", []), self.known, self.log)
        updates = split_updates(text)
        if len(updates) == len(colours):
            return tuple(Update(text=u.text, date=u.date, progress=c) for u, c in zip(updates, colours, strict=True))
        return tuple(updates)


def _first_colour(text: str) -> str:
    found = _COLOUR.search(text)
    return _COLOURS[found[1].lower()] if found else ""


def _year(match: re.Match[str]) -> str:
    """A date whose year was cut: two figures and two, or three and one."""
    joined = match[1] + match[2]
    return joined if re.search(r"/\d{4}$", joined) else match[0]


def _parted(text: str) -> tuple[str, str, str]:
    """The words before "complete", the word, and the words after it."""
    found = re.search(r"(?i)\bcomplet\w*", text)
    return (text[: found.start()].strip(), found[0], text[found.end() :].strip()) if found else (text, "", "")


def split_updates(text: str) -> list[Update]:
    """The updates in a cell's text, each from its mark on; what stands before the first mark is one, too."""
    marks = [m for m in _MARK.finditer(text) if _is_mark(text, m)]
    ends = [mark.start() for mark in marks[1:]] + [len(text)]
    pieces: list[tuple[re.Match[str] | None, str]] = [(None, text[: marks[0].start()] if marks else text)]
    pieces += [(mark, text[mark.end() : end]) for mark, end in zip(marks, ends, strict=False)]
    made = (_update(mark, words.strip().strip("-").strip()) for mark, words in pieces)
    return [update for update in made if update is not None]


def _is_mark(text: str, match: re.Match[str]) -> bool:
    before = text[: match.start()].rstrip(" -")
    at_line = not before or before.endswith("\n")
    if match["date"]:
        return at_line or before.endswith((".", "!", "?"))
    named = match["update"][0].isupper() or bool((match["words"] or "").strip())
    return (
        at_line
        or before.endswith((".", "!", "?", ")"))
        or (named and text[match.start() - 1].isspace() and match[0][0].isupper())
    )


def _update(mark: re.Match[str] | None, text: str) -> Update | None:
    if mark is None:
        return Update(text=text) if text else None
    if mark["date"]:
        date = first_date(mark["date"])
        return Update(text=text, date=date) if text else None
    words, when = (mark["words"] or "").strip(), (mark["when"] or "").strip(" ()")
    date = first_date(f"{words} {when}") if re.search(r"\d{2}", f"{words}{when}") else None
    if date is None and (words or when):
        text = f"{' '.join(part for part in (words, 'update', when) if part)}: {text}"
        text = text[0].upper() + text[1:]
    return Update(text=text, date=date) if text.strip() else None
