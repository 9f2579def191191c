"""What is recorded about a review's publication: clearance, acceptances, agreements, copies sent, withdrawal."""

from dataclasses import dataclass

from dhr.review.dates import PartialDate

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
    """The clearing body's letter: its date, and which documents it clears (rules G1 and G2)."""

    letter_date: PartialDate
    clears: tuple[str, ...]
    cleared_by: str = "Home Office Quality Assurance Panel"
    conditions: tuple[Condition, ...] = ()

    def __post_init__(self) -> None:
        if self.letter_date.precision != "day":
            raise ValueError("the letter's date needs its day, as printed on the letter")
        unknown = set(self.clears) - set(CLEARABLE)
        if unknown:
            raise ValueError(f"a letter clears some of: {', '.join(CLEARABLE)}")


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
class CopySent:
    """A copy sent after publication (rules G10 to G12)."""

    to: str
    on: PartialDate


@dataclass(frozen=True, kw_only=True)
class Withdrawal:
    """A review taken down again, and why. Its page stays as a tombstone without names."""

    on: PartialDate
    reason: str


@dataclass(frozen=True, kw_only=True)
class Publication:
    """The content of `publication.yml`. Without it a review is not ready to be published."""

    clearance: Clearance | None = None
    accepted: tuple[AcceptedFinding, ...] = ()
    real_names: tuple[NameAgreement, ...] = ()
    copies_sent: tuple[CopySent, ...] = ()
    withdrawn: Withdrawal | None = None
