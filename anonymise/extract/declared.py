"""A file that declares people, as a review's facts do, or as a file of its own."""

from pathlib import Path
from typing import Any

from anonymise.people import People, Professional


class WrongPeople(Exception):
    """What is wrong with a file that declares people, and what to do. It says nothing of what the file holds."""


def read_people(path: Path) -> People:
    """The people in a file with `pseudonyms` and `professionals`, or with these below `people`."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError):
        raise WrongPeople("This cannot be read as text in UTF-8. Give a file that declares people.") from None
    found = _fields(text)
    held = found.get("people", found)
    if not isinstance(held, dict):
        raise WrongPeople("Below `people` write `pseudonyms:` and `professionals:`.")
    pseudonyms, professionals = _pseudonyms(held.get("pseudonyms")), _professionals(held.get("professionals"))
    return People(pseudonyms, professionals, _organisations(found))


def _organisations(found: dict[str, Any]) -> tuple[str, ...]:
    """What a review's facts say of those who took part; other files need not say it."""
    named = [found.get("partnership"), found.get("police_force"), found.get("region")]
    agencies = found.get("agencies")
    return tuple(name for name in (*named, *(agencies if isinstance(agencies, list) else ())) if isinstance(name, str))


def _fields(text: str) -> dict[str, Any]:
    import yaml  # here, because most checks are told of people by their caller

    try:
        # Of a review's own file only the facts above its text.
        found = next(iter(yaml.safe_load_all(text)), None)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise WrongPeople(
            f"Line {mark.line + 1 if mark else 1} cannot be read. Look at its indents and quotes."
        ) from None
    if not isinstance(found, dict):
        raise WrongPeople("Write `pseudonyms: [Rowan, Ash]` and `professionals:` with a name and a role each.")
    return found


def _pseudonyms(found: Any) -> tuple[str, ...]:
    if found is None:
        return ()
    if not isinstance(found, list) or not all(isinstance(name, str) for name in found):
        raise WrongPeople("Write the pseudonyms as a list of names: pseudonyms: [Rowan, Ash]")
    return tuple(found)


def _professionals(found: Any) -> tuple[Professional, ...]:
    if found is None:
        return ()
    if not isinstance(found, list) or not all(
        isinstance(one, dict) and isinstance(one.get("name"), str) for one in found
    ):
        raise WrongPeople("Write each professional with a name and a role: - {name: Jo Example, role: chair}")
    return tuple(Professional(one["name"], str(one.get("role", ""))) for one in found)
