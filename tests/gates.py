"""An invented gate for the tests of its reports: one review held, one released with questions, one briefing held."""

from anonymise.finding import Finding, Place, Report, Severity, Unchecked
from dhr.reports.judged import Answered, Gate, Judged, Matter

DATE = Finding(Place("reviews/2022-linden/executive-summary.md", 7, 126), "exact-date", Severity.HOLD, 16)
LEFT = Unchecked("reviews/2022-linden/qa-letter.pdf", "It could not be read.")
LIST = "A private deny list of 2 entries was used."

HELD = Judged(
    name="2022-linden",
    is_released=False,
    report=Report((DATE,), (LEFT,), LIST),
    matters=(
        Matter(
            id="G9",
            kind="hold",
            why="The note is missing.",
            do="Write live_document: true at the head of the action plan.",
            path="reviews/2022-linden/action-plan.yml",
            question="Does the action plan say that it is a live document?",
            guidance="The plan notes that it is a live document and subject to change as outcomes are delivered.",
        ),
        Matter(
            id="G19",
            kind="look",
            why="No document expresses condolences.",
            do="Add a message of condolence.",
            path="reviews/2022-linden/executive-summary.md",
            question="Is there a message of condolence?",
        ),
        Matter(
            id="G4",
            kind="waiting",
            why="The PDF has not been made, because something else holds the review.",
            do="Make the pictures smaller.",
            path="reviews/2022-linden",
            question="Is the PDF smaller than 20 MB?",
        ),
    ),
    answers=(
        Answered(id="G3", question="Are minutes left out?", outcome="met"),
        Answered(id="G4", question="Is the PDF smaller than 20 MB?", outcome="unchecked", why="No PDF."),
        Answered(id="G9", question="Is it live?", outcome="not-met", why="The note is missing."),
        Answered(id="G26", question="Is there Welsh?", outcome="not-applicable", why="It is not from Wales."),
    ),
)
RELEASED = Judged(
    name="2021-rowan",
    is_released=True,
    report=Report((), (), LIST),
    matters=(
        Matter(
            id="G10",
            kind="later",
            why="It is not recorded.",
            do="Send the Home Office a copy.",
            path="reviews/2021-rowan/publication.yml",
            question="Has the Home Office a copy?",
        ),
    ),
    answers=(Answered(id="G3", question="Are minutes left out?", outcome="met"),),
)
BRIEFING = Judged(
    name="2024-listening",
    is_released=False,
    report=Report((), (), LIST),
    matters=(
        Matter(
            id="briefing",
            kind="hold",
            why="It cites 1 review that cannot be published.",
            do="Mend the review first.",
            path="briefings/2024-listening",
        ),
    ),
    answers=(
        Answered(id="briefing", question="", outcome="not-met", why="It cites 1 review that cannot be published."),
    ),
)
GATE = Gate(reviews=(RELEASED, HELD), briefings=(BRIEFING,), findings=HELD.report)
CLEAR = Gate(reviews=(RELEASED,), findings=RELEASED.report)
