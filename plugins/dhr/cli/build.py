"""`dhr build`: make the site and put it in place, or say why not."""

from dataclasses import replace
from pathlib import Path

import click

from dhr.build.generator import generate
from dhr.build.prepare import prepare
from dhr.cli.options import config_option, settings_of, workers_option
from dhr.cli.telling import text_report


@click.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site is put.")
@click.option("--withhold", is_flag=True, help="Publish the other reviews when some are held.")
@workers_option
@config_option
def build(site_dir: Path | None, withhold: bool, workers: int, config: Path) -> int:
    """Build the site from every review and briefing that passes both gates."""
    settings = settings_of(config)
    site = site_dir.resolve() if site_dir else settings.site
    settings = replace(settings, site=site, withhold=withhold or settings.withhold)
    click.echo("Step 1 of 2: reading and checking the reviews")
    prepared = prepare(settings, workers=workers)
    if not prepared.may_publish:
        click.echo(text_report(prepared, False))
        return 1
    for judgement in prepared.held:
        click.echo(f"Withheld: {judgement.shown}")
    if prepared.register.why:
        click.echo(f"Withheld: {settings.register.name}")
    click.echo("Step 2 of 2: making pages, PDFs, data and the search index")
    generate(prepared)
    published = prepared.released
    click.echo(f"Published {len(published.published)} reviews and {len(published.briefings)} briefings in {site.name}/")
    return 0
