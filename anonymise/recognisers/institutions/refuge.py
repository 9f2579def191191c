"""Refuges, hostels and supported houses: where they stand must stay secret."""

from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.institutions.named import NAMES, NamedPlaceRecogniser, called, of_kind, of_small_kind
from anonymise.recognisers.vocabulary import one_of, words_of


class RefugeRecogniser(NamedPlaceRecogniser):
    """A refuge, hostel or supported house by its name."""

    SLUG = "refuge"
    WORDS = words_of("refuges") | words_of("named refuges") | words_of("signs of refuge")
    FORMS = (
        ("refuge", of_kind("refuges"), HIGH),
        ("refuge, written small", of_small_kind("refuges"), HIGH),
        ("called", called("named refuges"), HIGH),
        (
            "in a refuge, at",
            rf"\b(?i:{one_of('named refuges')})\s(?:at\s|in\s|\()(?P<it>{NAMES}\s(?:House|Lodge|Court|Place|Centre))\b",
            HIGH,
        ),
        (
            "house that is one",
            rf"\b(?P<it>{NAMES}\s(?:House|Lodge|Court|Place))\b,?\s(?:which\s(?:is|was)\s)?(?:a|the)\s"
            rf"(?:\w+\s){{0,2}}(?i:{one_of('named refuges')})\b",
            MEDIUM,
        ),
    )
