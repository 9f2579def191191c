"""How long a private list of 10,000 entries takes to be looked for in a text of a million characters.

    python benchmarks/deny_list.py [ENTRIES] [CHARACTERS]

Makes a list (10,000) of names from the shipped gazetteer, addresses, dates and numbers, and a text (1,000,000) of
ordinary words with other names in it and some entries in disguise, the same at every run. Compares with two peers in
the same run: `str.find` of every entry in small letters, and one compiled pattern of all entries, timed on a tenth of
the text. The peers find entries exactly as written and nothing else. Budgets: less than a second for the search, two
with the keyed list, two for making the list ready; and less time than `str.find`.
"""

import random
import re
import sys
import time
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

from anonymise.denylist.index import index_of
from anonymise.denylist.keyed import keyed_index, keyed_text
from anonymise.denylist.row import Row
from anonymise.denylist.search import search
from anonymise.denylist.telling import ordinary_words
from anonymise.gazetteers.classes import COMMON_SURNAME, GIVEN, SURNAME, WORD
from anonymise.passages import Passage, Source, Zone, located
from anonymise.recognisers.lexicon import lexicon

T = TypeVar("T")
KEY = "a-key-of-the-benchmark-and-of-nobody-else"
STREETS = ("Street", "Road", "Avenue", "Close", "Lane")
MONTHS = ("January", "March", "June", "September", "November")
EVERY = 300  # words between two entries in disguise
DISGUISES: tuple[Callable[[str], str], ...] = (
    str,
    str.upper,
    lambda name: ", ".join(reversed(name.split(" ", 1))),
    lambda name: f"{name[0]}. {name.split(' ')[-1]}",
    lambda name: name.lower().replace(" ", ".") + "@example.org",
    lambda name: "\u00ad".join(name),
    lambda name: f"{name}s",
    lambda name: name.replace(" ", "\n"),
)


class Time(NamedTuple):
    """Seconds by the clock, and seconds of the processor, which other work on the machine disturbs less."""

    clock: float
    processor: float

    def __str__(self) -> str:
        return f"{self.clock:.2f} s ({self.processor:.2f} s of the processor)"


def timed(work: Callable[[], T]) -> tuple[T, Time]:
    """What the work gives, and the best time of three."""
    times = []
    for _ in range(3):
        clock, processor = time.perf_counter(), time.process_time()
        made = work()
        times.append(Time(time.perf_counter() - clock, time.process_time() - processor))
    return made, min(times)


def entries_of(count: int, chance: random.Random) -> list[str]:
    """Names, most of them, and addresses, dates and numbers."""
    classes = lexicon().classes
    given = sorted(word for word, bits in classes.items() if bits & GIVEN and word.isascii() and len(word) > 2)
    family = sorted(word for word, bits in classes.items() if bits & (SURNAME | COMMON_SURNAME) and word.isascii())
    names = (f"{chance.choice(given).title()} {chance.choice(family).title()}" for _ in range(count * 94 // 100))
    houses = (
        f"{chance.randint(1, 200)} {chance.choice(family).title()} {chance.choice(STREETS)}, Exampleton, "
        f"AB{chance.randint(10, 99)} {chance.randint(0, 9)}CD"
        for _ in range(count * 2 // 100)
    )
    days = (
        f"{chance.randint(1, 28)} {chance.choice(MONTHS)} {chance.randint(1940, 2020)}" for _ in range(count * 2 // 100)
    )
    phones = (f"07700 900{chance.randint(0, 999):03}" for _ in range(count * 2 // 100))
    return [*names, *houses, *days, *phones]


def text_of(size: int, entries: Sequence[str], chance: random.Random) -> tuple[list[str], int]:
    """Paragraphs of ordinary words, every hundredth another name, with disguised entries; and how many of these."""
    ordinary = sorted(ordinary_words())
    rare = sorted(word for word, bits in lexicon().classes.items() if bits & WORD and word.isascii())
    others = [word.title() for word, bits in sorted(lexicon().classes.items()) if bits & SURNAME]
    weights = [1 / (rank + 3) for rank in range(len(ordinary))]
    paragraphs: list[str] = []
    written = disguised = 0
    while written < size:
        words = chance.choices(ordinary, weights, k=EVERY)
        words[::20] = (chance.choice(rare) for _ in words[::20])
        words[::100] = (chance.choice(others) for _ in words[::100])
        words.append(DISGUISES[disguised % len(DISGUISES)](chance.choice(entries)))
        disguised += 1
        paragraphs.append(" ".join(words) + ".")
        written += len(paragraphs[-1]) + 1
    return paragraphs, disguised


def passages_of(paragraphs: Sequence[str]) -> list[Passage]:
    """The paragraphs as the check is given them."""
    source = Source("a.txt", "\n".join(paragraphs))
    passages, at = [], 0
    for paragraph in paragraphs:
        passages.append(Passage(located(paragraph, at), Zone.BODY, source))
        at += len(paragraph) + 1
    return passages


def main(count: int = 10_000, size: int = 1_000_000) -> None:
    """Print the figures."""
    chance = random.Random(2023)  # noqa: S311
    entries = entries_of(count, chance)
    names = [entry for entry in entries if entry.replace(" ", "").isalpha()]
    paragraphs, disguised = text_of(size, names, chance)
    passages, text = passages_of(paragraphs), "\n".join(paragraphs)
    small, asked = text.lower(), [entry.lower() for entry in entries]

    plain, made = timed(lambda: index_of(entries))
    found, ours = timed(lambda: search(Row(passages), plain))
    as_text = keyed_text(plain, KEY)
    keyed, read = timed(lambda: keyed_index(as_text, KEY))
    again, hidden = timed(lambda: search(Row(passages), keyed))
    exact, peer = timed(lambda: sum(small.find(entry) >= 0 for entry in asked))
    pattern = re.compile("|".join(map(re.escape, sorted(asked, key=len)[::-1])))
    clock, processor = time.perf_counter(), time.process_time()
    pattern.findall(small[: len(small) // 10])
    compiled = Time(10 * (time.perf_counter() - clock), 10 * (time.process_time() - processor))

    where = len({one.first for one in found})
    print(f"{len(entries):,} entries, {len(text):,} characters, {len(text.split()):,} words, {disguised} in disguise")
    print(f"making the list ready          {made}")
    print(f"search, words parted anew      {ours}: {len(found)} findings in {where} paragraphs")
    print(f"reading the keyed list         {read}")
    print(f"search with the keyed list     {hidden}: {len(again)} findings")
    print(f"str.find of every entry        {peer}: {exact} entries")
    print(f"one pattern of all entries     {compiled}, ten times a tenth of the text")
    print(f"ratio to str.find              {ours.processor / peer.processor:.2f}")
    print(f"ratio to the pattern           {ours.processor / compiled.processor:.3f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
