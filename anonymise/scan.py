"""Is anything in the made site that must not be? Every file opened, unpacked and searched, down to its bytes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from anonymise.denylist.entries import DenyList
from anonymise.denylist.index import Index, index_of_phrases
from anonymise.denylist.meaning import Strength
from anonymise.denylist.row import Row
from anonymise.denylist.search import Denied, search
from anonymise.extract.archives import members
from anonymise.extract.fields import printable
from anonymise.extract.files import LARGEST_TEXT, File, Unreadable, files_below, read, relative
from anonymise.extract.names import of_path
from anonymise.extract.packed import rows, unpacked
from anonymise.extract.table import EXTRACTORS, TEXTS, extract_file, extract_text
from anonymise.extract.withheld import without_names
from anonymise.finding import Finding, Unchecked
from anonymise.judgement.verdicts import denied
from anonymise.passages import Passage, Source, Zone
from anonymise.people import People

_LARGEST_FILE = 500_000_000
_DEEPEST = 3
_LONGEST, _OVERLAP = 2_000_000, 5_000
# In the noise of packed data short names turn up by chance.
_TELLING_IN_BYTES = 8

Item = Passage | Unchecked


def scan_folder(
    folder: Path, *, phrases: Sequence[str], in_contents: Sequence[str] = (), denylist: DenyList | None = None
) -> tuple[Finding | Unchecked, ...]:
    """Where files below `folder` hold one of the phrases or an entry of the deny list, and what could not be opened.

    `phrases` are what a held or withdrawn review would be known by: its id, slug, title, sentences that only it has.
    `in_contents` are more of them, which names of files may hold: a withdrawn review keeps its address. Files are named
    relative to `folder`.
    """
    denylist = denylist or DenyList()
    wanted = _Wanted(index_of_phrases(phrases), index_of_phrases([*phrases, *in_contents]), denylist)
    found: set[Finding | Unchecked] = {*denylist.problems(folder)}
    for path in files_below([folder]):
        found.update(_in_file(path, folder, wanted))
    return tuple(sorted(without_names(found, folder), key=_order))


def _order(one: Finding | Unchecked) -> tuple[bool, str]:
    return isinstance(one, Unchecked), repr(one)


@dataclass(frozen=True)
class _Wanted:
    """What to look for: phrases in the names of files, phrases in their contents, and the deny list in both."""

    in_names: Index
    in_contents: Index
    denylist: DenyList


def _in_file(path: Path, folder: Path, wanted: _Wanted) -> Iterator[Finding | Unchecked]:
    name = relative(path, folder)
    items: list[Item] = []
    try:
        file = read(path, folder, largest=_LARGEST_FILE)
        items += _bytes(file)
        items += _opened(file)
    except Unreadable as error:
        yield Unchecked(name, str(error))
    yield from (item for item in items if isinstance(item, Unchecked))
    contents = [item for item in items if isinstance(item, Passage)]
    yield from _found([*of_path(name)], wanted.in_names, wanted.denylist)
    yield from _found(contents, wanted.in_contents, wanted.denylist)


def _found(passages: Sequence[Passage], phrases: Index, denylist: DenyList) -> Iterator[Finding]:
    for batch in _batches(passages):
        row = Row(batch)
        for slug, hits in (("forbidden-phrase", search(row, phrases)), ("denied-name", denylist.search_row(row))):
            told = [hit for hit in hits if _is_telling(hit, batch)]
            yield from (match.finding for match in denied(batch, told, People(), slug=slug))


def _batches(passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """Rows that are not too long; each begins with the last passage of the one before, to miss nothing between."""
    start = size = 0
    for at, passage in enumerate(passages):
        size += len(passage.text)
        if size > _LONGEST:
            yield passages[start : at + 1]
            start, size = at, 0
    yield passages[start:]


def _is_telling(hit: Denied, passages: Sequence[Passage]) -> bool:
    if passages[hit.first].part != "bytes":
        return True
    return hit.first == hit.last and hit.strength is Strength.WHOLE and hit.end - hit.start >= _TELLING_IN_BYTES


def _opened(file: File, depth: int = 0) -> Iterator[Item]:
    """What a file says, by its kind; a text of unknown kind is read as text."""
    if depth > _DEEPEST:
        raise Unreadable("Archives lie in one another too deep.")
    if file.suffix == ".zip":
        for name, data in members(file.data):
            yield Source(file.path, name, "names inside").whole(Zone.FILE_NAME)
            yield from _inside(file, _opened(File(name, data), depth + 1))
    elif file.suffix in _COMPRESSED:
        text = unpacked(file.data).decode("utf-8", errors="replace").replace("\0", " ")
        yield from _inside(file, extract_text(text, "unpacked").passages)
    elif file.suffix in _DATABASES:
        for place, row in rows(file.data):
            yield Source(file.path, row, place).whole(Zone.BODY)
    elif file.suffix in EXTRACTORS and (file.suffix not in TEXTS or len(file.data) <= LARGEST_TEXT):
        found = extract_file(file)
        yield from found.passages
        yield from found.unchecked
    elif file.suffix not in _HARMLESS:
        yield from _as_text(file)


def _inside(file: File, items: Iterable[Item]) -> Iterator[Item]:
    """What was found in a member, told as standing in the file around it: the member's name could be a person's."""
    for item in items:
        if isinstance(item, Unchecked):
            yield Unchecked(file.path, f"Something inside: {item.why}")
        else:
            yield Passage(item.content, item.zone, Source(file.path, item.source.text, "inside"))


def _as_text(file: File) -> Iterator[Passage]:
    try:
        text = file.data.decode("utf-8")
    except UnicodeDecodeError:
        text = "\0"
    if "\0" in text:
        raise Unreadable("No part of the scan can open files of this kind.")
    # A table of a whole country's reviews is long: it is searched in pieces that overlap.
    for start in range(0, len(text), _LONGEST):
        part = f"from character {start + 1}" if start else ""
        yield Source(file.path, text[start : start + _LONGEST + _OVERLAP], part).whole(Zone.BODY)


def _bytes(file: File) -> Iterator[Passage]:
    """The runs of letters in what is no text; of a text every letter was looked at."""
    if file.suffix not in TEXTS and file.data:
        yield Source(file.path, printable(file.data), "bytes").whole(Zone.LINK)


_COMPRESSED = frozenset((".gz", ".pf_fragment", ".pf_index", ".pf_meta", ".pf_filter", ".pagefind"))
_DATABASES = frozenset((".sqlite", ".db"))
# Fonts, icons and programs: their bytes are searched, and they hold no packed text.
_HARMLESS = frozenset((".woff2", ".woff", ".ttf", ".otf", ".ico", ".wasm"))
