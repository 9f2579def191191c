"""Options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from dhr.build.swap.lock import settle
from dhr.sources.settings import Settings, read_settings

_Command = TypeVar("_Command", bound=Callable[..., Any])


def config_option(command: _Command) -> _Command:
    """`--config FILE`: the site's settings, `mkdocs.yml` in the current folder unless told otherwise."""
    return click.option(
        "--config",
        type=click.Path(path_type=Path),
        default="mkdocs.yml",
        show_default=True,
        help="The settings of the site.",
    )(command)


def workers_option(command: _Command) -> _Command:
    """`--workers N`."""
    return click.option(
        "--workers", type=click.IntRange(0), default=0, help="Processes at once; 0 means one per core."
    )(command)


def settings_of(config: Path) -> Settings:
    """The settings; a missing file is said plainly."""
    if not config.is_file():
        raise click.UsageError(
            f"There are no settings at {config}. Change to the folder that holds mkdocs.yml, or use --config."
        )
    return read_settings(config)


def site_folder(value: str) -> Path:
    """A folder that holds a site. A swap that a killed build left half done is completed before anybody looks."""
    folder = Path(value).resolve()
    settle(folder, waiting=click.echo)
    if not folder.is_dir():
        raise click.UsageError(f"{value} is no folder." if folder.exists() else f"The folder {value} does not exist.")
    return folder
