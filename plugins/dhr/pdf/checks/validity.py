"""Whether a PDF keeps to PDF/UA-1 (ISO 14289-1), by a validator that is not ours."""

import tempfile
from pathlib import Path

import page


def faults(data: bytes) -> tuple[str, ...]:
    """What the validator finds against a PDF, each once; empty when nothing."""
    # It wants a file.
    with tempfile.TemporaryDirectory(prefix="dhr-pdf-") as folder:
        path = Path(folder) / "made.pdf"
        path.write_bytes(data)
        found = page.validate_pdf(str(path), profile=page.ValidationProfile.PDF_UA_1).failures
    return tuple(dict.fromkeys(str(failure.rule_id) for failure in found))
