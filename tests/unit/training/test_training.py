"""Training in the small: it learns, it is repeatable, and what it writes reads as it was."""

import json
from pathlib import Path

import numpy as np
import pytest
import spacy
from spacy.language import Language

from anonymise.recognisers.embedded.tagger import COMPONENT
from anonymise.training.corpora import CORPORA
from anonymise.training.train import train

TEXT = "It was Hallibel Quilverton who rang. Hallowby told the panel."


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Corpora and gazetteers of a few lines."""
    folder = tmp_path_factory.mktemp("material")
    line = {"text": "Dr Kessingby of Northmere wrote.", "spans": [[3, 12, "PERSON"], [16, 25, "LOC"], [0, 2, "TITLE"]]}
    for name in CORPORA:
        (folder / f"{name}.jsonl").write_text(json.dumps(line) + "\n")
    (folder / "fore.json").write_text(json.dumps({"HALLIBEL": 3, "TAMSINA": 2, "ORVELLO": 1}))
    (folder / "sur.json").write_text(json.dumps({"QUILVERTON": 0, "HALLOWBY": 1, "KESSINGBY": 2}))
    (folder / "places.json").write_text(json.dumps({"Northmere": "Town", "Little Harrow": "Village"}))
    return folder


def trained(folder: Path) -> tuple[Language, list[str]]:
    said: list[str] = []
    return train(folder, folder, rounds=2, made=150, report=said.append), said


def scores(nlp: Language) -> np.ndarray:
    return np.asarray(nlp(TEXT).tensor)


def test_training_learns_repeats_itself_and_is_read_back_as_it_was(folder: Path, tmp_path: Path) -> None:
    nlp, said = trained(folder)
    again, _ = trained(folder)
    nlp.to_disk(tmp_path / "model", exclude=["vocab"])
    stored = spacy.load(tmp_path / "model")

    assert float(said[1].split()[-1]) < float(said[0].split()[-1])
    assert np.allclose(scores(nlp), scores(again), atol=1e-4)
    assert np.allclose(scores(nlp), scores(stored), atol=2e-2)
    assert not (tmp_path / "model" / "vocab").exists()
    assert nlp.pipe_names[-1] == COMPONENT
