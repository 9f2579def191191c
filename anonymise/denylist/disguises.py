"""Words in which signs and digits stand for letters."""

import re
import unicodedata
from collections.abc import Iterator

from anonymise.folding import fold

_SIGNS = "@$!|€£¢₵₥℮"
_SIGN = re.compile(f"[{re.escape(_SIGNS)}]")
_LETTERS_BEFORE, _LETTERS_BEHIND = re.compile(r"[^\W_]*$"), re.compile(rf"(?:[^\W_]|[{re.escape(_SIGNS)}])*")
_LETTER = re.compile(r"[^\W\d_]")
_AS_LETTERS = dict(zip("0123456789@$!|€£¢₵₥℮", "oizeasgtbgasiielccme", strict=True))
_READINGS = (str.maketrans(_AS_LETTERS), str.maketrans({**_AS_LETTERS, "1": "l", "!": "l", "|": "l"}))
_LONGEST = 40
# Links within links are escaped twice: `%2520`.
_PERCENT = re.compile(r"(?:%(?:25)*[0-9A-Fa-f]{2})+")
_TWICE = re.compile("%(?:25)+(?=[0-9A-Fa-f]{2})")
# Letters in circles and squares and of flags, which are no letters to a regular expression; each stands for one.
_FRAMES = {frame: chr(ord("A") + at) for first in "Ⓐⓐ⒜🄐🄰🅐🅰🇦" for at in range(26) for frame in [chr(ord(first) + at)]}


def decoded(word: str) -> tuple[str, ...]:
    """A word with its signs read as letters: `1` is an i, and in another reading an l."""
    return tuple({fold(word.lower().translate(reading)): None for reading in _READINGS})


def unescaped(text: str) -> str:
    """The text with `%20` and the like read as links mean them, as long as before."""
    return _PERCENT.sub(_escaped, text) if "%" in text else text


def _escaped(match: re.Match[str]) -> str:
    try:
        said = bytes.fromhex(_TWICE.sub("%", match.group()).replace("%", "")).decode()
    except UnicodeDecodeError:
        return match.group()  # `%Castle` is a remark, whose first letters happen to be figures too
    return filled(said, match)


def filled(said: str, match: re.Match[str]) -> str:
    """What a match says, as long as the match."""
    # The letters stay where a word begins or ends; what nobody sees fills the room between.
    fill = ("\u00ad" if said.isalpha() else " ") * (len(match.group()) - len(said))
    return fill + said if match.string[match.start() - 1 : match.start()].isalpha() else said + fill


def unframed(text: str) -> str:
    """The text with letters and digits for all that is only another shape of one, as long as before."""
    return text if text.isascii() else text.translate({ord(letter): _shapeless(letter) for letter in set(text)})


def _shapeless(letter: str) -> str:
    plain = _FRAMES.get(letter) or unicodedata.normalize("NFKD", letter)
    return plain if len(plain) == 1 and plain.isascii() and plain.isalnum() else letter


def with_signs(text: str) -> Iterator[tuple[int, int]]:
    """Where words stand that have both letters and signs in them; a sign at the end is none of a word's."""
    done = 0
    for sign in _SIGN.finditer(text):
        if sign.start() < done:
            continue
        before = _LETTERS_BEFORE.search(text[max(done, sign.start() - _LONGEST) : sign.start()])
        start = sign.start() - len(before.group()) if before else sign.start()
        behind = _LETTERS_BEHIND.match(text, sign.start(), start + _LONGEST)
        done = behind.end() if behind else sign.end()
        end = start + len(text[start:done].rstrip("!|"))
        if end > sign.start() and _LETTER.search(text, start, end):
            yield start, end
