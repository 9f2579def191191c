"""Findings that a person looked at and found harmless."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from anonymise.folding import folded
from anonymise.passages import Match


@dataclass(frozen=True)
class Accepted:
    """That `rule` may speak of `phrase` wherever it stands in this review, why, by whose decision and on which day."""

    rule: str
    phrase: str = field(repr=False)
    reason: str
    by: str
    on: str = ""


def apply(
    matches: Iterable[Match], accepted: Sequence[Accepted], *, acceptance_path: str = ""
) -> tuple[tuple[Match, ...], tuple[int, ...]]:
    """The matches that remain, and the indexes of acceptances that match nothing any more.

    A phrase in the file of acceptances itself does not keep its acceptance alive.
    """
    keys = [(entry.rule, _plain(entry.phrase)) for entry in accepted]
    kept, used = [], set()
    for match in matches:
        key = (match.finding.rule, _plain(match.words))
        if match.final or key not in keys:
            kept.append(match)
        elif match.finding.place.path != acceptance_path:
            used.add(key)
    return tuple(kept), tuple(index for index, key in enumerate(keys) if key not in used)


def _plain(words: str) -> tuple[str, ...] | str:
    """The words as they are compared: `Athena` is dismissed once for `ATHENA` and `Athena’s` too."""
    return folded(words) or " ".join(words.split())
