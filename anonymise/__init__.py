"""Could this text identify someone?

    >>> from anonymise import check_text
    >>> report = check_text("She moved to the refuge on 3 May 2019.")
    >>> report.is_clear
    False

The check says where something stands and which rule speaks of it, never the words. That it found nothing further
does not make a text anonymous. Everything is loaded when it is first used: importing the package costs next to nothing.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from anonymise.accepted import Accepted
    from anonymise.catalogue import Rule, rule, rules
    from anonymise.check import check, check_text, reveal
    from anonymise.denylist.entries import DenyList
    from anonymise.finding import Finding, Place, Report, Severity, Unchecked
    from anonymise.people import People, Professional
    from anonymise.recognisers.names import bare_names as propose_pseudonyms
    from anonymise.recognisers.names import full_names
    from anonymise.reports.json import as_json as json_report
    from anonymise.reports.terminal import terminal as terminal_report
    from anonymise.scan import scan_folder

_HOMES = {
    "Accepted": ("anonymise.accepted", "Accepted"),
    "DenyList": ("anonymise.denylist.entries", "DenyList"),
    "Finding": ("anonymise.finding", "Finding"),
    "People": ("anonymise.people", "People"),
    "Place": ("anonymise.finding", "Place"),
    "Professional": ("anonymise.people", "Professional"),
    "Report": ("anonymise.finding", "Report"),
    "Rule": ("anonymise.catalogue", "Rule"),
    "Severity": ("anonymise.finding", "Severity"),
    "Unchecked": ("anonymise.finding", "Unchecked"),
    "check": ("anonymise.check", "check"),
    "check_text": ("anonymise.check", "check_text"),
    "full_names": ("anonymise.recognisers.names", "full_names"),
    "json_report": ("anonymise.reports.json", "as_json"),
    "propose_pseudonyms": ("anonymise.recognisers.names", "bare_names"),
    "reveal": ("anonymise.check", "reveal"),
    "rule": ("anonymise.catalogue", "rule"),
    "rules": ("anonymise.catalogue", "rules"),
    "scan_folder": ("anonymise.scan", "scan_folder"),
    "terminal_report": ("anonymise.reports.terminal", "terminal"),
}

__all__ = [
    "Accepted",
    "DenyList",
    "Finding",
    "People",
    "Place",
    "Professional",
    "Report",
    "Rule",
    "Severity",
    "Unchecked",
    "check",
    "check_text",
    "full_names",
    "json_report",
    "propose_pseudonyms",
    "reveal",
    "rule",
    "rules",
    "scan_folder",
    "terminal_report",
]


class _Package(ModuleType):
    """Keeps `anonymise.check` the function, although a module of that name is loaded behind it."""

    def __setattr__(self, name: str, value: Any) -> None:
        if name in _HOMES and isinstance(value, ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    module, attribute = _HOMES[name]
    return getattr(import_module(module), attribute)


def __dir__() -> list[str]:
    return sorted(__all__)
