"""The setting for names: which model reads beside the rules, and what is said where it cannot."""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
import spacy

from anonymise.finding import NoSuchModel
from anonymise.recognisers.models import reader

TEXT = "It was Pushkala Venkataraman of Ipswich."


def people(setting: str, text: str = TEXT) -> list[str]:
    [doc] = reader(setting)([text])
    return [entity.text for entity in doc.ents]


@pytest.fixture(autouse=True)
def _forgotten() -> None:
    reader.cache_clear()


def test_the_builtin_model_reads_names() -> None:
    assert people("builtin") == ["Pushkala Venkataraman"]


def test_the_rules_alone_are_a_setting_too() -> None:
    assert people("rules") == []


def test_a_spacy_model_is_loaded_by_its_folder_and_only_its_people_count(tmp_path: Path) -> None:
    nlp = spacy.blank("en")
    ruler = nlp.add_pipe("entity_ruler")
    ruler.add_patterns([{"label": "PER", "pattern": "Pushkala"}, {"label": "GPE", "pattern": "Ipswich"}])
    nlp.to_disk(tmp_path)
    assert people(f"spacy:{tmp_path}") == ["Pushkala"]


def test_a_transformers_model_is_read_from_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def pipeline(task: str, *, model: str, aggregation_strategy: str, local_files_only: bool) -> Any:
        assert (task, model, aggregation_strategy, local_files_only) == ("token-classification", "here", "simple", True)
        found = [{"start": 7, "end": 15, "entity_group": "PER"}, {"start": 32, "end": 39, "entity_group": "LOC"}]
        return lambda texts: [found for _ in texts]

    monkeypatch.setitem(sys.modules, "transformers", module("transformers", pipeline=pipeline))
    assert people("transformers:here") == ["Pushkala"]


def test_a_gliner_model_is_read_from_its_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    def predict(text: str, labels: list[str]) -> list[dict[str, int]]:
        assert labels == ["person"]
        # A model may end within a word, and may say a thing twice.
        return [{"start": 7, "end": 20}, {"start": 7, "end": 15}]

    model = SimpleNamespace(from_pretrained=lambda _, local_files_only: SimpleNamespace(predict_entities=predict))
    monkeypatch.setitem(sys.modules, "gliner", module("gliner", GLiNER=model))
    assert people("gliner:here") == ["Pushkala Venkataraman"]


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("spacey", "There is no setting 'spacey'"),
        ("spacy", "There is no setting 'spacy'"),
        ("builtin:x", "There is no setting 'builtin'"),
        ("spacy:no_such_model", "cannot be read"),
        ("transformers:x", "pip install transformers"),
        ("gliner:x", "pip install gliner"),
    ],
)
def test_a_setting_that_cannot_be_used_says_what_to_do(
    setting: str, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("transformers", "gliner"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(NoSuchModel, match=said):
        reader(setting)


def module(name: str, **members: Any) -> ModuleType:
    made = ModuleType(name)
    for key, value in members.items():
        setattr(made, key, value)
    return made
