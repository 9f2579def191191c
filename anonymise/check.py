"""Could this text identify someone? From files to findings."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from anonymise.accepted import Accepted, apply
from anonymise.denylist.entries import DenyList
from anonymise.extract.files import files_below
from anonymise.extract.table import Extracted, extract, extract_text
from anonymise.extract.withheld import restore, without_names
from anonymise.finding import Finding, Place, Report, Unchecked
from anonymise.judgement.declarations import declared
from anonymise.judgement.verdicts import denied, judged, severity_of
from anonymise.passages import Match, Source, Zone
from anonymise.people import People
from anonymise.recognisers.hit import Hit

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
) -> Report:
    """Could these files, and those in these folders, identify someone?

    Findings name files relative to `root`, with forward slashes. `people` are those whom the review declares,
    `accepted` the findings that somebody looked at, and `acceptance_path` the file that records these, relative to
    `root`. A file that cannot be read, or is of an unknown kind, is `unchecked` and holds publication like a finding.
    """
    texts = [extract(path, root) for path in files_below(paths)]
    asked = _Asked(people, denylist, tuple(accepted), acceptance_path)
    return _answer(texts, asked, [*denylist.problems(root)], root)


def check_text(
    text: str,
    *,
    path: str = "text",
    zone: Zone | None = None,
    people: People = _NOBODY,
    denylist: DenyList = _NO_LIST,
    accepted: Sequence[Accepted] = (),
) -> Report:
    """Could this text identify someone?

    The ending of `path` says what kind of text it is; without one it is plain. `zone` is what the text is for, where
    it is not the body of a report: a letter, a list of the panel.
    """
    asked = _Asked(people, denylist, tuple(accepted), path)
    return _answer([extract_text(text, path, zone)], asked, [*denylist.problems()], Path())


@dataclass(frozen=True)
class _Asked:
    """What the caller knows: who is declared, what is denied, what was accepted and where that is recorded."""

    people: People
    denylist: DenyList
    accepted: tuple[Accepted, ...]
    acceptance_path: str


def _answer(texts: Iterable[Extracted], asked: _Asked, problems: list[Unchecked], root: Path) -> Report:
    texts = tuple(texts)
    matches = [match for text in texts for match in _matches(text, asked)]
    passages = [passage for text in texts for passage in text.passages]
    matches += declared(passages, asked.people, asked.denylist, known=matches)
    left, stale = apply(matches, asked.accepted, acceptance_path=asked.acceptance_path)
    findings = {*(match.finding for match in left), *_stale(stale, asked.acceptance_path)}
    unchecked = {*problems, *(one for text in texts for one in text.unchecked)}
    found = without_names([*findings, *unchecked], root)
    return Report(
        tuple(sorted(one for one in found if isinstance(one, Finding))),
        tuple(sorted(one for one in found if isinstance(one, Unchecked))),
        asked.denylist.state,
    )


def _matches(text: Extracted, asked: _Asked) -> Iterator[Match]:
    # A table says the same few words in many cells.
    analyse = cache(_analyse)
    for passage in text.passages:
        yield from judged(passage, analyse, asked.people)
    yield from denied(text.passages, asked.denylist.search(text.passages), asked.people)


def _analyse(text: str) -> Sequence[Hit]:
    # Here, because Presidio takes a second to load, and whoever imports this module may never check anything.
    from anonymise.recognisers.engine import analyse

    return analyse(text)


def _stale(indexes: Iterable[int], path: str) -> Iterator[Finding]:
    """An acceptance that matches nothing any more could cover the next true name: it has to go."""
    for index in indexes:
        place = Place(path, part=f"acceptance {index + 1}")
        yield Finding(place, "stale-acceptance", severity_of("stale-acceptance"), 0)


def reveal(report: Report, root: Path, *, texts: Mapping[str, str] | None = None) -> Mapping[Finding, str]:
    """The words that the findings speak of, for a person at a terminal and for nobody else.

    The files are read again; `texts` are those that are no files, by their path.
    """
    sources = cache(lambda path: _sources(path, root, texts or {}))
    words = {}
    for finding in report.findings:
        source = sources(finding.place.path).get(finding.place.part)
        if source and finding.length:
            start = source.offset(finding.place)
            words[finding] = source.text[start : start + finding.length]
    return words


def _sources(path: str, root: Path, texts: Mapping[str, str]) -> Mapping[str, Source]:
    """The sources of one file, by part."""
    found = extract_text(texts[path], path) if path in texts else extract(root / restore(path, root), root)
    return {passage.part: passage.source for passage in found.passages}
