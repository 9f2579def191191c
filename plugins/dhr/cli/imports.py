"""`dhr import`: bring a review that exists as plain text into a folder of its own."""

from pathlib import Path

import click

from dhr.imports.importing import import_review


@click.command(name="import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--to", "target", type=click.Path(path_type=Path), required=True, help="The new folder, reviews/NAME.")
@click.option("--letter", type=click.Path(path_type=Path), help="The clearance letter as PDF.")
@click.option("--action-plan", type=click.Path(path_type=Path), help="The action plan, when it is a file of its own.")
def import_(file: Path, target: Path, letter: Path | None, action_plan: Path | None) -> int:
    """Turn a report's text into a review folder, and list what a person must look at."""
    result = import_review(file, to=target, letter=letter, action_plan=action_plan)
    click.echo(f"Wrote {len(result.written)} files to {target}:")
    for name in result.written:
        click.echo(f"  {name}")
    if result.questions:
        click.echo(f"{len(result.questions)} things need your eye. They are listed in {target / 'import-notes.md'}.")
    return 0
