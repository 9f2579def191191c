"""Exact ages of children."""

import re

from anonymise.gazetteers.classes import GIVEN, WORDY
from anonymise.recognisers.block import read
from anonymise.recognisers.children.ages import AND_MORE, CHILD, MONTHS, OLD, ORDINAL, YEARS
from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.vocabulary import PROPER, words_of

_UNIT = r"(?:years?|yrs?|months?|mths?|weeks?|wks?|days?)"
_ONLY = r"(?:(?:just|only|then|now|about|around|nearly|almost|approximately|still|of|at|by|had|turned)\s)*"
_IN_BRACKETS = (
    rf"\((?:(?i:ages?d?|male|female|boy|girl|[MF])[,:\s]\s?)?(?:(?:{AND_MORE}){{0,5}}{YEARS}(?:\s?(?:years?|yrs?"
    rf"|y/?o|y)(?:[-\s]old)?)?|{MONTHS}\s?(?:months?|mths?|weeks?|wks?|days?)(?:[-\s]old)?"
    rf"|{OLD})(?:,?\s(?i:male|female|boy|girl|[MF]))?\)"
)
_ENDS = (
    rf"(?=\s*(?:[.,;:)!?—–]|$)|\s(?:and|when|at\sth(?:e|at)\s(?:time|point)|by|but|while|as|in|on|years\sold"
    rf"|{_UNIT}\s(?:old|of\sage)?)\b)"
)
# Laws and statistics speak of ages without speaking of a child.
_LIMIT_AFTER = re.compile(
    r"\s*(?:\+|(?:years\s)?(?:and|or|&)\s(?:over|above|under|older|younger|up|more|below)|plus\b|to\s\d|[-–]\s?\d"
    r"|(?:years\s)?upwards)",
    re.IGNORECASE,
)
_LIMIT_BEFORE = re.compile(
    r"(?:\b(?:over|under|below|above|between|from|to)|\d\s?[-–]|\d\sand"
    r"|\b(?:since|over|under|above|below|from|until|reached|turned|past)\sthe|\bminimum|\bmaximum)\s*$",
    re.IGNORECASE,
)
# What else is so many years old.
_THING_AFTER = re.compile(
    r"\s(?:relationship|marriage|report|case|polic|strateg|injur|bruis|scar|fractur|conviction|allegation|offence"
    r"|car\b|van\b|vehicle"
    r"|house\b|home\b|building|flat\b|order\b|referral|assessment|law\b|dispute|feud|tenanc|business|dog\b|cat\b"
    r"|puppy|kitten"
    r"|document|browser|software|system|computer|website|church|tree|guidance|photograph|debt|phone|tradition"
    r"|partnership|friendship|plan\b|project|record|custom)",
    re.IGNORECASE,
)
_ABOUT_CHILD = re.compile(
    r"(?i)\b(?:school|pupil|teach\w+|child(?:ren)?|son|daughter|class\w*|sibling|brother|sister|boy|girl|parent"
    r"|mother|mum|nursery)\b"
)
_NEAR = 150


