"""Puts in order what Pagefind leaves to chance, so that the same records make the same files.

Pagefind 1.5.2 writes the values of a filter in the order of a hash table, a new one at each run. The filter's file is
named by its content, the file of the whole index names it, and so on up: three files change their bytes and names
though nothing has changed. Here the values are sorted, and the three named again by what is in them.
"""

import gzip
import hashlib
import json
from pathlib import Path

from dhr.search.cbor import Item, decode, encode
from dhr.search.problem import SearchProblem

_MARK = b"pagefind_dcd"
_FILTERS = 3  # the place of the list of filters, each a name and a hash, in the file of the whole index


def put_in_order(index: Path) -> None:
    """Rewrite an index, in place, so that it depends on its records alone. SearchProblem if it is of another form."""
    try:
        _put_in_order(index)
    except (KeyError, IndexError, TypeError, ValueError, OSError) as error:
        raise SearchProblem(
            "The search index could not be made: Pagefind wrote it in a form that this program does not know."
            " Install the version of Pagefind that the lock file of dhr-publisher names."
        ) from error


def _put_in_order(index: Path) -> None:
    entry_path = index / "pagefind-entry.json"
    entry = json.loads(entry_path.read_text(encoding="utf-8"))
    for language, about in sorted(entry["languages"].items()):
        path = index / f"pagefind.{about['hash']}.pf_meta"
        whole = _list(_read(path))
        whole[_FILTERS] = sorted((_sort_filter(index, language, _list(own)) for own in _list(whole[_FILTERS])), key=str)
        about["hash"] = _name(language, whole, 10)
        _replace(path, path.with_name(f"pagefind.{about['hash']}.pf_meta"), whole)
    entry_path.write_text(json.dumps(entry, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _sort_filter(index: Path, language: str, named: list[Item]) -> Item:
    """Sort one filter's values. Returns its name and new hash."""
    name, old = named
    path = index / "filter" / f"{old}.pf_filter"
    content = _list(_read(path))
    content[1] = sorted(_list(content[1]), key=lambda value: str(_list(value)[0]))
    new = _name(language, content, 7)
    _replace(path, path.with_name(f"{new}.pf_filter"), content)
    return [name, new]


def _list(item: Item) -> list[Item]:
    if not isinstance(item, list):
        raise TypeError("not a list")
    return item


def _read(path: Path) -> Item:
    data = gzip.decompress(path.read_bytes())
    item = decode(data.removeprefix(_MARK))
    if _MARK + encode(item) != data:
        raise ValueError("the file cannot be written again as it was")
    return item


def _replace(old: Path, new: Path, item: Item) -> None:
    old.unlink()
    new.write_bytes(gzip.compress(_MARK + encode(item), mtime=0))


def _name(language: str, item: Item, length: int) -> str:
    return f"{language}_{hashlib.sha256(encode(item)).hexdigest()[:length]}"
