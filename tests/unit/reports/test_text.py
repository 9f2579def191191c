"""The report on the gate for somebody at a terminal."""

from dataclasses import replace

import pytest
from gates import BRIEFING, CLEAR, DATE, GATE, HELD, RELEASED

from anonymise.finding import Report
from anonymise.quotations import Quotation
from dhr.reports.judged import Gate
from dhr.reports.table import gate_report
from dhr.reports.wording import verdict

TOLD = """\
You cannot publish yet because 1 of 2 reviews and the briefing 2024-listening are held.

  Mend what is told below, then check again with dhr check. To publish the others meanwhile: dhr
  build --withhold.

  A private deny list of 2 entries was used.

2022-linden: held
  Why it is held
    G9   Does the action plan say that it is a live document? The note is missing.
         What to do: Write live_document: true at the head of the action plan.
  Worth a look
    G19  Is there a message of condolence? No document expresses condolences.
         What to do: Add a message of condolence.
  Looked at when the rest is mended: G4
  1 requirement is met, 1 does not apply.

2024-listening: held
  Why it is held
         It cites 1 review that cannot be published.
         What to do: Mend the review first.

2021-rowan: may be published
  To do after publication
    G10  Has the Home Office a copy? It is not recorded.
         What to do: Send the Home Office a copy.

Anonymisation check: 1 place could identify someone and 1 thing could not be checked.

An exact date (exact-date)
"""


def test_the_verdict_comes_first_then_each_review_with_what_to_do_then_the_findings() -> None:
    assert gate_report(GATE, "text").startswith(TOLD)


def test_a_place_is_told_with_its_words_only_where_they_are_given() -> None:
    place = "    reviews/2022-linden/executive-summary.md:7:126"

    assert f"{place}\n" in gate_report(GATE, "text")
    assert f"{place}  14 November 2022\n" in gate_report(GATE, "text", words={DATE: Quotation("14 November 2022")})


def test_what_may_be_published_and_leaves_nothing_to_do_is_one_line() -> None:
    quiet = [replace(RELEASED, name=name, matters=()) for name in ("2021-rowan", "2022-maya")]

    told = gate_report(Gate(reviews=tuple(quiet)), "text")

    assert "\n2021-rowan: may be published\n2022-maya: may be published\n" in told


def test_what_is_to_do_after_publication_is_only_named_while_something_holds_it() -> None:
    later = replace(RELEASED, is_released=False)

    told = gate_report(Gate(reviews=(later,)), "text")

    assert "  To do after publication: G10\n" in told
    assert "Send the Home Office a copy." not in told


def test_no_line_is_longer_than_a_hundred_columns() -> None:
    assert max(map(len, gate_report(GATE, "text").splitlines())) <= 100


@pytest.mark.parametrize(
    ("gate", "says"),
    [
        (CLEAR, "Nothing holds publication of 1 review."),
        (
            replace(CLEAR, briefings=(replace(BRIEFING, is_released=True, matters=()),)),
            "Nothing holds publication of 1 review and 1 briefing.",
        ),
        (
            Gate(reviews=(replace(HELD, is_released=True),)),
            "Nothing holds publication of 1 review. 1 thing is worth a look.",
        ),
        (Gate(reviews=(HELD,)), "You cannot publish yet because the review 2022-linden is held."),
        (Gate(reviews=(HELD, HELD, RELEASED)), "You cannot publish yet because 2 of 3 reviews are held."),
        (Gate(reviews=(HELD, RELEASED)), "You cannot publish yet because 1 of 2 reviews is held."),
        (Gate(), "There are no reviews and no briefings here, so nothing was checked."),
    ],
)
def test_the_verdict_says_how_much_is_held(gate: Gate, says: str) -> None:
    assert verdict(gate) == says


def test_a_name_gives_no_orders_to_the_terminal() -> None:
    strange = replace(HELD, name="2022\x1b[2J", report=Report())

    assert "\x1b" not in gate_report(Gate(reviews=(strange,)), "text")
