"""`dhr sign`: a second person has read the whole of a review as it now stands."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from dhr.build.gate.judging import Judgement
from dhr.checklist.outcome import Hold, Reason
from dhr.cli.asking import ask, confirm, day
from dhr.cli.one_review import one_review
from dhr.cli.options import config_option
from dhr.records.publication_file import add, put_first
from dhr.review.dates import PartialDate
from dhr.review.publication import Publication
from dhr.sources.files import Folder
from dhr.sources.fingerprint import fingerprint
from dhr.sources.publication import FILE

_SIGN_OFF = "sign-off"


@click.command()
@click.argument("slug", metavar="REVIEW")
@click.option("--by", help="Your name.")
@click.option("--prepared-by", help="Who prepared the files, where that is not recorded yet.")
@click.option("--on", help="The day, such as 2024-02-29; today unless given.")
@click.option("--yes", is_flag=True, help="I have read it all as it now stands.")
@config_option
def sign(slug: str, by: str | None, prepared_by: str | None, on: str | None, yes: bool, config: Path) -> int:
    """Sign off a review that you have read, and that somebody else prepared. A change opens it again."""
    prepared, judged = one_review(slug, config)
    open_reasons = _open(judged)
    if open_reasons is None:
        click.echo(f"{judged.shown} is signed off as it stands. There is nothing to do.")
        return 0
    if open_reasons:
        click.echo("\n".join(_mend_first(judged, open_reasons)))
        return 1
    click.echo("\n".join(_to_read(judged)))
    name = ask("Your name", by, "--by")
    first = judged.review.publication.prepared_by or ask(
        "Who prepared these files? It must be somebody else", prepared_by, "--prepared-by"
    )
    _refuse_first_persons(name, first, judged.review.publication)
    date = day(on)
    if not confirm("Have you read all of it as it now stands?", yes, "--yes"):
        click.echo("Nothing was signed.")
        return 1
    _write(judged, Folder(judged.review.folder, root=prepared.settings.root), prepared_by=first, by=name, on=date)
    return _tell(slug, config)


def _open(judged: Judgement) -> tuple[Reason, ...] | None:
    """What holds the review beside the missing signature; None where the signature is not missing."""
    reasons = judged.decision.reasons if isinstance(judged.decision, Hold) else ()
    if _SIGN_OFF not in {reason.id for reason in reasons}:
        return None
    return tuple(reason for reason in reasons if reason.id != _SIGN_OFF)


def _mend_first(judged: Judgement, reasons: tuple[Reason, ...]) -> Iterator[str]:
    yield f"{judged.shown} cannot be signed off yet: whatever is mended now would open it again. First:"
    yield from _told(reasons)


def _told(reasons: tuple[Reason, ...]) -> Iterator[str]:
    yield from (f"  {reason.id}  {reason.why}\n      What to do: {reason.do}" for reason in reasons)


def _to_read(judged: Judgement) -> Iterator[str]:
    """What the person who signs must have read."""
    accepted = len(judged.review.publication.accepted)
    yield f"To sign off {judged.shown} you must have read these files as they now stand:"
    yield from (f"  {name}" for name in judged.files)
    if accepted:
        yield f"They hold {accepted} accepted finding{'s' * (accepted > 1)}; the reasons stand in {FILE}."
    warned = [o for o in judged.outcomes if o.is_open and o.requirement.severity == "warn"]
    for outcome in warned:
        yield f"  {outcome.requirement.id}  (worth a look) {outcome.why}"


def _refuse_first_persons(name: str, prepared_by: str, publication: Publication) -> None:
    if replace(publication, prepared_by=prepared_by).is_first_person(name):
        raise click.UsageError(
            "Whoever prepared the files or accepted a finding cannot sign them off. Ask somebody else to read and sign."
        )


def _write(judged: Judgement, folder: Folder, *, prepared_by: str, by: str, on: PartialDate) -> None:
    if not judged.review.publication.prepared_by:
        put_first(folder, "prepared_by", prepared_by)
    now = fingerprint(folder)
    if {n: h for n, h in now.items() if n != FILE} != {n: h for n, h in judged.files.items() if n != FILE}:
        raise click.UsageError("A file was changed while you were asked. Nothing was signed: look again, then sign.")
    add(folder, "sign_offs", {"by": by, "on": on, "files": now})


def _tell(slug: str, config: Path) -> int:
    """Whether it may be published now: the PDF is looked at only when nothing else holds."""
    _, judged = one_review(slug, config)
    if judged.is_released:
        click.echo(f"Signed. {judged.shown} may be published: type dhr build.")
        return 0
    reasons = judged.decision.reasons if isinstance(judged.decision, Hold) else ()
    click.echo("\n".join(("Signed. It is still held:", *_told(reasons))))
    return 1
