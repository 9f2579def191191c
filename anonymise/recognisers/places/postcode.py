"""Full postcodes, each about fifteen front doors."""

import re

from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.published import published, squeezed
from anonymise.recognisers.vocabulary import one_of

_AREA = one_of("postcode areas")
_NO_POSTCODE = r"(?:st|nd|rd|th|am|pm)\b"
_LAST = "[ABD-HJLNP-UW-Z]{2}"
_LAST_SMALL = "[abd-hjlnp-uw-z]{2}"


class PostcodeRecogniser(FormRecogniser):
    """A full postcode. An outward half alone is a town."""

    SLUG = "postcode"
    # Its inward half, of which a scan may have misread the figure.
    SIGN = re.compile(r"[0-9][\s-]{0,2}[A-Za-z]{2}(?![A-Za-z])|[0-9A-Z]\s?[0-9OIl][A-Z]{2}\b")
    REACH = 8
    FORMS = (
        ("in capitals", rf"\b{_AREA}\d[\dA-Z]?[\s-]{{0,2}}\d{_LAST}(?![^\W_])", HIGH),
        ("outward half spaced", rf"\b{_AREA}\s\d[\dA-Z]?\s{{1,2}}\d{_LAST}\b", HIGH),
        ("inward half spaced", rf"\b{_AREA}\d[\dA-Z]?\s{{1,2}}\d\s{_LAST}\b", MEDIUM),
        ("in small letters", rf"\b(?i:{_AREA})\d[\da-zA-Z]?\s{{1,2}}\d(?!{_NO_POSTCODE})(?i:{_LAST_SMALL})\b", MEDIUM),
        ("small and closed", rf"\b(?i:{_AREA})\d[\da-zA-Z]?\d(?!{_NO_POSTCODE})(?i:{_LAST_SMALL})\b", MEDIUM),
        ("misread", rf"\b{_AREA}(?=[\dOIl]{{1,2}}[A-Z]?\s?[\dOIl])[\dOIl]{{1,2}}[A-Z]?\s?[\dOIl]{_LAST}\b", MEDIUM),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for a published office, nor for what is too short or has too few figures to be one."""
        words = squeezed(match.string[found.start : found.end])
        if words in published().postcodes or len(words) < 5:
            return None
        is_doubtful = found.tier == MEDIUM and not re.search(r"\s", match.group())
        return None if (is_doubtful and len(words) < 6) or not re.search(r"\d", words) else found
