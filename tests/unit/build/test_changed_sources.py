"""What was checked is what is made: a source that changes meanwhile stops the build."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from repository import write_review, write_settings

from dhr.build.prepare import Prepared, sources_of
from dhr.build.staging import Staged
from dhr.sources.problem import SourceError
from dhr.sources.settings import Settings, read_settings


@dataclass(frozen=True)
class _JustRead:
    """As much of what was prepared as publishing looks at before it puts anything in place."""

    settings: Settings
    sources: dict[str, str]


def staged(settings: Settings, aside: Path) -> Staged:
    prepared: Prepared = _JustRead(settings, dict(sources_of(settings)))  # type: ignore[assignment]
    return Staged(prepared, aside / "site", aside, ())


@pytest.mark.parametrize(
    "name", ["executive-summary.md", "publication.yml", "images/a.png", "import-notes.md", "../../register.yml"]
)
def test_a_file_that_changes_while_the_site_is_made_stops_it(tmp_path: Path, name: str) -> None:
    folder = write_review(tmp_path)
    build = staged(read_settings(write_settings(tmp_path)), tmp_path / "aside")
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text("Something else.\n", encoding="utf-8")

    with pytest.raises(SourceError) as caught:
        build.publish()

    (problem,) = caught.value.problems
    assert problem.do == "Finish the change, then start again."
    assert problem.what == "A file was changed while the site was being made. Nothing was published."
    assert not (tmp_path / "site").exists()
