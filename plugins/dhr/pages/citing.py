"""How to cite a review: in words, for BibTeX, for RIS, and as meta tags that reference managers read."""

import re
from dataclasses import dataclass

from dhr.pages.addresses import absolute, review_path
from dhr.pages.drawing import fragment
from dhr.review.facts import Review
from dhr.sources.settings import Settings
from dhr.vocabulary.terms import label

_BIBTEX = {"\\": r"\textbackslash{}"} | {sign: f"\\{sign}" for sign in "{}&%#_$"}


@dataclass(frozen=True, kw_only=True)
class Citation:
    """What a citation is made of. Without a named author the partnership stands as author."""

    id: str
    authors: tuple[str, ...]
    year: str
    title: str
    publisher: str
    url: str
    pdf_url: str = ""


def citation(review: Review, settings: Settings, *, has_pdf: bool) -> Citation:
    """The parts of a review's citation."""
    authors = tuple(dict.fromkeys(person.name for person in review.people.with_role("author")))
    published = review.dates.published
    path = review_path(review.slug)
    return Citation(
        id=review.id,
        authors=authors or (review.partnership,),
        year=str(published.year) if published else "no date",
        title=f"{review.title}: {_kind(review)}",
        publisher=review.partnership if authors else settings.publisher or review.partnership,
        url=absolute(settings.site_url, path) if settings.site_url else review.link,
        pdf_url=absolute(settings.site_url, f"{path}{review.slug}.pdf") if has_pdf and settings.site_url else "",
    )


def _kind(review: Review) -> str:
    words = re.sub(r" \([^)]*\)$", "", label("review_type", review.review_type))
    return words[:1].lower() + words[1:]


def in_words(work: Citation) -> str:
    """The citation as a line of text."""
    authors = "; ".join(work.authors)
    place = f" {work.url}" if work.url else ""
    return f"{authors} ({work.year}) {work.title} ({work.id}). {work.publisher}.{place}"


def bibtex(work: Citation) -> str:
    """The citation for BibTeX."""
    fields = {
        "title": f"{{{_tex(work.title)}}}",
        "author": " and ".join(f"{{{_tex(name)}}}" for name in work.authors),
        "institution": _tex(work.publisher),
        "number": work.id,
        "year": work.year if work.year.isdigit() else "",
        "url": work.url,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@techreport{{{work.id},", *lines, "}"])


def _tex(text: str) -> str:
    return "".join(_BIBTEX.get(letter, letter) for letter in text)


def ris(work: Citation) -> str:
    """The citation in the RIS form that reference managers import."""
    fields = [
        ("TY", "RPRT"),
        *(("AU", name) for name in work.authors),
        ("TI", work.title),
        ("PY", work.year if work.year.isdigit() else ""),
        ("PB", work.publisher),
        ("SN", work.id),
        ("UR", work.url),
        ("ER", ""),
    ]
    return "\n".join(f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value or tag == "ER")


def head(work: Citation) -> str:
    """The meta tags that search engines for research and reference managers read."""
    return fragment("_cite_head.html", work=work)
