"""Everybody whom a review legitimately names, and the pseudonyms of those whom it does not."""

import re
from collections.abc import Iterable, Sequence

from dhr.imports.actions import ReadAction
from dhr.imports.cells import ORGANISATION, RANK, TITLES
from dhr.imports.lines import Block, Kind
from dhr.imports.markup import plain_cell
from dhr.review.facts import Professional

_NAME_WORD = r"[A-Z][\w'’-]+"
_NAME = re.compile(rf"(?:({RANK})\.?\s+)?({_NAME_WORD}(?:\s+(?:{_NAME_WORD}|[A-Z]\.?)){{1,3}})$")
_SURNAME = re.compile(rf"({RANK})\.?\s+({_NAME_WORD})$")
_ROLE = re.compile(
    r"\b(?:chair|author|lead|manager|director|head|officer|nurse|inspector|superintendent|sergeant|constable|member|"
    r"coordinator|co-ordinator|administrator|commissioner|representative|doctor|gp|advisor|adviser|chief|"
    r"consultant|partner|executive|specialist|solicitor|minute)\b",
    re.IGNORECASE,
)
_ORG = re.compile(rf"\b{ORGANISATION}\b")
_PANEL = re.compile(r"panel|author|chair", re.IGNORECASE)
_AUTHOR = re.compile(
    r"(?:(?:chair|author)[^.]{0,80}?\b(?:is|was)|written by|chaired by|report author:?|prepared by|author:)\s+"
    rf"(?:({RANK})\.?\s+)?({_NAME_WORD}\s+{_NAME_WORD}(?:-{_NAME_WORD})?)",
    re.IGNORECASE,
)
_REPORT_NAME = re.compile(
    r"(?:known|referred to|called|named)\s+(?:in|throughout|within)\s+this\s+re(?:port|view)\s+as\s+"
    r"[‘'“\"]?([A-Z][\w'’-]+)"
)


def panel(blocks: Sequence[Block]) -> list[Professional]:
    """The members of the panel, from the table or list under a heading that speaks of it."""
    found: list[Professional] = []
    heading = ""
    for block in blocks:
        if block.kind is Kind.HEADING:
            heading = block.text
        elif _PANEL.search(heading) and block.kind is Kind.TABLE:
            found += [p for cells in _rows(block) if (p := _member(cells)) is not None]
        elif _PANEL.search(heading) and block.kind is Kind.ITEM:
            cells = re.split(r",\s+|\s+[-–—]\s+|:\s+|\t", plain_cell(block.text), maxsplit=1)
            member = _member(cells) if len(cells) == 2 else None
            found += [member] if member else []
    return found


def _rows(block: Block) -> list[list[str]]:
    rows: list[list[str]] = []
    for line in block.lines:
        cells = [" ".join(plain_cell(cell).split()) for cell in line.text.split("\t")]
        if rows and not cells[0]:
            above = rows[-1]
            rows[-1] = [" ".join(filter(None, pair)) for pair in zip(above, (cells + [""] * len(above)), strict=False)]
        else:
            rows.append(cells)
    return rows


def _member(cells: Sequence[str]) -> Professional | None:
    filled = [cell for cell in cells if cell]
    name = _NAME.match(filled[0]) or _SURNAME.match(filled[0]) if filled else None
    if name is None or len(filled) < 2 or _ORG.search(name[2]) or _ROLE.search(name[2]):
        return None
    role, agency = _role_and_agency(filled[1:])
    is_title = name[1] in TITLES
    rank = f" ({name[1]})" if name[1] and not is_title else ""
    called = f"{name[1]} {name[2]}" if is_title else name[2]
    return Professional(name=called, role=(role or "panel member") + rank, agency=agency)


def _role_and_agency(cells: Sequence[str]) -> tuple[str, str]:
    """The role and the agency in what stands beside a name: two cells, "agency, role" in one, or one of the two."""
    if len(cells) >= 2:
        one, two = cells[0], cells[1]
        return (two, one) if _ORG.search(one) and _ROLE.search(two) and not _ROLE.search(one) else (one, two)
    text = cells[0]
    head, comma, tail = text.rpartition(", ")
    if comma and _ORG.search(head) and _ROLE.search(tail):
        return tail, head
    if comma and _ROLE.search(head) and _ORG.search(tail):
        return head, tail
    if _ROLE.search(re.sub(r"\([^)]*\)", "", text)):
        return text, ""
    return "", text


def authors(texts: Iterable[str]) -> list[Professional]:
    """Chair and author, where the text names them in a sentence."""
    found = []
    for text in texts:
        for match in _AUTHOR.finditer(text):
            if match[2].split()[0][0].isupper() and match[2].split()[1][0].isupper() and not _ORG.search(match[2]):
                found.append(Professional(name=match[2], role=_authors_role(match[0])))
    return found


def _authors_role(words: str) -> str:
    said = words.lower()
    chair, author = "chair" in said, "author" in said or "written" in said or "prepared" in said
    return "independent chair and author" if chair and author else "independent chair" if chair else "author"


def leads(actions: Iterable[ReadAction]) -> list[Professional]:
    """Everybody who leads an action by name."""
    return [
        Professional(
            name=read.lead.name,
            role=f"leads an action ({read.lead.full_role})" if read.lead.full_role else "leads an action",
            agency=read.action.lead.agency,
        )
        for read in actions
        if read.lead.name
    ]


def merged(people: Iterable[Professional]) -> tuple[Professional, ...]:
    """Each person once, with all roles, in the order of first mention; the first agency that is given."""
    by_name: dict[str, list[Professional]] = {}
    for person in people:
        by_name.setdefault(person.name, []).append(person)
    result = []
    for name, mentions in by_name.items():
        roles = list(dict.fromkeys(mention.role for mention in mentions))
        distinct = [r for r in roles if not any(r is not o and r.lower() in o.lower() for o in roles)] or roles[:1]
        agency = next((mention.agency for mention in mentions if mention.agency), "")
        result.append(Professional(name=name, role="; ".join(distinct), agency=agency))
    return tuple(result)


def pseudonyms(text: str, professionals: Iterable[Professional]) -> tuple[str, ...]:
    """Bare forenames that the text uses for people, without the names of professionals."""
    from anonymise import propose_pseudonyms

    named = {word for person in professionals for word in person.name.split()}
    found = [*propose_pseudonyms(text), *_REPORT_NAME.findall(text)]
    return tuple(dict.fromkeys(name for name in found if name not in named))


def officials_elsewhere(texts: Iterable[str], known: Iterable[Professional]) -> list[str]:
    """Names after a rank in the plan's texts that belong to nobody who is declared."""
    words = {word for person in known for word in person.name.split()}
    pattern = re.compile(rf"\b(?!(?:Mr|Mrs|Ms|Miss)\b){RANK}\.?\s+({_NAME_WORD}(?:\s+{_NAME_WORD})?)")
    found = {match[0] for text in texts for match in pattern.finditer(text)}
    return sorted(name for name in found if not set(name.split()) & words)
