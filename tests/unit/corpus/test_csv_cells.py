"""Cells of a CSV file: what is made harmless, and that it can be undone."""

import pytest

from dhr.corpus.csv_format import as_written, harmless


@pytest.mark.parametrize(
    "text", ["=1+1", "+44", "-", "@SUM(A1)", "\tx", "\rx", "\nx", "\0x", " =1", "＝1", "'=1", "''\tx", "- Train staff"]
)
def test_what_a_spreadsheet_takes_for_a_formula_gets_an_apostrophe(text: str) -> None:
    assert f"'{text}" == harmless(text)
    assert text == as_written(harmless(text))


@pytest.mark.parametrize("text", ["", "Train staff", "'Twas", "1 = 1", "a-b", "2023-04", "(=1)", "; =1"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert text == harmless(text) == as_written(text)
