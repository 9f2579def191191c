"""One PDF for a review: cover, contents, documents, annexes, the clearance letter last."""

from dhr.documents.rendered import RenderedReview
from dhr.pdf.engine.fontset import missing_characters, only_our_fonts
from dhr.pdf.layout.parts import Part, parts_of
from dhr.pdf.layout.report import report_html
from dhr.pdf.letter.inspection import refuse
from dhr.pdf.problem import PdfProblem
from dhr.sources.settings import Settings


def make_pdf(rendered: RenderedReview, *, settings: Settings, letter: bytes | None) -> bytes:
    """The review's PDF (PDF/UA-1). PdfProblem says why it cannot be made.

    `letter` are the bytes of the letter as received, whose pages follow its text. The same input gives the same bytes.
    """
    if letter is not None:
        refuse(letter, transcribed=rendered.letter is not None)
    parts = parts_of(rendered, settings)
    html = report_html(rendered, parts, settings=settings, letter_follows=letter is not None)
    _refuse_strange_characters(parts, html)
    with only_our_fonts():
        # Late, because WeasyPrint looks for fonts as soon as it is imported.
        from dhr.pdf.engine.writing import write_pdf

        return write_pdf(html, rendered.review, letter=letter)


def _refuse_strange_characters(parts: tuple[Part, ...], html: str) -> None:
    """A character without a shape would be printed as an empty box, or in a font of the machine at hand."""
    for title, text in [(part.title, part.html) for part in parts] + [("The cover", html)]:
        strange = missing_characters(text + title)
        if strange:
            shown = ", ".join(f"“{character}” (U+{ord(character):04X})" for character in strange[:5])
            raise PdfProblem(f"{title} holds characters that the PDF's fonts do not have: {shown}.", _REPLACE)


_REPLACE = "Write them in words, or in letters of another kind."
