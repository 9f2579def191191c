"""Withdrawals before the gate: what their reasons may say, and that no review comes back by an old record."""

import re
from dataclasses import replace
from pathlib import Path

from anonymise import DenyList, check_text
from dhr.build.gate.judging import Judgement
from dhr.checklist.outcome import Hold, Reason
from dhr.pages.addresses import review_path
from dhr.review.dates import PartialDate
from dhr.review.facts import Review
from dhr.sources.settings import Settings

# As the template of a tombstone writes it.
_TOMBSTONE = re.compile(r'<time class="withdrawn" datetime="([\d-]+)">')
_DO = "If it is to be published again, a second person reads the whole anew and signs it on a later day: dhr sign"


def tells_who(review: Review, reason: str, *, settings: Settings, denylist: DenyList) -> bool:
    """Whether the reason of a withdrawal could tell whose review it was. It is all that is published of it."""
    if not check_text(reason, denylist=denylist, ner=settings.ner).is_clear:
        return True
    people = review.people
    names = " ".join((review.title, *people.pseudonyms, *(p.name for p in people.professionals)))
    # Capitals count: a pseudonym may be a common word.
    said = set(re.findall(r"\w+", reason))
    return any(word in said for word in re.findall(r"\w{2,}", names) if word[:1].isupper())


def unless_withdrawn(judged: Judgement, site: Path) -> Judgement:
    """The judgement, but held where the site has the review's tombstone and nobody has signed it since.

    An older state of its record, brought back by whatever keeps the sources, has old signatures that still fit.
    """
    withdrawn = _tombstone(site / review_path(judged.review.slug) / "index.html")
    if withdrawn is None or not judged.is_released:
        return judged
    if any(signed.on.earliest > withdrawn.latest for signed in judged.review.publication.sign_offs):
        return judged
    reason = Reason("sign-off", f"It was withdrawn on {withdrawn.label}, as its page on the site says.", _DO)
    return replace(judged, decision=Hold((reason,)), rendered=None, pdf=b"", letter=b"")


def _tombstone(page: Path) -> PartialDate | None:
    """The day of withdrawal on a published tombstone; None where the page is none."""
    try:
        found = _TOMBSTONE.search(page.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return PartialDate.parse(found[1]) if found else None
