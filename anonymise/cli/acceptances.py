"""A file of findings that somebody looked at and found harmless, as a review's `publication.yml` lists them."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from anonymise.accepted import Accepted
from anonymise.catalogue import by_slug, nearest
from anonymise.cli.problem import Wrong

_KEYS = ("rule", "phrase", "reason", "by", "on")
_EXAMPLE = "- {rule: exact-date, phrase: 3 May 2019, reason: the Act came into force, by: Jo Example, on: 2024-03-01}"


def read_accepted(path: Path) -> tuple[Accepted, ...]:
    """The entries of a list, or of the list below `accepted`; Wrong, with the line, where one cannot be used."""
    node = _read(path)
    entries = _fields(node).get("accepted", node)
    if entries is None or not isinstance(entries.value, list) or _fields(entries):
        raise Wrong(f"Write a list below `accepted:`, each entry like this: {_EXAMPLE}", path)
    return tuple(_accepted(entry, f"{path}:{entry.start_mark.line + 1}") for entry in entries.value)


def _read(path: Path) -> Any:
    import yaml  # here, because most checks are given no such file

    try:
        # As it is written: YAML takes `on` for yes, and 03:15 for a number.
        return yaml.compose(path.read_text(encoding="utf-8-sig"), Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise Wrong("This line cannot be read. Look at its indents and quotes.", f"{path}:{line}") from None
    except (OSError, ValueError):
        raise Wrong("This cannot be read as text in UTF-8. Give a file that lists accepted findings.", path) from None


def _fields(node: Any) -> Mapping[str, Any]:
    """The nodes of a mapping by their keys; none of anything else."""
    pairs: Sequence[Any] = node.value if node is not None and node.id == "mapping" else ()
    return {key.value: value for key, value in pairs if isinstance(key.value, str)}


def _accepted(entry: Any, where: str) -> Accepted:
    told = {key: value.value for key, value in _fields(entry).items() if isinstance(value.value, str)}
    if not told:
        raise Wrong(f"Write each accepted finding like this: {_EXAMPLE}", where)
    missing = [key for key in _KEYS if not told.get(key, "").strip()]
    if missing:
        raise Wrong(f"This entry lacks {' and '.join(missing)}. Write it like this: {_EXAMPLE}", where)
    if told["rule"] not in by_slug():
        hint = nearest(told["rule"])
        raise Wrong(f"There is no such rule.{f' Did you mean {hint}?' if hint else ''} All: anonymise explain", where)
    return Accepted(**{key: told[key] for key in _KEYS})
