"""`dhr notify`: ready e-mails for those who must get a copy of a published review, and the record of their sending."""

from pathlib import Path

import click

from dhr.build.gate.judging import Judgement
from dhr.build.prepare import Prepared
from dhr.cli.asking import confirm, day
from dhr.cli.one_review import one_review
from dhr.cli.options import config_option
from dhr.cli.telling import refuse_published, tell
from dhr.notices.emails import Notice, notice
from dhr.pages.addresses import absolute, review_path
from dhr.records.publication_file import add
from dhr.review.facts import Review
from dhr.sources.files import Folder
from dhr.vocabulary.recipients import Recipient


@click.command()
@click.argument("slug", metavar="REVIEW")
@click.option("--output", type=click.Path(path_type=Path, file_okay=False), default="outbox", show_default=True)
@click.option("--sent", is_flag=True, help="They have been sent: record it instead of writing them.")
@click.option("--on", help="The day they were sent, such as 2024-02-29; today unless given.")
@click.option("--yes", is_flag=True, help="All of them were sent, without being asked one by one.")
@config_option
def notify(slug: str, output: Path, sent: bool, on: str | None, yes: bool, config: Path) -> int:
    """Write e-mails with a published review for the Home Office, the Commissioner and the agencies."""
    prepared, judged = one_review(slug, config)
    waiting = _waiting(judged.review, prepared)
    if not waiting:
        click.echo("Everybody who must get a copy is on record as having got one.")
        return 0
    if judged.review.dates.published is None:
        raise click.UsageError(
            "This review has no date of publication. Write it into review.md, under dates, as published."
        )
    if sent:
        return _record(prepared, judged.review, waiting, on=on, yes=yes)
    if prepared.held:
        tell(prepared, "text", None)
        return 1
    refuse_published(output, prepared.settings)
    _refuse_unpublished(prepared, judged)
    address = absolute(prepared.settings.site_url, review_path(slug))
    notices = [_notice(judged, to, prepared, address) for to in waiting]
    output.mkdir(parents=True, exist_ok=True)
    for one in notices:
        (output / one.name).write_bytes(one.data)
        to = one.to.address or "write in the addresses of the senior managers"
        click.echo(f"Wrote {output.name}/{one.name} ({one.to.name}: {to})")
    click.echo(f"Open each, look at it and send it. Then type: dhr notify {slug} --sent")
    return 0


def _waiting(review: Review, prepared: Prepared) -> tuple[Recipient, ...]:
    """Those who must get a copy and are not on record as having got one."""
    sent = [copy.to for copy in review.publication.copies_sent]
    return tuple(to for to in prepared.settings.recipients if not any(to.is_meant_by(name) for name in sent))


def _notice(judged: Judgement, to: Recipient, prepared: Prepared, address: str) -> Notice:
    return notice(judged.review, to, settings=prepared.settings, pdf=judged.pdf, address=address)


def _refuse_unpublished(prepared: Prepared, judged: Judgement) -> None:
    """A copy of what is not, or not yet, on the site would say that it is."""
    settings, slug = prepared.settings, judged.review.slug
    if not settings.site_url:
        raise click.UsageError("The site's own address is not known. Write site_url into the settings, mkdocs.yml.")
    published = settings.site / review_path(slug) / f"{slug}.pdf"
    if not published.is_file() or published.read_bytes() != judged.pdf:
        raise click.UsageError(
            f"The PDF in {settings.site.name}/ is not what the review is now. Publish first (dhr build), then notify."
        )


def _record(prepared: Prepared, review: Review, waiting: tuple[Recipient, ...], *, on: str | None, yes: bool) -> int:
    folder, date = Folder(review.folder, root=prepared.settings.root), day(on)
    for to in waiting:
        if confirm(f"Was the copy for {to.name} sent?", yes, "--yes"):
            add(folder, "copies_sent", {"to": to.name, "on": date})
            click.echo(f"Recorded: {to.name}, {date.label}.")
    return 0
