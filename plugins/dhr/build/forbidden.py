"""What must occur nowhere in a published site: the names and the sentences of what was held or withdrawn."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from anonymise.catalogue import rules
from dhr.build.prepare import Prepared
from dhr.review.facts import Review

# A shorter sentence may well be common to two reviews.
SHORTEST_SENTENCE = 60

_SENTENCE = re.compile(r"[^.!?\n|#]+[.!?]")


@dataclass(frozen=True)
class Forbidden:
    """Phrases that may occur nowhere, and phrases that may occur in no content: a tombstone keeps its address."""

    anywhere: tuple[str, ...]
    in_contents: tuple[str, ...]


def forbidden_phrases(prepared: Prepared) -> Forbidden:
    """Id, title, label and long sentences of each held or withdrawn review, but for those in released texts as well."""
    released = "\n".join(_texts_of_released(prepared))
    held = {phrase for j in prepared.absent for phrase in (j.review.slug, j.review.title, *_phrases(j.review))}
    withdrawn = {phrase for review in prepared.library.withdrawn for phrase in _phrases(review)}
    titles = {review.title for review in prepared.library.withdrawn}

    def strange(phrases: set[str]) -> tuple[str, ...]:
        return tuple(sorted(phrase for phrase in phrases if not _occurs(phrase, released)))

    return Forbidden(strange(held | withdrawn), strange(titles))


def _phrases(review: Review) -> Iterator[str]:
    yield from (review.id, *([review.label] if review.label else []))
    for document in (review.landing, *review.documents):
        yield from (s.strip() for s in _SENTENCE.findall(document.text) if len(s.strip()) >= SHORTEST_SENTENCE)


def _texts_of_released(prepared: Prepared) -> Iterator[str]:
    library = prepared.released
    for review in library.published:
        yield from (review.title, review.summary, *review.people.pseudonyms)
        yield from (document.text for document in (review.landing, *review.documents))
    yield from (briefing.text.text for briefing in library.briefings)
    # The examples that explain the rules name trees and birds, as many pseudonyms do.
    yield from (f"{rule.before} {rule.after}" for rule in rules())


def _occurs(phrase: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", text, re.IGNORECASE) is not None
