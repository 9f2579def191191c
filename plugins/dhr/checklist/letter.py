"""What a clearance letter says in its own words: its date, what may be published, on which points, up to which size."""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

from dhr.checklist.letter_text import head_and_foot, is_item, letters, points, sentences
from dhr.checklist.permission import Permission, named_in, permission
from dhr.checklist.wording import wording
from dhr.review.dates import PartialDate
from dhr.review.publication import CLEARABLE
from dhr.review.written_dates import dates_in

_LONGEST_DATE_LINE = 60
# Fewer letters of a quotation may stand in any sentence.
_LEAST_QUOTED = 20

_ONLY_A_DATE = re.compile(
    r"(?:dated?:?\s*)?(?:\w+day,?\s+)?(?:\d{1,2}\s*(?:st|nd|rd|th)?\s+(?:of\s+)?[a-z]{3,9}\.?,?\s+\d{2,4}|"
    r"[a-z]{3,9}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|[\d./-]{6,10})\.?",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class LetterReading:
    """What was read in a letter; empty where nothing was found.

    `clears` are the documents that it clears, in the words of `publication.yml`; `names_them` whether it names them or
    clears the report as a whole, in the sentences `permits`. `is_conditional` is whether it does so on conditions, and
    `points` the numbers of its list of them. `limit` is the size in bytes below which the PDF must be. `again` is
    whether it asks for the report to be sent in again.
    """

    date: PartialDate | None = None
    clears: tuple[str, ...] = ()
    names_them: bool = True
    is_conditional: bool = False
    points: tuple[str, ...] = ()
    limit: int | None = None
    again: bool = False
    permits: tuple[str, ...] = field(default=(), repr=False)


def read_letter(text: str, *, words: str = "") -> LetterReading:
    """Read a letter: its transcription in Markdown, or the text layer of its PDF.

    `words` is what a person quotes from it as the permission, where it is worded so unusually that it cannot be read.
    """
    every = sentences(text)
    allowed = _quoted(every, words) if words else {s: given for s in every if (given := permission(s))}
    clears = _cleared(allowed.values()) - _refused(every, allowed)
    is_conditional = bool(clears) and _is_conditional(every, allowed)
    return LetterReading(
        date=_date(text),
        clears=tuple(kind for kind in CLEARABLE if kind in clears),
        names_them=any(given.names_them for given in allowed.values()),
        is_conditional=is_conditional,
        points=points(text) if is_conditional else (),
        limit=_limit(every),
        again=not clears and any(_asks_again(sentence) for sentence in every),
        permits=tuple(allowed) if clears else (),
    )


def _cleared(given: Collection[Permission]) -> set[str]:
    """The documents that are named; the whole review counts where none is."""
    named = {kind for one in given if one.names_them for kind in one.clears}
    return named or {kind for one in given for kind in one.clears}


def _is_conditional(every: Sequence[str], allowed: Mapping[str, Permission]) -> bool:
    return any(given.is_conditional for given in allowed.values()) or any(wording("first").search(s) for s in every)


def _quoted(every: Sequence[str], words: str) -> dict[str, Permission]:
    """The whole sentences of which a person quotes words, where they speak of publication and deny nothing."""
    quoted = letters(words)
    around = [s for s in every if letters(s) in quoted or (len(quoted) >= _LEAST_QUOTED and quoted in letters(s))]
    listed = " ".join(s for s in around if is_item(s) and not _denies(s))
    return {s: given for s in around if (given := permission(s) or _taken_for(s, listed))}


def _taken_for(sentence: str, listed: str) -> Permission | None:
    """The permission in a sentence that a person has quoted; the documents may be `listed` below it."""
    if not wording("publishing").search(sentence) or _denies(sentence):
        return None
    named = named_in(f"{sentence} {listed}" if sentence.endswith(":") else sentence)
    if not (named or wording("whole").search(sentence)):
        return None
    return Permission(named or CLEARABLE, bool(named), bool(wording("any_condition").search(sentence)))


def _denies(sentence: str) -> bool:
    return bool(wording("denial").search(wording("harmless").sub("", sentence)))


def _refused(every: Sequence[str], allowed: Mapping[str, Permission]) -> set[str]:
    """The documents that another sentence of the letter holds back or asks to see again."""
    others = [sentence for sentence in every if sentence not in allowed and not wording("harmless").search(sentence)]
    held = [s for s in others if wording("refusal").search(s) or wording("again").search(s)]
    if any(wording("whole_refusal").search(s) or (_asks_again(s) and not named_in(s)) for s in held):
        return set(CLEARABLE)
    return {kind for sentence in held for kind in named_in(sentence)}


def _asks_again(sentence: str) -> bool:
    return bool(wording("again").search(sentence)) and not wording("harmless").search(sentence)


def _limit(every: Sequence[str]) -> int | None:
    found = next((match for sentence in every if (match := wording("size").search(sentence))), None)
    return round(float(found["megabytes"]) * 1_000_000) if found else None


def _date(text: str) -> PartialDate | None:
    """The letter's date stands on a short line, as a rule above the salutation; else below, by the signature."""
    head, foot = head_and_foot(text)
    return _date_of(head) or _date_of(foot)


def _date_of(lines: Sequence[str]) -> PartialDate | None:
    """The one date of these lines, those that hold nothing else first. Of two dates a person must say which it is."""
    short = [line for line in lines if len(line) <= _LONGEST_DATE_LINE and not wording("other_date").search(line)]
    dated = [(line, date) for line in short for date in dates_in(line) if date.precision == "day"]
    alone = {date for line, date in dated if _ONLY_A_DATE.fullmatch(line)}
    found = alone or {date for _, date in dated}
    return found.pop() if len(found) == 1 else None
