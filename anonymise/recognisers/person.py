"""The name finder as a Presidio recogniser."""

from presidio_analyzer import LocalRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from anonymise.recognisers.form import SCORES, entity_of
from anonymise.recognisers.names import PERSON_NAME, find_names


class PersonNameRecogniser(LocalRecognizer):
    """Names of people, found by evidence: titles, forenames, unknown words, what people do and have."""

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
        """Nothing: the gazetteer is read when the first text comes."""

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        """The names in one block of text."""
        entity = self.supported_entities[0]
        return [RecognizerResult(entity, hit.start, hit.end, SCORES[hit.tier]) for hit in find_names(text)]
