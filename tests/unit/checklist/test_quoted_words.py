"""Words that a person quotes from a letter as its permission."""

import pytest
from unit.checklist.letters import letter

from dhr.review.publication import EXECUTIVE_SUMMARY

SUMMARY_ONLINE = "The executive summary can go online."


def test_a_person_may_quote_a_sentence_that_the_program_does_not_know() -> None:
    body = "From our side the executive summary can go online at once."

    assert letter(body).clears == ()
    assert letter(body, words=body).clears == (EXECUTIVE_SUMMARY,)


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("We do not think that the overview report can go online.", "the overview report can go online"),
        ("We will tell you whether the report may be published.", "the report may be published"),
        ("The overview report may be published.", "Thank you for resubmitting the report (Alder)"),
        ("The overview report may be published.", "the"),
        ("The overview report may not be published.", "The overview report may not be published."),
        ("The following can go online:\n\n- the letter", "The following can go online:"),
        ("These can go online.", "These can go online."),
    ],
)
def test_a_quotation_that_allows_nothing_in_its_sentence_clears_nothing(body: str, words: str) -> None:
    assert letter(body, words=words).clears == ()


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("These can go online:\n\n- the executive summary\n- the map", "These can go online: - the executive summary"),
        ("The executive summary can go online. The action plan is good.", "executive summary can go online."),
        (f"{SUMMARY_ONLINE} The overview report needs work.", f"{SUMMARY_ONLINE} The overview report needs work."),
        (
            "These can go online:\n\n- the executive summary\n- not the full report",
            "These can go online: - the executive summary - not the full report",
        ),
    ],
)
def test_a_quotation_clears_what_it_names_and_what_is_listed_below_it(body: str, words: str) -> None:
    assert letter(body, words=words).clears == (EXECUTIVE_SUMMARY,)


def test_a_quoted_condition_is_a_condition() -> None:
    body = "From our side the executive summary can go online after the changes below."

    assert letter(body, words=body).is_conditional
