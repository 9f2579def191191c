"""Words that stand together without a gap: `JaneSmith2`, `hartwhistle21`, `2021Smith`; and letters written as codes.

A text with such words is read once more with gaps where the kind of letter changes. Codes of letters are read only
then, for `q=41` may as well be what it looks like.
"""

import html
import re
from collections.abc import Sequence

from anonymise.denylist.disguises import filled
from anonymise.folding import COMBINING, INVISIBLE

_UNSEEN = re.compile(f"[{INVISIBLE}{COMBINING}]")
_CODE = re.compile(
    r"(?<=[^\W\d_])=(?P<quoted>[2-7][0-9A-F])|\\(?:x|u00)(?P<escape>[2-7][0-9A-Fa-f])"
    r"|&#(?:(?P<decimal>[0-9]{2,5})|[xX](?P<hex>[0-9A-Fa-f]{2,5}));?|(?P<named>&[A-Za-z]{2,8};)"
)
_MARKS = re.compile(r"[=\\&]")
# The 14th and 9pm are no words with numbers behind them.
_OF_NUMBERS = re.compile(r"(?<=[0-9])(?:st|nd|rd|th|am|pm)\b", re.IGNORECASE)
# In the shape of a text: A for a capital, a for a small letter, 0 for a digit, ~ for what nobody sees.
_GLUED = re.compile("[0a]~*A|A~*A~*a|[aA]~*0|0~*a")
_PIECE = re.compile("A?(?:~*a)+|A(?:~*A)*(?!~*a)|0(?:~*0)*")


def read(text: str) -> str:
    """The text with codes of letters read, as long as before."""
    return _CODE.sub(_said, text) if _MARKS.search(text) else text


def places(text: str) -> Sequence[int]:
    """Where a text would be read in another way if glued words were parted and codes were read."""
    codes = [match.start() for match in _CODE.finditer(text)] if _MARKS.search(text) else []
    plain = _OF_NUMBERS.sub(lambda ending: " " * len(ending.group()), text)
    return sorted([*codes, *(match.start() for match in _GLUED.finditer(_shape(plain)))])


def pieces(text: str) -> Sequence[tuple[int, int]]:
    """From where to where the words of a text stand, when glued ones are parted."""
    return [match.span() for match in _PIECE.finditer(_shape(text))]


def _shape(text: str) -> str:
    return text.translate({ord(letter): _kind(letter) for letter in set(text)})


def _kind(letter: str) -> str:
    if _UNSEEN.match(letter):
        return "~"
    if letter.isalpha():
        return "A" if letter.isupper() else "a"
    return "0" if letter.isdigit() else " "


def _said(match: re.Match[str]) -> str:
    if match["named"]:
        said = html.unescape(match["named"])
    elif match["decimal"]:
        said = chr(int(match["decimal"]))
    else:
        said = chr(int(match["quoted"] or match["escape"] or match["hex"], 16))
    return filled(said, match) if len(said) == 1 else match.group()
