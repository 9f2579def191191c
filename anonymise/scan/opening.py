"""Every kind of file of a made site opened, by what it is and not only by its name. What cannot be is refused."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from anonymise.extract import archives
from anonymise.extract.data_uris import inner_files
from anonymise.extract.fields import printable
from anonymise.extract.files import LARGEST_TEXT, File, Inner, Unreadable
from anonymise.extract.packed import rows, unpacked
from anonymise.extract.table import BINARIES, TEXTS, Extracted, extract_file, moved
from anonymise.finding import Unchecked
from anonymise.passages import Passage, Source, Zone
from anonymise.scan import fonts, mail
from anonymise.scan.readings import readings, tagged
from anonymise.scan.word_lists import texts

Item = Passage | Unchecked
Opener = Callable[[File, int], Iterator[Item]]

# What the passages are called that hold no prose: letters among bytes, and lists of words with their places.
BYTES, INDEX = "bytes", "index"
LONGEST, OVERLAP = 2_000_000, 5_000
_DEEPEST = 4
_INSIDE, _READ_AGAIN = "inside", "read again"
_TOO_DEEP = "Archives lie in one another too deep."
_CLOSED = "No part of the scan can open files of this kind, so nobody knows what is in it; leave it out of the site."
_SIGNS: tuple[tuple[bytes, str], ...] = (
    (b"\x1f\x8b", ".gz"),
    (b"PK\x03\x04", ".zip"),
    (b"PK\x05\x06", ".zip"),
    (b"%PDF-", ".pdf"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"SQLite format 3\0", ".sqlite"),
    (b"wOF2", ".woff2"),
    (b"wOFF", ".woff"),
    (b"OTTO", ".otf"),
    (b"\0\1\0\0\0", ".ttf"),
)
# Kinds that are written as others are.
_LIKE: Mapping[str, str] = {
    **dict.fromkeys((".atom", ".rss", ".xhtml"), ".xml"),
    **dict.fromkeys((".webmanifest", ".jsonld", ".geojson"), ".json"),
    ".cff": ".yml",
}
# What only lists words: each is looked at by itself, for nobody wrote them in a row.
_LISTS = frozenset((".pf_index", ".pf_meta", ".pf_filter"))
# The program that searches.
_PROGRAM, _RUNS = ".pagefind", b"\0asm"
_JSON_WITHIN = frozenset((".pf_fragment",))


def everything(file: File) -> Iterator[Item]:
    """What a file says, each of its texts in all its readings, and the letters among its bytes."""
    if file.data and _kind(file) not in TEXTS and not _is_text(file.data):
        yield Source(file.path, printable(file.data), BYTES).whole(Zone.LINK)
    yield from _with_readings(file, _opened(file, 0), 0)


def _with_readings(file: File, items: Iterable[Item], depth: int) -> Iterator[Item]:
    """The items, and what the passages among them say when they are read as escaped, or as pages and files."""
    for item in items:
        yield item
        if isinstance(item, Passage) and item.part not in (BYTES, INDEX):
            yield from _again(file, item, depth)


def _again(file: File, passage: Passage, depth: int) -> Iterator[Item]:
    read = [passage.text, *readings(passage.text)]
    within = [said for text in read for said in tagged(text)]
    for said in dict.fromkeys((*read[1:], *within)):
        yield replace(Source(file.path, said, _part(passage)).whole(passage.zone), aside=passage.aside)
    for inner in dict.fromkeys(inner for text in read for inner in inner_files(text, with_fonts=True)):
        yield from _inside(file, inner, depth)


def _part(passage: Passage) -> str:
    return f"{passage.part}: {_READ_AGAIN}" if passage.part else _READ_AGAIN


def _opened(file: File, depth: int) -> Iterator[Item]:
    if depth > _DEEPEST:
        raise Unreadable(_TOO_DEEP)
    kind = _kind(file)
    if kind in _OPENERS:
        yield from _OPENERS[kind](file, depth)
    elif kind in BINARIES or (kind in TEXTS and len(file.data) <= LARGEST_TEXT):
        yield from _items(extract_file(file) if kind == file.suffix else _renamed(file, kind))
    elif file.data:
        yield from _as_text(file)


def _kind(file: File) -> str:
    """The ending that says how to open a file; its first bytes know better than its name."""
    sign = next((kind for sign, kind in _SIGNS if file.data.startswith(sign)), "")
    # Office documents are archives as well; what they are only their names say.
    is_office = sign == ".zip" and file.suffix in BINARIES
    return sign if sign and not is_office else _LIKE.get(file.suffix, file.suffix)


def _renamed(file: File, kind: str) -> Extracted:
    found = extract_file(replace(file, path=f"{file.path}{kind}"))
    unchecked = tuple(replace(one, path=file.path) for one in found.unchecked)
    # In a text places are lines, and need no part of a file.
    part = "" if kind in TEXTS else _INSIDE
    return Extracted(tuple(moved(found.passages, file.path, part)), unchecked)


def _items(found: Extracted) -> Iterator[Item]:
    yield from found.passages
    yield from found.unchecked


def _archive(file: File, depth: int) -> Iterator[Item]:
    for name, data in archives.members(file.data):
        yield Source(file.path, name, "names inside").whole(Zone.FILE_NAME)
        yield from _inside(file, Inner(name, data), depth)


def _compressed(file: File, depth: int) -> Iterator[Item]:
    data = unpacked(file.data)
    if file.suffix in _LISTS:
        yield from (Source(file.path, text, INDEX).whole(Zone.BODY) for text in texts(data) if text.strip())
    elif file.suffix == _PROGRAM and data.startswith(_RUNS):
        yield Source(file.path, printable(data), BYTES).whole(Zone.LINK)
    elif file.suffix in _JSON_WITHIN:
        yield from _inside(file, Inner("fragment.json", data), depth)
    else:
        yield from _inside(file, Inner(file.name.removesuffix(".gz"), data), depth)


def _database(file: File, depth: int) -> Iterator[Item]:
    for place, row in rows(file.data):
        yield Source(file.path, row, place).whole(Zone.BODY)


def _font(file: File, depth: int) -> Iterator[Item]:
    yield from fonts.extract(file)


def _message(file: File, depth: int) -> Iterator[Item]:
    for item in mail.extract(file):
        yield from _inside(file, item, depth) if isinstance(item, Inner) else [item]


def _inside(file: File, inner: Inner, depth: int) -> Iterator[Item]:
    """What a file within says, told as standing in the file around it: its own name could be a person's."""
    within = File(inner.name, inner.data)
    passages: list[Passage] = []
    for item in _with_readings(within, _opened(within, depth + 1), depth + 1):
        if isinstance(item, Unchecked):
            yield Unchecked(file.path, f"Something inside: {item.why.removeprefix('Something inside: ')}")
        else:
            passages.append(item)
    yield from moved(passages, file.path, _INSIDE)


def _is_text(data: bytes) -> bool:
    try:
        return "\0" not in data.decode("utf-8")
    except UnicodeDecodeError:
        return False


def _as_text(file: File) -> Iterator[Passage]:
    if not _is_text(file.data):
        raise Unreadable(_CLOSED)
    text = file.data.decode("utf-8")
    # A table of a whole country's reviews is long: it is searched in pieces that overlap.
    for start in range(0, len(text), LONGEST):
        part = f"from character {start + 1}" if start else ""
        yield Source(file.path, text[start : start + LONGEST + OVERLAP], part).whole(Zone.BODY)


_OPENERS: Mapping[str, Opener] = {
    ".zip": _archive,
    ".gz": _compressed,
    ".sqlite": _database,
    ".db": _database,
    ".eml": _message,
    **dict.fromkeys((".woff2", ".woff", ".ttf", ".otf"), _font),
}
