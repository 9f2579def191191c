"""The titles under which the usual parts of a review stand, matched by their words."""

import re

# Whole titles, after numbers and emphasis are gone. Used to tell a heading from a short line of text.
_USUAL = (
    r"(?:a )?(?:message|statement|expression) of condolences?",
    r"condolences?",
    r"preface|foreword|introduction|background(?: information)?|overview|the facts|glossary",
    r"(?:the )?(?:dhr|review|domestic homicide review) process",
    r"timescales?|confidentiality|methodology|dissemination|chronology|combined chronology|analysis|summary chronology",
    r"(?:other )?contributors?(?: to the .{3,40})?",
    r"(?:the )?(?:review |dhr |domestic homicide review )?panel(?: members| membership)?",
    r"(?:the )?(?:independent |overview )?(?:report )?(?:chair and author|chair & author|author|chair)"
    r"(?: of the .{3,40})?",
    r"(?:the )?(?:overview )?report author|(?:the )?overview chair (?:&|and) author",
    r"terms of reference|key lines of enquiry|scope(?: of the review)?",
    r"key (?:issues|findings|themes)(?: .{3,40})?|findings|conclusions?|findings and conclusions",
    r"(?:lessons(?: to be)? (?:learnt|learned)|learning)",
    r"recommendations?|equality and diversity|parallel reviews|involvement of .{3,60}",
    r"(?:the )?family(?: involvement)?|pen portraits?|pseudonyms?",
)
_USUAL_TITLE = re.compile("|".join(f"(?:{title})" for title in _USUAL), re.IGNORECASE)
_NUMBERING = re.compile(r"^\s*(?:section\s+)?(?:\d+(?:\.\d+)*|[A-Z])[.):]?\s+(?=\S)", re.IGNORECASE)

_SUMMARY = re.compile(
    r"(?:the )?(?:dhr |domestic homicide review |domestic abuse related death review |overview report )?"
    r"executive summary(?: report)?",
    re.IGNORECASE,
)
_OVERVIEW = re.compile(
    r"(?:the )?(?:dhr |domestic homicide (?:review )?|domestic abuse related death review )?overview report",
    re.IGNORECASE,
)
_APPENDIX = r"(?:(?:appendix|annex|annexe)\s*[A-Z0-9]{0,3}\s*[:.\-–—]*\s*)"
_PLAN = re.compile(
    rf"{_APPENDIX}?(?:\W*)"
    r"(?:(?:the|dhr|smart|domestic homicide review|review|multi-?agency|overarching|combined|single|imr)\s+)*"
    r"(?:recommendations? (?:and|&) )?action plans?(?: template)?(?:\s*[-–—:(].{0,40})?",
    re.IGNORECASE,
)
_LETTER = re.compile(
    rf"{_APPENDIX}?(?:.{{0,40}}\b)?(?:home office|quality assurance|q\.?a\.?|clearance|feedback)\b.{{0,40}}\b"
    r"(?:letter|feedback)\b.{0,30}"
    rf"|{_APPENDIX}letter|(?:section \d+\W+)?letter (?:from|to) .{{0,60}}",
    re.IGNORECASE,
)
_ANY_APPENDIX = re.compile(rf"{_APPENDIX}.{{0,80}}", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:table of )?contents(?: page| list)?", re.IGNORECASE)


def without_number(text: str) -> str:
    """A title without the number or colon around it."""
    return _NUMBERING.sub("", text.strip().strip("*_# ")).strip().rstrip(":").strip()


def _is_short(text: str) -> bool:
    """Whether a text is no sentence but may be a title."""
    return len(text.split()) <= 14 and not text.rstrip().endswith((".", ","))


def is_usual_title(text: str) -> bool:
    """Whether a line is the title of a usual section, and nothing more."""
    words = without_number(text)
    starts_large = words[:1].isupper()
    return starts_large and len(words.split()) <= 9 and _USUAL_TITLE.fullmatch(words) is not None


def is_summary_title(text: str) -> bool:
    """Whether an executive summary begins here."""
    return _SUMMARY.fullmatch(without_number(text)) is not None


def is_overview_title(text: str) -> bool:
    """Whether an overview report begins here."""
    return _OVERVIEW.fullmatch(without_number(text)) is not None


def is_plan_title(text: str) -> bool:
    """Whether an action plan begins here."""
    return _is_short(text) and _PLAN.fullmatch(without_number(text)) is not None


def is_letter_title(text: str) -> bool:
    """Whether the clearance letter begins here."""
    return _is_short(text) and _LETTER.fullmatch(without_number(text)) is not None


def is_appendix_title(text: str) -> bool:
    """Whether an appendix of some kind begins here."""
    return _is_short(text) and _ANY_APPENDIX.fullmatch(without_number(text)) is not None


def is_contents_title(text: str) -> bool:
    """Whether the list of contents begins here."""
    return _CONTENTS.fullmatch(without_number(text)) is not None
