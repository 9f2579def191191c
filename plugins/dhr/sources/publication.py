"""What `publication.yml` records of a review's publication."""

from dhr.review.publication import (
    CLEARABLE,
    AcceptedFinding,
    Clearance,
    Condition,
    CopySent,
    FamilyTold,
    NameAgreement,
    Proceeding,
    Publication,
    SignOff,
    Version,
    Withdrawal,
)
from dhr.sources.files import Folder
from dhr.sources.nodes import Node, read_nodes
from dhr.sources.problem import SourceError, SourceProblem
from dhr.sources.publication_facts import PUBLICATION
from dhr.sources.shapes import Checking, Given
from dhr.vocabulary.terms import nearest

FILE = "publication.yml"


def read_publication(folder: Folder) -> tuple[Publication, Given | None]:
    """The record of a review's publication, and what it says of an action plan in CSV form."""
    text = folder.text(FILE)
    if text is None:
        return Publication(), None
    path = folder.shown(FILE)
    given = _checked(path, read_nodes(text, path=path))
    try:
        return _publication(path, given), given.get("action_plan")
    except ValueError as error:
        problem = SourceProblem(path, given.line, f"The record contradicts itself: {error}.", "Mend it.")
        raise SourceError([problem]) from None


def _checked(path: str, node: Node) -> Given:
    checking = Checking(path)
    given: Given = checking.read(node, PUBLICATION, "the facts")
    if checking.problems:
        raise SourceError(checking.problems)
    return given


def _publication(path: str, given: Given) -> Publication:
    return Publication(
        prepared_by=given.get("prepared_by", ""),
        clearance=_clearance(path, given["clearance"]) if "clearance" in given else None,
        accepted=tuple(AcceptedFinding(**entry) for entry in given.get("accepted", ())),
        real_names=tuple(NameAgreement(**entry) for entry in given.get("real_names", ())),
        proceedings=tuple(Proceeding(**entry) for entry in given.get("proceedings", ())),
        family_told=FamilyTold(**given["family_told"]) if "family_told" in given else None,
        sign_offs=tuple(SignOff(**(entry | {"files": dict(entry["files"])})) for entry in given.get("sign_offs", ())),
        copies_sent=tuple(CopySent(**entry) for entry in given.get("copies_sent", ())),
        versions=tuple(Version(**(entry | {"number": int(entry["number"])})) for entry in given.get("versions", ())),
        withdrawn=Withdrawal(**given["withdrawn"]) if "withdrawn" in given else None,
    )


def _clearance(path: str, given: Given) -> Clearance:
    for document in given["clears"]:
        if document not in CLEARABLE:
            near = nearest(document, CLEARABLE)
            do = f"Did you mean “{near}”?" if near else f"Known: {', '.join(CLEARABLE)}."
            raise SourceError(
                [SourceProblem(path, given.lines["clears"], "The letter clears an unknown document.", do)]
            )
    conditions = tuple(Condition(**entry) for entry in given.get("conditions", ()))
    return Clearance(**(given | {"conditions": conditions}))
