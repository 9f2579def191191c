"""Letters around one sentence, for the tests that read them."""

from dhr.checklist.letter import LetterReading, read_letter
from dhr.review.publication import ACTION_PLAN, EXECUTIVE_SUMMARY, OVERVIEW_REPORT

# Who is cleared, in short: S the executive summary, O the overview report, P the action plan.
SHORT = {"S": EXECUTIVE_SUMMARY, "O": OVERVIEW_REPORT, "P": ACTION_PLAN}

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


def letter(body: str, date: str = "29 February 2024", words: str = "") -> LetterReading:
    """What is read in a letter with this body and this date."""
    return read_letter(LETTER.format(body=body, date=date), words=words)


def short(reading: LetterReading) -> str:
    """What a letter clears, in short."""
    return "".join(key for key, kind in SHORT.items() if kind in reading.clears)
