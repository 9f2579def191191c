"""Mistakes that people make, at random and the same for the same number: broken files, wrong options, odd names."""

import random
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from repository import (
    BRIEFING,
    LETTER,
    PLAN,
    PUBLICATION,
    REVIEW,
    SETTINGS,
    SUMMARY,
    sign,
    write_briefing,
    write_register,
    write_review,
    write_settings,
)

# Stands in every source, and may never be told.
MARK = "Quillfeather"
# Without the model for names: what is read wrong is found by the readers, in no time.
QUICK = SETTINGS.replace("      publisher:", "      ner: rules\n      publisher:")

_CSV = (
    "recommendation,recommendation_text,action_number,action,lead_agency,updates\n"
    f'1,Share it,1.1,"Agree {MARK}\'s protocol",Council,2024-03-15 | green | {MARK} agreed\n'
)
_PEOPLE = f"people:\n  pseudonyms: [Alder, {MARK}]\n  professionals:\n    - {{name: Jo Example, role: chair}}\n"
_ACCEPTED = f"accepted:\n  - {{rule: exact-date, phrase: {MARK}, reason: An Act., by: Jo Example, on: 2024-03-01}}\n"
_WITHDRAWN = "withdrawn: {on: 2024-05-01, reason: The family asked for it.}\n"

Change = Callable[[random.Random, bytes], bytes]


@dataclass(frozen=True)
class Mistake:
    """One command in one repository, with something wrong in either."""

    program: str
    arguments: tuple[str, ...]


def make(number: int, root: Path) -> Mistake:
    """Write a repository below `root` with the mistakes of this number, and say which command to type there."""
    dice = random.Random(number)
    _repository(dice, root)
    for _ in range(dice.choice((0, 1, 1, 1, 2, 3))):
        _spoil(dice, root)
    program, arguments = _command(dice)
    return Mistake(program, tuple(arguments))


def _repository(dice: random.Random, root: Path) -> None:
    write_settings(root, QUICK)
    folder = write_review(
        root,
        review_md=REVIEW + f"\n{MARK} was her neighbour.\n",
        executive_summary_md=SUMMARY + f"\n{MARK} called 01632 960 987 on 3 May 2019.\n" * dice.randrange(2),
        qa_letter_md=LETTER.replace("Margaret", MARK),
        action_plan_yml=PLAN.replace("The protocol", f"{MARK}'s protocol"),
        publication_yml=PUBLICATION.replace("Rosalind Fairweather", f"Rosalind {MARK}")
        + dice.choice(("", "", "", _WITHDRAWN, _ACCEPTED)),
    )
    if dice.random() < 0.3:
        (folder / "action-plan.yml").unlink()
        (folder / "action-plan.csv").write_text(_CSV)
        sign(folder)
    write_briefing(root, text=BRIEFING + f"\n{MARK}.\n")
    write_register(root)
    others = {"report.txt": SUMMARY + MARK, "people.yml": _PEOPLE, "accepted.yml": _ACCEPTED, "list.txt": MARK + "\n"}
    for name, text in others.items():
        (root / name).write_text(text)
    (root / "letter.pdf").write_bytes(b"%PDF-1.7\n" + MARK.encode())


def _spoil(dice: random.Random, root: Path) -> None:
    path = dice.choice(sorted(path for path in root.rglob("*") if path.is_file() and not path.is_symlink()))
    # An earlier mistake may be that nobody can read or write here.
    with suppress(PermissionError):
        if dice.random() < 0.12:
            dice.choice(_PLACES)(path)
            return
        data = path.read_bytes()
        for _ in range(dice.randint(1, 3)):
            data = dice.choice(_CHANGES)(dice, data)
        path.write_bytes(data)


def _lines(change: Callable[[random.Random, list[bytes]], None]) -> Change:
    def changed(dice: random.Random, data: bytes) -> bytes:
        lines = data.split(b"\n")
        change(dice, lines)
        return b"\n".join(lines)

    return changed


