"""Templates to pages: the only place that knows Jinja."""

from functools import cache, partial
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from dhr.pages.addresses import relative
from dhr.pages.content import Page
from dhr.pages.wording import day, interface, listed, number_of, size
from dhr.vocabulary.terms import label


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("dhr.pages", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(size=size, listed=listed, day=day)
    environment.globals.update(number_of=number_of, label=label)
    return environment


def draw(template: str, *, path: str, title: str, description: str, **given: Any) -> Page:
    """A page whose <main> is the template filled with what is given.

    Fields of `Page` (language, kind, trail, indexed, head) go to the page, all else to the template, which also gets
    `to`, the link to a path of the site from here, and `words`, the interface's words in the page's language.
    """
    own = {name: given.pop(name) for name in ("language", "kind", "trail", "indexed", "head") if name in given}
    html = (
        _environment()
        .get_template(template)
        .render(given, path=path, title=title, to=partial(relative, path), words=interface(own.get("language", "en")))
    )
    return Page(path=path, title=title, description=description, html=html, **own)


def fragment(template: str, **given: Any) -> str:
    """A piece of HTML, such as the meta tags that a page puts into its head."""
    return _environment().get_template(template).render(given)
