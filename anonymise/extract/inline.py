"""The text inside one block of Markdown: markup removed, every character's place kept, nothing lost.

What the reader sees becomes one text. What the reader does not see at once (targets, titles, alternative texts,
attributes, comments) becomes a text of its own, because a name is published there just as well.
"""

import re
from collections.abc import Callable, Mapping
from typing import NamedTuple

from anonymise.extract.tidy import BREAK, ENTITY, character, tidy, unescaped, unquoted
from anonymise.passages import Joiner, Located, Zone

_TOKEN = re.compile(
    rf"""
      (?P<break>{BREAK})
    | (?P<escape>\\[!-/:-@\[-`{{-~])
    | (?P<entity>{ENTITY})
    | (?<!`)(?P<ticks>`+)(?!`)(?P<code>.{{1,1000}}?)(?<!`)(?P=ticks)(?!`)
    | <!--(?P<comment>.{{0,1000}}?)-->
    | <(?P<address>[A-Za-z][A-Za-z0-9+.-]{{1,31}}:[^\s<>]*|[^\s<>@]+@[^\s<>]+)>
    | <[/]?(?P<tag>[A-Za-z][A-Za-z0-9:-]*)(?P<attributes>(?:"[^"]{{0,2000}}"|'[^']{{0,2000}}'|[^'"<>]){{0,2000}})>
    | \[(?P<note>\^[^\]\s]{{1,60}})\]
    | (?P<open>!?\[)
    | (?P<close>\])
      (?: \((?P<target>(?:[^()\\]|\\.|\((?:[^()\\]|\\.){{0,500}}\)){{0,2000}})\) | \[(?P<label>[^\[\]]{{0,200}})\] )?
    | (?P<mark>\*+|~~+|==+|\+\++|\^+|_+)
    """,
    re.VERBOSE | re.DOTALL,
)
_SPECIAL = re.compile(r"[\\&`<\[\]*_~=+^\r\n]")
ATTRIBUTE = re.compile(r"""([^\s"'<>/={}]+)\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`}]+)""")
_TARGET = re.compile(r"""\s*(<[^>]*>|.*?)(?:\s+("[^"]*"|'[^']*'|\([^()]*\)))?\s*""", re.DOTALL)

# Tags inside a word; any other tag parts the words around it.
WITHIN_WORDS = re.compile(
    "abbr|a|bdi|bdo|b|cite|code|del|dfn|em|font|ins|i|kbd|mark|q|samp|small|span|strong|sub|sup|s|u|var|wbr"
)
ADDRESSES = re.compile(
    "href|src|srcset|id|class|style|name|action|cite|rel|target|type|poster|data|usemap|for|headers|data-.*"
)
# Deeper brackets than any author writes are read as plain characters.
_DEEPEST = 20


class Piece(NamedTuple):
    """Some text of a block; `zone` is given where it is not the zone of the block."""

    content: Located
    zone: Zone | None = None


def read(block: Located) -> list[Piece]:
    """The text of a block of Markdown first, then its hidden texts in order."""
    if not _SPECIAL.search(block.text):
        return [Piece(tidy(block))]
    return _Reader(block).pieces()


