"""`dhr serve`: look at the site on this computer before it is published, with drafts where that is asked for."""

import shutil
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

import click

from dhr.build.generator import GeneratorFailed, preview
from dhr.build.prepare import prepare
from dhr.build.preview import HOST, server_of, watched
from dhr.build.staging import LeakFound
from dhr.cli.options import config_option, settings_of, workers_option
from dhr.search.problem import SearchProblem
from dhr.sources.problem import SourceError
from dhr.sources.settings import Settings

_EVERY_SECONDS = 1.0


@click.command()
@click.option("--drafts", is_flag=True, help="Show held reviews too, each under a banner that says so.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@workers_option
@config_option
def serve(drafts: bool, port: int, workers: int, config: Path) -> int:
    """Show the site at an address of this computer, which no other can reach, and make it anew when a file changes."""
    with tempfile.TemporaryDirectory(prefix="dhr-preview-") as place:
        shown = _Shown(Path(place), workers=workers, drafts=drafts)
        shown.make(config)
        try:
            server = server_of(shown.folder, port)
        except OSError:
            raise click.UsageError(f"Port {port} is taken or not allowed. Choose another one with --port.") from None
        threading.Thread(target=server.serve_forever, daemon=True).start()
        click.echo(f"The preview is at http://{HOST}:{server.server_port}/ until you press Ctrl and C.")
        with suppress(KeyboardInterrupt):
            shown.follow(config)
        server.shutdown()
        server.server_close()
    return 0


class _Shown:
    """The preview that is shown now. A new one takes its place when it is whole; a fault leaves the old one."""

    def __init__(self, place: Path, *, workers: int, drafts: bool) -> None:
        self._place, self._workers, self._drafts = place, workers, drafts
        self._numbers = count(1)
        self._folder = place

    def folder(self) -> Path:
        """Where the preview lies."""
        return self._folder

    def make(self, config: Path) -> None:
        """Make the preview from the sources as they are now."""
        settings = self._settings(config)
        click.echo("Reading and checking the reviews, and making their pages")
        prepared = prepare(settings, workers=self._workers)
        for judgement in prepared.held:
            click.echo(f"{'Draft' if judgement.is_draft else 'Withheld'}: {judgement.shown}")
        if prepared.register.why:
            click.echo(f"Withheld: {settings.register.name}")
        folder, before = self._place / str(next(self._numbers)), self._folder
        preview(prepared, folder)
        self._folder = folder
        if before != self._place:
            shutil.rmtree(before, ignore_errors=True)

    def follow(self, config: Path) -> None:
        """Make it again whenever a source changes, until somebody stops it."""
        settings = self._settings(config)
        seen = watched(settings)
        while True:
            time.sleep(_EVERY_SECONDS)
            now = watched(settings)
            if now != seen:
                seen = now
                self._try(config)

    def _try(self, config: Path) -> None:
        try:
            self.make(config)
            click.echo("The preview is up to date. Load the page again.")
        except (SourceError, GeneratorFailed, LeakFound, SearchProblem, click.ClickException) as problem:
            click.echo(f"The preview stays as it was, because something is wrong:\n{problem}")

    def _settings(self, config: Path) -> Settings:
        return replace(settings_of(config), drafts=self._drafts, withhold=True)
