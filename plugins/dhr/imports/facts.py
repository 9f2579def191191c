"""What the text says of the review itself: whose death, when, which partnership, which dates."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from dhr.imports.notes import Log
from dhr.review.dates import PartialDate
from dhr.review.written_dates import MONTH, dates_in
from dhr.vocabulary.partnerships import by_name, known_partnerships

_TITLE = re.compile(
    r"(?:death|deaths|homicide|murder|killing|loss)\s+of\s+((?:(?:Adult|Mr|Mrs|Ms|Miss)\s+)?[A-Z][\w’'-]*"
    r"(?:(?:\s+(?:and|&)\s+|/)(?:(?:Adult|Mr|Mrs|Ms|Miss)\s+)?[A-Z][\w’'-]*)?)"
)
_NO_TITLE = frozenset(
    (
        "The",
        "A",
        "An",
        "His",
        "Her",
        "Their",
        "This",
        "That",
        "In",
        "Domestic",
        "Adult",
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "Homicide",
    )
)
_DIED = re.compile(r"\b([A-Z][a-z]{2,})\s+(?:died|was killed|was found dead|took (?:her|his|their) own life)\b")
_DEATH = re.compile(
    r"\b(?:died|death|deaths|killed|murdered|homicide|took (?:her|his|their) own life)\b"
    r"(?:\W+\w+){0,6}?\W+(?:in|on|during)\W+"
    rf"((?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}\s+\d{{4}})",
    re.IGNORECASE,
)
# "... was notified of the death in April" gives the month of the telling.
_TOLD = re.compile(r"\b(?:notif\w+|referr\w+|informed|told)\b[^.]*$", re.IGNORECASE)
_DEATH_YEAR = re.compile(
    r"\b(?:died|death|deaths|killed|murdered|homicide)\b(?:\W+\w+){0,6}?\W+in\W+((?:19|20)\d{2})\b", re.IGNORECASE
)
_COVER_PARTNERSHIP = re.compile(
    r"^(?:the\s+)?(.{3,60}?)\s+(?:community safety partnership|safer partnership|community safety board)\b",
    re.IGNORECASE,
)
_PARTNERSHIP = re.compile(
    r"((?:[A-Z][\w’'-]*(?:,)?\s+|(?:and|of|upon|in|the|&|with)\s+){1,8})"
    r"(?:Community Safety Partnership|Safer Partnership|CSP|Safeguarding Partnership|Community Partnership)"
)
_STAGES = (
    ("notified", re.compile(r"\b(?:notified|notification|referral|referred)\b[^.]{0,120}")),
    ("commissioned", re.compile(r"\bcommissioned\b[^.]{0,80}")),
    ("completed", re.compile(r"\b(?:process|review)\s+(?:was|has been)\s+(?:concluded|completed)[^.]{0,60}")),
)
_REVIEW_TYPES = (
    ("DARDR", re.compile(r"domestic abuse related death review", re.IGNORECASE)),
    ("SUSR-DHR", re.compile(r"single unified safeguarding review", re.IGNORECASE)),
    ("DHR", re.compile(r"domestic homicide (?:overview|review|report)|\bDHR\b", re.IGNORECASE)),
)
_WHOSE = r"(?:ex-|former\s+|estranged\s+)?(?:partner|husband|wife|boyfriend|girlfriend)"
_PARTNER = re.compile(
    rf"perpetrator,?\s+(?:his|her|their)\s+{_WHOSE}|(?:his|her|their|\w+['’]s)\s+{_WHOSE}[^.]{{0,60}}was convicted",
    re.IGNORECASE,
)
_VERDICT = re.compile(r"(?:convicted|found guilty) of (?:\w+(?:'s)? )?(?:murder|manslaughter)", re.IGNORECASE)


@dataclass(frozen=True)
class ReadFacts:
    """What could be read surely. Empty means that the text does not say it, or says several things."""

    title: str = ""
    review_type: str = ""
    partnership: str = ""
    death: PartialDate | None = None
    death_type: str = ""
    perpetrator: str = ""
    dates: dict[str, PartialDate] = field(default_factory=dict)
    agencies: tuple[str, ...] = ()


def read_facts(
    *, cover: str, text: str, letter: str, names: Sequence[str], agencies: tuple[str, ...], log: Log
) -> ReadFacts:
    """The facts in a review's text. `names` are the pseudonyms proposed."""
    title = _title(cover, names, is_cover=True) or _title(text, names) or (names[0] if names else _died(text))
    return ReadFacts(
        title=title,
        review_type=_review_type(f"{cover} {text}"),
        partnership=_partnership(cover, text, letter, log),
        death=_death(cover, text, log),
        death_type=_death_type(text),
        perpetrator=_perpetrator(text, [name for name in names if name not in title]),
        dates=_dates(text),
        agencies=agencies,
    )


