"""The allow list: which HTML may come out of a document's Markdown. Everything else is taken away by nh3."""

import re

import nh3

_INLINE = "a abbr b bdi bdo br cite code del dfn em i ins mark q s small span strong sub sup u wbr"
_BLOCK = "blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr img li ol p pre"
_TABLE = "caption col colgroup table tbody td tfoot th thead tr ul"

_NOTE_ID = re.compile(r"fn(ref\d*)?-.+")

# These lose their content with their tags: it was never meant to be read as text.
_WITH_CONTENT = (
    "script style iframe object embed svg math template noscript noframes noembed audio video canvas title head "
    "textarea select button form xmp plaintext"
)


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Ids are this package's to give: only those of notes, which Python-Markdown makes, pass."""
    if name == "id":
        return value if tag in ("sup", "li") and _NOTE_ID.fullmatch(value) else None
    if name in ("colspan", "rowspan", "start"):
        return value if value.isdecimal() and len(value) < 4 else None
    return value


_CELL = {"align": {"left", "right", "center"}, "scope": {"col", "row", "colgroup", "rowgroup"}}
_CLEANER = nh3.Cleaner(
    tags=set(f"{_INLINE} {_BLOCK} {_TABLE}".split()),
    clean_content_tags=set(_WITH_CONTENT.split()),
    attributes={
        "*": {"lang"},
        "a": {"href"},
        "img": {"src", "alt", "title"},
        "li": {"id"},
        "ol": {"start"},
        "sup": {"id"},
        "td": {"colspan", "rowspan"},
        "th": {"colspan", "rowspan"},
    },
    tag_attribute_values={"td": _CELL, "th": _CELL},
    attribute_filter=_attribute,
    url_schemes={"http", "https", "mailto", "review"},
    link_rel=None,
    allowed_classes={"a": {"footnote-ref", "footnote-backref"}, "div": {"footnote"}},
)
# Control characters cannot stand in HTML, and ESC sequences in a text are never meant.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def clean(html: str) -> str:
    """The fragment with nothing in it but the allowed elements and attributes, balanced."""
    return _CLEANER.clean(_CONTROL.sub("", html))
