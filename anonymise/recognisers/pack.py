"""The recognisers for anybody's Presidio."""

from presidio_analyzer import EntityRecognizer

from anonymise.recognisers.table import RECOGNISERS


def presidio_recognisers() -> list[EntityRecognizer]:
    """New instances of all recognisers, for a `RecognizerRegistry`; entities are named like EXACT_DATE.

    A score says what evidence there is: 0.9 a form, or a name with a title or forename; 0.6 one word that a list knows;
    0.3 a question. Less is a form that means something beside a context word alone, and is nothing without one: give
    the engine a `default_score_threshold` of 0.29. `anonymise explain RULE` tells what each entity is.
    """
    return [recogniser() for recogniser in RECOGNISERS.values()]
