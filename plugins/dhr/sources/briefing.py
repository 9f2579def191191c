"""A learning briefing from its folder."""

import re

from dhr.review.briefing import Briefing
from dhr.review.facts import SLUG, Document
from dhr.sources.files import Folder
from dhr.sources.formats import BRIEFING
from dhr.sources.front import split_front
from dhr.sources.problem import SourceError
from dhr.sources.shapes import Checking

KNOWN_FILES = ("briefing.md", "images/*")
_CITATION = re.compile(r"\]\(\s*<?review:([^)#/>\s]*)")


def read_briefing(folder: Folder) -> Briefing:
    """The briefing in `folder`. SourceError lists what is wrong with it."""
    if not SLUG.fullmatch(folder.path.name):
        do = "Use small letters, digits and single hyphens, such as 2024-stalking."
        raise folder.problem("", "The folder's name cannot become a web address.", do)
    folder.refuse_unknown(KNOWN_FILES)
    headed = split_front(folder.text("briefing.md", required=True) or "", path=folder.shown("briefing.md"))
    checking = Checking(folder.shown("briefing.md"))
    given = checking.read(headed.facts, BRIEFING, "the facts")
    if checking.problems:
        raise SourceError(checking.problems)
    return Briefing(
        **given,
        slug=folder.path.name,
        text=Document(kind="briefing", path="briefing.md", text=headed.body, first_line=headed.first_line),
        reviews=tuple(dict.fromkeys(_CITATION.findall(headed.body))),
        images=folder.images(),
        folder=folder.path,
    )
