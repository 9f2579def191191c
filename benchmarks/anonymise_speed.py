"""How long the anonymisation check takes beside its own model and beside Presidio: budgets 1.3 and 1.0.

    python benchmarks/anonymise_speed.py [WORDS]

Makes one Markdown text of so many words (100,000) of the invented reviews of this repository, no paragraph twice, and a
deny list of 10,000 invented entries. Times, on one core and with everything loaded: `check_text` with that list, all
recognisers and exact places; `nlp.pipe` of the embedded recogniser on the same blocks of text; and Presidio's stock
engine (its own recognisers for English) with that same model. The best of three rounds, taken in turn.
"""

import os

os.environ["OMP_NUM_THREADS"] = os.environ["OPENBLAS_NUM_THREADS"] = "1"

import sys
import time
from collections.abc import Callable, Sequence
from importlib.resources import files
from itertools import count
from pathlib import Path
from random import Random

import spacy
import tldextract
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NlpEngineProvider

from anonymise import DenyList, People, check_text
from anonymise.extract.table import extract_text

PROJECT = Path(__file__).parents[1]
WEIGHTS = files("anonymise.recognisers.embedded") / "weights"
ENTRIES, ROUNDS = 10_000, 3
PSEUDONYMS = ("Rowan", "Ash", "Wren", "Hazel", "Elm", "Maya", "Seren")
SYLLABLES = [
    "ba",
    "den",
    "for",
    "gul",
    "har",
    "ki",
    "lo",
    "mer",
    "nas",
    "or",
    "pen",
    "quil",
    "ros",
    "tam",
    "ver",
    "wick",
]


def text_of(words: int) -> str:
    """Markdown of so many words: the repository's reviews again and again, each time with other numbers."""
    sources = sorted([*PROJECT.glob("reviews/*/*.md"), *PROJECT.glob("tests/data/no-names/*.md")])
    paragraphs = [part for path in sources for part in path.read_text(encoding="utf-8").split("\n\n") if part.strip()]
    paragraphs = [part for part in paragraphs if not part.startswith("---")]
    made: list[str] = []
    size = 0
    for again in count():
        for number, paragraph in enumerate(paragraphs):
            if size >= words:
                return "\n\n".join(made)
            if "|" in paragraph and again:
                continue  # the cells of a table would be the same a second time, and read once only
            made.append(paragraph if "|" in paragraph else f"{paragraph} ({again}.{number})")
            size += len(paragraph.split())
    raise AssertionError


def entries() -> list[str]:
    """Invented names, the same at every run."""
    chance = Random(3)  # noqa: S311 (no secret)
    words = ("".join(chance.choices(SYLLABLES, k=3)).title() for _ in count())
    return [f"{next(words)} {next(words)}" for _ in range(ENTRIES)]


def presidio() -> AnalyzerEngine:
    """Presidio as it comes, with the embedded recogniser as its model."""
    # At its first e-mail address Presidio would ask the network for a list of suffixes.
    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())
    models = [{"lang_code": "en", "model_name": str(WEIGHTS)}]
    provider = NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models})
    return AnalyzerEngine(nlp_engine=provider.create_engine(), supported_languages=["en"])


def best(jobs: Sequence[Callable[[], object]]) -> list[float]:
    """Seconds of the processor that each job takes at its best."""
    times: list[list[float]] = [[] for _ in jobs]
    for _ in range(ROUNDS):
        for job, found in zip(jobs, times, strict=True):
            start = time.process_time()
            job()
            found.append(time.process_time() - start)
    return [min(found) for found in times]


def main() -> None:
    words = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    text = text_of(words)
    people, denylist = People(PSEUDONYMS), DenyList.of(entries())
    blocks = [passage.text for passage in extract_text(text, "a.md").passages]
    model, stock = spacy.load(WEIGHTS), presidio()

    def whole() -> None:
        check_text(text, path="a.md", people=people, denylist=denylist)

    def own_pipe() -> None:
        list(model.pipe(blocks))

    def of_presidio() -> None:
        for block in blocks:
            stock.analyze(block, language="en")

    for job in (whole, own_pipe):
        job()
    ours, own, other = best((whole, own_pipe, of_presidio))
    print(f"{len(text.split()):,} words, {len(blocks):,} blocks, {ENTRIES:,} denied names; seconds of one core")
    print(f"anonymise, everything included   {ours:6.2f}")
    print(f"its model's own nlp.pipe         {own:6.2f}   ratio {ours / own:.2f} (budget 1.3)")
    print(f"Presidio's stock engine          {other:6.2f}   ratio {ours / other:.2f} (budget 1.0)")


if __name__ == "__main__":
    main()
