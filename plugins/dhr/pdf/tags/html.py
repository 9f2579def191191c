"""The HTML that a PDF is made of, as its tags see it: an element's parent, its part in the structure, its name."""

from dhr.documents.tree import Element

# What has a structure type of its own; everything else is transparent, and its content is its parent's.
_TYPES = {
    **{f"h{level}": f"H{level}" for level in range(1, 7)},
    "p": "P",
    "pre": "P",
    "main": "Part",
    "article": "Art",
    "section": "Sect",
    "figure": "Div",
    "figcaption": "Caption",
    "blockquote": "BlockQuote",
    "ul": "L",
    "ol": "L",
    "dl": "L",
    "li": "LI",
    "dt": "LI",
    "dd": "LI",
    "table": "Table",
    "caption": "Caption",
    "thead": "THead",
    "tbody": "TBody",
    "tfoot": "TFoot",
    "tr": "TR",
    "th": "TH",
    "td": "TD",
    "a": "Link",
    "img": "Figure",
    "q": "Quote",
    "code": "Code",
}


class Html:
    """A parsed page: what each element is to the tags of its PDF."""

    def __init__(self, root: Element) -> None:
        self._above = {child: parent for parent in root.iter() for child in parent}

    def parent(self, element: Element) -> Element | None:
        """The element around this one."""
        return self._above.get(element)

    def type_of(self, element: Element) -> str:
        """The element's structure type (ISO 32000-1, 14.8.4); "" where it is transparent."""
        tag = element.tag
        if tag in ("ul", "ol"):
            return self._type_of_list(element)
        if tag == "li":
            return self._type_of_item(element)
        if tag == "a" and not element.get("href"):
            return ""
        if tag == "p" and self.captioned(element) is not None:
            return "Caption"
        return _TYPES.get(tag, "")

    def is_reference(self, link: Element) -> bool:
        """Whether a link is the call of a note or an entry of the contents, which stand in a Reference."""
        item = self.around(link, "li")
        return link.get("role") == "doc-noteref" or (item is not None and self.type_of(item) == "TOCI")

    def is_block(self, picture: Element) -> bool:
        """Whether a picture stands alone, and not amid words."""
        holder = self.parent(picture)
        return holder is not None and holder.tag == "figure"

    def around(self, element: Element, tag: str) -> Element | None:
        """The nearest element of that tag around this one."""
        found = self.parent(element)
        while found is not None and found.tag != tag:
            found = self.parent(found)
        return found

    def captioned(self, paragraph: Element) -> Element | None:
        """The table right after a paragraph that is its caption: style sheets keep paragraphs with what follows."""
        around = self.parent(paragraph)
        if paragraph.get("class") != "caption" or around is None:
            return None
        siblings = list(around)
        after = siblings[siblings.index(paragraph) + 1 :][:1]
        return after[0] if after and after[0].tag == "table" else None

    def term(self, description: Element) -> Element | None:
        """The term (`dt`) that a description (`dd`) belongs to."""
        around = self.parent(description)
        found = None
        for sibling in around if around is not None else ():
            if sibling is description:
                return found
            found = sibling if sibling.tag == "dt" else found
        return found

    def _type_of_list(self, element: Element) -> str:
        if element.get("role") == "doc-toc" or self._type_around(element) == "TOCI":
            return "TOC"
        # Endnotes are notes one after the other, and no list.
        return "" if self._is_of_notes(element) else "L"

    def _type_of_item(self, element: Element) -> str:
        around = self.parent(element)
        if around is not None and self._is_of_notes(around):
            return "Note"
        return "TOCI" if self._type_around(element) == "TOC" else "LI"

    def _is_of_notes(self, element: Element) -> bool:
        around = self.parent(element)
        return element.tag == "ol" and around is not None and around.get("role") == "doc-endnotes"

    def _type_around(self, element: Element) -> str:
        around = self.parent(element)
        return self.type_of(around) if around is not None else ""


def name_of(link: Element) -> str:
    """What a link is called: its label, its words, or what its picture shows."""
    words = " ".join("".join(link.itertext()).split())
    pictures = " ".join(image.get("alt", "") for image in link.iter("img"))
    return link.get("aria-label") or words or pictures
