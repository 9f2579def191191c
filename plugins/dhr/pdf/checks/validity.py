"""Whether a PDF keeps to PDF/UA-1 (ISO 14289-1), by a validator that is not ours."""

import subprocess
import sys

# In a process of its own: its threads do not outlive a fork, and a forked process would wait for them for ever.
_VALIDATE = """
import sys, page
found = page.validate_pdf_bytes(sys.stdin.buffer.read(), profile=page.ValidationProfile.PDF_UA_1).failures
print("\\n".join(dict.fromkeys(str(failure.rule_id) for failure in found)))
"""


def faults(data: bytes) -> tuple[str, ...]:
    """What the validator finds against a PDF, each once; empty when nothing."""
    command = [sys.executable, "-I", "-c", _VALIDATE]
    said = subprocess.run(command, input=data, check=True, capture_output=True, timeout=600)
    return tuple(said.stdout.decode().split())
