"""The rules once more, over what was made: what has a form everywhere, and everything in the places nobody looks at.

Whatever stands in the checked sources, or is our own, was judged there. What remains came in on another way.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from anonymise.finding import Finding, Severity
from anonymise.judgement.authors import is_suspicious
from anonymise.passages import Passage, Zone
from anonymise.people import People
from anonymise.recognisers.hit import LOW, Hit
from anonymise.scan.known import Known
from anonymise.scan.opening import BYTES, INDEX

# What has a form of its own, however the texts around it flow. Addresses have none: the number of one cell and the
# place in the next look like one.
FORMS = (
    *("date-of-birth", "nhs-number", "nino", "driving-licence", "passport", "prison-number", "crime-reference"),
    *("court-number", "case-number", "collar-number", "bank-account", "email", "personal-url", "handle"),
    *("coordinates", "phone", "vehicle", "postcode"),
)
# By these readers reach somebody: hand-written pages hold them on purpose.
CONTACTS = frozenset(("email", "handle", "phone", "postcode"))
_IN_ADDRESSES = frozenset(("coordinates", "email", "personal-url", "nhs-number", "nino"))
# Stages and months of publications stand in properties.
_DATES = frozenset(("exact-date", "near-date"))
_NAME = "person-name"
# Programs write what looks like somebody's name on a network: @media, @import.
_PROGRAMS = (".css", ".js", ".mjs", ".bib")


def told_by_rules(passages: Sequence[Passage], *, known: Known, contacts: Known) -> Iterator[Finding]:
    """What the rules find that is not known. `contacts` know only how to reach somebody."""
    for passage in passages:
        if passage.part in (BYTES, INDEX) or known.is_one(passage.text):
            continue
        yield from _with_form(passage, known, contacts)
        if passage.aside or passage.hidden or passage.zone is Zone.METADATA:
            yield from _unseen(passage, known)


def _with_form(passage: Passage, known: Known, contacts: Known) -> Iterator[Finding]:
    for hit in forms_in(passage.text):
        words = passage.text[hit.start : hit.end]
        if passage.zone is Zone.LINK and hit.rule not in _IN_ADDRESSES:
            continue
        if hit.rule == "handle" and passage.path.endswith(_PROGRAMS):
            continue
        if not known.say(words) and not (hit.rule in CONTACTS and contacts.say(words)):
            yield _finding(passage, hit.rule, hit.start, hit.end)


@lru_cache(maxsize=50_000)
def forms_in(text: str) -> tuple[Hit, ...]:
    """What has one of the forms in a text, as far as its form alone makes sure."""
    # Here, because Presidio takes a second to load.
    from anonymise.recognisers.form import WEAK, FormRecogniser

    recognisers = (one for one in _recognisers() if isinstance(one, FormRecogniser))
    hits = (Hit(one.SLUG, *found) for one in recognisers for found in one.find(text))
    return tuple(hit for hit in hits if hit.tier not in (LOW, WEAK))


@lru_cache(maxsize=1)
def _recognisers() -> tuple[object, ...]:
    from anonymise.recognisers.table import RECOGNISERS

    return tuple(RECOGNISERS[slug]() for slug in FORMS)


def _unseen(passage: Passage, known: Known) -> Iterator[Finding]:
    """What all rules find in an attribute, a comment, a property or a hidden text."""
    if passage.zone is Zone.METADATA and is_suspicious(passage, People()) and not known.say(passage.text):
        yield _finding(passage, "metadata-author", 0, len(passage.text))
    for hit in _sure(_read(passage.text)):
        if not known.say(passage.text[hit.start : hit.end]):
            yield _finding(passage, hit.rule, hit.start, hit.end)


@lru_cache(maxsize=20_000)
def _read(text: str) -> tuple[Hit, ...]:
    """What all recognisers find in a text; most pages have the same attributes, which are read once."""
    from anonymise.recognisers.engine import analyse

    return analyse(text)


def _sure(hits: Iterable[Hit]) -> Iterator[Hit]:
    yield from (hit for hit in hits if hit.rule not in _DATES and (hit.tier != LOW or hit.rule == _NAME))


def _finding(passage: Passage, rule: str, start: int, end: int) -> Finding:
    return Finding(passage.place(start), rule, Severity.HOLD, passage.length(start, end))
