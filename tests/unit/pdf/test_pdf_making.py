"""The PDF of a review: complete, in order, accessible, the same each time."""

import io
import os
import re
from collections import Counter
from pathlib import Path

import page
import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from pypdf.actions import JavaScript
from pypdf.annotations import Text
from pypdf.generic import NameObject, TextStringObject
from unit.pdf import invented

from dhr.documents.render import render_review
from dhr.documents.rendered import RenderedReview
from dhr.pdf.facts import read_facts
from dhr.pdf.make import make_pdf
from dhr.pdf.problem import PdfProblem
from dhr.review.dates import PartialDate
from dhr.review.facts import DeclaredPeople, Document, Letter, Professional

SITE = "https://dhr.example.org/library"


def faults(data: bytes, folder: Path) -> list[str]:
    """What a PDF/UA-1 validator finds wrong."""
    path = folder / "made.pdf"
    path.write_bytes(data)
    return [
        failure.rule_id for failure in page.validate_pdf(str(path), profile=page.ValidationProfile.PDF_UA_1).failures
    ]


def made(rendered: RenderedReview, **options: object) -> bytes:
    """The PDF, with the example site's settings."""
    return make_pdf(rendered, **({"settings": invented.settings(site_url=SITE), "letter": None} | options))  # type: ignore[arg-type]


def words(data: bytes) -> str:
    """The PDF's text with every space made one."""
    return " ".join("\n".join(p.extract_text() for p in PdfReader(io.BytesIO(data)).pages).split())


