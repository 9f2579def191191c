"""Presidio's view of the text: tokens, lemmas, and the names that a model reads in it."""

from collections.abc import Iterable, Iterator
from typing import Any

from presidio_analyzer.nlp_engine import NlpArtifacts, NlpEngine
from spacy.lang.en.stop_words import STOP_WORDS
from spacy.tokens import Doc

from anonymise.recognisers.casing import usual
from anonymise.recognisers.hit import BUILTIN
from anonymise.recognisers.models import LANGUAGE, PERSON, Reader, reader


class NameReader(NlpEngine):
    """An NLP engine whose entities are the names that the model of a setting reads."""

    engine_name = "names"
    is_available = True

    def __init__(self, setting: str = BUILTIN) -> None:
        self._setting = setting
        self._read: Reader | None = None

    def load(self) -> None:
        """Reads the model from its files."""
        self._read = reader(self._setting)

    def is_loaded(self) -> bool:
        """Whether that was done."""
        return self._read is not None

    def process_text(self, text: str, language: str) -> NlpArtifacts:
        """Tokens, lemmas and names of one text."""
        return next(self.process_batch([text], language))[1]

    def process_batch(
        self, texts: Iterable[str], language: str, batch_size: int = 1, n_process: int = 1, **_: Any
    ) -> Iterator[tuple[str, NlpArtifacts]]:
        """The same for many texts, read together."""
        if self._read is None:
            self.load()
        assert self._read is not None  # noqa: S101 - load() has just set it
        texts = list(texts)
        for text, doc in zip(texts, self._read(map(usual, texts)), strict=True):
            yield text, self._artifacts(doc, language)

    def _artifacts(self, doc: Doc, language: str) -> NlpArtifacts:
        return NlpArtifacts(
            entities=list(doc.ents),
            tokens=doc,
            tokens_indices=[token.idx for token in doc],
            lemmas=[token.lemma_ for token in doc],
            nlp_engine=self,
            language=language,
        )

    def is_stopword(self, word: str, language: str) -> bool:
        """Whether it is a word that says little."""
        return word in STOP_WORDS

    def is_punct(self, word: str, language: str) -> bool:
        """Whether it holds no letter or figure."""
        return not any(letter.isalnum() for letter in word)

    def get_supported_entities(self) -> list[str]:
        """Names of people."""
        return [PERSON]

    def get_supported_languages(self) -> list[str]:
        """English."""
        return [LANGUAGE]
