"""The MkDocs plugin: a thin caller that hands prepared pages to MkDocs and lets nothing through before the gate."""

import logging
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal, cast

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import config_options, load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler
from mkdocs.utils.templates import TemplateContext

from dhr.build.generator import GeneratorFailed
from dhr.build.machine.trouble import BuildTrouble, in_words
from dhr.build.prepare import Prepared, prepare
from dhr.build.staging import LeakFound, Staged
from dhr.build.swap.lock import sole_build
from dhr.pages.absent import absent_pages, without_links_to
from dhr.pages.assets import theme_assets
from dhr.pages.content import Page
from dhr.pages.frame import Frame
from dhr.search.problem import SearchProblem
from dhr.sources.problem import SourceError
from dhr.sources.settings import Settings, read_settings

# Ours stands before Material's: same names, our own frame.
THEME = Path(__file__).parent / "pages" / "theme"

_log = logging.getLogger("mkdocs.plugins.dhr")

_STYLE_SHEET = re.compile(r"assets/stylesheets/main\.\w+\.min\.css")


class DhrOptions(Config):
    """The plugin's options. They are checked by `dhr.sources.settings`, which names the line of a mistake."""

    reviews = config_options.Type(str, default="reviews")
    briefings = config_options.Type(str, default="briefings")
    register = config_options.Type(str, default="register.yml")
    publisher = config_options.Optional(config_options.Type(str))
    contact_name = config_options.Optional(config_options.Type(str))
    contact_email = config_options.Optional(config_options.Type(str))
    accessibility_email = config_options.Optional(config_options.Type(str))
    exit_url = config_options.Optional(config_options.Type(str))
    licence_name = config_options.Optional(config_options.Type(str))
    licence_url = config_options.Optional(config_options.Type(str))
    ner = config_options.Type(str, default="builtin")
    require_denylist = config_options.Type(bool, default=False)
    withhold = config_options.Type(bool, default=False)
    as_at = config_options.Optional(config_options.Type(object))
    partnerships = config_options.Optional(config_options.Type(list))
    recipients = config_options.Optional(config_options.Type(list))
    people = config_options.Optional(config_options.Type(dict))


class DhrPlugin(BasePlugin[DhrOptions]):
    """Publishes the reviews and briefings that pass both gates, and nothing else."""

    prepared: Prepared | None = None
    staged: Staged | None = None
    is_preview: bool = False
    is_sent_on: bool = False
    material_css: str = ""
    absent: frozenset[str] = frozenset()
    refused: BaseException | None = None
    closing: ExitStack = ExitStack()

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether this is a preview, which is never put in place of the site, and whether MkDocs sends it on.

        Only then is MkDocs told where the site is in the end: other plugins must not write into it after the scan.
        """
        self.is_preview = command == "serve"
        self.is_sent_on = command == "gh-deploy"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Pass both gates before MkDocs writes anything, and send it to the staging folder."""
        self.closing = ExitStack()
        with _told_by_mkdocs():
            self.staged = self._preview(config) if self.is_preview else self._begin(config)
        config.site_dir = str(self.staged.folder)
        config.theme.dirs.insert(0, str(THEME))
        self.warnings = CountHandler()
        self.warnings.setLevel(logging.WARNING)
        logging.getLogger("mkdocs").addHandler(self.warnings)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add a page for each of ours, and drop the theme's scripts, fonts and pictures: no page loads them."""
        for file in list(files):
            if file.src_uri.startswith("assets/"):
                if _STYLE_SHEET.fullmatch(file.src_uri):
                    self.material_css = file.url
                else:
                    files.remove(file)
        for asset in theme_assets().values():
            files.append(File.generated(config, asset.path, content=asset.content))
        for path in self._building().pages:
            files.append(File.generated(config, path, content=""))
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        """Notice which of the hand-written pages that ours link to this site has not."""
        self.absent = absent_pages(file.url for file in files.documentation_pages())
        return env

    def on_post_page(self, output: str, *, page: MkDocsPage, config: MkDocsConfig) -> str:
        """No page links to a page that is not there."""
        return without_links_to(self.absent, output)

    def on_post_template(self, output_content: str, *, template_name: str, config: MkDocsConfig) -> str:
        """The same for the page “not found”."""
        return without_links_to(self.absent, output_content)

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        """Our pages are rendered already; MkDocs only puts them into the frame."""
        ours = self._building().pages.get(page.file.src_uri)
        return ours.html if ours else html

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """What the frame needs to know."""
        ours = self._building().pages.get(page.file.src_uri)
        return self._with_frame(context, ours)

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        """The same for the page “not found” and the site map."""
        return self._with_frame(context, None)

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Last of all: complete, scan, seal and publish, unless a warning in strict mode will make MkDocs fail."""
        staged = self._building()
        logging.getLogger("mkdocs").removeHandler(self.warnings)
        if config.strict and self.warnings.get_counts():
            self.closing.close()
            return
        with _told_by_mkdocs():
            staged.finish()
            if not self.is_preview:
                staged.publish()
            self.closing.close()
        if self.is_sent_on:
            config.site_dir = str(staged.prepared.settings.site)

    def on_build_error(self, *, error: Exception) -> None:
        """Whatever went wrong, leave nothing beside the site, and keep our own reason: MkDocs tells only its words."""
        self.refused = error if isinstance(error, OSError) else error.__cause__
        with suppress(BuildTrouble):
            self.closing.close()
        if isinstance(error, OSError):
            raise PluginError(in_words(error)) from error

    def _begin(self, config: MkDocsConfig) -> Staged:
        """A build that will be published. Called by `dhr build`, the gates are passed and the lock is held already."""
        if self.prepared:
            return Staged.begin(self.prepared)
        settings = _settings(config)
        self.closing.enter_context(sole_build(settings, waiting=_log.info))
        return Staged.begin(_prepare(settings))

    def _preview(self, config: MkDocsConfig) -> Staged:
        folder = Path(config.site_dir)
        aside = self.closing.enter_context(TemporaryDirectory(prefix="dhr-", dir=folder.parent))
        prepared = self.prepared or _prepare(_settings(config))
        return Staged.preview(prepared, folder=folder, aside=Path(aside))

    def _building(self) -> Staged:
        if self.staged is None:
            raise PluginError("The build has not been started by MkDocs.")
        return self.staged

    def _with_frame(self, context: TemplateContext, ours: Page | None) -> TemplateContext:
        frame = Frame(
            settings=self._building().prepared.settings,
            assets={name: asset.path for name, asset in theme_assets().items()},
            material_css=self.material_css,
            page=ours,
        )
        return cast(TemplateContext, {**context, "dhr": frame, "dhr_unlisted": self._unlisted()})

    def _unlisted(self) -> frozenset[str]:
        """The sources of pages that search engines are asked to forget, for the site map."""
        return frozenset(path for path, page in self._building().pages.items() if not page.indexed)


@contextmanager
def _told_by_mkdocs() -> Iterator[None]:
    """What is an editor's to mend, as an error that MkDocs tells in our words alone. `dhr build` asks for its cause."""
    try:
        yield
    except SourceError as error:
        raise PluginError(f"You cannot publish yet.\n{error}") from error
    except (LeakFound, SearchProblem) as error:
        raise PluginError(f"Nothing was published. {error}") from error
    except BuildTrouble as error:
        raise PluginError(str(error)) from error


