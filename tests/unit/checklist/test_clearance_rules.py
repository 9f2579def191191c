"""G1 to G3: the letter, its scope and its conditions, and what is never published."""

from dataclasses import replace

import pytest
from unit.checklist.checklist_evidence import (
    OVERVIEW,
    Change,
    annex,
    as_it_is,
    clearance_with,
    documents_with,
    each,
    evidence_with,
    letter_says,
    publication_with,
    review_with,
)

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Met, NotMet, Unchecked
from dhr.checklist.rules.clearance import clearance, cleared_documents, internal_documents
from dhr.review.dates import PartialDate
from dhr.review.facts import Document
from dhr.review.publication import Clearance, Condition, Version

S_AND_P = "The executive summary and action plan may now be published."
ONLINE = "The whole review can go online."
WHOLE = "The report may now be published."
ON_CHANGES = (
    "On completion of these changes the executive summary and action plan may be published.\n\n1. One.\n2. Two."
)
ADDENDUM = Document(kind="addendum", path="addenda/2025.md", text="# Addendum\n\nText\n")


def points(*numbers: str, **changes: str | PartialDate) -> Change:
    given: dict[str, str | PartialDate] = {"done_by": "A. Person", "on": PartialDate(2024, 3, 1)}
    signed = (Condition(point=n, text="What was asked.", **(given | changes)) for n in numbers)  # type: ignore[arg-type]
    return clearance_with(conditions=tuple(signed))


def versions(*kinds: str, approved_by: str = "") -> Change:
    first = Version(number=1, on=PartialDate(2024, 4), kind="first publication")
    later = (
        Version(number=n, on=PartialDate(2025), kind=kind, approved_by=approved_by) for n, kind in enumerate(kinds, 2)
    )
    return publication_with(versions=(first, *later))


@pytest.mark.parametrize(
    "change",
    [
        as_it_is,
        letter_says(WHOLE),
        each(letter_says(WHOLE), clearance_with(clears=("executive summary", "overview report", "action plan"))),
        each(letter_says(ON_CHANGES), points("1", "2")),
        each(letter_says(ON_CHANGES), points("1", "2", on=PartialDate(2024, 2))),
        letter_says(S_AND_P, pdf=S_AND_P),
        letter_says(S_AND_P, pdf="Page 1 of 2 The executive summary and action plan may now be pub- lished. Page 2"),
        each(letter_says(ONLINE, pdf="The whole review can go on-\nline."), clearance_with(words=ONLINE)),
    ],
)
def test_a_letter_that_says_what_is_recorded_clears(good: Evidence, change: Change) -> None:
    assert clearance(change(good)) == Met()


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (review_with(letter=None), "The clearance letter is missing."),
        (clearance_with(clears=()), "not recorded which documents"),
        (clearance_with(letter_date=PartialDate(2024, 2, 13)), "The letter is dated 12 February 2024"),
        (letter_says("Please resubmit the report."), "asks for the report to be sent in again"),
        (letter_says("You asked whether the report may now be published."), "does not say in usual words"),
        (clearance_with(clears=("executive summary", "overview report", "action plan")), "publication.yml lists"),
        (clearance_with(clears=("executive summary",)), "publication.yml lists"),
        (letter_says("The action plan may now be published."), "The letter clears: action plan."),
        (letter_says(ON_CHANGES), "missing: 1, 2"),
        (each(letter_says(ON_CHANGES), points("1")), "missing: 2"),
        (each(letter_says(ON_CHANGES), points("one", "two")), "missing: 1, 2"),
        (each(letter_says(ON_CHANGES), points("1", "2", done_by="")), "not all signed off: 1, 2"),
        (each(letter_says(ON_CHANGES), points("1", "2", on=PartialDate(2024, 2, 11))), "before the letter was written"),
        (letter_says(ON_CHANGES.partition("\n")[0]), "on conditions"),
    ],
)
def test_a_letter_that_says_something_else_holds(good: Evidence, change: Change, why: str) -> None:
    answer = clearance(change(good))

    assert isinstance(answer, NotMet)
    assert why in answer.why


def test_a_letter_of_somebody_else_clears_nothing(good: Evidence) -> None:
    changed = letter_says(S_AND_P)(good)
    answer = clearance(replace(changed, letter_text=changed.letter_text.replace("Home Office", "Example Vale Council")))

    assert isinstance(answer, NotMet)
    assert "comes from the Home Office" in answer.why


def test_a_letter_whose_date_cannot_be_read_is_not_taken_on_trust(good: Evidence) -> None:
    answer = clearance(evidence_with(letter_text=S_AND_P)(good))

    assert isinstance(answer, Unchecked)
    assert "qa-letter.md" in answer.do


# A transcription that says more than the letter


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (letter_says(S_AND_P, pdf="The executive summary may now be published."), "clears something else"),
        (letter_says(S_AND_P, pdf="The overview report cannot be published."), "does not hold the sentence"),
        (letter_says(S_AND_P, pdf="The executive summary and action plan may not now be published."), "does not hold"),
        (letter_says(S_AND_P, pdf=ON_CHANGES.replace("these", "our")), "on conditions"),
        (each(letter_says(ON_CHANGES.replace("\n2. Two.", ""), pdf=ON_CHANGES), points("1")), "missing: 2"),
        (
            each(letter_says(ONLINE, pdf="Nothing of the whole review can go online."), clearance_with(words=ONLINE)),
            "does not hold the sentence",
        ),
        (
            each(letter_says(ONLINE, pdf=f"We do not think that {ONLINE.lower()}"), clearance_with(words=ONLINE)),
            "does not hold the sentence",
        ),
        (
            each(letter_says(ONLINE, pdf=ONLINE.replace(".", " unless we object.")), clearance_with(words=ONLINE)),
            "does not hold the sentence",
        ),
    ],
)
def test_a_transcription_that_says_more_than_the_pdf_holds(good: Evidence, change: Change, why: str) -> None:
    answer = clearance(change(good))

    assert isinstance(answer, NotMet)
    assert why in answer.why


