"""`dhr accept`: a person has looked at a finding and found that it identifies nobody."""

from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

import click

from anonymise import reveal
from anonymise.catalogue import rules
from anonymise.cli.outputs import is_private
from anonymise.finding import Finding
from dhr.build.accepting import resolved_by, with_accepted
from dhr.build.gate.judging import Judgement
from dhr.build.prepare import Prepared
from dhr.cli.asking import ask, day, is_interactive
from dhr.cli.one_review import one_review
from dhr.cli.options import config_option
from dhr.records.publication_file import Value, add
from dhr.review.facts import Review
from dhr.review.publication import AcceptedFinding
from dhr.sources.files import Folder

_NOT_RESOLVED = "No finding goes away with that: the words are not found by this rule, or may never be accepted."


@click.command()
@click.argument("slug", metavar="REVIEW")
@click.option("--rule", help="The rule, such as exact-date; with --phrase, instead of being asked.")
@click.option("--phrase", help="The words that were found.")
@click.option("--reason", help="Why they identify nobody.")
@click.option("--by", help="Your name.")
@click.option("--on", help="The day, such as 2024-02-29; today unless given.")
@config_option
def accept(
    slug: str, rule: str | None, phrase: str | None, reason: str | None, by: str | None, on: str | None, config: Path
) -> int:
    """Go through the findings on a review and record those that identify nobody, each with its reason."""
    prepared, judged = one_review(slug, config)
    if bool(rule) != bool(phrase):
        raise click.UsageError("Give --rule and --phrase together, or neither.")
    if rule and phrase:
        entry = _entry(rule, phrase, reason=reason, by=by, on=on)
        if not _record(prepared, judged.review, entry, judged):
            raise click.UsageError(_NOT_RESOLVED)
        click.echo("Recorded. A second person signs it off with the text.")
        return 0
    if not is_interactive() or not is_private("text", None):
        raise click.UsageError("Words are shown at a terminal alone. Give --rule, --phrase, --reason and --by.")
    return _walk(prepared, judged, by=by, on=on)


def _walk(prepared: Prepared, judged: Judgement, *, by: str | None, on: str | None) -> int:
    """One finding at a time, each recorded as soon as it is answered, so that stopping loses nothing."""
    words = reveal(judged.report, prepared.settings.root)
    groups = _groups(judged, words)
    review, recorded = judged.review, 0
    if groups:
        by = ask("Your name", by, "--by")
    for number, (slug, phrase), found in zip(count(1), groups, groups.values(), strict=False):
        click.echo("\n".join(_shown(f"{number} of {len(groups)}", slug, found, words)))
        answer = str(click.prompt("Does this identify nobody? Type y for yes, n for no, s to stop", default="n"))
        if answer[:1].casefold() == "s":
            break
        if answer[:1].casefold() == "y":
            entry = _entry(slug, phrase, reason=None, by=by, on=on)
            if _record(prepared, review, entry, judged):
                review, recorded = with_accepted(review, entry), recorded + 1
            else:
                click.echo("This can never be accepted: it stands on the private list. Change the words.")
    rest = f" What else was found has to be changed: dhr check {judged.review.slug} --reveal" * (recorded < len(groups))
    click.echo(f"{recorded} recorded.{rest}")
    return 0


def _groups(judged: Judgement, words: Mapping[Finding, str]) -> dict[tuple[str, str], list[Finding]]:
    """The findings that hold, by rule and words."""
    groups: dict[tuple[str, str], list[Finding]] = {}
    for finding in judged.report.holds:
        phrase = " ".join(words.get(finding, "").split())
        if phrase:
            groups.setdefault((finding.rule, phrase), []).append(finding)
    return groups


def _shown(where: str, slug: str, found: list[Finding], words: Mapping[Finding, str]) -> Iterator[str]:
    rule = next(rule for rule in rules() if rule.slug == slug)
    yield f"\n{where}: {rule.title} ({slug})\n  {rule.why}"
    for finding in found:
        quoted = words[finding]
        before, after = getattr(quoted, "before", ""), getattr(quoted, "after", "")
        yield f"  {finding.place}\n    {' '.join(f'{before}[{quoted}]{after}'.split())}"


def _entry(rule: str, phrase: str, *, reason: str | None, by: str | None, on: str | None) -> AcceptedFinding:
    if rule not in {known.slug for known in rules()}:
        raise click.UsageError("There is no such rule. All of them: dhr explain")
    why = ask("Why does it identify nobody?", reason, "--reason")
    return AcceptedFinding(rule=rule, phrase=phrase, reason=why, by=ask("Your name", by, "--by"), on=day(on))


def _record(prepared: Prepared, review: Review, entry: AcceptedFinding, judged: Judgement) -> bool:
    """Write an entry that resolves something; whether it was written."""
    if not resolved_by(review, entry, before=judged.report, prepared=prepared):
        return False
    folder = Folder(review.folder, root=prepared.settings.root)
    facts: dict[str, Value] = {
        "rule": entry.rule,
        "phrase": entry.phrase,
        "reason": entry.reason,
        "by": entry.by,
        "on": entry.on,
    }
    add(folder, "accepted", facts)
    return True
