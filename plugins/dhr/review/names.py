"""Whether two written names may be one person's: a second person must be a second person under any spelling."""

import re
import unicodedata

_TITLE = re.compile(
    "mrs?|ms|miss|mx|dr|doctor|prof|professor|sir|dame|lord|lady|revd?|cllr|councillor|p[cs]|d(?:c|s|i|ci|cs)"
)
_WORD = re.compile(r"[^\W\d_]+")


def may_be_same_person(one: str, other: str) -> bool:
    """Whether two names could be one person's, by initials, titles, order, accents, spaces or look-alike letters.

    A name without letters could be anybody's.
    """
    short, long = sorted((_words(one), _words(other)), key=len)
    left = list(long)
    for word in short:
        match = next((candidate for candidate in left if _alike(word, candidate)), None)
        if match is None:
            return False
        left.remove(match)
    return True


def _words(name: str) -> list[str]:
    """The words of a name, longest first, so that an initial never takes the place of a whole word."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    seen = "".join(c for c in plain if not unicodedata.combining(c) and unicodedata.category(c) != "Cf")
    words = [word for word in _WORD.findall(seen.replace("'", "").replace("’", "")) if not _TITLE.fullmatch(word)]
    return sorted(words, key=lambda word: (-len(word), word))


def _alike(one: str, other: str) -> bool:
    """Whether one word begins the other. A letter that is not Latin may look like any letter that is."""
    short = min(len(one), len(other))
    pairs = zip(one[:short], other[:short], strict=True)
    return all(a == b or not (a.isascii() and b.isascii()) for a, b in pairs)
