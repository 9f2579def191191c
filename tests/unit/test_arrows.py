"""Arrows that the import contracts cannot express."""

import ast
from collections.abc import Iterator
from pathlib import Path

import anonymise

PLUGINS = Path(__file__).parents[2] / "plugins"
# The modules that hold the values which the public functions take and answer with, the look for hidden text that a
# letter is refused by, and what a command needs that tells findings together with its own.
DOCUMENTED = {
    *("anonymise.beside", "anonymise.finding", "anonymise.people", "anonymise.catalogue"),
    *("anonymise.extract.pdf_hidden", "anonymise.extract.withheld"),
    *("anonymise.cli.outputs", "anonymise.cli.problem"),
}


def test_publishing_uses_the_public_face_of_the_check_and_nothing_behind_it() -> None:
    assert [path.name for path in PLUGINS.rglob("*.py") if any(_behind(path))] == []


def _behind(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names if one.name.startswith("anonymise."))
        elif isinstance(node, ast.ImportFrom) and node.module == "anonymise":
            yield from (one.name for one in node.names if one.name not in anonymise.__all__)
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("anonymise."):
            yield from [str(node.module)] if node.module not in DOCUMENTED else []


def test_an_import_from_behind_the_public_face_is_seen(tmp_path: Path) -> None:
    for line in ("from anonymise.check import check", "import anonymise.scan", "from anonymise import engine"):
        (tmp_path / "a.py").write_text(f"def late():\n    {line}\n")

        assert list(_behind(tmp_path / "a.py"))
