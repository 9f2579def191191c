"""What the tests of the import share: an invented text as damaged as real ones are, and a way to import any text."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from dhr.imports.importing import ImportResult, import_review
from dhr.review.action_plan import Action, ActionPlan, Recommendation
from dhr.sources.files import Folder
from dhr.sources.plan import read_plan

TEXTS = Path(__file__).parent / "texts"


@dataclass(frozen=True)
class Imported:
    """An imported review's folder, read back by the product's own reader where a test asks for the plan."""

    folder: Path
    result: ImportResult

    def text(self, name: str) -> str:
        """The text of one of its files."""
        return (self.folder / name).read_text(encoding="utf-8")

    @property
    def notes(self) -> str:
        """The notes."""
        return self.text("import-notes.md")

    @property
    def plan(self) -> ActionPlan:
        """The action plan."""
        plan = read_plan(Folder(self.folder, root=self.folder), about_csv=None)
        assert plan is not None
        return plan

    def recommendation(self, number: str) -> Recommendation:
        """The recommendation of a number."""
        return next(r for r in self.plan.recommendations if r.number == number)

    def action(self, number: str) -> Action:
        """The action of a number."""
        return next(a for a in self.plan.actions() if a.number == number)


BringIn = Callable[[str], Imported]


@pytest.fixture
def bring_in(tmp_path: Path) -> BringIn:
    """Import a text; spaces around it do not matter."""

    def run(text: str) -> Imported:
        file = tmp_path / "text.txt"
        file.write_text(text, encoding="utf-8")
        to = tmp_path / "reviews" / "2021-rowan"
        return Imported(to, import_review(file, to=to))

    return run


@pytest.fixture(scope="session")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """The damaged text, imported."""
    to = tmp_path_factory.mktemp("reviews") / "2021-rowan"
    return Imported(to, import_review(TEXTS / "broken-plan.txt", to=to))
