"""The report on both gates: where it goes, and whether words may go with it."""

import os
from pathlib import Path

from anonymise import reveal
from anonymise.cli.outputs import may_show_words, styled, target, write
from anonymise.cli.problem import Wrong
from dhr.build.prepare import Prepared
from dhr.reports.gathering import gather
from dhr.reports.links import links_from
from dhr.reports.table import gate_report
from dhr.sources.settings import Settings

_PUBLISHED = "This is in a folder of the sources or of the site, and could be published. Give a place outside of them."


def target_of(output: str | None, settings: Settings) -> Path | None:
    """The file that is written to; Wrong where it cannot be, would replace a source, or could be published."""
    private = os.environ.get("DHR_DENYLIST", "")
    path = target(output, [settings.config_file, settings.register, *([Path(private).absolute()] if private else [])])
    if output:
        refuse_published(Path(output), settings)
    return path


def refuse_published(path: Path, settings: Settings) -> None:
    """Wrong where what is written to `path` would lie among the sources or in the site."""
    published = (settings.reviews, settings.briefings, settings.pages, settings.site)
    if any(path.resolve().is_relative_to(folder.resolve()) for folder in published):
        raise Wrong(_PUBLISHED, path)


def tell(prepared: Prepared, form: str, output: Path | None, *, wants_words: bool = False) -> None:
    """Tell what both gates decided, on standard output or into a file."""
    gate, root = gather(prepared), prepared.settings.root
    shows = wants_words and may_show_words(form, output)
    words = reveal(gate.findings, root) if shows else {}
    told = gate_report(gate, form, words=words, links=links_from(output, gate, root) if output else {})
    write(styled(told) if form == "text" and not output else told, output, is_private=shows)
