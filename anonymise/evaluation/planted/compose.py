"""Puts items into the text of a file, each in a place of its own, among text that identifies nobody."""

import csv
import html
import io
import json
import re
from collections.abc import Callable, Mapping, Sequence
from random import Random
from typing import Final, NamedTuple

from anonymise.evaluation.planted import denied, forms
from anonymise.evaluation.planted.facts import table
from anonymise.evaluation.planted.marks import mark, without_marks
from anonymise.evaluation.planted.plant import SEPARATOR, Item, Kind, Plant

# Places where an item may hold markup of its own, and where any character may stand.
_OPEN = frozenset(
    (
        "paragraph",
        "wrapped line",
        "block quote",
        "list item",
        "numbered item",
        "table cell",
        "footnote",
        "heading",
        "brackets",
    )
)
_TROUBLE = re.compile(r'["\[\]<>|*`]')
_PLAIN = re.compile(r"[^\W\d_](?:(?!: | #)[^\n])*(?<!:)")
_BEHIND_MARK = re.compile("(\ue001[^\\s]*) ")
_TARGETS = ("https://", "mailto:")
_LINE_ENDS, _IN_TARGETS = 0.15, 0.4


class Sentence(NamedTuple):
    """A sentence with its marks, and the marks of what it is about alone."""

    text: str
    alone: str


class Composer:
    """Collects what goes into one file; `planted` are the items in the order of their numbers."""

    def __init__(self, files: str, style: str, chance: Random) -> None:
        self.files, self._style, self._chance = files, style, chance
        self.planted: list[Plant] = []
        self.words: list[str] = []

    def block(self, item: Item, more: Callable[[], Item]) -> str:
        """The item in some place of this kind of file; `more` gives other names, where a sentence has several."""
        if SEPARATOR in item.text:
            return self._in_cells(item)
        if self._is_for_target(item):
            return self._in_target(item)
        place = self._place(item)
        template: str = table("places")[self.files][place]
        sentence = self._sentence(item, more, place)
        whole = sentence.text if "{s}" in template else sentence.alone
        return template.replace("{n}", str(self._number())).replace("{s}", whole).replace("{x}", sentence.alone)

    def marked(self, item: Item, place: str) -> str:
        """The item alone, marked and counted."""
        self.planted.append(item.plant.at(place))
        self.words.append(item.text)
        text = html.escape(item.text) if self.files == "html" and not item.is_markup else item.text
        return mark(text, len(self.planted) - 1)

    def _is_for_target(self, item: Item) -> bool:
        is_target = item.text.startswith(_TARGETS) and not item.is_markup
        return is_target and self.files in table("places")["targets"] and self._chance.random() < _IN_TARGETS

    def _number(self) -> int:
        return len(self.planted) + 10

    def _place(self, item: Item) -> str:
        places = table("places")
        allowed = set(places[self.files])
        if "\n" in item.text:
            allowed &= {*places["flowing"]}
        if item.is_markup or _TROUBLE.search(item.text):
            allowed &= _OPEN if self.files in ("md", "html") else allowed
        return str(self._chance.choice(sorted(allowed)))

    def _sentence(self, item: Item, more: Callable[[], Item], place: str) -> Sentence:
        carrier = self._chance.choice(carriers(item, self._style))
        carrier = html.escape(carrier) if self.files == "html" else carrier
        alone = self.marked(item, place)
        if "{s}" not in table("places")[self.files][place]:
            return Sentence(alone, alone)
        first, *others = carrier.split("{x}")[1:]
        text = carrier.split("{x}")[0] + alone + first
        for other in others:
            text += self.marked(_plain(more), place) + other
        return Sentence(self._broken(text, place), alone)

    def _broken(self, text: str, place: str) -> str:
        if place not in table("places")["flowing"] or self.files == "csv":
            return text
        if self._chance.random() < _LINE_ENDS:
            text = _BEHIND_MARK.sub("\\1\n", text, count=1)
        before = {"block quote": "\n> ", "list item over lines": "\n  "}.get(place, "\n")
        return text.replace("\n", before)

    def _in_cells(self, item: Item) -> str:
        text = self.marked(item, "cells")
        if self.files == "csv":
            return text
        if self.files == "html":
            return f"<table><tr><td>{text.replace(SEPARATOR, '</td><td>')}</td><td>seen</td></tr></table>"
        columns = text.count(SEPARATOR) + 2
        return f"|{' Column |' * columns}\n|{'---|' * columns}\n| {text.replace(SEPARATOR, ' | ')} | seen |"

    def _in_target(self, item: Item) -> str:
        place = self._chance.choice(sorted(table("places")["targets"][self.files]))
        return str(table("places")["targets"][self.files][place]).replace("{x}", self.marked(item, place))


