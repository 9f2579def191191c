"""`dhr pdf`: the PDF of one review that passes both gates."""

from pathlib import Path

import click

from dhr.cli.one_review import one_review
from dhr.cli.options import config_option, settings_of
from dhr.cli.telling import target_of, tell


@click.command()
@click.argument("slug", metavar="REVIEW")
@click.option("--output", metavar="FILE", required=True, help="The file to write.")
@config_option
def pdf(slug: str, output: str, config: Path) -> int:
    """Make the PDF of one review."""
    target_of(output, settings_of(config))
    prepared, judged = one_review(slug, config)
    if prepared.held:
        tell(prepared, "text", None)
        return 1
    if not judged.pdf:
        raise click.UsageError("There is no PDF here of a review that was published elsewhere. Follow its link.")
    Path(output).write_bytes(judged.pdf)
    click.echo(f"Wrote {Path(output).name}: {len(judged.pdf) / 1e6:.1f} MB")
    return 0
