"""PDF: its pages with what is hidden on them, its properties, and every other text that its objects and bytes hold."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import PurePosixPath
from typing import Any

from anonymise.extract import zones
from anonymise.extract.fields import Field, known, passages, xmp
from anonymise.extract.files import File, Inner, Unreadable
from anonymise.extract.tidy import BREAK, replaced, tidy
from anonymise.finding import Unchecked
from anonymise.passages import Passage, Source, Zone, located

_BREAK = re.compile(BREAK)
_MOST_PAGES = 2_000
_LARGEST_TEXT = 10_000_000
# No drawing of a page comes near; what is larger was made to unpack without end.
_LARGEST_STREAM, _MOST_OPERATIONS = 15_000_000, 600_000
_BOUNDED = [f"{kind}_maximum_output_length" for kind in ("zlib", "lzw", "run_length", "array_based_stream")]
# Dates of the file: made by programs.
_TECHNICAL = frozenset(("/CreationDate", "/ModDate", "/Trapped"))
_PROPERTIES = "document property"
_TOO_MUCH = "This PDF holds more than can be checked; split it, or print it to PDF anew."
# What pypdf tells the log when it leaves something out.
_LEFT_OUT = ("Impossible to decode XFormObject", "Exceeded", "Detected cyclic")
_COMMENT = re.compile(rb"^[ \t]*%([^\r\n]*)", re.MULTILINE)


def extract(file: File) -> Iterator[Passage | Unchecked | Inner]:
    """The passages of a PDF, the files in it, and what in it could not be checked."""
    from pypdf import apply_configuration, get_configuration
    from pypdf.errors import LimitReachedError

    bounds = get_configuration().with_overwrites(
        **dict.fromkeys(_BOUNDED, _LARGEST_STREAM), stream_parsing_work_maximum_count=_MOST_OPERATIONS
    )
    with apply_configuration(bounds), _listening() as told:
        try:
            yield from _extract(file)
        except Unreadable:
            raise
        except LimitReachedError:
            raise Unreadable(_TOO_MUCH) from None
        except Exception as error:
            # pypdf raises whatever its parsers stumble over; each of them means the same here.
            raise Unreadable(f"This PDF is broken ({type(error).__name__}); print it to PDF anew.") from None
        if any(message.startswith(_LEFT_OUT) for message in told):
            yield Unchecked(file.path, "A drawing in this PDF could not be read; print it to PDF anew.")


class _Ear(logging.Handler):
    """Keeps what pypdf tells the log, without the texts that it puts in."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(str(record.msg))


@contextmanager
def _listening() -> Iterator[list[str]]:
    """pypdf tells the log what it repairs and leaves out, sometimes with the text itself: it goes no further."""
    logger, ear = logging.getLogger("pypdf"), _Ear()
    before = logger.propagate, logger.handlers, logger.disabled
    logger.propagate, logger.handlers, logger.disabled = False, [ear], False
    try:
        yield ear.told
    finally:
        logger.propagate, logger.handlers, logger.disabled = before


def _extract(file: File) -> Iterator[Passage | Unchecked | Inner]:
    from pypdf import PdfReader

    from anonymise.extract import pdf_objects, pdf_remains
    from anonymise.extract.pdf_hidden import Looker

    reader = PdfReader(BytesIO(file.data))
    if reader.is_encrypted:
        raise Unreadable("This PDF is protected by a password; save it without.")
    if len(reader.pages) > _MOST_PAGES:
        raise Unreadable(f"This PDF has more than {_MOST_PAGES} pages; split it.")
    looker = Looker(reader)
    objects = pdf_objects.Objects(reader, looker)
    yield from _pages(file, reader, looker)
    yield from passages(file.path, _properties(reader))
    yield from passages(file.path, objects.fields())
    yield from objects.files
    yield from (Unchecked(file.path, why) for why in sorted(objects.problems))
    yield from passages(file.path, pdf_remains.fields(file.data, reader))


def _pages(file: File, reader: Any, looker: Any) -> Iterator[Passage | Unchecked]:
    # A page that is a picture is searched through its transcription, which stands beside it as Markdown.
    transcribed = any(f"{PurePosixPath(file.path).stem}{ending}" in file.beside for ending in (".md", ".txt"))
    size = 0
    for number, page in enumerate(reader.pages, start=1):
        # First, because it refuses what is drawn without end.
        hidden = looker.hidden_on(page)
        text = page.extract_text()
        size += len(text)
        if size > _LARGEST_TEXT:
            raise Unreadable(_TOO_MUCH)
        part = f"page {number}"
        if text.strip():
            content = tidy(replaced(located(text), _BREAK, lambda _: " "))
            yield Source(file.path, text, part).passage(content, zones.of_file(file.stem))
        elif not transcribed and page.images.keys():
            why = f"Page {number} is a picture without text; put a transcription beside it, under the same name as .md."
            yield Unchecked(file.path, why)
        # Its words are in the text of the page; here it is told what kind they are.
        yield from passages(file.path, [Field(f"{part}, {kind}", kind, hidden=True) for kind in hidden])
        yield from passages(file.path, _comments(page), inside=f"{part}: ")
    if looker.has_unreadable_fonts:
        yield Unchecked(file.path, "A font in this PDF does not say which letters it shows; print it to PDF anew.")


def _comments(page: Any) -> Iterator[Field]:
    """What stands in a page's drawing for nobody to see."""
    contents = page.get_contents()
    for comment in _COMMENT.findall(contents.get_data()) if contents is not None else ():
        yield Field("comment", comment.decode("utf-8", errors="replace"), Zone.LINK)


def _properties(reader: Any) -> Iterator[Field]:
    for key, value in sorted((reader.metadata or {}).items()):
        if key not in _TECHNICAL:
            yield Field(f"{_PROPERTIES} {known(key[1:], 'pdf')}", str(value))
    packet = reader.root_object.get("/Metadata")
    if packet is not None:
        yield from xmp(packet.get_object().get_data())
