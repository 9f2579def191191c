"""What the check finds in a text, as characters of that text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from anonymise.check import check_text
from anonymise.finding import Finding, Severity
from anonymise.passages import Source
from anonymise.recognisers.table import RECOGNISERS

# Plain text, so that places are those of the text as the data set has it.
_PATH = "x.txt"
_NAME_RULES = frozenset(
    ("person-name", "denied-name", "near-pseudonym", "professional-elsewhere", "metadata-author", "initials")
)
_DAY_RULES = frozenset(("exact-date", "near-date", "date-of-birth"))
_PLACE_RULES = frozenset(("address", "coordinates", "postcode", "ward"))
_BODY_RULES = frozenset(("school", "surgery", "refuge", "employer", "venue", "place-of-worship"))
# What is said of a person is no code, and no data set has a type for it.
_DESCRIPTIONS = frozenset(("child-age", "child-sex", "occupation-place", "pet-name"))
_OWN = {"PERSON": _NAME_RULES, "DATE": _DAY_RULES, "LOC": _PLACE_RULES, "ORG": _BODY_RULES}


def rules_of(kind: str) -> frozenset[str]:
    """The rules that look for a type of thing: those for names, days, places and bodies; for a CODE the others."""
    others = frozenset(RECOGNISERS).difference(_DESCRIPTIONS, *_OWN.values())
    return _OWN.get(kind, others if kind == "CODE" else frozenset())


@dataclass(frozen=True, order=True)
class Span:
    """Characters [start, end) of a text that a rule speaks of."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True)
class Found:
    """What was found in one text."""

    spans: tuple[Span, ...]

    @cached_property
    def covered(self) -> frozenset[int]:
        """The characters that any rule speaks of."""
        return covered(self.spans)

    def of(self, rules: frozenset[str]) -> tuple[Span, ...]:
        """What some rules found."""
        return tuple(span for span in self.spans if span.rule in rules)


def covered(spans: Iterable[Span]) -> frozenset[int]:
    """The characters that lie in one of the spans."""
    return frozenset(at for span in spans for at in range(span.start, span.end))


def find(text: str, *, holds_only: bool = False) -> Found:
    """What the check finds in a text of its own, with HOLD and QUERY alike unless only HOLD is asked for."""
    source = Source(_PATH, text)
    findings = check_text(text, path=_PATH).findings
    return Found(tuple(sorted(_spans(findings, source, holds_only=holds_only))))


def _spans(findings: Iterable[Finding], source: Source, *, holds_only: bool) -> Iterator[Span]:
    for finding in findings:
        if finding.length and not (holds_only and finding.severity is not Severity.HOLD):
            start = source.offset(finding.place)
            yield Span(start, start + finding.length, finding.rule)
