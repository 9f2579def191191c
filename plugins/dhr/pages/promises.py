"""What the site promises: what every review is searched for, and what must be true before it is published."""

from collections.abc import Iterator
from dataclasses import dataclass

from dhr.checklist.requirements import Requirement
from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw

_EVIDENCE = {
    "letter": "Home Office quality assurance letters",
    "statute": "the law",
    "2011 note": "a county's briefing on the first statutory guidance, 2011",
    "practice": "what councils and the Home Office do",
    "recalled": "the statutory guidance of 2016, as it is widely known",
    "house": "our own rule",
}
_SEVERITIES = {
    "block": ("Must be met", "A review is held until each of these is answered with yes."),
    "warn": ("A person decides", "These are looked at by a person, who may have a reason to publish all the same."),
    "todo": (
        "Done after publication",
        "These cannot be done before a review is published, and are recorded when they are.",
    ),
}


@dataclass(frozen=True)
class _Group:
    """The requirements of one severity; `first` is the number of the first of them on the page."""

    title: str
    about: str
    first: int
    requirements: tuple[Requirement, ...]


def what_we_check_page(content: SiteContent) -> Page:
    """The catalogue of anonymisation rules in plain words."""
    return draw(
        "what_we_check.html",
        path="what-we-check/",
        title="What we check",
        description="What every review is searched for before it is published, and why.",
        trail=(("About", "about/"),),
        rules=content.rules,
    )


def before_we_publish_page(content: SiteContent) -> Page:
    """The publication checklist in plain words."""
    return draw(
        "before_we_publish.html",
        path="before-we-publish/",
        title="Before we publish",
        description="The questions that must be answered before a review is published, and where they come from.",
        trail=(("About", "about/"),),
        number=len(content.requirements),
        groups=tuple(_groups(content.requirements)),
        evidence=_EVIDENCE,
    )


def _groups(requirements: tuple[Requirement, ...]) -> Iterator[_Group]:
    first = 1
    for severity, (title, about) in _SEVERITIES.items():
        own = tuple(requirement for requirement in requirements if requirement.severity == severity)
        yield _Group(title, about, first, own)
        first += len(own)
