"""Long runs are cut; nothing is lost, and no word is cut where there is another place."""

import pytest

from anonymise.extract.cutting import cut
from anonymise.passages import Source, Zone


@pytest.mark.parametrize(
    "text",
    [
        "(" * 49_999 + "Hartwhistle",
        "[" * 999 + "Hartwhistle",
        "word " * 30_000,
        "1" * 120_000,
        "a.\n" * 40_000,
        "short",
    ],
)
def test_the_pieces_are_the_text_and_keep_their_places(text: str) -> None:
    pieces = list(cut(Source("a.txt", text).whole(Zone.BODY)))

    assert "".join(piece.text for piece in pieces) == text
    assert all(max(map(len, piece.text.split()), default=0) <= 1_000 and len(piece.text) <= 50_000 for piece in pieces)
    assert all(text[piece.positions[0]] == piece.text[0] for piece in pieces)
    assert ("Hartwhistle" in text) == any("Hartwhistle" in piece.text for piece in pieces)