def _value(dice: random.Random, lines: list[bytes]) -> None:
    """Another value behind a colon."""
    places = [number for number, line in enumerate(lines) if b":" in line]
    if places:
        place = dice.choice(places)
        lines[place] = lines[place].split(b":")[0] + b": " + dice.choice(_VALUES)


def _nested(dice: random.Random, lines: list[bytes]) -> None:
    """Another value between two commas or brackets."""
    places = [number for number, line in enumerate(lines) if b", " in line]
    if places:
        place = dice.choice(places)
        parts = lines[place].split(b", ")
        parts[dice.randrange(len(parts))] = dice.choice(_VALUES)
        lines[place] = b", ".join(parts)


def _name(dice: random.Random, lines: list[bytes]) -> None:
    """Another name before a colon."""
    places = [number for number, line in enumerate(lines) if b":" in line]
    if places:
        place = dice.choice(places)
        rest = lines[place].split(b":", 1)[1]
        lines[place] = dice.choice((MARK.encode(), b"titel", b"  x", b"", b"? [a]", b"\xf0\x9f\x8c\xb3")) + b":" + rest


def _insert(dice: random.Random, data: bytes) -> bytes:
    place = dice.randrange(len(data) + 1)
    return data[:place] + dice.choice(_ODD) + data[place:]


def _cut(dice: random.Random, data: bytes) -> bytes:
    start, end = sorted((dice.randrange(len(data) + 1), dice.randrange(len(data) + 1)))
    return data[:start] + data[end:] if dice.random() < 0.5 else data[:start]


def _encoded(dice: random.Random, data: bytes) -> bytes:
    text = data.decode(errors="replace")
    return text.encode(dice.choice(("utf-16", "cp1252", "utf-8-sig", "utf-7")), errors="replace")


# Another value behind a colon or between commas.
_VALUES = (
    *(
        b"",
        b"[]",
        b"{}",
        b"null",
        b"~",
        b"no",
        b"-1",
        b"0",
        b"1e999",
        b"0000-00-00",
        b"2024-02-31",
        b"9999",
        b"2024-13",
    ),
    *(b"'", b'"', b"[", b"{a: [b", b"&a [*a]", b"*gone", b"!!binary aGk=", b"!!python/name:os.system", b"!ENV HOME"),
    *(b"|", b">-", b"\t- x", b"../..", b"/etc/passwd", b"\xff\xfe", b"\x00", b"\x1b[31m", b"https://[::1", b"."),
    *(
        b"[a, a, a]",
        b"{name: [1]}",
        b"{a: 1, a: 2}",
        b"2024-03-04",
        b"true",
        b"executive summary",
        b"[2D, 2D]",
        b"pages",
    ),
    *(b"9" * 4000, b"[" * 300 + b"]" * 300, b"x" * 100_000, MARK.encode()),
    *("\u202e\u200f".encode(), "é\u0301 ŵ 字 🌳".encode()),
)
# What somebody pastes, or a program leaves, anywhere.
_ODD = (
    *(
        b"\x00",
        b"\xff",
        b"\xed\xa0\x80",
        b"\t",
        b"\x0c",
        b"\x1b[2J",
        b"\r",
        b"\n",
        b"\n---\n",
        b": ",
        b"- ",
        b"#",
        b"'",
    ),
    *(b'"', b"[^1]", b"![](images/x.png)", b"<svg onload=x>", b"[a](#nowhere)", b"[a](review:2023-none)", b"&#0;"),
    *(b"|a|\n|-|\n", b"&#1114112;", b"```", b"](javascript:x)", b"![a](../../etc/passwd)", b"{{ 7*7 }}", b"{%"),
    *(b"> " * 200, b"* " * 200, b"x" * 60_000, b"[" * 500, b"<div>" * 400, f"[a](#{MARK})[^{MARK}]".encode()),
    *("\u2028".encode(), "\u202e".encode(), "\ufeff".encode(), "ﬁ ſ İ ǆ 𝕏 \U000e0041".encode()),
)
_CHANGES: Sequence[Change] = (
    *(
        _lines(_value),
        _lines(_value),
        _lines(_value),
        _lines(_nested),
        _lines(_nested),
        _lines(_name),
        _insert,
        _insert,
    ),
    *(_cut, _encoded),
    _lines(lambda dice, lines: lines.pop(dice.randrange(len(lines))) and None),
    _lines(lambda dice, lines: lines.insert(0, dice.choice(lines))),
    _lines(lambda dice, lines: dice.shuffle(lines)),
    _lines(lambda dice, lines: lines.insert(dice.randrange(len(lines)), b"\t" + dice.choice(lines))),
    _lines(lambda dice, lines: lines.insert(dice.randrange(len(lines)), dice.choice(lines))),
    lambda _, data: b"",
    lambda dice, data: data * 3,
    lambda dice, data: data.replace(b"\n", b"\r\n"),
    lambda dice, data: bytes(dice.randrange(256) for _ in range(300)),
)


