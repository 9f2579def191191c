"""The file that a requirement is about, by looking which of those that come into question are there."""

from collections.abc import Mapping
from typing import Final

from dhr.sources.files import Folder

_FACTS: Final = ("review.md",)
_SUMMARY: Final = ("executive-summary.md",)
_OVERVIEW: Final = ("overview-report.md",)
_PLAN: Final = ("action-plan.yml", "action-plan.csv")
_LETTER: Final = ("qa-letter.md", "qa-letter.pdf")
_PUBLICATION: Final = ("publication.yml",)

# A requirement that is not named here is about the folder as a whole.
_FILES: Final[Mapping[str, tuple[str, ...]]] = {
    **dict.fromkeys(("G1", "G2", "G10", "G11", "G12", "G20", "G21", "sign-off"), _PUBLICATION),
    **dict.fromkeys(("G5", "G6"), _LETTER),
    **dict.fromkeys(("G7", "G8", "G9", "G28"), _PLAN),
    **dict.fromkeys(("G14", "G26", "G27"), _FACTS),
    **dict.fromkeys(("G15", "G16", "G18", "G19"), _SUMMARY),
    **dict.fromkeys(("G17", "G22"), _OVERVIEW),
    "import": ("import-notes.md",),
}


def file_of(requirement: str, folder: Folder) -> str:
    """The name of the file that a requirement is about; empty when that is the folder, or there is no such file."""
    return next((name for name in _FILES.get(requirement, ()) if (folder.path / name).is_file()), "")
