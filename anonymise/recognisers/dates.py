"""Days: exact dates, days that come near to one, and dates of birth."""

import re

from anonymise.recognisers.form import FIGURE, FormRecogniser
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.words import sentence

_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    # Welsh, with the forms that follow "o" and "a".
    r"|Ionawr|Chwefror|Mawrth|Fawrth|Ebrill|Mai|Fai|Mehefin|Fehefin|Gorffennaf|Orffennaf|Awst|Medi|Fedi"
    r"|Hydref|Tachwedd|Dachwedd|Rhagfyr|Ragfyr)\b(?:\.(?=,?\s?['’12]))?"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL = r"(?:\s?(?:st|nd|rd|th|af|ail|ydd|ed|eg|fed)\b)?"
_YEAR = r"(?:(?:19|20)\d\d|['’]\d\d)\b"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b\.?,?"
_SPELT = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth"
    r"|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth|thirty[- ]first"
    r"|twenty[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth))"
)
_BY = r"\s*(?:[-–—/&,]|to|and|or|until)\s*"
_DAYS = rf"(?:{_DAY}{_ORDINAL}{_BY}(?:the\s)?){{0,3}}{_DAY}{_ORDINAL}"
_OF = r"\s*(?:,|of|o|day\sof)?\s*"
_NUMERIC_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_NUMERIC_MONTH = r"(?:0?[1-9]|1[0-2])"

WRITTEN = rf"(?:{_WEEKDAY}\s+(?:the\s+)?)?(?<![\d/.:-]){_DAYS}{_OF}{_MONTH}(?:,?\s*{_YEAR})?"
AMERICAN = rf"(?:{_WEEKDAY}\s+)?\b{_MONTH}\s+(?:the\s+)?{_DAY}(?:\s?(?:st|nd|rd|th))?\b(?![\d:%])(?:,?\s+{_YEAR})?"
SMALL = rf"\b{_DAY}{_ORDINAL}\s(?:of\s)?(?i:{_MONTH})\s{_YEAR}"
IN_WORDS = rf"\b(?:(?i:{_SPELT})\s(?:day\s)?of\s{_MONTH}|{_MONTH}\sthe\s(?i:{_SPELT}))(?:,?\s{_YEAR})?"
NUMERIC = (
    rf"(?<![\w/.-])(?:{_NUMERIC_DAY}\s?/\s?{_NUMERIC_MONTH}|{_NUMERIC_MONTH}\s?/\s?{_NUMERIC_DAY})"
    r"\s?/\s?(?:(?:19|20)?\d\d)(?![\w/-]|\.\d)"
    rf"|(?<![\w/.-]){_NUMERIC_DAY}(?P<by>[-.]){_NUMERIC_MONTH}(?P=by)(?:19|20)\d\d(?![\w/-]|\.\d)"
)
ISO = r"(?<![\w/.-])(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])[-/.](?:0[1-9]|[12]\d|3[01])(?![\d-])"
# Two figures with a stroke are a date only where a word says so: "on 03/05", not "24/7".
SHORT = (
    rf"(?<=\b(?:on|dated|of|from|until|since|{_WEEKDAY})\s(?:the\s)?){_NUMERIC_DAY}/{_NUMERIC_MONTH}(?![\d/])"
    rf"|(?<=\b(?:on|dated|{_WEEKDAY})\s(?:the\s)?){_NUMERIC_DAY}[-.]{_NUMERIC_MONTH}[-.]\d\d(?![\d.-])"
)

# A date about the law, a publication or the review itself gives nobody away ...
_ABOUT_PAPER = re.compile(
    r"\b(?:Acts?|legislation|law|laws|guidance|regulations?|strategy|policy|policies|code|offence|statute|standards?|circular"
    r"|report|reports|review|website|article|bulletin|inspection|inquiry|document|leaflet|version|page)\b.*"
    r"\b(?:c[ao]mes?\sinto\s(?:force|effect)|in\sforce|royal\sassent|enacted|commenced?|commencement|introduced|published"
    r"|publication|issued|updated|revised|republished|withdrawn|superseded|replaced|effective|cleared|approved|submitted)\b"
    r"|\b(?:published|issued|updated|revised)\b.*\b(?:guidance|strategy|policy|report|review|Act|code|regulations)\b",
    re.DOTALL,
)
_ACCESSED = re.compile(r"\b(?:accessed|retrieved|downloaded|viewed)(?:\son)?:?\s*$", re.IGNORECASE)
_ABOUT_PANEL = re.compile(
    r"\b(?:review\s)?panel(?:'s|’s)?\b.*"
    r"\b(?:met|meets?|meetings?|convened|sat|agreed|signed\soff|considered|approved|appointed)\b"
    r"|\b(?:meetings?\sof\sthe|first|second|third|fourth|fifth|final|last)\s(?:review\s)?panel\b"
    r"|\b(?:chair|author)\b.*\bappointed\b|\bterms\sof\sreference\b.*\b(?:agreed|reviewed|signed)\b",
    re.IGNORECASE | re.DOTALL,
)
# ... unless the sentence speaks of a person or of what happened. A notification comes a day after a death.
_ABOUT_PERSON = re.compile(
    r"\b(?:she|he|her|his|him|hers|death|die[ds]?|killed|killing|murder(?:ed)?|homicide\s(?:on|occurred)|notif\w+|born|birth\w*"
    r"|arrest\w*|charged|convicted|sentenced|inquest|trial|funeral|victim|perpetrator|deceased|mother|father|daughter|son"
    r"|children|child|incident|assault\w*|attack\w*|stabb\w+|bod(?:y|ies)|family|called\s999|999|referr\w+)\b",
    re.IGNORECASE,
)
# A cell of an action plan: "COMPLETE 01/11/2023".
_PROGRESS = re.compile(
    r"\b(?:completed?|commenced?|started|target|due|by|updated?|review(?:ed)?|progress|implemented|ongoing|achieved)\b",
    re.IGNORECASE,
)
_CELL_WORDS = 7


