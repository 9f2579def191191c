"""Documents with planted identifiers, the same for the same seed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from anonymise.evaluation.planted.binaries import BINARIES
from anonymise.evaluation.planted.compose import TEXTS, Composer, scalar
from anonymise.evaluation.planted.deal import Dealer
from anonymise.evaluation.planted.facts import table
from anonymise.evaluation.planted.marks import without_marks, words_alone
from anonymise.evaluation.planted.plant import Item, Truth
from anonymise.extract.names import FILE_NAME
from anonymise.folding import fold

# How often each kind of file is made.
_FILES = {"md": 50, "txt": 10, "html": 12, "csv": 6, "yaml": 5, "json": 4, "docx": 6, "pdf": 3, "png": 2, "jpg": 2}
_STYLES = {
    "chronology": 25,
    "analysis": 20,
    "tribute": 10,
    "minutes": 10,
    "notes": 10,
    "letter": 6,
    "plan": 6,
    "panel": 5,
}
_FEWEST, _MOST = 4, 9
_FRONT_MATTER, _NAMED_FILES = 0.3, 0.08
_FILES_A_FOLDER = 100
# Letters are dated, and professionals may be named in them and in lists of the panel: no rule speaks of that.
_SILENT = {
    "letter": frozenset(("exact-date", "near-date", "professional-elsewhere")),
    "panel": frozenset(("professional-elsewhere",)),
}


@dataclass(frozen=True)
class Planted:
    """A file as it will be written, and what is planted in it."""

    path: str
    data: bytes
    truths: tuple[Truth, ...]


def documents(count: int, seed: int) -> Iterator[Planted]:
    """So many documents of a seed. Those of a smaller count are the first of those of a larger."""
    chance = Random(f"planted {seed}")  # noqa: S311 (the same for the same seed, and no secret)
    dealer = Dealer(chance)
    for number in range(count):
        files = _one_of(_FILES, chance)
        yield (_text if files in TEXTS else _binary)(number, files, dealer, chance)


def _one_of(weights: dict[str, int], chance: Random) -> str:
    return chance.choices(list(weights), list(weights.values()))[0]


def _text(number: int, files: str, dealer: Dealer, chance: Random) -> Planted:
    style = _one_of(_STYLES, chance)
    composer = Composer(files, style, chance)
    silent = _SILENT.get(style, frozenset())
    items = [dealer.item(files, silent=silent) for _ in range(chance.randint(_FEWEST, _MOST))]
    blocks = [composer.block(item, lambda: dealer.person(files)) for item in items]
    texts = _mixed(blocks, files, style, chance)
    text = TEXTS[files](_title(style), texts, _headings(style, chance))
    if files == "md" and chance.random() < _FRONT_MATTER:
        text = _front_matter(composer, dealer) + text
    written, marked = without_marks(text)
    name, in_name = _name(number, files, style, dealer, chance)
    path = f"part-{number // _FILES_A_FOLDER:02}/{name}"
    truths = [
        Truth(path, composer.planted[one.number], one.start, one.end, "", words_alone(composer.words[one.number]))
        for one in marked
    ]
    return Planted(path, written.encode(), tuple(truths) + _truth_of_name(path, in_name))


def _mixed(blocks: Sequence[str], files: str, style: str, chance: Random) -> list[str]:
    """The blocks among paragraphs that identify nobody."""
    neutral = chance.sample(table("neutral")["paragraphs"], len(blocks))
    # A list of the panel is nothing but a list.
    if style == "panel":
        return list(blocks)
    wrapped = [f"<p>{text}</p>" if files == "html" else text for text in neutral]
    return [text for pair in zip(wrapped, blocks, strict=True) for text in pair]


def _title(style: str) -> str:
    return str(table("neutral")["titles"][style])


def _headings(style: str, chance: Random) -> list[str]:
    held: Any = table("neutral")
    return [held["panel heading"]] if style == "panel" else chance.sample(held["headings"], len(held["headings"]))


def _front_matter(composer: Composer, dealer: Dealer) -> str:
    summary = scalar(composer.marked(dealer.name("yaml"), "front matter"))
    return f"---\ntitle: Example\nsummary: {summary}\n---\n\n"


def _name(number: int, files: str, style: str, dealer: Dealer, chance: Random) -> tuple[str, Item | None]:
    if style == "letter" and files == "md":
        return f"letter-{number:04}/qa-letter.md", None
    if chance.random() >= _NAMED_FILES:
        return f"{style}-{number:04}.{files}", None
    item = next(item for item in iter(lambda: dealer.name("json"), None) if not _is_month(item.text))
    written = chance.choice(("-", "_", "")).join(word.capitalize() for word in map(_letters, item.text.split(" ")))
    return f"{written}-{number:04}.{files}", item._replace(text=written)


def _is_month(words: str) -> bool:
    """Whether a name beside the number of a file is a month of a year, as anybody would read it: `April-1984`."""
    return words in table("drawn")["months"]


def _letters(word: str) -> str:
    return fold(re.sub(r"\W", "", word))


def _truth_of_name(path: str, item: Item | None) -> tuple[Truth, ...]:
    if item is None:
        return ()
    return (Truth(path, item.plant.at("file name"), 0, len(item.text), FILE_NAME, item.text),)


def _binary(number: int, files: str, dealer: Dealer, chance: Random) -> Planted:
    composer = Composer(files, "chronology", chance)
    item = _printable(files, dealer)
    text, _ = without_marks(composer.block(item, lambda: dealer.name(files)))
    path = f"part-{number // _FILES_A_FOLDER:02}/picture-{number:04}.{files}"
    plant = composer.planted[0]
    truths = (Truth(path, plant, 0, 0, plant.place, words_alone(item.text)),)
    return Planted(path, BINARIES[files](plant.place, text), truths)


def _printable(files: str, dealer: Dealer) -> Item:
    """An item that the font of the small PDF has the letters of."""
    while True:
        item = dealer.item(files)
        if files != "pdf" or item.text.encode("cp1252", "ignore").decode("cp1252") == item.text:
            return item
