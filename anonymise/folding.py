"""Words as a reader hears them: without case, accents, look-alike letters, invisible characters and possessives.

A name is the same name in `SMITH’S`, `Smíth` and `Sm\u00adith`. Deny list, declared people and accepted phrases all
compare folded tokens, so that none of them can be stricter or laxer than another by accident.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

# Characters that take no room on the page: soft hyphen, joiners, direction marks, zero-width spaces, byte order mark.
INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e01ef"
)
_APOSTROPHES = "'’ʼ‘`´＇ʹ′ˈ"
COMBINING = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_INNER = f"[{_APOSTROPHES}{INVISIBLE}{COMBINING}]"
_FILLERS = "\u115f\u1160\u3164\uffa0"  # invisible, yet letters to a regular expression
_LETTER = rf"[^\W_{_FILLERS}]"
WORD = re.compile(rf"{_LETTER}+(?:{_INNER}+{_LETTER}+)*[{COMBINING}]*")
_POSSESSIVE = re.compile(rf"(?:[{_APOSTROPHES}][{INVISIBLE}]*[sS])+$")
_DROPPED = re.compile(_INNER)
_LATIN = re.compile("[A-Za-z]")

# In a Latin word: Greek letters by their looks, which differ between capitals and small ones.
_GREEK = str.maketrans("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧγημντυ", "ABEZHIKMNOPTYXynuvtu")
# Letters that decomposition leaves alone, and letters of other scripts that look Latin.
_LETTERS = str.maketrans(
    {
        **dict(zip("øłđħıðþæœŋ", ("o", "l", "d", "h", "i", "d", "th", "ae", "oe", "n"), strict=True)),
        **dict(zip("авсԁеԍһіјкӏмноԛпрѕтхуѡԝ", "abcdeghijklmhoqnpstxyww", strict=True)),
        **dict(zip("αβεηικνορτυχω", "abehiknoptuxw", strict=True)),
        **dict(zip("ɑɡɩʟոսց", "agilnug", strict=True)),
        **dict(zip("ᎠᎡᎢᎥᎪᎫᎬᎳᎷᎻᎽᎶᏃᏎᏔᏙᏚᏞᏟᏢᏦᏴ", "drtiajewmhygzswvslcpkb", strict=True)),
        **dict(zip("ꓐꓑꓓꓔꓖꓗꓙꓚꓜꓝꓟꓠꓡꓢꓣꓦꓧꓪꓫꓬꓮꓰꓲꓳꓴ", "bpdtgkjczfmnlsrvhwxyaeiou", strict=True)),
        **dict(zip("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijkmnoprstuvwyz", strict=True)),
    }
)
_SILENT_LETTERS, _DOUBLED = re.compile("[aeiouhwy]"), re.compile(r"(.)\1+")
_SOUNDS = (("ph", "f"), ("gh", "g"), ("ck", "k"), ("c", "k"), ("q", "k"), ("z", "s"), ("x", "ks"))
_ZERO_AND_ONE = str.maketrans("01", "ol")
_OF_CODE = str.maketrans("01i", "oll")


class Token(NamedTuple):
    """A folded word and where it stands in the text, without its possessive ending."""

    text: str
    start: int
    end: int


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """One word in the form in which words are compared."""
    if word.isascii():
        folded = _DROPPED.sub("", word).lower()
    else:
        seen = word.translate(_GREEK) if _LATIN.search(word) else word
        decomposed = unicodedata.normalize("NFKD", _DROPPED.sub("", seen).casefold()).casefold()
        folded = "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)
    # `Sm1th` is a name in disguise, `2019` is not.
    return folded if folded.isalpha() or folded.isdigit() else folded.translate(_ZERO_AND_ONE)


def tokens(text: str) -> Iterator[Token]:
    """The words and numbers of `text`, folded, in order."""
    for match in WORD.finditer(text):
        word = owner(match.group())
        yield Token(fold(word), match.start(), match.start() + len(word))


def owner(word: str) -> str:
    """A word as it stands, without its possessive ending."""
    ending = None if word.isascii() and word.isalnum() else _POSSESSIVE.search(word)
    return word[: ending.start()] if ending else word


def folded(text: str) -> tuple[str, ...]:
    """The folded words of `text` alone."""
    return tuple(token.text for token in tokens(text))


def is_one_edit(left: str, right: str) -> bool:
    """Whether one letter added, left out, changed or swapped with its neighbour turns one word into the other."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    short, long = sorted((left, right), key=len)
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at + 1 : at + 2] + short[at : at + 1] == long[at : at + 2]
    return short[at + 1 :] == long[at + 1 :] or (swapped and short[at + 2 :] == long[at + 2 :])


def sound(word: str) -> str:
    """The consonants of a folded word as they sound, behind its first letter or the fact that it is a vowel."""
    for letters, heard in _SOUNDS:
        word = word.replace(letters, heard)
    first, rest = word[:1], _SILENT_LETTERS.sub("", word[1:])
    return _DOUBLED.sub(r"\1", ("a" if first in "aeiou" else first) + rest)


def code(word: str) -> str:
    """A folded reference of letters and digits as one word, wherever it was parted: `AB 51` and `AB51` are the same."""
    return word if word.isalpha() or word.isdigit() else word.translate(_OF_CODE)
