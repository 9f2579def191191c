"""Numbers and addresses published for everybody: they identify nobody, so no rule speaks of them."""

import re
from dataclasses import dataclass
from functools import lru_cache

from anonymise.recognisers.lexicon import hand_list, listed


@dataclass(frozen=True)
class Published:
    """What published.yml lists, in comparable form."""

    phones: frozenset[str]
    emails: frozenset[str]
    postcodes: frozenset[str]
    addresses: frozenset[str]
    mailboxes: frozenset[str]
    profile_hosts: tuple[str, ...]
    news_hosts: tuple[str, ...]


def squeezed(text: str) -> str:
    """`text` in small letters without spaces, so that two ways of writing compare."""
    return re.sub(r"\s+", "", text).lower()


def digits(text: str) -> str:
    """The digits of a telephone number as dialled in Britain."""
    return re.sub(r"^(?:0044|44)0?", "0", re.sub(r"\D", "", text))


@lru_cache(maxsize=1)
def published() -> Published:
    """The one list of this process."""
    data = hand_list("published")
    return Published(
        phones=frozenset(map(digits, data["phones"])),
        emails=frozenset(map(squeezed, data["emails"])),
        postcodes=frozenset(map(squeezed, data["postcodes"])),
        addresses=frozenset(map(squeezed, data["addresses"])),
        mailboxes=frozenset(listed(data["mailboxes"])),
        profile_hosts=tuple(listed(data["hosts"]["high"])),
        news_hosts=tuple(listed(data["hosts"]["medium"])),
    )
