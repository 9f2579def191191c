"""Ways to reach or look up a person: telephone, e-mail, handle, page."""

import re

from anonymise.recognisers.form import FIGURE, FormRecogniser
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.published import digits, published, squeezed

_FREE = re.compile(r"^(?:080[08]|03|116)")


class PhoneRecogniser(FormRecogniser):
    """A British telephone number. Not validated: a number kept for drama is held like any other."""

    SLUG = "phone"
    SIGN = FIGURE
    FORMS = (
        ("national", r"(?<![\w./-])\(?0\d{2,4}\)?(?:[\s.-]?\d{2,4}){2,3}(?![\w/-]|\.\d)", HIGH),
        ("freephone", r"(?<![\w./-])080[08][\s.-]?\d{3,4}(?:[\s.-]?\d{2,3})?(?![\w/-])", LOW),
        (
            "international",
            r"(?<![\w./-])(?:\+|00)\s?\d{1,3}[\s.-]?(?:\(0\)[\s.-]?)?\d{2,4}(?:[\s.-]?\d{2,4}){2,3}(?![\w/-]|\.\d)",
            HIGH,
        ),
    )

    def grade(self, text: str, start: int, end: int, tier: str) -> str | None:
        """Nothing for a published line; a question for a number that is free to call."""
        number = digits(text[start:end])
        if number in published().phones:
            return None
        if _FREE.match(number):
            return LOW
        return tier if 10 <= len(number) <= 15 else None


class EmailRecogniser(FormRecogniser):
    """An e-mail address."""

    SLUG = "email"
    SIGN = re.compile("@")
    COUNTRY_CODE = None
    FORMS = (("address", r"(?<![\w.+-])[\w.+'’-]+\s?@\s?[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,24}\b", HIGH),)

    def grade(self, text: str, start: int, end: int, tier: str) -> str | None:
        """Nothing for the reviews' own mailboxes; a question for an office's."""
        address = squeezed(text[start:end])
        if address in published().emails:
            return None
        return LOW if address.partition("@")[0] in published().mailboxes else tier


class HandleRecogniser(FormRecogniser):
    """A name on a social network."""

    SLUG = "handle"
    COUNTRY_CODE = None
    FORMS = (
        ("with its sign", r"(?<![\w@/.:])@(?=[\w.]*[A-Za-z])[A-Za-z0-9_][\w.]{1,29}(?<!\.)", HIGH),
        (
            "named as such",
            r"\b(?i:user\s?name|screen\s?name|gamer\s?tag|handle|snapchat|instagram|tiktok|facebook|twitter)"
            r"(?i:\s(?:name|account|profile|user))?(?:\s(?:was|is|of|called|named)|:)\s"
            r"[\"'“‘]?\K(?=[\w.]*[\d_.]\w)[A-Za-z0-9_][\w.]{2,29}(?<!\.)",
            HIGH,
        ),
    )


def _pages_of(hosts: tuple[str, ...]) -> str:
    """A pattern for the pages of these hosts, with `https://` or without."""
    names = "|".join(re.escape(host) for host in hosts)
    return rf"(?i:(?<![\w@.-])(?:https?://)?(?:[a-z0-9-]+\.)*(?:{names})/@?[\w.%+=?&/@~-]+(?<![.?]))"


class PersonalUrlRecogniser(FormRecogniser):
    """A link that leads to a person: a profile, a memorial, a news report of the death."""

    SLUG = "personal-url"
    SIGN = re.compile("/")
    COUNTRY_CODE = None
    FORMS = (
        ("profile", _pages_of(published().profile_hosts), HIGH),
        ("news", _pages_of(published().news_hosts), MEDIUM),
    )