def titles(data: bytes) -> list[str]:
    """The first level of the outline."""
    return [str(entry.title) for entry in PdfReader(io.BytesIO(data)).outline if not isinstance(entry, list)]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the review of these tests stands."""
    return tmp_path_factory.mktemp("reviews") / "2023-rowan"


@pytest.fixture(scope="module")
def whole(folder: Path) -> bytes:
    """The PDF of a review that has everything, with a letter of two pages."""
    return made(invented.rendered(folder), letter=invented.letter(pages=2, tags=True))


def test_the_parts_stand_in_their_order(whole: bytes) -> None:
    assert titles(whole) == [
        "Cover",
        "Contents",
        "Executive summary",
        "Crynodeb gweithredol",
        "Annex A: Terms of reference",
        "Annex B: Action plan",
        "Annex C: Home Office letter",
    ]


def test_without_annexes_of_its_own_the_plan_is_annex_a(folder: Path) -> None:
    summary = Document(kind="executive summary", path="executive-summary.md", text="Words")
    data = made(invented.rendered(folder, documents=(summary,)))

    assert titles(data)[-2:] == ["Annex A: Action plan", "Annex B: Home Office letter"]


def test_an_annex_that_brings_its_letter_keeps_it(folder: Path) -> None:
    annexes = tuple(
        Document(kind="annex", path=f"annexes/{n}.md", text=f"# {title}\n\nWords")
        for n, title in enumerate(("Appendix A – Glossary", "Tribute"))
    )
    data = made(invented.rendered(folder, documents=annexes))

    assert titles(data)[2:] == [
        *("Appendix A – Glossary", "Annex B: Tribute", "Annex C: Action plan", "Annex D: Home Office letter"),
    ]


def test_it_is_valid_pdf_ua(whole: bytes, tmp_path: Path) -> None:
    assert faults(whole, tmp_path) == []


def test_it_says_what_it_is(whole: bytes) -> None:
    facts = read_facts(whole)

    assert facts.size == len(whole)
    assert facts.title == "Rowan: Domestic homicide review (DHR), Example Vale"
    assert (facts.author, facts.language) == ("Example Vale", "en-GB")
    assert facts.is_tagged
    assert facts.shows_title
    assert facts.headings > 10
    assert (facts.figures_without_text, facts.tables_without_heads) == (0, 0)
    assert 0 < facts.plan_page < facts.letter_page == facts.pages - 2
    assert not facts.after_letter


def test_its_dates_are_those_of_the_review(whole: bytes) -> None:
    information = PdfReader(io.BytesIO(whole)).metadata

    assert information is not None
    assert information["/CreationDate"] == "D:20240305"
    assert information["/ModDate"] == "D:202406"
    assert not re.search(rb"D:202[5-9]", whole)


def test_the_cover_names_partnership_author_and_help(whole: bytes) -> None:
    cover = " ".join(PdfReader(io.BytesIO(whole)).pages[0].extract_text().split())

    for expected in (
        *("Domestic homicide review", "Rowan", "Example Vale", "Jo Example", "April 2023", "5 March 2024"),
        *("29 February 2024", "Describes a death and controlling behaviour.", "999", "0808 2000 247", "0808 80 10 800"),
        "Open Government Licence v3.0",
    ):
        assert expected in cover


def test_the_partnerships_chair_is_not_an_author(folder: Path) -> None:
    people = DeclaredPeople(
        professionals=(
            Professional(name="Ann Author", role="report author"),
            Professional(name="Cas Chair", role="chair of the community safety partnership"),
        )
    )
    cover = (
        PdfReader(io.BytesIO(made(invented.rendered(folder, people=people, **invented.LEAST)))).pages[0].extract_text()
    )

    assert "Ann Author" in cover
    assert "Cas Chair" not in cover


def test_every_word_of_the_documents_is_in_it(folder: Path, whole: bytes) -> None:
    rendered = invented.rendered(folder)
    text = letters(words(whole))

    for document in (*rendered.documents, rendered.letter):
        assert document is not None
        for section in document.sections:
            for line in section.text.split("\n"):
                assert letters(line) in text
    assert rendered.plan is not None
    for recommendation in rendered.plan.sections:
        # Cells go on across pages, so their words are counted, not followed.
        assert Counter(letters(recommendation.text)) <= Counter(text)


def letters(text: str) -> str:
    """The letters alone: numbers of notes and pages, hyphens and line ends stand between them in a PDF."""
    return "".join(filter(str.isalpha, text))


def test_welsh_is_spelt_right(whole: bytes) -> None:
    assert "tŷ gyda'i theulu, wrth y dŵr" in words(whole)


def test_the_same_review_gives_the_same_bytes(folder: Path, whole: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    other = invented.rendered(folder, title="Wren", **invented.LEAST)
    made(other)
    monkeypatch.setenv("TZ", "Asia/Tokyo")

    assert made(invented.rendered(folder), letter=invented.letter(pages=2, tags=True)) == whole


def test_the_fonts_of_the_machine_are_left_as_they_were(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/etc/fonts/fonts.conf")
    made(invented.rendered(folder, **invented.LEAST))

    assert os.environ["FONTCONFIG_FILE"] == "/etc/fonts/fonts.conf"


def test_links_are_whole_or_words(folder: Path) -> None:
    text = "[on the site](../action-plan/) and [rooted](review:2020-wren) and [mail](mailto:dhr@example.org)"
    documents = (Document(kind="executive summary", path="executive-summary.md", text=text),)

    rendered = render_review(
        invented.review(folder, **(invented.LEAST | {"documents": documents})),
        link=lambda target: f"/reviews/{target}/",
    )
    with_site, without = made(rendered), made(rendered, settings=invented.settings())

    assert {
        f"{SITE}/reviews/2023-rowan/action-plan/",
        f"{SITE}/reviews/2020-wren/",
        "mailto:dhr@example.org",
    } <= targets(with_site)
    assert "mailto:dhr@example.org" in targets(without)
    assert not any(target.startswith(("file:", "review", "/", "..")) for target in targets(without))
    assert "on the site and rooted" in words(without)


def targets(data: bytes) -> set[str]:
    """Where the PDF's links to the outside lead."""
    notes = [note.get_object() for p in PdfReader(io.BytesIO(data)).pages for note in p.get("/Annots", ())]
    return {str(note["/A"]["/URI"]) for note in notes if "/A" in note}


def test_a_picture_brings_no_metadata(whole: bytes) -> None:
    assert b"McOwnerface" not in whole
    for each in PdfReader(io.BytesIO(whole)).pages:
        for image in each.images:
            assert b"McOwnerface" not in image.data


