"""Would accepting a finding resolve it? An entry that resolves nothing must not be written."""

from dataclasses import replace

from anonymise.finding import Finding, Report
from dhr.build.gate.judging import report_on
from dhr.build.prepare import Prepared
from dhr.review.facts import Review
from dhr.review.publication import AcceptedFinding


def with_accepted(review: Review, entry: AcceptedFinding) -> Review:
    """The review with one more accepted finding on record."""
    publication = review.publication
    return replace(review, publication=replace(publication, accepted=(*publication.accepted, entry)))


def resolved_by(review: Review, entry: AcceptedFinding, *, before: Report, prepared: Prepared) -> tuple[Finding, ...]:
    """The findings of `before` that go when `entry` is accepted: none for words that stand nowhere, or may not pass."""
    accepted = with_accepted(review, entry)
    after = report_on(accepted, settings=prepared.settings, denylist=prepared.denylist)
    return tuple(sorted(set(before.findings) - set(after.findings)))
