"""A letter's text as sentences and lines: without marks of Markdown, torn words and letters that nobody sees."""

import re

# Marks of Markdown, and letters without a width, which could hide a "not" from the reading and not from a reader.
_MARKS = re.compile(r"[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}|[\u00ad\u200b-\u200f\u2060\ufeff]|<[^<>]{1,200}>")
_TORN_WORD = re.compile(r"(?<=[a-z])-[ \t]*\n[ \t]*(?=[a-z])")
# "(DHR)", "(QA)", "(Rowan)": names beside the words, never words of the sentence itself.
_ASIDE = re.compile(r" ?\((?!(?:Not|No|Never|Only|Except|Unless|Until|If|But)\b)[‘“'\"]?[A-Z][\w&’'. -]{0,40}\)")
_ITEM = r"(?:[-*•▪◦–\uf0b7]|o|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])[ \t]+(?=\S)"
_SALUTATION = r"\W*(?:Dear|Annwyl)\b.*"
_DEAR = re.compile(rf"^({_SALUTATION})$", re.MULTILINE)
# An item of a list begins a sentence; what follows an empty line does unless it goes on with a small letter.
_SENTENCE_END = re.compile(rf"(?<=[.!?])\s+(?=[A-Z“\"])|\n[ \t]*\n(?![ \t]*[a-z])|\n[ \t]*(?={_ITEM})")
_CLOSING = re.compile(r"\W*(?:yours (?:sincerely|faithfully)|kind regards|yn gywir)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"\s*(?:[-*•▪◦]\s+)?\(?(\d{1,2})[.)]\s+\S")
_LISTED = re.compile(rf"\s*{_ITEM}")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text without its marks, each on one line."""
    plain = _MARKS.sub("", _TORN_WORD.sub("", text))
    parts = (part for stretch in _DEAR.split(plain) for part in _SENTENCE_END.split(stretch))
    return tuple(_ASIDE.sub("", " ".join(part.split())) for part in parts if part.strip())


def is_item(sentence: str) -> bool:
    """Whether a sentence is an item of a list."""
    return bool(_LISTED.match(sentence))


def says(text: str, words: str) -> bool:
    """Whether a text says these words, however its lines are broken."""
    return bool(letters(words)) and letters(words) in letters(text)


def holds(text: str, sentence: str) -> bool:
    """Whether a text has this sentence from its beginning to its end, however words and lines are torn.

    "We do not think that the report may be published" and "... until we agree" hold the words, and not the sentence.
    """
    torn = r"[\W_]*".join(re.escape(letter) for letter in sentence if letter.isalnum())
    return bool(torn) and bool(re.search(rf"(?:\A|[.!?:;\d\n])[\W_]*{torn}[^\w.!?:]*(?:[.!?:]|\Z)", text))


def letters(text: str) -> str:
    """The letters and figures of a text alone."""
    return re.sub(r"[\W_]+", "", text.casefold())


def head_and_foot(text: str) -> tuple[list[str], list[str]]:
    """The lines above the salutation, and those below the closing words."""
    lines = [line.strip(" #*_") for line in text.split("\n")]
    head = next((at for at, line in enumerate(lines) if re.match(_SALUTATION, line)), len(lines))
    foot = next((at for at, line in enumerate(lines) if _CLOSING.match(line)), len(lines))
    return lines[:head], lines[max(head, foot) :]


def points(text: str) -> tuple[str, ...]:
    """The numbers of a letter's list, counting from 1; items without a number are counted."""
    lines = text.split("\n")
    in_order: list[str] = []
    for number in (found[1] for line in lines if (found := _NUMBERED.match(line))):
        if int(number) == len(in_order) + 1:
            in_order.append(number)
    items = sum(1 for line in lines if _LISTED.match(line))
    return tuple(in_order) or tuple(str(number) for number in range(1, items + 1))
