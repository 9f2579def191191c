"""Whether a PDF keeps to PDF/UA-1 (ISO 14289-1), by a validator that is not ours."""

import subprocess
import sys
import tempfile
from pathlib import Path

# In a process of its own: its threads do not outlive a fork, and a forked process would wait for them for ever.
_VALIDATE = """
import sys, page
found = page.validate_pdf(sys.argv[1], profile=page.ValidationProfile.PDF_UA_1).failures
print("\\n".join(dict.fromkeys(str(failure.rule_id) for failure in found)))
"""


def faults(data: bytes) -> tuple[str, ...]:
    """What the validator finds against a PDF, each once; empty when nothing."""
    # It wants a file.
    with tempfile.TemporaryDirectory(prefix="dhr-pdf-") as folder:
        path = Path(folder) / "made.pdf"
        path.write_bytes(data)
        command = [sys.executable, "-I", "-c", _VALIDATE, str(path)]
        said = subprocess.run(command, check=True, capture_output=True, text=True, timeout=600)
    return tuple(said.stdout.split())
