"""What a clearance letter says in its own words: its date, what may be published, on which points, up to which size."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from dhr.review.dates import PartialDate
from dhr.review.publication import ACTION_PLAN, EXECUTIVE_SUMMARY, OVERVIEW_REPORT
from dhr.review.written_dates import dates_in

_LONGEST_DATE_LINE = 60

_PUBLISH = r"publi(?:sh\w*|cation)"
_PERMITS = re.compile(
    rf"(?:may|can|could|should)\s+(?:now\s+)?(?:also\s+)?be\s+published|may\s+(?:now\s+)?publish|"
    rf"(?:agreed|ready|approved|cleared|suitable|fit)\s+(?:for|to)\s+(?:be\s+)?{_PUBLISH}|"
    rf"(?:content|happy|satisfied)\s+(?:for|that|with)[^.]{{0,160}}{_PUBLISH}|"
    rf"(?:agree[sd]?|approve[sd]?|clear(?:s|ed)|permits?)\s+(?:to\s+)?(?:the\s+|its\s+)?{_PUBLISH}|"
    rf"(?:approval|permission|agreement|clearance)\s+(?:for|to)\s+(?:the\s+)?{_PUBLISH}|"
    rf"(?:clears|has cleared|have cleared)\s+[^.]{{1,100}}\s+for\s+{_PUBLISH}|"
    rf"no\s+(?:objections?|reasons?)\b[^.]{{0,60}}{_PUBLISH}",
    re.IGNORECASE,
)
_CANNOT = r"(?:cannot|can not|(?:should|must|may|can|could|will|would|is|are)(?:\s+\w+)?\s+not|not)\s+(?:\w+\s+){0,3}?"
# "The panel asks for changes before the report can be published" clears nothing.
_FORBIDS = re.compile(
    rf"\b(?:before|until|unless)\b[^.]*\b{_PUBLISH}|{_PUBLISH}[^.]*\b(?:until|unless)\b|"
    rf"\b{_CANNOT}(?:publish\w*|ready|agree[ds]?|content|clear(?:s|ed)?|fit|suitable|satisfied|happy|"
    r"feel|think|consider|believe|recommend|support|accept|advise|propose)\b",
    re.IGNORECASE,
)
# What a sentence takes out of the permission that it gives: "but not the overview report".
_TAKEN_OUT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|with the exception of|other than|excluding|without|but not|rather than)\b[^,;.]*|"
    rf"[^,;]*\b(?:{_CANNOT}be|neither\b[^,;]*\bbe)\s+published[^,;.]*",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:please|should|must|to be|to)\s+(?:be\s+)?re-?submit", re.IGNORECASE)
_NAMED = (
    (EXECUTIVE_SUMMARY, re.compile(r"executive summar(?:y|ies)", re.IGNORECASE)),
    (OVERVIEW_REPORT, re.compile(r"overview report|full report", re.IGNORECASE)),
    (ACTION_PLAN, re.compile(r"action plan", re.IGNORECASE)),
)
_ALL = tuple(name for name, _ in _NAMED)
_WHOLE = re.compile(r"\b(?:DHRs?|DARDRs?|review|report)\b", re.IGNORECASE)
# "The report, including the executive summary": the parts are named as parts of the whole.
_WITH_PARTS = re.compile(
    r"(?<!overview )(?<!full )(?<!of the )(?<!of this )\b(?:DHR|DARDR|review|report)\b"
    r"(?:\s+(?:report|DHR|DARDR)|\s*\([^)]*\))*\s*,?\s*"
    r"(?:including|inclusive of|(?:together |along )?with|as well as|and its)\b",
    re.IGNORECASE,
)
# Weaker words are about what was done already where the letter says that the review may *now* be published.
_IF = re.compile(
    r"subject to(?! change)|on (?:the )?completion of|\bonce\b|\bprovided\b|as long as|"
    r"on (?:the )?condition\b|\bpending\b",
    re.IGNORECASE,
)
_WEAK_IF = re.compile(
    r"\b(?:when|after|following|upon|if|with (?:these|the following) (?:changes|amendments))\b", re.IGNORECASE
)
_NOW = re.compile(r"\bnow\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?:[-*•▪◦]\s+)?\(?(\d{1,2})[.)]\s+\S")
_BULLET = re.compile(r"\s*[-*•▪◦]\s+\S")
_LIMIT = re.compile(
    r"\b(?:smaller|less|lower|under|below|larger|exceed\w*|more|maximum|limit\w*)\b[^.]{0,30}?\b(\d{1,3}(?:\.\d)?)\s*(?:MB|megabytes?)\b",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-Z“\"])|\n\s*\n")
_DEAR = re.compile(r"\W*(?:Dear|Annwyl)\b")
_REFERENCE = re.compile(r"\bref(?:erence)?\b", re.IGNORECASE)


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


def read_letter(text: str) -> LetterReading:
    """Read a letter: its transcription in Markdown, or the text layer of its PDF."""
    every = sentences(text)
    permits = tuple(sentence for sentence in every if _allowed(sentence))
    named = _named(permits)
    is_conditional = any(_is_conditional(sentence) for sentence in permits)
    return LetterReading(
        date=_date(text),
        clears=named or _whole(permits),
        names_them=bool(named),
        is_conditional=is_conditional,
        points=_points(text) if is_conditional else (),
        limit=next((round(float(found[1]) * 1_000_000) for s in every if (found := _LIMIT.search(s))), None),
        again=not permits and any(_AGAIN.search(sentence) for sentence in every),
        permits=permits,
    )


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, each on one line."""
    return tuple(" ".join(s.split()) for s in _SENTENCE_END.split(text) if s.strip())


