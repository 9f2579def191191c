"""The columns of the corpus: what they hold, and what they must not hold."""

import datetime
from collections.abc import Mapping

import pytest
from builders import a_death, a_person, a_plan, a_recommendation, a_review, an_action, an_entry, an_update, date

from dhr.corpus.fields import COARSE_CATEGORIES, FIELDS
from dhr.corpus.record import Record, record
from dhr.corpus.rows import ENTRY_ROWS, ROWS, Context
from dhr.review.action_plan import ActionPlan, Lead
from dhr.review.facts import KeyDates, Review
from dhr.review.register import RegisterEntry
from dhr.vocabulary.terms import terms, values

SITE = Context(site_url="https://reviews.example/", licence="Open", as_at=datetime.date(2024, 4, 1))


def records(table: str, review: Review, context: Context = SITE) -> list[Record]:
    return [record(FIELDS[table], row) for row in ROWS[table](review, context)]


def the_review(**changes: object) -> Record:
    return records("reviews", a_review(**changes))[0]


def the_action(**changes: object) -> Record:
    return records("actions", a_review(action_plan=a_plan(a_recommendation("1", an_action(**changes)))))[0]


@pytest.mark.parametrize("table", FIELDS)
def test_no_column_has_the_name_of_another(table: str) -> None:
    names = [field.name for field in FIELDS[table]]

    assert len(set(names)) == len(names)


@pytest.mark.parametrize("field", [field for fields in FIELDS.values() for field in fields], ids=lambda f: f.name)
def test_every_column_is_described_and_its_vocabulary_exists(field) -> None:
    assert field.type in ("string", "integer", "boolean", "date", "list")
    assert field.meaning.endswith(".")
    assert not field.vocabulary or terms(field.vocabulary)


def test_a_review_is_told_by_its_facts() -> None:
    found = the_review()

    expected: Mapping[str, object] = {
        "id": "dhr-2023-07f3",
        "year_of_death": 2023,
        "month_of_death": 4,
        "themes": ("2D", "6C"),
        "victims": 1,
        "victim_sexes": ("female",),
        "victim_relationships": ("ex-boyfriend or ex-girlfriend",),
        "verdicts": ("murder",),
        "documents": ("executive summary", "action plan"),
        "languages": ("en",),
        "date_published": "2024-03-05",
        "recommendations": 1,
        "actions_overdue": 1,
        "url": "https://reviews.example/reviews/2023-rowan/",
        "pdf_url": "https://reviews.example/reviews/2023-rowan/2023-rowan.pdf",
        "licence": "Open",
    }
    assert expected == {name: found[name] for name in expected}


def test_unknown_is_none_and_never_an_empty_text() -> None:
    found = the_review(label="", region="", victims=(a_person(age_band=""),))

    assert (found["label"], found["region"], found["victim_age_bands"]) == (None, None, ())
    assert "" not in found.values()


def test_without_an_address_of_the_site_there_are_no_addresses() -> None:
    found = records("reviews", a_review(), Context())[0]

    assert (found["url"], found["pdf_url"], found["actions_overdue"]) == (None, None, None)


def test_a_review_without_a_plan_has_an_unknown_number_of_recommendations_not_none() -> None:
    found = the_review(action_plan=None)

    assert (found["recommendations"], found["actions"], found["actions_completed"]) == (None, None, None)


def test_dates_soon_after_a_death_lose_their_day() -> None:
    dates = KeyDates(notified=date("2023-05-02"), commissioned=date("2023"), cleared=date("2024-02-29"))

    found = the_review(dates=dates)

    assert (found["date_notified"], found["date_commissioned"]) == ("2023-05", "2023")
    assert found["date_cleared"] == "2024-02-29"


def test_the_columns_of_several_people_cannot_be_laid_side_by_side() -> None:
    found = the_review(victims=(a_person(sex="male", age_band="16-19"), a_person(sex="female", age_band="45-54")))

    assert found["victim_sexes"] == ("female", "male")
    assert found["victim_age_bands"] == ("16-19", "45-54")


SENSITIVE = {
    "ethnicity": "White: Irish",
    "religion": "sikh",
    "sexual_orientation": "bisexual",
    "mental_health": ("psychosis",),
    "vulnerabilities": ("pregnancy",),
    "carer": ("was a carer",),
}


@pytest.mark.parametrize("table", ROWS)
def test_characteristics_beyond_the_coarse_tier_are_in_no_table(table: str) -> None:
    plain = a_review()
    described = a_review(
        victims=(a_person(relationship="ex-boyfriend or ex-girlfriend", **SENSITIVE),),
        categories=("LGBTQ (victim and/or perpetrator)", "Mental health (victim)", "A category of next year"),
        children=("living with victim",),
    )

    assert records(table, plain) == records(table, described)


