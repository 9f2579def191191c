"""No message is forgotten: whatever a person can be told about a mistake stands, word for word, in some test."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[2]
TESTS = PROJECT / "tests"
ROOTS = ("plugins/dhr", "anonymise/cli")

# What these say is read on the site, in the data or in an e-mail, not by somebody who has made a mistake.
_READ_ELSEWHERE = ("pages", "statistics", "corpus", "vocabulary", "notices", "library")
# The notes of an import are questions about a text; these files say why nothing was imported.
_OF_AN_IMPORT = ("importing.py", "reading.py", "problem.py")

# A value that these refuse is told by whoever read it from a file; elsewhere such a refusal is our own fault.
_REFUSING = ("review", "sources", "documents")
_OWN_FAULTS = ("ValueError", "TypeError", "RuntimeError", "OSError")

_HOLE = "\0"
_SENTENCE = re.compile(r"[“‘]?[A-Z\0].*[.?!:][”’)\s]*", re.DOTALL)


@dataclass(frozen=True)
class Message:
    """A message of the program: where it stands, and its longest piece without a hole for a value."""

    place: str
    words: str


@cache
def messages() -> tuple[Message, ...]:
    """Every message, file by file."""
    return tuple(message for path in _files() for message in _messages_in(path))


@cache
def quoted() -> str:
    """All text that stands in tests."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in TESTS.rglob("*.py") if path != Path(__file__))
    # In patterns a stop has a backslash before it.
    return "\n".join(_plain(text).replace("\\.", ".") for tree in trees for _, text in _texts(tree))


def _files() -> Iterator[Path]:
    for root in ROOTS:
        for path in sorted((PROJECT / root).rglob("*.py")):
            room = path.relative_to(PROJECT / root).parts[0]
            is_of_notes = room == "imports" and path.name not in _OF_AN_IMPORT
            if room not in _READ_ELSEWHERE and not is_of_notes:
                yield path


def _messages_in(path: Path) -> Iterator[Message]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    raised = _raised(tree, refuses=any(room in path.parts for room in _REFUSING))
    for node, text in _texts(tree):
        words = max((_plain(piece) for piece in text.split(_HOLE)), key=len)
        if len(words.split()) > 1 and (node in raised or _SENTENCE.fullmatch(text.strip())):
            yield Message(f"{path.relative_to(PROJECT).as_posix()}, line {node.lineno}", words)


def _raised(tree: ast.AST, *, refuses: bool) -> set[ast.AST]:
    """Whatever stands inside a `raise` whose words are told."""
    raises = (node for node in ast.walk(tree) if isinstance(node, ast.Raise) and node.exc)
    told = (node for node in raises if refuses or not ast.unparse(node.exc or node).startswith(_OWN_FAULTS))
    return {part for node in told for part in ast.walk(node)}


def _texts(tree: ast.AST) -> Iterator[tuple[ast.expr, str]]:
    """Every text, with a hole for each value in it; neither docstrings, nor annotations, nor the help of options."""
    passed_over = set(_passed_over(tree))
    for node in ast.walk(tree):
        if node in passed_over:
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node, node.value
        elif isinstance(node, ast.JoinedStr):
            yield node, "".join(str(part.value) if isinstance(part, ast.Constant) else _HOLE for part in node.values)


def _passed_over(tree: ast.AST) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr):
            yield node.value
        elif isinstance(node, ast.JoinedStr):
            yield from node.values
        elif isinstance(node, ast.keyword | ast.Assign) and _is_help(node):
            yield from ast.walk(node.value)
        elif isinstance(node, ast.arg | ast.AnnAssign) and node.annotation:
            yield from ast.walk(node.annotation)
        elif isinstance(node, ast.FunctionDef) and node.returns:
            yield from ast.walk(node.returns)


def _is_help(node: ast.keyword | ast.Assign) -> bool:
    return node.arg == "help" if isinstance(node, ast.keyword) else ast.unparse(node.targets[0]) == "_HELP"


def _plain(text: str) -> str:
    return " ".join(text.split())


def test_every_message_stands_in_a_test_word_for_word() -> None:
    forgotten = [f"{message.place}: {message.words}" for message in messages() if message.words not in quoted()]

    assert not forgotten, "No test quotes these messages:\n" + "\n".join(forgotten)


def test_messages_are_found_wherever_they_stand() -> None:
    found = {message.words for message in messages()}

    assert "There is no review of this name." in found  # in a raise
    assert "Choose a folder of its own for the site, such as site." in found  # in a variable
    assert "two actions have one number" in found  # in part of a sentence
    assert "The disk is full." in found  # in a table
    assert len(found) > 300


@pytest.mark.parametrize("word", ["lint", "YAML", "stack trace", "traceback", "exception", "invalid", "parse"])
def test_no_message_uses_a_word_that_an_editor_does_not(word: str) -> None:
    asked = re.compile(rf"\b{word}\b", re.IGNORECASE)

    assert not [message for message in messages() if asked.search(message.words)]
