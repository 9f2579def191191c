"""The one place where Presidio runs: a block of plain text in, hits out."""

from collections.abc import Iterable, Mapping
from functools import lru_cache

from presidio_analyzer import AnalyzerEngine, RecognizerRegistry, RecognizerResult
from presidio_analyzer.context_aware_enhancers import LemmaContextAwareEnhancer

from anonymise.recognisers.form import SCORES, WEAK, entity_of, tier_of
from anonymise.recognisers.hit import BUILTIN, LOW, TIERS, Hit
from anonymise.recognisers.models import LANGUAGE
from anonymise.recognisers.person import PersonNameRecogniser
from anonymise.recognisers.reading import NameReader
from anonymise.recognisers.table import RECOGNISERS

_SLUGS = {entity_of(slug): slug for slug in RECOGNISERS}
_ROW = {slug: row for row, slug in enumerate(RECOGNISERS)}
# Context words stand before what they speak of: "the passport she showed had the number ...".
_WORDS_BEFORE = 6


@lru_cache(maxsize=2)
def engine(ner: str = BUILTIN) -> AnalyzerEngine:
    """Presidio with our recognisers and the model that `ner` names: nothing else, no download, no network."""
    enhancer = LemmaContextAwareEnhancer(
        context_similarity_factor=1.0 - SCORES[WEAK],
        context_prefix_count=_WORDS_BEFORE,
        context_matching_mode="whole_word",
    )
    recognisers = [recogniser() for recogniser in RECOGNISERS.values()]
    return AnalyzerEngine(
        registry=RecognizerRegistry(recognizers=recognisers, supported_languages=[LANGUAGE]),
        nlp_engine=NameReader(ner),
        supported_languages=[LANGUAGE],
        context_aware_enhancer=enhancer,
        default_score_threshold=SCORES[LOW] - 0.01,
    )


def analyse(text: str, *, ner: str = BUILTIN) -> tuple[Hit, ...]:
    """What could identify someone in one block of plain text; see `analyse_all`."""
    return analyse_all([text], ner=ner)[text]


def analyse_all(texts: Iterable[str], *, ner: str = BUILTIN) -> Mapping[str, tuple[Hit, ...]]:
    """What could identify someone in each block of plain text, in order, no two hits of a block overlapping.

    A text is one paragraph, cell or heading; `ner` is a setting of `models.reader`. Offsets are into the text. Of
    overlapping hits the stronger evidence stays, then the longer hit. Nothing is known here of who is declared, nor of
    what part of a review a block belongs to.
    """
    texts = dict.fromkeys(texts)
    said = [text for text in texts if text and not text.isspace()]
    presidio = engine(ner)
    read = presidio.nlp_engine.process_batch(said, LANGUAGE)
    found = {
        text: resolved(map(_hit, presidio.analyze(text, language=LANGUAGE, nlp_artifacts=artifacts)))
        for text, artifacts in read
    }
    return {text: found.get(text, ()) for text in texts}


def _hit(result: RecognizerResult) -> Hit:
    return Hit(_SLUGS[result.entity_type], result.start, result.end, tier_of(result.score))


def _strength(hit: Hit) -> tuple[int, bool, int, int, int]:
    # Of two doubts a name comes first: it holds, where a form is only asked about.
    is_asked = hit.tier == LOW and hit.rule != PersonNameRecogniser.SLUG
    return TIERS.index(hit.tier), is_asked, hit.start - hit.end, _ROW[hit.rule], hit.start


def resolved(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """The hits without those that overlap a stronger one, in the order of the text."""
    kept: list[Hit] = []
    for hit in sorted(hits, key=_strength):
        if all(hit.end <= other.start or other.end <= hit.start for other in kept):
            kept.append(hit)
    return tuple(sorted(kept, key=lambda hit: hit.start))