def build_site(prepared: Prepared) -> None:
    """Build and publish the site of what was prepared; called by name from `dhr.build.generator`."""
    _build(prepared, prepared.settings.site, command="build")


def preview_site(prepared: Prepared, folder: Path) -> None:
    """Build the site of what was prepared into `folder`, unpublished; called by name from `dhr.build.generator`."""
    _build(prepared, folder, command="serve")


def _build(prepared: Prepared, folder: Path, *, command: Literal["build", "serve"]) -> None:
    settings = prepared.settings
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    failures = _Failures()
    plugin = DhrPlugin()
    logging.getLogger("mkdocs").addHandler(failures)
    try:
        config = load_config(str(settings.config_file), site_dir=str(folder), strict=True)
        plugin = cast(DhrPlugin, config.plugins["dhr"])
        plugin.prepared = prepared
        config.plugins.on_startup(command=command, dirty=False)
        build(config)
    except (Abort, ConfigurationError, PluginError) as error:
        if isinstance(plugin.refused, SourceError | LeakFound | SearchProblem | BuildTrouble | OSError):
            raise plugin.refused from None
        raise GeneratorFailed("; ".join(failures.messages) or str(error)) from error
    except RecursionError:
        raise GeneratorFailed("The settings lead in a circle: look at INHERIT in mkdocs.yml.") from None
    except UnicodeError:
        page = _unreadable(settings.pages)
        raise GeneratorFailed(f"{page} is not saved as UTF-8. Save it again with that encoding.") from None
    finally:
        # MkDocs keeps the plugin for a later build of the same process, which must pass the gates itself.
        plugin.prepared = None
        logging.getLogger("mkdocs").removeHandler(failures)


def _unreadable(pages: Path) -> str:
    """The first hand-written page that is no text in UTF-8; the generator does not say which it was."""
    for path in sorted(pages.rglob("*.md")):
        try:
            path.read_text(encoding="utf-8-sig")
        except UnicodeError:
            return path.relative_to(pages.parent).as_posix()
    return "A hand-written page"


class _Failures(logging.Handler):
    """Keeps what MkDocs says on the way, for one message at the end."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


def _settings(config: MkDocsConfig) -> Settings:
    return replace(read_settings(Path(config.config_file_path)), site=Path(config.site_dir))


def _prepare(settings: Settings) -> Prepared:
    """Both gates, when MkDocs was called directly. A held review stops the build, as in `dhr build`."""
    prepared = prepare(settings)
    if not prepared.may_publish:
        raise PluginError("You cannot publish yet, because something is held. “dhr check” says what, and what to do.")
    return prepared
