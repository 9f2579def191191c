"""The commands `evaluate` and `plant`: how well does the check find what it should?"""

import json
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import click

from anonymise.evaluation.dataset import WrongDataset, read_dataset
from anonymise.evaluation.measures import found_in, measure
from anonymise.evaluation.mentions import false_alarms, missed
from anonymise.evaluation.told import as_dict, as_text

_WRONG = 2
_HELP = """How well does the check find what people marked in texts?

DATASET is a file in JSON Lines: sentences or blocks with `text` and `spans`, or whole documents with `text` and `entities`.
Each text is checked on its own, with HOLD and QUERY counted alike. It can also be a folder that `anonymise plant` made.
"""


@click.command(name="evaluate", help=_HELP)
@click.argument("dataset", type=click.Path(exists=True, path_type=Path))
@click.option("--holds-only", is_flag=True, help="Count only what holds publication, not what asks a question.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--reveal", is_flag=True, help="List misses and false alarms with their words, at a terminal only.")
def evaluate(*, dataset: Path, holds_only: bool, form: str, reveal: bool) -> None:
    """Measure and print."""
    try:
        pairs = list(found_in(read_dataset(dataset), holds_only=holds_only))
    except WrongDataset as wrong:
        _wrong(f"{dataset}: {wrong}")
    told = measure(pairs)
    click.echo(json.dumps(as_dict(told), indent=2) if form == "json" else as_text(told))
    if reveal and form == "text" and _is_private():
        _listed("Missed in part or whole", missed(pairs))
        _listed("False alarms", false_alarms(pairs))


def _listed(title: str, found: Iterable[tuple[str, str]]) -> None:
    click.echo(f"{title}\n")
    for name, words in sorted(found):
        click.echo(f"{name:24} {' '.join(words.split())}")
    click.echo("")


def _is_private() -> bool:
    """Whether a person looks at the screen, and nothing keeps what it shows."""
    return sys.stdout.isatty() and not os.environ.get("CI")


def _wrong(what: str) -> NoReturn:
    click.echo(what, err=True)
    sys.exit(_WRONG)
