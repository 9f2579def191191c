"""The letter as an item of its own: its pages as received, and nothing else that the file carried."""

import io

from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, create_string_object

from dhr.pdf.reading import quiet_pypdf

TITLE = "Home Office letter"

# What a page may keep. Comments, scripts, thumbnails, private data of programs and the marks of a tag tree go: the tree
# can hold words that no page shows, and the letter's page on the site is its accessible form.
_KEPT = ("/Type", "/MediaBox", "/CropBox", "/Rotate", "/Resources", "/Contents")


def letter_alone(data: bytes) -> bytes:
    """The same pages in a new file, without metadata, scripts, attachments and comments. Same input, same bytes."""
    writer = PdfWriter()
    with quiet_pypdf():
        for page in PdfReader(io.BytesIO(data)).pages:
            added = writer.add_page(page)
            for key in [key for key in added if key not in (*_KEPT, "/Parent")]:
                del added[key]
    writer.metadata = None
    writer.add_metadata({"/Title": TITLE})
    writer.root_object[NameObject("/Lang")] = create_string_object("en-GB")
    writer.compress_identical_objects(remove_duplicates=True, remove_unreferenced=True)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