def says(text: str, words: str) -> bool:
    """Whether a letter says these words, however its lines are broken."""
    return " ".join(words.split()).casefold() in " ".join(text.split()).casefold()


def _allowed(sentence: str) -> str:
    """What of a sentence gives permission to publish; nothing where it does not."""
    kept = _TAKEN_OUT.sub("", sentence)
    return kept if _PERMITS.search(kept) and not _FORBIDS.search(kept) else ""


def _named(permits: Sequence[str]) -> tuple[str, ...]:
    """The documents that the permission names. The whole report with its parts is all of them."""
    allowed = [_allowed(sentence) for sentence in permits]
    if any(_WITH_PARTS.search(sentence) for sentence in allowed):
        return _ALL
    return tuple(name for name, pattern in _NAMED if any(pattern.search(sentence) for sentence in allowed))


def _whole(permits: Sequence[str]) -> tuple[str, ...]:
    """Every document, where the review as a whole may be published, but for those that the sentence takes out."""
    if not any(_WHOLE.search(_allowed(sentence)) for sentence in permits):
        return ()
    out = " ".join(found[0] for sentence in permits for found in _TAKEN_OUT.finditer(sentence))
    return tuple(name for name, pattern in _NAMED if not pattern.search(out))


def _is_conditional(sentence: str) -> bool:
    return bool(_IF.search(sentence) or (_WEAK_IF.search(sentence) and not _NOW.search(sentence)))


def _date(text: str) -> PartialDate | None:
    """The letter's date stands on a short line, as a rule above the salutation; below it, by the signature."""
    lines = [line.strip(" #*_") for line in text.split("\n")]
    head = next((at for at, line in enumerate(lines) if _DEAR.match(line)), len(lines))
    return _date_of(lines[:head]) or _date_of(lines[head:])


def _date_of(lines: Sequence[str]) -> PartialDate | None:
    short = [line for line in lines if len(line) <= _LONGEST_DATE_LINE and not _REFERENCE.search(line)]
    dated = [(len(line), date) for line in short for date in dates_in(line)[:1] if date.precision == "day"]
    return min(dated, key=lambda pair: pair[0])[1] if dated else None


def _points(text: str) -> tuple[str, ...]:
    """The numbers of the letter's list, counting from 1; bullets are counted."""
    lines = text.split("\n")
    numbers = [found[1] for line in lines if (found := _NUMBERED.match(line))]
    in_order: list[str] = []
    for number in numbers:
        if int(number) == len(in_order) + 1:
            in_order.append(number)
    bullets = sum(1 for line in lines if _BULLET.match(line))
    return tuple(in_order) or tuple(str(number) for number in range(1, bullets + 1))
