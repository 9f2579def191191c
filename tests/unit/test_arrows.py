"""Arrows that the import contracts cannot express."""

import re
from pathlib import Path

PLUGINS = Path(__file__).parents[2] / "plugins"


def test_publishing_uses_the_public_face_of_the_check_and_nothing_behind_it() -> None:
    behind = re.compile(r"^\s*(?:from anonymise\.|import anonymise\.)", re.MULTILINE)

    assert [path.name for path in PLUGINS.rglob("*.py") if behind.search(path.read_text(encoding="utf-8"))] == []
