"""The last look at what was made, before anybody else can see it."""

from pathlib import Path

from anonymise import Finding, Unchecked, scan_folder
from dhr.build.forbidden import forbidden_phrases
from dhr.build.prepare import Prepared, read_denylist


def scan(folder: Path, prepared: Prepared) -> tuple[Finding | Unchecked, ...]:
    """Where a made site holds what is held or withdrawn, or an entry of the deny list, and what could not be opened."""
    forbidden = forbidden_phrases(prepared)
    return scan_folder(
        folder,
        phrases=forbidden.anywhere,
        in_contents=forbidden.in_contents,
        denylist=read_denylist(prepared.settings),
    )
