"""`dhr check`: may these reviews be published, and if not, why?"""

from pathlib import Path

import click

from dhr.build.prepare import prepare
from dhr.cli.options import config_option, settings_of, workers_option
from dhr.cli.telling import FORMATS, may_reveal, write


@click.command()
@click.argument("slugs", nargs=-1, metavar="[REVIEW]...")
@click.option("--format", "form", type=click.Choice(sorted(FORMATS)), default="text", show_default=True)
@click.option("--output", type=click.Path(path_type=Path), help="Write the report to this file.")
@click.option("--reveal", is_flag=True, help="Show the words that were found; only at a terminal.")
@workers_option
@config_option
def check(slugs: tuple[str, ...], form: str, output: Path | None, reveal: bool, workers: int, config: Path) -> int:
    """Check all reviews, or those named, against the anonymisation check and the publication checklist."""
    prepared = prepare(settings_of(config), only=slugs, workers=workers)
    write(FORMATS[form](prepared, may_reveal(reveal)), output)
    return 0 if prepared.is_clear else 1
