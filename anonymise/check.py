"""Could this text identify someone? From files to findings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from anonymise.accepted import Accepted, apply
from anonymise.denylist.entries import DenyList
from anonymise.extract.files import files_below
from anonymise.extract.table import Extracted, extract, extract_text
from anonymise.extract.withheld import without_names
from anonymise.finding import Finding, Place, Report, Unchecked
from anonymise.judgement.carried import carried
from anonymise.judgement.declarations import declared
from anonymise.judgement.jigsaw import jigsaws
from anonymise.judgement.neutral import Neutraliser
from anonymise.judgement.verdicts import denied, judged, severity_of, warned
from anonymise.passages import Match, Zone
from anonymise.people import People
from anonymise.recognisers.hit import BUILTIN, Hit

_NOBODY = People()
_NO_LIST = DenyList()


def check(
    paths: Sequence[Path],
    *,
    root: Path,
    people: People = _NOBODY,
    denylist: DenyList = _NO_LIST,
    accepted: Sequence[Accepted] = (),
    acceptance_path: str = "",
    ner: str = BUILTIN,
) -> Report:
    """Could these files, and those in these folders, identify someone?

    Findings name files relative to `root`, with forward slashes. `people` are those whom the review declares,
    `accepted` the findings that somebody looked at, and `acceptance_path` the file that records these, relative to
    `root`. A file that cannot be read, or is of an unknown kind, is `unchecked` and holds publication like a finding.
    `ner` says which model reads names beside the rules: `builtin`, `rules` (none), `spacy:NAME`, `transformers:FOLDER`
    or `gliner:FOLDER`; NoSuchModel where that cannot be read.
    """
    texts = [extract(path, root) for path in files_below(paths)]
    asked = _Asked(people, denylist, tuple(accepted), acceptance_path, ner)
    return _answer(texts, asked, [*denylist.problems(root)], root)


def check_text(
    text: str,
    *,
    path: str = "text",
    zone: Zone | None = None,
    people: People = _NOBODY,
    denylist: DenyList = _NO_LIST,
    accepted: Sequence[Accepted] = (),
    ner: str = BUILTIN,
) -> Report:
    """Could this text identify someone?

    The ending of `path` says what kind of text it is; without one it is plain. `zone` is what the text is for, where
    it is not the body of a report: a letter, a list of the panel. The rest is as in `check`.
    """
    asked = _Asked(people, denylist, tuple(accepted), "", ner)
    return _answer([extract_text(text, path, zone)], asked, [*denylist.problems()], Path())


@dataclass(frozen=True)
class _Asked:
    """What the caller knows: who is declared, what is denied, what was accepted and where, and the model to use."""

    people: People
    denylist: DenyList
    accepted: tuple[Accepted, ...]
    acceptance_path: str
    ner: str


def _answer(texts: Iterable[Extracted], asked: _Asked, problems: list[Unchecked], root: Path) -> Report:
    texts = tuple(texts)
    matches = _matches(texts, asked)
    left, stale = apply(matches, asked.accepted, acceptance_path=asked.acceptance_path)
    findings = {*(match.finding for match in left), *_stale(stale, asked.acceptance_path)}
    unchecked = {*problems, *(one for text in texts for one in text.unchecked)}
    found = without_names([*findings, *unchecked], root)
    return Report(
        tuple(sorted(one for one in found if isinstance(one, Finding))),
        tuple(sorted(one for one in found if isinstance(one, Unchecked))),
        asked.denylist.state,
    )


def _matches(texts: Sequence[Extracted], asked: _Asked) -> list[Match]:
    """Each block is read by itself; then what is sure in one place is looked for in the others."""
    passages = [passage for text in texts for passage in text.passages]
    reading = _Reading(Neutraliser(asked.people), asked.ner)
    found = carried(reading.all_of(passage.text for passage in passages), asked.people)
    analyse = cache(lambda text: found[text] if text in found else reading.all_of([text])[text])
    matches = [match for passage in passages for match in judged(passage, analyse, asked.people)]
    matches += (warned(jigsaw) for jigsaw in jigsaws(passages, found))
    for text in texts:
        matches += denied(text.passages, asked.denylist.search(text.passages), asked.people)
    return [*matches, *declared(passages, asked.people, asked.denylist, known=matches)]


@dataclass(frozen=True)
class _Reading:
    """How the texts of one review are read."""

    neutraliser: Neutraliser
    ner: str

    def all_of(self, texts: Iterable[str]) -> Mapping[str, Sequence[Hit]]:
        """What the recognisers find in each text, whatever its people are called."""
        # Here, because Presidio takes a second to load, and whoever imports this module may never check anything.
        from anonymise.recognisers.engine import analyse_all

        neutral = {text: self.neutraliser.neutral(text) for text in texts}
        found = analyse_all((one.text for one in neutral.values()), ner=self.ner)
        return {text: tuple(map(one.told, found[one.text])) for text, one in neutral.items()}


def _stale(indexes: Iterable[int], path: str) -> Iterator[Finding]:
    """An acceptance that matches nothing any more could cover the next true name: it has to go."""
    for index in indexes:
        place = Place(path or "accepted", part=f"acceptance {index + 1}")
        yield Finding(place, "stale-acceptance", severity_of("stale-acceptance"), 0)
