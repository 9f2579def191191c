"""Hand-written pages: published as they are, and so searched for people like the reviews. They are dated by nature."""

from anonymise import People, check
from anonymise.finding import Finding, Unchecked
from anonymise.people import Professional
from dhr.build.prepare import Prepared

_ENDINGS = (".md", ".markdown", ".html", ".htm")
_DATES = frozenset(("exact-date", "near-date"))


def people_on_pages(prepared: Prepared) -> tuple[Finding | Unchecked, ...]:
    """Where a hand-written page could identify somebody who is declared neither there nor in a released review."""
    settings = prepared.settings
    paths = sorted(path for path in settings.pages.rglob("*") if path.suffix.casefold() in _ENDINGS)
    if not paths:
        return ()
    report = check(paths, root=settings.root, people=_people(prepared), denylist=prepared.denylist, ner=settings.ner)
    return (*(found for found in report.holds if found.rule not in _DATES), *report.unchecked)


def _people(prepared: Prepared) -> People:
    settings, reviews = prepared.settings, prepared.released.published
    pseudonyms = (name for review in reviews for name in review.people.pseudonyms)
    named = [(person.name, person.role) for person in settings.people.professionals]
    contact = [(settings.contact_name, "contact")] if settings.contact_name else []
    partnerships = (partnership.name for partnership in settings.partnerships)
    return People(
        pseudonyms=(*settings.people.pseudonyms, *pseudonyms),
        professionals=tuple(Professional(name=name, role=role) for name, role in (*named, *contact)),
        organisations=(settings.publisher, *partnerships, *(review.partnership for review in reviews)),
    )
