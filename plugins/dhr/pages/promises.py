"""What the site promises: what every review is searched for, and what must be true before it is published."""

from dhr.pages.content import Page, SiteContent
from dhr.pages.drawing import draw

_EVIDENCE = {
    "letter": "Home Office quality assurance letters",
    "statute": "an Act of Parliament",
    "2011 note": "a county's briefing on the first statutory guidance, 2011",
    "practice": "what councils and the Home Office do",
    "recalled": "the statutory guidance of 2016, as it is widely known",
}


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
        requirements=content.requirements,
        evidence=_EVIDENCE,
    )
