"""Sentences in the manner of reviews, made by chance from frames.yml and names.yml."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from random import Random

from anonymise.recognisers.lexicon import listed
from anonymise.training.names import Letters, Names, Origin, data, nicknames
from anonymise.training.sentence import PERSON, Sentence, Span, Writer

_SLOT = re.compile(r"\{(\w+)\}")
_EMPTY = 0.42
_LABELS = {
    **dict.fromkeys(("Place", "Country", "City", "Somewhere"), "LOC"),
    **dict.fromkeys(("Agency", "Charity", "Company", "Court", "Solicitors", "Foreign", "Something"), "ORG"),
}
_BETWEEN = (" ", " ", " ", " ", "\n", " | ", "\t", "; ")


class Generator:
    """Makes sentences, the same ones for the same seed. `gazetteers` is the folder of the lists of names and places."""

    def __init__(self, gazetteers: Path, *, seed: int) -> None:
        self._chance = Random(seed)  # noqa: S311 (no secret)
        self._names = Names(gazetteers)
        places = list(json.loads((gazetteers / "places.json").read_text(encoding="utf-8")))
        self._lists = {name: _entries(text, places) for name, text in data("frames")["lists"].items()}
        # Unknown words are places and things too, not only people.
        self._places = Letters([*(place for place in places[::9] if place.isalpha()), *self._lists["City"]])

    def sentences(self, count: int) -> Iterator[Sentence]:
        """`count` blocks of one to four sentences."""
        for _ in range(count):
            yield self._changed(self._block())

    def renamed(self, sentence: Sentence) -> Sentence:
        """The same sentence with other people in it."""
        writer, done, origin = Writer(), 0, self._names.origin(self._chance)
        for span in sentence.spans:
            writer.put(sentence.text[done : span.start])
            old = sentence.text[span.start : span.end]
            writer.put(self._like(old, origin) if span.label == PERSON else old, span.label)
            done = span.end
        writer.put(sentence.text[done:])
        return writer.sentence()

    def _like(self, old: str, origin: Origin) -> str:
        """Another name of as many words, in capitals where the old one is."""
        words = old.split()
        if len(words) == 1:
            new = (self._names.given if self._chance.random() < 0.5 else self._names.surname)(origin, self._chance)
        elif len(words[0].rstrip(".")) == 1:
            new = f"{words[0]} {self._names.surname(origin, self._chance)}"
        else:
            middle = " ".join(self._names.given(origin, self._chance) for _ in words[1:-1])
            given, surname = self._names.given(origin, self._chance), self._names.surname(origin, self._chance)
            new = " ".join(filter(None, (given, middle, surname)))
        return new.upper() if old.isupper() and len(old) > 2 else new

    def _block(self) -> Sentence:
        chance, writer = self._chance, Writer()
        origin = self._names.origin(chance)
        gap = chance.choice(_BETWEEN)
        for number in range(chance.choice((1, 1, 1, 2, 2, 3, 4))):
            if number:
                writer.put(gap)
            writer.add(self._sentence(origin))
        return writer.sentence()

    def _sentence(self, origin: Origin) -> Sentence:
        chance, writer, done = self._chance, Writer(), 0
        frame = chance.choice(_frames("empty" if chance.random() < _EMPTY else "sentences"))
        for slot in _SLOT.finditer(frame):
            writer.put(frame[done : slot.start()])
            self._fill(slot[1], origin, writer)
            done = slot.end()
        writer.put(frame[done:])
        return writer.sentence()

    def _fill(self, slot: str, origin: Origin, writer: Writer) -> None:
        form = _FORMS.get(slot)
        if form:
            # One in seven comes from elsewhere: couples are of many origins.
            other = self._names.origin(self._chance) if self._chance.random() < 0.15 else origin
            form(self, other, writer)
        else:
            writer.put(self._thing(slot), _LABELS.get(slot, ""))

    def _thing(self, slot: str) -> str:
        if slot == "Somewhere":
            return self._places.word(self._chance)
        if slot == "Something":
            return self._names.invented(self._chance)
        return self._chance.choice(self._lists[slot])

    def _person(self, origin: Origin, writer: Writer) -> None:
        form = self._chance.choices((_full, _given, _surname, _titled), (4, 4, 1, 2))[0]
        form(self, origin, writer)

    def _changed(self, sentence: Sentence) -> Sentence:
        """As files deform it: in capitals, with lines ended anywhere, torn by a column."""
        chance = self._chance
        throw = chance.random()
        if throw < 0.03:
            return _upper(sentence)
        if throw < 0.10:
            return Sentence(_lines_ended(sentence.text, chance), sentence.spans)
        if throw < 0.15 and sentence.spans:
            return _torn(sentence, chance)
        if throw < 0.19:
            return Sentence(sentence.text.replace("'", "’"), sentence.spans)
        return sentence


@lru_cache(maxsize=2)
def _frames(kind: str) -> tuple[str, ...]:
    return tuple(data("frames")[kind])


def _entries(text: str, places: list[str]) -> list[str]:
    return places if text == "@places" else listed(text)


def _full(maker: Generator, origin: Origin, writer: Writer) -> None:
    chance, names = maker._chance, maker._names
    given, surname = names.given(origin, chance), names.surname(origin, chance)
    throw = chance.random()
    if throw < 0.08:
        given = f"{given} {names.given(origin, chance)}"
    elif throw < 0.11:
        given = f"{given} {chance.choice('ABCDEFGHJKLMNPRSTW')}."
    elif throw < 0.14:
        surname = f"{surname} {names.surname(origin, chance)}"
    elif throw < 0.17:
        surname = surname.upper()
    writer.put(f"{given} {surname}", PERSON)


def _given(maker: Generator, origin: Origin, writer: Writer) -> None:
    writer.put(maker._names.given(origin, maker._chance), PERSON)


def _surname(maker: Generator, origin: Origin, writer: Writer) -> None:
    writer.put(maker._names.surname(origin, maker._chance), PERSON)


def _nick(maker: Generator, origin: Origin, writer: Writer) -> None:
    """A nickname: of the list, or what is left of a given name, or a word."""
    chance, throw = maker._chance, maker._chance.random()
    given = maker._names.given(origin, chance).partition("-")[0]
    if throw < 0.35:
        name = chance.choice(nicknames())
    elif throw < 0.7:
        name = given[: chance.choice((2, 3, 3, 4, 4))] + chance.choice(("", "", "s", "z", "o", "y", "ie", "sy", "a"))
    else:
        name = chance.choice(("Big ", "Little ", "Mad ", "Young ", "Old ", "")) + given
    writer.put(name, PERSON)


def _titled(maker: Generator, origin: Origin, writer: Writer) -> None:
    _behind("titles", maker, origin, writer)


def _ranked(maker: Generator, origin: Origin, writer: Writer) -> None:
    _behind("ranks", maker, origin, writer)


def _behind(titles: str, maker: Generator, origin: Origin, writer: Writer) -> None:
    chance, names = maker._chance, maker._names
    writer.put(chance.choice(maker._lists[titles]) + " ")
    throw = chance.random()
    if throw < 0.6:
        _surname(maker, origin, writer)
    elif throw < 0.85:
        _full(maker, origin, writer)
    else:
        writer.put(f"{chance.choice('ABCDEFGHJKLMNPRSTW')}. {names.surname(origin, chance)}", PERSON)


def _initialled(maker: Generator, origin: Origin, writer: Writer) -> None:
    chance = maker._chance
    initials = [chance.choice("ABCDEFGHJKLMNPRSTW") for _ in range(chance.choice((1, 1, 2)))]
    form = chance.choice((". ", ".", " ", ". "))
    writer.put(f"{form.join(initials)}{form}{maker._names.surname(origin, chance)}", PERSON)


def _turned(maker: Generator, origin: Origin, writer: Writer) -> None:
    chance, names = maker._chance, maker._names
    surname = names.surname(origin, chance)
    writer.put(f"{surname.upper() if chance.random() < 0.4 else surname}, {names.given(origin, chance)}", PERSON)


_FORMS: Mapping[str, Callable[[Generator, Origin, Writer], None]] = {
    "full": _full,
    "given": _given,
    "surname": _surname,
    "titled": _titled,
    "ranked": _ranked,
    "initialled": _initialled,
    "turned": _turned,
    "nick": _nick,
    "person": Generator._person,
}


def _upper(sentence: Sentence) -> Sentence:
    upper = sentence.text.upper()
    return Sentence(upper, sentence.spans) if len(upper) == len(sentence.text) else sentence


def _lines_ended(text: str, chance: Random) -> str:
    return "".join("\n" if c == " " and chance.random() < 0.08 else c for c in text)


def _torn(sentence: Sentence, chance: Random) -> Sentence:
    """A space, or a line's end, in the middle of a name."""
    torn = chance.choice(sentence.spans)
    if torn.end - torn.start < 6:
        return sentence
    cut = chance.randrange(torn.start + 3, torn.end - 1)
    gap = chance.choice((" ", "\n", "-\n"))
    spans = tuple(
        Span(s.start + (s.start >= cut) * len(gap), s.end + (s.end > cut) * len(gap), s.label) for s in sentence.spans
    )
    return Sentence(sentence.text[:cut] + gap + sentence.text[cut:], spans)
