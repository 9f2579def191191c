"""FIELDS: every column of the corpus, written once. Header, types, codebook and values of every format follow from it.

What is not here, and why:
- Ethnicity, religion, sexual orientation, mental health, vulnerabilities, caring, and the children's situation: with
  the partnership and the month they could tell who a person was. The corpus is of the tier "coarse": sex, age band,
  relationship, type of death. Four of the Home Office library's categories say such things too and are left out.
- The names of people who lead actions. They stand in the plan, on its page and in the PDF, where the reader needs to
  know whom to ask; in files made to be joined across the country they would become a register of officers, which nobody
  who studies recommendations needs. Role and agency are here.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from dhr.corpus import values as v
from dhr.review.dates import PartialDate
from dhr.review.stages import INTERVALS, Interval
from dhr.vocabulary.terms import label

Value = str | int | bool | PartialDate | tuple[str, ...] | None


@dataclass(frozen=True)
class Field:
    """One column: its name, its type (`string`, `integer`, `boolean`, `date` or `list`), what it means in plain words,
    the value of a row, and the vocabulary that its values come from.
    """

    name: str
    type: str
    meaning: str
    value: Callable[[Any], Value]
    vocabulary: str = ""


# An allow list, so that a category that the library adds stays out until somebody has thought about it.
COARSE_CATEGORIES = (
    "Intimate-partner homicide",
    "Older victim homicides (65 plus)",
    "Familial homicide",
    "Parricide (parent and step parents)",
    "Homicide-suicide",
    "Not ruled as homicide or suicide (neglect/negligence)",
    "Suicide (victim)",
)

_REVIEW_ID = Field("review_id", "string", "The review: its `id` in the table of reviews.", lambda r: r.review.id)
_SLUG = Field("slug", "string", "The review's short name in addresses.", lambda r: r.review.slug)
_RECOMMENDATION_ID = Field(
    "recommendation_id", "string", "The recommendation's identifier: the review's, /r, its number.", v.recommendation_id
)
_ACTION_ID = Field("action_id", "string", "The action's identifier: the review's, /a, its number.", v.action_id)

REVIEWS = (
    Field("id", "string", "The review's identifier. It never changes.", lambda r: r.review.id),
    _SLUG,
    Field("title", "string", "The pseudonym or pseudonyms under which the review is published.",
          lambda r: r.review.title),
    Field("label", "string", "The title that the Home Office library gives the review.", lambda r: r.review.label),
    Field("status", "string", "Whether the documents are published here, or facts and a link only.",
          lambda r: r.review.status, "status"),
    Field("summary", "string", "One sentence on the review.", lambda r: r.review.summary),
    Field("review_type", "string", "The kind of review.", lambda r: r.review.review_type, "review_type"),
    Field("partnership", "string", "The community safety partnership that commissioned it.",
          lambda r: r.review.partnership),
    Field("region", "string", "The region of the partnership.", lambda r: r.review.region, "region"),
    Field("police_force", "string", "The police force area of the partnership.", lambda r: r.review.police_force),
    Field("year_of_death", "integer", "The year of the death.", lambda r: r.review.death.when.year),
    Field("month_of_death", "integer", "The month of the death, 1 to 12. The day is never given.",
          lambda r: r.review.death.when.month),
    Field("death_type", "string", "The type of death.", lambda r: r.review.death.type, "death_type"),
    Field("method", "string", "How the person died.", lambda r: r.review.death.method, "method"),
    Field("location_of_death", "string", "The kind of place where the person died.",
          lambda r: r.review.death.place, "location_of_death"),
    Field("categories", "list", "The Home Office library's categories, but for those that describe a person.",
          lambda r: tuple(c for c in r.review.categories if c in COARSE_CATEGORIES)),
    Field("aggravating_factors", "list", "The kinds of abuse that the review describes.",
          lambda r: r.review.aggravating_factors, "aggravating_factor"),
    Field("themes", "list", "Key findings, coded by the Home Office's framework (2016, Annex C).",
          lambda r: r.review.themes, "theme"),
    Field("agencies", "list", "The agencies that took part or whose work is described.", lambda r: r.review.agencies),
    Field("family_involvement", "list", "How the family took part in the review.",
          lambda r: r.review.family, "family_involvement"),
    Field("victims", "integer", "How many people's deaths the review is about.", lambda r: len(r.review.victims)),
    Field("victim_sexes", "list", "Sex of the people who died, one entry a person.",
          lambda r: v.of_people(r.review.victims, "sex"), "sex"),
    Field("victim_age_bands", "list", "Age bands of the people who died, one entry a person.",
          lambda r: v.of_people(r.review.victims, "age_band"), "age_band"),
    Field("victim_relationships", "list", "What the people who died were to the other person, one entry a person.",
          lambda r: v.of_people(r.review.victims, "relationship"), "relationship"),
    Field("other_people", "integer", "How many other people the review says it concerns. It may be none.",
          lambda r: len(r.review.perpetrators)),
    Field("other_sexes", "list", "Sex of the other people concerned, one entry a person.",
          lambda r: v.of_people(r.review.perpetrators, "sex"), "sex"),
    Field("other_age_bands", "list", "Age bands of the other people concerned, one entry a person.",
          lambda r: v.of_people(r.review.perpetrators, "age_band"), "age_band"),
    Field("verdicts", "list", "What the court found, one entry a person. Often nobody was tried.",
          lambda r: v.of_people(r.review.perpetrators, "verdict"), "court_verdict"),
    Field("documents", "list", "The kinds of document published with the review.",
          lambda r: v.document_kinds(r.review)),
    Field("languages", "list", "The languages in which something of the review is published.",
          lambda r: tuple(sorted(r.review.languages)), "language"),
    Field("date_notified", "date", "When the partnership was told of the death, to the month.",
          lambda r: v.to_the_month(r.review.dates.notified)),
    Field("date_commissioned", "date", "When the review was commissioned, to the month.",
          lambda r: v.to_the_month(r.review.dates.commissioned)),
    Field("date_completed", "date", "When the report was completed.", lambda r: r.review.dates.completed),
    Field("date_submitted", "date", "When it was sent for quality assurance.", lambda r: r.review.dates.submitted),
    Field("date_cleared", "date", "When it was cleared for publication.", lambda r: r.review.dates.cleared),
    Field("date_published", "date", "When it was published here.", lambda r: r.review.dates.published),
    Field("date_updated", "date", "When it was last changed.", lambda r: r.review.dates.updated),
    Field("recommendations", "integer", "How many recommendations the action plan has.",
          lambda r: len(r.review.action_plan.recommendations) if r.review.action_plan else None),
    Field("actions", "integer", "How many actions the action plan has.",
          lambda r: len(v.actions_of(r.review)) if r.review.action_plan else None),
    Field("actions_completed", "integer", "How many of the actions are completed.",
          lambda r: v.completed(v.actions_of(r.review)) if r.review.action_plan else None),
    Field("actions_overdue", "integer", "How many had passed their target date uncompleted on the day `overdue_as_at`.",
          lambda r: v.overdue_count(r, v.actions_of(r.review)) if r.review.action_plan else None),
    Field("overdue_as_at", "date", "The day by which the site judges what is overdue.",
          lambda r: r.context.as_at and str(r.context.as_at)),
    Field("plan_as_at", "date", "The date as at which the action plan was given.",
          lambda r: r.review.action_plan and r.review.action_plan.as_at),
    Field("url", "string", "The review's page.", v.address),
    Field("pdf_url", "string", "The review as one PDF.", v.pdf_address),
    Field("link", "string", "Where the review is published, when that is elsewhere.", lambda r: r.review.link),
    Field("licence", "string", "The licence of these data.", lambda r: r.context.licence),
)  # fmt: skip

RECOMMENDATIONS = (
    _RECOMMENDATION_ID,
    _REVIEW_ID,
    _SLUG,
    Field("number", "string", "The recommendation's number in the plan.", lambda r: r.recommendation.number),
    Field("text", "string", "The recommendation in the review's words.", lambda r: r.recommendation.text),
    Field("parts", "string", "Its lettered parts, one a line.", v.parts_text),
    Field("agency", "string", "Whom it addresses, in the plan's words.", lambda r: r.recommendation.agency),
    Field("addressee", "string", "Whom it addresses.",
          lambda r: r.recommendation.addressee, "recommendation_addressee"),
    Field("themes", "list", "What it is about.", lambda r: r.recommendation.themes, "recommendation_theme"),
    Field("source", "string", "Whether the panel made it, or one agency's own review.",
          lambda r: r.recommendation.source, "recommendation_source"),
    Field("scope", "string", "How far it reaches.", lambda r: r.recommendation.scope, "recommendation_scope"),
    Field("actions", "integer", "How many actions answer it.", lambda r: len(r.recommendation.actions)),
    Field("actions_completed", "integer", "How many of them are completed.",
          lambda r: v.completed(r.recommendation.actions)),
    Field("actions_overdue", "integer", "How many of them were overdue on the review's `overdue_as_at`.",
          lambda r: v.overdue_count(r, r.recommendation.actions)),
    Field("url", "string", "The page of the action plan.", lambda r: v.address(r, "action-plan/")),
)  # fmt: skip

ACTIONS = (
    _ACTION_ID,
    _RECOMMENDATION_ID,
    _REVIEW_ID,
    _SLUG,
    Field("recommendation", "string", "The number of the recommendation that the action answers.",
          lambda r: r.recommendation.number),
    Field("recommendation_text", "string", "The recommendation in the review's words.",
          lambda r: r.recommendation.text),
    Field("agency", "string", "Whom the recommendation addresses, in the plan's words.",
          lambda r: r.recommendation.agency),
    Field("addressee", "string", "Whom the recommendation addresses.",
          lambda r: r.recommendation.addressee, "recommendation_addressee"),
    Field("part", "string", "The letter of the part that the action answers.", lambda r: r.action.part),
    Field("part_text", "string", "That part in the review's words.", v.part_text),
    Field("number", "string", "The action's number in the plan.", lambda r: r.action.number),
    Field("scope", "string", "How far the action reaches.",
          lambda r: r.action.scope or r.recommendation.scope, "recommendation_scope"),
    Field("action", "string", "What is to be done.", lambda r: r.action.action),
    Field("outcome", "string", "What difference it is meant to make.", lambda r: r.action.outcome),
    Field("lead_agency", "string", "The agency that leads the action.", lambda r: r.action.lead.agency),
    Field("lead_role", "string", "The role of whoever leads it there. Names stand in the plan itself.",
          lambda r: r.action.lead.role),
    Field("target", "string", "The target in the plan's words.", lambda r: r.action.target),
    Field("target_date", "date", "The date in the target.", lambda r: r.action.target_date),
    Field("progress", "string", "Progress as the plan last gave it.", lambda r: r.action.progress, "progress"),
    Field("status", "string", "Progress in words, from `completed` to `not yet started or late`, or `not stated`.",
          lambda r: r.action.status if r.action.number else None),
    Field("completed", "date", "When the action was completed.", lambda r: r.action.completed),
    Field("overdue", "boolean", "Whether it had passed its target date uncompleted on the review's `overdue_as_at`.",
          v.overdue),
    Field("updates", "string", "What was reported, one update a line: date, progress and words, with | between them.",
          lambda r: v.updates_text(r.action)),
    Field("last_update", "date", "The date of the latest update.", lambda r: v.last_update(r.action)),
    Field("none_as_at", "date", "The date on which there was no update yet.", lambda r: r.action.none_as_at),
)  # fmt: skip

UPDATES = (
    Field("update_id", "string", "The update's identifier: the action's, /u, its place.",
          lambda r: f"{v.action_id(r)}/u{r.position}"),
    _ACTION_ID,
    _REVIEW_ID,
    _SLUG,
    Field("date", "date", "The date of the update.", lambda r: r.update.date),
    Field("progress", "string", "Progress as the update gives it.", lambda r: r.update.progress, "progress"),
    Field("text", "string", "What was reported.", lambda r: r.update.text),
)  # fmt: skip


def _stage(name: str, meaning: str) -> Field:
    return Field(f"date_{name}", "date", meaning, lambda r: v.to_the_month(r.stages.get(name)))


def _months(interval: Interval) -> Field:
    meaning = f"{label('interval', interval.name)}, in whole months, where both months are known."
    return Field(f"months_{interval.name.replace(' ', '_')}", "integer", meaning, lambda r: interval.months(r.stages))


TIMELINESS = (
    Field("id", "string", "The review: its `id` in the table of reviews, or its `number` in the register.",
          lambda r: r.id),
    Field("published", "boolean", "Whether the review is published here.", lambda r: r.is_published),
    Field("partnership", "string", "The community safety partnership.", lambda r: r.of.partnership),
    Field("region", "string", "The region of the partnership.", lambda r: r.of.region, "region"),
    Field("review_type", "string", "The kind of review.", lambda r: r.of.review_type, "review_type"),
    _stage("death", "The death, to the month; the year alone where the review is not yet published."),
    _stage("notified", "When the partnership was told of the death, to the month."),
    _stage("commissioned", "When the review was commissioned, to the month."),
    _stage("completed", "When the report was completed, to the month."),
    _stage("submitted", "When it was sent for quality assurance, to the month."),
    _stage("cleared", "When it was cleared for publication, to the month."),
    _stage("published", "When it was published here, to the month."),
    *map(_months, INTERVALS),
    Field("licence", "string", "The licence of these data.", lambda r: r.context.licence),
)  # fmt: skip

REGISTER = (
    Field("number", "string", "The entry's own number. It is not that of a review.", lambda r: r.entry.number),
    Field("partnership", "string", "The community safety partnership.", lambda r: r.entry.partnership),
    Field("region", "string", "The region of the partnership.", lambda r: r.entry.region, "region"),
    Field("year_of_death", "integer", "The year of the death. The month is not given.", lambda r: r.entry.died.year),
    Field("review_type", "string", "The kind of review.", lambda r: r.entry.review_type, "review_type"),
    Field("stage", "string", "How far the review has come.", lambda r: r.entry.stage, "register_stage"),
    Field("stage_since", "date", "Since when it has been at this stage, to the month.", lambda r: r.entry.since),
    Field("reason", "string", "Why it is not yet published.", lambda r: r.entry.reason, "register_reason"),
    Field("expected", "string", "The year or quarter in which it may be published.", lambda r: r.entry.expected),
    Field("licence", "string", "The licence of these data.", lambda r: r.context.licence),
)  # fmt: skip

FIELDS: Mapping[str, tuple[Field, ...]] = {
    "reviews": REVIEWS,
    "recommendations": RECOMMENDATIONS,
    "actions": ACTIONS,
    "updates": UPDATES,
    "timeliness": TIMELINESS,
    "register": REGISTER,
}
