"""`dhr explain`: what a rule of the check or a requirement of the checklist means."""

import click

from anonymise.catalogue import rules
from dhr.checklist.requirements import requirements


@click.command()
@click.argument("rule")
def explain(rule: str) -> int:
    """Explain a rule such as exact-date, or a requirement such as G8."""
    for known in rules():
        if known.slug == rule.casefold():
            click.echo(
                f"{known.title}\n\n{known.why}\n\nBefore: {known.before}\nAfter:  {known.after}\n\n{known.guidance}"
            )
            return 0
    for requirement in requirements():
        if rule.casefold() in (requirement.id.casefold(), requirement.slug):
            click.echo(
                f"{requirement.id} {requirement.question}\n\n{requirement.guidance}\n\nWhat to do: {requirement.do}"
            )
            return 0
    names = ", ".join([*(known.slug for known in rules()), *(requirement.id for requirement in requirements())])
    raise click.UsageError(f"There is no rule called “{rule}”. Known: {names}.")
