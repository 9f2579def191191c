"""Everything that this program itself writes into a site: its templates, scripts, lists and the texts on its rules."""

from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from anonymise.catalogue import rules
from dhr.review.dates import MONTHS
from dhr.sources.schema import SCHEMAS, json_schema

_WRITTEN = (".html", ".xml", ".css", ".js", ".yml")
# What a citation in BibTeX begins with reads like somebody's name on a network.
_CITATION = "@techreport"


@lru_cache(maxsize=1)
def own_words() -> tuple[str, ...]:
    """The texts of this package, and nothing of any repository."""
    explained = [f"{rule.title} {rule.why} {rule.before} {rule.after} {rule.guidance}" for rule in rules()]
    schemas = [str(json_schema(name)) for name in SCHEMAS]
    return (*_texts(files("dhr")), *explained, *schemas, *MONTHS, _CITATION)


def _texts(folder: Traversable) -> Iterator[str]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _texts(entry)
        elif entry.name.endswith(_WRITTEN):
            yield entry.read_text("utf-8")