def test_the_categories_that_are_kept_are_the_librarys_own() -> None:
    assert set(COARSE_CATEGORIES) <= values("category")
    assert the_review(categories=COARSE_CATEGORIES)["categories"] == COARSE_CATEGORIES


@pytest.mark.parametrize("table", ROWS)
def test_the_names_of_leads_are_in_no_table(table: str) -> None:
    def plan(name: str) -> ActionPlan:
        return a_plan(a_recommendation("1", an_action(lead=Lead(agency="Council", role="Head", name=name))))

    assert records(table, a_review(action_plan=plan(""))) == records(table, a_review(action_plan=plan("Jo Example")))


def test_identifiers_lead_from_an_update_to_its_review() -> None:
    plan = a_plan(a_recommendation("4", an_action("4.2", updates=(an_update(), an_update("Finished.")))))

    found = records("updates", a_review(action_plan=plan))[1]

    assert (found["update_id"], found["action_id"]) == ("dhr-2023-07f3/a4.2/u2", "dhr-2023-07f3/a4.2")


def test_updates_stand_one_a_line_however_they_were_typed() -> None:
    updates = (an_update("Training\nhas begun.", "2023-03", progress="amber"), an_update("Finished.", None))

    found = the_action(updates=updates)

    assert found["updates"] == "2023-03 | amber | Training has begun.\n |  | Finished."
    assert found["last_update"] == "2023-03"


@pytest.mark.parametrize(
    ("changes", "overdue"),
    [
        ({"target_date": date("2023-06")}, True),
        ({"target_date": date("2025-06")}, False),
        ({"target_date": date("2023-06"), "completed": date("2023-12")}, False),
        ({"target_date": None}, None),
    ],
)
def test_an_action_is_overdue_when_its_date_has_passed(changes: dict[str, object], overdue: bool | None) -> None:
    assert overdue is the_action(**changes)["overdue"]


def test_an_action_without_a_scope_has_that_of_its_recommendation() -> None:
    assert (the_action()["scope"], the_action(scope="national")["scope"]) == ("local", "national")


def test_parts_are_in_both_tables() -> None:
    recommendation = a_recommendation("1", an_action(part="b"), parts=(("a", "Write it."), ("b", "Teach it.")))
    review = a_review(action_plan=a_plan(recommendation))

    assert records("recommendations", review)[0]["parts"] == "a) Write it.\nb) Teach it."
    assert records("actions", review)[0]["part_text"] == "Teach it."


def test_every_table_has_rows_of_reviews_or_of_the_register() -> None:
    assert set(FIELDS) == {*ROWS, *ENTRY_ROWS}


STAGED = KeyDates(
    notified=date("2023-05-02"), commissioned=date("2023-06-09"), completed=date("2024-02-20"),
    submitted=date("2024-03-01"), cleared=date("2024"), published=date("2025-01-31"),
)  # fmt: skip


def test_the_months_between_stages_are_worked_out_where_both_are_known() -> None:
    (found,) = records("timeliness", a_review(death=a_death("2023-04"), dates=STAGED))

    assert {name: value for name, value in found.items() if name.startswith("months_")} == {
        "months_death_to_notified": 1,
        "months_notified_to_commissioned": 1,
        "months_commissioned_to_completed": 8,
        "months_completed_to_submitted": 1,
        "months_submitted_to_cleared": None,
        "months_cleared_to_published": None,
        "months_death_to_published": 21,
    }


def test_no_date_of_timeliness_has_a_day() -> None:
    (found,) = records("timeliness", a_review(death=a_death("2023-04"), dates=STAGED))

    dates = {name: value for name, value in found.items() if name.startswith("date_")}
    assert len(dates) == 7
    assert {len(str(value)) for value in dates.values()} == {len("2023-05"), len("2024")}


def of_register(table: str, entry: RegisterEntry) -> Record:
    (row,) = ENTRY_ROWS[table](entry, SITE)
    return record(FIELDS[table], row)


def test_an_entry_of_the_register_says_place_year_stage_and_reason() -> None:
    assert of_register("register", an_entry()) == {
        "number": "k-2024-beef",
        "partnership": "Example Vale",
        "region": "East of England",
        "year_of_death": 2022,
        "review_type": "DHR",
        "stage": "under way",
        "stage_since": "2022-08",
        "reason": "criminal trial",
        "expected": None,
        "licence": "Open",
    }


def test_an_entry_has_the_times_that_it_has_come_to_and_only_its_year() -> None:
    found = of_register("timeliness", an_entry())

    assert (found["id"], found["published"], found["date_death"]) == ("k-2024-beef", False, "2022")
    assert (found["months_death_to_notified"], found["months_notified_to_commissioned"]) == (None, 2)


def test_the_folder_of_a_review_is_in_no_table() -> None:
    plain, linked = an_entry(), an_entry(review="2022-linden")

    assert [of_register(table, plain) for table in ENTRY_ROWS] == [of_register(table, linked) for table in ENTRY_ROWS]
