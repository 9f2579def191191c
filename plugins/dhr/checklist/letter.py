"""What a clearance letter says in its own words: its date, what may be published, on which points, up to which size."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dhr.checklist.permission import ALL, Permission, named_in, permission
from dhr.review.dates import PartialDate
from dhr.review.written_dates import dates_in

_LONGEST_DATE_LINE = 60

# Marks of Markdown, and letters without a width, which could hide a "not" from the reading and not from a reader.
_MARKS = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}|[\u00ad\u200b-\u200f\u2060\ufeff]|<[^<>]{1,200}>")
_TORN_WORD = re.compile(r"(?<=[a-z])-[ \t]*\n[ \t]*(?=[a-z])")
# "(DHR)", "(QA)", "(Rowan)": names beside the words, never words of the sentence itself.
_ASIDE = re.compile(r" ?\((?!(?:Not|No|Never|Only|Except|Unless|Until|If|But)\b)[‘“'\"]?[A-Z][\w&’'. -]{0,40}\)")
_ITEM = r"(?:[-*•▪◦–\uf0b7]|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+(?=\S)"
# A new line that is an item of a list begins a sentence; an empty line does where the next goes on with a capital letter.
_SENTENCE_END = re.compile(rf"(?<=[.!?])\s+(?=[A-Z“\"])|\n[ \t]*\n(?![ \t]*[a-z])|\n[ \t]*(?={_ITEM})")
_DEAR = re.compile(r"\W*(?:Dear|Annwyl)\b.*")
_CLOSING = re.compile(r"\W*(?:yours (?:sincerely|faithfully)|kind regards|yn gywir)\b", re.IGNORECASE)

_PUBLISHING = re.compile(r"\bpubli(?:sh|cation)|\bpublic domain\b|\breleased?\b|\bonline\b|\bwebsite\b", re.IGNORECASE)
_DENIAL = re.compile(
    r"\b(?:not|never|cannot|no|none|nothing|nor|neither|until|unless|whether|unable|before|premature|doubt\w*)\b|n['’]t\b|"
    r"\b(?:declin|refus|withh|withdr)\w*",
    re.IGNORECASE,
)
# "The report does not need to be sent in again" and "we do not object" hold nothing back.
_HARMLESS = re.compile(
    r"\b(?:do|does|did|is|are|will|would)(?: not|n['’]t) (?:need|require[sd]?|necessary|object\w*|oppose\w*)\b|\bno (?:need|objections?)\b",
    re.IGNORECASE,
)
_PUBLISH = r"publi(?:sh\w*|cation)"
_REFUSAL = re.compile(
    rf"(?:\b(?:not|never|cannot|unable|neither|nor|no)\b|n['’]t\b|\b(?:declin|refus|withh|withdr)\w*)[^.]{{0,80}}\b{_PUBLISH}|"
    rf"{_PUBLISH}[^.]{{0,40}}\b(?:(?:declin|refus|withh|withdr)\w*|denied)",
    re.IGNORECASE,
)
# "The report cannot be published" and not "the names of children in the report cannot be published".
_WHOLE_REFUSAL = re.compile(
    r"^(?:[^,;]{0,80}\bthat )?(?:the|this|your) (?:(?!overview|full)\w+ )?(?:DHR|DARDR|review|report)(?: report)? "
    rf"(?:can|could|may|must|should|is|was)(?: ?not|n['’]t)\b[^.]{{0,40}}\b{_PUBLISH}|"
    rf"\b(?:Home Office|panel|board|we|I)\b (?:(?:is|are|am|was|were|do|does|did) not|cannot|(?:is|are|am|was|were) unable)\b[^.]{{0,60}}\b{_PUBLISH}",
    re.IGNORECASE,
)
_AGAIN = re.compile(r"\b(?:please|should|must|needs? to|has to|asks? (?:you )?to|to be) (?:be )?re-?submit", re.IGNORECASE)
_FIRST = re.compile(
    rf"\b(?:before|prior to|ahead of|until)\b[^.]{{0,60}}(?:\b{_PUBLISH}|\bdoing (?:so|this)|\byou do (?:so|this))|"
    r"^areas? (?:for|of) (?:\w+ )?(?:development|improvement|revision|amendment)s?(?::|$)",
    re.IGNORECASE,
)
_IF = re.compile(
    r"\b(?:subject to(?! change)|completion of|once|provided|providing|as long as|so long as|condition|pending|if|when|after|following|"
    r"changes|amendments)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"\s*(?:[-*•▪◦]\s+)?\(?(\d{1,2})[.)]\s+\S")
_LISTED = re.compile(rf"\s*{_ITEM}")
_LIMIT = re.compile(
    r"\b(?:smaller|less|lower|under|below|larger|exceed\w*|more|maximum|limit\w*)\b[^.]{0,30}?\b(\d{1,3}(?:\.\d)?)\s*(?:MB|megabytes?)\b",
    re.IGNORECASE,
)
_OTHER_DATE = re.compile(r"\b(?:ref(?:erence)?|your letter|meeting|received|submitted|considered)\b", re.IGNORECASE)
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
    allowed = _quoted(every, words) if words else _allowed(every)
    named = {kind for given in allowed.values() if given.names_them for kind in given.clears}
    whole = {kind for given in allowed.values() if not given.names_them for kind in given.clears}
    clears = (named or whole) - _refused(every, allowed)
    is_conditional = bool(clears) and (
        any(given.is_conditional for given in allowed.values()) or any(_FIRST.search(sentence) for sentence in every)
    )
    return LetterReading(
        date=_date(text),
        clears=tuple(kind for kind in ALL if kind in clears),
        names_them=bool(named),
        is_conditional=is_conditional,
        points=_points(text) if is_conditional else (),
        limit=next((round(float(found[1]) * 1_000_000) for s in every if (found := _LIMIT.search(s))), None),
        again=not clears and any(_asks_again(sentence) for sentence in every),
        permits=tuple(allowed) if clears else (),
    )


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text without its marks, each on one line."""
    plain = _MARKS.sub("", _TORN_WORD.sub("", text))
    parts = (part for line in re.split(rf"^({_DEAR.pattern})$", plain, flags=re.MULTILINE) for part in _SENTENCE_END.split(line))
    return tuple(_ASIDE.sub("", " ".join(part.split())) for part in parts if part.strip())


