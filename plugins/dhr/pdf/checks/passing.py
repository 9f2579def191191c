"""The one way through the checks of a finished PDF."""

from dhr.pdf.checks.reading_order import first_difference
from dhr.pdf.checks.validity import faults
from dhr.pdf.problem import PdfProblem

_TELL = "This is a fault of this software, not of the text. Please tell whoever looks after it."


def refuse_faulty(data: bytes, *, html: str) -> None:
    """Raise PdfProblem at a PDF that a blind reader could not use. `html` is what it was made of."""
    page = first_difference(data, html=html)
    if page:
        raise PdfProblem(f"On page {page} of the PDF the words would not be read out in the order of the text.", _TELL)
    found = faults(data)
    if found:
        raise PdfProblem(f"The PDF does not keep to the standard for accessible PDFs ({', '.join(found)}).", _TELL)
