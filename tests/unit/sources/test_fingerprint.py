"""What a signature covers: every file, and all of the record but what comes later."""

from collections.abc import Callable
from pathlib import Path

import pytest
from repository import write_review

from dhr.sources.files import Folder
from dhr.sources.fingerprint import fingerprint, state


def of(folder: Path) -> dict[str, str]:
    return dict(fingerprint(Folder(folder, root=folder.parent.parent)))


def replaced(name: str, old: str, new: str) -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text
        (folder / name).write_text(text.replace(old, new), encoding="utf-8")

    return change


def added(name: str, text: str = "Text\n") -> Callable[[Path], object]:
    def change(folder: Path) -> None:
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")

    return change


@pytest.mark.parametrize(
    "change",
    [
        replaced("review.md", "gardener", "farmer"),
        replaced("executive-summary.md", "pseudonyms,", "pseudonyms"),
        replaced("qa-letter.md", "now be published", "be published"),
        replaced("action-plan.yml", "green", "red"),
        replaced("publication.yml", "Rosalind", "Rosa"),
        replaced("publication.yml", "2024-02-12", "2024-02-13"),
        replaced("publication.yml", "state: finished", "state: under way"),
        replaced("publication.yml", "proceedings:", "accepted: [{rule: school}]\nproceedings:"),
        added("overview-report.md"),
        added("annexes/one.md"),
        added("images/one.png"),
        lambda folder: (folder / "action-plan.yml").rename(folder / "action-plan.csv"),
        lambda folder: (folder / "qa-letter.md").unlink(),
    ],
)
def test_a_change_that_readers_could_see_shows(tmp_path: Path, change: Callable[[Path], object]) -> None:
    folder = write_review(tmp_path)
    before = of(folder)

    change(folder)

    assert of(folder) != before


@pytest.mark.parametrize(
    "change",
    [
        replaced("publication.yml", "proceedings:", "copies_sent: [{to: Home Office, on: 2024-05-01}]\nproceedings:"),
        replaced("publication.yml", "proceedings:", "# A remark\nproceedings:"),
        replaced("publication.yml", "family_told: {on: 2024-03-04, ", "family_told: {  on: 2024-03-04,  "),
        added("import-notes.md", "- [x] Looked at.\n"),
        lambda folder: (folder / "review.md").write_bytes((folder / "review.md").read_bytes().replace(b"\n", b"\r\n")),
    ],
)
def test_what_comes_later_or_is_only_layout_does_not_show(tmp_path: Path, change: Callable[[Path], object]) -> None:
    folder = write_review(tmp_path)
    before = of(folder)

    change(folder)

    assert of(folder) == before


def test_the_state_of_a_folder_shows_any_touch(tmp_path: Path) -> None:
    folder = write_review(tmp_path)
    before = state(tmp_path / "reviews", tmp_path / "nowhere")

    added("import-notes.md")(folder)

    assert state(tmp_path / "reviews", tmp_path / "nowhere") != before
