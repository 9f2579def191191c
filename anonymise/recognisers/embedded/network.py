"""The network of the embedded recogniser: hashed features of a word, four looks at its neighbours, a label."""

from typing import Any

import numpy as np
from spacy.tokens import Doc
from spacy.util import registry
from thinc.api import (
    HashEmbed,
    Maxout,
    Model,
    Softmax,
    chain,
    clone,
    concatenate,
    expand_window,
    list2ragged,
    ragged2list,
    residual,
    with_array,
)

from anonymise.recognisers.embedded.features import CLASSES, COLUMNS, WORD, features

NETWORK = "anonymise.NameTagger.v1"
# In training some words are hidden, so that a name need not be one that was seen or that a list knows.
_HIDDEN_WORDS, _HIDDEN_CLASSES = 0.15, 0.1


@registry.architectures(NETWORK)
def name_tagger(width: int, embed: int, depth: int, labels: int, dropout: float) -> Model[Any, Any]:
    """A tagger of `labels` classes; `embed` numbers a feature, `width` a word, `depth` words to each side."""
    tables: list[Model[Any, Any]] = [
        HashEmbed(embed, rows, column=column, seed=column + 7, dropout=0.0)
        for column, rows in enumerate(COLUMNS.values())
    ]
    words: Model[Any, Any] = chain(
        concatenate(*tables), Maxout(width, embed * len(tables), nP=3, normalize=True, dropout=dropout)
    )
    neighbours = residual(
        chain(expand_window(window_size=1), Maxout(width, width * 3, nP=3, normalize=True, dropout=dropout))
    )
    tagger: Model[Any, Any] = chain(
        _extract(),
        list2ragged(),
        with_array(words),
        with_array(clone(neighbours, depth), pad=depth),
        with_array(Softmax(labels, width)),
        ragged2list(),
    )
    return tagger


def _extract() -> Model[list[Doc], Any]:
    return Model("features", _forward)


def _forward(model: Model[Any, Any], docs: list[Doc], is_train: bool) -> tuple[Any, Any]:
    found: list[Any] = list(features(docs))
    if is_train:
        for rows in found:
            rows[np.random.random(len(rows)) < _HIDDEN_WORDS, WORD] = 0
            rows[np.random.random(len(rows)) < _HIDDEN_CLASSES, CLASSES] = 1
    return [model.ops.asarray2i(rows, dtype="uint64") for rows in found], lambda _: []
