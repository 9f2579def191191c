"""Could this text identify someone?

    >>> from anonymise import check_text
    >>> report = check_text("She moved to the refuge on 3 May 2019.")
    >>> report.is_clear
    False
    >>> [finding.rule for finding in report.findings]
    ['exact-date']

The check says where something stands and which rule speaks of it, never the words. That it found nothing further
does not make a text anonymous. Ten names are public:

==========================  ====================================================================
`check`                     files and folders to a `Report`
`check_text`                a text to a `Report`
`scan_folder`               what stands in a made site that must not: held texts, denied names, numbers
`reveal`                    the words behind a report's findings, for a person who may see them
`report_as`                 a `Report` as text, html, json, sarif, github or gitlab
`People`                    who is declared: pseudonyms and professionals
`DenyList`                  the private list of true names
`Accepted`                  a finding that somebody looked at and found harmless
`propose_pseudonyms`        the bare forenames that a text uses for people
`presidio_recognisers`      the recognisers, for anybody's Presidio registry
==========================  ====================================================================

What these take and answer with is in `anonymise.finding` (Report, Finding, Place, Severity, Unchecked, and
NoSuchModel, which a wrong `ner` raises), `anonymise.people` (Professional) and `anonymise.catalogue` (Rule, rules);
what hides in a PDF is told by `anonymise.extract.pdf_hidden`.

A command that tells findings together with what it checks itself takes `anonymise.beside` (Beside, Remark),
`anonymise.cli.outputs`, `anonymise.cli.problem` (Wrong) and `anonymise.extract.withheld` (withhold).

Everything is loaded when it is first used: importing the package costs next to nothing.
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from anonymise.accepted import Accepted
    from anonymise.check import check, check_text
    from anonymise.denylist.entries import DenyList
    from anonymise.people import People
    from anonymise.quotations import reveal
    from anonymise.recognisers.names import bare_names as propose_pseudonyms
    from anonymise.recognisers.pack import presidio_recognisers
    from anonymise.reports.table import report_as
    from anonymise.scan.folder import scan_folder

_HOMES = {
    "Accepted": ("anonymise.accepted", "Accepted"),
    "DenyList": ("anonymise.denylist.entries", "DenyList"),
    "People": ("anonymise.people", "People"),
    "check": ("anonymise.check", "check"),
    "check_text": ("anonymise.check", "check_text"),
    "presidio_recognisers": ("anonymise.recognisers.pack", "presidio_recognisers"),
    "propose_pseudonyms": ("anonymise.recognisers.names", "bare_names"),
    "report_as": ("anonymise.reports.table", "report_as"),
    "reveal": ("anonymise.quotations", "reveal"),
    "scan_folder": ("anonymise.scan.folder", "scan_folder"),
}

__all__ = [
    "Accepted",
    "DenyList",
    "People",
    "check",
    "check_text",
    "presidio_recognisers",
    "propose_pseudonyms",
    "report_as",
    "reveal",
    "scan_folder",
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
