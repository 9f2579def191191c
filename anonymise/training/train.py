r"""Makes the embedded recogniser.

    python -m anonymise.training.train --corpora FOLDER --gazetteers FOLDER \
        --output anonymise/recognisers/embedded/weights

The same seed on the same machine gives the same weights, another machine gives a model within noise of it.
"""

import argparse
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example
from thinc.api import Adam, fix_random_seed

from anonymise.recognisers.embedded import tagger
from anonymise.recognisers.embedded.blas import use_blas
from anonymise.recognisers.embedded.lemmas import LEMMAS
from anonymise.training.corpora import CORPORA, sentences
from anonymise.training.generator import Generator
from anonymise.training.sentence import Sentence

SEED = 20_190_503
_RENAMED = 0.6
_RATES = (0.003, 0.0002)
_WORDS_A_STEP = 3000
_META = {
    "name": "dhr_names",
    "version": "1.0.0",
    "description": "Names of people in reviews of deaths; see MODEL_CARD.md",
    "license": "MIT",
}


def example(nlp: Language, sentence: Sentence) -> Example:
    """A sentence as spaCy trains on it: the words as they are, and the words with what is named."""
    words = nlp.make_doc(sentence.text)
    truth = Doc(nlp.vocab, words=[t.text for t in words], spaces=[bool(t.whitespace_) for t in words])
    found = (words.char_span(s.start, s.end, label=s.label, alignment_mode="expand") for s in sentence.spans)
    spans = spacy.util.filter_spans([span for span in found if span is not None])
    truth.set_ents([spacy.tokens.Span(truth, span.start, span.end, label=span.label_) for span in spans])
    return Example(words, truth)


def lesson(corpora: Path, maker: Generator, chance: Random, *, made: int) -> list[Sentence]:
    """What one round of training reads, in a random order."""
    found = []
    for name, share in CORPORA.items():
        for one in sentences(corpora, name):
            for _ in range(int(share) + (chance.random() < share % 1)):
                found.append(maker.renamed(one) if one.spans and chance.random() < _RENAMED else one)
    found += maker.sentences(made)
    chance.shuffle(found)
    return found


def batches(examples: Sequence[Example], words: int) -> Iterator[list[Example]]:
    """Examples in groups of some `words` tokens."""
    batch: list[Example] = []
    size = 0
    for one in examples:
        batch.append(one)
        size += len(one.x)
        if size >= words:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def train(corpora: Path, gazetteers: Path, *, rounds: int, made: int, report: Callable[[str], None]) -> Language:
    """The trained pipeline."""
    fix_random_seed(SEED)
    chance = Random(SEED)  # noqa: S311 (no secret)
    nlp = spacy.blank("en")
    nlp.add_pipe(LEMMAS)
    component: Any = nlp.add_pipe(tagger.COMPONENT)
    maker = Generator(gazetteers, seed=SEED)
    first = [example(nlp, one) for one in maker.sentences(50)]
    nlp.initialize(lambda: first)
    use_blas(component.model)
    optimizer = Adam(learn_rate=_RATES[0], L2=0.0001, grad_clip=1.0, use_averages=True)
    done, total = 0.0, float(rounds)
    for number in range(rounds):
        examples = [example(nlp, one) for one in lesson(corpora, maker, chance, made=made)]
        groups = list(batches(examples, _WORDS_A_STEP))
        losses: dict[str, float] = {}
        for group in groups:
            done += 1 / len(groups)
            optimizer.learn_rate = _RATES[1] + (_RATES[0] - _RATES[1]) * (1 - done / total)
            component.update(group, sgd=optimizer, losses=losses)
        report(f"round {number + 1} of {rounds}: loss {losses[component.name] / len(groups):.4f}")
    _settle(component.model, optimizer)
    return nlp


def _settle(model: Any, optimizer: Any) -> None:
    """The weights become their averages over the training, which vary less than where it happened to end."""
    for node in model.walk():
        for name in node.param_names:
            node.set_param(name, optimizer.averages[node.id, name])


def main() -> None:
    """Reads the corpora, trains, writes the pipeline."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("corpora", "gazetteers", "output"):
        parser.add_argument(f"--{name}", type=Path, required=True)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--made", type=int, default=26_000)
    options = parser.parse_args()
    nlp = train(options.corpora, options.gazetteers, rounds=options.rounds, made=options.made, report=print)
    nlp.meta |= _META
    # The vocabulary would hold every word of the corpora, names of real people among them.
    nlp.to_disk(options.output, exclude=["vocab"])


if __name__ == "__main__":
    main()
