"""Dates in the forms in which people write them."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_UNITS = "first second third fourth fifth sixth seventh eighth ninth".split()  # noqa: SIM905
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split()  # noqa: SIM905
)
_DAYS: Mapping[str, int] = {
    **{word: number for number, word in enumerate([*_UNITS, *_TEENS, "twentieth"], start=1)},
    **{f"twenty{word}": 20 + number for number, word in enumerate(_UNITS, start=1)},
    "thirtieth": 30,
    "thirtyfirst": 31,
}
_CARDINALS: Mapping[str, int] = {
    word: number
    for number, word in enumerate(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "  # noqa: SIM905
        "seventeen eighteen nineteen".split(),
        start=1,
    )
}
_TENS: Mapping[str, int] = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)  # noqa: SIM905
}
_CARDINAL = "|".join(_CARDINALS)
_NUMBER = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s]+(?:{_CARDINAL})\b)?|(?:{_CARDINAL})\b)"
_YEAR_WORDS = rf"(?:two\s+thousand(?:\s+and)?(?:\s+{_NUMBER})?|(?:nineteen|twenty)[-\s]+(?:oh[-\s]+)?{_NUMBER})"

# A line of letters and digits is parted where one kind ends, and by a low line: report_14apr2021_final.
_BEGIN, _END = r"(?<![^\W_])", r"(?![^\W_])"
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\.?"
_DAY = r"(?P<day>[0-3]?[0-9])(?:\s*(?:st|nd|rd|th))?"
_DAY_WORD = rf"(?=[efnst])(?P<day>(?:(?:twenty|thirty)[-\s]?)?(?:{'|'.join([*_UNITS, *_TEENS])})|twentieth|thirtieth)"
_YEAR = rf"(?P<year>[12][0-9]{{3}}|['’]?[0-9]{{2}}|{_YEAR_WORDS})"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_BEGIN}{_DAY}\s{{0,3}}(?:day\s+)?(?:of\s+)?[-/.,_]?\s{{0,3}}{_MONTH}(?:[-/,.\s_]{{0,4}}{_YEAR})?{_END}",
        rf"{_BEGIN}{_DAY_WORD}\s+(?:day\s+)?(?:of\s+)?{_MONTH}(?:[-/,.\s]{{1,4}}{_YEAR})?{_END}",
        rf"{_BEGIN}{_MONTH}[-/,.\s_]{{0,3}}(?:the\s+)?{_DAY}(?:[-/,.\s_]{{1,4}}{_YEAR})?{_END}",
        rf"{_BEGIN}{_MONTH}[,\s]+(?:the\s+)?{_DAY_WORD}(?:[,.\s]{{1,4}}{_YEAR})?{_END}",
        r"(?<![0-9])(?P<year>[12][0-9]{3})\s?[-/._\\]\s?(?P<month>[01]?[0-9])\s?[-/._\\]\s?(?P<day>[0-3]?[0-9])(?![0-9])",
        r"(?<![0-9])(?P<year>[12][0-9]{3})(?P<month>[01][0-9])(?P<day>[0-3][0-9])(?![0-9])",
        r"(?<![0-9])(?P<day>[0-3][0-9])(?P<month>[01][0-9])(?P<year>[12][0-9]{3})(?![0-9])",
        # In cells of their own, and with the month in Roman figures.
        r"(?<![^\W_])(?P<day>[0-3]?[0-9])\n(?P<month>[01]?[0-9])\n(?P<year>[12][0-9]{3})(?![0-9])",
        rf"{_BEGIN}(?P<day>[0-3]?[0-9])\s?[-/.\s]\s?(?P<month>x?i{{1,3}}|i?[vx]|vi{{1,3}})\s?[-/.\s]\s?(?P<year>[12][0-9]{{3}}){_END}",
    )
)
# Looked for at every number, for the number of an item may stand in front: `11. 31.12.2018`.
_NUMERIC = re.compile(
    r"(?<![^\W_])(?=(?P<date>(?P<first>[0-3]?[0-9])\s?[-/.|_\\]\s?(?P<second>[0-3]?[0-9])\s?[-/.|_\\]\s?"
    r"(?P<year>[12][0-9]{3}|[0-9]{2}))(?![0-9]))"
)
_WEEKDAY = re.compile(
    r"^(?:on\s+)?(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.]?\s+(?:the\s+)?", re.IGNORECASE
)
_BEHIND_COUNT = re.compile(r" [a-z]|[.)] ")


class Written(NamedTuple):
    """A date as it stands in a text. The year is left out, or has two digits only, where the writer did so."""

    start: int
    end: int
    day: int
    month: int
    year: int | None
    # Whether it is one only where the month comes first, as in America.
    is_american: bool = False


def written(text: str) -> Iterator[Written]:
    """The dates in `text`, by form and then by place."""
    for form in _FORMS:
        for match in form.finditer(text):
            date = _date(match, match["day"], match["month"])
            if date:
                yield date
                yield from _without_year(match, date)
    for match in _NUMERIC.finditer(text):
        first, second = match["first"], match["second"]
        readings = (_date(match, first, second), _date(match, second, first))
        if readings[0]:
            yield readings[0]
        if readings[1] and first != second:
            yield readings[1]._replace(is_american=True)


def whole(text: str) -> Written | None:
    """The date that `text` is, if it is one and nothing else."""
    bare = _WEEKDAY.sub("", text)
    return next((date for date in written(bare) if (date.start, date.end) == (0, len(bare))), None)


def keys(date: Written) -> Iterator[str]:
    """What a date on a list is looked up by: in full, with a short year, without its year."""
    day = f"{date.month}-{date.day}"
    yield f"-{day}"
    if date.year is None:
        yield f"any-{day}"
        return
    yield f"{date.year % 100}-{day}"
    if date.year >= 100:
        yield f"{date.year}-{day}"
    else:
        yield f"short-{date.year}-{day}"


def lookups(date: Written) -> Iterator[str]:
    """The keys that a date in a text may mean; the one without a year last."""
    day = f"{date.month}-{date.day}"
    if date.year is None:
        yield f"any-{day}"
        yield f"-{day}"
        return
    yield f"{date.year}-{day}"
    yield f"any-{day}"
    if date.year >= 100:
        yield f"short-{date.year % 100}-{day}"


def _without_year(match: re.Match[str], date: Written) -> Iterator[Written]:
    """The date alone where its year may be none: `on 14 April 20 officers came`, or what a new line begins with."""
    begin = match.start("year")
    if begin <= match.start("month"):
        return
    before = match.string[:begin].rstrip("\n -/,.\t_")
    is_count = len(match["year"]) < 4 and _BEHIND_COUNT.match(match.string, match.end())
    if is_count or "\n" in match.string[len(before) : begin]:
        yield date._replace(end=len(before), year=None)


def _date(match: re.Match[str], day: str, month: str) -> Written | None:
    number = _number_of_month(month.lower())
    of_month = int(day) if day.isdigit() else _DAYS.get(re.sub(r"[-\s]", "", day.lower()), 0)
    if not (1 <= number <= 12 and 1 <= of_month <= 31):
        return None
    year = match["year"]
    return Written(
        *match.span("date" if "date" in match.groupdict() else 0), of_month, number, _year(year) if year else None
    )


def _number_of_month(month: str) -> int:
    if month in _ROMAN:
        return _ROMAN.index(month) + 1
    return _MONTHS.index(month[:3]) + 1 if month.isalpha() else int(month)


def _year(written_year: str) -> int:
    bare = written_year.lstrip("'’")
    if bare.isdigit():
        return int(bare)
    words = re.split(r"[-\s]+", bare.lower())
    century = 2000 if words[:2] == ["two", "thousand"] or words[0] == "twenty" else 1900
    rest = words[2:] if words[:2] == ["two", "thousand"] else words[1:]
    return century + sum(_TENS.get(word, 0) + _CARDINALS.get(word, 0) for word in rest)
