"""Ways of writing a word so that a plain search would miss it, while a reader would not.

Each takes the words and a source of chance and gives them back disguised; None where that cannot be done to them.
"""

import unicodedata
from collections.abc import Callable, Mapping
from random import Random
from typing import Final, NamedTuple

from anonymise.evaluation.planted.plant import SEPARATOR
from anonymise.folding import fold

Make = Callable[[str, Random], str | None]

_TEXTS = frozenset(("md", "txt", "html", "csv", "yaml", "json"))
_FILES = _TEXTS | {"docx", "pdf", "png", "jpg"}
_MARKED = frozenset(("md", "html"))
_FLOWING = frozenset(("md", "txt", "html"))
# A word shorter than these is too like others when a letter of it is changed, or when it is torn.
SHORTEST_MISSPELT, _SHORTEST_TORN = 6, 6
_CYRILLIC = dict(zip("aceiopsxyABCEHKMOPTX", "асеіорѕхуАВСЕНКМОРТХ", strict=True))
_GREEK = dict(zip("ovABEHIKMNOPTXYZ", "ονΑΒΕΗΙΚΜΝΟΡΤΧΥΖ", strict=True))
_DIGITS = {"o": "0", "O": "0", "l": "1"}
_TAGS = (("<b>", "</b>"), ("<span>", "</span>"), ('<i class="x">', "</i>"))
_ACCENTS = "\u0301\u0300\u0308\u0302"


class Disguise(NamedTuple):
    """A way of writing, the kinds of file that it is possible in, and whether it writes markup."""

    make: Make
    files: frozenset[str] = _FILES
    is_markup: bool = False


def _upper(text: str, _: Random) -> str | None:
    # Letters such as ı do not come back from capitals.
    return text.upper() if fold(text.upper()) == fold(text) else None


def _lower(text: str, _: Random) -> str:
    return text.lower()


def _mixed(text: str, chance: Random) -> str:
    return "".join(c.upper() if chance.random() < 0.5 and len(c.upper()) == 1 else c.lower() for c in text)


def _folded(text: str, _: Random) -> str | None:
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    plain = plain.translate(str.maketrans("łŁđĐøØı", "lLdDoOi"))
    return plain if plain != text else None


def _decomposed(text: str, _: Random) -> str | None:
    made = unicodedata.normalize("NFD", text)
    return made if made != text else None


def _accented(text: str, chance: Random) -> str | None:
    at = _a_letter(text, chance, among="aeiouAEIOU")
    return (
        None if at is None else unicodedata.normalize("NFC", text[: at + 1] + chance.choice(_ACCENTS) + text[at + 1 :])
    )


def _replaced(letters: Mapping[str, str]) -> Make:
    def make(text: str, chance: Random) -> str | None:
        places = [at for at, c in enumerate(text) if c in letters]
        chosen = set(chance.sample(places, chance.randint(1, len(places)))) if places else set()
        return "".join(letters[c] if at in chosen else c for at, c in enumerate(text)) if chosen else None

    return make


def _between(*strings: str) -> Make:
    """Puts something between two letters of a word."""

    def make(text: str, chance: Random) -> str | None:
        at = _inside(text, chance)
        return None if at is None else text[:at] + chance.choice(strings) + text[at:]

    return make


def _around(*pairs: tuple[str, str]) -> Make:
    """Puts marks around some letters in the middle of a word."""

    def make(text: str, chance: Random) -> str | None:
        at = _inside(text, chance, shortest=5)
        if at is None:
            return None
        end = next((i for i in range(at, len(text)) if not text[i].isalnum()), len(text))
        before, after = chance.choice(pairs)
        last = chance.randint(at + 1, end)
        return text[:at] + before + text[at:last] + after + text[last:]

    return make


def _linked(text: str, chance: Random) -> str | None:
    """A link around letters in the middle of a word; its target is no part of the name."""
    made = _around(("[", "⟧](https://example.org/a)"))(text, chance)
    return made and f"⟦{made}"


def _entities(text: str, chance: Random) -> str:
    """Letters as numbers of characters, decimal or hexadecimal."""
    return "".join(chance.choice((c, f"&#{ord(c)};", f"&#x{ord(c):x};")) if c.isalnum() else c for c in text)


def _at_space(*strings: str) -> Make:
    def make(text: str, chance: Random) -> str | None:
        return chance.choice(strings).join(text.split()) if " " in text else None

    return make


def _spelt_out(text: str, chance: Random) -> str:
    by = chance.choice((" ", "-", "."))
    return ("  " if by == " " else " ").join(by.join(word) for word in text.split(" "))


