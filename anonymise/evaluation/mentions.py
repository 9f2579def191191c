"""Recall of mentions and tokens and precision of findings, per type, rule and origin."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from anonymise.evaluation.dataset import Labelled, Mention
from anonymise.evaluation.found import Found, Span, covered, rules_of
from anonymise.evaluation.share import Share, share_of
from anonymise.evaluation.words import runs, telling

Pair = tuple[Labelled, Found]
_PERSON = "PERSON"


@dataclass(frozen=True)
class Recall:
    """Of the mentions of one kind those with any word found and with every word found, by whatever rule."""

    any_word: Share
    every_word: Share


@dataclass(frozen=True)
class Tokens:
    """Of the telling words of a type those found by any rule; of those found by its own rules those of the type."""

    recall: Share
    precision: Share


def any_word(text: str, mention: Mention, seen: frozenset[int]) -> bool:
    """Whether at least one character of a telling word was found."""
    return any(not seen.isdisjoint(range(*run)) for run in telling(text, mention.start, mention.end))


def every_word(text: str, mention: Mention, seen: frozenset[int]) -> bool:
    """Whether every telling word was found to its last character."""
    return all(seen.issuperset(range(*run)) for run in telling(text, mention.start, mention.end))


def recall_by_type(pairs: Sequence[Pair]) -> Mapping[str, Recall]:
    """Recall of mentions by their type."""
    return _recall(pairs, lambda _, mention: mention.type)


def recall_by_origin(pairs: Sequence[Pair]) -> Mapping[str, Recall]:
    """Recall of people's names by where the data set says that they come from; empty where it says nothing."""
    return _recall(pairs, lambda labelled, mention: labelled.origin if mention.type == _PERSON else "")


def _recall(pairs: Sequence[Pair], group: Callable[[Labelled, Mention], str]) -> Mapping[str, Recall]:
    seen: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for labelled, found in pairs:
        for one in labelled.mentions:
            words = (any_word(labelled.text, one, found.covered), every_word(labelled.text, one, found.covered))
            seen[group(labelled, one)].append(words)
    return {
        name: Recall(share_of([any_ for any_, _ in cases]), share_of([every for _, every in cases]))
        for name, cases in sorted(seen.items())
        if name
    }


def tokens_by_type(pairs: Sequence[Pair]) -> Mapping[str, Tokens]:
    """Recall and precision of tokens, which are runs of letters or digits."""
    kinds = sorted({mention.type for labelled, _ in pairs for mention in labelled.mentions})
    return {kind: Tokens(*_summed(_tokens(labelled, found, kind) for labelled, found in pairs)) for kind in kinds}


def _summed(shares: Iterable[tuple[Share, Share]]) -> tuple[Share, Share]:
    recall = precision = Share()
    for one, other in shares:
        recall, precision = recall + one, precision + other
    return recall, precision


def _tokens(labelled: Labelled, found: Found, kind: str) -> tuple[Share, Share]:
    mentions = [mention for mention in labelled.mentions if mention.type == kind]
    own, gold = covered(found.of(rules_of(kind))), _marked(mentions)
    named = [run for run in runs(labelled.text) if not own.isdisjoint(range(*run))]
    precision = share_of([not gold.isdisjoint(range(*run)) for run in named])
    return token_recall(labelled, mentions, found), precision


def token_recall(labelled: Labelled, mentions: Iterable[Mention], found: Found) -> Share:
    """Of the telling words of mentions, each counted once, those that any rule found."""
    wanted = {run for one in mentions for run in telling(labelled.text, one.start, one.end)}
    return share_of([not found.covered.isdisjoint(range(*run)) for run in wanted])


def _marked(mentions: Iterable[Mention]) -> frozenset[int]:
    return frozenset(at for one in mentions for at in range(one.start, one.end))


def precision_by_rule(pairs: Sequence[Pair]) -> Mapping[str, Share]:
    """Of the spans that each rule found those that are right.

    A person's name is right where it overlaps a mention of type PERSON, anything else where it overlaps any mention:
    data sets draw the lines between types elsewhere than our rules do.
    """
    seen: dict[str, list[bool]] = defaultdict(list)
    for labelled, found in pairs:
        for span, is_right in _judged(labelled, found):
            seen[span.rule].append(is_right)
    return {rule: share_of(cases) for rule, cases in sorted(seen.items())}


def _judged(labelled: Labelled, found: Found) -> Iterator[tuple[Span, bool]]:
    people = _marked(one for one in labelled.mentions if one.type == _PERSON)
    everything = _marked(labelled.mentions)
    for span in found.spans:
        right = people if span.rule in rules_of(_PERSON) else everything
        yield span, not right.isdisjoint(range(span.start, span.end))


def missed(pairs: Sequence[Pair]) -> Iterator[tuple[str, str]]:
    """Type and words of mentions of which a word was missed. For a person at a terminal alone."""
    for labelled, found in pairs:
        for one in labelled.mentions:
            if not every_word(labelled.text, one, found.covered):
                yield one.type, labelled.text[one.start : one.end]


def false_alarms(pairs: Sequence[Pair]) -> Iterator[tuple[str, str]]:
    """Rule and words of findings that are not right. For a person at a terminal alone."""
    for labelled, found in pairs:
        for span, is_right in _judged(labelled, found):
            if not is_right:
                yield span.rule, labelled.text[span.start : span.end]
