"""What is read of the review, its people and its letter; what is not known is asked and never invented."""

from typing import Any

import pytest
import yaml

from dhr.imports.people import merged
from dhr.imports.yaml_text import as_yaml
from dhr.review.dates import PartialDate
from dhr.review.facts import Professional
from dhr.sources.front import split_front

SUMMARY = "# Executive summary\n\n## Introduction\n\n"
LETTER = """
# Appendix B: Home Office letter

Home Office
2 Marsham Street

Kim Nobody
Community Safety Manager
Moorland Council

3 May 2022

Dear Ms Nobody,

{body}

Yours sincerely,

Terry Fictional
Chair of the Home Office Quality Assurance Panel
"""


def facts(made: Any) -> dict[str, Any]:
    head = made.text("review.md").split("---\n")[1]
    loaded: dict[str, Any] = yaml.safe_load(head)
    return loaded


def test_the_facts_that_the_text_says_are_read(broken: Any):
    found = facts(broken)
    assert found["title"] == "Rowan"
    assert found["review_type"] == "DHR"
    assert found["partnership"] == "Example Vale"
    assert found["death"] == {"month": "2021-04", "type": "intimate partner homicide"}
    assert found["victims"] == [{"name": "Rowan"}]
    assert found["perpetrators"] == [{"name": "Ash"}]
    assert found["people"]["pseudonyms"] == ["Rowan", "Ash", "Linden"]
    assert found["dates"]["commissioned"] == "2021-06"
    assert str(found["dates"]["cleared"]) == "2024-02-29"
    assert found["agencies"][0] == "Example Vale Constabulary"


def test_the_id_is_made_of_year_and_content(broken: Any, bring_in: Any):
    assert facts(broken)["id"].startswith("dhr-2021-")
    one, other = (
        facts(bring_in_to(bring_in, text))["id"] for text in ("Rowan died in April 2021.", "Rowan died in May 2021.")
    )
    assert one != other


def bring_in_to(bring_in: Any, body: str) -> Any:
    import shutil

    made = bring_in(SUMMARY + body)
    text = made.text("review.md")
    shutil.rmtree(made.folder)
    return type("Made", (), {"text": staticmethod(lambda name: text)})


def test_what_is_not_known_is_a_line_that_asks(bring_in: Any):
    made = bring_in(SUMMARY + "Somebody asked for help.")
    text = made.text("review.md")
    for key in ("title", "review_type", "partnership", "summary", "death", "victims", "perpetrators"):
        assert f"# ASK: {key}" in text
        assert key not in facts(made)
    assert "title: the pseudonym" in made.notes


def test_every_question_is_an_open_box_in_plain_words(broken: Any):
    assert broken.notes.count("\n- [ ] ") == len(broken.result.questions)
    assert "[x]" not in broken.notes.split("\n## ")[1]


def test_an_exact_date_of_death_is_never_written(bring_in: Any):
    made = bring_in(SUMMARY + "Rowan died on 3 April 2021. The death was notified on 4 April 2021.")
    assert facts(made)["death"]["month"] == "2021-04"
    assert facts(made)["dates"] == {"notified": "2021-04"}


def test_two_months_of_death_are_asked_about(bring_in: Any):
    made = bring_in(SUMMARY + "Rowan died in April 2021. Her death in May 2021 was sudden.")
    assert "death" not in facts(made)
    assert "more than one month" in made.notes


def test_no_type_of_death_is_taken_for_granted(bring_in: Any):
    made = bring_in(SUMMARY + "Rowan died in April 2021 and is thought to have taken her own life.")
    assert "type" not in facts(made)["death"]
    assert "perpetrators" not in facts(made)


@pytest.mark.parametrize(
    ("cover", "title"),
    [
        ("Domestic Homicide Review into the death of Adult A in April 2021", "Adult A"),
        ("Review into the deaths of Hazel and Oak in 2021", "Hazel and Oak"),
        ("Review regarding the death of Mrs B", "Mrs B"),
    ],
)
def test_the_title_is_the_pseudonym_as_published(bring_in: Any, cover: str, title: str):
    assert facts(bring_in(f"{cover}\n\n# Introduction\n\nHelp was asked for."))["title"] == title


def test_people_of_panel_plan_and_letter_are_proposed_once_each(broken: Any):
    people = {p["name"]: p for p in facts(broken)["people"]["professionals"]}
    assert list(people) == ["Jo Placeholder", "Sam Invented", "Lee Madeup", "Kim Nobody", "Pat Dummy"]
    assert people["Sam Invented"]["role"] == "panel member (DCI); leads an action (DCI, Crime)"
    assert people["Kim Nobody"] == {
        "name": "Kim Nobody",
        "role": "addressee of the letter (Project Manager)",
        "agency": "Moorland Council",
    }
    assert people["Jo Placeholder"]["role"] == "Independent Chair and author"


