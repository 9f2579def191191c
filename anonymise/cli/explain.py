"""`anonymise explain`: what a rule looks for, why it matters and what to write instead."""

import click

from anonymise.catalogue import nearest, rules
from anonymise.cli.problem import Wrong
from anonymise.reports.explained import explained


@click.command(name="explain", context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("slug", metavar="[RULE]", default="")
def explain(slug: str) -> int:
    """Tell what RULE is about, by the name that a report shows. Without RULE, list all rules."""
    # Presidio writes EXACT_DATE.
    known = slug.casefold().replace("_", "-")
    told = explained(known) if slug else _listed()
    if not told:
        raise Wrong(f"There is no such rule.{_hint(known)} All rules: anonymise explain", slug)
    click.echo(told)
    return 0


def _listed() -> str:
    width = max(len(rule.slug) for rule in rules())
    return "\n".join(f"{rule.slug:{width}}  {rule.title}" for rule in rules())


def _hint(slug: str) -> str:
    return f" Did you mean {nearest(slug)}?" if nearest(slug) else ""
