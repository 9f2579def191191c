"""`dhr supersede`: record a new version of a published review, with its date and what changed."""

from collections.abc import Iterator
from pathlib import Path

import click

from dhr.build.superseding import ADDENDUM, Difference, difference, next_versions
from dhr.cli.asking import ask, day, is_interactive
from dhr.cli.one_review import one_review
from dhr.cli.options import config_option
from dhr.records.publication_file import Value, add
from dhr.review.publication import Version
from dhr.sources.files import Folder
from dhr.vocabulary.terms import terms

_KINDS = tuple(term.value for term in terms("version_kind"))[1:]
_CLEARED = (ADDENDUM, "new edition")
_DROP = "-"


@click.command()
@click.argument("slug", metavar="REVIEW")
@click.option("--kind", type=click.Choice(_KINDS), help="What kind of change it is.")
@click.option("--change", "changes", multiple=True, help="What changed, in words for readers; once for each change.")
@click.option("--approved-by", help="Who cleared it, for an addendum or a new edition.")
@click.option("--on", help="The day of publication, such as 2024-02-29; today unless given.")
@config_option
def supersede(
    slug: str, kind: str | None, changes: tuple[str, ...], approved_by: str | None, on: str | None, config: Path
) -> int:
    """Record a new version of a published review whose files you have changed."""
    prepared, judged = one_review(slug, config)
    review, settings = judged.review, prepared.settings
    if review.dates.published is None:
        raise click.UsageError(
            "This review has no date of publication, so no earlier version."
            " Write it into review.md, under dates, as published."
        )
    found = difference(review, settings=settings)
    told = changes or tuple(_agreed(_drafted(found, settings.site.name)))
    if not told:
        click.echo("Nothing was recorded: no change was named.")
        return 1
    last = review.publication.versions[-1:]
    if last and last[0].changes == told:
        click.echo(f"These changes are on record already, as version {last[0].number}. Nothing was recorded.")
        return 1
    kind = kind or _asked_kind(found)
    cleared = ask("Who cleared it for publication?", approved_by, "--approved-by") if kind in _CLEARED else ""
    number = max(len(review.publication.versions), 1) + 1
    new = Version(number=number, on=day(on), kind=kind, changes=told, approved_by=cleared)
    _write(Folder(review.folder, root=settings.root), next_versions(review, new))
    click.echo(f"Recorded as version {number} of {judged.shown}. A second person signs it off: dhr sign {slug}")
    return 0


def _drafted(found: Difference | None, site: str) -> tuple[str, ...]:
    if found is None:
        raise click.UsageError(f"The published review is not in {site}/, to compare with. Name changes with --change.")
    return found.lines


def _agreed(lines: tuple[str, ...]) -> Iterator[str]:
    """The drafted lines, each kept, changed or dropped by the person at the terminal; all where there is nobody."""
    if is_interactive() and lines:
        click.echo(f"Readers will see these lines. Return keeps one, other words replace it, {_DROP} drops it.")
        lines = tuple(click.prompt("  ", default=line, prompt_suffix="") for line in lines)
    yield from (line.strip() for line in lines if line.strip() not in ("", _DROP))


def _asked_kind(found: Difference | None) -> str:
    likely = found.kind if found else _KINDS[0]
    if not is_interactive():
        return likely
    return str(click.prompt("What kind of change is it?", type=click.Choice(_KINDS), default=likely))


def _write(folder: Folder, versions: tuple[Version, ...]) -> None:
    for version in versions:
        entry: dict[str, Value] = {
            "number": version.number,
            "on": version.on,
            "kind": version.kind,
            "changes": version.changes,
            "approved_by": version.approved_by,
        }
        add(folder, "versions", entry)
