"""`anonymise evaluate`: how well does the check find what it should?"""

import json
from collections.abc import Iterable
from pathlib import Path

import click

from anonymise.cli.outputs import may_show_words
from anonymise.evaluation.dataset import WrongDataset, read_dataset
from anonymise.evaluation.measures import found_in, measure
from anonymise.evaluation.mentions import false_alarms, missed
from anonymise.evaluation.suite_told import suite_dict, suite_text
from anonymise.evaluation.suites import is_suite, recover
from anonymise.evaluation.told import as_dict, as_text

_HELP = """How well does the check find what people marked in texts?

DATASET is a file in JSON Lines: sentences or blocks with `text` and `spans`, or whole documents with `text` and
`entities`. Each text is checked on its own, with HOLD and QUERY counted alike. It can also be a folder that `anonymise
plant` made.
"""


@click.command(name="evaluate", help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("dataset", type=click.Path(exists=True, path_type=Path))
@click.option("--holds-only", is_flag=True, help="Count only what holds publication, not what asks a question.")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="The form of the figures.",
)
@click.option("--reveal", is_flag=True, help="List misses and false alarms with their words, at a terminal only.")
def evaluate(*, dataset: Path, holds_only: bool, form: str, reveal: bool) -> int:
    """Measure and print."""
    is_private = reveal and may_show_words(form, None)
    if is_suite(dataset):
        _suite(dataset, form=form, is_private=is_private, holds_only=holds_only)
    else:
        _labelled(dataset, form=form, is_private=is_private, holds_only=holds_only)
    return 0


def _labelled(path: Path, *, form: str, is_private: bool, holds_only: bool) -> None:
    try:
        pairs = list(found_in(read_dataset(path), holds_only=holds_only))
    except WrongDataset as wrong:
        raise click.UsageError(f"{path}: {wrong}") from None
    measures = measure(pairs)
    click.echo(json.dumps(as_dict(measures), indent=2) if form == "json" else as_text(measures))
    if is_private:
        _listed("Missed in part or whole", missed(pairs))
        _listed("False alarms", false_alarms(pairs))


def _suite(folder: Path, *, form: str, is_private: bool, holds_only: bool) -> None:
    recovered = list(recover(folder, holds_only=holds_only))
    click.echo(json.dumps(suite_dict(recovered), indent=2) if form == "json" else suite_text(recovered))
    if is_private:
        outcomes = (outcome for one in recovered for outcome in one.outcomes if not outcome.found)
        _listed("Missed", ((outcome.truth.plant.rule, outcome.truth.words) for outcome in outcomes))
        alarms = (alarm for one in recovered for alarm in one.false_alarms)
        _listed("False alarms", ((alarm.finding.rule, alarm.words) for alarm in alarms))


def _listed(title: str, found: Iterable[tuple[str, str]]) -> None:
    click.echo(f"{title}\n")
    for name, words in sorted(found):
        click.echo(f"{name:24} {' '.join(words.split())}")
    click.echo("")
