"""Entries added to a review's `publication.yml`, whose comments, order and layout stay."""

import datetime
import io
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

from dhr.review.dates import PartialDate
from dhr.sources.files import Folder
from dhr.sources.publication import FILE, read_publication

Value = str | int | bool | PartialDate | tuple[str, ...] | Mapping[str, str]


def add(folder: Folder, key: str, entry: Mapping[str, Value]) -> None:
    """Put an entry at the end of the list `key`. SourceError where the file cannot be read as it is."""

    def change(facts: CommentedMap) -> None:
        if not facts.get(key):
            facts[key] = []
        facts[key].append(_plain(entry))

    _change(folder, change)


def put_first(folder: Folder, key: str, value: Value) -> None:
    """Give the fact `key` a value, at the head of the file where it is new."""

    def change(facts: CommentedMap) -> None:
        if key in facts:
            facts[key] = _plain(value)
        else:
            facts.insert(0, key, _plain(value))

    _change(folder, change)


def put(folder: Folder, key: str, value: Mapping[str, Value]) -> None:
    """Give the fact `key` a value, at the end of the file where it is new."""
    _change(folder, lambda facts: facts.update({key: _plain(value)}))


def drop(folder: Folder, key: str) -> None:
    """Take the fact `key` out, where it is there."""
    _change(folder, lambda facts: facts.pop(key, None))


def _change(folder: Folder, change: Callable[[CommentedMap], object]) -> None:
    read_publication(folder)
    path = folder.path / FILE
    before = path.read_bytes().decode("utf-8-sig") if path.exists() else ""
    yaml = _yaml()
    facts = yaml.load(before) or CommentedMap()
    change(facts)
    text = io.StringIO()
    yaml.dump(facts, text)
    _write(path, text.getvalue().replace("\n", "\r\n") if "\r\n" in before else text.getvalue())


def _yaml() -> YAML:
    yaml = YAML()
    yaml.preserve_quotes = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 1_000_000
    return yaml


def _write(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(prefix=".", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as stream:
            stream.write(text)
        Path(name).chmod(path.stat().st_mode if path.exists() else 0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _plain(value: Any) -> Any:
    """A value as the YAML library writes it: a full day as a date, so that it needs no quotes."""
    if isinstance(value, PartialDate):
        return datetime.date(value.year, value.month or 1, value.day) if value.day else str(value)
    if isinstance(value, Mapping):
        return {key: _plain(one) for key, one in value.items() if one not in ("", (), None)}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    return value