def test_a_plan_of_forty_actions_with_a_long_cell(folder: Path, tmp_path: Path) -> None:
    plan = invented.plan(recommendations=8, actions=5, longest=6000)
    rendered = invented.rendered(folder, **(invented.LEAST | {"action_plan": plan}))
    data = made(rendered)
    facts = read_facts(data)

    assert faults(data, tmp_path) == []
    assert rendered.plan is not None
    assert Counter(letters("".join(s.text for s in rendered.plan.sections))) <= Counter(letters(words(data)))
    assert facts.tables_without_heads == 0
    assert "8.5" in words(data)
    reader = PdfReader(io.BytesIO(data))
    box = reader.pages[facts.plan_page - 1].mediabox
    assert box.width > box.height
    # A page on which a row goes on says to which recommendation it belongs.
    assert "Recommendation 1: Example Vale Constabulary" in reader.pages[facts.plan_page].extract_text()


def test_status_is_said_in_words(whole: bytes) -> None:
    assert "Some delay" in words(whole)


def test_a_character_without_a_shape_is_named(folder: Path) -> None:
    documents = (Document(kind="executive summary", path="executive-summary.md", text="It was 好."),)

    with pytest.raises(PdfProblem, match=r"Executive summary holds characters .*: “好” \(U\+597D\)\."):
        made(invented.rendered(folder, documents=documents))


def test_a_review_without_plan_and_letter_has_a_pdf(folder: Path, tmp_path: Path) -> None:
    data = made(invented.rendered(folder, action_plan=None, letter=None, content_note=""))
    facts = read_facts(data)

    assert faults(data, tmp_path) == []
    assert (facts.plan_page, facts.letter_page, facts.after_letter) == (0, 0, False)


def test_years_alone_will_do(folder: Path) -> None:
    from dhr.review.facts import KeyDates

    data = made(invented.rendered(folder, dates=KeyDates(published=PartialDate(2024)), **invented.LEAST))

    assert PdfReader(io.BytesIO(data)).metadata["/CreationDate"] == "D:2024"  # type: ignore[index]


# The letter's own pages


def test_the_letter_follows_its_text(whole: bytes) -> None:
    reader = PdfReader(io.BytesIO(whole))

    assert "The letter as it was received follows." in reader.pages[-3].extract_text()
    for last in reader.pages[-2:]:
        assert "Thank you for the report on Rowan." in last.extract_text()


def test_each_page_of_the_letter_is_one_picture_with_words(whole: bytes) -> None:
    reader = PdfReader(io.BytesIO(whole))
    root = reader.root_object["/StructTreeRoot"]
    section = root["/K"][0]["/K"][-1]  # type: ignore[index]
    figures = [figure.get_object() for figure in section["/K"]]

    assert [figure["/Alt"] for figure in figures] == [
        f"Page {count} of the letter as received; its text is given above" for count in (1, 2)
    ]
    numbers = root["/ParentTree"]["/Nums"]  # type: ignore[index]
    parents = dict(zip(numbers[::2], numbers[1::2], strict=True))
    for figure, last in zip(figures, reader.pages[-2:], strict=True):
        assert figure["/Pg"] == last
        assert parents[last["/StructParents"]][0].get_object() == figure
    assert root["/ParentTreeNextKey"] == max(parents) + 1  # type: ignore[index]
    assert list(parents) == sorted(parents)


def test_a_letter_without_transcription_is_given_in_words(folder: Path, tmp_path: Path) -> None:
    review = invented.review(folder, letter=Letter(pdf="qa-letter.pdf"))
    data = made(render_review(review, letter_text="Dear Chair,\nThank you."), letter=invented.letter())

    assert "Dear Chair, Thank you." in words(data)
    assert faults(data, tmp_path) == []


