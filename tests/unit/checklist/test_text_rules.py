"""G15 to G19, G22, G25 and G26: what the documents say."""

import pytest
from unit.checklist.checklist_evidence import (
    OVERVIEW,
    Change,
    documents_with,
    each,
    overview,
    pdf_with,
    review_with,
    summary,
)

from dhr.checklist.evidence import Evidence
from dhr.checklist.outcome import Answer, Met, NotApplicable, NotMet
from dhr.checklist.rules.texts import (
    condolence,
    one_pseudonym,
    overview_sections,
    protected_characteristics,
    pseudonym_statement,
    summary_sections,
    welsh_version,
)
from dhr.review.facts import DeclaredPeople, Document

WELSH = Document(kind="executive summary", path="executive-summary.cy.md", language="cy", text="# Alder\n")


def why(answer: Answer) -> str:
    assert isinstance(answer, NotMet)
    return answer.why


def test_sections_are_known_by_any_of_their_usual_headings(good: Evidence) -> None:
    headings = (
        *("Purpose of the review", "Methodology", "Agencies participating", "Membership of the panel", "Independence"),
        *("Key lines of enquiry", "**Narrative** of events", "Issues arising", "Key findings and conclusions"),
        *("What has been learned", "Recommendations"),
    )
    text = "\n\n".join(f"### {heading}" for heading in headings)

    assert why(summary_sections(summary(text)(good))) == "No section was found on: the author."
    assert summary_sections(summary(f"{text}\n\n# Statement of independence")(good)) == Met()


def test_a_document_that_is_not_there_has_no_sections(good: Evidence) -> None:
    assert isinstance(summary_sections(review_with(documents=())(good)), NotApplicable)
    assert isinstance(overview_sections(good), NotApplicable)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("All names are pseudonyms, chosen by the family.", ""),
        ("Names have been changed. The panel selected them.", ""),
        ("Alder is not her real name; it was suggested by her sister.", ""),
        ("All names are pseudonyms.", "No document says who chose the pseudonyms."),
        ("All names are pseudonyms.\n\nThe chair was chosen by the partnership.", "No document says who chose"),
        ("Alder was a gardener.", "No document says that names are pseudonyms."),
    ],
)
def test_who_chose_the_pseudonyms_stands_with_them(good: Evidence, text: str, said: str) -> None:
    answer = pseudonym_statement(summary(text)(good))

    assert answer == Met() if not said else said in why(answer)


@pytest.mark.parametrize(
    ("text", "is_met"),
    [
        ("The panel offers its condolences.", True),
        ("Our sympathy is with her family.", True),
        ("The response was unsympathetic.", False),
    ],
)
def test_condolences_are_words_to_the_family(good: Evidence, text: str, is_met: bool) -> None:
    assert (condolence(summary(text)(good)) == Met()) is is_met


def test_each_protected_characteristic_that_is_left_out_is_named(good: Evidence) -> None:
    text = "## Equality\n\nHer age, disability, race, faith and sex.\n\n## Next\n\nMarriage and pregnancy.\n"

    assert why(protected_characteristics(overview(text)(good))).endswith(
        "gender reassignment, marriage and civil partnership, pregnancy and maternity, sexual orientation."
    )


def test_an_equality_section_that_should_be_there_is_missed(good: Evidence) -> None:
    assert isinstance(protected_characteristics(good), NotApplicable)
    assert "No section on equality" in why(protected_characteristics(documents_with(OVERVIEW)(good)))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (review_with(slug="2023-hartley"), "The folder's name"),
        (review_with(slug="2023-alder-hartley"), "The folder's name"),
        (pdf_with(title="Report"), "The PDF's title"),
        (summary("## Rowan\n"), "executive-summary.md"),
        (overview("# Overview\n\nRowan.\n"), "overview-report.md"),
        (documents_with(Document(kind="executive summary", path="x.cy.md", language="cy", text="Rowan")), "x.cy.md"),
    ],
)
def test_one_pseudonym_stands_in_every_place(good: Evidence, change: Change, said: str) -> None:
    assert said in why(one_pseudonym(change(good)))


def test_a_title_of_two_pseudonyms_asks_for_both(good: Evidence) -> None:
    both = each(
        review_with(
            title="Alder and Birch", slug="2023-alder-birch", people=DeclaredPeople(pseudonyms=("Alder", "Birch"))
        ),
        pdf_with(title="Alder and Birch"),
    )

    assert one_pseudonym(both(good)) == Met()
    assert "executive-summary.md" in why(one_pseudonym(each(both, summary("Alder alone."))(good)))


@pytest.mark.parametrize(
    ("state", "documents", "said"),
    [
        ("none", (), ""),
        ("summary", (WELSH,), ""),
        ("summary", (), "missing in Welsh: executive summary"),
        ("full", (WELSH, OVERVIEW), "missing in Welsh: overview report"),
        ("full", (WELSH,), ""),
        ("soon", (), "not recorded as none, summary or full"),
    ],
)
def test_the_welsh_version_goes_as_far_as_it_says(
    good: Evidence, state: str, documents: tuple[Document, ...], said: str
) -> None:
    wales = each(review_with(region="Wales", languages={"en": "full", "cy": state}), documents_with(*documents))
    answer = welsh_version(wales(good))

    assert answer == Met() if not said else said in why(answer)
