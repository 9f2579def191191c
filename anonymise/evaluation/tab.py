"""The measures of the Text Anonymization Benchmark, for data sets that say which entities identify a person.

Pilán, Lison, Øvrelid, Papadopoulou, Sánchez, Batet (2022): The Text Anonymization Benchmark (TAB): A Dedicated Corpus
and Evaluation Framework for Text Anonymization. Computational Linguistics 48 (4), section 6.

- ER, entity-level recall: an entity counts as hidden only if all its mentions in a document are found completely; given
  for direct and for quasi-identifiers.
- Token recall: the tokens of direct and quasi-identifiers that were found.
- Token precision: of the tokens that were found, those that people marked as direct or quasi-identifier. Uniform: each
  counts alike. Weighted: each counts by its information content, -log2 of its probability, so that finding a rare word
  in vain costs more than finding "the".

Where this differs: the paper averages over annotators; here the annotations are taken as the data set gives them, an
entity of each annotator being an entity of its own. The paper asks BERT for the probability of each token in its
context; here it is the token's share of the data set itself, with one added to each count, which needs no model and is
the same on every machine. Tokens are runs of letters or digits. A mention is found completely when its telling words
are, and recall counts these alone (see words.py), since titles in front of names are part of TAB's mentions and not of
our findings. What any rule found counts.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import log2

from anonymise.evaluation.dataset import Labelled, Mention
from anonymise.evaluation.mentions import Pair, every_word, token_recall
from anonymise.evaluation.share import Share, share_of
from anonymise.evaluation.words import runs

_DIRECT, _QUASI = "DIRECT", "QUASI"


@dataclass(frozen=True)
class Tab:
    """The measures of one data set."""

    direct_entities: Share
    quasi_entities: Share
    token_recall: Share
    token_precision: Share
    weighted_precision: Share


def tab(pairs: Sequence[Pair]) -> Tab | None:
    """TAB's measures; None for a data set that does not say what identifies."""
    if not any(mention.identifier for labelled, _ in pairs for mention in labelled.mentions):
        return None
    counts = Counter(word for labelled, _ in pairs for word in _words(labelled.text))
    bits = _Bits(counts)
    return Tab(
        _entities(pairs, _DIRECT),
        _entities(pairs, _QUASI),
        _token_recall(pairs),
        _token_precision(pairs, None),
        _token_precision(pairs, bits),
    )


@dataclass(frozen=True)
class _Bits:
    """How much a word tells, from how rare it is among `counts`."""

    counts: Counter[str]

    def of(self, word: str) -> float:
        return log2((self.counts.total() + len(self.counts)) / (self.counts[word] + 1))


def _words(text: str) -> Iterator[str]:
    return (text[slice(*run)].casefold() for run in runs(text))


def _entities(pairs: Sequence[Pair], identifier: str) -> Share:
    hidden = []
    for labelled, found in pairs:
        entities: dict[str, list[bool]] = defaultdict(list)
        for one in labelled.mentions:
            if one.identifier == identifier:
                entities[one.entity].append(every_word(labelled.text, one, found.covered))
        hidden += [all(mentions) for mentions in entities.values()]
    return share_of(hidden)


def _token_recall(pairs: Sequence[Pair]) -> Share:
    total = Share()
    for labelled, found in pairs:
        total += token_recall(labelled, filter(_identifies, labelled.mentions), found)
    return total


def _identifying(labelled: Labelled) -> frozenset[int]:
    return frozenset(at for one in labelled.mentions if _identifies(one) for at in range(one.start, one.end))


def _identifies(mention: Mention) -> bool:
    return mention.identifier in (_DIRECT, _QUASI)


def _token_precision(pairs: Sequence[Pair], bits: _Bits | None) -> Share:
    total = Share()
    for labelled, found in pairs:
        gold = _identifying(labelled)
        for run in runs(labelled.text):
            if not found.covered.isdisjoint(range(*run)):
                weight = bits.of(labelled.text[slice(*run)].casefold()) if bits else 1.0
                total += Share(weight * (run[0] in gold), weight)
    return total
