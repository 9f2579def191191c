"""Recognisers of places by their name: words with capitals before a word for what the place is."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import ClassVar

from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.vocabulary import PROPER, entries, one_of, small, titled

_GAP = r"\s(?:(?:of|of\sthe|the|and|&|on|on\sthe|in\sthe|by|by\sthe|upon|de|la|y|yr)\s)?"
# At most six words, the last of which stands right before the kind.
_ONE = rf"(?:(?:[A-Z]\.){{2,3}}|(?:St|Ste|Mt|Dr|Revd|[A-Z])\.|{PROPER})"
NAMES = rf"(?P<names>{_ONE}(?:{_GAP}{_ONE}){{0,5}})"
_NOT_A_PERSON = r"(?!,?\s(?:who|whose|whom)\b)"
# Before a name whose kind is written small: "at Elm Tree primary school", but not "Their primary school".
_LEADS = (
    r"(?:\b(?:at|attend(?:s|ed|ing)?|to|from|of|in|on|called|named|left|joined|near|outside|the|with|by)\s|,\s"
    r"|^(?=St\.?\s|All\sSaints|Holy\s|Little\s))"
)
# Behind the kind there is more of a name: a street, a team.
NO_MORE = r"(?!['’]?s?\s(?:Road|Street|Lane|Avenue|Drive|Close|Hill|Way|Row|Court|Terrace|Board|Council|Trust\b|NHS))"


def of_kind(kind: str) -> str:
    """The pattern of a name before a word of the list `kind`, written with a capital or in capitals throughout."""
    return rf"\b{NAMES}\s(?P<kind>{titled(kind)})\b{NO_MORE}"


def of_small_kind(kind: str) -> str:
    """The same, where the kind is written small: "at Elm Tree primary school"."""
    return rf"{_LEADS}(?:the\s)?(?P<it>{NAMES}\s(?P<kind>{small(kind)}))\b"


def called(kind: str) -> str:
    """The pattern of a name behind the kind: "a refuge called Hazel House"."""
    link = r"\s?(?:,\s?|\s(?:was|is)\s|\s(?:called|named|known\sas)\s)"
    return rf"\b(?i:{one_of(kind)}){link}(?P<it>{NAMES})\b{_NOT_A_PERSON}"


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    return frozenset(entries("common words"))


class NamedPlaceRecogniser(FormRecogniser):
    """A rule of named places: what is left of a name once its common words are taken away."""

    FORMS: ClassVar[Sequence[tuple[str, str, str]]] = ()

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing for such places in general; a common word before the name is no part of it."""
        names, start = match["names"], match.start("names")
        if found.start < start - len("the "):
            return found  # the kind stands before the name, as in "Ward 7", and both are meant
        kept = [word for word in re.finditer(r"\S+", names) if not _is_common(word.group())]
        return found._replace(start=start + _first_of_name(names, kept[0].start())) if kept else None


def _is_common(word: str) -> bool:
    plain = word.strip(".,&").replace("’", "'").lower()
    return len(plain) < 2 or plain in _common() or plain.removesuffix("'s") in _common()


def _first_of_name(names: str, first: int) -> int:
    """Where the name begins: "The" and "St" before it belong to it, "In" and "Each" do not."""
    before = re.search(r"\b(?:The|St\.?|New|Old|Our|Royal|Little|Upper|Lower)\s$", names[:first])
    return before.start() if before else first
