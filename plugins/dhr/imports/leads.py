"""Who leads an action, read from one cell: name, role and agency parted."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dhr.imports.agencies import Agencies
from dhr.imports.cells import ORGANISATION, RANK, TITLES
from dhr.imports.likeness import letters

_ROLE_WORDS = (
    "Head|Director|Manager|Lead|Named|Nurse|Chief|Deputy|Assistant|Detective|Superintendent|Inspector|Sergeant|Community|"
    "Safety|Adults?|Children\\S*|Public|Social|Care|Housing|Domestic|Abuse|Safeguarding|County|District|Borough|City|"
    "Team|Strategic|Operational|Commissioning|Primary|Clinical|Independent|Training|All|Senior|Executive|Officer|Chair|"
    "Coordinator|Co-ordinator|Commissioner|Consultant|Doctor|Designated|Professional|Practice|Crime|Violence|Business|"
    "Quality|Governance|Performance|Policy|The|Each|Local|National|Regional|Review|Panel|Partners|Head|Service|Services|"
    "Information|Incident|Investigation|Interim|Acting|Principal|General|Medical|Mental|Learning|Development|Project"
)
_ROLE_WORD = re.compile(rf"\b(?:{_ROLE_WORDS})\b")
_ROLE_END = re.compile(
    r"\b(?:Manager|Lead|Officer|Head|Director|Nurse|Chair|Coordinator|Co-ordinator|Commissioner|Doctor)s?$"
)
_ROLE_BEGIN = re.compile(
    r"(?:Head|Director|Deputy|Assistant|Chief|Named|Designated|Lead|Manager|Senior|Principal|Detective|Chair|Interim|Acting)\b"
)
_ORG = re.compile(rf"\b{ORGANISATION}\b(?:\s*\([A-Z][A-Za-z&]*\))?")
_NAME = r"[A-Z][a-z'’][\w'’-]*"
_TITLED = re.compile(rf"({RANK})\.?\s+((?:{_NAME}|[A-Z]\.?)(?:\s+{_NAME}){{0,2}})")
_PLAIN_NAME = re.compile(
    rf"({_NAME}(?:\s+(?:{_NAME}|[A-Z]\.?|de|van|von|Mc\w+|O['’]\w+)){{1,2}})(?=\s*(?:,|\(|\s[-–—]\s|for\b|$|;|/))"
)
_SEPARATORS = " ,;:-–—/\n"


@dataclass(frozen=True)
class ReadLead:
    """What a lead's cell says. `others` are the words about a second lead."""

    name: str = ""
    rank: str = ""
    role: str = ""
    agency: str = ""
    others: str = ""

    @property
    def full_role(self) -> str:
        """Rank and role in one."""
        return ", ".join(part for part in (self.rank, self.role) if part)


