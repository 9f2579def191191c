"""The one review that a command is about."""

from pathlib import Path

import click

from dhr.build.gate.judging import Judgement
from dhr.build.prepare import Prepared, prepare
from dhr.cli.options import settings_of


def one_review(slug: str, config: Path) -> tuple[Prepared, Judgement]:
    """The review of this name, read and judged. A withdrawn one is not judged, and refused."""
    prepared = prepare(settings_of(config), only=[slug])
    if not prepared.reviews:
        raise click.UsageError("This review is withdrawn. Nothing is decided about it any more.")
    return prepared, prepared.reviews[0]
