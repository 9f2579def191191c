"""A review's documents as HTML, ready for a page, the PDF and the search index.

Markdown becomes HTML, the allow list takes away what does not belong, and only then is the tree given its anchors,
numbers, table regions and notes: so raw HTML in a document is held to the same rules as Markdown.
"""

from collections.abc import Callable, Collection

from dhr.documents.clean import clean
from dhr.documents.headings import settle_headings
from dhr.documents.links import Link, settle_links
from dhr.documents.lists import settle_lists
from dhr.documents.markdown_text import to_html, with_short_lines
from dhr.documents.notes import refuse_missing_notes, settle_notes
from dhr.documents.paragraphs import number_paragraphs
from dhr.documents.pictures import settle_pictures
from dhr.documents.plain import blocks_of
from dhr.documents.plan import render_plan
from dhr.documents.problem import DocumentProblem
from dhr.documents.rendered import Rendered, RenderedReview
from dhr.documents.sections import sections_of
from dhr.documents.tables import settle_tables
from dhr.documents.tree import Element, TooDeep, make, parse, words_of, write
from dhr.documents.words import LETTER_TITLE, title_of
from dhr.review.facts import Document, Review


def render(
    document: Document,
    *,
    title: str,
    prefix: str = "",
    link: Link | None = None,
    images: Collection[str] | None = None,
    folder: str = "",
) -> Rendered:
    """One document as HTML. DocumentProblem says what in it cannot be published.

    `prefix` stands before every anchor; `link` turns what follows `review:` in a link into an address; `images` are the
    pictures that exist (None: not checked); `folder` is how messages call the folder, such as `reviews/2023-rowan`.
    """
    path = f"{folder}/{document.path}" if folder else document.path
    try:
        text = with_short_lines(document.text) if document.kind == "letter" else document.text
        body = parse(clean(to_html(text)))
    except (TooDeep, RecursionError):
        what, do = "Lists or quotations stand inside one another too deeply.", "Write them side by side."
        raise DocumentProblem(path, 0, what, do) from None
    settle_lists(body)
    settle_pictures(body, document, path=path, known=images)
    refuse_missing_notes(body, document, path=path)
    return _settled(body, document, title=title, prefix=prefix, path=path, link=link)


def _settled(body: Element, document: Document, *, title: str, prefix: str, path: str, link: Link | None) -> Rendered:
    headings = settle_headings(body, title=title, prefix=prefix)
    settle_tables(body, prefix=prefix, language=document.language)
    taken = {element.get("id", "") for element in body.iter()}
    headings += settle_notes(body, prefix=prefix, language=document.language, taken=taken)
    number_paragraphs(body, prefix=prefix)
    settle_links(body, document, path=path, prefix=prefix, link=link)
    return Rendered(document, title, write(body), headings, sections_of(body, title=title))


def render_review(review: Review, *, link: Link | None = None, letter_text: str = "") -> RenderedReview:
    """Everything that a review has, as HTML. `letter_text` is the letter's text where it has no transcription."""
    folder = f"reviews/{review.slug}"

    def one(document: Document, title: str) -> Rendered:
        return render(document, title=title, link=link, images=review.images, folder=folder)

    return RenderedReview(
        review=review,
        landing=one(review.landing, review.title),
        documents=tuple(one(document, document_title(document)) for document in review.documents),
        plan=render_plan(review.action_plan) if review.action_plan else None,
        letter=_letter(review, one, letter_text),
    )


def _letter(review: Review, one: Callable[[Document, str], Rendered], text: str) -> Rendered | None:
    if review.letter is None:
        return None
    if review.letter.transcription is not None:
        return one(review.letter.transcription, LETTER_TITLE)
    return render_plain(Document(kind="letter", path=review.letter.pdf, text=text), title=LETTER_TITLE)


def render_plain(document: Document, *, title: str, prefix: str = "") -> Rendered:
    """A document that is plain text, not Markdown."""
    body = make("body", *blocks_of(document.text))
    return _settled(body, document, title=title, prefix=prefix, path=document.path, link=None)


def document_title(document: Document) -> str:
    """A document's title: an annex or addendum bears its own, the others those of their kind."""
    if document.kind not in ("annex", "addendum"):
        return title_of(document.kind, document.language)
    body = parse(clean(to_html(document.text)))
    first = next((element for element in body if element.tag in ("h1", "h2")), None)
    if first is not None and first.tag == "h1" and words_of(first):
        return " ".join(words_of(first).split())
    return document.path.rsplit("/", 1)[-1].removesuffix(".md").replace("-", " ").capitalize()
