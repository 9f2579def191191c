"""Recognisers of things with a form: patterns whose strength says the tier, and a look at the words around."""

import re
from collections.abc import Iterable, Sequence
from typing import ClassVar, NamedTuple

from presidio_analyzer import AnalysisExplanation, LocalRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from anonymise.recognisers.gaps import even
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.signs import NOTHING, Span, windows

# Presidio carries one number per result. Ours says the tier; WEAK counts only where a context word lifts it.
WEAK = "weak"
SCORES = {HIGH: 0.9, MEDIUM: 0.6, LOW: 0.3, WEAK: 0.05}


def tier_of(score: float) -> str:
    """The tier that a score stands for."""
    return next((tier for tier in (HIGH, MEDIUM, LOW) if score >= SCORES[tier] - 0.01), WEAK)


def entity_of(slug: str) -> str:
    """The name of a rule as Presidio writes entities."""
    return slug.upper().replace("-", "_")


class Found(NamedTuple):
    """Something at [start, end), and how sure its form makes us."""

    start: int
    end: int
    tier: str


class FormRecogniser(LocalRecognizer):
    """A rule of forms. A subclass names its rule, its forms as (name, pattern, tier) and its context words.

    Where a pattern has a group `it`, only that is meant. Presidio's own search for patterns is not used: it explains
    and logs every pattern for every text, and reads the whole text for each; here a pattern is tried near a sign only.
    """

    SLUG: ClassVar[str]
    FORMS: ClassVar[Sequence[tuple[str, str, str]]]
    CONTEXT: ClassVar[Sequence[str]] = ()
    # The forms stand within REACH characters of one of these words, or of this sign, and are tried nowhere else.
    WORDS: ClassVar[frozenset[str]] = frozenset()
    SIGN: ClassVar[re.Pattern[str]] = NOTHING
    REACH: ClassVar[int] = 80
    COUNTRY_CODE: ClassVar[str | None] = "uk"
    # Capitals matter: without them "s11 and" is a vehicle registration.
    _patterns: ClassVar[Sequence[tuple[re.Pattern[str], str, str | int]]]

    def __init_subclass__(cls) -> None:
        patterns = [(re.compile(pattern, re.MULTILINE), tier) for _, pattern, tier in cls.FORMS]
        cls._patterns = tuple((one, tier, "it" if "it" in one.groupindex else 0) for one, tier in patterns)

    def __init__(
        self, *, supported_language: str = "en", supported_entity: str | None = None, name: str | None = None
    ) -> None:
        super().__init__(
            supported_entities=[supported_entity or entity_of(self.SLUG)],
            supported_language=supported_language,
            name=name or type(self).__name__,
            context=list(self.CONTEXT),
        )

    def load(self) -> None:
        """Nothing: the patterns stand ready."""

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """What is found once its surroundings are read; None where it is nothing after all."""
        return found

    def analyze(
        self, text: str, entities: list[str], nlp_artifacts: NlpArtifacts | None = None
    ) -> list[RecognizerResult]:
        """What has one of the forms in one block of text, nothing overlapping."""
        return [self._result(found) for found in self.find(text)]

    def find(self, text: str) -> Sequence[Found]:
        """The same, without Presidio."""
        block = even(text)
        stretches = windows(block.text, self.WORDS, self.SIGN, self.REACH)
        found = _apart(self._search(block.text, stretches)) if stretches else ()
        return [Found(*block.place(one.start, one.end), one.tier) for one in found]

    def _search(self, text: str, stretches: Iterable[Span]) -> Iterable[Found]:
        for first, last in stretches:
            for pattern, tier, part in self._patterns:
                for match in pattern.finditer(text, first, last):
                    found = self.grade(match, Found(*match.span(part), tier))
                    if found:
                        yield found

    def _result(self, found: Found) -> RecognizerResult:
        # Presidio writes into the explanation which context word lifted a result.
        why = AnalysisExplanation(type(self).__name__, SCORES[found.tier])
        names = {
            RecognizerResult.RECOGNIZER_NAME_KEY: type(self).__name__,
            RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: self.id,
        }
        return RecognizerResult(self.supported_entities[0], found.start, found.end, SCORES[found.tier], why, names)


def _weight(found: Found) -> tuple[float, int]:
    return SCORES[found.tier], found.end - found.start


def _apart(found: Iterable[Found]) -> Sequence[Found]:
    """Of what overlaps the stronger, then the longer."""
    kept: list[Found] = []
    for one in sorted(found):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
        elif _weight(one) > _weight(kept[-1]):
            kept[-1] = one
    return kept
