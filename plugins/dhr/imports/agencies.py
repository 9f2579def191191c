"""Agencies that a text names, and whom a recommendation addresses."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from dhr.imports.cells import ORGANISATION

_WORDS = re.compile(
    r"\b(?:health|social care|housing|probation|police|primary care|gps?|school|education|children|adults?|"
    r"all agencies|partners?|commissioners?|safeguarding|fire|ambulance|idva|refuge)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(rf"\b{ORGANISATION}\b")

# Whom the words of an agency stand for; the first that matches, in this order.
ADDRESSEES = (
    ("national government", r"home office|ministry|department (?:of|for)|national government|government"),
    ("police", r"police|constabulary"),
    ("community safety partnership", r"community safety|\bcsp\b"),
    (
        "IDVA or domestic abuse service",
        r"\bidvas?\b|domestic abuse|domestic violence|women's aid|refuge|sexual violence",
    ),
    ("probation", r"probation|community rehabilitation"),
    (
        "health",
        r"\bnhs\b|health|hospital|\bccg\b|clinical commissioning|\bicb\b|integrated care|ambulance|\bgps?\b|surgery|"
        r"primary care|midwi",
    ),
    ("social services", r"social (?:care|services|work)|children'?s services|adult services|safeguarding adults"),
    ("school", r"\bschools?\b|academy"),
    ("other education", r"college|university|education"),
    ("housing", r"housing|homes\b|landlord"),
    ("religious institution", r"church|mosque|diocese|synagogue|temple"),
    ("military", r"\barmy\b|\bnavy\b|royal air force|military|ministry of defence"),
)
_ADDRESSEES = tuple((value, re.compile(pattern, re.IGNORECASE)) for value, pattern in ADDRESSEES)


@dataclass(frozen=True)
class Agencies:
    """The agencies that the text lists, longest name first."""

    names: tuple[str, ...] = ()

    def is_agency(self, text: str) -> bool:
        """Whether a short text names an agency."""
        if len(text.split()) > 14:
            return False
        return _ORGANISATION.search(text) is not None or _WORDS.search(text) is not None or self.known(text) != ""

    def known(self, text: str) -> str:
        """The listed agency of this name, "&" or "and" alike."""
        return next((name for name in self.names if _folded(name) == _folded(text)), "")

    def at_start(self, text: str) -> tuple[str, str]:
        """The agency that a text begins with and the rest of it: a listed one, up to a bracket, colon or full stop."""
        for name in self.names:
            head = re.match(rf"(?:the )?{_loose(name)}\b", text, re.IGNORECASE)
            if head:
                end = re.compile(r"\s*[(:.]|\s+[-–—]\s|$").search(text, head.end())
                stop = end.start() if end else len(text)
                if stop - head.end() <= 40 and not re.search(r"\b(?:should|must|will|to)\b", text[head.end() : stop]):
                    return text[:stop].strip(), text[stop:].lstrip(" :.-–—")
        return "", text

    def in_words(self, text: str) -> str:
        """The longest listed agency that stands anywhere in a text."""
        return next((name for name in self.names if re.search(rf"\b{_loose(name)}(?!\w)", text, re.IGNORECASE)), "")

    def beginning_with(self, words: str, others: Iterable[str]) -> str:
        """The only agency among `others` that begins with these words, where a cell cut off its end."""
        found = {name for name in others if _folded(name).startswith(_folded(words) + " ")}
        return found.pop() if len(found) == 1 else ""


def agencies(names: Iterable[str]) -> Agencies:
    """The agencies among some names."""
    found = {re.sub(r"\s*\([^)]*\)\s*$", "", " ".join(name.split())).strip(" .,;") for name in names}
    kept = [name for name in found if 3 <= len(name) <= 120 and _ORGANISATION.search(name)]
    return Agencies(tuple(sorted(kept, key=lambda name: (-len(name), name))))


def addressee(agency: str) -> str:
    """The value of the vocabulary for whom an agency's words stand; empty when it cannot be told."""
    return next((value for value, pattern in _ADDRESSEES if pattern.search(agency)), "")


def _folded(name: str) -> str:
    return re.sub(r"[^a-z0-9 ]", "", name.lower().replace("&", "and").replace("-", " ")).strip()


def _loose(name: str) -> str:
    """A pattern for a name in which "&" and "and" stand for one another."""
    return r"\s+".join(r"(?:&|and)" if word in ("&", "and") else re.escape(word) for word in name.split())
