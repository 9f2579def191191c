"""The frame around a page, rendered as MkDocs renders it: without escaping of its own."""

from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import jinja2
import pytest
from unit.pages.page_reading import read

from dhr.pages import frame as frame_module
from dhr.pages.assets import theme_assets
from dhr.pages.content import Page, SiteContent
from dhr.pages.frame import Frame

THEME = Path(frame_module.__file__).parent / "theme"


def show(
    content: SiteContent,
    page: Page | None = None,
    *,
    written: object = None,
    template: str = "main.html",
    base_url: str = "..",
) -> str:
    """The whole page as the plugin lets MkDocs render it."""
    assets = {name: asset.path for name, asset in theme_assets().items()}
    frame = Frame(settings=content.settings, assets=assets, material_css="assets/stylesheets/main.css", page=page)
    ours = SimpleNamespace(title=page.title, content="", meta={}, url=page.path) if page else written
    environment = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME), autoescape=False)  # noqa: S701
    return environment.get_template(template).render(page=ours, base_url=base_url, dhr=frame)


def written(**changes: object) -> SimpleNamespace:
    """A hand-written page as MkDocs has it."""
    return SimpleNamespace(
        **{"title": "Privacy", "content": "<p>Text</p>", "meta": {}, "url": "about/privacy/"} | changes
    )


def test_every_page_has_a_strict_policy(content: SiteContent, pages: dict[str, Page]) -> None:
    html = show(content, pages["reviews/2023-rowan/"])

    assert (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "base-uri 'none'; form-action 'self'\"" in html
    )
    assert '<meta name="referrer" content="no-referrer">' in html


def test_the_search_page_alone_may_compile_fetch_and_work_aside(content: SiteContent, pages: dict[str, Page]) -> None:
    html = show(content, pages["reviews/"])

    assert "script-src 'self' 'wasm-unsafe-eval'" in html
    assert "connect-src 'self'; worker-src 'self'" in html
    assert "search." in html
    assert "unsafe-inline" not in html


@pytest.mark.parametrize(("path", "scripts"), [("statistics/", 1), ("recommendations/", 2), ("reviews/", 3)])
def test_a_page_loads_only_the_scripts_of_its_kind(
    path: str, scripts: int, content: SiteContent, pages: dict[str, Page]
) -> None:
    assert show(content, pages[path]).count("<script ") == scripts


def test_the_exit_works_without_scripts_and_tells_nobody(content: SiteContent, pages: dict[str, Page]) -> None:
    html = show(content, pages["reviews/2023-rowan/"])

    assert html.count('href="https://www.bbc.co.uk/weather" rel="nofollow noreferrer" data-exit') == 2
    assert "0808 2000 247" in html


def test_a_page_in_welsh_marks_the_english_frame_around_it(content: SiteContent, pages: dict[str, Page]) -> None:
    html = show(content, pages["reviews/2023-rowan/executive-summary.cy/"])

    assert '<html lang="cy">' in html
    assert '<header class="site-head" lang="en">' in html
    assert '<footer class="site-foot" lang="en">' in html
    assert "Neidio i&#39;r prif gynnwys" in html


def test_a_withdrawn_review_is_kept_out_of_search_engines(content: SiteContent, pages: dict[str, Page]) -> None:
    html = show(content, pages["reviews/2019-zephyrine/"])

    assert '<meta name="robots" content="noindex, noarchive">' in html
    assert "zephyrine" not in html.casefold()


def test_a_hand_written_page_gets_a_heading_if_it_has_none(content: SiteContent) -> None:
    assert "<h1>Privacy</h1>" in show(content, written=written())
    assert show(content, written=written(content='<h1 id="x">Privacy</h1>')).count("<h1") == 1


def test_only_hand_written_pages_load_the_themes_sheet(content: SiteContent, pages: dict[str, Page]) -> None:
    assert "../assets/stylesheets/main.css" in show(content, written=written())
    assert "stylesheets/main.css" not in show(content, pages["statistics/"])


def test_hostile_titles_and_settings_are_escaped(content: SiteContent, pages: dict[str, Page]) -> None:
    bad = '"><script>x</script>'
    hostile = replace(content, settings=replace(content.settings, site_name=bad, publisher=bad, contact_name=bad))
    page = replace(pages["statistics/"], title=bad, description=bad, trail=((bad, "reviews/"),))

    html = show(hostile, page)

    assert "<script>x" not in html
    assert read(html).unbalanced == []


@pytest.mark.parametrize(("base_url", "link"), [("/", '"/reviews/"'), ("/library/", '"/library/reviews/"')])
def test_the_page_of_an_unknown_address_is_whole(base_url: str, link: str, content: SiteContent) -> None:
    html = show(content, template="404.html", base_url=base_url)

    assert link in html
    assert '"//' not in html
    assert "<h1>Page not found</h1>" in html
    assert "noindex" in html
    assert read(html).unbalanced == []


def test_the_whole_page_is_balanced_with_one_main_and_unique_anchors(
    content: SiteContent, pages: dict[str, Page]
) -> None:
    for path, page in pages.items():
        found = read(show(content, page))

        assert found.unbalanced == [], path
        assert found.tags.count("main") == 1
        assert len(found.ids) == len(set(found.ids)), path
