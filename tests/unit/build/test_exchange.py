"""A new site takes the place of the old one whole."""

from pathlib import Path

import pytest

from dhr.build import exchange
from dhr.build.beside import new_site
from dhr.build.exchange import put_in_place, tidy


def folder(path: Path, text: str) -> Path:
    path.mkdir(parents=True)
    (path / "index.html").write_text(text)
    return path


@pytest.mark.parametrize("can_exchange", [True, False])
def test_the_new_folder_stands_where_the_old_one_was_and_nothing_else_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, can_exchange: bool
) -> None:
    if not can_exchange:
        monkeypatch.setattr(exchange, "_exchange", lambda *_: False)
    published = folder(tmp_path / "site", "old")
    folder(new_site(published), "new")

    put_in_place(published)
    tidy(published)

    assert (published / "index.html").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_first_site_is_simply_put_there(tmp_path: Path) -> None:
    folder(new_site(tmp_path / "site"), "new")

    put_in_place(tmp_path / "site")

    assert (tmp_path / "site" / "index.html").read_text() == "new"