def _plain(more: Callable[[], Item]) -> Item:
    """Another name that breaks no line and needs no cell."""
    while True:
        item = more()
        if not item.is_markup and "\n" not in item.text and not _TROUBLE.search(item.text):
            return item


def carriers(item: Item, style: str) -> Sequence[str]:
    """Sentences that suit an item in a style of text."""
    plant = item.plant
    if plant.kind is Kind.FORM:
        return forms.carriers(plant.rule)
    if plant.kind is Kind.DENIED and not plant.form.startswith("name"):
        return forms.carriers(denied.sentences_of(plant.form))
    found: Sequence[str] = table("persons")[style]
    return found


def markdown(title: str, blocks: Sequence[str], headings: Sequence[str]) -> str:
    """A Markdown text with a heading above every few blocks."""
    return "\n\n".join([f"# {title}", *_under_headings(blocks, headings, "## {}")]) + "\n"


def plain_text(title: str, blocks: Sequence[str], headings: Sequence[str]) -> str:
    """A text without any marks."""
    return "\n\n".join([title.upper(), *_under_headings(blocks, headings, "{}")]) + "\n"


def page(title: str, blocks: Sequence[str], headings: Sequence[str]) -> str:
    """An HTML page."""
    body = "\n".join(_under_headings(blocks, headings, "<h2>{}</h2>"))
    head = f'<!DOCTYPE html>\n<html lang="en"><head><title>{title}</title></head>'
    return f"{head}\n<body>\n<h1>{title}</h1>\n{body}\n</body></html>\n"


def _under_headings(blocks: Sequence[str], headings: Sequence[str], heading: str) -> list[str]:
    made: list[str] = []
    for at, block in enumerate(blocks):
        if at % 4 == 0 and at // 4 < len(headings):
            made.append(heading.format(headings[at // 4]))
        made.append(block)
    return made


def rows(title: str, blocks: Sequence[str], _: Sequence[str]) -> str:
    """A table with commas."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(["period", "detail", "note"])
    writer.writerows(["Spring", block] if SEPARATOR in block else ["Spring", block, title] for block in blocks)
    return out.getvalue().replace(SEPARATOR, '","')


def values(title: str, blocks: Sequence[str], _: Sequence[str]) -> str:
    """A YAML file."""
    events = (f"  - period: spring\n    detail: {scalar(block)}\n" for block in blocks)
    return f"title: {title}\nevents:\n{''.join(events)}"


def scalar(text: str) -> str:
    """A value of YAML, in quotes where it needs them. A library would look at the marks in it."""
    return text if _PLAIN.fullmatch(without_marks(text)[0]) else json.dumps(text, ensure_ascii=False)


def objects(title: str, blocks: Sequence[str], _: Sequence[str]) -> str:
    """A JSON file."""
    held = {"title": title, "events": [{"period": "spring", "detail": block} for block in blocks]}
    return json.dumps(held, ensure_ascii=False, indent=1) + "\n"


Compose = Callable[[str, Sequence[str], Sequence[str]], str]
TEXTS: Final[Mapping[str, Compose]] = {
    "md": markdown, "txt": plain_text, "html": page, "csv": rows, "yaml": values, "json": objects,
}  # fmt: skip
