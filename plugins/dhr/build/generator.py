"""Which site generator wraps the pages. It is called by name, so that no plain package imports it.

MkDocs 1.x is no longer maintained; when a successor can run a gate, it becomes one more row here.
"""

from importlib import import_module
from pathlib import Path
from typing import Any

from dhr.build.prepare import Prepared

GENERATORS = {"mkdocs": "dhr.mkdocs_plugin"}


class GeneratorFailed(Exception):
    """The site generator refused its settings or pages; the message is its own, in words for an editor."""


def generate(prepared: Prepared, *, name: str = "mkdocs") -> None:
    """Build and publish the site of what was prepared, within `sole_build`."""
    _generator(name).build_site(prepared)


def preview(prepared: Prepared, folder: Path, *, name: str = "mkdocs") -> None:
    """Build the site of what was prepared into `folder`, to be looked at on this computer and never published."""
    _generator(name).preview_site(prepared, folder)


def _generator(name: str) -> Any:
    return import_module(GENERATORS[name])
