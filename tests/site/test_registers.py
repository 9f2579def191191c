"""The register and the timeliness of reviews in real builds."""

from pathlib import Path

import pytest
from repository import REGISTER, REVIEW, SUMMARY, write_register, write_review, write_settings

from dhr.cli.main import run

SECOND = REGISTER.replace("entries:\n", "").replace("beef", "cafe").replace("2022", "2023").replace("-06,", "-05,")
# The published review is that of the second entry, the held one that of the first.
LINKED = f"{REGISTER}    review: 2022-linden\n{SECOND}    review: 2023-alder\n"


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """One review that may be published, and one that is held because it names somebody."""
    write_settings(tmp_path)
    write_review(tmp_path)
    summary = SUMMARY.replace("Alder", "Linden").replace("Birch", "Aspen") + "\nHer sister, Jane Whitcombe, agreed.\n"
    held = REVIEW.replace("2023-", "2022-").replace("0a1b", "77aa").replace("Alder", "Linden").replace("Birch", "Aspen")
    write_review(tmp_path, "2022-linden", review_md=held, executive_summary_md=summary)
    return tmp_path


def command(root: Path, name: str, *options: str) -> int:
    return run([name, "--config", str(root / "mkdocs.yml"), "--workers", "1", *options])


def test_a_held_review_is_in_neither_page_nor_data_but_for_what_was_written_down(repository: Path) -> None:
    write_register(repository, LINKED)

    assert command(repository, "build", "--withhold") == 0

    site = repository / "site"
    made = [
        site / path
        for path in (
            "registers/index.html", "statistics/timeliness/index.html",
            "data/register.csv", "data/register.jsonl", "data/timeliness.csv", "data/timeliness.jsonl",
        )
    ]  # fmt: skip
    for path in made:
        text = path.read_text(encoding="utf-8")
        assert "k-2024-beef" in text
        # Its review is published here, so the second entry is no longer shown.
        assert "k-2024-cafe" not in text
        assert not [word for word in ("linden", "Linden", "77aa", "Whitcombe") if word in text]
    timeliness = (site / "data/timeliness.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [line.split(",")[0] for line in timeliness] == ["dhr-2023-0a1b", "k-2024-beef"]


def test_a_held_review_is_never_put_into_the_register(repository: Path) -> None:
    write_register(repository, "entries: []\n")

    assert command(repository, "build", "--withhold") == 0

    page = (repository / "site/registers/index.html").read_text(encoding="utf-8")
    assert "No review is known of that is not published here" in page
    assert (repository / "site/data/register.csv").read_bytes().count(b"\n") == 1


def test_a_register_that_names_somebody_holds_the_build_and_is_withheld_whole(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write_register(repository, f"# Jane Whitcombe's sister\n{REGISTER}")

    assert command(repository, "check", "2023-alder") == 0
    assert command(repository, "build") == 1
    assert command(repository, "build", "--withhold") == 0

    told = capfd.readouterr()
    assert "You cannot publish yet because 1 of 2 reviews and the register are held." in told.out
    assert "Withheld: register.yml" in told.out
    assert "Whitcombe" not in told.out + told.err
    assert not (repository / "site/registers").exists()
    assert not list((repository / "site/data").glob("register.*"))
    assert "k-2024-beef" not in (repository / "site/data/timeliness.csv").read_text(encoding="utf-8")


def test_an_editor_is_asked_to_take_out_the_entry_of_a_published_review(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    write_register(repository, LINKED)

    assert command(repository, "check") == 1

    told = " ".join(capfd.readouterr().out.split())
    assert "The review of entry k-2024-cafe is published, so the entry is not shown." in told
    assert "What to do: Take the entry out." in told
    assert "k-2024-beef" not in told
