"""The last look at what was made, before anybody else can see it."""

from pathlib import Path

from anonymise import scan_folder
from anonymise.finding import Finding, Unchecked
from dhr.build.forbidden import forbidden_phrases
from dhr.build.prepare import Prepared


def scan(folder: Path, prepared: Prepared) -> tuple[Finding | Unchecked, ...]:
    """Where a made site holds what is held or withdrawn, or an entry of the deny list, and what could not be opened."""
    forbidden = forbidden_phrases(prepared)
    return scan_folder(
        folder,
        phrases=forbidden.anywhere,
        in_contents=forbidden.in_contents,
        denylist=prepared.denylist,
    )


def told(item: Finding | Unchecked) -> str:
    """One thing that the scan found, by its place and never by its words."""
    return f"{item.place}: {item.rule}" if isinstance(item, Finding) else f"{item.path}: {item.why}"