@dataclass(frozen=True)
class LeadReader:
    """Reads leads. `people` are known names with their agencies; `text` is all letters of the text around the leads."""

    agencies: Agencies
    people: Mapping[str, str]
    text: str

    def read(self, cell: str) -> ReadLead:
        """The lead in a cell that is one line of text."""
        cell, others = self._without_second(" ".join(cell.split()))
        rank, name, rest = self._name(cell)
        role, agency = self._role_and_agency(rest.strip(_SEPARATORS), named=bool(name))
        agency = (
            agency or self.people.get(name.removeprefix(name.split()[0] + " "), self.people.get(name, ""))
            if name
            else agency
        )
        return ReadLead(name, rank, role, agency, others)

    def _without_second(self, cell: str) -> tuple[str, str]:
        second = re.search(rf"(?<=\))\s+(?=(?:{RANK}\s+)?{_NAME}\s+{_NAME})", cell)
        if second:
            return cell[: second.start()], cell[second.end() :].strip()
        return cell, ""

    def _name(self, cell: str) -> tuple[str, str, str]:
        """Rank, name and the rest of a cell."""
        for known in sorted(self.people, key=lambda name: (-len(name), name)):
            found = re.match(rf"(?:({RANK})\.?\s+)?{re.escape(known)}(?![\w'’-])", cell)
            if found:
                return *_titled(found[1] or "", known), cell[found.end() :]
        titled = _TITLED.match(cell)
        if titled:
            words = _before_roles(titled[2])
            return *_titled(titled[1], words), cell[titled.start(2) + len(words) :]
        plain = _PLAIN_NAME.match(cell)
        if plain and not _ROLE_WORD.search(plain[1]) and not _ORG.search(plain[1]):
            return "", plain[1], cell[plain.end() :]
        return "", "", cell

    def _role_and_agency(self, rest: str, *, named: bool) -> tuple[str, str]:
        rest = re.sub(r"^for\s+", "", rest)
        if not rest:
            return "", ""
        if parted := _parted_by_commas(rest):
            return parted
        if _ROLE_END.search(rest) and not self.agencies.known(rest) and not self._ends_in_organisation(rest):
            return rest, ""
        start = self._agency_start(rest)
        if start is None:
            return (rest, "") if named or _ROLE_BEGIN.match(rest) or _ROLE_END.search(rest) else ("", rest)
        agency, role = rest[start:], rest[:start].strip(_SEPARATORS)
        end = max((found.end() for found in _ORG.finditer(agency)), default=len(agency))
        tail = agency[end:].strip(_SEPARATORS)
        if tail and _ROLE_WORD.search(tail):
            agency, role = agency[:end], ", ".join(part for part in (role, tail) if part)
        return re.sub(r"\s+(?:for|of|at)$", "", role), agency.strip(_SEPARATORS)

    def _ends_in_organisation(self, rest: str) -> bool:
        found = list(_ORG.finditer(rest))
        return bool(found) and found[-1].end() == len(rest)

    def _agency_start(self, rest: str) -> int | None:
        """Where the agency begins: the longest run of words before its last word that the text names elsewhere."""
        ends = [m.end() for m in _ORG.finditer(rest)]
        if not ends:
            return None
        floor = max(rest.rfind(", ", 0, ends[-1]) + 1, rest.rfind(" - ", 0, ends[-1]) + 2, 0)
        floor = floor if floor > 2 else 0
        starts = [m.start() for m in re.finditer(r"(?<![\w&'’-])[A-Z]", rest[: ends[-1]]) if m.start() >= floor]
        named = [s for s in starts if self._is_named(rest[s : ends[-1]])]
        return named[0] if named else (starts[0] if starts else None)

    def _is_named(self, phrase: str) -> bool:
        plain = re.sub(r"\s*\([^)]*\)$", "", phrase)
        if len(plain.split()) < 2:
            return False
        return self.agencies.known(plain) != "" or letters(plain.replace("&", "and")) in self.text


def _titled(rank: str, name: str) -> tuple[str, str]:
    """Rank and name; a courtesy title belongs to the name."""
    return ("", f"{rank} {name}") if rank in TITLES else (rank, name)


def _parted_by_commas(rest: str) -> tuple[str, str] | None:
    """Role and agency where commas or dashes part one agency from roles: "Example Council, Head of Housing"."""
    pieces = [piece.strip() for piece in re.split(r",\s+|\s+[-–—]\s+", rest) if piece.strip()]
    roles = [piece for piece in pieces if _ROLE_BEGIN.match(piece) or _ROLE_END.search(piece)]
    others = [piece for piece in pieces if piece not in roles]
    if roles and len(others) == 1 and _ORG.search(others[0]):
        return ", ".join(roles), others[0]
    return None


def _before_roles(words: str) -> str:
    """The words of a name up to the first that belongs to a role or an agency."""
    kept: list[str] = []
    for word in words.split():
        if _ROLE_WORD.fullmatch(word) or re.fullmatch(ORGANISATION, word):
            break
        kept.append(word)
    return " ".join(kept)


def names_in(cells: Sequence[str]) -> list[str]:
    """The names that stand at the beginning of leads' cells and are parted from what follows by a comma or "for"."""
    found = []
    for cell in cells:
        plain = _PLAIN_NAME.match(re.sub(rf"^{RANK}\.?\s+", "", cell))
        if plain and not _ROLE_WORD.search(plain[1]) and not _ORG.search(plain[1]):
            found.append(plain[1])
    return sorted(set(found))
