"""An action plan from `action-plan.yml` or `action-plan.csv`."""

from typing import Any

from dhr.review.action_plan import Action, ActionPlan, Lead, Recommendation, Update
from dhr.sources.files import Folder
from dhr.sources.formats import ACTION_PLAN
from dhr.sources.nodes import Node, read_nodes
from dhr.sources.plan_table import table_nodes
from dhr.sources.problem import SourceError
from dhr.sources.shapes import Checking, Given

YAML_PLAN, CSV_PLAN = "action-plan.yml", "action-plan.csv"


def read_plan(folder: Folder, *, about_csv: Given | None) -> ActionPlan | None:
    """The folder's action plan, if it has one. `about_csv` is what `publication.yml` says of a plan in CSV form."""
    text, table = folder.text(YAML_PLAN), folder.text(CSV_PLAN)
    if text is not None and table is not None:
        raise folder.problem(CSV_PLAN, "There are two action plans.", f"Keep {YAML_PLAN} or {CSV_PLAN}, not both.")
    if text is not None:
        return _from_nodes(folder, YAML_PLAN, read_nodes(text, path=folder.shown(YAML_PLAN)))
    if table is not None:
        return _from_nodes(folder, CSV_PLAN, table_nodes(folder, CSV_PLAN, table), about_csv)
    return None


def _from_nodes(folder: Folder, name: str, node: Node, about: Given | None = None) -> ActionPlan:
    checking = Checking(folder.shown(name))
    given = checking.read(node, ACTION_PLAN, "action plan")
    if checking.problems:
        raise SourceError(checking.problems)
    try:
        return _plan(given | (about or {}), name)
    except ValueError as error:
        raise folder.problem(name, f"The plan contradicts itself: {error}.", "Mend the numbers or letters.") from None


def _plan(given: dict[str, Any], name: str) -> ActionPlan:
    return ActionPlan(
        recommendations=tuple(_recommendation(entry) for entry in given["recommendations"]),
        as_at=given.get("as_at"),
        live_document=given.get("live_document", False),
        introduction=given.get("introduction", ""),
        path=name,
    )


def _recommendation(given: Given) -> Recommendation:
    actions = tuple(_action(entry) for entry in given.get("actions", ()))
    return Recommendation(**(given | {"actions": actions}))


def _action(given: Given) -> Action:
    updates = tuple(Update(**entry) for entry in given.get("updates", ()))
    return Action(**(given | {"lead": Lead(**given["lead"]), "updates": updates}))