def test_nothing_private_of_the_letter_is_published(folder: Path) -> None:
    def add(writer: PdfWriter) -> None:
        writer.add_open_action(action=JavaScript("app.alert('secret script')"))
        writer.add_attachment("secret-notes.txt", b"secret attachment")
        writer.add_metadata({"/Author": "Pat Writer", "/Keywords": "secret keyword"})
        first = writer.pages[0]
        first[NameObject("/PieceInfo")] = TextStringObject("secret piece")
        first[NameObject("/Metadata")] = TextStringObject("secret metadata")

    letter = invented.changed(invented.letter(tags=True), add)
    data = made(invented.rendered(folder), letter=letter)

    everything = b"".join(_contents(data))
    for private in (b"Pat Writer", b"secret", b"QA letter", b"/JavaScript", b"/EmbeddedFile"):
        assert private in b"".join(_contents(letter)) or private == b"QA letter"
        assert private not in everything


def _contents(data: bytes) -> list[bytes]:
    """Every object of a file in the clear, whether or not anything refers to it."""
    reader = PdfReader(io.BytesIO(data))
    found = []
    for number in range(1, int(reader.trailer["/Size"])):
        target = io.BytesIO()
        thing = reader.get_object(number)
        if thing is not None:
            thing.write_to_stream(target)
            found.append(target.getvalue())
            if hasattr(thing, "get_data"):
                found.append(thing.get_data())
    return [piece.replace(b"\x00", b"") for piece in found] + [data]


def test_a_letter_with_comments_is_not_joined(folder: Path) -> None:
    note = Text(rect=(50, 550, 200, 650), text="Real name still on page 9")
    letter = invented.changed(invented.letter(), lambda writer: writer.add_annotation(page_number=0, annotation=note))

    with pytest.raises(PdfProblem, match="would become public"):
        made(invented.rendered(folder), letter=letter)


@pytest.mark.parametrize(("kind", "size"), [("JPEG", (4000, 3000)), ("JPEG", (3000, 4000)), ("PNG", (2600, 1300))])
def test_a_large_picture_is_as_large_as_print_needs(kind: str, size: tuple[int, int], tmp_path: Path) -> None:
    rendered = invented.rendered(tmp_path / "2023-rowan", action_plan=None, letter=None)
    Image.new("RGB", size, "#1d3557").save(tmp_path / "2023-rowan" / "images" / "map.png", kind)
    data = made(rendered)

    assert sizes(data) == {{(4000, 3000): (1260, 945), (3000, 4000): (1125, 1500), (2600, 1300): (1260, 630)}[size]}


def test_a_picture_taken_sideways_stands_upright(tmp_path: Path) -> None:
    rendered = invented.rendered(tmp_path / "2023-rowan", action_plan=None, letter=None)
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (4000, 2000)).save(tmp_path / "2023-rowan" / "images" / "map.png", "JPEG", exif=exif)
    data = made(rendered)

    assert sizes(data) == {(750, 1500)}


def sizes(data: bytes) -> set[tuple[int, int]]:
    """Width and height, in dots, of the pictures in a PDF."""
    return {image.image.size for p in PdfReader(io.BytesIO(data)).pages for image in p.images if image.image}


@pytest.mark.parametrize("name", ["images/other.png", "../2020-wren/images/map.png", "images/../images/map.png"])
def test_only_pictures_of_the_review_are_loaded(folder: Path, name: str) -> None:
    from weasyprint.urls import FatalURLFetchingError

    from dhr.pdf.engine.fetch import ReviewPictures

    review = invented.review(folder)
    (folder / "images" / "other.png").write_bytes(invented.picture())

    for url in (f"review-file:{name}", f"file://{folder}/{name}", f"https://example.org/{name}", "data:image/png,x"):
        with pytest.raises(FatalURLFetchingError):
            ReviewPictures(review).fetch(url)


def test_a_link_that_leads_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.png"
    outside.write_bytes(invented.picture())
    review = invented.rendered(tmp_path / "2023-rowan")
    inside = tmp_path / "2023-rowan" / "images" / "map.png"
    inside.unlink()
    inside.symlink_to(outside)

    with pytest.raises(PdfProblem, match="may not load"):
        made(review)


def test_a_broken_picture_is_named(tmp_path: Path) -> None:
    review = invented.rendered(tmp_path / "2023-rowan")
    (tmp_path / "2023-rowan" / "images" / "map.png").write_bytes(b"not a picture")

    with pytest.raises(PdfProblem, match=r"images/map\.png cannot be opened"):
        made(review)
