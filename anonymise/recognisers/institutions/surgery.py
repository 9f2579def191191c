"""Surgeries and health centres. Hospitals and trusts are agencies and may be named."""

from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.institutions.named import NAMES, NamedPlaceRecogniser, called, of_kind, of_small_kind
from anonymise.recognisers.vocabulary import words_of


class SurgeryRecogniser(NamedPlaceRecogniser):
    """A surgery, health centre, clinic or pharmacy by its name."""

    SLUG = "surgery"
    WORDS = words_of("surgeries") | words_of("clinics") | words_of("named surgeries") | words_of("signs of surgery")
    FORMS = (
        ("surgery", of_kind("surgeries"), HIGH),
        ("surgery, written small", of_small_kind("surgeries"), HIGH),
        ("clinic", of_kind("clinics"), MEDIUM),
        (
            "practice",
            rf"\b(?:[Rr]egistered\s(?:with|at)|patients?\s(?:of|at)|GP\s(?:at|from|of)|doctor\s(?:at|from)|[Rr]eferral\sfrom|[Ll]etter\sfrom|seen\s(?:at|by))\s"
            rf"(?:the\s)?(?P<it>{NAMES}\s(?:Practice|Partnership|House))\b",
            MEDIUM,
        ),
        (
            "practice by itself",
            rf"(?:^|\b[Tt]he\s|:\s)(?P<it>{NAMES}\sPractice)(?=\s*(?:[.,;:)]|$)|\s(?:and|in|on|was|were|had|to|where|that|until"
            rf"|when|for|saw|did|referred|recorded)\b)",
            MEDIUM,
        ),
        ("called", called("named surgeries"), MEDIUM),
    )
