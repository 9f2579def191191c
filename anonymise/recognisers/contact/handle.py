"""Names on social networks."""

import re

from anonymise.gazetteers.classes import WORD
from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, MEDIUM
from anonymise.recognisers.lexicon import kinds
from anonymise.recognisers.vocabulary import words_of

_NETWORK = (
    r"(?:snap\s?chat|snap|insta(?:gram)?|tik\s?tok|facebook|fb|twitter|x\.com|whats\s?app|discord|telegram|kik"
    r"|signal|reddit|xbox"
    r"|playstation|psn|onlyfans|tinder|grindr|skype|you\s?tube|twitch|steam|threads|linkedin)"
)
_NAME = r"(?:user\s?name|user\s?id|screen\s?name|gamer\s?tag|handle|nickname|display\sname|profile\sname)"
# Nothing shows that it is no word: the lists of words must not know it.
_PLAIN = r"(?P<plain>[a-z][a-z.]{2,29}(?<!\.))(?=[\"”’')]?(?:[\s.,;)]|$))"
_SIGNED = r"(?=[\w.-]{0,30}(?:[\d_]|\w\.\w|[a-z][A-Z]))[A-Za-z0-9_][\w.-]{2,30}(?<![.-])"


class HandleRecogniser(FormRecogniser):
    """A name on a social network."""

    SLUG = "handle"
    SIGN = re.compile(r"@|＠|#[0-9]")
    WORDS = words_of("signs of handle")
    COUNTRY_CODE = None
    FORMS = (
        ("with its sign", r"(?<![\w@/.:＠])@\s?(?=[\w.]{0,29}[A-Za-z])(?<!\s@\s)[A-Za-z0-9_][\w.]{1,29}(?<!\.)", HIGH),
        (
            "named as such",
            rf"\b(?i:{_NETWORK}|{_NAME})(?:\s(?i:name|account|profile|user\s?name|user|id|handle|page)){{0,2}}"
            rf"(?:\s(?:was|is|of|called|named|under|as|with\sthe\sname|in\sthe\sname\sof)|:|\s[-–]"
            rf"|\s?=)\s?[\"'“‘(]?(?P<it>{_SIGNED})",
            HIGH,
        ),
        (
            "behind its kind",
            rf"\b(?i:{_NAME}|{_NETWORK})(?:\s(?i:live|name|account|user|profile)){{0,2}}\s\(?(?P<it>{_SIGNED})",
            HIGH,
        ),
        (
            "in quotes",
            rf"\b(?i:{_NETWORK}|{_NAME})(?:\s(?i:name|account|profile|user|id|handle|page)){{0,2}}\s(?:(?:was|is"
            rf"|of|called|named|under|as|the\sname)\s){{0,2}}[\"“‘'](?P<it>[\w.-]{{3,30}}"
            rf"(?:\s[\w.-]{{1,30}}){{0,2}})[\"”’']",
            HIGH,
        ),
        (
            "on a network as",
            rf"\b[Oo]n\s(?i:{_NETWORK})\s(?:as|under(?:\sthe\sname)?|by\sthe\sname(?:\sof)?)\s[\"'“‘]?"
            rf"(?P<it>{_SIGNED})",
            HIGH,
        ),
        (
            "plain, behind its network",
            rf"\b(?i:{_NETWORK}|{_NAME})(?:\s(?:name|account|profile|user|handle))?(?::|\s[-–=])\s?{_PLAIN}",
            MEDIUM,
        ),
        (
            "plain, behind a name or an account",
            rf"\b(?:(?i:{_NAME})|(?i:{_NETWORK})\s(?:name|account|profile|user|handle))"
            rf"(?:\s(?:was|is|called|named))?\s[\"'“‘]?{_PLAIN}",
            MEDIUM,
        ),
        ("of skype", r"\blive:(?P<it>[\w.-]{3,30})(?<![.-])", HIGH),
        ("of reddit", r"(?<![\w/])u/[A-Za-z0-9_-]{3,20}\b", HIGH),
        ("of discord", r"(?<![\w#])[A-Za-z][\w.]{1,31}#\d{4}\b", HIGH),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for a word of English: "Facebook account holders"."""
        if "plain" not in match.re.groupindex:
            return found
        start, end = match.span("plain")
        return None if kinds(match["plain"]) & WORD else found._replace(start=start, end=end)
