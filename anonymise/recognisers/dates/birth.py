"""Dates that are said to be somebody's birth."""

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
    WEEKDAY,
    YEAR,
)
from anonymise.recognisers.form import FormRecogniser
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.vocabulary import words_of

_LABEL = (
    r"(?i:\bdates?\sof\sbirth|\bd[./]?\s?o[./]?\s?b\b\.?|\bd\sof\sb\b|\bbirth\s?-?dates?|\bborn|\bbirthdays?|\bbirth"
    r"|\bdyddiad\sgeni|\b(?:ganwyd|ganed))|(?<![\w.])b\."
)
# What stands between a label and its date, in a sentence, a form or a table.
_BETWEEN = (
    r"[\s,:=|(\[–—-]*(?i:\(?(?:at\s\d{1,2}(?:[.:]\d\d)?\s?(?:am|pm|hrs|hours)|is|was|were|as|given\sas"
    r"|recorded\sas|fell\son|falls\son|on|ar|the|dd/mm/yy"
    r"(?:yy)?)\)?[\s:,|]+){0,3}"
)
_BORN = rf"(?:{_LABEL}){_BETWEEN}"


class DateOfBirthRecogniser(FormRecogniser):
    """A date of birth: with its label, so that the two are found as one."""

    SLUG = "date-of-birth"
    WORDS = words_of("signs of date-of-birth")
    SIGN = re.compile(r"[dD][./]?\s?[oO][./]?\s?[bB]|[dD]\sof\s[bB]|b\.\s?[0-9]")
    REACH = 60
    FORMS = (
        (
            "born on a day",
            rf"{_BORN}(?:{WEEKDAY}\s+(?:the\s+)?)?(?:{DAY_FIRST}|{MONTH_FIRST}|{MISREAD}|{IN_WORDS})",
            HIGH,
        ),
        ("in figures", rf"{_BORN}{NUMERIC}", HIGH),
        ("two figures a part", rf"{_BORN}{DAY}\s?[-./\s]\s?{MONTH_IN_FIGURES}\s?[-./\s]\s?(?:19|20)?\d\d\b", HIGH),
        ("without strokes", rf"{_BORN}(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)?\d\d\b", HIGH),
        (
            "born in a month",
            rf"(?i:\bborn|\bd\.?o\.?b\.?:?|\bdate\sof\sbirth:?)\s(?:in\s)?(?:(?i:early|mid"
            rf"|late)[-\s])?{MONTH},?\s{YEAR}",
            MEDIUM,
        ),
        (
            "year on a label",
            r"(?i:\bdate\sof\sbirth|\bd\.?o\.?b\b\.?|\byear\sof\sbirth)[\s:|–-]{1,4}(?:was\s)?(?:19|20)\d\d\b(?![-/])",
            LOW,
        ),
    )
