"""Whatever the texts, the formats of the corpus agree, and no cell of a CSV file is a formula."""

import csv
import io
import re
from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from dhr.corpus.fields import FIELDS, Field
from dhr.corpus.formats import FORMATS
from dhr.corpus.record import Record

# Not `st.text()`: its table of all characters takes a second to make, and these are the characters that bite.
TEXT = st.text(alphabet="a1ŵ🌿=+-@＝\t\r\n\0'\",;\\| \u2028\u0085", max_size=12)
DATE = st.sampled_from(["2024", "2024-02", "2024-02-29"])
VALUES: Mapping[str, st.SearchStrategy[object]] = {
    "string": st.none() | TEXT.filter(bool),
    "integer": st.none() | st.integers(min_value=-99),
    "boolean": st.none() | st.booleans(),
    "date": st.none() | DATE,
    "list": st.lists(TEXT.filter(bool), max_size=4).map(tuple),
}
COLUMNS = tuple(Field(kind, kind, "", lambda row: row) for kind in VALUES)
RECORDS = st.lists(st.fixed_dictionaries(VALUES), max_size=4)


def through(suffix: str, records: list[Record]) -> list[Record]:
    stream = io.StringIO(newline="")
    FORMATS[suffix].write(COLUMNS, records, stream)
    # Through bytes, as a file would go.
    again = io.TextIOWrapper(io.BytesIO(stream.getvalue().encode()), encoding="utf-8", newline="")
    return list(FORMATS[suffix].read(COLUMNS, again))


def test_the_columns_tried_here_have_every_type_there_is() -> None:
    assert {field.type for fields in FIELDS.values() for field in fields} == set(VALUES)


@given(RECORDS)
def test_every_format_gives_back_the_same_records(records: list[Record]) -> None:
    for suffix in FORMATS:
        assert records == through(suffix, records)


@given(RECORDS)
def test_no_cell_of_text_can_be_a_formula(records: list[Record]) -> None:
    stream = io.StringIO(newline="")
    FORMATS["csv"].write(COLUMNS, records, stream)
    stream.seek(0)

    for row in csv.DictReader(stream):
        assert not re.match(r"\s*[=+\-@＝＋－＠]|[\t\r\n\0]", row["string"])
        assert not re.match(r"\s*[=+\-@＝＋－＠]|[\t\r\n\0]", row["list"])


@given(RECORDS)
def test_a_record_takes_one_line_of_json_lines_by_any_count(records: list[Record]) -> None:
    stream = io.StringIO(newline="")
    FORMATS["jsonl"].write(COLUMNS, records, stream)

    assert len(records) == len(stream.getvalue().splitlines())
