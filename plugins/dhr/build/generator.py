"""Which site generator wraps the pages. It is called by name, so that no plain package imports it.

MkDocs 1.x is no longer maintained; when a successor can run a gate, it becomes one more row here.
"""

from collections.abc import Callable
from importlib import import_module
from typing import cast

from dhr.build.prepare import Prepared

GENERATORS = {"mkdocs": "dhr.mkdocs_plugin:build_site"}


class GeneratorFailed(Exception):
    """The site generator refused its settings or pages; the message is its own, in words for an editor."""


def generate(prepared: Prepared, *, name: str = "mkdocs") -> None:
    """Build and publish the site of what was prepared, within `sole_build`."""
    module, _, function = GENERATORS[name].partition(":")
    cast(Callable[[Prepared], None], getattr(import_module(module), function))(prepared)
