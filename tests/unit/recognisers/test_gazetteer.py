"""The gazetteer: small, quick, complete, and made of its lists in one way only."""

import json
import lzma
from importlib.resources import files
from pathlib import Path

import pytest

from anonymise.gazetteers.classes import COMMON_SURNAME, GIVEN, PLACE, SURNAME, TOWN, WORD, WORDY
from anonymise.gazetteers.make import Dictionary, classes, compiled, given_class, main, phrases
from anonymise.recognisers.lexicon import TERM, is_brand, kinds, lexicon

WORDS = Dictionary(frozenset({"grace", "table"}), frozenset({"jasper"}), frozenset({"harper", "obscure"}))


def test_it_is_small() -> None:
    assert len((files("anonymise") / "gazetteers" / "words.xz").read_bytes()) < 1_500_000


@pytest.mark.parametrize(
    ("bits", "at_least"), [(GIVEN, 20_000), (SURNAME, 80_000), (WORD, 100_000), (PLACE, 15_000), (TOWN, 1_000)]
)
def test_it_knows_many_words_of_each_class(bits: int, at_least: int) -> None:
    assert sum(bool(known & bits) for known in lexicon().classes.values()) >= at_least


def test_every_word_is_folded() -> None:
    assert all(word == word.lower() for word in lexicon().classes)


@pytest.mark.parametrize(
    ("word", "bits"),
    [
        ("Sharon", GIVEN),
        ("Siân", GIVEN),
        ("Grace", WORDY),
        ("April", WORDY | TERM),
        ("Brown", COMMON_SURNAME | WORD),
        ("Norwich", PLACE | TOWN),
        ("Romanian", TERM),
        ("Anne-Marie", GIVEN),
        ("Multi-Agency", WORD),
        ("Quilverton", 0),
    ],
)
def test_a_word_has_its_classes(word: str, bits: int) -> None:
    assert kinds(word) & bits == bits


@pytest.mark.parametrize("word", ["SystmOne", "SafeLives", "ThinkFamily", "UK-wide"])
def test_capitals_inside_a_word_make_a_brand(word: str) -> None:
    assert is_brand(word)


@pytest.mark.parametrize("word", ["McDonald", "MacLeod", "DeSouza", "FitzGerald", "Smith-Jones", "O'Shea"])
def test_but_not_of_a_surname(word: str) -> None:
    assert not is_brand(word)


@pytest.mark.parametrize(
    ("name", "count", "bits"),
    [("sharon", 1, GIVEN), ("grace", 100, WORDY), ("table", 3, 0), ("jasper", 500, GIVEN), ("harper", 50, WORDY)],
)
def test_a_name_that_is_a_word_must_be_given_often(name: str, count: int, bits: int) -> None:
    assert given_class(name, count, WORDS) == bits


def test_a_rare_word_that_people_are_called_is_no_word() -> None:
    found = classes({"sharon": 9}, {"harper": 100, "smith": 5000}, {"Long Vale": "Village", "Vale": "City"}, WORDS)
    assert found["harper"] == SURNAME | COMMON_SURNAME
    assert found["obscure"] == WORD
    assert found["smith"] == SURNAME
    assert found["vale"] == PLACE | TOWN


def test_it_is_made_in_one_way_only() -> None:
    words = {"b": GIVEN, "a": GIVEN, "c": SURNAME}
    made = compiled(words, phrases(["Long Vale", "King's Lynn", "Vale"]))
    assert lzma.decompress(made).decode() == f"{GIVEN} a b\n{SURNAME} c\nphrases kings_lynn long_vale"
    assert made == compiled(dict(reversed(words.items())), phrases(["King's Lynn", "Long Vale"]))


def test_the_script_makes_it_from_its_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lists = {
        "given": json.dumps({"SHARON": 9, "ANNE-MARIE": 3}),
        "surnames": json.dumps({"SMITH": 0, "O'SHEA": 5000}),
        "places": json.dumps({"Long Vale": "Village", "Vale": "Town"}),
        "common": "table\nSharon\ntable's\n",
        "ordinary": "smith\ndon't\n",
        "rare": "obscure\n",
    }
    arguments = ["make", "--output", str(tmp_path / "words.xz")]
    for name, text in lists.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        arguments += [f"--{name}", str(tmp_path / name)]
    monkeypatch.setattr("sys.argv", arguments)
    main()
    assert lzma.decompress((tmp_path / "words.xz").read_bytes()).decode().split("\n") == [
        f"{GIVEN} sharon",
        f"{SURNAME} oshea",
        f"{WORD} dont obscure table",
        f"{SURNAME | COMMON_SURNAME | WORD} smith",
        f"{PLACE | TOWN} vale",
        "phrases long_vale",
    ]
