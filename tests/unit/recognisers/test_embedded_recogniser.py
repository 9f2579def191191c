"""The embedded recogniser: it ships in the package, loads by its path, and holds no word of its training."""

import json
import re
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest
import spacy

from anonymise.recognisers.embedded.features import COLUMNS, features, shape
from anonymise.recognisers.embedded.lemmas import LEMMAS, lemma
from anonymise.recognisers.embedded.tagger import COMPONENT
from anonymise.training.names import origins

WEIGHTS = Path(str(files("anonymise.recognisers.embedded"))) / "weights"
_WORD = re.compile(rb"[A-Za-z\x80-\xff]{4,}")


def words_in(folder: Path) -> set[str]:
    data = b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
    return {run.decode("utf-8", errors="replace").casefold() for run in _WORD.findall(data)}


@pytest.fixture(scope="module")
def stored(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The runs of letters in the model's files, but for those that a pipeline without training writes too."""
    folder = tmp_path_factory.mktemp("untrained")
    untrained = spacy.blank("en")
    for name in (LEMMAS, COMPONENT):
        untrained.add_pipe(name)
    untrained.get_pipe(COMPONENT).model.initialize()  # type: ignore[attr-defined]
    untrained.meta = dict(spacy.load(WEIGHTS).meta)  # its name, licence and what it is for
    untrained.to_disk(folder, exclude=["vocab"])
    return words_in(WEIGHTS) - words_in(folder)


def test_it_is_small_enough_to_ship() -> None:
    assert sum(path.stat().st_size for path in WEIGHTS.rglob("*") if path.is_file()) < 12_000_000


def test_it_loads_by_its_path_without_anything_of_ours_imported() -> None:
    code = f"import spacy; print(spacy.load({str(WEIGHTS)!r})('It was Pushkala Venkataraman.').ents[0].text)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "Pushkala Venkataraman"


def test_no_name_that_it_was_trained_on_is_in_its_files(stored: set[str]) -> None:
    names = {name.casefold() for one in origins() for name in (*one.given, *one.surname) if len(name) > 5}
    assert len(names) > 1000
    assert not names & stored


@pytest.mark.shared
def test_no_word_of_the_corpora_is_in_its_files(shared: Path, stored: set[str]) -> None:
    words: set[str] = set()
    for path in sorted((shared / "ner" / "corpora").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            words.update(re.findall(r"[^\W\d_]{6,}", json.loads(line)["text"].casefold()))
    assert len(words) > 20_000
    assert not words & stored


def test_a_word_has_one_row_of_features_wherever_it_stands_but_for_its_place() -> None:
    nlp = spacy.blank("en")
    [rows] = features([nlp("Hallowby rang. It was Hallowby.")])
    assert rows.shape == (7, len(COLUMNS))
    assert list(rows[0][:-1]) == list(rows[5][:-1])
    assert rows[0][-1] != rows[5][-1]


def test_the_gazetteer_is_part_of_what_it_sees() -> None:
    nlp = spacy.blank("en")
    [rows] = features([nlp("Grace Quilverton table")])
    classes = list(COLUMNS).index("classes")
    assert len({int(row[classes]) for row in rows}) == 3


@pytest.mark.parametrize(
    ("word", "outline"),
    [("Rowan", "Xxx"), ("ROWAN", "XX"), ("O'Shea", "X'Xxx"), ("2019", "dd"), ("al-Hassan", "xx-Xxx")],
)
def test_the_outline_of_a_word_keeps_its_capitals(word: str, outline: str) -> None:
    assert shape(word) == outline


@pytest.mark.parametrize(
    ("word", "plain"),
    [("Numbers", "number"), ("parties", "party"), ("NHS", "nhs"), ("pass", "pass"), ("virus", "virus")],
)
def test_a_lemma_is_small_and_singular(word: str, plain: str) -> None:
    assert lemma(word) == plain


def test_words_are_forgotten_between_texts_and_never_within_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("anonymise.recognisers.embedded.features._MOST_WORDS", 3)
    doc = spacy.blank("en")("Wrenna Quillby saw Tamsel Orrick near Dunsby, and Wrenna Quillby rang.")

    assert features([doc, doc])[0].shape == (len(doc), len(COLUMNS))
