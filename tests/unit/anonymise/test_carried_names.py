"""A name that is sure in one place is looked for in all the others."""

from pathlib import Path

import pytest

from anonymise import People, check, check_text, reveal
from anonymise.people import Professional


def held(text: str, people: People | None = None) -> list[str]:
    report = check_text(text, path="a.md", people=people or People(), ner="rules")
    words = reveal(report, Path(), texts={"a.md": text})
    return [words[finding] for finding in report.findings if finding.rule == "person-name"]


def test_a_surname_is_held_in_another_paragraph_even_as_a_word_of_english() -> None:
    assert held("They met Grace Underwood.\n\nIt was said that Underwood drove.") == ["Grace Underwood", "Underwood"]
    assert held("They met Derek Young.\n\nIt was said of Young alone.") == ["Derek Young", "Young"]


@pytest.mark.parametrize(
    "sentence", ["Young people came.", "The Young Foundation met.", "a Young person", "the young man"]
)
def test_the_same_word_of_english_is_fine_where_it_does_not_look_like_a_name(sentence: str) -> None:
    assert held(f"They met Derek Young.\n\n{sentence}") == ["Derek Young"]


def test_a_declared_person_is_not_carried_over() -> None:
    people = People(("Rowan Hale",), (Professional("Grace Underwood", "chair"),))
    assert "Hale" not in held("Rowan Hale moved.\n\nIt was Hale who rang.", people)


def test_a_name_is_carried_from_one_file_to_another(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("They met Derek Young.", encoding="utf-8")
    (tmp_path / "b.md").write_text("It was said of Young alone.", encoding="utf-8")

    alone = check([tmp_path / "b.md"], root=tmp_path, ner="rules")
    together = check([tmp_path], root=tmp_path, ner="rules")

    assert [finding.place.path for finding in alone.findings] == []
    assert [finding.place.path for finding in together.findings] == ["a.md", "b.md"]
