"""Fields in which programs write who made a file."""

import re
from functools import lru_cache
from importlib.resources import files

from anonymise.passages import Passage
from anonymise.people import People, Standing

_BETWEEN_NAMES = re.compile(r"[;,&/]|\band\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _lists() -> dict[str, list[str]]:
    import yaml  # here, because few texts have metadata

    lists: dict[str, list[str]] = yaml.safe_load(files(__package__).joinpath("authors.yml").read_text("utf-8"))
    return lists


@lru_cache(maxsize=3)
def _any_of(name: str) -> re.Pattern[str]:
    words = "|".join(map(re.escape, _lists()[name]))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def is_suspicious(passage: Passage, people: People) -> bool:
    """Whether a field for authors names somebody other than an agency, a program or a declared professional."""
    field = passage.part.rpartition(" ")[2].casefold()
    if field not in _lists()["fields"] or _any_of("programs").match(passage.text):
        return False
    return not all(_is_known(part, people) for part in _BETWEEN_NAMES.split(passage.text))


def _is_known(name: str, people: People) -> bool:
    says_nothing = not any(c.isalpha() for c in _any_of("nobody").sub("", name))
    if says_nothing or _any_of("organisations").search(name):
        return True
    return people.standing(name) in (Standing.PROFESSIONAL, Standing.PSEUDONYM)
