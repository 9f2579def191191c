"""Make `qa-letter.pdf` of every example review from its `qa-letter.md`: `python tests/make_letters.py`.

The PDFs are kept in the repository, as a partnership keeps the letter that it received. Run this only after a
transcription has changed. The same transcription gives the same bytes on one system: the text face is the system's
Noto Sans, embedded, and nothing in the file says when or by what it was made.
"""

import html
import re
from pathlib import Path
from typing import Any

import markdown
from weasyprint import HTML

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = (ROOT / "reviews", ROOT / "tests" / "data" / "held-review")

PRODUCER = re.compile(rb'<rdf:Description rdf:about="" pdf:Producer="[^"]*" />')

TITLE = "Letter of the Home Office Quality Assurance Panel"
STYLE = """
@page { size: A4; margin: 25mm 25mm 22mm 25mm }
body { font: 10.5pt/1.45 'Noto Sans'; color: #000; margin: 0 }
p { margin: 0 0 3.2mm } ol { margin: 0 0 3.2mm; padding-left: 6mm } li { margin-bottom: 1.6mm }
p.head { text-align: right; margin-bottom: 10mm }
p.date { margin: 6mm 0 }
"""


def letter_html(text: str, *, title: str) -> str:
    """A transcription as an HTML page laid out like a letter: the first block is the letterhead, the third the date."""
    body = markdown.markdown(text)
    for place, name in ((2, "date"), (0, "head")):  # the later first, so that the earlier keeps its place
        starts = [match.start() for match in re.finditer("<p>", body)]
        body = body[: starts[place]] + f'<p class="{name}">' + body[starts[place] + len("<p>") :]
    head = f'<meta charset="utf-8"><title>{html.escape(title)}</title><style>{STYLE}</style>'
    return f'<html lang="en-GB"><head>{head}</head><body>{body}</body></html>'


def without_maker(_document: object, pdf: Any) -> None:
    """Take out what made the file, in both kinds of metadata: the title is all that the letter tells of itself."""
    pdf.info.pop("Producer", None)
    for entry in pdf.objects:
        if getattr(entry, "extra", {}).get("Type") == "/Metadata":
            entry.stream = [PRODUCER.sub(b"", part) for part in entry.stream]
        if isinstance(entry, dict):
            entry.pop("FontFamily", None)


def letter_pdf(text: str) -> bytes:
    """The letter as a tagged PDF with its fonts embedded."""
    page_type: Any = HTML  # the library has no types
    page = page_type(string=letter_html(text, title=TITLE))
    made: bytes = page.write_pdf(
        finisher=without_maker, pdf_variant="pdf/ua-1", pdf_identifier=b"qa-letter", custom_metadata=False
    )
    return made


def main() -> None:
    """Write the PDF beside each transcription."""
    for folder in FOLDERS:
        for path in sorted(folder.glob("*/qa-letter.md")):
            path.with_suffix(".pdf").write_bytes(letter_pdf(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
