"""A file of findings that somebody looked at and found harmless, as a review's `publication.yml` lists them."""

from pathlib import Path
from typing import Any

from anonymise.accepted import Accepted
from anonymise.catalogue import nearest, rules
from anonymise.cli.problem import Wrong

_KEYS = ("rule", "phrase", "reason", "by", "on")
_EXAMPLE = "- {rule: exact-date, phrase: 3 May 2019, reason: the Act came into force, by: Jo Example, on: 2024-03-01}"


def read_accepted(path: Path) -> tuple[Accepted, ...]:
    """The entries of a list, or of the list below `accepted`; Wrong, with the line, where one cannot be used."""
    node, found = _read(path)
    if isinstance(found, dict):
        node, found = _below(node, "accepted"), found.get("accepted")
    if not isinstance(found, list):
        raise Wrong(f"Write a list below `accepted:`, each entry like this: {_EXAMPLE}", path)
    lines = [item.start_mark.line + 1 for item in node.value]
    return tuple(_accepted(entry, f"{path}:{line}") for entry, line in zip(found, lines, strict=True))


def _read(path: Path) -> tuple[Any, Any]:
    import yaml  # here, because most checks are given no such file

    try:
        text = path.read_text(encoding="utf-8-sig")
        return yaml.compose(text, Loader=yaml.SafeLoader), yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        raise Wrong("This line cannot be read. Look at its indents and quotes.", f"{path}:{line}") from None
    except (OSError, ValueError):
        raise Wrong("This cannot be read as text in UTF-8. Give a file that lists accepted findings.", path) from None


def _below(node: Any, key: str) -> Any:
    return next((value for name, value in node.value if name.value == key), None)


def _accepted(entry: Any, where: str) -> Accepted:
    if not isinstance(entry, dict):
        raise Wrong(f"Write each accepted finding like this: {_EXAMPLE}", where)
    missing = [key for key in _KEYS if not str(entry.get(key) or "").strip()]
    if missing:
        raise Wrong(f"This entry lacks {' and '.join(missing)}. Write it like this: {_EXAMPLE}", where)
    if entry["rule"] not in {rule.slug for rule in rules()}:
        hint = nearest(str(entry["rule"]))
        raise Wrong(f"There is no such rule.{f' Did you mean {hint}?' if hint else ''} All: anonymise explain", where)
    return Accepted(**{key: str(entry[key]) for key in _KEYS})
