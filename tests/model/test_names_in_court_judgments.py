"""On the development part of the Text Anonymization Benchmark, where the research material lies beside the project."""

from pathlib import Path

import pytest

from anonymise.evaluation.dataset import read_dataset
from anonymise.evaluation.measures import found_in, measure


@pytest.mark.shared
def test_names_and_direct_identifiers_of_court_judgments_are_found(shared: Path) -> None:
    dataset = read_dataset(shared / "ner" / "corpora" / "tab_dev_documents.jsonl")
    measures = measure(list(found_in(dataset)))

    assert measures.recall["PERSON"].any_word.value >= 0.97
    assert measures.recall["PERSON"].every_word.value >= 0.95
    assert measures.precision["person-name"].value >= 0.85
    assert measures.tab is not None
    assert measures.tab.direct_entities.value >= 0.98
