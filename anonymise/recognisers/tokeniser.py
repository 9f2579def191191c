"""Presidio's view of the text: spaCy's rule tokeniser and plain lemmas, no model, nothing to download."""

from collections.abc import Iterable, Iterator
from typing import Any

import spacy
from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.language import Language

LANGUAGE = "en"


def lemma(word: str) -> str:
    """The word small and in the singular: enough for context words, which are nouns that we choose."""
    small = word.lower()
    if len(small) > 4 and small.endswith("ies"):
        return small[:-3] + "y"
    if len(small) > 3 and small.endswith("s") and not small.endswith(("ss", "us", "is")):
        return small[:-1]
    return small


class RuleTokeniser(NlpEngine):
    """An NLP engine that knows words and sentences of English, and no entities."""

    engine_name = "rules"
    is_available = True

    def __init__(self) -> None:
        self._nlp: Language | None = None

    def load(self) -> None:
        """Builds the tokeniser from spaCy's own rules."""
        self._nlp = spacy.blank(LANGUAGE)

    def is_loaded(self) -> bool:
        """Whether it is built."""
        return self._nlp is not None

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """Tokens and lemmas of `text`."""
        if self._nlp is None:
            self.load()
        assert self._nlp is not None  # noqa: S101 - load() has just set it
        tokens = self._nlp.make_doc(text)
        return NlpArtifacts(
            entities=[],
            tokens=tokens,
            tokens_indices=[token.idx for token in tokens],
            lemmas=[lemma(token.text) for token in tokens],
            nlp_engine=self,
            language=language,
        )

    def process_batch(
        self, texts: Iterable[str], language: str, batch_size: int = 1, n_process: int = 1, **_: Any
    ) -> Iterator[tuple[str, NlpArtifacts]]:
        """The same for many texts."""
        return ((text, self.process_text(text, language)) for text in texts)

    def is_stopword(self, word: str, language: str) -> bool:
        """Whether it is a word that says little."""
        return word in STOP_WORDS

    def is_punct(self, word: str, language: str) -> bool:
        """Whether it holds no letter or figure."""
        return not any(letter.isalnum() for letter in word)

    def get_supported_entities(self) -> list[str]:
        """None: names are the recognisers' business."""
        return []

    def get_supported_languages(self) -> list[str]:
        """English."""
        return [LANGUAGE]
