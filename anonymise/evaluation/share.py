"""A share of a whole, with how sure one can be of it."""

from dataclasses import dataclass
from math import sqrt

_Z = 1.959964  # 95 % of a normal distribution


@dataclass(frozen=True)
class Share:
    """`part` of `whole`; both may be weights and not counts."""

    part: float = 0
    whole: float = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.part + other.part, self.whole + other.whole)

    @property
    def value(self) -> float | None:
        """The share, from 0 to 1; None of nothing."""
        return self.part / self.whole if self.whole else None

    @property
    def interval(self) -> tuple[float, float] | None:
        """Wilson's 95 % interval, which stays sensible near 0 and 1 and for few cases (Wilson 1927)."""
        if not self.whole:
            return None
        share, z2 = self.part / self.whole, _Z * _Z / self.whole
        middle = share + z2 / 2
        reach = _Z * sqrt(share * (1 - share) / self.whole + z2 / (4 * self.whole))
        return max(0.0, (middle - reach) / (1 + z2)), min(1.0, (middle + reach) / (1 + z2))

    def as_dict(self) -> dict[str, float | list[float] | None]:
        """For JSON, rounded to four places."""
        interval = self.interval
        return {
            "part": round(self.part, 4),
            "whole": round(self.whole, 4),
            "share": None if self.value is None else round(self.value, 4),
            "interval": interval and [round(end, 4) for end in interval],
        }


def share_of(seen: list[bool]) -> Share:
    """How many of some cases are so."""
    return Share(sum(seen), len(seen))
