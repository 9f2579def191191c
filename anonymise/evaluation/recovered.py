"""Which of the planted identifiers the check finds, and what it finds where nothing is planted.

A planted identifier counts as found when findings reach at least half of its letters and digits: what is on the private
list by the rule for that list, everything else by whatever rule speaks of it, for the editor will look. A person's name
counts when one of its telling words is found to its end. Each is found whole when findings reach all telling words.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from anonymise.check import check
from anonymise.denylist.entries import DenyList
from anonymise.evaluation.planted.plant import Kind, Truth
from anonymise.evaluation.share import Share, share_of
from anonymise.evaluation.words import runs, telling
from anonymise.extract.names import FILE_NAME
from anonymise.extract.table import TEXTS, extract
from anonymise.finding import Finding, Report, Severity
from anonymise.folding import folded
from anonymise.passages import Source
from anonymise.people import People

_DENIED = "denied-name"
_ZERO_AND_ONE = str.maketrans("01", "ol")


@dataclass(frozen=True)
class Outcome:
    """A planted identifier, whether it was found, found whole, and found by the rule that is meant for it."""

    truth: Truth
    found: bool
    whole: bool
    by_its_rule: bool


@dataclass(frozen=True)
class FalseAlarm:
    """A finding that overlaps nothing planted. `words` are for the person who tends the check, and invented."""

    finding: Finding
    words: str


@dataclass(frozen=True)
class Recovered:
    """What came of one document; `words` counts those of its text."""

    outcomes: tuple[Outcome, ...]
    false_alarms: tuple[FalseAlarm, ...]
    report: Report
    words: int


@dataclass(frozen=True)
class Checker:
    """How documents below `root` are checked: who is declared, what is denied, and whether questions count."""

    root: Path
    people: People
    denylist: DenyList
    holds_only: bool = False

    def recovered(self, path: str, truths: Sequence[Truth]) -> Recovered:
        """What the check makes of one document; each is checked on its own, so that none helps another."""
        file = self.root / path
        report = check([file], root=self.root, people=self.people, denylist=self.denylist)
        findings = [one for one in report.findings if not self.holds_only or one.severity is Severity.HOLD]
        if file.suffix not in TEXTS:
            sources = {passage.part: passage.source for passage in extract(file, self.root).passages}
            return Recovered(tuple(_in_words(truths, findings, sources)), (), report, 0)
        text = file.read_bytes().decode()
        sources = {"": Source(path, text), FILE_NAME: Source(path, file.name, FILE_NAME)}
        spans = [span for one in findings if (span := _span(one, sources))]
        alarms = [_alarm(span, sources) for span in spans if not _overlaps(span, truths)]
        outcomes = [_outcome(truth, sources[truth.part].text, spans) for truth in truths]
        return Recovered(tuple(outcomes), tuple(alarms), report, len(text.split()))


@dataclass(frozen=True)
class _Span:
    finding: Finding
    start: int
    end: int


def _span(finding: Finding, sources: Mapping[str, Source]) -> _Span | None:
    source = sources.get(finding.place.part)
    if not source or not finding.length:
        return None
    start = source.offset(finding.place)
    return _Span(finding, start, start + finding.length)


def _overlaps(span: _Span, truths: Iterable[Truth]) -> bool:
    return any(span.finding.place.part == one.part and span.start < one.end and one.start < span.end for one in truths)


def _alarm(span: _Span, sources: Mapping[str, Source]) -> FalseAlarm:
    return FalseAlarm(span.finding, sources[span.finding.place.part].text[span.start : span.end])


def _outcome(truth: Truth, text: str, spans: Sequence[_Span]) -> Outcome:
    near = [
        one for one in spans if one.finding.place.part == truth.part and one.start < truth.end and truth.start < one.end
    ]
    counted = [one for one in near if truth.plant.kind is not Kind.DENIED or one.finding.rule == _DENIED]
    seen = frozenset(at for one in counted for at in range(one.start, one.end))
    letters = [at for run in runs(text, truth.start, truth.end) for at in range(*run)]
    words = telling(text, truth.start, truth.end)
    if truth.plant.kind is Kind.PERSON:
        found = any(seen.issuperset(range(*word)) for word in words)
    else:
        found = 2 * len(seen.intersection(letters)) >= len(letters) > 0
    whole = found and all(seen.issuperset(range(*word)) for word in words)
    return Outcome(truth, found, whole, any(one.finding.rule == truth.plant.rule for one in counted))


def _in_words(truths: Sequence[Truth], findings: Sequence[Finding], sources: Mapping[str, Source]) -> Iterator[Outcome]:
    """In a file without lines: whether the words found are those planted, or more than half of them."""
    spans = [span for one in findings if (span := _span(one, sources))]
    words = {span: _compared(_alarm(span, sources).words) for span in spans}
    for truth in truths:
        sought = _compared(truth.words)
        meant = {span: seen for span, seen in words.items() if sought and (sought in seen or seen in sought)}
        rules = {span.finding.rule for span in meant}
        counted = rules & {_DENIED} if truth.plant.kind is Kind.DENIED else rules
        seen = {said for span, said in meant.items() if span.finding.rule in counted}
        found = any(sought in said for said in seen) or 2 * sum(map(len, seen)) >= len(sought) > 0
        yield Outcome(truth, found, found, found and truth.plant.rule in counted)


def _compared(words: str) -> str:
    """Words without what parts them; a reference and its digits alone are folded differently."""
    return "".join(folded(words)).translate(_ZERO_AND_ONE)


@dataclass(frozen=True)
class Tally:
    """Of some planted identifiers those found, those found whole, and those found by the rule meant for them."""

    found: Share
    whole: Share
    by_its_rule: Share


def tally(outcomes: Iterable[Outcome]) -> Tally:
    """The shares of some outcomes."""
    held = list(outcomes)
    return Tally(*(share_of([getattr(one, name) for one in held]) for name in ("found", "whole", "by_its_rule")))


Group = Callable[[Truth], str]


def tallies(outcomes: Iterable[Outcome], group: Group) -> Mapping[str, Tally]:
    """The shares by some property of what was planted; without those for which it is empty."""
    groups: dict[str, list[Outcome]] = defaultdict(list)
    for one in outcomes:
        groups[group(one.truth)].append(one)
    return {name: tally(held) for name, held in sorted(groups.items()) if name}
