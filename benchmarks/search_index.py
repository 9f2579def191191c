"""How much the search index costs beyond Pagefind itself: budget 1.1.

    python benchmarks/search_index.py [REVIEWS] [WORDS]

Makes so many reviews (300) of 13 sections of so many words (250) each, of invented words, the same at every run. Times
our records and index, then the bare Pagefind command on the same records, twice in turn, and compares the best of each.
Says also how many bytes a browser loads before a first query, and whether two runs made the same files.
"""

import hashlib
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pagefind_bin

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from builders import a_rendered, a_rendered_review, a_section, another_review

from dhr.documents.rendered import RenderedReview
from dhr.search.index import build_index
from dhr.search.records import write_records

SECTIONS = 13
LETTERS = "eeeeaaaiioouutttnnnsssrrrhhlldcmpfgbwyvk"


class Time(NamedTuple):
    """Seconds by the clock, and seconds of processors, which other work on the machine disturbs less."""

    clock: float
    processors: float

    def __add__(self, other: "Time") -> "Time":  # type: ignore[override]
        return Time(self.clock + other.clock, self.processors + other.processors)


def vocabulary(size: int, chance: random.Random) -> list[str]:
    """Invented words of two to eleven letters."""
    return sorted({"".join(chance.choices(LETTERS, k=chance.randint(2, 11))) for _ in range(size)})


def reviews(count: int, words: int) -> Iterator[RenderedReview]:
    """Reviews of sections whose words are as unevenly frequent as those of a language."""
    chance = random.Random(2023)  # noqa: S311
    known = vocabulary(30_000, chance)
    weights = [1 / (rank + 3) for rank in range(len(known))]
    for number in range(count):
        review = another_review(number)
        texts = (" ".join(chance.choices(known, weights, k=words)) for _ in range(SECTIONS))
        sections = [a_section(f"section-{place}", f"Section {place}", text) for place, text in enumerate(texts)]
        landing = a_rendered(review.landing, *sections[:1])
        yield a_rendered_review(review, *sections[1:], landing=landing)


def seconds(work: Callable[[], object]) -> Time:
    """How long a piece of work takes by the clock, and of processors, those of its subprocesses included."""
    begun, used = time.perf_counter(), sum(os.times()[:4])
    work()
    return Time(time.perf_counter() - begun, sum(os.times()[:4]) - used)


def digest(folder: Path) -> str:
    """One hash of all files and their names."""
    whole = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        whole.update(str(path.relative_to(folder)).encode() + path.read_bytes())
    return whole.hexdigest()


def first_load(index: Path) -> int:
    """Bytes that a browser loads before the first query: program, word list, and the filter."""
    patterns = ("pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.en.*", "*.pf_meta", "filter/*")
    return sum(path.stat().st_size for pattern in patterns for path in index.glob(pattern))


def main(count: int, words: int) -> None:
    """Measure and print."""
    made = list(reviews(count, words))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ours, bare, written, digests = [], [], [], []
        for turn in range(2):
            records, output = folder / f"records{turn}", folder / f"ours{turn}"
            written.append(seconds(lambda to=records: write_records(made, folder=to)))
            ours.append(written[-1] + seconds(lambda of=records, to=output: build_index(of, output=to)))
            digests.append(digest(output))
            options = ("--site", records, "--output-path", folder / f"bare{turn}", "--force-language", "en", "--quiet")
            command = [pagefind_bin.get_executable(), *options]
            bare.append(seconds(lambda command=command: subprocess.run(command, check=True, capture_output=True)))
        print(f"{count} reviews, {count * SECTIONS} records of {words} words")
        clock = min(ours).clock / min(bare).clock
        processors = min(one.processors for one in ours) / min(one.processors for one in bare)
        print(f"ours {min(ours).clock:.2f} s, {min(written).clock:.2f} s of it to write the records")
        print(f"bare Pagefind {min(bare).clock:.2f} s")
        print(f"ratio {clock:.2f} by the clock, {processors:.2f} of processors (budget 1.1)")
        print(f"before a first query {first_load(folder / 'ours0') / 1000:.0f} KB, as stored")
        print("two runs: the same files" if digests[0] == digests[1] else "two runs: DIFFERENT files")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given + [300, 250][len(given) :]))
