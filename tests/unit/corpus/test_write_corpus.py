"""The files of the corpus as a whole."""

import csv
import io
import json
from pathlib import Path

from builders import a_plan, a_recommendation, a_review, an_action, an_entry, another_review, date, some_settings

from dhr.corpus.fields import FIELDS
from dhr.corpus.write import TITLES, codebook, plan_csv, write_corpus
from dhr.library.library import Library
from dhr.review.facts import Review
from dhr.review.publication import Publication, Withdrawal


def written(folder: Path, *reviews: Review, **settings: object) -> dict[str, bytes]:
    files = write_corpus(Library.of(reviews, register=()), settings=some_settings(**settings), folder=folder)
    return {file.path: (folder / file.path).read_bytes() for file in files}


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_every_table_is_written_in_every_format(tmp_path: Path) -> None:
    files = write_corpus(Library.of([a_review()], register=()), settings=some_settings(), folder=tmp_path)

    expected = [f"data/{table}.{suffix}" for table in FIELDS for suffix in ("csv", "jsonl")]
    assert expected == [file.path for file in files]
    assert all((tmp_path / file.path).stat().st_size == file.size for file in files)
    assert (files[0].title, files[0].media_type) == ("Reviews (CSV, for spreadsheets)", "text/csv")


def test_a_csv_file_keeps_to_rfc_4180(tmp_path: Path) -> None:
    data = written(tmp_path, a_review(title='Rowan, "Ro"'))["data/reviews.csv"]

    assert data.startswith(b"id,slug,title,")
    assert data.endswith(b"\r\n")
    assert b'"Rowan, ""Ro"""' in data


def test_json_lines_have_types_and_the_order_of_the_columns(tmp_path: Path) -> None:
    line = written(tmp_path, a_review(label="", title="Gŵyl"))["data/reviews.jsonl"].decode()
    found = json.loads(line)

    assert [field.name for field in FIELDS["reviews"]] == list(found)
    assert (found["label"], found["year_of_death"], found["themes"]) == (None, 2023, ["2D", "6C"])
    assert "Gŵyl" in line


def test_the_order_of_the_reviews_does_not_matter(tmp_path: Path) -> None:
    some = [another_review(number) for number in (3, 1, 2)]

    assert written(tmp_path / "a", *some) == written(tmp_path / "b", *reversed(some))


def test_a_withdrawn_review_is_in_no_file(tmp_path: Path) -> None:
    withdrawal = Withdrawal(on=date("2025"), reason="At the family's wish.")
    withdrawn = another_review(9, publication=Publication(withdrawn=withdrawal))

    assert written(tmp_path / "a", a_review()) == written(tmp_path / "b", a_review(), withdrawn)


def test_no_reviews_make_files_with_heads_alone(tmp_path: Path) -> None:
    files = written(tmp_path)

    assert files["data/actions.csv"].count(b"\r\n") == 1
    assert files["data/actions.jsonl"] == b""


def test_a_plan_of_its_own_has_the_columns_and_rows_of_the_table_of_actions(tmp_path: Path) -> None:
    table = written(tmp_path, a_review())["data/actions.csv"].decode()

    assert rows(table) == rows(plan_csv(a_review()))


def test_a_recommendation_that_nobody_has_taken_up_is_in_the_plan() -> None:
    bare = a_recommendation("2", actions=(), text="Tell neighbours whom to ring.")
    head, *found = rows(plan_csv(a_review(action_plan=a_plan(a_recommendation(), bare))))

    second = dict(zip(head, found[1], strict=True))
    assert (second["recommendation"], second["recommendation_text"]) == ("2", "Tell neighbours whom to ring.")
    assert (second["action_id"], second["number"], second["status"]) == ("", "", "")


def test_a_review_without_a_plan_gives_a_head_alone() -> None:
    assert [[field.name for field in FIELDS["actions"]]] == rows(plan_csv(a_review(action_plan=None)))


def test_a_formula_in_a_plan_is_text_in_a_spreadsheet() -> None:
    plan = a_plan(a_recommendation("1", an_action(action="=HYPERLINK(1)")))

    assert "'=HYPERLINK(1)" in rows(plan_csv(a_review(action_plan=plan)))[1]


def test_the_codebook_describes_every_column_of_every_table() -> None:
    tables = codebook(with_register=True)

    assert list(TITLES) == list(FIELDS) == [table.slug for table in tables]
    for table in tables:
        assert [field.name for field in FIELDS[table.slug]] == [row[0] for row in table.rows]
        assert {len(table.heads)} == {len(row) for row in table.rows}
    assert "female; male; other; unknown" in {row[3] for row in tables[0].rows}


def test_without_a_register_no_file_says_that_no_review_waits(tmp_path: Path) -> None:
    files = write_corpus(Library.of([a_review()]), settings=some_settings(), folder=tmp_path)

    assert not [file.path for file in files if "register" in file.path]
    assert "register" not in {table.slug for table in codebook(with_register=False)}


def test_published_reviews_and_those_that_wait_are_told_apart(tmp_path: Path) -> None:
    library = Library.of([a_review()], register=(an_entry(),))
    write_corpus(library, settings=some_settings(), folder=tmp_path)

    head, *found = rows((tmp_path / "data" / "timeliness.csv").read_text(encoding="utf-8"))
    assert [(row[0], row[head.index("published")]) for row in found] == [
        ("dhr-2023-07f3", "true"),
        ("k-2024-beef", "false"),
    ]
