"""Everything that this program itself writes into a site: its templates, scripts, lists and the texts on its rules."""

from functools import lru_cache

from anonymise.catalogue import rules
from dhr.build.scan.package_texts import package_texts
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
    return (*(text for _, text in package_texts(_WRITTEN)), *explained, *schemas, *MONTHS, _CITATION)
