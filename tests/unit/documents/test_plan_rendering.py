"""The action plan's HTML."""

import re

import pytest

from dhr.documents.plain import blocks_of
from dhr.documents.plan import render_plan
from dhr.documents.tree import make, write
from dhr.review.action_plan import Action, ActionPlan, Lead, Recommendation, Update
from dhr.review.dates import PartialDate

LEAD = Lead(agency="Example Vale Constabulary", role="Head of public protection")


def an_action(number: str = "1.1", **facts: object) -> Action:
    return Action(**({"number": number, "action": "Train officers.", "lead": LEAD} | facts))  # type: ignore[arg-type]


def a_plan(*actions: Action, **facts: object) -> ActionPlan:
    recommendation = Recommendation(
        **({"number": "1", "text": "Training should be given.", "actions": actions} | facts)  # type: ignore[arg-type]
    )
    return ActionPlan(recommendations=(recommendation,))


def html_of(plan: ActionPlan) -> str:
    return render_plan(plan).html


def test_the_note_and_the_date_come_first() -> None:
    plan = ActionPlan(recommendations=(), live_document=True, as_at=PartialDate(2024, 3, 31), introduction="About it.")

    assert html_of(plan) == (
        '<p class="live-document">This action plan is a live document and subject to change as outcomes are '
        "delivered.</p>"
        '<p class="as-at">The plan is shown as it stood at 31 March 2024.</p><p>About it.</p>'
    )


def test_recommendations_stand_under_their_source() -> None:
    plan = ActionPlan(
        recommendations=(
            Recommendation(number="1", text="A", source="panel", agency="Example Vale Constabulary"),
            Recommendation(number="2", text="B", source="panel"),
            Recommendation(number="A1", text="C", source="individual management review"),
        )
    )
    result = render_plan(plan)

    assert [(h.level, h.anchor, h.text) for h in result.headings] == [
        (2, "recommendations-of-the-review-panel", "Recommendations of the review panel"),
        (3, "recommendation-1", "Recommendation 1: Example Vale Constabulary"),
        (3, "recommendation-2", "Recommendation 2"),
        (
            2,
            "recommendations-of-agencies-own-management-reviews",
            "Recommendations of agencies’ own management reviews",
        ),
        (3, "recommendation-a1", "Recommendation A1"),
    ]
    assert [section.anchor for section in result.sections] == [h.anchor for h in result.headings if h.level == 3]


def test_parts_show_their_letters() -> None:
    html = html_of(a_plan(an_action(part="c"), parts=(("a", "First"), ("c", "Third"))))

    assert '<ol class="parts" role="list"><li><span class="letter">a)</span> First</li>' in html
    assert '<span class="letter">c)</span> Third' in html
    assert ">1.1, part c</th>" in html


def test_each_action_is_a_row_with_labelled_cells() -> None:
    html = html_of(
        a_plan(an_action(scope="local", outcome="Better", target="By June 2022", completed=PartialDate(2024, 2, 29)))
    )

    cells = re.findall(r'<t[hd][^>]*data-label="([^"]+)"[^>]*>(.*?)</t[hd]>', html)
    assert [label for label, _ in cells] == [
        *("Action", "Scope", "Action to take", "Intended outcome", "Lead"),
        *("Target date", "Progress", "Updates", "Completed"),
    ]
    assert [content for _, content in cells][:6] == [
        *("1.1", "Local", "Train officers.", "Better", LEAD.label, "By June 2022"),
    ]
    assert cells[-1][1] == "29 February 2024"
    assert '<caption id="recommendation-1-actions">Actions for recommendation 1</caption>' in html
    assert html.count('scope="col"') == 9


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({"progress": "green"}, "On track"),
        ({"progress": "amber"}, "Some delay"),
        ({"progress": "red"}, "Not yet started or late"),
        ({"completed": PartialDate(2024)}, "Completed"),
    ],
)
def test_progress_is_words_with_a_sign_that_is_not_read(facts: dict[str, object], words: str) -> None:
    html = html_of(a_plan(an_action(**facts)))

    assert re.search(rf'<span aria-hidden="true" class="symbol">.</span> {words}</span>', html)


def test_progress_that_nobody_stated_is_said_so() -> None:
    assert '<span class="status not-stated">Not stated</span>' in html_of(a_plan(an_action()))


def test_updates_carry_their_dates() -> None:
    updates = (
        Update(text="Begun.", date=PartialDate(2024, 2, 29), progress="amber"),
        Update(text="First.\n- one\n- two"),
    )
    html = html_of(a_plan(an_action(updates=updates)))

    assert '<li><strong class="date">29 February 2024 (some delay):</strong> Begun.</li>' in html
    assert '<strong class="date">Date not given:</strong> <p>First.</p><ul><li>one</li><li>two</li></ul>' in html


def test_that_there_is_no_update_yet_carries_its_date() -> None:
    assert "No update yet, as at March 2024" in html_of(a_plan(an_action(none_as_at=PartialDate(2024, 3))))


def test_plan_texts_are_shown_as_they_are() -> None:
    html = html_of(a_plan(an_action(action="<script>x</script> *a* & b"), text="<b>Do</b> it"))

    assert "&lt;script&gt;x&lt;/script&gt; *a* &amp; b" in html
    assert "&lt;b&gt;Do&lt;/b&gt; it" in html


def test_numbers_that_look_alike_have_anchors_of_their_own() -> None:
    html = html_of(a_plan(an_action("1.1"), an_action("1-1")))

    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One line", "<p>One line</p>"),
        ("Wrapped by\nan editor", "<p>Wrapped by an editor</p>"),
        ("A sentence.\nAnother.", "<p>A sentence.</p><p>Another.</p>"),
        ("One\n\nTwo", "<p>One</p><p>Two</p>"),
        ("- a\n- b\n  goes on\n• c", "<ul><li>a</li><li>b goes on</li><li>c</li></ul>"),
        ("Do:\n– a\n\nThen b", "<p>Do:</p><ul><li>a</li></ul><p>Then b</p>"),
        ("2019-2020 plan", "<p>2019-2020 plan</p>"),
        ("", ""),
    ],
)
def test_plain_text_becomes_paragraphs_and_lists(text: str, expected: str) -> None:
    assert write(make("body", *blocks_of(text))) == expected


def test_a_recommendation_without_actions_says_so() -> None:
    assert "No actions are recorded for this recommendation." in html_of(a_plan())


def test_the_same_plan_gives_the_same_html() -> None:
    plan = a_plan(an_action(updates=(Update(text="x"),)))

    assert render_plan(plan) == render_plan(plan)
