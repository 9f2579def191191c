"""What is recorded of a review's publication: clearance, sign-offs, acceptances, copies, versions, withdrawal."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from dhr.review.dates import PartialDate
from dhr.review.names import may_be_same_person

EXECUTIVE_SUMMARY = "executive summary"
OVERVIEW_REPORT = "overview report"
ACTION_PLAN = "action plan"
CLEARABLE = (EXECUTIVE_SUMMARY, OVERVIEW_REPORT, ACTION_PLAN)


@dataclass(frozen=True, kw_only=True)
class Condition:
    """One numbered point of a conditional clearance, and who signed it off when (rule G1)."""

    point: str
    text: str
    done_by: str = ""
    on: PartialDate | None = None


@dataclass(frozen=True, kw_only=True)
class Clearance:
    """The clearing body's letter: its date, and which documents it clears (rules G1 and G2).

    `words` is the sentence of the letter that clears them, where it is worded so unusually that it has to be quoted.
    `letter_as` is how its pages are published: "" as received, or "pictures".
    """

    letter_date: PartialDate
    clears: tuple[str, ...]
    cleared_by: str = "Home Office Quality Assurance Panel"
    words: str = ""
    conditions: tuple[Condition, ...] = ()
    letter_as: str = ""

    def __post_init__(self) -> None:
        if self.letter_date.precision != "day":
            raise ValueError("the letter's date needs its day, as printed on the letter")
        unknown = set(self.clears) - set(CLEARABLE)
        if unknown:
            raise ValueError(f"a letter clears some of: {', '.join(CLEARABLE)}")
        points = [condition.point for condition in self.conditions]
        if len(set(points)) != len(points):
            raise ValueError("one point of the letter is listed twice")
        if self.letter_as not in ("", "pictures"):
            raise ValueError("a letter's pages are published as received, or as “pictures”")


@dataclass(frozen=True, kw_only=True)
class AcceptedFinding:
    """A finding that a person looked at and found harmless (rule G13)."""

    rule: str
    phrase: str
    reason: str
    by: str
    on: PartialDate

    def __post_init__(self) -> None:
        if not (self.phrase.strip() and self.reason.strip() and self.by.strip()):
            raise ValueError("an accepted finding needs its phrase, a reason and who accepted it")


@dataclass(frozen=True, kw_only=True)
class NameAgreement:
    """The family's agreement that a person's real name is used (rule G14)."""

    name: str
    agreed_by: str
    on: PartialDate


@dataclass(frozen=True, kw_only=True)
class SignOff:
    """That a second person has read the whole as it was on a day: `files` gives the SHA-256 of each file by name."""

    by: str
    on: PartialDate
    files: Mapping[str, str] = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Proceeding:
    """A trial, an inquest or another review of the same death, and whether it is over (rule G20).

    `reason` says why the review is published before it is.
    """

    what: str
    state: str
    reason: str = ""


@dataclass(frozen=True, kw_only=True)
class FamilyTold:
    """When the family was told the day of publication, which avoids birthdays and anniversaries; or why not (G21)."""

    on: PartialDate | None = None
    avoids_anniversaries: bool = False
    why_not: str = ""


@dataclass(frozen=True, kw_only=True)
class CopySent:
    """A copy sent after publication (rules G10 to G12)."""

    to: str
    on: PartialDate


@dataclass(frozen=True, kw_only=True)
class Version:
    """One published state of a review: what kind of change made it, when, and what changed, in words for readers.

    Versions count from 1. `approved_by` is who cleared an addendum or a new edition.
    """

    number: int
    on: PartialDate
    kind: str
    changes: tuple[str, ...] = ()
    approved_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Withdrawal:
    """A review taken down again, and why. Its page stays as a tombstone without names."""

    on: PartialDate
    reason: str


@dataclass(frozen=True, kw_only=True)
class Publication:
    """The content of `publication.yml`. Without it a review is not ready to be published.

    `prepared_by` is who made the sources out of the report, and so cannot be the second person who signs them off.
    """

    prepared_by: str = ""
    clearance: Clearance | None = None
    accepted: tuple[AcceptedFinding, ...] = ()
    real_names: tuple[NameAgreement, ...] = ()
    proceedings: tuple[Proceeding, ...] = ()
    family_told: FamilyTold | None = None
    sign_offs: tuple[SignOff, ...] = ()
    copies_sent: tuple[CopySent, ...] = ()
    versions: tuple[Version, ...] = ()
    withdrawn: Withdrawal | None = None

    def __post_init__(self) -> None:
        if [version.number for version in self.versions] != list(range(1, len(self.versions) + 1)):
            raise ValueError("versions are numbered 1, 2, 3 and so on, oldest first")
        days = [version.on.earliest for version in self.versions]
        if days != sorted(days):
            raise ValueError("a later version has an earlier date")

    def is_first_person(self, name: str) -> bool:
        """Whether somebody may be who prepared the text or accepted a finding, and so cannot sign it off."""
        first = (self.prepared_by, *(accepted.by for accepted in self.accepted))
        return any(may_be_same_person(name, person) for person in first)