def _misspelt(text: str, chance: Random) -> str | None:
    """One letter of one long word left out, doubled, changed or swapped with the next."""
    words = text.split(" ")
    long = [at for at, word in enumerate(words) if len(word) >= SHORTEST_MISSPELT and word.isalpha()]
    if not long:
        return None
    at = chance.choice(long)
    words[at] = _slip(words[at], chance)
    return " ".join(words)


def _slip(word: str, chance: Random) -> str:
    at = chance.randint(1, len(word) - 2)
    before, letter, following, behind = word[:at], word[at], word[at + 1], word[at + 2 :]
    slips = [before + following + behind, before + letter * 2 + following + behind]
    slips += [before + chance.choice("aeionrst") + following + behind, before + following + letter + behind]
    return chance.choice([slip for slip in slips if slip != word])


def _a_letter(text: str, chance: Random, among: str) -> int | None:
    places = [at for at, c in enumerate(text) if c in among]
    return chance.choice(places) if places else None


def _inside(text: str, chance: Random, shortest: int = 4) -> int | None:
    """A place between two letters of a word that is long enough, two of them on either side."""
    places: list[int] = []
    start = 0
    for word in text.replace("-", " ").replace("'", " ").replace("’", " ").split(" "):
        if len(word) >= shortest:
            places += range(start + 2, start + len(word) - 1)
        start += len(word) + 1
    return chance.choice(places) if places else None


def _torn(by: str) -> Make:
    def make(text: str, chance: Random) -> str | None:
        at = _inside(text, chance, shortest=_SHORTEST_TORN)
        return None if at is None else text[:at] + by + text[at:]

    return make


# Disguises of the letters of a name, whatever part of it is written.
LETTERS: Final[Mapping[str, Disguise]] = {
    "plain": Disguise(lambda text, _: text),
    "capitals": Disguise(_upper),
    "small letters": Disguise(_lower),
    "mixed case": Disguise(_mixed),
    "accents left out": Disguise(_folded),
    "accents apart": Disguise(_decomposed, _TEXTS),
    "accents added": Disguise(_accented, _TEXTS | {"docx"}),
    "Cyrillic letters": Disguise(_replaced(_CYRILLIC), _TEXTS | {"docx"}),
    "Greek letters": Disguise(_replaced(_GREEK), _TEXTS | {"docx"}),
    "digits for letters": Disguise(_replaced(_DIGITS)),
    "soft hyphen": Disguise(_between("\u00ad"), _TEXTS | {"docx"}),
    "zero width": Disguise(_between("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff"), _TEXTS | {"docx"}),
    "soft hyphen entity": Disguise(_between("&shy;", "&#173;", "&#xAD;"), _MARKED, is_markup=True),
    "zero width entity": Disguise(_between("&#8203;", "&zwnj;", "&ZeroWidthSpace;", "<wbr>"), _MARKED, is_markup=True),
    "entities": Disguise(_entities, _MARKED, is_markup=True),
    "tag inside": Disguise(_around(*_TAGS), _MARKED, is_markup=True),
    "comment inside": Disguise(_between("<!-- -->", "<!--a note-->"), _MARKED, is_markup=True),
    "emphasis inside": Disguise(_around(("**", "**"), ("*", "*"), ("***", "***")), frozenset(("md",)), is_markup=True),
    "link inside": Disguise(_linked, frozenset(("md",)), is_markup=True),
    "code inside": Disguise(
        _around(
            ("`", "`"),
        ),
        frozenset(("md",)),
        is_markup=True,
    ),
    "torn by a space": Disguise(_torn(" ")),
    "torn by a line break": Disguise(_torn("\n"), _FLOWING),
    "hyphen at the line's end": Disguise(_torn("-\n"), _FLOWING),
    "torn by a cell": Disguise(_torn(SEPARATOR), frozenset(("md", "html", "csv"))),
    "spelt out": Disguise(_spelt_out, _TEXTS | {"docx"}),
    "misspelt": Disguise(_misspelt),
    "line break": Disguise(_at_space("\n"), _FLOWING),
    "hard spaces": Disguise(_at_space("\u00a0", "\u202f", "\u2003"), _TEXTS | {"docx"}),
    "hard space entities": Disguise(_at_space("&nbsp;", "&#160;", "&emsp;"), _MARKED, is_markup=True),
    "breaks in markup": Disguise(_at_space("<br>", "<br/>"), _MARKED, is_markup=True),
    "two cells": Disguise(_at_space(SEPARATOR), frozenset(("md", "html", "csv"))),
    "underscores": Disguise(_at_space("_", "-", "."), _TEXTS),
}

# Those that leave a form or a name what it is, where no list says what is looked for; most are written plainly.
OF_FORMS: Final = (*["plain"] * 6, "hard spaces", "line break", "hard space entities")
OF_PERSONS: Final = (
    *["plain"] * 10,
    *("capitals", "torn by a space", "hyphen at the line's end", "line break", "hard spaces", "soft hyphen"),
)
