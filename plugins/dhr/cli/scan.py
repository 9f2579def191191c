"""`dhr scan`: look through a built site for what must not be there."""

from pathlib import Path

import click

from dhr.build.prepare import prepare
from dhr.build.scan.hand_written import hand_written
from dhr.build.scan.leaks_told import TO_DO, leaks_told
from dhr.build.scan.scanning import scan as search
from dhr.cli.options import config_option, settings_of, site_folder, workers_option
from dhr.pages.wording import number_of


@click.command()
@click.argument("folder", type=site_folder)
@workers_option
@config_option
def scan(folder: Path, workers: int, config: Path) -> int:
    """Search every file of a site, opened and decompressed, for what must not be there, and follow every link in it."""
    settings = settings_of(config)
    found = search(folder, prepare(settings, workers=workers), workers=workers)
    for line in leaks_told(found, written=hand_written(settings)):
        click.echo(line)
    click.echo(
        f"{number_of(len(found), 'place')} must be looked at.\n{TO_DO}" if found else "The scan found nothing further."
    )
    return 1 if found else 0
