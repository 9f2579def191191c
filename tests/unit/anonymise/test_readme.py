"""What the README promises of the check: its examples run, its options exist, its hook is defined."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import spacy
import yaml
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import SpacyNlpEngine

from anonymise.cli.check import check
from anonymise.cli.main import run
from anonymise.extract.table import EXTRACTORS
from anonymise.recognisers.engine import engine

PROJECT = Path(__file__).parents[3]
README = (PROJECT / "README.md").read_text(encoding="utf-8")
CODE = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
HOOK = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))[0]


class TheirEngine(SpacyNlpEngine):
    """Somebody's own NLP engine: spaCy without a model, so that nothing is downloaded."""

    def __init__(self) -> None:
        super().__init__(models=[{"lang_code": "en", "model_name": "blank"}])
        self.nlp = {"en": spacy.blank("en")}

    def load(self) -> None:
        """Nothing is left to load."""


@pytest.fixture
def theirs() -> Iterator[AnalyzerEngine]:
    """The analyser that the README makes of somebody's own engine."""
    told = {"nlp_engine": TheirEngine()}
    exec(next(code for code in CODE if "presidio_recognisers" in code), told)  # noqa: S102 (our own README)
    yield told["analyzer"]  # type: ignore[misc]


def test_the_recognisers_load_into_anybodys_presidio(theirs: AnalyzerEngine) -> None:
    found = theirs.analyze("Grace Okafor moved to ZZ1 4AB on 3 May 2019.", language="en")

    assert {result.entity_type for result in found} == {"PERSON_NAME", "POSTCODE", "EXACT_DATE"}


def test_the_pack_is_made_anew_and_leaves_our_own_engine_alone(theirs: AnalyzerEngine) -> None:
    ours = {id(one) for one in engine().registry.recognizers}

    assert ours.isdisjoint(id(one) for one in theirs.registry.recognizers)
    assert set(theirs.get_supported_entities("en")) == set(engine().get_supported_entities("en"))


def test_the_example_of_the_check_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "reviews").mkdir()
    (tmp_path / "reviews" / "a.md").write_text("On 3 May 2019")
    exec(next(code for code in CODE if "check_text" in code), {})  # noqa: S102 (our own README)

    assert "You cannot publish yet" in (tmp_path / "report.html").read_text()


def test_every_option_of_the_check_is_explained() -> None:
    names = {name for option in check.params for name in option.opts if name.startswith("--")} - {"--version"}

    assert {name for name in names if f"| `{name}" not in README} == set()


def test_the_hook_takes_every_kind_of_file_that_can_be_read() -> None:
    taken = re.compile(HOOK["files"])

    assert [ending for ending in EXTRACTORS if not taken.search(f"a/b{ending}")] == []
    assert taken.search("REPORT.DOCX")
    assert not taken.search("program.py")


def test_the_hook_runs_the_command_on_the_files_it_is_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("She moved in May.")
    (tmp_path / "b.md").write_text("She moved on 3 May 2019.")
    scripts = (PROJECT / "pyproject.toml").read_text(encoding="utf-8")

    assert f'{HOOK["entry"]} = "anonymise.cli.main:main"' in scripts
    assert HOOK["language"] == "python"
    assert run(["a.md"]) == 0
    assert run(["a.md", "b.md"]) == 1
    assert set(HOOK) <= {"id", "name", "description", "entry", "language", "files", "types", "stages", "require_serial"}
