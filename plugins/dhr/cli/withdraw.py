"""`dhr withdraw`: take a published review down again, at once and everywhere that this tool reaches."""

from dataclasses import replace
from pathlib import Path

import click

from anonymise import DenyList
from dhr.build.gate.cache import Cache
from dhr.build.gate.withdrawals import tells_who
from dhr.build.generator import GeneratorFailed, generate
from dhr.build.machine.trouble import BuildTrouble
from dhr.build.prepare import Prepared, prepare
from dhr.build.scan.hand_written import hand_written
from dhr.build.scan.leaks_told import leaks_told
from dhr.build.scan.scanning import scan
from dhr.build.staging import LeakFound
from dhr.build.swap.lock import sole_build
from dhr.cli.asking import ask, confirm, day
from dhr.cli.options import config_option, settings_of
from dhr.notices.by_hand import left_to_do
from dhr.pages.addresses import absolute, review_path
from dhr.records.publication_file import drop, put
from dhr.reports.gathering import gather
from dhr.review.facts import Review
from dhr.search.problem import SearchProblem
from dhr.sources.files import Folder
from dhr.sources.problem import SourceError
from dhr.sources.repository import load_library
from dhr.sources.settings import Settings

# What may keep a site from being made. Nothing of it may hide that the review can still be read.
_IN_THE_WAY = (SourceError, GeneratorFailed, LeakFound, BuildTrouble, SearchProblem)


@click.command()
@click.argument("slug", metavar="REVIEW")
@click.option("--reason", help="Why, in words that anybody may read: it stands on the page that stays.")
@click.option("--on", help="The day, such as 2024-02-29; today unless given.")
@click.option("--yes", is_flag=True, help="Withdraw without being asked again.")
@click.option("--withhold", is_flag=True, help="Publish the rest of the site even when some of it is held.")
@config_option
def withdraw(slug: str, reason: str | None, on: str | None, yes: bool, withhold: bool, config: Path) -> int:
    """Withdraw a published review: its page says so without a name, and nothing else of it stays."""
    settings = settings_of(config)
    (review,) = load_library(settings, only=[slug]).reviews
    if review.is_withdrawn:
        click.echo("This review is on record as withdrawn already. The site is made anew without it.")
    elif not _record(review, settings, reason=reason, on=on, yes=yes):
        return 1
    Cache.beside(settings.root).forget(review.id)
    settings = replace(settings, withhold=withhold or settings.withhold)
    try:
        with sole_build(settings, waiting=click.echo):
            return _republish(review, settings)
    except _IN_THE_WAY:
        click.echo(
            "The withdrawal is recorded, AND THE REVIEW IS STILL ON THE SITE, because of what follows:", err=True
        )
        raise


def _record(review: Review, settings: Settings, *, reason: str | None, on: str | None, yes: bool) -> bool:
    why = ask("Why is it withdrawn? Anybody will read this", reason, "--reason")
    if tells_who(review, why, settings=settings, denylist=DenyList.from_environment()):
        raise click.UsageError("The reason could identify someone. Say it without names, days and places.")
    date = day(on)
    if not confirm(f"Withdraw the review {review.slug} on {date.label}?", yes, "--yes"):
        click.echo("Nothing was withdrawn.")
        return False
    folder = Folder(review.folder, root=settings.root)
    put(folder, "withdrawn", {"on": date, "reason": why})
    # Whoever takes the withdrawal back has it read and signed as if for the first time.
    drop(folder, "sign_offs")
    return True


def _republish(review: Review, settings: Settings) -> int:
    addresses = _addresses(review, settings)
    prepared = prepare(settings)
    if not (prepared.may_publish or _only_citing(prepared, review)):
        click.echo("The withdrawal is recorded, AND THE REVIEW IS STILL ON THE SITE, because something else is held.")
        click.echo(f"To take it down now, and what is held with it: dhr withdraw {review.slug} --withhold")
        click.echo(f"Held: {', '.join(_held(prepared))}. Why, and what to do: dhr check")
        return 1
    for name in _held(prepared):
        click.echo(f"Withheld: {name}")
    generate(prepared)
    left = scan(settings.site, prepared)
    for line in leaks_told(left, written=hand_written(settings)):
        click.echo(line)
    if left:
        click.echo("Something of what may not be published is still on the site: see above.")
        return 1
    click.echo("Withdrawn. Every file of the site was searched: the notice of withdrawal is all that stays.")
    click.echo("\nLeft to do by hand:")
    for line in left_to_do(review, addresses=addresses):
        click.echo(f"  {line}")
    return 0


def _only_citing(prepared: Prepared, review: Review) -> bool:
    """Whether nothing is held but briefings that cite the review: they follow from its withdrawal."""
    citing = all(review.slug in judged.briefing.reviews for judged in prepared.held_briefings)
    return citing and not prepared.held and not prepared.register.why


def _held(prepared: Prepared) -> tuple[str, ...]:
    """What is held, as reports call it: never by a folder's name that could be somebody's."""
    return tuple(judged.name for judged in gather(prepared).in_order if not judged.is_released)


def _addresses(review: Review, settings: Settings) -> tuple[str, ...]:
    """Every address at which something of the review was published, as far as the site before knows."""
    folder = settings.site / review_path(review.slug)
    files = sorted(path.relative_to(settings.site).as_posix() for path in folder.rglob("*") if path.is_file())
    pages = (path.removesuffix("index.html") for path in files or (review_path(review.slug),))
    return tuple(absolute(settings.site_url, path) for path in pages)
