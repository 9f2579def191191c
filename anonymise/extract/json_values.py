"""JSON, one object or one a line: every string with its exact place, escapes read, and every long number."""

import json
import re
from collections.abc import Iterator

from anonymise.extract import plain, zones
from anonymise.extract.files import File
from anonymise.extract.inline import read
from anonymise.extract.tidy import replaced
from anonymise.passages import Located, Passage, located

_VALUE = re.compile(r'"((?:[^"\\]|\\.)*)"|([0-9][0-9.]{3,})', re.DOTALL)
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)
_SPACES = {"n": " ", "r": " ", "t": " ", "f": " ", "b": ""}


def extract(file: File) -> Iterator[Passage]:
    """The passages of a JSON file; keys are searched like values."""
    source = file.source()
    if not _is_json(source.text):
        yield from plain.extract(file)
        return
    text = located(source.text)
    for match in _VALUE.finditer(source.text):
        group = match.lastindex or 0
        value = without_escapes(text[match.start(group) : match.end(group)])
        for piece in read(value.strip()):
            yield source.passage(piece.content, zones.of_piece(piece.zone, zones.of_file(file.stem)))


def without_escapes(content: Located) -> Located:
    """The content with `\\u00e9` and its like read."""
    return replaced(content, _ESCAPE, _character) if "\\" in content.text else content


def _is_json(text: str) -> bool:
    """Whether all of it, or each of its lines, is JSON; in anything else quotes cannot be trusted."""
    try:
        json.loads(text.removeprefix("\ufeff"))
        return True
    except ValueError:
        pass
    except RecursionError:
        return False
    try:
        return all(json.loads(line) is not ... for line in text.splitlines() if line.strip())
    except (ValueError, RecursionError):
        return False


def _character(escape: str) -> str:
    if escape[1] != "u":
        return _SPACES.get(escape[1], escape[1])
    units = bytes.fromhex(escape.replace("\\u", ""))
    return units.decode("utf-16-be", errors="replace")
