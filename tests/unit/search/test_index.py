"""The search index: what is in its folder, and what it answers."""

import gzip
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from builders import a_document, a_rendered_review, a_section, another_review

from dhr.search.index import build_index
from dhr.search.problem import SearchProblem
from dhr.search.records import write_records

QUERY = Path(__file__).with_name("query.mjs")
NODE = shutil.which("node")
QUERIES = [
    '"risk of strangulation"', '"strangulation"', '"summary"', '"reviews"', '"risg"', '"ngŵyl"', '"zebra"', "orchards",
]  # fmt: skip

RISK = "The risk of strangulation was written down."
TURNED_ROUND = "Strangulation was a risk that nobody wrote down."
WELSH = "Cafodd y risg ei chofnodi yng ngŵyl y dref."


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Six reviews: the phrase in two sections of the first, one of the second, its words alone in the third."""
    orchard = ("An orchard.",)
    texts = {1: (RISK, RISK), 2: (RISK, "Nothing of this."), 3: (TURNED_ROUND,), 4: orchard, 5: orchard}
    reviews = []
    for number, some in texts.items():
        sections = [a_section(f"p{place}", "Findings", text) for place, text in enumerate(some)]
        reviews.append(a_rendered_review(another_review(number), *sections))
    welsh = another_review(6, documents=(a_document(path="executive-summary.cy.md", language="cy"),))
    reviews.append(a_rendered_review(welsh, a_section("p1", "Canfyddiadau", WELSH)))
    folder = tmp_path_factory.mktemp("search") / "records"
    write_records(reviews, folder=folder)
    return folder


@pytest.fixture(scope="module")
def index(records: Path) -> Path:
    output = records.parent / "site" / "pagefind"
    build_index(records, output=output)
    return output


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_only_what_the_search_page_uses_is_kept(index: Path) -> None:
    top = {path.name for path in index.iterdir()}

    needed = {"pagefind.js", "pagefind-worker.js", "pagefind-entry.json", "wasm.en.pagefind"}
    assert needed | {"filter", "fragment", "index"} <= top
    assert not [name for name in top if "ui" in name or "highlight" in name or "playground" in name]


def test_the_same_records_make_the_same_files(records: Path, index: Path, tmp_path: Path) -> None:
    shutil.copytree(records, tmp_path / "elsewhere")

    build_index(tmp_path / "elsewhere", output=tmp_path / "again")

    assert files(tmp_path / "again") == files(index)


def test_there_is_one_index_for_all_languages(index: Path) -> None:
    entry = json.loads((index / "pagefind-entry.json").read_text())

    assert list(entry["languages"]) == ["en"]


def test_no_file_tells_where_it_was_made(records: Path, index: Path) -> None:
    for name, data in files(index).items():
        plain = gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data
        assert str(records.parent).encode() not in plain, name


def test_an_old_index_is_replaced_whole(records: Path, tmp_path: Path) -> None:
    (tmp_path / "pagefind").mkdir()
    (tmp_path / "pagefind" / "old.txt").write_text("left over")

    build_index(records, output=tmp_path / "pagefind")

    assert not (tmp_path / "pagefind" / "old.txt").exists()


def test_a_site_without_reviews_has_no_index(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()

    build_index(tmp_path / "records", output=tmp_path / "pagefind")

    assert not (tmp_path / "pagefind").exists()


def test_settings_of_pagefind_round_about_change_nothing(
    records: Path, index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PAGEFIND_ROOT_SELECTOR", "footer")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pagefind.yml").write_text("root_selector: footer\n")

    build_index(records, output=tmp_path / "pagefind")

    assert files(tmp_path / "pagefind") == files(index)


def test_a_failure_is_told_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "records").mkdir()
    (tmp_path / "records" / "index.html").write_text("not a record")

    with pytest.raises(SearchProblem, match="The search index could not be made: Pagefind stopped with code"):
        build_index(tmp_path / "records", output=tmp_path / "pagefind")


def test_a_missing_program_is_told_in_plain_words(
    records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: tmp_path / "not-there")

    with pytest.raises(SearchProblem, match="cannot be started") as caught:
        build_index(records, output=tmp_path / "pagefind")

    assert str(caught.value) == (
        "The search index could not be made: the program Pagefind cannot be started. It comes with the package"
        " pagefind[bin]; installing dhr-publisher again should mend it."
    )


def test_a_program_that_makes_nothing_is_told_in_plain_words(
    records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pagefind_bin.get_executable", lambda: "true")

    with pytest.raises(SearchProblem) as caught:
        build_index(records, output=tmp_path / "pagefind")

    assert str(caught.value) == "The search index could not be made: Pagefind ended well but left no index."


@pytest.fixture(scope="module")
def answers(index: Path) -> dict[str, Any]:
    if NODE is None:
        pytest.skip("Node.js is not installed")
    done = subprocess.run([NODE, QUERY, index, *QUERIES], capture_output=True, text=True, check=True, timeout=60)
    return json.loads(done.stdout)


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "reviews"),
    [
        ('"risk of strangulation"', {"2023-review-1": 2, "2023-review-2": 1}),
        ('"strangulation"', {"2023-review-1": 2, "2023-review-2": 1, "2023-review-3": 1}),
        ('"zebra"', {}),
        ('"risg"', {"2023-review-6": 1}),
        ('"ngŵyl"', {"2023-review-6": 1}),
        ("orchards", {"2023-review-4": 1, "2023-review-5": 1}),
    ],
)
def test_the_counts_of_reviews_are_exact(answers: dict[str, Any], query: str, reviews: dict[str, int]) -> None:
    assert answers[query]["reviews"] == reviews


@pytest.mark.browser
@pytest.mark.parametrize("query", ['"summary"', '"reviews"'])
def test_the_words_of_addresses_and_kinds_are_not_found(answers: dict[str, Any], query: str) -> None:
    assert answers[query]["links"] == []


@pytest.mark.browser
def test_a_result_leads_to_its_section(answers: dict[str, Any]) -> None:
    assert answers['"risk of strangulation"']["links"] == [
        "/reviews/2023-review-1/executive-summary/#p0",
        "/reviews/2023-review-1/executive-summary/#p1",
        "/reviews/2023-review-2/executive-summary/#p0",
    ]
    assert {"title": "Person 2", "heading": "Findings"} in answers['"risk of strangulation"']["meta"]