def _folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _link_instead(target: str) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        path.unlink()
        path.symlink_to(target)

    return change


def _beside(name: str, data: bytes) -> Callable[[Path], None]:
    def change(path: Path) -> None:
        place = path.parent / name
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(data)

    return change


def _emptied(path: Path) -> None:
    for other in path.parent.iterdir():
        if other.is_file() or other.is_symlink():
            other.unlink()


_PLACES: Sequence[Callable[[Path], object]] = (
    *(_folder_instead, _emptied, Path.unlink, lambda path: path.chmod(0), lambda path: path.parent.chmod(0o500)),
    *(_link_instead("nowhere"), _link_instead("."), _link_instead("/etc/hostname"), _link_instead("review.md")),
    _beside("minutes.docx", b"PK\x03\x04"),
    _beside("caf\udce9.md", b"x"),
    _beside("qa-letter.pdf", b"%PDF-1.7\n%%EOF"),
    _beside("qa-letter.pdf", b"<html>"),
    _beside("overview-report.md", b"\xef\xbb\xbf# A\n\n[^1]\n"),
    _beside("import-notes.md", b"- [ ] x\n" * 3),
    _beside("images/a.png", b"x"),
    _beside("annexes/a.md", b"# Minutes\n"),
)

# The rows of `typed.yml`; most mistakes are made with these.
_OFTEN = ("check",) * 8 + ("accept", "sign", "supersede", "notify", "corpus", "pdf", "import") * 2
_STANDS_FOR = {"(no text)": "\udcff", "(long)": "x" * 4000, "(mark)": MARK}
_MOSTLY = ("--to", "--output", "--by", "--yes", "--config", "--ner", "alone")


@cache
def _typed() -> Any:
    return yaml.safe_load((Path(__file__).parent / "data" / "typed.yml").read_text(encoding="utf-8"))


def _command(dice: random.Random) -> tuple[str, list[str]]:
    program = dice.choice(("dhr", "dhr", "dhr", "dhr", "anonymise"))
    known = _typed()[program]
    name = dice.choice((*known, *_OFTEN)) if program == "dhr" else dice.choice(("", *known))
    words = [name] if name else []
    for option, values in known[name].items():
        if dice.random() < (0.93 if option in _MOSTLY else 0.5):
            words += _given(dice, option, _typed()["lists"][values])
    return program, words


def _given(dice: random.Random, option: str, values: Sequence[str]) -> list[str]:
    """An option with its value; the right one, which is the first, more often than not."""
    if not values:
        return [option]
    value = values[0] if dice.random() < 0.8 else dice.choice(values)
    for written, meant in _STANDS_FOR.items():
        value = value.replace(written, meant)
    return [value] if option == "alone" else [option, value]
