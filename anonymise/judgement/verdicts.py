"""What a hit means where it stands: nothing, a question, or a reason to hold."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from anonymise.catalogue import by_slug
from anonymise.denylist.meaning import Strength
from anonymise.denylist.search import Denied
from anonymise.extract.names import as_words
from anonymise.finding import Finding, Severity
from anonymise.folding import folded
from anonymise.judgement.around import is_pseudonym_in_a_sentence
from anonymise.judgement.authors import is_suspicious
from anonymise.judgement.jigsaw import Jigsaw
from anonymise.passages import Match, Passage, Zone
from anonymise.people import People, Standing
from anonymise.recognisers.hit import HIGH, LOW, Hit

Analyse = Callable[[str], Sequence[Hit]]

_NAME = "person-name"
_DATES = frozenset(("exact-date", "near-date"))
_CONTACTS = frozenset(("address", "email", "phone", "postcode"))
_DESCRIPTIONS = frozenset(("child-age", "child-sex", "refuge", "school", "surgery", "ward"))
# What agencies and officers have as well as people do.
_WORK = frozenset(("employer", "initials", "occupation-place", "place-of-worship", "venue"))
# Rules that ask where the recogniser is unsure.
_DOUBTFUL = _DATES | _WORK | {"child-age", "phone", "ward"}
# Chosen letters and names of animals are declared like people.
_DECLARED = frozenset(("initials", "pet-name"))

# Rules that do not apply in a zone: letters, plans and records are dated, and lists of people are lists of names.
_SILENT: Mapping[Zone, frozenset[str]] = {
    Zone.AUTHOR: _WORK,
    Zone.LETTER: _DATES,
    Zone.LEAD: _DATES | _WORK,
    Zone.PLAN: _DATES | {"employer", "initials"},
    Zone.RECORD: _DATES | _WORK,
    Zone.DECLARATION: _DATES | _DESCRIPTIONS | _WORK | {_NAME, "pet-name"},
}
# The only rules that apply in a zone.
_ALONE: Mapping[Zone, frozenset[str]] = {Zone.LINK: frozenset(("coordinates", "email", "personal-url"))}
# Rules that ask instead of hold: a letter has its office's address, and a panel meets somewhere.
_ASKED: Mapping[Zone, frozenset[str]] = {Zone.LETTER: _CONTACTS | _WORK, Zone.PANEL: _WORK}

# Zones where work is an officer's in a list, and may be anybody's in a sentence.
_LISTS = frozenset((Zone.PANEL, Zone.LETTER))
_SENTENCE = re.compile(
    r"(?i)\b(?:she|he|her|his|him|they|their|them|was|were|had|told|said|spoke)\b|[a-z]{2}[.!?][\"'”’)]*\s*$"
)

_PROFESSIONALS = frozenset((Zone.PANEL, Zone.AUTHOR, Zone.LETTER, Zone.LEAD, Zone.RECORD, Zone.DECLARATION))
_NEAR = 150
_TARGET = re.compile(r"\S*[/.]\S*")


def judged(passage: Passage, analyse: Analyse, people: People) -> Iterator[Match]:
    """What the rules say of one passage."""
    if passage.hidden:
        yield _match(passage, "hidden-text", 0, len(passage.text))
    if passage.zone is Zone.METADATA and is_suspicious(passage, people):
        yield _match(passage, "metadata-author", 0, len(passage.text))
        return
    professionals = people.full_names(passage.text)
    if passage.zone not in _PROFESSIONALS:
        yield from (_match(passage, "professional-elsewhere", start, end) for start, end in professionals)
    organisations = people.organisations_in(passage.text)
    known = (*professionals, *organisations)
    hits = [hit for hit in analyse(passage.text) if not (hit.rule == _NAME and _is_inside(hit.start, hit.end, known))]
    for hit in hits:
        yield from _judged(passage, hit, people)
    if passage.zone is Zone.LINK and not hits and _TARGET.fullmatch(passage.text):
        yield from _names_in_target(passage, analyse, people)


def denied(
    passages: Sequence[Passage], found: Sequence[Denied], people: People, *, slug: str = "denied-name"
) -> Iterator[Match]:
    """What a deny list, or a list of phrases, says of a row of passages."""
    for one in found:
        passage = passages[one.first]
        across = one.first != one.last
        words = passage.text[one.start :] + " " + passages[one.last].text[: one.end] if across else ""
        if one.strength is not Strength.WHOLE and not across and _is_somebody_else(passage, one, people):
            continue
        end = len(passage.text) if across else one.end
        length = _reach(passages, one) if across else passage.length(one.start, end)
        severity = Severity.QUERY if one.strength is Strength.MAYBE else Severity.HOLD
        finding = Finding(passage.place(one.start), slug, severity, length)
        yield Match(finding, words or passage.text[one.start : end], final=one.strength is Strength.WHOLE)


def warned(jigsaw: Jigsaw) -> Match:
    """What several clues that point at one event say together."""
    return _match(jigsaw.passage, jigsaw.rule, jigsaw.start, jigsaw.end)


def severity_of(slug: str) -> Severity:
    """What a rule asks for unless its zone says otherwise."""
    return by_slug()[slug].severity if slug in by_slug() else Severity.HOLD


def _match(passage: Passage, slug: str, start: int, end: int, severity: Severity | None = None) -> Match:
    finding = Finding(passage.place(start), slug, severity or severity_of(slug), passage.length(start, end))
    return Match(finding, passage.text[start:end])


def _judged(passage: Passage, hit: Hit, people: People) -> Iterator[Match]:
    if hit.rule in _SILENT.get(passage.zone, ()) or hit.rule not in _ALONE.get(passage.zone, (hit.rule,)):
        return
    if hit.rule in _WORK and passage.zone in _LISTS and _is_of_officer(passage, hit, people):
        return
    if passage.zone is Zone.FILE_NAME:
        yield from _file_name(passage, hit, people)
    elif hit.rule == _NAME:
        yield from _name(passage, hit.start, hit.end, people)
    else:
        if hit.rule in _DECLARED and _is_declared(passage.text[hit.start : hit.end], people):
            return
        asked = hit.rule in _ASKED.get(passage.zone, ()) or (hit.rule in _DOUBTFUL and hit.tier == LOW)
        yield _match(passage, hit.rule, hit.start, hit.end, Severity.QUERY if asked else None)


def _is_declared(words: str, people: People) -> bool:
    """Whether a name or letters are declared; that Adult A and Child B are does not declare A.B."""
    letters = "".join(folded(words))
    is_row = len(letters) > 1 and all(len(word) == 1 for word in folded(words))
    return people.standing(letters if is_row else words) is Standing.PSEUDONYM


def _is_of_officer(passage: Passage, hit: Hit, people: People) -> bool:
    """Whether a place of work, in a list or a letter, is that of somebody who is named there for it."""
    return not _SENTENCE.search(passage.text) or bool(people.full_names(passage.text))


def _file_name(passage: Passage, hit: Hit, people: People) -> Iterator[Match]:
    """Whatever the rules find in the name of a file speaks of that name; every word in it has a capital."""
    words = passage.text[hit.start : hit.end]
    declared = hit.rule == _NAME and people.standing(words) is Standing.PSEUDONYM
    if hit.tier != LOW and not declared:
        yield _match(passage, "file-name", hit.start, hit.end)


def _name(passage: Passage, start: int, end: int, people: People) -> Iterator[Match]:
    words = passage.text[start:end]
    standing = people.standing(words, before=passage.text[:start])
    if standing is Standing.PSEUDONYM or is_pseudonym_in_a_sentence(passage.text, start, end, people):
        return
    if passage.zone in _PROFESSIONALS and standing is not Standing.UNKNOWN:
        # A forename in a sentence may be somebody else's; in a cell of its own, or behind `Dear`, it is the list's.
        is_alone = words == passage.text.strip() or passage.text[:start].rstrip().endswith("Dear")
        if people.is_bare_forename(words) and not is_alone:
            yield _match(passage, _NAME, start, end, Severity.QUERY)
        return
    # A plan run out of a PDF has the lead's forename in one line and the surname in the next.
    around = passage.text[max(0, start - _NEAR) : end + _NEAR]
    is_lead = passage.zone is Zone.PLAN and people.is_completed(words, around)
    if standing is Standing.PROFESSIONAL or is_lead:
        yield _match(passage, "professional-elsewhere", start, end)
        return
    # However unsure the recogniser was: a name that nobody declared is held.
    yield _match(passage, _NAME, start, end, Severity.HOLD)
    if people.is_near_pseudonym(words):
        yield _match(passage, "near-pseudonym", start, end)


def _names_in_target(passage: Passage, analyse: Analyse, people: People) -> Iterator[Match]:
    """Names in the target of a link, written as file names are."""
    words = as_words(passage.text)
    for hit in analyse(words.text):
        if hit.rule == _NAME and hit.tier == HIGH:
            yield from _name(passage, words.positions[hit.start], words.end(hit.end - 1), people)


def _is_somebody_else(passage: Passage, one: Denied, people: People) -> bool:
    """Whether a part of an entry is a declared pseudonym, or belongs to the full name of a declared professional."""
    # In the declaration itself it is told once: a pseudonym that is part of a true name.
    if people.standing(passage.text[one.start : one.end]) is Standing.PSEUDONYM:
        return passage.zone is not Zone.DECLARATION or one.strength is Strength.MAYBE
    return _is_inside(one.start, one.end, people.full_names(passage.text))


def _is_inside(start: int, end: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in spans)


def _reach(passages: Sequence[Passage], one: Denied) -> int:
    """The length of words that reach into a later passage, where that stands behind in the same text."""
    first, last = passages[one.first], passages[one.last]
    if first.source is last.source and last.positions[0] > first.positions[one.start]:
        return last.content.end(one.end - 1) - first.positions[one.start]
    return first.length(one.start, len(first.text))
