"""The words behind findings, for a person who may see them. This is the only way from a report back to words."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from anonymise.extract.names import FOLDER_NAME
from anonymise.extract.table import extract, extract_text
from anonymise.extract.withheld import restore
from anonymise.finding import Finding, Report
from anonymise.passages import Source

# Code points on each side: enough to know the sentence again.
_AROUND = 90


class Quotation(str):
    """The words that a finding speaks of, and what stands before and after them in the same paragraph."""

    __slots__ = ("after", "before")
    before: str
    after: str

    def __new__(cls, words: str, *, before: str = "", after: str = "") -> "Quotation":
        """The words between what stands before and after them."""
        made = super().__new__(cls, words)
        made.before, made.after = before, after
        return made


def reveal(report: Report, root: Path, *, texts: Mapping[str, str] | None = None) -> Mapping[Finding, Quotation]:
    """The words that the findings speak of, for a person at a terminal and for nobody else.

    The files are read again; `texts` are those that are no files, by their path.
    """
    sources = cache(lambda path: _sources(path, root, texts or {}))
    found = ((finding, sources(finding.place.path).get(finding.place.part)) for finding in report.findings)
    return {finding: _quoted(finding, source) for finding, source in found if source and finding.length}


def _sources(path: str, root: Path, texts: Mapping[str, str]) -> Mapping[str, Source]:
    """The sources of one file, by part; of a folder, its name."""
    real = root / restore(path, root)
    if path not in texts and real.is_dir():
        return {FOLDER_NAME: Source(path, real.name, FOLDER_NAME)}
    found = extract_text(texts[path], path) if path in texts else extract(real, root)
    return {passage.part: passage.source for passage in found.passages}


def _quoted(finding: Finding, source: Source) -> Quotation:
    text, start = source.text, source.offset(finding.place)
    end = start + finding.length
    before, after = text[max(0, start - _AROUND) : start], text[end : end + _AROUND]
    # A blank line ends a paragraph; a word that is cut in two is left out.
    before = before.rpartition("\n\n")[2]
    after = after.partition("\n\n")[0]
    if start > _AROUND and len(before) == _AROUND:
        before = "…" + before.partition(" ")[2]
    if end + _AROUND < len(text) and len(after) == _AROUND:
        after = after.rpartition(" ")[0] + "…"
    return Quotation(text[start:end], before=before, after=after)
