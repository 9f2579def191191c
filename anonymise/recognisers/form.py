"""Recognisers of things with a form: patterns whose strength says the tier, and a look at the sentence around."""

import re
from collections.abc import Sequence
from typing import ClassVar

from presidio_analyzer import Pattern, PatternRecognizer, RecognizerResult
from presidio_analyzer.nlp_engine import NlpArtifacts

from anonymise.recognisers.hit import HIGH, LOW, MEDIUM

# Presidio carries one number per result. Ours says the tier; WEAK counts only where a context word lifts it.
WEAK = "weak"
SCORES = {HIGH: 0.9, MEDIUM: 0.6, LOW: 0.3, WEAK: 0.05}
FIGURE = re.compile(r"\d")
# Capitals matter: without them "s11 and" is a vehicle registration.
FLAGS = re.MULTILINE


def tier_of(score: float) -> str:
    """The tier that a score stands for."""
    return next((tier for tier in (HIGH, MEDIUM, LOW) if score >= SCORES[tier] - 0.01), WEAK)


def entity_of(slug: str) -> str:
    """The name of a rule as Presidio writes entities."""
    return slug.upper().replace("-", "_")


class FormRecogniser(PatternRecognizer):
    """A rule of forms. A subclass names its rule, its forms as (name, pattern, tier) and its context words."""

    SLUG: ClassVar[str]
    FORMS: ClassVar[Sequence[tuple[str, str, str]]]
    CONTEXT: ClassVar[Sequence[str]] = ()
    # What a text must hold to be worth a search: most cells hold no figure, and most rules need one.
    SIGN: ClassVar[re.Pattern[str]] = re.compile("")
    COUNTRY_CODE: ClassVar[str | None] = "uk"

    def __init__(
        self, *, supported_language: str = "en", supported_entity: str | None = None, name: str | None = None
    ) -> None:
        super().__init__(
            supported_entity=supported_entity or entity_of(self.SLUG),
            name=name or type(self).__name__,
            supported_language=supported_language,
            patterns=[Pattern(form, pattern, SCORES[tier]) for form, pattern, tier in self.FORMS],
            context=list(self.CONTEXT),
            global_regex_flags=FLAGS,
        )

    def grade(self, text: str, start: int, end: int, tier: str) -> str | None:
        """The tier of [start, end) once its surroundings are read; None where it is nothing after all."""
        return tier

    def analyze(
        self,
        text: str,
        entities: list[str],
        nlp_artifacts: NlpArtifacts | None = None,
        regex_flags: int | None = None,
    ) -> list[RecognizerResult]:
        """Presidio's search for the patterns, each result graded by its surroundings."""
        if not self.SIGN.search(text):
            return []
        graded = []
        for result in super().analyze(text, entities, nlp_artifacts, regex_flags):
            tier = self.grade(text, result.start, result.end, tier_of(result.score))
            if tier is not None:
                result.score = max(SCORES[tier], result.score if tier == tier_of(result.score) else 0)
                graded.append(result)
        return graded
