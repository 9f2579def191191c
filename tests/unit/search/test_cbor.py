"""The small part of CBOR that Pagefind's files are written in."""

import pytest

from dhr.search.cbor import Item, decode, encode

# From RFC 8949, Appendix A.
EXAMPLES: list[tuple[Item, str]] = [
    (0, "00"),
    (23, "17"),
    (24, "1818"),
    (100, "1864"),
    (1000, "1903e8"),
    (1000000, "1a000f4240"),
    (1000000000000, "1b000000e8d4a51000"),
    ("", "60"),
    ("IETF", "6449455446"),
    ("\u00fc", "62c3bc"),
    ([], "80"),
    ([1, [2, 3], [4, 5]], "8301820203820405"),
    (list(range(1, 26)), "98190102030405060708090a0b0c0d0e0f101112131415161718181819"),
]


@pytest.mark.parametrize(("item", "data"), EXAMPLES)
def test_items_are_written_and_read_as_the_standard_shows(item: Item, data: str) -> None:
    assert encode(item).hex() == data
    assert decode(bytes.fromhex(data)) == item


@pytest.mark.parametrize("data", ["", "82 01", "64 49", "01 01", "20", "f4", "9f 01 ff", "19 03", "a1 01 02"])
def test_anything_else_is_refused(data: str) -> None:
    with pytest.raises(ValueError, match=r"bytes|item"):
        decode(bytes.fromhex(data))