def says(text: str, words: str) -> bool:
    """Whether a letter says these words, however its lines are broken."""
    return bool(_letters(words)) and _letters(words) in _letters(text)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _allowed(every: Sequence[str]) -> dict[str, Permission]:
    return {sentence: given for sentence in every if (given := permission(sentence))}


def _quoted(every: Sequence[str], words: str) -> dict[str, Permission]:
    """The whole sentences of which a person quotes words, where they speak of publication and deny nothing."""
    around = [s for s in every if _letters(s) in _letters(words) or (len(words) > 20 and _letters(words) in _letters(s))]
    return {s: given for s in around if (given := permission(s) or _taken_for(s))}


def _taken_for(sentence: str) -> Permission | None:
    if not _PUBLISHING.search(sentence) or _DENIAL.search(_HARMLESS.sub("", sentence)):
        return None
    named = named_in(sentence)
    return Permission(named or ALL, bool(named), bool(_IF.search(sentence)))


def _refused(every: Sequence[str], allowed: Mapping[str, Permission]) -> set[str]:
    """The documents that another sentence of the letter holds back or asks to see again."""
    others = [sentence for sentence in every if sentence not in allowed and not _HARMLESS.search(sentence)]
    held = [sentence for sentence in others if _REFUSAL.search(sentence) or _AGAIN.search(sentence)]
    whole = any(_WHOLE_REFUSAL.search(s) or (_AGAIN.search(s) and not named_in(s)) for s in held)
    return set(ALL) if whole else {kind for sentence in held for kind in named_in(sentence)}


def _asks_again(sentence: str) -> bool:
    return bool(_AGAIN.search(sentence)) and not _HARMLESS.search(sentence)


def _date(text: str) -> PartialDate | None:
    """The letter's date stands on a short line, as a rule above the salutation; else below, by the signature."""
    lines = [line.strip(" #*_") for line in text.split("\n")]
    head = next((at for at, line in enumerate(lines) if _DEAR.match(line)), len(lines))
    closing = next((at for at, line in enumerate(lines) if _CLOSING.match(line)), len(lines))
    return _date_of(lines[:head]) or _date_of(lines[max(head, closing) :])


def _date_of(lines: Sequence[str]) -> PartialDate | None:
    """The one date of these lines; a line that holds nothing else comes first. Two dates are for a person to tell apart."""
    short = [line for line in lines if len(line) <= _LONGEST_DATE_LINE and not _OTHER_DATE.search(line)]
    dated = [(line, date) for line in short for date in dates_in(line) if date.precision == "day"]
    alone = {date for line, date in dated if _ONLY_A_DATE.fullmatch(line)}
    found = alone or {date for _, date in dated}
    return found.pop() if len(found) == 1 else None


def _points(text: str) -> tuple[str, ...]:
    """The numbers of the letter's list, counting from 1; other items are counted."""
    lines = text.split("\n")
    in_order: list[str] = []
    for number in (found[1] for line in lines if (found := _NUMBERED.match(line))):
        if int(number) == len(in_order) + 1:
            in_order.append(number)
    items = sum(1 for line in lines if _LISTED.match(line))
    return tuple(in_order) or tuple(str(number) for number in range(1, items + 1))
