"""`dhr build`: make the site and put it in place, or say why not."""

from dataclasses import replace
from pathlib import Path

import click

from dhr.build.generator import generate, preview
from dhr.build.prepare import Prepared, prepare
from dhr.build.seal.manifest import SHOWN
from dhr.build.seal.verification import read_seal
from dhr.build.swap.lock import sole_build
from dhr.cli.options import config_option, settings_of, workers_option
from dhr.cli.telling import tell
from dhr.pages.wording import number_of
from dhr.sources.settings import Settings


@click.command()
@click.option("--site-dir", type=click.Path(path_type=Path), help="Where the site is put.")
@click.option("--withhold", is_flag=True, help="Publish the other reviews when some are held.")
@click.option("--drafts", is_flag=True, help="Make a preview with held reviews, to look at, in a new --site-dir.")
@workers_option
@config_option
def build(site_dir: Path | None, withhold: bool, drafts: bool, workers: int, config: Path) -> int:
    """Build the site from every review and briefing that passes both gates."""
    settings = settings_of(config)
    if drafts:
        return _drafts(settings, site_dir, workers)
    site = site_dir.resolve() if site_dir else settings.site
    settings = replace(settings, site=site, withhold=withhold or settings.withhold)
    with sole_build(settings, waiting=click.echo):
        prepared = _build(settings, workers)
    if not prepared.may_publish:
        tell(prepared, "text", None)
        return 1
    reviews, briefings = prepared.released.published, prepared.released.briefings
    published = f"{number_of(len(reviews), 'review')} and {number_of(len(briefings), 'briefing')}"
    click.echo(f"Published {published} in {site.name}/")
    click.echo(f"Its seal is {read_seal(site)[:SHOWN]}. “dhr verify” tells whether it still is.")
    return 0


def _drafts(settings: Settings, folder: Path | None, workers: int) -> int:
    """A preview in a folder of its own. It has no seal, and is never put in place of the site."""
    if folder is None or not _is_free(folder):
        raise click.UsageError("Name a folder with --site-dir that does not exist yet. Drafts never go into the site.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    prepared = prepare(replace(settings, drafts=True, withhold=True), workers=workers)
    preview(prepared, folder.resolve())
    drafts = number_of(len(prepared.held), "held review")
    click.echo(f"{folder.name}/ shows {drafts} as drafts. Never publish it; delete it afterwards.")
    return 0


def _is_free(folder: Path) -> bool:
    """Whether nothing is there yet, or an empty folder."""
    return not any(folder.iterdir()) if folder.is_dir() else not folder.exists()


def _build(settings: Settings, workers: int) -> Prepared:
    """Read the sources and, unless something holds publication, make the site."""
    click.echo("Step 1 of 2: reading and checking the reviews")
    prepared = prepare(settings, workers=workers)
    if prepared.may_publish:
        for judgement in prepared.held:
            click.echo(f"Withheld: {judgement.shown}")
        if prepared.register.why:
            click.echo(f"Withheld: {settings.register.name}")
        click.echo("Step 2 of 2: making pages, PDFs, data and the search index")
        generate(prepared)
    return prepared
