"""Nothing is lost: every word of a text stands in a file, or in the notes."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from dhr.imports.accounting import missing_words
from dhr.imports.markup import straighten


def test_no_word_of_the_damaged_text_is_lost(broken: Any):
    text = straighten((Path(__file__).parent / "texts" / "broken-plan.txt").read_text(encoding="utf-8"))[0]
    assert missing_words(text, [broken.text(name) for name in broken.result.written]) == ()


@pytest.mark.parametrize(
    ("text", "written", "missing"),
    [
        ("One word here", ["One word here"], ()),
        ("One word here", ["One here"], ("word",)),
        ("Consta\nbulary", ["The Constabulary met"], ()),
        ("Consta\tx\nbulary\ty", ["Constabulary x y"], ()),
        ("<b>Bold</b> words", ["**Bold** words"], ()),
        ("word", ["swordfish"], ("word",)),
        ("self-\ndirected", ["self-directed"], ()),
        ("", [""], ()),
    ],
)
def test_words_are_found_whole_or_joined(text: str, written: list[str], missing: tuple[str, ...]):
    lost = [word for line in missing_words(text, written) for word in line.words]
    assert Counter(lost) == Counter(missing)


def test_words_that_no_file_holds_are_asked_about(bring_in: Any, monkeypatch: pytest.MonkeyPatch):
    from dhr.imports import assembling

    monkeypatch.setattr(assembling, "as_markdown", lambda *_: "## Introduction\n\nRowan.\n")
    made = bring_in("# Executive summary\n\n## Introduction\n\nRowan zzyzx.")
    assert "stand in none of the files" in made.notes
    assert "> 5: zzyzx" in made.notes


@pytest.mark.parametrize("seed", range(12))
def test_any_damage_to_a_text_still_gives_a_folder_that_loses_nothing(bring_in: Any, seed: int):
    import random

    lines = (Path(__file__).parent / "texts" / "broken-plan.txt").read_text(encoding="utf-8").split("\n")
    chance = random.Random(seed)
    kept = [line[chance.randrange(6) :] if chance.random() < 0.2 else line for line in lines if chance.random() < 0.85]
    made = bring_in("\n".join(kept))
    # What the import lost by its own count it lists; a second count over the written files finds nothing.
    assert missing_words(straighten("\n".join(kept))[0], [made.text(name) for name in made.result.written]) == ()