class ExactDateRecogniser(FormRecogniser):
    """A day, in any common way of writing it, with its year or without."""

    SLUG = "exact-date"
    SIGN = re.compile(r"\d|(?:st|nd|rd|th)\b")
    FORMS = (
        ("written", WRITTEN, HIGH),
        ("month first", AMERICAN, HIGH),
        ("in small letters", SMALL, HIGH),
        ("in words", IN_WORDS, HIGH),
        ("figures", NUMERIC, HIGH),
        ("year first", ISO, HIGH),
        ("day and month in figures", SHORT, HIGH),
    )

    def grade(self, text: str, start: int, end: int, tier: str) -> str | None:
        """A question only, where the sentence is plainly about the law, a publication or the panel's own meetings."""
        first, last = sentence(text, start, end)
        said = text[first:last]
        if len(said.split()) <= _CELL_WORDS and _PROGRESS.search(said):
            return LOW
        if _ABOUT_PERSON.search(said):
            return tier
        is_paper = _ABOUT_PAPER.search(said) or _ABOUT_PANEL.search(said) or _ACCESSED.search(text[first:start])
        return LOW if is_paper else tier


_FEAST = (
    r"(?:Christmas\s(?:Day|Eve)|Boxing\sDay|New\sYear['’]?s?\s(?:Day|Eve)|Hogmanay|Valentine['’]?s?\sDay|Good\sFriday"
    r"|Easter\s(?:Sunday|Monday|Saturday)|Shrove\sTuesday|Ash\sWednesday|Mother(?:s['’]?|['’]s)\sDay|Mothering\sSunday"
    r"|Father(?:s['’]?|['’]s)\sDay|Bonfire\sNight|Guy\sFawkes\s(?:Day|Night)|Hallowe['’]?en|Remembrance\s(?:Sunday|Day)"
    r"|Armistice\sDay|May\sDay|St\.?\s(?:David|George|Andrew|Patrick)['’]?s\sDay|Burns\sNight"
    r"|Eid(?:[\s-](?:al|ul)[\s-](?:Fitr|Adha))?"
    r"|Diwali|Vaisakhi|Yom\sKippur|Rosh\sHashanah|Midsummer['’]?s?\s(?:Day|Eve)|(?:spring|summer|August|May)\sbank\sholiday)"
)
_NEXT_TO = (
    r"(?:the\s)?(?:day|morning|night|evening|eve|afternoon|weekend|week|(?:two|three|four|a\sfew)\sdays)"
    r"\s(?:before|after|of|following)\s"
)
_NUMBERED = r"(?:first|second|third|fourth|last|1st|2nd|3rd|4th)"
_FULL_WEEKDAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"


class NearDateRecogniser(FormRecogniser):
    """A day that needs no figure: a feast, or a weekday of a named month and year."""

    SLUG = "near-date"
    SIGN = re.compile("[Dd]ay|Eve|Night|Hogmanay|Hallow|Eid|Diwali|Vaisakhi|Kippur|Hashanah")
    FORMS = (
        ("feast with its year", rf"\b(?:(?i:{_NEXT_TO}))?{_FEAST},?\s(?:in\s|of\s)?{_YEAR}", HIGH),
        ("feast without a year", rf"\b(?:(?i:{_NEXT_TO}){_FEAST}|(?<=\b[Oo]n\s){_FEAST})", MEDIUM),
        (
            "weekday of a month",
            rf"\b(?:(?i:{_NUMBERED})\s)?{_FULL_WEEKDAY}(?:\s(?i:morning|afternoon|evening|night))?\s(?:in|of)\s"
            rf"(?:(?:early|mid|late)[-\s])?{_MONTH}(?:\s{_YEAR})?",
            HIGH,
        ),
    )


_BORN = (
    r"(?i:\bdate\sof\sbirth|\bd\.?o\.?b\b\.?|\bborn(?:\son)?(?:\sthe)?|\bbirth\s?date|\bbirthday(?:\s(?:is|was|on))*)"
    r"[\s:(-]*(?:on\s)?"
)


class DateOfBirthRecogniser(FormRecogniser):
    """A date that is said to be somebody's birth."""

    SLUG = "date-of-birth"
    SIGN = FIGURE
    FORMS = (
        ("born on a day", rf"{_BORN}(?:{WRITTEN}|{AMERICAN}|{SMALL}|{NUMERIC}|{ISO})", HIGH),
        ("two figures a part", rf"{_BORN}{_NUMERIC_DAY}[-./]{_NUMERIC_MONTH}[-./]\d\d\b", HIGH),
        ("born in a month", rf"(?i:\bborn)\sin\s(?:(?i:early|mid|late)[-\s])?{_MONTH},?\s{_YEAR}", MEDIUM),
    )
