"""Markdown: front matter, comments, blocks, and in each block its text and what is hidden in it."""

import re
from collections.abc import Iterator

from anonymise.extract import zones
from anonymise.extract.blocks import Block, blocks
from anonymise.extract.files import File
from anonymise.extract.inline import Piece, read
from anonymise.extract.tidy import unescaped
from anonymise.extract.yaml_values import front_matter
from anonymise.passages import Joiner, Located, Passage, Source, Zone, located

_FRONT_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(.*?)(?:^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z))", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--(.*?)-->", re.DOTALL)
_DEFINITION = re.compile(r"[ ]{0,3}\[([^\]]+)\]:[ \t]*(\S+)(.*)", re.DOTALL)


def extract(file: File) -> Iterator[Passage]:
    """The passages of a Markdown file."""
    source = file.source()
    body = located(source.text)
    if matter := _FRONT_MATTER.match(source.text):
        yield from front_matter(source, body[matter.start(1) : matter.end(1)], file.stem)
        body = body[matter.end() :]
    body, comments = without_comments(body)
    for comment in comments:
        yield source.passage(comment, zones.of_file(file.stem))
    yield from _document(source, body, zones.of_file(file.stem))


def without_comments(body: Located) -> tuple[Located, list[Located]]:
    """The text without its comments, which may hold empty lines, and the comments."""
    joiner, comments, done = Joiner(), [], 0
    # Behind the last end no comment can begin: looking for one there takes time without bound.
    for match in _COMMENT.finditer(body.text, 0, body.text.rfind("-->") + 3):
        joiner.add(body[done : match.start()])
        comments.append(unescaped(body[match.start(1) : match.end(1)]).strip())
        done = match.end()
    if not comments:
        return body, []
    joiner.add(body[done:])
    return joiner.joined(), comments


def _document(source: Source, body: Located, around: Zone) -> Iterator[Passage]:
    sections = zones.Sections(around)
    for block in blocks(body):
        pieces = _pieces(block)
        zone = sections.zone
        if block.level:
            zone = Zone.HEADING if zone is Zone.BODY else zone
            sections.heading(block.level, pieces[0].content.text)
        zone = zones.of_table(block.content.text, zone)
        for piece in pieces:
            yield source.passage(piece.content, zones.of_piece(piece.zone, zone))


def _pieces(block: Block) -> list[Piece]:
    definition = _DEFINITION.match(block.content.text) if block.target else None
    if not definition:
        return read(block.content.strip())
    label, target, title = (block.content[definition.start(i) : definition.end(i)] for i in (1, 2, 3))
    return [*read(title.strip()), Piece(label, Zone.LINK), Piece(target, Zone.LINK)]
