"""What the cells of a plan look like: colours, scopes, dates, completion; and how long a column's lines are."""

import re
from collections.abc import Sequence

from dhr.review.written_dates import MONTH

SCOPE = re.compile(
    r"(?:local|county|regional|national)(?:\s*(?:,|/|&|and|or)\s*(?:local|county|regional|national))*\.?", re.IGNORECASE
)
COLOUR = re.compile(r"(red|amber|green)\b", re.IGNORECASE)
COLOUR_ALONE = re.compile(
    r"\W*(red|amber|ambe\s*r?|green|gree\s*n?)(?:\s*(?:[/,&-]|and|to)?\s*(red|amber|green))*\W*", re.IGNORECASE
)
COMPLETED = re.compile(r"complet|commence|\bclosed\b|\bn/?a\b|ongoing", re.IGNORECASE)
NUMERIC_DATE = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}")
WORD_DATE = re.compile(rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+)?{MONTH}\s*,?\s*(?:\d{{4}}|\d{{2}}\b)", re.IGNORECASE)
TARGET = re.compile(
    rf"\b(?:by|then|reviewed|annually|ongoing|immediate\w*|quarterly|months?|end of|(?:20)\d{{2}}|q[1-4])\b|{MONTH}",
    re.IGNORECASE,
)
UPDATE = re.compile(
    rf"(?:(?:revised|further|latest|final|quarterly|annual|progress)\s+)?(?:{MONTH}\s*(?:\d{{4}}|\d{{2}})?\s+)?"
    r"updated?\b\s*(?:\(?[^:()\n]{3,25}\)?)?\s*[:–-]",
    re.IGNORECASE,
)
PROMPT_OUTCOME = re.compile(r"what difference will|how will the public|the public will know", re.IGNORECASE)
PROMPT_ACTION = re.compile(r"what actions need|how will the agency|how (?:the )?relevant agency", re.IGNORECASE)
UNFINISHED = re.compile(r"[^.!?:;\s]\s*$")
TITLES = ("Cllr", "Dr", "Prof", "Mr", "Mrs", "Ms", "Miss", "Rev")
RANK = (
    r"(?:DCI|DCC|ACC|DSU|DCS|D/?Supt|Det\.? ?Supt|T/?DCI|Supt|C/?Supt|CI|DI|DS|DC|PC|PS|Sgt|Insp|SIO|"
    + "|".join(TITLES)
    + ")"
)
ORGANISATION = (
    r"(?:Constabulary|Police(?: Service| Force)?|Council|Trust|Partnership|Service|Services|Board|Group|Hospital|"
    r"Hospitals|Commission|Aid|Charity|Authority|Authorities|Department|Office|Ltd|Limited|Association|University|College|Housing|"
    r"Probation|CSP|CCG|ICB|NHS|MASH|Agency|Agencies|Forum|Committee|Alliance|Network|Health|Society|Court)"
)


def share(pattern: re.Pattern[str], cells: Sequence[str], *, whole: bool = False) -> float:
    """The share of cells that the pattern fits, from their beginning or as a whole."""
    fits = pattern.fullmatch if whole else pattern.match
    return sum(bool(fits(cell.strip())) for cell in cells) / len(cells) if cells else 0.0


def has(pattern: re.Pattern[str], cells: Sequence[str]) -> bool:
    """Whether the pattern occurs in any cell."""
    return any(pattern.search(cell) for cell in cells)


def is_colour(cell: str) -> bool:
    """Whether a cell holds colours of progress and nothing else."""
    return COLOUR_ALONE.fullmatch(cell.strip()) is not None


def is_scope(cell: str) -> bool:
    """Whether a cell holds the scope of a recommendation and nothing else."""
    return SCOPE.fullmatch(cell.strip()) is not None


def is_completion(cell: str) -> bool:
    """Whether a short cell speaks of completion, or holds a date."""
    return len(cell) <= 60 and (COMPLETED.match(cell.strip()) is not None or NUMERIC_DATE.search(cell) is not None)


def has_date(cell: str) -> bool:
    """Whether a short cell holds a month with a year, or a full date."""
    return len(cell) <= 80 and (WORD_DATE.search(cell) is not None or NUMERIC_DATE.search(cell) is not None)


def is_unfinished(text: str) -> bool:
    """Whether a text breaks off within a sentence."""
    return bool(text) and UNFINISHED.search(text) is not None


def mean_length(cells: Sequence[str]) -> float:
    """How long the lines of a column are on average."""
    return sum(map(len, cells)) / len(cells) if cells else 0.0
