from pathlib import Path

from anonymise import check, check_text, reveal


def _quoted(text: str) -> list[tuple[str, str, str]]:
    report = check_text(text)
    return [(one.before, str(one), one.after) for one in reveal(report, Path(), texts={"text": text}).values()]


def test_the_words_come_with_what_stands_around_them() -> None:
    assert _quoted("She moved on 13 July 2019, in the rain.") == [("She moved on ", "13 July 2019", ", in the rain.")]


def test_a_paragraph_is_quoted_and_not_its_neighbours() -> None:
    text = "Above.\n\nShe moved on 13 July 2019.\n\nBelow."

    assert _quoted(text) == [("She moved on ", "13 July 2019", ".")]


def test_a_long_paragraph_is_cut_between_words() -> None:
    ((before, words, after),) = _quoted("she was heard and " * 20 + "on 13 July 2019 " + "she was seen and " * 20)

    assert words == "13 July 2019"
    assert before.startswith("…") and before[1:].split()[0] in ("she", "was", "heard", "and")
    assert after.endswith("…") and after[:-1].split()[-1] in ("she", "was", "seen", "and")
    assert len(before) <= 91 and len(after) <= 91


def test_of_a_folder_its_own_name_is_quoted_and_not_that_of_the_folder_above(tmp_path: Path) -> None:
    folder = tmp_path / "papers" / "grace-okafor"
    folder.mkdir(parents=True)
    (folder / "notes.md").write_text("Nothing stands here.\n")

    report = check([tmp_path / "papers"], root=tmp_path, ner="rules")

    assert [str(one) for one in reveal(report, tmp_path).values()] == ["grace-okafor"]
