"""Search records: where they lie and what is in them."""

from pathlib import Path

import pytest
from builders import a_briefing, a_document, a_rendered, a_rendered_review, a_review, a_section, date

from dhr.documents.rendered import RenderedReview
from dhr.review.publication import Publication, Withdrawal
from dhr.search.problem import SearchProblem
from dhr.search.records import write_records


def records(folder: Path, *reviews: RenderedReview) -> dict[str, str]:
    write_records(reviews, folder=folder)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*.html"))}


def test_a_record_lies_at_the_address_of_its_section(tmp_path: Path) -> None:
    found = records(tmp_path, a_rendered_review(None, a_section("p1"), a_section("background")))

    assert sorted(found) == [
        "reviews/2023-rowan/executive-summary/#background.html",
        "reviews/2023-rowan/executive-summary/#p1.html",
        "reviews/2023-rowan/index.html",
    ]


def test_the_action_plan_and_every_document_have_records_but_the_letter_has_none(tmp_path: Path) -> None:
    review = a_review(documents=(a_document(), a_document(path="annexes/method.md"), a_document(path="overview.cy.md")))
    part = a_rendered(a_document("action plan", path="action-plan.yml"), a_section("recommendation-1"))
    letter = a_rendered(a_document("letter", path="qa-letter.md"), a_section("p1"))

    found = records(tmp_path, a_rendered_review(review, plan=part, letter=letter))

    pages = {name.rpartition("/")[0].removeprefix("reviews/2023-rowan").strip("/") for name in found}
    assert pages == {"", "action-plan", "annexes/method", "executive-summary", "overview.cy"}


def test_a_record_holds_title_heading_text_language_and_the_review_it_counts_for(tmp_path: Path) -> None:
    review = a_review(title='Rowan "Ro"', documents=(a_document(language="cy"),))

    html = records(tmp_path, a_rendered_review(review, a_section("p1", "Cefndir", "Bwthyn & gardd <bach>.")))

    assert html["reviews/2023-rowan/executive-summary/#p1.html"] == (
        '<!doctype html><html lang="cy"><head><meta charset="utf-8">'
        '<meta data-pagefind-meta="title[content]" content="Rowan &quot;Ro&quot;">'
        '<meta data-pagefind-filter="review[content]" content="2023-rowan">'
        '<meta data-pagefind-meta="heading[content]" content="Cefndir">'
        "</head><body data-pagefind-body><p>Bwthyn &amp; gardd &lt;bach&gt;.</p></body></html>"
    )


def test_the_title_of_a_document_is_not_searched_as_a_heading(tmp_path: Path) -> None:
    html = records(tmp_path, a_rendered_review(None, a_section("", "Executive summary")))

    assert "Executive summary" not in html["reviews/2023-rowan/executive-summary/index.html"]


def test_a_section_without_words_has_no_record(tmp_path: Path) -> None:
    landing = a_rendered(a_document("landing"), a_section(text=" \n"))

    assert not records(tmp_path, a_rendered_review(landing=landing, documents=()))


def test_a_withdrawn_review_has_no_record(tmp_path: Path) -> None:
    withdrawn = Publication(withdrawn=Withdrawal(on=date("2025"), reason="At the family's wish."))

    assert not records(tmp_path, a_rendered_review(a_review(publication=withdrawn)))


def test_a_briefing_is_counted_by_itself(tmp_path: Path) -> None:
    briefing = a_briefing()
    rendered = a_rendered(briefing.text, a_section("what-neighbours-saw"))

    write_records((), folder=tmp_path, briefings=[(briefing, rendered)])

    html = (tmp_path / "briefings/2024-listening/#what-neighbours-saw.html").read_text()
    assert 'data-pagefind-filter="briefing[content]" content="2024-listening"' in html


def test_two_sections_with_one_address_are_refused_rather_than_lost(tmp_path: Path) -> None:
    with pytest.raises(SearchProblem, match="Two sections of") as caught:
        records(tmp_path, a_rendered_review(None, a_section("p1"), a_section("p1")))

    assert str(caught.value) == (
        "Two sections of reviews/2023-rowan/executive-summary/ have one address, so search would miss one."
    )


@pytest.mark.parametrize("anchor", ["../../../outside", "a b", "a\\b", "a\0"])
def test_an_anchor_cannot_lead_out_of_the_folder(tmp_path: Path, anchor: str) -> None:
    with pytest.raises(SearchProblem, match="cannot be linked") as caught:
        records(tmp_path, a_rendered_review(None, a_section(anchor)))

    assert str(caught.value) == (
        "A section of reviews/2023-rowan/executive-summary/ has an address that cannot be linked to."
    )


def test_an_anchor_too_long_for_a_file_leads_to_the_top_of_its_page(tmp_path: Path) -> None:
    found = records(tmp_path, a_rendered_review(None, a_section("ŵ" * 300), a_section("ŵ" * 300)))

    names = [name.rpartition("/")[2] for name in found if "executive-summary" in name]
    assert len(names) == 2
    assert all(name.startswith("#ŵ") and len(name.encode()) < 255 for name in names)
