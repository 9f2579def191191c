"""`dhr verify`: is a published site still what was sealed?"""

from pathlib import Path

import click

from dhr.build.seal import verify as differences


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
def verify(folder: Path) -> int:
    """Compare every file of a site with its manifest."""
    try:
        found = differences(folder)
    except ValueError as error:
        raise click.UsageError(f"{folder.name} cannot be verified: {error}.") from None
    for difference in found:
        click.echo(f"{difference.path}: {difference.what}")
    click.echo("Every file is as it was sealed." if not found else f"{len(found)} files are not as they were sealed.")
    return 1 if found else 0
