"""Makes words.xz, the compiled gazetteer, from the lists named in NOTICE.md.

    python -m anonymise.gazetteers.make --given fore.json --surnames sur.json --places places.json \
        --common british-english-small american-english-small --ordinary british-english american-english \
        --rare british-english-large american-english-large --output anonymise/gazetteers/words.xz

Corrections by hand are not made here: they stand in given.yml and terms.yml and take effect at once.
"""

import argparse
import json
import lzma
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from anonymise.folding import fold
from anonymise.gazetteers.classes import COMMON_SURNAME, GIVEN, PHRASES, PLACE, SURNAME, TOWN, WORD, WORDY

# How often a name must have been given before it counts although the dictionary knows the word.
OFTEN_BESIDE_A_COMMON_WORD = 40
OFTEN_BESIDE_A_RARE_WORD = 100
# Faker's additions carry no true rank, so they are never "common".
COMMON_SURNAMES = 3000
TOWNS = {"Town", "City"}


@dataclass(frozen=True)
class Dictionary:
    """Ordinary words in lower case, in three rings: everyday, ordinary, rare."""

    common: frozenset[str]
    ordinary: frozenset[str]
    rare: frozenset[str]


def word_list(paths: Iterable[Path]) -> frozenset[str]:
    """Lower-case entries without possessives: upper-case ones are names, which is what we must not learn as words."""
    entries = (line.strip() for path in paths for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(fold(entry) for entry in entries if entry[:1].islower() and not entry.endswith("'s"))


def ordinary(words: Dictionary, surnames: Mapping[str, int]) -> Iterable[str]:
    """Words that are words first: of the rare ones, those nobody is called."""
    yield from words.common | words.ordinary
    yield from (word for word in words.rare if word not in surnames)


def given_class(name: str, count: int, words: Dictionary) -> int:
    """Whether a given name stands by itself (GIVEN), needs evidence (WORDY), or is too rare beside its word (0)."""
    if name in words.common:
        return WORDY if count >= OFTEN_BESIDE_A_COMMON_WORD else 0
    if name in words.ordinary or name in words.rare:
        return GIVEN if count >= OFTEN_BESIDE_A_RARE_WORD else WORDY
    return GIVEN


def classes(
    given: Mapping[str, int], surnames: Mapping[str, int], places: Mapping[str, str], words: Dictionary
) -> dict[str, int]:
    """Every single word with its classes."""
    found: dict[str, int] = defaultdict(int)
    for name, count in given.items():
        found[name] |= given_class(name, count, words)
    for name, rank in surnames.items():
        found[name] |= SURNAME | (COMMON_SURNAME if rank < COMMON_SURNAMES else 0)
    for place, kind in places.items():
        if " " not in place:
            found[fold(place)] |= PLACE | (TOWN if kind in TOWNS else 0)
    for word in ordinary(words, surnames):
        found[word] |= WORD
    # Compound names need no entry of their own: the recogniser looks at their parts.
    return {word: bits for word, bits in found.items() if bits and word.isalpha()}


def phrases(places: Iterable[str]) -> Iterable[str]:
    """Places of several words, folded, joined by underscores."""
    for place in places:
        parts = [fold(part) for part in place.replace("-", " ").split()]
        if len(parts) > 1 and all(parts):
            yield "_".join(parts)


def compiled(found: Mapping[str, int], several: Iterable[str]) -> bytes:
    """One line per combination of classes, words in order: small, and read with a few calls."""
    lines: dict[int, list[str]] = defaultdict(list)
    for word in sorted(found):
        lines[found[word]].append(word)
    rows = [f"{bits} {' '.join(words)}" for bits, words in sorted(lines.items())]
    rows.append(f"{PHRASES} {' '.join(sorted(set(several)))}")
    return lzma.compress("\n".join(rows).encode(), preset=9 | lzma.PRESET_EXTREME)


def folded_keys(path: Path) -> dict[str, int]:
    """A list of names with their counts or ranks; the first of two that fold to one wins."""
    names: dict[str, int] = {}
    for name, number in json.loads(path.read_text(encoding="utf-8")).items():
        names.setdefault(fold(name), number)
    return names


def main() -> None:
    """Reads the lists and writes the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("given", "surnames", "places", "output"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    for name in ("common", "ordinary", "rare"):
        parser.add_argument(f"--{name}", type=Path, nargs="+", required=True)
    options = parser.parse_args()
    words = Dictionary(word_list(options.common), word_list(options.ordinary), word_list(options.rare))
    places = json.loads(options.places.read_text(encoding="utf-8"))
    found = classes(folded_keys(options.given), folded_keys(options.surnames), places, words)
    options.output.write_bytes(compiled(found, phrases(places)))


if __name__ == "__main__":  # pragma: no cover - the test calls main() itself
    main()
