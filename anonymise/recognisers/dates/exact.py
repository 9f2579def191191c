"""Exact dates: a day, in any common way of writing it."""

import re

from anonymise.recognisers.dates.days import (
    DAY,
    DAY_FIRST,
    IN_WORDS,
    MISREAD,
    MONTH,
    MONTH_FIRST,
    MONTH_IN_FIGURES,
    NUMERIC,
    ORDINAL,
    SPELT_DAY,
    WEEKDAY,
    YEAR,
)
from anonymise.recognisers.dates.occasions import follows_event, is_about_paper
from anonymise.recognisers.form import FormRecogniser, Found
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.vocabulary import words_of

_SAID = rf"\b(?:[Oo]n|[Dd]ated?:?|[Dd]ate\sof\s\w{{1,20}}:?|[Ss]ince|[Uu]ntil|[Bb]y|{WEEKDAY})\s(?:the\s)?"
# Two figures with a stroke are a date only where a word says so: "on 03/05", not "24/7".
_DAY_AND_MONTH = rf"(?:{_SAID}|\b(?:of|from)\s)(?P<it>{DAY}/{MONTH_IN_FIGURES})(?![\d/])"
_SMALL_FIGURES = rf"{_SAID}(?P<it>{DAY}(?P<by>[-.]){MONTH_IN_FIGURES}(?P=by)\d\d)(?![\d.-])"
_PART_OF_A_DAY = r"(?:night|morning|evening|afternoon|day|(?:early|small)\shours)"
# What may follow "on the 3rd" where a day is meant, and not a floor or an occasion.
_NO_NOUN = (
    r"(?=\s*(?:[.,;:)]|$)|\s(?:and|or|to|when|while|but|until|at|after|before|because|as|she|he|they|it|her|his"
    r"|their|the"
    r"|police|officers|a|an|with|in\sthe|of\s(?:that|the|the\ssame|the\sfollowing|the\sprevious|this|each)\smonth)\b)"
)
# The weekday belongs to the date, and is read backwards from it: few dates have one.
_WEEKDAY_BEFORE = re.compile(rf"\b{WEEKDAY}\s+(?:the\s+)?\Z")
_LONGEST_WEEKDAY = 20
_BEGINS_LINE = re.compile(r"(?:^|\n)[ \t]*$")
_GOES_ON = re.compile(r"\s+[A-Z]")
_SHORT_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s(?:1[5-9]|2\d|3[01])")


# A period is counted from the first or to the last day of a year, where nothing need have happened.
_TURN = re.compile(
    r"(?:(?:0?1(?:\s?st)?\s(?:of\s)?(?:January|April)|31(?:\s?st)?\s(?:of\s)?(?:December|March))\b"
    r"|(?:January|April)\s1(?:\s?st)?\b|(?:December|March)\s31(?:\s?st)?\b).*",
    re.DOTALL,
)
_BOUND = re.compile(
    r"(?i)\b(?:from|since|between|until|to|after|before|prior\sto|and|by|ending|beginning|starting)\s(?:the\s)?\Z"
)


class ExactDateRecogniser(FormRecogniser):
    """A day, with its year or without."""

    SLUG = "exact-date"
    # One or two figures for a day, or eight for a whole date; the words are ordinals in letters.
    SIGN = re.compile(r"[0-9](?<![0-9]{2})(?:[0-9]?(?![0-9])|[0-9]{7}(?![0-9]))")
    WORDS = words_of("signs of exact-date")
    REACH = 45
    FORMS = (
        ("day first", DAY_FIRST, HIGH),
        ("month first", MONTH_FIRST, HIGH),
        ("misread", MISREAD, HIGH),
        ("in words", IN_WORDS, HIGH),
        ("in figures", NUMERIC, HIGH),
        ("day and month in figures", _DAY_AND_MONTH, HIGH),
        ("small figures", _SMALL_FIGURES, HIGH),
        (
            "small figures of a row",
            rf"^(?P<it>{DAY}(?P<by>[-.]){MONTH_IN_FIGURES}(?P=by)\d\d)(?=\s?[:–]\s|\s*$)",
            MEDIUM,
        ),
        (
            "of this month or the last",
            rf"\b(?:the\s)?{DAY}(?:st|nd|rd|th)\s(?:inst|ult)\b\.?(?:,?\s(?:of\s)?{MONTH},?(?:\s{YEAR})?)?",
            HIGH,
        ),
        ("with colons", rf"(?<![\w:.]){DAY}:{MONTH_IN_FIGURES}:(?:19|20)\d\d(?![\w:])", MEDIUM),
        ("weekday and day", rf"\b{WEEKDAY}\s(?:the\s)?{DAY}{ORDINAL}", MEDIUM),
        (
            "weekday and figure",
            rf"\b[Oo]n\s(?P<it>{WEEKDAY}\s{DAY})(?=\s*(?:[.,;)]|$)(?!\.\d|,\d)|\s(?:at|and|when|she|he|they|the)\b)",
            MEDIUM,
        ),
        (
            "day alone",
            rf"\b(?:[Oo]n|[Uu]ntil|[Ss]ince|was|(?:[Oo]n|[Ii]n)\sthe\s{_PART_OF_A_DAY}\sof)\s(?P<it>the\s{DAY}"
            rf"(?:st|nd|rd|th)"
            rf"(?:\s?(?:[-–/]|and|or)\s?(?:the\s)?{DAY}(?:st|nd|rd|th))?)\b{_NO_NOUN}",
            MEDIUM,
        ),
        ("day alone, in words", rf"\b[Oo]n\s(?P<it>the\s(?!first|second|third){SPELT_DAY})\b{_NO_NOUN}", MEDIUM),
    )

    def grade(self, match: re.Match[str], found: Found) -> Found | None:
        """A question only, where it may be a month, the number of a section, or a date of the law or of the review."""
        text = match.string
        words = text[found.start : found.end]
        weekday = _WEEKDAY_BEFORE.search(text, max(0, found.start - _LONGEST_WEEKDAY), found.start)
        if weekday:
            found = found._replace(start=weekday.start())
        may_be_other = (not weekday and _is_month_and_year(text, found, words)) or _is_section(text, found, words)
        if may_be_other or _is_bound(text, found, words) or is_about_paper(text, found.start, found.end):
            return found._replace(tier=LOW)
        return found


def _is_month_and_year(text: str, found: Found, words: str) -> bool:
    """Whether it may be a month of a table, as "Sept 21" is, and no word says that it is a day."""
    return _SHORT_MONTH.fullmatch(words) is not None and not text[: found.start].endswith(("on ", "On "))


def _is_bound(text: str, found: Found, words: str) -> bool:
    """Whether a period is counted from it or to it, as "from 1 January 2014" is, and nothing happened then."""
    bound = _TURN.fullmatch(words) and _BOUND.search(text, max(0, found.start - _LONGEST_WEEKDAY), found.start)
    return bound is not None and not follows_event(text, found.start, found.end)


def _is_section(text: str, found: Found, words: str) -> bool:
    """Whether a paragraph begins with it, as "10.12.15 The nurse" does."""
    if words.count(".") != 2 or len(words) > len("10.12.15") or words[0] == "0":
        return False
    return bool(_BEGINS_LINE.search(text[: found.start]) and _GOES_ON.match(text, found.end))
