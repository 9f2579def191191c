"""What the theme's `base.html` needs beside MkDocs' own context: it is passed to the templates as `dhr`."""

from collections.abc import Mapping
from dataclasses import dataclass

from dhr.pages.content import Page
from dhr.pages.wording import interface
from dhr.sources.settings import Settings
from dhr.vocabulary.helplines import Helpline, helplines

_POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
}
# The search compiles WebAssembly, fetches pieces of the index and works beside the page.
_SEARCH_POLICY = {"script-src": "'self' 'wasm-unsafe-eval'", "connect-src": "'self'", "worker-src": "'self'"}

_SCRIPTS = {"page": ("exit.js",), "filter": ("exit.js", "filter.js"), "search": ("exit.js", "filter.js", "search.js")}

NAVIGATION = (
    ("Reviews", "reviews/"),
    ("Recommendations", "recommendations/"),
    ("Briefings", "briefings/"),
    ("Statistics", "statistics/"),
    ("Data", "data/"),
    ("About", "about/"),
    ("Get help", "about/get-help/"),
)


@dataclass(frozen=True, kw_only=True)
class Frame:
    """The frame around a page. `page` is None for hand-written pages and for the page of an address not found.

    `assets` gives the address of each of this package's own files (`assets.theme_assets`), `material_css` that of the
    Material theme's style sheet; both from the site's root, without a leading slash.
    """

    settings: Settings
    assets: Mapping[str, str]
    material_css: str
    page: Page | None = None

    @property
    def kind(self) -> str:
        """The kind of page, which decides what it may load."""
        return self.page.kind if self.page else "page"

    @property
    def language(self) -> str:
        """The language of the page's own text."""
        return self.page.language if self.page else "en"

    @property
    def words(self) -> Mapping[str, str]:
        """The interface's words in that language."""
        return interface(self.language)

    @property
    def policy(self) -> str:
        """The content security policy, as a meta tag can carry it."""
        policy = _POLICY | (_SEARCH_POLICY if self.kind == "search" else {})
        return "; ".join(f"{name} {value}" for name, value in policy.items())

    @property
    def scripts(self) -> tuple[str, ...]:
        """The addresses of the page's scripts."""
        return tuple(self.assets[name] for name in _SCRIPTS[self.kind])

    @property
    def navigation(self) -> tuple[tuple[str, str, bool], ...]:
        """The links at the head of every page: words, path, and whether the page lies under it."""
        path = self.page.path if self.page else None
        return tuple((words, to, path is not None and path.startswith(to)) for words, to in NAVIGATION)

    @property
    def helplines(self) -> tuple[Helpline, ...]:
        """The lines that every page shows at its foot."""
        return tuple(line for line in helplines() if line.shown)