def test_a_transcription_with_another_date_than_the_pdf_holds(good: Evidence) -> None:
    changed = letter_says(S_AND_P, pdf=S_AND_P)(good)
    answer = clearance(replace(changed, letter_layer=changed.letter_layer.replace("12 February", "12 January")))

    assert isinstance(answer, NotMet)
    assert "another date" in answer.why


def test_a_scan_with_a_stamp_is_compared_by_people(good: Evidence) -> None:
    assert clearance(evidence_with(letter_layer="Scanned on 3 May 2024")(good)) == Met()


# Words quoted from the letter


@pytest.mark.parametrize(
    ("body", "words", "why"),
    [
        (S_AND_P, "The overview report may now be published.", "do not stand in it"),
        (S_AND_P, "Dear Margaret", "do not allow publication"),
        ("We do not think that the report may now be published.", "the report may now be published", "do not allow"),
        ("From our side the action plan can go online.", "the action plan can go online", "do not clear: executive"),
    ],
)
def test_words_that_give_no_permission_are_no_way_round_the_letter(
    good: Evidence, body: str, words: str, why: str
) -> None:
    answer = clearance(each(letter_says(body), clearance_with(words=words))(good))

    assert isinstance(answer, NotMet)
    assert why in answer.why


def test_quoted_conditions_must_be_signed_off_too(good: Evidence) -> None:
    words = "After the points below the review can go online."
    quoted = each(letter_says(f"{words}\n\n1. One."), clearance_with(words=words))

    assert isinstance(clearance(quoted(good)), NotMet)
    assert clearance(each(quoted, points("1"))(good)) == Met()


@pytest.mark.parametrize(
    "facts",
    [
        {"letter_date": PartialDate(2024, 2)},
        {"clears": ("minutes",)},
        {"conditions": (Condition(point="1", text="One."), Condition(point="1", text="Another."))},
    ],
)
def test_a_record_that_cannot_be_true_is_not_made(facts: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="letter"):
        Clearance(**({"letter_date": PartialDate(2024, 2, 12), "clears": ("action plan",)} | facts))  # type: ignore[arg-type]


# Documents


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (publication_with(clearance=None), "no document is cleared"),
        (clearance_with(clears=("executive summary",)), "action plan"),
        (documents_with(replace(OVERVIEW, language="cy")), "overview report"),
        (documents_with(Document(kind="annex", path="annexes/a.md", text="Text")), "overview report"),
        (documents_with(ADDENDUM), "An addendum has nobody on record"),
        (each(documents_with(ADDENDUM), versions("addendum")), "An addendum has nobody on record"),
        (each(documents_with(ADDENDUM, ADDENDUM), versions("addendum", approved_by="Home Office")), "An addendum"),
        (versions("new edition"), "A new edition has nobody on record"),
    ],
)
def test_what_nobody_cleared_holds(good: Evidence, change: Change, why: str) -> None:
    answer = cleared_documents(change(good))

    assert isinstance(answer, NotMet)
    assert why in answer.why


@pytest.mark.parametrize(
    "change",
    [
        annex("# Terms of reference\n"),
        each(documents_with(ADDENDUM), versions("addendum", approved_by="Home Office")),
        versions("new edition", approved_by="Home Office"),
        versions("correction"),
    ],
)
def test_what_somebody_cleared_may_be_published(good: Evidence, change: Change) -> None:
    assert cleared_documents(change(good)) == Met()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("# Individual management review\n", "annexes/a.md"),
        ("# IMR of the constabulary\n", "annexes/a.md"),
        ("# Combined chronology\n", "annexes/a.md"),
        ("# Annex A\n", "annexes/panel-minutes.md"),
        ("# Further reading\n\nThis IMR was written by the agency.\n", "annexes/a.md"),
        ("# Further reading\n\nThis individual management review was written by it.\n", "annexes/a.md"),
        ("# Notes\n\nApologies were received from two members.\n", "annexes/a.md"),
        ("# Notes\n\n## Matters arising\n", "annexes/a.md"),
        ("# Contacts\n\n" + "".join(f"- {day} May 2022: a call\n" for day in range(1, 11)), "annexes/a.md"),
    ],
)
def test_what_agencies_keep_for_themselves_is_known_by_title_words_or_days(
    good: Evidence, text: str, path: str
) -> None:
    assert isinstance(internal_documents(annex(text, path)(good)), NotMet)


def test_an_addendum_is_looked_at_like_an_annex(good: Evidence) -> None:
    changed = documents_with(replace(ADDENDUM, text="# IMR of the constabulary\n"))(good)

    assert isinstance(internal_documents(changed), NotMet)


@pytest.mark.parametrize(
    "text",
    [
        "# Recommendations of the individual management reviews\n",
        "# Terms of reference\n\nEach agency writes an individual management review and a chronology.\n",
        "# List of IMR authors\n",
        "# Glossary\n\nIMR: an individual management review.\n",
        "# Key events\n\n- May 2022: a call\n- June 2022: a visit\n",
    ],
)
def test_what_only_speaks_of_such_documents_may_be_published(good: Evidence, text: str) -> None:
    assert internal_documents(annex(text)(good)) == Met()
