"""A whole folder scanned: what is looked for, in which files, and what was found."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from anonymise.denylist.entries import DenyList
from anonymise.denylist.index import Index, index_of_phrases
from anonymise.denylist.meaning import Strength
from anonymise.denylist.row import Row
from anonymise.denylist.search import Denied, denied_at, search
from anonymise.extract.files import File, Unreadable, files_below, read, relative
from anonymise.extract.names import FILE_NAME, of_path
from anonymise.extract.table import extract
from anonymise.extract.withheld import without_names
from anonymise.finding import Finding, Unchecked
from anonymise.folding import folded
from anonymise.judgement.verdicts import denied
from anonymise.passages import Passage, Source, Zone
from anonymise.people import People
from anonymise.scan.known import Known
from anonymise.scan.opening import BYTES, INDEX, LONGEST, everything
from anonymise.scan.rules import told_by_rules

if TYPE_CHECKING:
    from anonymise.scan.secret import Secret

_LARGEST_FILE = 500_000_000
# In the noise of packed data short names turn up by chance.
_TELLING_IN_BYTES = 8
_SMALL_LETTERS = (Zone.LINK, Zone.FILE_NAME)
# A letter or two stand everywhere.
_SHORTEST_NAME = 3
# A PDF takes as long as so many times its size of anything else. A small site is looked through in one go; of a large
# one each process takes a parcel at a time, and there are not many, as each is told all that is looked for.
_PDF, _SMALL, _AT_A_TIME, _PARCELS = 20, 10_000_000, 2_000_000, 16
_FAULT = "This could not be opened, and that may be our fault"

_Given = TypeVar("_Given")
_Made = TypeVar("_Made")


class Each(Protocol):
    """A way to call a function for each of many values, perhaps on several processes; the answers in order."""

    def __call__(self, function: Callable[[_Given], _Made], given: Sequence[_Given], /) -> Sequence[_Made]: ...


def _one_by_one(function: Callable[[_Given], _Made], given: Sequence[_Given], /) -> Sequence[_Made]:
    return [function(one) for one in given]


def scan_folder(
    folder: Path,
    *,
    phrases: Sequence[str] = (),
    in_contents: Sequence[str] = (),
    lists: Sequence[str] = (),
    unpublished: Sequence[Path] = (),
    checked: Sequence[Path] = (),
    own: Sequence[str] = (),
    wordings: Sequence[str] = (),
    pages: Sequence[Path] = (),
    denylist: DenyList | None = None,
    each: Each = _one_by_one,
) -> tuple[Finding | Unchecked, ...]:
    """What files below `folder` hold that they must not, and what could not be opened.

    `phrases` are what a held or withdrawn review would be known by: its id, slug, title. `in_contents` are more, which
    names of files may hold, as a withdrawn review keeps its address, and with them `lists`, the files that list files.
    `unpublished` are the files of what is not published: no eight words of theirs in a row may occur.

    `checked` are the files that were made into the site, and `own` other texts of the publisher: what stands there was
    judged there. `wordings` are what programs print: their sentences are nobody's secret, though a name in them may be.
    With `checked` the rules speak as well: of numbers and addresses that stand in none of them, and of
    anything in attributes and properties. `pages` are hand-written, and may say how somebody is reached.

    Files are named relative to `folder`. `each` calls a function for many values, perhaps on several processes.
    """
    denylist = denylist or DenyList()
    wanted = _wanted(_Asked(phrases, in_contents, lists, unpublished, checked, own, wordings, pages), denylist, each)
    found: set[Finding | Unchecked] = {*denylist.problems(folder)}
    parcels = [tuple(parcel) for parcel in _parcels(files_below([folder]))]
    for answer in each(partial(_in_files, folder=folder, wanted=wanted), parcels):
        found.update(answer)
    return tuple(sorted(without_names(found, folder), key=_order))


def _order(one: Finding | Unchecked) -> tuple[bool, str]:
    return isinstance(one, Unchecked), repr(one)


@dataclass(frozen=True)
class _Asked:
    phrases: Sequence[str]
    in_contents: Sequence[str]
    lists: Sequence[str]
    unpublished: Sequence[Path]
    checked: Sequence[Path]
    own: Sequence[str]
    wordings: Sequence[str]
    pages: Sequence[Path]


@dataclass(frozen=True)
class _Wanted:
    """What to look for: phrases in the names of files, phrases and texts in their contents, the deny list in both."""

    in_names: Index
    in_contents: Index
    lists: frozenset[str]
    secret: "Secret"
    denylist: DenyList
    known: Known
    contacts: Known
    has_rules: bool


def _wanted(asked: _Asked, denylist: DenyList, each: Each) -> _Wanted:
    # Here, because NumPy takes a while to load, and whoever imports this module may never scan anything.
    from anonymise.scan.secret import Secret, short_sentences

    unpublished, checked, pages = (_texts(paths, each) for paths in (asked.unpublished, asked.checked, asked.pages))
    known, printed = Known.of((*checked, *asked.own)), Known.of(asked.wordings)
    names = [phrase for phrase in asked.phrases if _is_telling_name(phrase, known)]
    within = [phrase for phrase in asked.in_contents if _is_telling_name(phrase, known)]
    within += short_sentences(unpublished, known, printed)
    return _Wanted(
        index_of_phrases(names),
        index_of_phrases([*names, *within]),
        frozenset(asked.lists),
        Secret.of(unpublished, known, printed),
        denylist,
        known,
        Known.of(pages),
        bool(asked.checked),
    )


def _is_telling_name(phrase: str, known: Known) -> bool:
    return len("".join(folded(phrase))) >= _SHORTEST_NAME and not known.say_as_name(phrase)


def _texts(paths: Sequence[Path], each: Each) -> list[str]:
    parcels = [tuple(parcel) for parcel in _parcels(files_below(paths))]
    return [text for texts in each(_texts_of, parcels) for text in texts]


def _texts_of(paths: Sequence[Path]) -> tuple[str, ...]:
    """The texts in files. One that cannot be opened has none: the gate has told of it."""
    return tuple(passage.text for path in paths for passage in extract(path, path.parent).passages)


def _parcels(paths: Sequence[Path]) -> Iterator[list[Path]]:
    """Files put together so that each parcel takes about as long, and each process is told only a few times of all."""
    weights = [_weight(path) for path in paths]
    whole = sum(weights)
    most = whole if whole < _SMALL else max(_AT_A_TIME, whole // _PARCELS)
    parcel: list[Path] = []
    size = 0
    for path, weight in zip(paths, weights, strict=True):
        parcel.append(path)
        size += weight
        if size > most:
            yield parcel
            parcel, size = [], 0
    if parcel:
        yield parcel


def _weight(path: Path) -> int:
    return (path.stat().st_size if path.is_file() else 0) * (_PDF if path.suffix.casefold() == ".pdf" else 1)


def _in_files(paths: Sequence[Path], *, folder: Path, wanted: _Wanted) -> tuple[Finding | Unchecked, ...]:
    return tuple(one for path in paths for one in _in_file(path, folder, wanted))


def _in_file(path: Path, folder: Path, wanted: _Wanted) -> Iterator[Finding | Unchecked]:
    name = relative(path, folder)
    contents: list[Passage] = []
    for item in _items(path, folder):
        if isinstance(item, Unchecked):
            yield item
        else:
            contents.append(item)
    names = [*of_path(name), Source(name, path.name, FILE_NAME).whole(Zone.FILE_NAME)]
    yield from _found(names, wanted.in_names, wanted)
    yield from _found(contents, wanted.in_names if name in wanted.lists else wanted.in_contents, wanted)
    if wanted.has_rules:
        yield from told_by_rules(contents, known=wanted.known, contacts=wanted.contacts)


def _items(path: Path, folder: Path) -> Iterator[Passage | Unchecked]:
    name = relative(path, folder)
    try:
        yield from everything(_read(path, folder))
    except Unreadable as error:
        yield Unchecked(name, str(error))
    except Exception as error:
        # A fault of ours must neither let this file pass nor keep the others from being scanned.
        yield Unchecked(name, f"{_FAULT} ({type(error).__name__}).")


def _read(path: Path, folder: Path) -> File:
    return read(path, folder, largest=_LARGEST_FILE)


def _found(passages: Sequence[Passage], phrases: Index, wanted: _Wanted) -> Iterator[Finding]:
    for batch in _batches(passages):
        row = Row(batch)
        named = [hit for hit in search(row, phrases) if not _is_ordinary(hit, batch, wanted.known)]
        forbidden = (*named, *(denied_at(row, span) for span in wanted.secret.found(row)))
        for slug, hits in (("forbidden-phrase", forbidden), ("denied-name", wanted.denylist.search_row(row))):
            told = [hit for hit in hits if _is_telling(hit, batch)]
            yield from (match.finding for match in denied(batch, told, People(), slug=slug))


def _is_ordinary(hit: Denied, passages: Sequence[Passage], known: Known) -> bool:
    """Whether a word in an address, where small letters are the rule, is one that checked texts write small as well."""
    passage = passages[hit.first]
    words = passage.text[hit.start : hit.end]
    return passage.zone in _SMALL_LETTERS and words.isalpha() and words.islower() and known.say(words)


def _batches(passages: Sequence[Passage]) -> Iterator[Sequence[Passage]]:
    """Rows that are not too long; each begins with the last passage of the one before, to miss nothing between."""
    start = size = 0
    for at, passage in enumerate(passages):
        size += len(passage.text)
        if size > LONGEST:
            yield passages[start : at + 1]
            start, size = at, 0
    yield passages[start:]


def _is_telling(hit: Denied, passages: Sequence[Passage]) -> bool:
    part = passages[hit.first].part
    if part == INDEX:
        return hit.first == hit.last
    if part != BYTES:
        return True
    return hit.first == hit.last and hit.strength is Strength.WHOLE and hit.end - hit.start >= _TELLING_IN_BYTES
