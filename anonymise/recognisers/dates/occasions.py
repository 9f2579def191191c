"""What a sentence with a date is about: the law, a publication, the panel's own meetings, or a person."""

import re
from functools import lru_cache

from anonymise.recognisers.words import sentence

# A date about the law, a publication or the review itself gives nobody away. Each pair stands in this order.
_PAPER = (
    (
        re.compile(
            r"\b(?:Acts?|legislation|law|laws|guidance|regulations?|strategy|policy|policies|code|offence|statute"
            r"|standards?"
            r"|circular|report|reports|review|website|article|bulletin|inspection|inquiry|document|leaflet"
            r"|version|page)\b"
        ),
        re.compile(
            r"\b(?:c[ao]mes?\sinto\s(?:force|effect)|in\sforce|royal\sassent|enacted|commenced?|commencement"
            r"|introduced|published"
            r"|publication|issued|updated|revised|republished|withdrawn|superseded|replaced|effective|cleared"
            r"|approved|submitted)\b"
        ),
    ),
    (
        re.compile(r"\b(?:published|issued|updated|revised)\b"),
        re.compile(r"\b(?:guidance|strategy|policy|report|review|Act|code|regulations)\b"),
    ),
    (
        re.compile(r"\b(?:review\s)?panel(?:'s|’s)?\b", re.IGNORECASE),
        re.compile(
            r"\b(?:met|meets?|meetings?|convened|sat|agreed|signed\soff|considered|approved|appointed)\b", re.IGNORECASE
        ),
    ),
    (re.compile(r"\b(?:chair|author)\b", re.IGNORECASE), re.compile(r"\bappointed\b", re.IGNORECASE)),
    (
        re.compile(r"\bterms\sof\sreference\b", re.IGNORECASE),
        re.compile(r"\b(?:agreed|reviewed|signed)\b", re.IGNORECASE),
    ),
)
_MEETING = re.compile(
    r"\b(?:meetings?\sof\sthe|first|second|third|fourth|fifth|final|last)\s(?:review\s)?panel\b", re.IGNORECASE
)
_ACCESSED = re.compile(r"\b(?:accessed|retrieved|downloaded|viewed)(?:\son)?:?\s*$", re.IGNORECASE)
# ... unless the sentence speaks of a person or of what happened. A notification comes a day after a death.
_ABOUT_PERSON = re.compile(
    r"\b(?:she|he|her|his|him|hers|death|die[ds]?|killed|killing|murder(?:ed)?|homicide\s(?:on|occurred)|notif\w+"
    r"|born|birth\w*"
    r"|arrest\w*|charged|convicted|sentenced|inquest|trial|funeral|victim|perpetrator|deceased|mother|father"
    r"|daughter|son"
    r"|children|child|incident|assault\w*|attack\w*|stabb\w+|bod(?:y|ies)|family|called\s999|999|referr\w+)\b",
    re.IGNORECASE,
)
# What makes an event of a cell, whatever else it says.
_WHAT_HAPPENED = re.compile(
    r"\b(?:she|he|her|his|him|death|die[ds]?|killed|murder(?:ed)?|born|birth\w*|arrest\w*|charged|convicted|sentenced|inquest"
    r"|trial|funeral|victim|perpetrator|deceased|assault\w*|attack\w*|stabb\w+|bod(?:y|ies)|999|last\sseen|admitted"
    r"|moved|separated|married|evicted)\b",
    re.IGNORECASE,
)
# A cell of an action plan: "COMPLETE 01/11/2023".
_PROGRESS = re.compile(
    r"\b(?:completed?|commenced?|started|target|due|by|updated?|review(?:ed)?|progress|implemented|ongoing|achieved)\b",
    re.IGNORECASE,
)
_CELL_WORDS = 7
# A cell that holds little but a date is read with its row, where that says how far an action has come.
_BARE_CELL = 2
_OF_PLAN = re.compile(
    r"\b(?:completed?|target|due|ongoing|implemented|achieved|outstanding|on\strack|amber|green)\b", re.IGNORECASE
)
_BEFORE = 40


def follows_event(text: str, start: int, end: int) -> bool:
    """Whether the sentence says, before [start, end), what somebody did or suffered."""
    return _WHAT_HAPPENED.search(text, sentence(text, start, end)[0], start) is not None


def is_about_paper(text: str, start: int, end: int) -> bool:
    """Whether the sentence around [start, end) is plainly about the law, a publication or the review itself."""
    first, last = sentence(text, start, end)
    said = text[first:last]
    if len(said.split()) <= _CELL_WORDS and _PROGRESS.search(said) and not _WHAT_HAPPENED.search(said):
        return True
    if _speaks_of_person(said):
        return False
    if len(said.split()) <= _BARE_CELL and _is_in_plan(text, start, end):
        return True
    return _speaks_of_paper(said) or _ACCESSED.search(text[max(first, start - _BEFORE) : start]) is not None


def _is_in_plan(text: str, start: int, end: int) -> bool:
    """Whether [start, end) stands in a row of cells about an action, and not about what happened."""
    first, last = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    row = text[first : last if last >= 0 else len(text)]
    return "\t" in row and _OF_PLAN.search(row) is not None and not _speaks_of_person(row)


# A sentence may hold many dates.
@lru_cache(maxsize=64)
def _speaks_of_person(said: str) -> bool:
    return _ABOUT_PERSON.search(said) is not None


@lru_cache(maxsize=64)
def _speaks_of_paper(said: str) -> bool:
    return _MEETING.search(said) is not None or any(
        match is not None and then.search(said, match.end()) is not None
        for match, then in ((first.search(said), then) for first, then in _PAPER)
    )
