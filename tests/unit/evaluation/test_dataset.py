import json
from pathlib import Path

import pytest

from anonymise.evaluation.dataset import Labelled, Mention, WrongDataset, read_dataset


def _file(folder: Path, *rows: object) -> Path:
    path = folder / "labelled.jsonl"
    path.write_text("\n".join(row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows))
    return path


def test_blocks_with_spans_and_documents_with_entities_are_read(tmp_path: Path) -> None:
    block = {"text": "Sam Hale left in May.", "spans": [[0, 8, "PERSON"], [17, 20, "DATETIME"]], "src": "invented"}
    entity = {"start": 0, "end": 3, "type": "PERSON", "entity_id": "e1", "identifier": "DIRECT"}
    document = {"doc_id": "1", "text": "Sam left.\u2028Sam came.", "entities": [entity], "origin": "Welsh"}
    read = read_dataset(_file(tmp_path, block, "", document))

    assert read == (
        Labelled("Sam Hale left in May.", (Mention(0, 8, "PERSON"), Mention(17, 20, "DATE")), "invented"),
        Labelled("Sam left.\u2028Sam came.", (Mention(0, 3, "PERSON", "e1", "DIRECT"),), "Welsh"),
    )


@pytest.mark.parametrize(
    "row",
    [
        "{Zyxhartle",
        "[]",
        '{"text": "Zyxhartle"}',
        '{"text": "Zyxhartle", "spans": [[0, 10, "PERSON"]]}',
        '{"text": "Zyxhartle", "spans": [[3, 3, "PERSON"]]}',
        '{"text": "Zyxhartle", "entities": [{"start": 0}]}',
    ],
)
def test_a_line_that_is_no_labelled_text_is_told_by_its_number_alone(tmp_path: Path, row: str) -> None:
    with pytest.raises(WrongDataset, match="Line 1 is no labelled text") as wrong:
        read_dataset(_file(tmp_path, row))

    assert "Zyxhartle" not in str(wrong.value)


def test_an_empty_file_and_one_that_is_no_text_are_refused(tmp_path: Path) -> None:
    empty, other = tmp_path / "empty.jsonl", tmp_path / "other.jsonl"
    empty.write_text("\n")
    other.write_bytes(b"\xff\xfe\xff")

    for path in (empty, other):
        with pytest.raises(WrongDataset):
            read_dataset(path)
