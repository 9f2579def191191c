"""What the scan found, in the words of somebody who edits a council's pages, and never in those of a review."""

from collections.abc import Iterable, Mapping, Sequence

from anonymise.catalogue import by_slug
from anonymise.finding import Finding, Unchecked
from dhr.build.scan.dead_links import DeadLink

Leak = Finding | Unchecked | DeadLink

TO_DO = (
    "What to do: where a page of your own is named, take the words out of it or mend its link, or declare under"
    " people in the settings whom it names rightly; where a picture or another file of your own is named, save it"
    " anew without its properties, or leave it out. Then build the site again. If a page, table or PDF that was made"
    " from the reviews is still named, do not publish: send these lines, which hold no words of any review, to those"
    " who look after this program."
)
# The parts of a place that say that it is a name that was found.
_NAMES = ("file name", "folder name")
_REPEATED = "forbidden-phrase"
_PUT_OTHERWISE = (
    ". This page is made from {page}: look there for a name of it, or for words that stand in the same order in its"
    " files. Take them out, or say it in other words, even if they are usual ones."
)
_SAID: Mapping[str, str] = {
    _REPEATED: "names or repeats a review or briefing that is held or was withdrawn",
    "denied-name": "names somebody or something on the private list",
    "metadata-author": "names somebody in the properties of the file",
}


def leaks_told(leaks: Sequence[Leak], *, written: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """One line for each place. `written` are the hand-written pages, by the paths of what is made of them."""
    named = frozenset(one.place.path for one in leaks if isinstance(one, Finding))
    is_withheld = any(one.place.part in _NAMES for one in leaks if isinstance(one, Finding))
    return tuple(dict.fromkeys(_line(one, named, is_withheld) + _mended(one, written or {}) for one in leaks))


def _line(leak: Leak, named: Iterable[str], is_withheld: bool) -> str:
    if isinstance(leak, Unchecked):
        return f"{leak.path}: {leak.why}"
    if isinstance(leak, DeadLink):
        return _link(leak, named, is_withheld)
    return f"{leak.place}: {_SAID.get(leak.rule) or _of_a_rule(leak.rule)}"


def _mended(leak: Leak, written: Mapping[str, str]) -> str:
    """Which page of their own somebody has to change, and how."""
    if not isinstance(leak, Finding) or leak.rule != _REPEATED:
        return ""
    page = written.get(leak.place.path)
    return _PUT_OTHERWISE.format(page=page) if page else ""


def _of_a_rule(slug: str) -> str:
    rule = by_slug().get(slug)
    title = f"{rule.title[0].lower()}{rule.title[1:]}" if rule else "something that identifies"
    return f"holds {title} that stands in none of the files that were checked"


def _link(leak: DeadLink, named: Iterable[str], is_withheld: bool) -> str:
    # A page, an address, a folder may bear the very name that was found: then they are not told.
    if is_withheld:
        return f"A link leads nowhere: {leak.why}"
    if not leak.target:
        return f"{leak.path}: {leak.why}"
    address = "a link" if leak.path in named else f"the link to “{leak.target}”"
    return f"{leak.path}: {address} leads nowhere: {leak.why}"
