"""Whether one sentence of a clearance letter allows publication, and of which documents.

A sentence counts only when every word of it belongs to a form that is known. To look for "may be published" somewhere
in it would also find "you asked whether the report may be published". A letter worded in another way is for a person.
"""

import re
from dataclasses import dataclass
from functools import cache

from dhr.checklist.wording import entries, filled, wording
from dhr.review.publication import CLEARABLE

# Longer sentences are for a person; it also bounds the search.
_LONGEST_SENTENCE = 700

_BEFORE = (
    r"{lead}?(?:(?P<past>{weak_condition} {sure},? )|(?P<first>{condition} {sure},? ))?(?:{says} ?)*"
    r"(?:(?P<inner_past>{weak_condition} {sure},? )|(?P<inner>{condition} {sure},? ))?"
)
_BEHIND = (
    r"(?:,? {beside})*(?:[,;]? {taken_out} (?P<out>{taken_out_documents}))?(?P<last>{last_condition})?"
    r"(?:{other_clause}(?P<other>{report}\b[^.]*))? ?[.!:]?"
)
# "The report, including the executive summary": the parts are named as parts of the whole.
_PARTS = re.compile(filled(r"\b{review}\b(?:(?!\band\b)[^,])*?{with}"), re.IGNORECASE)
# "Executive summary may now be published" may be what the end of a page has left of a longer sentence.
_TORN = re.compile(filled(r"{review}\b|{named}\b"), re.IGNORECASE)
_NOW = re.compile(r"\bnow\b", re.IGNORECASE)


@dataclass(frozen=True)
class Permission:
    """What a sentence allows: which documents, whether it names them or the whole, and whether on conditions."""

    clears: tuple[str, ...]
    names_them: bool
    is_conditional: bool


def permission(sentence: str) -> Permission | None:
    """What a sentence allows, if anything. Its words stand on one line, with single spaces."""
    if not sentence[:1].isupper() or _TORN.match(sentence) or len(sentence) > _LONGEST_SENTENCE:
        return None
    found = next((match for form in _forms() if (match := form.fullmatch(sentence))), None)
    return _of(found) if found else None


def named_in(text: str) -> tuple[str, ...]:
    """The documents that a text names."""
    return tuple(kind for kind in CLEARABLE if wording(kind.replace(" ", "_")).search(text))


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    forms = (form.replace("{documents}", "(?P<documents>{documents})") for form in entries("forms"))
    return tuple(re.compile(filled(_BEFORE + form + _BEHIND), re.IGNORECASE) for form in forms)


def _of(found: re.Match[str]) -> Permission | None:
    documents = found["documents"]
    named = named_in(documents)
    is_whole = not named or bool(_PARTS.search(documents))
    out = named_in(f"{found['out'] or ''} {found['other'] or ''}")
    clears = tuple(kind for kind in (CLEARABLE if is_whole else named) if kind not in out)
    return Permission(clears, bool(named), _is_conditional(found)) if clears else None


def _is_conditional(found: re.Match[str]) -> bool:
    weak = found["past"] or found["inner_past"]
    return bool(found["first"] or found["inner"] or found["last"] or (weak and not _NOW.search(found[0])))
