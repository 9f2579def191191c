"""What MkDocs does besides building: it shows a preview, and sends a site on."""

from pathlib import Path

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from repository import write_review, write_settings

from dhr.build.seal.verification import verify


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    (tmp_path / "repository").mkdir()
    write_review(tmp_path / "repository")
    return load_config(str(write_settings(tmp_path / "repository")))


def test_a_preview_is_made_elsewhere_and_leaves_the_site_alone(config: MkDocsConfig, tmp_path: Path) -> None:
    beside = {path.name for path in (tmp_path / "repository").iterdir()}
    shown = tmp_path / "shown" / "site"
    shown.mkdir(parents=True)
    config.strict = False
    for dirty in (False, True):
        config.site_dir = str(shown)
        config.plugins.on_startup(command="serve", dirty=dirty)
        build(config, serve_url="http://127.0.0.1:8000/", dirty=dirty)

    assert (shown / "reviews" / "2023-alder" / "index.html").is_file()
    assert (shown / "pagefind" / "pagefind.js").is_file()
    assert [path.name for path in shown.parent.iterdir()] == ["site"]
    assert {path.name for path in (tmp_path / "repository").iterdir()} == beside | {".cache"}


def test_what_is_sent_on_is_the_site_that_was_published(config: MkDocsConfig, tmp_path: Path) -> None:
    config.plugins.on_startup(command="gh-deploy", dirty=False)

    build(config)

    assert config.site_dir == str(tmp_path / "repository" / "site")
    assert verify(Path(config.site_dir)).differences == ()
