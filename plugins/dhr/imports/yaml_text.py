"""Values as YAML that an editor can read: block style, long texts as blocks of lines, dates without quotation marks."""

import re
from typing import Any

import yaml

from dhr.review.dates import PartialDate

WIDTH = 100


class _Dumper(yaml.SafeDumper):
    """Indents lists under their key and writes long texts as blocks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(dumper: _Dumper, value: str) -> yaml.ScalarNode:
    style = "|" if "\n" in value else ">" if len(value) > WIDTH - 20 and _may_fold(value) else None
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


def _may_fold(value: str) -> bool:
    """Whether a text comes back from folded lines as it was: single spaces only, none at its ends."""
    return re.search(r"  |^\s|\s$", value) is None


def _date(dumper: _Dumper, value: PartialDate) -> yaml.ScalarNode:
    tags = {"day": "timestamp", "month": "str", "year": "int"}
    return dumper.represent_scalar(f"tag:yaml.org,2002:{tags[value.precision]}", str(value))


_Dumper.add_representer(str, _text)
_Dumper.add_representer(PartialDate, _date)


def as_yaml(value: Any, *, indent: int = 0) -> str:
    """A value of mappings, lists, texts and dates as YAML, each line moved right by `indent` spaces."""
    clean = _clean(value)
    text: str = yaml.dump(
        clean, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH, default_flow_style=False
    )
    return "".join(" " * indent + line if line.strip() else line for line in text.splitlines(keepends=True))


def _clean(value: Any) -> Any:
    """The value without empty entries, and texts without spaces at line ends, which YAML cannot show."""
    if isinstance(value, dict):
        return {key: _clean(entry) for key, entry in value.items() if entry not in ("", None, [], (), {})}
    if isinstance(value, list | tuple):
        return [_clean(entry) for entry in value]
    if isinstance(value, str):
        return "\n".join(line.rstrip() for line in value.strip().split("\n"))
    return value
