"""`dhr pdf`: the PDF of one review that passes both gates."""

from pathlib import Path

import click

from dhr.build.prepare import prepare
from dhr.cli.options import config_option, settings_of
from dhr.cli.telling import tell


@click.command()
@click.argument("slug", metavar="REVIEW")
@click.option("--output", type=click.Path(path_type=Path), required=True, help="The file to write.")
@config_option
def pdf(slug: str, output: Path, config: Path) -> int:
    """Make the PDF of one review."""
    prepared = prepare(settings_of(config), only=[slug])
    if not prepared.reviews or prepared.held:
        tell(prepared, "text", None)
        return 1
    output.write_bytes(prepared.reviews[0].pdf)
    click.echo(f"Wrote {output.name}: {output.stat().st_size / 1e6:.1f} MB")
    return 0
