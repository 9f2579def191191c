"""What an import found, as the files of a review's folder. What is not known is a line that asks, never a value."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dhr.imports.facts import ReadFacts
from dhr.imports.yaml_text import as_yaml
from dhr.review.action_plan import Action, ActionPlan, Recommendation
from dhr.review.dates import PartialDate
from dhr.review.facts import Professional
from dhr.review.publication import Clearance


@dataclass(frozen=True)
class FrontMatter:
    """The facts for the head of `review.md`."""

    id: str
    facts: ReadFacts
    pseudonyms: tuple[str, ...]
    professionals: tuple[Professional, ...]
    cleared: PartialDate | None


# What an editor is asked for when the text does not say it: the key, and the question.
ASKS = {
    "title": "the pseudonym or initials under which the review is published",
    "review_type": "the type of review, such as DHR",
    "partnership": "the community safety partnership",
    "summary": "one plain sentence for lists and search results, without violent detail",
    "death": "month (2023-04) or year, and type of the death",
    "type": "type of the death, from the list of death types",
    "method": "method, from the list, where the review gives it",
    "place": "kind of place, from the list",
    "victims": "the person or persons who died, by pseudonym, with sex and age band",
    "person": "sex, age band, relationship and what else the review records",
    "perpetrators": "the other person, by pseudonym, if there is one",
    "content_note": "what a reader should be prepared for",
    "themes": "research codes, such as 2D",
    "review_by": "when to decide whether the review stays online",
}


def review_text(front: FrontMatter, landing: str) -> tuple[str, tuple[str, ...]]:
    """`review.md`, and the questions that stand in it."""
    writer = _Writer()
    facts = front.facts
    writer.put({"id": front.id})
    for key, value in (("title", facts.title), ("review_type", facts.review_type), ("partnership", facts.partnership)):
        writer.put_or_ask(key, value)
    writer.put_or_ask("summary", _summary(facts))
    _death(writer, facts)
    _persons(writer, facts)
    writer.ask("content_note")
    writer.ask("themes")
    writer.put({"agencies": list(facts.agencies)})
    dates = {**facts.dates, "cleared": front.cleared}
    writer.put(
        {"dates": {key: dates[key] for key in ("notified", "commissioned", "completed", "cleared") if dates.get(key)}}
    )
    writer.ask("review_by", "dates.review_by")
    writer.put({"languages": {"en": "full"}})
    people = {"pseudonyms": list(front.pseudonyms), "professionals": [_professional(p) for p in front.professionals]}
    writer.put({"people": {key: value for key, value in people.items() if value}})
    return f"---\n{writer.text}---\n\n{landing.strip()}\n", tuple(writer.asked)


class _Writer:
    """Puts facts and questions one below the other."""

    def __init__(self) -> None:
        self.text = ""
        self.asked: list[str] = []

    def put(self, values: dict[str, Any], *, indent: int = 0) -> None:
        if any(value not in ("", None, [], {}) for value in values.values()):
            self.text += as_yaml(values, indent=indent)

    def put_or_ask(self, key: str, value: Any) -> None:
        if value:
            self.put({key: value})
        else:
            self.ask(key)

    def ask(self, key: str, name: str = "", *, indent: int = 0) -> None:
        """A line that asks; YAML reads past it."""
        question = ASKS[key]
        self.text += f"{' ' * indent}# ASK: {name or key}: {question}\n"
        self.asked.append(f"{name or key}: {question}")


def _summary(facts: ReadFacts) -> str:
    """A plain sentence of what was read, when both name and month are known."""
    if not (facts.title and facts.death):
        return ""
    deaths = "deaths" if len(names_in_title(facts.title)) > 1 else "death"
    return f"Review of the {deaths} of {facts.title} in {facts.death.label}."


def _death(writer: _Writer, facts: ReadFacts) -> None:
    if facts.death is None:
        writer.ask("death")
        return
    key = "month" if facts.death.month else "year"
    writer.put({"death": {key: facts.death, "type": facts.death_type}})
    if not facts.death_type:
        writer.ask("type", "death.type", indent=2)
    writer.ask("method", "death.method", indent=2)
    writer.ask("place", "death.place", indent=2)


def _persons(writer: _Writer, facts: ReadFacts) -> None:
    for key, names in (
        ("victims", names_in_title(facts.title)),
        ("perpetrators", [facts.perpetrator] if facts.perpetrator else []),
    ):
        if not names:
            writer.ask(key)
            continue
        writer.put({key: [{"name": name} for name in names]})
        writer.ask("person", f"{key}, each person", indent=2)


def names_in_title(title: str) -> list[str]:
    """The people whom a title names: "Hazel and Oak" are two."""
    return [name.strip() for name in title.replace("&", " and ").split(" and ") if name.strip()]


def _professional(person: Professional) -> dict[str, str]:
    return {"name": person.name, "role": person.role, "agency": person.agency}


def publication_text(clearance: Clearance | None) -> str:
    """`publication.yml`: the clearance that the letter gives."""
    if clearance is None:
        asked = "# ASK: clearance: letter_date, and clears: [executive summary, overview report, action plan]"
        return f"{asked}\naccepted: []\n"
    values: dict[str, Any] = {"letter_date": clearance.letter_date, "clears": list(clearance.clears)}
    if clearance.conditions:
        values["conditions"] = [{"point": c.point, "text": c.text} for c in clearance.conditions]
    return as_yaml({"clearance": values}) + "accepted: []\n"


def plan_text(plan: ActionPlan) -> str:
    """`action-plan.yml`."""
    head = "# ASK: as_at: the date on which the plan stood like this\n"
    if plan.live_document:
        head += "live_document: true\n"
    else:
        head += "# ASK: live_document: true, to print that the plan is a live document and subject to change\n"
    introduction = as_yaml({"introduction": plan.introduction}) if plan.introduction else ""
    return head + introduction + as_yaml({"recommendations": [_recommendation(r) for r in plan.recommendations]})


def _recommendation(recommendation: Recommendation) -> dict[str, Any]:
    return {
        "number": recommendation.number,
        "text": recommendation.text,
        "agency": recommendation.agency,
        "addressee": recommendation.addressee,
        "source": recommendation.source,
        "scope": recommendation.scope,
        "parts": dict(recommendation.parts),
        "actions": [_action(action) for action in recommendation.actions],
    }


def _action(action: Action) -> dict[str, Any]:
    lead = action.lead
    return {
        "number": action.number,
        "part": action.part,
        "scope": action.scope,
        "action": action.action,
        "outcome": action.outcome,
        "lead": {
            key: value for key, value in (("agency", lead.agency), ("role", lead.role), ("name", lead.name)) if value
        },
        "target": action.target,
        "target_date": action.target_date,
        "progress": action.progress,
        "completed": action.completed,
        "updates": [{"date": u.date, "text": u.text, "progress": u.progress} for u in action.updates],
    }


def listed(words: Sequence[str]) -> str:
    """Words as a reader lists them."""
    return ", ".join(words[:-1]) + (" and " if len(words) > 1 else "") + words[-1] if words else ""
