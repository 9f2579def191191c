"""`dhr verify`: is a published site still what was sealed?"""

import re

import click

from dhr.build.seal.manifest import SHOWN, CannotVerify
from dhr.build.seal.served import verify_served
from dhr.build.seal.verification import Comparison
from dhr.build.seal.verification import verify as verify_folder
from dhr.cli.options import site_folder

_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@click.command()
@click.argument("site", metavar="FOLDER|ADDRESS")
def verify(site: str) -> int:
    """Compare every file of a site, in a folder or as a server answers it, with its manifest."""
    is_address = _ADDRESS.match(site) is not None
    try:
        compared = verify_served(site) if is_address else verify_folder(site_folder(site))
    except CannotVerify as reason:
        raise CannotVerify(f"{_shown(site)} cannot be compared. {reason}") from None
    for difference in compared.differences:
        click.echo(f"{_shown(difference.path)}: {difference.what}")
    click.echo(_verdict(compared))
    if is_address:
        click.echo("Files to which no page links cannot be seen from outside.")
    return 1 if compared.differences else 0


def _verdict(compared: Comparison) -> str:
    differing = len(compared.differences)
    count = f"Compared {compared.compared} files with the seal {compared.seal[:SHOWN]}."
    if not differing:
        return f"{count} Every file is as it was sealed."
    return f"{count} {differing} {'file is' if differing == 1 else 'files are'} not as sealed. Build the site again."


def _shown(text: str) -> str:
    """Names may hold anything, but not what changes a terminal; an address may hold a password."""
    return "".join(character if character.isprintable() else "?" for character in re.sub(r"//[^/]*@", "//", text))
