"""`anonymise plant`: documents with invented identifiers in them, and the truth beside them."""

from pathlib import Path

import click

from anonymise.evaluation.planted.folder import write_folder
from anonymise.evaluation.planted.suite import documents


@click.command(name="plant", context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--documents", "count", type=click.IntRange(1, 100_000), default=2_000, show_default=True, help="How many."
)
@click.option("--seed", type=int, default=7, show_default=True, help="The same seed makes the same documents.")
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, help="A folder that is empty or not there yet."
)
def plant(*, count: int, seed: int, output: Path) -> int:
    """Make documents with invented identifiers planted in them, and the truth beside them, for `anonymise evaluate`."""
    if output.exists() and (not output.is_dir() or any(output.iterdir())):
        raise click.UsageError(f"{output}: There is something already. Give a folder that is empty or not there yet.")
    planted = write_folder(output, documents(count, seed))
    click.echo(f"{count} documents with {planted} planted identifiers are in {output}")
    return 0
