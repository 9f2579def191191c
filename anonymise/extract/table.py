"""Which extractor reads which kind of file, and the one way to call them all."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from anonymise.extract import (
    archives,
    csv_cells,
    html_pages,
    images,
    json_values,
    markdown,
    office,
    pdf,
    plain,
    yaml_values,
)
from anonymise.extract.cutting import cut
from anonymise.extract.data_uris import inner_files
from anonymise.extract.files import Allowance, File, Inner, Unreadable, read, relative
from anonymise.extract.names import as_words, of_path
from anonymise.extract.residue import residue
from anonymise.finding import Unchecked
from anonymise.passages import Passage, Source, Zone

Item = Passage | Unchecked | Inner
Extractor = Callable[[File], Iterator[Item]]

TEXTS: Mapping[str, Extractor] = {
    ".md": markdown.extract,
    ".markdown": markdown.extract,
    ".txt": plain.extract,
    ".yml": yaml_values.extract,
    ".yaml": yaml_values.extract,
    ".csv": csv_cells.extract,
    ".tsv": csv_cells.extract,
    ".json": json_values.extract,
    ".jsonl": json_values.extract,
    ".html": html_pages.extract,
    ".htm": html_pages.extract,
    ".svg": html_pages.extract,
    ".xml": html_pages.extract,
}
BINARIES: Mapping[str, Extractor] = {
    ".pdf": pdf.extract,
    ".png": images.extract,
    ".jpg": images.extract,
    ".jpeg": images.extract,
    ".gif": images.extract,
    ".webp": images.extract,
    ".tif": images.extract,
    ".tiff": images.extract,
    **dict.fromkeys((".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".pptx", ".odt", ".ods", ".odp"), office.extract),
    ".zip": archives.extract,
}
EXTRACTORS: Mapping[str, Extractor] = {**TEXTS, **BINARIES}

_UNKNOWN = "No part of the check can read files of this kind; remove it, or save it as another kind."
# What to save other kinds as.
_ADVICE: Mapping[str, str] = {
    **dict.fromkeys((".doc", ".dot", ".rtf", ".wpd", ".pages"), "This document cannot be read; save it as .docx."),
    **dict.fromkeys((".xls", ".xlsb", ".numbers"), "This table cannot be read; save it as .xlsx or .csv."),
    **dict.fromkeys((".ppt", ".pps", ".key"), "This presentation cannot be read; save it as .pptx."),
    **dict.fromkeys((".heic", ".bmp", ".emf", ".wmf"), "This picture cannot be read; save it as .png."),
}
_UNCERTAIN = "This is not text in UTF-8; it was searched as Windows text. Save it again with the encoding UTF-8."
_EMBEDDED = "Something embedded here: "
_DEEPEST = 3
_LARGEST_INSIDE, _COST_OF_A_PASSAGE = 60_000_000, 100


@dataclass(frozen=True, eq=False)
class Extracted:
    """What one file or text gave: its passages, and what of it could not be checked."""

    passages: tuple[Passage, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()


def extract(path: Path, root: Path) -> Extracted:
    """All passages of the file at `path`, its name among them."""
    name = relative(path, root)
    names = tuple(of_path(name))
    try:
        file = read(path, root)
    except Unreadable as error:
        return Extracted(names, (Unchecked(name, str(error)),))
    found = extract_file(file)
    return Extracted((*names, *found.passages), found.unchecked)


def extract_file(file: File) -> Extracted:
    """All passages of what a file holds, and of the files inside it."""
    return _gathered(file.path, _flat(file.path, _contents(file), Allowance(_LARGEST_INSIDE)))


def extract_text(text: str, path: str, zone: Zone | None = None) -> Extracted:
    """All passages of a text that is no file; `zone` is that of its body."""
    file = File(path, text.encode("utf-8", errors="replace"))
    items = _with_residue(file, TEXTS.get(file.suffix, plain.extract))
    found = _gathered(path, _flat(path, items, Allowance(_LARGEST_INSIDE)))
    if zone is None:
        return found
    passages = (replace(p, zone=zone) if p.zone is Zone.BODY else p for p in found.passages)
    return Extracted(tuple(passages), found.unchecked)


def _gathered(path: str, items: Iterable[Passage | Unchecked]) -> Extracted:
    passages: list[Passage] = []
    unchecked: list[Unchecked] = []
    try:
        for item in items:
            if isinstance(item, Unchecked):
                unchecked.append(item)
            elif item.text and not item.text.isspace():
                passages.append(item)
    except Unreadable as error:
        unchecked.append(Unchecked(path, str(error)))
    except (RecursionError, MemoryError):
        unchecked.append(Unchecked(path, "This is nested too deep, or too large, to be read."))
    except Exception as error:
        # A fault of ours must neither let this file pass nor keep the others from being checked.
        unchecked.append(
            Unchecked(path, f"This could not be read, and that may be our fault ({type(error).__name__}).")
        )
    return Extracted(tuple(passages), tuple(unchecked))


def _flat(path: str, items: Iterable[Item], allowance: Allowance, depth: int = 0) -> Iterator[Passage | Unchecked]:
    """The items with the files among them opened; `allowance` is for all that lies in the outermost file."""
    number = 0
    for item in items:
        if isinstance(item, Passage):
            allowance.take(_COST_OF_A_PASSAGE)
            yield from cut(item)
        elif isinstance(item, Inner):
            number += 1
            # Names and empty files cost something too.
            allowance.take(len(item.data) + 1_000)
            yield from _inside(path, item, f"file {number} inside", allowance, depth + 1)
        else:
            yield item


def _inside(path: str, inner: Inner, part: str, allowance: Allowance, depth: int) -> Iterator[Passage | Unchecked]:
    if depth > _DEEPEST:
        raise Unreadable("Files lie in one another too deep; take them out.")
    # Its name may be a person's: what is told has a number instead.
    yield Source(path, inner.name, f"name of {part}").passage(as_words(inner.name), Zone.FILE_NAME)
    file = File(inner.name, inner.data)
    found = _gathered(inner.name, _flat(inner.name, _contents(file), allowance, depth))
    yield from moved(found.passages, path, part)
    yield from (Unchecked(path, _EMBEDDED + one.why.removeprefix(_EMBEDDED)) for one in found.unchecked)


def moved(passages: Iterable[Passage], path: str, part: str) -> Iterator[Passage]:
    """The passages of a file as parts of the file around it."""
    sources: dict[int, Source] = {}
    for passage in passages:
        source = passage.source
        if id(source) not in sources:
            sources[id(source)] = Source(path, source.text, f"{part}: {source.part}" if source.part else part)
        yield replace(passage, source=sources[id(source)])


def _contents(file: File) -> Iterator[Item]:
    if not file.data:
        return
    if file.suffix in TEXTS:
        yield from _with_residue(file, TEXTS[file.suffix])
    elif file.suffix in BINARIES:
        yield from BINARIES[file.suffix](file)
    else:
        raise Unreadable(_ADVICE.get(file.suffix, _UNKNOWN))


def _with_residue(file: File, extractor: Extractor) -> Iterator[Item]:
    passages = []
    for item in extractor(file):
        if isinstance(item, Passage):
            passages.append(item)
        yield item
    source = passages[0].source if passages else file.source()
    if left := residue(source, passages):
        yield left
    yield from inner_files(source.text)
    if file.is_guessed:
        yield Unchecked(file.path, _UNCERTAIN)
