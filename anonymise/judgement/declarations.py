"""Whether the declared people are declared well: a pseudonym that gives the true name away protects nobody."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from anonymise.denylist.entries import DenyList
from anonymise.denylist.likeness import Likeness
from anonymise.finding import Finding, Place, Severity
from anonymise.folding import Token, folded, tokens
from anonymise.judgement.verdicts import severity_of
from anonymise.passages import Match, Passage, Zone
from anonymise.people import TITLES, People, is_slip

_RESEMBLES, _ALIKE, _TOO_BROAD = "pseudonym-resembles-name", "pseudonyms-alike", "declaration-too-broad"
_DENIED = "denied-name"
# Shorter words are letters and numbers of a series: Adult A, Child 2.
_SHORTEST = 3


@dataclass(frozen=True)
class _Declared:
    """A name as it is declared: in a passage, or as the `label` of one whose file is not known."""

    name: str
    label: str
    passage: Passage | None

    def match(self, slug: str, severity: Severity | None = None, *, word: Token | None = None) -> Match:
        """A finding at the name, or at a word of it."""
        severity = severity or severity_of(slug)
        if not self.passage:
            return Match(Finding(Place("people", part=self.label), slug, severity, 0), "")
        start, end = (word.start, word.end) if word else (0, len(self.passage.text))
        place, length = self.passage.place(start), self.passage.length(start, end)
        return Match(Finding(place, slug, severity, length), self.passage.text[start:end])


def declared(
    passages: Iterable[Passage], people: People, denylist: DenyList, *, known: Iterable[Match] = ()
) -> Iterator[Match]:
    """What is wrong with the declarations of people; what is `known` to be denied in them is not told again."""
    where = {folded(passage.text): passage for passage in passages if passage.zone is Zone.DECLARATION}
    pseudonyms = _declared(people.pseudonyms, "pseudonym", where)
    held = (match.finding for match in known if match.finding.severity is Severity.HOLD)
    told = {finding.place for finding in held if finding.rule == _DENIED}
    for one in pseudonyms:
        yield from (match for match in _resembling(one, denylist) if match.finding.place not in told)
    yield from _alike(pseudonyms)
    professionals = _declared([one.name for one in people.professionals], "professional", where)
    for one, professional in zip(professionals, people.professionals, strict=True):
        if professional.is_too_broad:
            yield one.match(_TOO_BROAD)


def _declared(names: Sequence[str], kind: str, where: dict[tuple[str, ...], Passage]) -> Sequence[_Declared]:
    numbered = enumerate(names, start=1)
    return [_Declared(name, f"{kind} {number}", where.get(folded(name))) for number, name in numbered]


def _resembling(one: _Declared, denylist: DenyList) -> Iterator[Match]:
    """The words of a pseudonym that are like a true name."""
    text = one.passage.text if one.passage else one.name
    names = [word for word in tokens(text) if len(word.text) >= _SHORTEST and word.text not in TITLES | _roles()]
    for at, word in enumerate(names):
        found = denylist.likeness(word.text)
        if found >= Likeness.NEAR:
            yield one.match(_RESEMBLES, word=word)
        elif found is Likeness.INITIAL and at == 0:
            yield one.match(_RESEMBLES, Severity.QUERY, word=word)


def _alike(pseudonyms: Sequence[_Declared]) -> Iterator[Match]:
    for at, one in enumerate(pseudonyms):
        if any(_are_alike(folded(one.name), folded(before.name)) for before in pseudonyms[:at]):
            yield one.match(_ALIKE)


def _are_alike(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether two pseudonyms are one to the eye or the ear: `Adult A` and `Adult B` are not."""
    if len(left) != len(right):
        return False
    return all(a == b or is_slip(a, b) for a, b in zip(left, right, strict=True))


@lru_cache(maxsize=1)
def _roles() -> frozenset[str]:
    import yaml  # here, because a check without pseudonyms has no use for it

    data = yaml.safe_load(files(__package__).joinpath("declarations.yml").read_text("utf-8"))
    return frozenset(data["roles"].split())
