"""The name finder as a Presidio recogniser."""

from typing import Any

from presidio_analyzer import LocalRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts
from spacy.tokens import Doc

from anonymise.recognisers.casing import usual
from anonymise.recognisers.embedded.tagger import LABELS, PERSON
from anonymise.recognisers.form import SCORES, entity_of
from anonymise.recognisers.hit import BUILTIN
from anonymise.recognisers.models import reader
from anonymise.recognisers.names import PERSON_NAME
from anonymise.recognisers.reading import NameReader
from anonymise.recognisers.union import Said, united


class PersonNameRecogniser(LocalRecognizer):
    """Names of people, found by evidence: titles, forenames, unknown words, what people do and have, and by a model."""

    SLUG = PERSON_NAME

    def __init__(
        self, *, supported_language: str = "en", supported_entity: str | None = None, name: str | None = None
    ) -> None:
        super().__init__(
            supported_entities=[supported_entity or entity_of(self.SLUG)],
            supported_language=supported_language,
            name=name or type(self).__name__,
        )

    def load(self) -> None:
        """Nothing: gazetteer and model are read when the first text comes."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        """The names in one block of text. In somebody else's engine the embedded model reads it."""
        entity = self.supported_entities[0]
        text = usual(text)
        if nlp_artifacts is not None and isinstance(nlp_artifacts.nlp_engine, NameReader):
            doc = nlp_artifacts.tokens
        else:
            doc = next(reader(BUILTIN)([text]))
        return [RecognizerResult(entity, hit.start, hit.end, SCORES[hit.tier]) for hit in united(text, _said(doc))]


def _said(doc: Doc) -> Said:
    spans = [(span.start_char, span.end_char) for span in doc.ents]
    if not len(doc.tensor):
        return Said(spans)

    person: Any = doc.tensor[:, LABELS.index(PERSON)]

    def likelihood(start: int, end: int) -> float:
        span = doc.char_span(start, end, alignment_mode="expand")
        return float(person[span.start : span.end].max()) if span else 1.0

    return Said(spans, likelihood)
