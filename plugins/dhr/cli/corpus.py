"""`dhr corpus`: the open data of all reviews that pass both gates, without the site."""

from dataclasses import replace
from pathlib import Path

import click

from dhr.build.prepare import prepare
from dhr.cli.options import config_option, settings_of, workers_option
from dhr.cli.telling import refuse_published, tell
from dhr.corpus.write import write_corpus


@click.command()
@click.option(
    "--output", type=click.Path(path_type=Path, file_okay=False), required=True, help="The folder to write to."
)
@click.option("--withhold", is_flag=True, help="Leave out reviews that are held.")
@workers_option
@config_option
def corpus(output: Path, withhold: bool, workers: int, config: Path) -> int:
    """Write the corpus as CSV and JSON Lines."""
    settings = settings_of(config)
    refuse_published(output, settings)
    prepared = prepare(replace(settings, withhold=withhold or settings.withhold), workers=workers)
    if not prepared.may_publish:
        tell(prepared, "text", None)
        return 1
    output.mkdir(parents=True, exist_ok=True)
    for file in write_corpus(prepared.released, settings=prepared.stated, folder=output):
        click.echo(f"Wrote {file.path}: {file.size / 1e3:.0f} kB")
    return 0
