"""`anonymise keyed-list`: a private list in a form for machines that must find its names and must not know them."""

import os
from pathlib import Path

import click

from anonymise.denylist.entries import KEY_VARIABLE, VARIABLE, DenyList
from anonymise.denylist.keyed import SHORTEST_KEY, is_key

_HELP = f"""Put a private list into keyed form, for machines that check texts.

FILE is the plain list, one entry a line; without it, the list that {VARIABLE} names or holds. The key is taken from
{KEY_VARIABLE}: {SHORTEST_KEY} random characters or more. This makes one:

\b
  python -c "import secrets; print(secrets.token_urlsafe(32))"

Where texts are checked, set {VARIABLE} to the keyed file, or to its text, and {KEY_VARIABLE} to the key, as a secret.
Whoever has the file and not the key learns roughly how long the list is, and nothing else. Whoever has both can try
names. Make the file again whenever the list changes.

{VARIABLE} may also hold a plain list itself: then it has more than one line, or begins with `entries:`.
"""


@click.command(name="keyed-list", help=_HELP, context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("file", required=False, metavar="[FILE]")
@click.option("--output", metavar="FILE", help="Write the keyed list to this file instead of the screen.")
def keyed_list(*, file: str | None, output: str | None) -> int:
    """Write the keyed form of a list; what is wrong is told without a word of it."""
    denylist = DenyList.from_file(Path(file)) if file else DenyList.from_environment()
    key = os.environ.get(KEY_VARIABLE, "")
    if denylist.problem or denylist.is_keyed or not denylist.count:
        raise click.ClickException(denylist.problem or f"Give a plain list: as FILE, or in {VARIABLE}.")
    if not is_key(key):
        raise click.ClickException(f"Set {KEY_VARIABLE} to {SHORTEST_KEY} random characters or more.")
    _write(denylist.as_keyed(key), output, denylist.path)
    return 0


def _write(text: str, output: str | None, source: Path | None) -> None:
    if not output:
        click.echo(text, nl=False)
        return
    target = Path(output)
    if source and target.exists() and target.samefile(source):
        raise click.ClickException("This would overwrite the plain list. Give another file with --output.")
    try:
        target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.ClickException(f"The list cannot be written: {error.strerror}. Give another file.") from None
