"""The spaCy component of the embedded recogniser: which words are parts of people's names."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.tokens import Doc, Span
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Config, Model

from anonymise.recognisers.embedded import lemmas, network, storage  # noqa: F401 (they register themselves)

COMPONENT = "name_tagger"
PERSON = "PERSON"
LABELS = ("O", PERSON, "LOC", "ORG")
# From this probability on a word is taken for a part of a name: a name overlooked costs more than a look at a word.
THRESHOLD = 0.4
_DEFAULT = Config().from_str(f"""
[model]
@architectures = "{network.NETWORK}"
width = 144
embed = 64
depth = 4
labels = {len(LABELS)}
dropout = 0.2
""")


@Language.factory(COMPONENT, default_config={"model": _DEFAULT["model"], "threshold": THRESHOLD}, assigns=["doc.ents"])
def make_name_tagger(nlp: Language, name: str, model: Model[Any, Any], threshold: float) -> "NameTagger":
    """The component as spaCy makes it from a configuration."""
    return NameTagger(nlp.vocab, model, name, threshold=threshold)


class NameTagger(TrainablePipe):
    """Marks each run of words that are parts of a name as an entity PERSON."""

    def __init__(self, vocab: Vocab, model: Model[Any, Any], name: str = COMPONENT, *, threshold: float) -> None:
        self.vocab, self.model, self.name, self.threshold = vocab, model, name, threshold
        self.cfg: dict[str, Any] = {}

    def predict(self, docs: Iterable[Doc]) -> list[Any]:
        """For each document the probabilities of each label, one row a token."""
        scores: list[Any] = self.model.predict(list(docs))
        return scores

    def set_annotations(self, docs: Sequence[Doc], scores: Sequence[Any]) -> None:
        """Writes the names as entities, and how probable each label is for each token as the document's tensor."""
        for doc, rows in zip(docs, scores, strict=True):
            doc.ents = tuple(_names(doc, rows, self.threshold))
            doc.tensor = rows

    def initialize(self, get_examples: Callable[[], Iterable[Example]], *, nlp: Language | None = None) -> None:
        """Gives the network its weights at random."""
        del nlp
        self.model.initialize(X=[example.x for example in get_examples()])

    def update(
        self, examples: Iterable[Example], *, drop: float = 0.0, sgd: Any = None, losses: dict[str, float] | None = None
    ) -> dict[str, float]:
        """One step of training on examples whose `y` holds the entities."""
        del drop
        examples = list(examples)
        losses = {} if losses is None else losses
        scores, backprop = self.model.begin_update([example.x for example in examples])
        gradients = [rows - _truth(example) for rows, example in zip(scores, examples, strict=True)]
        count = sum(len(rows) for rows in gradients)
        backprop([self.model.ops.asarray2f(rows / count) for rows in gradients])
        losses[self.name] = losses.get(self.name, 0.0) + float(sum((rows**2).sum() for rows in gradients)) / count
        if sgd is not None:
            self.finish_update(sgd)
        return losses

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Writes the weights alone: the words that it was trained on are nobody's business."""
        storage.write(self.model, Path(path))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> "NameTagger":
        """Reads the weights."""
        storage.read(self.model, Path(path))
        return self


def _truth(example: Example) -> Any:
    labels = [LABELS.index(token.ent_type_) if token.ent_type_ in LABELS else 0 for token in example.y]
    return np.eye(len(LABELS), dtype="f")[labels]


def _names(doc: Doc, rows: Any, threshold: float) -> Iterable[Span]:
    person = rows[:, LABELS.index(PERSON)] >= threshold
    for is_name, run in groupby(range(len(doc)), key=lambda at: bool(person[at])):
        if is_name:
            tokens = list(run)
            yield Span(doc, tokens[0], tokens[-1] + 1, label=PERSON)
