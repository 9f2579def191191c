import pytest

from anonymise.denylist import dates
from anonymise.denylist.entries import DenyList
from anonymise.denylist.meaning import Strength
from anonymise.passages import Source, Zone


def strengths(text: str, entry: str) -> list[Strength]:
    return [one.strength for one in DenyList.of([entry]).search([Source("a.md", text).whole(Zone.BODY)])]


@pytest.mark.parametrize(
    "entry",
    [
        "3 May 2019",
        "Friday 3 May 2019",
        "3rd May 2019",
        "03/05/2019",
        "2019-05-03",
        "3.5.2019",
        "May 3, 2019",
        "20190503",
    ],
)
@pytest.mark.parametrize(
    "text",
    [
        "3 May 2019",
        "on Friday, the 3rd of May 2019,",
        "3rd day of May, 2019",
        "3. May 2019",
        "3-May-2019",
        "03 / 05 / 2019",
        "3/5/19",
        "May the 3rd 2019",
        "May third, twenty nineteen",
        "the third of May two thousand and nineteen",
        "2019/05/03",
        "notes-20190503.txt",
        "03052019",
    ],
)
def test_a_day_is_one_day_however_either_is_written(entry: str, text: str) -> None:
    assert strengths(text, entry) == [Strength.WHOLE]


@pytest.mark.parametrize(
    ("text", "strength"),
    [("3 May", Strength.PART), ("the third of May", Strength.PART), ("05/03/2019", Strength.MAYBE)],
)
def test_a_date_that_says_less_is_less_sure(text: str, strength: Strength) -> None:
    assert strengths(text, "3 May 2019") == [strength]


@pytest.mark.parametrize(
    "text",
    ["May 2019", "4 May 2019", "3 May 2018", "3 June 2019", "13 May 2019", "3 may 1999", "33/05/2019", "120190503"],
)
def test_another_day_is_fine(text: str) -> None:
    assert strengths(text, "3 May 2019") == []


def test_a_day_without_a_year_is_any_years() -> None:
    assert strengths("on 3 May 2019", "3 May") == [Strength.WHOLE]


def test_a_short_year_is_any_centurys() -> None:
    assert strengths("on 3 May 1919", "3.5.19") == [Strength.WHOLE]


@pytest.mark.parametrize(
    ("words", "year"),
    [
        ("twenty-first of June nineteen eighty-seven", 1987),
        ("thirtieth of June two thousand", 2000),
        ("thirty-first of May twenty twenty", 2020),
        ("first of May nineteen oh five", 1905),
    ],
)
def test_a_year_may_be_spelt_out(words: str, year: int) -> None:
    (date,) = dates.written(words)

    assert date.year == year
    assert (date.start, date.end) == (0, len(words))
