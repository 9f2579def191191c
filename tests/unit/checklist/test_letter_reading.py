"""What is read in a clearance letter. Reading too little is an hour's work for somebody; reading too much is a leak."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from unit.checklist.letters import SHORT, letter, short

from dhr.checklist.letter import read_letter
from dhr.review.publication import ACTION_PLAN, CLEARABLE, EXECUTIVE_SUMMARY

# What the sentence clears, and whether on conditions (if).
PERMITS = {
    "The view of the Home Office is that the DHR may now be published.": "SOP",
    "The view of the Home Office is that the executive summary and action plan may now be published.": "SP",
    "In our view, the report may now be published.": "SOP",
    "I am pleased to tell you that the overview report may be published.": "O",
    "The QA Panel agreed that the report may be published.": "SOP",
    "The Home Office is content for the overview report, executive summary and action plan to be published.": "SOP",
    "The Home Office is therefore content for you to publish the report.": "SOP",
    "We are satisfied that the executive summary can be published.": "S",
    "We agree to the publication of the overview report.": "O",
    "We have no objection to the report being published.": "SOP",
    "There is no reason why the report should not be published.": "SOP",
    "The QA Panel has approved the executive summary for publication.": "S",
    "The Home Office gives its permission for the overview report to be published.": "O",
    "The report is now suitable for publication.": "SOP",
    "You may now publish the report.": "SOP",
    "The DHR report, including the executive summary and the action plan, may now be published.": "SOP",
    "The executive summary of the DHR may now be published.": "S",
    "Only the executive summary may now be published.": "S",
    "The domestic abuse related death review may now be published.": "SOP",
    "The report on Alder may now be published.": "SOP",
    "The executive summary and the action plan may now be published, as one PDF smaller than 20 MB.": "SP",
    "The report may now be published, together with the Welsh summary.": "SOP",
    "The report may now be published, with the exception of the overview report.": "SP",
    "The executive summary and action plan may now be published instead of the overview report.": "SP",
    "The executive summary may now be published, but the overview report is held back.": "S",
    "The executive summary may now be published; the overview report may not.": "S",
    "The executive summary may now be published. The overview report should be resubmitted.": "S",
    "The report may now be published. The overview report must not be published.": "SP",
    "Although the overview report needs more work, the executive summary and action plan may now be published.": "SP",
    "The QA Panel noted that although some of the points raised before were not addressed the view of the Home Office "
    "is that the executive summary and action plan may now be published.": "SP",
    "Following the changes that you made, the report may now be published.": "SOP",
    "The report does not need to be resubmitted. The report may now be published.": "SOP",
    "The QA Panel felt that some aspects may benefit from further revision, but the Home Office is content that on "
    "completion of these changes, the DHR may be published.": "SOP if",
    "On completion of these changes the report may be published.": "SOP if",
    "Subject to the points below, the executive summary may be published.": "S if",
    "The report may be published once the points below have been addressed.": "SOP if",
    "The report may be published provided that the points below are addressed.": "SOP if",
    "The report may be published with the following amendments:": "SOP if",
    "When that is done the DHR may be published.": "SOP if",
    "The report may now be published after the changes below have been made.": "SOP if",
    "The report may now be published. Before you do so, please address the points below.": "SOP if",
    "The report may now be published.\n\nAreas for final development:\n\n1. Say who chose the pseudonyms.": "SOP if",
}

# Sentences that speak of publication and allow nothing, or nothing that a program should be sure of.
ALLOWS_NOTHING = (
    "The report cannot be published.",
    "The report is not yet ready to be published.",
    "The overview report should not be published.",
    "Neither the overview report nor the executive summary may be published.",
    "No part of the report may be published.",
    "The report may never be published.",
    "The report may not be published until the changes are made.",
    "The report may now be published unless the family objects.",
    "The panel asks for changes before the overview report can be published.",
    "The panel was not content for the report to be published.",
    "We are unable to agree that the report may be published.",
    "The panel declined to agree to publication of the report.",
    "Permission to publish the overview report is refused.",
    "The panel will consider whether the report may be published.",
    "You asked whether the executive summary may be published.",
    "You asked that the report may now be published.",
    "You told us that the family disagrees, but the report may now be published.",
    "The Chair believes that the overview report may now be published.",
    "Please do not assume that the report may now be published.",
    "It would be wrong to say that the report may now be published.",
    "Our letter of May said that the report may now be published. This is no longer so.",
    "The report needs further work to be ready for publication.",
    "Please make these changes so that the report can be published.",
    "Please resubmit the report so that it can be published.",
    "The report may now be published. Please resubmit the report.",
    "We look forward to the day on which the report may be published.",
    "The panel would have been content with publication of the report, had the family been consulted.",
    "The report might be published.",
    "The report may be published in due course.",
    "The report may now be published with redactions.",
    "The DHR may now be published, with the exception of section 4.",
    "The report can now be published to the family.",
    "The report may now be published internally only.",
    "The executive summary (not the overview report) may now be published.",
    "The executive summary drawn from the overview report may now be published.",
    "This letter should be published alongside the report.",
    "The action plan should be published and updated.",
    "The website on which the report will be published.",
    "The following are refused:\n\n- The overview report may now be published.",
    "The overview report may\u200b not be published.",
    "The report may nоt be published.",  # with a Cyrillic letter
    "The panel is not content that the\n\nExecutive Summary may now be published.",
    "The panel is not content that\n\nthe report may now be published.",
    "Mae'r Swyddfa Gartref yn fodlon y gellir cyhoeddi'r adroddiad yn awr.",
)


@pytest.mark.parametrize(("body", "said"), PERMITS.items())
def test_a_permission_is_read_with_its_scope_and_its_conditions(body: str, said: str) -> None:
    reading = letter(body)

    assert short(reading) == said.removesuffix(" if")
    assert reading.is_conditional == said.endswith(" if")


@pytest.mark.parametrize("body", ALLOWS_NOTHING)
def test_a_sentence_that_does_not_plainly_allow_publication_clears_nothing(body: str) -> None:
    assert letter(body).clears == ()


@pytest.mark.parametrize(
    ("body", "again"),
    [
        ("Please resubmit the report.", True),
        ("The overview report should be resubmitted to the QA Panel.", True),
        ("The report does not need to be resubmitted.", False),
        ("Thank you for agreeing to the changes.", False),
    ],
)
def test_a_letter_that_asks_for_the_report_again_is_told_from_others(body: str, again: bool) -> None:
    assert letter(body).again is again


def test_a_letter_without_a_permission_allows_nothing_although_it_speaks_of_publication() -> None:
    reading = letter("Please resubmit the report. When you publish, the report should be one PDF smaller than 20 MB.")

    assert reading.clears == ()
    assert reading.permits == ()


@pytest.mark.parametrize("sentence", [body for body in PERMITS if "\n" not in body])
@pytest.mark.parametrize("word", ["not", "never", "until", "before", "unless", "hardly", "no longer"])
def test_a_word_of_doubt_before_the_verb_never_yields_more(sentence: str, word: str) -> None:
    allowed = letter(sentence)
    for verb in (
        " be published",
        " may ",
        " can ",
        " is ",
        " are ",
        " has ",
        " agree",
        " content",
        " suitable",
        " to be ",
    ):
        doubted = letter(sentence.replace(verb, f" {word}{verb}"))
        assert set(doubted.clears) <= set(allowed.clears)
        assert doubted.is_conditional or not allowed.is_conditional or not doubted.clears


@given(
    who=st.sampled_from(["the report", "the executive summary", "the overview report and action plan", "the DHR"]),
    start=st.sampled_from(
        [
            "",
            "You asked whether ",
            "We doubt that ",
            "It is not agreed that ",
            "Few think that ",
            "Once we have agreed, ",
        ]
    ),
    verb=st.sampled_from(["may", "may not", "cannot", "should not", "could never", "may no longer", "might", "will"]),
    end=st.sampled_from(
        ["", " unless the family objects", " in part", " until further notice", " if we agree", " never"]
    ),
)
def test_only_a_plain_sentence_is_an_unconditional_permission(who: str, start: str, verb: str, end: str) -> None:
    sentence = f"{start}{who} {verb} be published{end}."
    reading = letter(sentence[0].upper() + sentence[1:])

    assert not reading.clears or reading.is_conditional or (start, verb, end) == ("", "may", "")


@pytest.mark.shared
def test_the_real_letter_is_read_right(shared: Path) -> None:
    text = (shared / "real" / "western-suffolk-executive-summary.txt").read_text(encoding="utf-8")
    reading = read_letter(text[text.rindex("Appendix B: Home Office Feedback Letter") :])

    assert str(reading.date) == "2024-02-29"
    assert reading.clears == (EXECUTIVE_SUMMARY, ACTION_PLAN)
    assert not reading.is_conditional
    assert reading.limit == 20_000_000


def test_every_document_that_can_be_cleared_is_known_to_these_tests() -> None:
    assert tuple(SHORT.values()) == CLEARABLE
