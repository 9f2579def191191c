"""`dhr check`: may these reviews be published, and if not, why?"""

from pathlib import Path

import click

from anonymise.cli.outputs import progress
from dhr.build.prepare import prepare
from dhr.cli.options import config_option, settings_of, workers_option
from dhr.cli.telling import target_of, tell
from dhr.reports.table import FORMS


@click.command()
@click.argument("slugs", nargs=-1, metavar="[REVIEW]...")
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option("--output", metavar="FILE", help="Write the report to this file instead of the screen.")
@click.option("--reveal", "wants_words", is_flag=True, help="Show the words: at a terminal, or in an HTML file.")
@workers_option
@config_option
def check(slugs: tuple[str, ...], form: str, output: str | None, wants_words: bool, workers: int, config: Path) -> int:
    """Check all reviews, or those named, against the anonymisation check and the publication checklist."""
    settings = settings_of(config)
    target = target_of(output, settings)
    with progress("Checking reviews and briefings ..."):
        prepared = prepare(settings, only=slugs, workers=workers)
    tell(prepared, form, target, wants_words=wants_words)
    return 0 if prepared.is_clear else 1
