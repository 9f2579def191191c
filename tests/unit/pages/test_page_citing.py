"""How a review is cited."""

from dataclasses import replace
from pathlib import Path

from unit.pages.page_library import bare, rowan

from dhr.pages.citing import bibtex, citation, head, in_words, ris
from dhr.pages.content import SiteContent


def test_a_citation_names_author_year_title_number_partnership_and_address(
    content: SiteContent, tmp_path: Path
) -> None:
    work = citation(rowan(tmp_path), content.settings, has_pdf=True)

    assert in_words(work) == (
        "Jo Example (2024) Rowan: domestic homicide review (dhr-2023-07f3). Example Vale. "
        "https://example.org/library/reviews/2023-rowan/"
    )


def test_without_a_named_author_the_partnership_is_the_author(content: SiteContent, tmp_path: Path) -> None:
    work = citation(bare(tmp_path, "2021-ivy", "Ivy"), content.settings, has_pdf=False)

    assert work.authors == ("Sampleshire",)
    assert work.year == "no date"
    assert "year" not in bibtex(work)


def test_signs_that_bibtex_takes_for_commands_are_escaped(content: SiteContent, tmp_path: Path) -> None:
    review = replace(rowan(tmp_path), title="Rowan & {Ash} 100%")

    text = bibtex(citation(review, content.settings, has_pdf=False))

    assert r"title = {{Rowan \& \{Ash\} 100\%: domestic homicide review}}" in text
    assert text.count("{") - text.count(r"\{") == text.count("}") - text.count(r"\}")


def test_a_line_break_in_a_title_cannot_add_a_field_to_ris(content: SiteContent, tmp_path: Path) -> None:
    review = replace(rowan(tmp_path), title="Rowan\nUR  - elsewhere")

    text = ris(citation(review, content.settings, has_pdf=False))

    assert text.startswith("TY  - RPRT\nAU  - Jo Example\nTI  - Rowan UR - elsewhere: ")
    assert text.splitlines()[-1] == "ER  - "


def test_meta_tags_for_reference_managers_are_escaped(content: SiteContent, tmp_path: Path) -> None:
    review = replace(rowan(tmp_path), title='"><script>')

    html = head(citation(review, content.settings, has_pdf=True))

    assert "<script>" not in html
    assert 'name="citation_pdf_url" content="https://example.org/library/reviews/2023-rowan/2023-rowan.pdf"' in html
