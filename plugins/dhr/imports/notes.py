"""What an import has to say to a person: questions to answer, things moved or left out, things worked out."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Question:
    """Something a person must look at. `lines` are lines of the imported file; `quotes` are its words there."""

    what: str
    do: str
    lines: tuple[int, ...] = ()
    quotes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Remark:
    """Something that was done and needs no answer, with the words that it was done to."""

    what: str
    lines: tuple[int, ...] = ()
    quotes: tuple[str, ...] = ()


@dataclass
class Log:
    """Collects questions and remarks on the way through one import."""

    questions: list[Question] = field(default_factory=list)
    dropped: list[Remark] = field(default_factory=list)
    worked_out: list[Remark] = field(default_factory=list)

    def ask(self, what: str, do: str, *, lines: Iterable[int] = (), quotes: Sequence[str] = ()) -> None:
        """Add a question."""
        self.questions.append(Question(what, do, tuple(sorted(set(lines))), tuple(q for q in quotes if q.strip())))

    def drop(self, what: str, *, lines: Iterable[int] = (), quotes: Sequence[str] = ()) -> None:
        """Say that words were moved or left out."""
        self.dropped.append(Remark(what, tuple(sorted(set(lines))), tuple(q for q in quotes if q.strip())))

    def work_out(self, what: str, *, lines: Iterable[int] = (), quotes: Sequence[str] = ()) -> None:
        """Say that something was worked out, not read."""
        self.worked_out.append(Remark(what, tuple(sorted(set(lines))), tuple(q for q in quotes if q.strip())))


_HEAD = """\
# Import notes

These notes say what the import of {name} could not read or had to guess. They are never published.
Look at each question, mend the files of this folder where needed, and put an x into the box: `[x]`.
The review is held until every box has one. Line numbers are those of the imported file.
"""


def as_markdown(log: Log, *, name: str) -> str:
    """The notes as the Markdown file `import-notes.md`."""
    parts = [_HEAD.format(name=name), f"## Questions ({len(log.questions)})\n"]
    parts += [_question(question) for question in log.questions] or ["None.\n"]
    for title, remarks in (("What was moved or left out", log.dropped), ("What was worked out", log.worked_out)):
        parts.append(f"## {title}\n")
        parts += [_remark(remark) for remark in _together(remarks)] or ["Nothing.\n"]
    return "\n".join(parts)


def _together(remarks: Sequence[Remark]) -> list[Remark]:
    """Remarks that say the same of several lines as one, each quotation with its line."""
    by_what: dict[str, list[Remark]] = {}
    for remark in remarks:
        by_what.setdefault(remark.what, []).append(remark)
    return [same[0] if len(same) == 1 else _one(same) for same in by_what.values()]


def _one(remarks: Sequence[Remark]) -> Remark:
    lines = tuple(sorted({line for remark in remarks for line in remark.lines}))
    quotes = tuple(
        f"{remark.lines[0]}: {quote}" if remark.lines else quote for remark in remarks for quote in remark.quotes
    )
    return Remark(remarks[0].what, lines, quotes)


def _question(question: Question) -> str:
    where = f" ({in_words(question.lines)})" if question.lines else ""
    return f"- [ ] **{question.what}**{where}\n      {question.do}\n" + _quoted(question.quotes)


def _remark(remark: Remark) -> str:
    where = f" ({in_words(remark.lines)})" if remark.lines else ""
    return f"- {remark.what}{where}\n" + _quoted(remark.quotes)


def _quoted(quotes: tuple[str, ...]) -> str:
    lines = (line for quote in quotes for line in quote.split("\n") if line.strip())
    return "".join(f"      > {' '.join(line.split())}\n" for line in lines)


def in_words(numbers: Sequence[int]) -> str:
    """Line numbers as a reader says them: "lines 3 to 5 and 9"."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [f"{run[0]} to {run[-1]}" if len(run) > 1 else str(run[0]) for run in runs]
    listed = " and ".join([", ".join(told[:-1]), told[-1]] if len(told) > 1 else told)
    return f"line{'s' if len(numbers) > 1 else ''} {listed}"
