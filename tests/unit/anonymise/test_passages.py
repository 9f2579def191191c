import pytest

from anonymise.finding import Place
from anonymise.passages import Joiner, Source, Zone, join, located


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_place_counts_lines_and_columns_from_one(end: str) -> None:
    source = Source("a.md", f"one{end}två{end}three")

    assert source.place(source.text.index("v")) == Place("a.md", 2, 2)
    assert source.place(0) == Place("a.md", 1, 1)
    assert source.offset(Place("a.md", 3, 1)) == source.text.index("three")


def test_characters_beyond_the_basic_plane_count_as_one() -> None:
    assert Source("a.md", "😀x").place(1).column == 2


def test_a_form_feed_is_no_line() -> None:
    assert Source("a.md", "a\fb\u2028c").place(4).line == 1


def test_a_character_that_stands_for_several_has_their_length() -> None:
    source = Source("a.md", "R&amp;B")
    joiner = Joiner()
    joiner.add(located("R"))
    joiner.put("&", 1, 6)
    joiner.add(located("B", 6))
    passage = source.passage(joiner.joined(), Zone.BODY)

    assert passage.text == "R&B"
    assert passage.length(1, 2) == 5
    assert passage.length(0, 3) == 7
    assert passage.place(2).column == 7


def test_pieces_are_joined_by_one_space() -> None:
    content = join([located("one", 0), located("", 4), located("two", 9)])

    assert content.text == "one two"
    assert list(content.positions) == [0, 1, 2, 3, 9, 10, 11]
    assert content.end(3) == 4


def test_stripping_keeps_places() -> None:
    assert list(located("  a ", 5).strip().positions) == [7]
    assert located("  ").strip().text == ""
