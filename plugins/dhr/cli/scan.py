"""`dhr scan`: look through a built site for what must not be there."""

from pathlib import Path

import click

from dhr.build.prepare import prepare
from dhr.build.scanning import scan as search
from dhr.build.scanning import told
from dhr.cli.options import config_option, settings_of, site_folder, workers_option


@click.command()
@click.argument("folder", type=site_folder)
@workers_option
@config_option
def scan(folder: Path, workers: int, config: Path) -> int:
    """Search every file of a site, opened and decompressed, for held or withdrawn reviews and the private deny list."""
    found = search(folder, prepare(settings_of(config), workers=workers))
    for item in found:
        click.echo(told(item))
    click.echo("The scan found nothing further." if not found else f"{len(found)} places must be looked at.")
    return 1 if found else 0