def _title(text: str, names: Sequence[str], *, is_cover: bool = False) -> str:
    found = (match[1].strip() for match in _TITLE.finditer(text))
    good = [name for name in found if name.split()[0] not in _NO_TITLE or len(name.split()) > 1]
    named = [name for name in good if any(part in names for part in re.split(r"\s+(?:and|&)\s+|/", name))]
    of_form = [name for name in good if re.fullmatch(r"(?:Adult|Mr|Mrs|Ms|Miss)\s+[A-Z]\w*|[A-Z]{2,3}", name)]
    # A cover says "the death of" the person under review; in the text it may be anybody's.
    return re.sub(r"['’]s$", "", (named or of_form or (good if is_cover else []) or [""])[0])


def _died(text: str) -> str:
    """The first name that somebody is said to have died under."""
    found = (match[1] for match in _DIED.finditer(text))
    return next((name for name in found if name not in _NO_TITLE), "")


def _review_type(text: str) -> str:
    counts = {value: len(pattern.findall(text)) for value, pattern in _REVIEW_TYPES}
    best = max(counts, key=lambda value: counts[value])
    return best if counts[best] else ""


def _partnership(cover: str, text: str, letter: str, log: Log) -> str:
    known = by_name(known_partnerships())
    for place in (cover, text[:6000], letter):
        for match in _PARTNERSHIP.finditer(place):
            words = match[1].replace("&", "and").split()
            for start in range(len(words)):
                found = known.get(" ".join(words[start:]).casefold())
                if found:
                    return found.name
    for line in cover.split("\n"):
        named = _COVER_PARTNERSHIP.match(line.strip())
        if named:
            words = named[1].title() if named[1].isupper() else named[1]
            log.ask(
                f"The partnership “{words}” is not in the list of known partnerships.",
                "Check “partnership” in review.md, or add the partnership to the settings of the site.",
            )
            return words
    for name in sorted(known, key=lambda n: (-len(n), n)):
        if re.search(rf"\b{re.escape(name)}\b", cover, re.IGNORECASE):
            log.ask(
                f"The partnership “{known[name].name}” was read from the cover.", "Check “partnership” in review.md."
            )
            return known[name].name
    return ""


def _death(cover: str, text: str, log: Log) -> PartialDate | None:
    for place in (cover, text):
        months = Counter(
            PartialDate(date.year, date.month)
            for match in _DEATH.finditer(place)
            if not _TOLD.search(place[max(0, match.start() - 60) : match.start()])
            for date in dates_in(match[1])
        )
        months = months or Counter(PartialDate(int(year)) for year in _DEATH_YEAR.findall(place))
        if not months:
            continue
        ranked = months.most_common()
        if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
            log.ask(
                "The text gives more than one month beside words of a death: "
                + ", ".join(sorted(month.label for month in months))
                + ".",
                "Write the right month of the death into review.md.",
            )
            return None
        return ranked[0][0]
    return None


def _death_type(text: str) -> str:
    """The type of death, only where the text itself says relationship and verdict."""
    return "intimate partner homicide" if _PARTNER.search(text) and _VERDICT.search(text) else ""


def _perpetrator(text: str, names: Sequence[str]) -> str:
    for name in names:
        if re.search(rf"\bperpetrator,?\s+(?:(?:his|her|their)\s+[\w-]+(?:\s+[\w-]+)?,?\s+)?{re.escape(name)}\b", text):
            return name
        if re.search(rf"\b{re.escape(name)},?\s+(?:who )?(?:is |was )?the\s+perpetrator\b", text):
            return name
        if re.search(rf"\b{re.escape(name)},?\s+(?:was|has been)\s+(?:convicted|found guilty)\b", text):
            return name
    return ""


def _dates(text: str) -> dict[str, PartialDate]:
    """The stages of the review, to the month: the day on which a death was notified gives the day of the death away."""
    found: dict[str, PartialDate] = {}
    for stage, pattern in _STAGES:
        for match in pattern.finditer(text):
            dates = dates_in(match[0])
            if dates and stage not in found:
                found[stage] = PartialDate(dates[0].year, dates[0].month)
    return found
