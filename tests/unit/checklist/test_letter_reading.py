"""What is read in a clearance letter. Reading too little is an hour's work for somebody; reading too much is a leak."""

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dhr.checklist.letter import LetterReading, read_letter
from dhr.review.publication import ACTION_PLAN, CLEARABLE, EXECUTIVE_SUMMARY, OVERVIEW_REPORT

# Who is cleared, in short: S the executive summary, O the overview report, P the action plan.
SHORT = {"S": EXECUTIVE_SUMMARY, "O": OVERVIEW_REPORT, "P": ACTION_PLAN}

SUMMARY_ONLINE = "The executive summary can go online."

LETTER = """Home Office
Interpersonal Abuse Unit

Kim Nobody
Moorland Council

{date}

Dear Kim,

Thank you for resubmitting the report (Alder) to the Quality Assurance (QA) Panel.

{body}

Please ensure that this letter is published alongside the report.

Yours sincerely,

Terry Fictional
"""


def letter(body: str, date: str = "29 February 2024") -> LetterReading:
    return read_letter(LETTER.format(body=body, date=date))


def short(reading: LetterReading) -> str:
    return "".join(key for key, kind in SHORT.items() if kind in reading.clears)


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


# Points


@pytest.mark.parametrize(
    ("listed", "points"),
    [
        ("1. Say who chose the names.\n2. Add a lead to each action.", ("1", "2")),
        ("1) Say who chose the names.\n2) Add a lead to each action.", ("1", "2")),
        ("- Say who chose the names.\n- Add a lead to each action.", ("1", "2")),
        ("• Say who chose the names.\n• Add a lead.\n• Check the dates.", ("1", "2", "3")),
        ("(a) Say who chose the names.\n(b) Add a lead to each action.", ("1", "2")),
        ("i. Say who chose the names.\nii. Add a lead to each action.", ("1", "2")),
        (
            "1. Equality:\n   - speak to each characteristic;\n   - say which are not relevant.\n2. Add a lead.",
            ("1", "2"),
        ),
        ("Please see the annex.", ()),
    ],
)
def test_the_points_of_a_conditional_letter_are_counted(listed: str, points: tuple[str, ...]) -> None:
    assert letter(f"On completion of these changes, the DHR may be published.\n\n{listed}").points == points


def test_the_points_of_a_letter_without_conditions_are_no_conditions() -> None:
    assert letter("The report may now be published.\n\n1. It was good to hear the family.").points == ()


# The date


@pytest.mark.parametrize(
    "written",
    [
        "29 February 2024",
        "29th February 2024",
        "29 th February 2024",
        "29 FEBRUARY 2024",
        "Thursday 29 February 2024",
        "Thursday, 29 February 2024",
        "29 Feb 2024",
        "February 29, 2024",
        "29/02/2024",
        "29.02.2024",
        "Date: 29 February 2024",
        "Dated 29 February 2024",
        "**29 February 2024**",
        "Kim Nobody                29 February 2024",  # two columns, as a text layer joins them
        "Our ref: DHR/3/5/2023\n29 February 2024",
        "Reference 12 March 2023\n29 February 2024",
        "Panel meeting: 25 January 2024\n29 February 2024",
        "Received on 3 January 2024\n\n29 February 2024",
    ],
)
def test_the_date_is_read_as_letters_print_it(written: str) -> None:
    assert str(letter("The report may now be published.", date=written).date) == "2024-02-29"


@pytest.mark.parametrize(
    "written",
    [
        "",
        "February 2024",
        "29 Chwefror 2024",
        "30 February 2024",
        "29 February 2024\n\n1 March 2024",  # which of the two is it?
    ],
)
def test_a_date_that_is_not_plain_is_left_to_a_person(written: str) -> None:
    assert letter("The report may now be published.", date=written).date is None


def test_a_date_in_the_body_is_not_the_letters_date() -> None:
    assert letter("The report was considered on\n6th September 2023.", date="").date is None


def test_a_date_by_the_signature_counts_when_there_is_none_above() -> None:
    text = "Dear Kim,\n\nThe report may now be published.\n\nYours sincerely,\n\nTerry Fictional\n29 February 2024\n"

    assert str(read_letter(text).date) == "2024-02-29"


# How text comes out of a PDF


def test_hard_line_breaks_and_hyphens_do_not_hide_a_permission() -> None:
    text = "Dear Kim,\nThe view of the Home Office is that the exec-\nutive summary\nmay now be pub-\nlished.\n"

    assert read_letter(text).clears == (EXECUTIVE_SUMMARY,)


def test_marks_of_markdown_do_not_hide_a_permission_nor_a_refusal() -> None:
    assert letter("The **executive summary** may now be *published*.").clears == (EXECUTIVE_SUMMARY,)
    assert letter("The **executive summary** may *not* be published.").clears == ()


def test_a_not_at_the_end_of_a_line_or_page_still_refuses() -> None:
    assert letter("The executive summary may now not\nbe published.").clears == ()
    assert letter("The executive summary may now not\n\nbe published.").clears == ()


@pytest.mark.parametrize(
    ("body", "limit"),
    [
        ("The PDF should be smaller than 20 MB in size.", 20_000_000),
        ("One PDF of less than 15MB, please.", 15_000_000),
        ("The file must not exceed 7.5 megabytes.", 7_500_000),
        ("Please make one PDF.", None),
    ],
)
def test_the_size_that_the_pdf_must_stay_below_is_read(body: str, limit: int | None) -> None:
    assert letter(body).limit == limit


# Words that a person quotes


def test_a_person_may_quote_a_sentence_that_the_program_does_not_know() -> None:
    body = "From our side the executive summary can go online at once."

    assert letter(body).clears == ()
    assert read_letter(LETTER.format(body=body, date=""), words=body).clears == (EXECUTIVE_SUMMARY,)


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
    assert read_letter(LETTER.format(body=body, date=""), words=words).clears == ()


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
    assert read_letter(LETTER.format(body=body, date=""), words=words).clears == (EXECUTIVE_SUMMARY,)


def test_a_letter_that_is_made_to_be_slow_is_read_at_once() -> None:
    body = "Although " + "the view of the Home Office is that " * 18 + "the report and the report.\n" * 20
    start = time.perf_counter()

    assert letter(body).clears == ()
    assert time.perf_counter() - start < 1


def test_a_quoted_condition_is_a_condition() -> None:
    body = "From our side the executive summary can go online after the changes below."

    assert read_letter(LETTER.format(body=body, date=""), words=body).is_conditional


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
