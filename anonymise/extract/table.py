"""Which extractor reads which kind of file, and the one way to call them all."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from anonymise.extract import csv_cells, html_pages, images, json_values, markdown, pdf, plain, word, yaml_values
from anonymise.extract.files import File, Unreadable, read, relative
from anonymise.extract.names import of_path
from anonymise.extract.residue import residue
from anonymise.finding import Unchecked
from anonymise.passages import Passage, Zone

Extractor = Callable[[File], Iterator[Passage | Unchecked]]

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
    ".docx": word.extract,
    ".png": images.extract,
    ".jpg": images.extract,
    ".jpeg": images.extract,
    ".gif": images.extract,
    ".webp": images.extract,
}
EXTRACTORS: Mapping[str, Extractor] = {**TEXTS, **BINARIES}


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
    """All passages of what a file holds."""
    return _gathered(file.path, _contents(file))


def extract_text(text: str, path: str, zone: Zone | None = None) -> Extracted:
    """All passages of a text that is no file; `zone` is that of its body."""
    file = File(path, text.encode("utf-8", errors="replace"))
    found = _gathered(path, _with_residue(file, TEXTS.get(file.suffix, plain.extract)))
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


def _contents(file: File) -> Iterator[Passage | Unchecked]:
    if not file.data:
        return
    if file.suffix in TEXTS:
        yield from _with_residue(file, TEXTS[file.suffix])
    elif file.suffix in BINARIES:
        yield from BINARIES[file.suffix](file)
    else:
        raise Unreadable("No part of the check can read files of this kind; remove it, or save it as another kind.")


def _with_residue(file: File, extractor: Extractor) -> Iterator[Passage | Unchecked]:
    passages = []
    for item in extractor(file):
        if isinstance(item, Passage):
            passages.append(item)
        yield item
    left = residue(passages[0].source if passages else file.source(), passages)
    if left:
        yield left
