import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from anonymise.cli import evaluate
from anonymise.cli.main import COMMANDS

MARKED = "Zyxhartle"


def _run(command: str, *arguments: object) -> Result:
    return CliRunner().invoke(COMMANDS[command], [str(one) for one in arguments])


@pytest.fixture
def dataset(tmp_path: Path) -> Path:
    """One labelled text with a name that is found, one that is missed and a false alarm."""
    text = f"Mr {MARKED} Hale met the zyxhartle there. On 3 May 2019 Mrs Zyxhartlo left."
    rows = {"text": text, "spans": [[0, 17, "PERSON"], [26, 35, "PERSON"]], "src": "invented"}
    path = tmp_path / "set.jsonl"
    path.write_text(json.dumps(rows))
    return path


def test_tables_are_printed_without_a_word_of_the_texts(dataset: Path) -> None:
    told = _run("evaluate", dataset, "--reveal")

    assert told.exit_code == 0
    assert "Mentions found, by type" in told.output
    assert "PERSON" in told.output
    assert MARKED.lower() not in told.output.lower()


def test_words_are_shown_to_a_person_at_a_terminal_alone(dataset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(evaluate, "may_show_words", lambda form, target: form == "text")
    told, as_json = _run("evaluate", dataset, "--reveal"), _run("evaluate", dataset, "--reveal", "--format", "json")

    assert "zyxhartle" in told.output
    assert "zyxhartle" not in as_json.output.lower()


def test_json_gives_counts_and_intervals(dataset: Path) -> None:
    told = json.loads(_run("evaluate", dataset, "--format", "json").output)

    assert told["recall"]["PERSON"]["any_word"]["whole"] == 2
    assert len(told["recall"]["PERSON"]["any_word"]["interval"]) == 2
    assert told["tab"] is None


def test_a_file_that_is_no_data_set_is_an_error_in_plain_words(tmp_path: Path) -> None:
    path = tmp_path / "set.jsonl"
    path.write_text(f"{MARKED}\n")
    told = _run("evaluate", path)

    assert told.exit_code == 2
    assert "Line 1 is no labelled text" in told.output
    assert MARKED not in told.output


def test_a_folder_of_planted_documents_is_evaluated_without_a_planted_word(tmp_path: Path) -> None:
    planted = _run("plant", "--documents", 6, "--seed", 5, "--output", tmp_path / "planted")
    told = _run("evaluate", tmp_path / "planted", "--reveal")
    as_json = json.loads(_run("evaluate", tmp_path / "planted", "--format", "json").output)

    assert planted.exit_code == told.exit_code == 0
    assert "Private list, by disguise" in told.output
    assert as_json["documents"] == 6
    words = [json.loads(line)["words"] for line in (tmp_path / "planted" / "truth.jsonl").read_text().splitlines()]
    assert not [one for one in words if len(one) > 6 and one in told.output]


def test_planting_writes_over_nothing(tmp_path: Path) -> None:
    (tmp_path / "kept.txt").write_text("kept")
    told = _run("plant", "--output", tmp_path)

    assert told.exit_code == 2
    assert [one.name for one in tmp_path.iterdir()] == ["kept.txt"]
