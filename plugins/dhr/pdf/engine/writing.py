"""WeasyPrint, held to our rules: our fonts, the review's pictures, and any complaint of its log is an error.

Importing this file loads WeasyPrint, which looks for fonts at once and takes half a second: so `make` imports it late,
with only our fonts in sight.
"""

import gc
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from importlib.resources import files
from typing import Any

from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import FatalURLFetchingError

from dhr.pdf.engine.fetch import ReviewPictures
from dhr.pdf.engine.finish import finisher
from dhr.pdf.problem import PdfProblem
from dhr.pdf.tags.boxes import own_tags
from dhr.review.facts import Review


def write_pdf(html: str, review: Review, *, letter: bytes | None) -> bytes:
    """The report's HTML as a tagged PDF, the letter's pages at its end."""
    fonts, style = _fonts_and_style()
    try:
        with _complaints() as complaints, _without_garbage_collection():
            page: Any = HTML(string=html, url_fetcher=ReviewPictures(review))
            document = page.render(stylesheets=[style], font_config=fonts, pdf_variant="pdf/ua-1", cache={})
            with own_tags():
                data: bytes = document.write_pdf(pdf_variant="pdf/ua-1", pdf_identifier=True, finisher=finisher(letter))
    except FatalURLFetchingError as error:
        raise PdfProblem(
            str(error), "Only PNG and JPEG files in the review's own folder “images” can be used."
        ) from None
    if complaints:
        raise PdfProblem(f"The PDF cannot be made without fault: {complaints[0]}.", _ASK)
    return data


_ASK = "If the cause is not plain from these words, ask whoever looks after this software."


@cache
def _fonts_and_style() -> tuple[Any, Any]:
    fonts = FontConfiguration()
    sheet = (files("dhr.pdf.layout") / "report.css").read_text(encoding="utf-8")
    with _complaints() as complaints:
        style = CSS(string=sheet, font_config=fonts)
    if complaints:
        raise RuntimeError("the style sheet of the PDF is at fault")
    return fonts, style


class _Listener(logging.Handler):
    """Keeps what is logged at the level of a warning or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """What WeasyPrint logs meanwhile: it reports a missing picture or a broken link there, and goes on without it."""
    logger, listener = logging.getLogger("weasyprint"), _Listener()
    disabled, propagate = logger.disabled, logger.propagate
    logger.disabled, logger.propagate = False, False
    logger.addHandler(listener)
    try:
        yield listener.heard
    finally:
        logger.removeHandler(listener)
        logger.disabled, logger.propagate = disabled, propagate


@contextmanager
def _without_garbage_collection() -> Iterator[None]:
    """The render makes many objects and no garbage worth looking for: 15 % less time without."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
