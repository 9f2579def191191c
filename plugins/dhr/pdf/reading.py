"""Reading PDFs with pypdf: without its warnings, and what it raises at files that are not what they say."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from pypdf.errors import PyPdfError

from anonymise.extract.pdf_hidden import Unreadable

BROKEN = (
    PyPdfError,
    ValueError,
    KeyError,
    TypeError,
    AttributeError,
    IndexError,
    RecursionError,
    OSError,
    AssertionError,
    Unreadable,
)


@contextmanager
def quiet_pypdf() -> Iterator[None]:
    """Without pypdf's warnings in the log: what matters of them comes out as a problem, in our words."""
    logger = logging.getLogger("pypdf")
    before = logger.disabled
    logger.disabled = True
    try:
        yield
    finally:
        logger.disabled = before