class _Reader:
    """One pass over one block: a stack of open brackets, each with the text since it opened."""

    def __init__(self, block: Located) -> None:
        self._block = block
        self._open: list[tuple[Located, Joiner]] = [(Located(), Joiner())]
        self._hidden: list[Piece] = []

    def pieces(self) -> list[Piece]:
        done = 0
        for match in _TOKEN.finditer(self._block.text):
            self._text.add(self._block[done : match.start()])
            _HANDLERS[str(match.lastgroup)](self, match)
            done = match.end()
        self._text.add(self._block[done:])
        while len(self._open) > 1:
            self._not_a_link()
        return [Piece(tidy(self._text.joined())), *self._hidden]

    @property
    def _text(self) -> Joiner:
        return self._open[-1][1]

    def _group(self, match: re.Match[str], group: str) -> Located:
        return self._block[match.start(group) : match.end(group)]

    def _stands_for(self, match: re.Match[str], text: str) -> None:
        end = self._block.end(match.end() - 1)
        self._text.put(text, self._block.positions[match.start()], end)

    def _hide(self, content: Located, zone: Zone | None = None) -> None:
        read = unquoted(content) if zone is Zone.LINK else unescaped(content)
        if read.text.strip():
            self._hidden.append(Piece(read.strip(), zone))

    def _break(self, match: re.Match[str]) -> None:
        # A tabulator at a line's end or beginning parts columns, as within a line.
        self._stands_for(match, "\t" if "\t" in match.group() else " ")

    def _escape(self, match: re.Match[str]) -> None:
        self._stands_for(match, match.group()[1])

    def _entity(self, match: re.Match[str]) -> None:
        self._stands_for(match, character(match.group()))

    def _code(self, match: re.Match[str]) -> None:
        self._text.add(unescaped(self._group(match, "code")))

    def _comment(self, match: re.Match[str]) -> None:
        self._hide(self._group(match, "comment"))

    def _address(self, match: re.Match[str]) -> None:
        self._text.add(self._group(match, "address"))
        self._hide(self._group(match, "address"), Zone.LINK)

    def _tag(self, match: re.Match[str]) -> None:
        if not WITHIN_WORDS.fullmatch(match["tag"].casefold()):
            # As wide as its bracket only: the names in a tag are not what the space stands for.
            start = self._block.positions[match.start()]
            self._text.put(" ", start, start + 1)
        self._attributes(self._group(match, "attributes"))

    def _attributes(self, content: Located) -> None:
        for found in ATTRIBUTE.finditer(content.text):
            address = ADDRESSES.fullmatch(found[1].casefold())
            value = content[found.start(2) : found.end(2)]
            self._hide(value[1:-1] if found[2][0] in "\"'" else value, Zone.LINK if address else None)

    def _note(self, match: re.Match[str]) -> None:
        self._hide(self._group(match, "note"), Zone.LINK)

    def _bracket(self, match: re.Match[str]) -> None:
        bracket = self._block[match.start() : match.end()]
        if len(self._open) > _DEEPEST:
            self._text.add(bracket)
        else:
            self._open.append((bracket, Joiner()))

    def _close(self, match: re.Match[str]) -> None:
        if len(self._open) == 1 or match.lastgroup == "close":
            self._not_a_link()
            # What looked like a target is text.
            self._text.add(self._block[match.start() : match.end()])
            return
        bracket, text = self._open.pop()
        if bracket.text == "![":
            self._hidden.append(Piece(tidy(text.joined())))
        else:
            self._text.add(text.joined())
        self._target(match)

    def _not_a_link(self) -> None:
        if len(self._open) > 1:
            bracket, text = self._open.pop()
            self._text.add(bracket)
            self._text.add(text.joined())

    def _target(self, match: re.Match[str]) -> None:
        if match["label"] is not None:
            self._hide(self._group(match, "label"), Zone.LINK)
            return
        inside = self._group(match, "target")
        parts = _TARGET.fullmatch(inside.text)
        if parts is None:
            self._hide(inside, Zone.LINK)
            return
        self._hide(inside[parts.start(1) : parts.end(1)], Zone.LINK)
        if parts[2]:
            self._hide(inside[parts.start(2) + 1 : parts.end(2) - 1])

    def _mark(self, match: re.Match[str]) -> None:
        before, after = self._block.text[: match.start()][-1:], self._block.text[match.end() :][:1]
        apart = (not before or before.isspace()) and (not after or after.isspace())
        inside_word = match.group()[0] == "_" and before.isalnum() and after.isalnum()
        if apart or inside_word:
            self._text.add(self._block[match.start() : match.end()])


_HANDLERS: Mapping[str, Callable[[_Reader, re.Match[str]], None]] = {
    "break": _Reader._break,
    "escape": _Reader._escape,
    "entity": _Reader._entity,
    "code": _Reader._code,
    "comment": _Reader._comment,
    "address": _Reader._address,
    "attributes": _Reader._tag,
    "note": _Reader._note,
    "open": _Reader._bracket,
    "close": _Reader._close,
    "target": _Reader._close,
    "label": _Reader._close,
    "mark": _Reader._mark,
}