class ChildAgeRecogniser(FormRecogniser):
    """The age of one child: "her seven-year-old", "aged 7", "Wren (7)", "in Year 4"."""

    SLUG = "child-age"
    WORDS = words_of("signs of child-age")
    # Each alternative begins with a plain letter: Python's matcher leaps from one of these to the next.
    SIGN = re.compile(
        r"\([0-9aAmMfF]|was\s[0-9]|were\s[0-9]|is\s[0-9]|are\s[0-9]|just\s[0-9]|only\s[0-9]|being\s[0-9]"
        r"|of\s[0-9]|Child\s[0-9A-Z]|Sibling\s[0-9A-Z]|Baby\s[0-9A-Z]|Y[0-9]|P[1-7]|Primary\s[1-7]|,\s[0-9]"
    )
    REACH = 50
    FORMS = (
        ("years old", rf"\b(?:{AND_MORE}){{0,4}}{OLD}(?!\w)", HIGH),
        (
            "aged",
            rf"\b(?i:age[ds]?)[:\s]\s?{_ONLY}(?:(?:{AND_MORE}){{0,5}}{YEARS}|{MONTHS}(?=\s(?:months|weeks|days)))"
            rf"(?:\s(?:years|yrs|months|weeks|days)(?:\sold)?)?\b(?![\d%]|[.,]\d|\s(?:points?|per))",
            HIGH,
        ),
        ("of age", rf"\b(?:{YEARS}\syears|{MONTHS}\s(?:months|weeks))\sof\sage\b", HIGH),
        ("in brackets after a child", rf"\b(?i:{CHILD})(?:,?\s{PROPER}){{0,2}},?\s(?P<it>{_IN_BRACKETS})", HIGH),
        ("in brackets with a label", r"\((?i:aged?)\s(?:1[0-7]|[1-9])\)", HIGH),
        (
            "in brackets after a letter",
            rf"\b(?:Child|Sibling|Baby|Son|Daughter)\s[A-Z0-9]{{1,2}},?\s(?P<it>{_IN_BRACKETS})",
            HIGH,
        ),
        (
            "in brackets after a name",
            rf"(?<![\w.]){PROPER}\s(?P<it>\((?:1[0-7]|[1-9])(?:\s?(?:years?|yrs?|y/?o))?\))",
            MEDIUM,
        ),
        ("in brackets behind a child", rf"\b{CHILD}\b[^.()]{{0,30}}\((?P<it>{YEARS}\s?(?:yrs?|y/?o))\)", HIGH),
        (
            "of a child with a letter",
            rf"\b(?P<whose>Child|Sibling|Baby|Son|Daughter)\s[A-Z0-9]{{1,2}}\s?[:=–—-]\s?(?:aged?\s)?(?P<it>{YEARS}\s?(?:years?"
            rf"|yrs?)|{MONTHS}\s?(?:months?|mths?|weeks?|wks?))\b(?!\s(?:later|ago|before|after|of\s(?!age)))",
            HIGH,
        ),
        (
            "was seven",
            rf"\b{CHILD}(?:,?\s(?:{PROPER}|[A-Z]),?)?(?:,?\s(?:who|was|were|is|are|being|both|had"
            rf"|turned)){{1,2}}\s{_ONLY}(?P<it>{YEARS}(?:(?:,\s|\sand\s|,\sand\s){YEARS}){{0,4}}"
            rf"(?:\s(?:years|yrs)(?:\sold)?)?|{MONTHS}\s(?:months|weeks|days)(?:\sold)?){_ENDS}(?!\s{_UNIT}\s"
            rf"(?:later|ago|older|younger|before|after|late|early))",
            HIGH,
        ),
        (
            "a boy of seven",
            rf"\b(?:boy|girl|child|son|daughter|lad)s?\sof\s{_ONLY}(?P<it>{YEARS}(?:(?:,\s|\sand\s"
            rf"|,\sand\s){YEARS}){{0,4}}){_ENDS}",
            HIGH,
        ),
        (
            "child, so many years",
            rf"\b{CHILD},?\s(?P<it>{YEARS}\s?(?:years|yrs)|{MONTHS}\s?(?:months|mths|weeks|wks))(?=\s*[.,;:)]|$"
            rf"|\s(?:old|and)\b)",
            HIGH,
        ),
        (
            "child, seven, did",
            rf"\b{CHILD}(?<!s)(?<!children),\s(?:(?:then|now|just|nearly|almost|only|barely|not\syet)\s)?"
            rf"(?P<it>{YEARS})(?=,\s[a-z])",
            HIGH,
        ),
        (
            "a baby of weeks",
            rf"\b(?i:baby|infant|newborn|toddler|son|daughter|twins?|boy|girl|child)\sof\s{_ONLY}"
            rf"(?P<it>{MONTHS}\s{_UNIT}(?:\sold)?)\b",
            HIGH,
        ),
        (
            "was seven then",
            rf"\b(?:was|were|is|just|only|being)\s(?P<it>{YEARS})(?=\sat\sth(?:e|at)\s(?:time|point)|\swhen\b)",
            HIGH,
        ),
        (
            "turned seven",
            rf"\b[Tt]urn(?:ed|ing|s)?\s(?P<it>{YEARS}){_ENDS}(?!\s(?:and|in|on|as|by)\s(?:a|the|two|three)\s"
            rf"(?:half|corner))",
            HIGH,
        ),
        ("birthday", rf"\b(?P<it>{ORDINAL}\sbirthday)\b", HIGH),
        (
            "school year",
            r"\b(?:[Ii]n(?:to)?|a|an|the|of|at|was|started|starting|entered|for|is)\s(?P<it>Y(?:ea)?r\s?(?:1[0-3]"
            r"|[1-9]|(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven))|Y(?:1[0-3]|[1-9])|P"
            r"(?:rimary\s)?[1-7])\b(?!\sof\b|\s?[:.]\s|[\d/-])",
            MEDIUM,
        ),
        (
            "year of a pupil",
            r"\b(?P<it>(?:Ye?a?r\s|Y|P|Primary\s)(?:1[0-3]|[1-9])|Year\s(?:One|Two|Three|Four|Five|Six|Seven|Eight"
            r"|Nine|Ten|Eleven))\s(?:pupil|student|class|teacher|child|group|boy"
            r"|girl|at\s(?:the|his|her|school|[A-Z]))",
            HIGH,
        ),
        (
            "reception",
            r"\b(?P<it>[Rr]eception\s(?:class|year|teacher|pupil|child)|(?<=[Ii]n\s)Reception|"
            r"(?<=[Ss]tarted\s)[Rr]eception)\b",
            MEDIUM,
        ),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """Nothing where the age is a limit or a thing's or the bracket follows no name; a question for a year alone."""
        text, words = match.string, match.string[found.start : found.end]
        # The dash of "Child 1 – 8 years" is no limit.
        before = text[max(0, found.start - 20) : found.start] if "whose" not in match.re.groupindex else ""
        if _LIMIT_AFTER.match(text, found.end) or _LIMIT_BEFORE.search(before):
            return None
        if _THING_AFTER.match(text, found.end):
            return None
        if found.tier == MEDIUM and words[0] == "(":
            return found if _follows_name(text[max(0, found.start - 60) : found.start]) else None
        is_year_of_something = found.tier == MEDIUM and not _ABOUT_CHILD.search(
            text, max(0, found.start - _NEAR), found.end + _NEAR
        )
        if is_year_of_something:
            return found._replace(tier=LOW) if words.startswith("Year") else None
        return found


def _follows_name(before: str) -> bool:
    block = read(before)
    last = len(block.words) - 1
    return last >= 0 and (block.has(last, GIVEN | WORDY) or block.is_strange(last))