def test_a_panel_may_be_a_list(bring_in: Any):
    members = (
        "Jo Example, Independent Chair",
        "DI Sam Madeup – Moorland Police",
        "Pat Sample, Head of Safety, Moorland Council",
    )
    made = bring_in(SUMMARY + "Text.\n\n## The panel\n\n" + "\n".join(f"- {member}" for member in members))
    assert facts(made)["people"]["professionals"] == [
        {"name": "Jo Example", "role": "Independent Chair"},
        {"name": "Sam Madeup", "role": "panel member (DI)", "agency": "Moorland Police"},
        {"name": "Pat Sample", "role": "Head of Safety", "agency": "Moorland Council"},
    ]


def test_one_person_with_two_roles_is_one_person():
    people = [
        Professional(name="Jo Example", role="chair"),
        Professional(name="Jo Example", role="independent chair", agency="Fen"),
        Professional(name="Jo Example", role="leads an action"),
    ]
    assert merged(people) == (Professional(name="Jo Example", role="independent chair; leads an action", agency="Fen"),)


def test_officials_whom_nobody_declared_are_asked_about(bring_in: Any):
    head = "Action\tLead agency\tTarget date\tUpdate\n"
    row = "Write it.\tFen Council\tMay 2022\tUpdate: Supt Terry Madeup saw it.\n"
    made = bring_in(f"{SUMMARY}Text.\n\n# Action plan\n\nRecommendation 1: Write it.\n\n{head}{row}")
    assert "> Supt Terry Madeup" in made.notes


# The letter


@pytest.mark.parametrize(
    ("body", "clears"),
    [
        ("The executive summary and action plan may now be published.", ["executive summary", "action plan"]),
        ("We are content for the overview report to be published.", ["overview report"]),
        (
            "The view of the Home Office is that the DHR may now be published.",
            ["executive summary", "overview report", "action plan"],
        ),
    ],
)
def test_the_letter_says_what_it_clears(bring_in: Any, body: str, clears: list[str]):
    publication = yaml.safe_load(bring_in(SUMMARY + "Text.\n" + LETTER.format(body=body)).text("publication.yml"))
    assert publication["clearance"]["clears"] == clears
    assert str(publication["clearance"]["letter_date"]) == "2022-05-03"
    assert publication["accepted"] == []


def test_a_letter_that_clears_nothing_is_asked_about(bring_in: Any):
    made = bring_in(SUMMARY + "Text.\n" + LETTER.format(body="Please send the report again."))
    assert "clearance" not in (yaml.safe_load(made.text("publication.yml")) or {})
    assert "does not say in known words what may be published" in made.notes


def test_numbered_points_of_a_conditional_letter_become_conditions(bring_in: Any):
    body = "On completion of these changes the DHR may be published.\n\n1. Add a pen portrait.\n2. Check the dates."
    made = bring_in(SUMMARY + "Text.\n" + LETTER.format(body=body))
    conditions = yaml.safe_load(made.text("publication.yml"))["clearance"]["conditions"]
    assert conditions == [{"point": "1", "text": "Add a pen portrait."}, {"point": "2", "text": "Check the dates."}]


def test_addressee_and_signatory_are_proposed(bring_in: Any):
    made = bring_in(SUMMARY + "Text.\n" + LETTER.format(body="The action plan may now be published."))
    assert [(p["name"], p["agency"]) for p in facts(made)["people"]["professionals"]] == [
        ("Kim Nobody", "Moorland Council"),
        ("Terry Fictional", "Home Office"),
    ]


def test_the_transcription_keeps_lines_of_addresses_and_joins_paragraphs(broken: Any):
    letter = broken.text("qa-letter.md")
    assert "Kim Nobody  \nProject Manager  \nMoorland Council\n\n29th February 2024\n\nDear Kim," in letter
    assert "to the end of the report as an annex." in letter
    assert "Appendix B" not in letter


# Writing


@pytest.mark.parametrize(
    "value",
    [
        {"text": "One line.\nAnother: with a colon.\n- and a bullet"},
        {"text": "word " * 60 + "end"},
        {"text": "a  b " * 40},
        {"number": "1.10", "word": "no", "sign": "- x", "quote": 'it\'s "so"', "hash": "a # b", "empty": ["x"]},
        {"nested": [{"a": {"b": ["c", "d"]}}]},
        {"text": "ŵ ŷ – “quoted” …"},
    ],
)
def test_yaml_comes_back_as_it_was(value: dict[str, Any]):
    loaded = yaml.safe_load(as_yaml(value))
    assert loaded == {
        k: "\n".join(line.rstrip() for line in v.strip().split("\n")) if isinstance(v, str) else v
        for k, v in value.items()
    }


def test_dates_are_written_without_quotation_marks():
    assert (
        as_yaml({"a": PartialDate(2022, 6), "b": PartialDate(2022), "c": PartialDate(2022, 6, 1)})
        == "a: 2022-06\nb: 2022\nc: 2022-06-01\n"
    )


def test_the_head_of_the_review_is_read_by_the_products_own_reader(broken: Any):
    headed = split_front(broken.text("review.md"), path="review.md")
    assert isinstance(headed.facts.value, dict)
    assert "Rowan, a resident of Example Vale" in headed.body
