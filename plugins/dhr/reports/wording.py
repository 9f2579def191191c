"""What every report on the gate says in the same words."""

from collections.abc import Mapping, Sequence
from typing import Final

from dhr.reports.judged import Gate, Judged, Kind

HEADING: Final = "Publication check"
KINDS: Final[Mapping[Kind, str]] = {
    "hold": "Why it is held",
    "look": "Worth a look",
    "later": "To do after publication",
    "waiting": "Looked at when the rest is mended",
}
DO: Final = "What to do:"
_REGISTER: Final = "the register"


def verdict(gate: Gate) -> str:
    """Whether everything may be published and, if not, how much is held."""
    if not gate.all:
        return "There are no reviews and no briefings here, so nothing was checked."
    if not gate.holds:
        looks = len([matter for judged in gate.all for matter in judged.of("look")])
        behind = f" {_count(looks, 'thing is', 'things are')} worth a look." if looks else ""
        return f"Nothing holds publication of {_whole(gate)}.{behind}"
    register = _REGISTER if gate.register and not gate.register.is_released else ""
    held = [*filter(None, (_held(gate.reviews, "review"), _held(gate.briefings, "briefing"), register))]
    verb = "is" if sum(not judged.is_released for judged in gate.all) == 1 else "are"
    return f"You cannot publish yet because {' and '.join(held)} {verb} held."


def next_step(gate: Gate) -> str:
    """What to do now, with everything that is told below."""
    if not gate.holds:
        return ""
    others = any(judged.is_released for judged in gate.all)
    withhold = " To publish the others meanwhile: dhr build --withhold." if others else ""
    return f"Mend what is told below, then check again with dhr check.{withhold}"


def state(judged: Judged) -> str:
    """Whether it may be published, in two or three words."""
    return "may be published" if judged.is_released else "held"


def is_named_only(judged: Judged, kind: Kind) -> bool:
    """Whether what is open of a kind is only named: nothing can be done about it while the review is held."""
    return kind == "waiting" or (kind == "later" and not judged.is_released)


def counted(judged: Judged) -> str:
    """How many requirements are met and how many do not apply; empty for a briefing, which is not asked any."""
    met, exempt = len(judged.answered("met")), len(judged.answered("not-applicable"))
    behind = f", {_count(exempt, 'does', 'do')} not apply" if exempt else ""
    return f"{_count(met, 'requirement is', 'requirements are')} met{behind}." if met or exempt else ""


def _held(all_of_them: Sequence[Judged], noun: str) -> str:
    held, total = sum(not judged.is_released for judged in all_of_them), len(all_of_them)
    if not held:
        return ""
    if total == 1:
        return f"the {noun} {all_of_them[0].name}"
    return f"{held} of {total} {noun}s"


def _whole(gate: Gate) -> str:
    parts = ((gate.reviews, "review"), (gate.briefings, "briefing"))
    counts = [_count(len(some), noun, f"{noun}s") for some, noun in parts if some]
    return " and ".join([*counts, *([_REGISTER] if gate.register else [])])


def _count(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"
