"""Paragraph numbers: each paragraph of a document's own level can be cited and linked to."""

from dhr.documents.tree import Element, make, words_of


def number_paragraphs(body: Element, *, prefix: str) -> None:
    """Give the paragraphs that stand directly in the document anchors `p1`, `p2` ... and a link to themselves.

    The link holds no text: style sheets show `data-number`. So the number is neither read aloud amid a sentence nor
    copied with it; and what is hidden from assistive technology must not take the keyboard's focus either.
    """
    number = 0
    for element in body:
        if element.tag != "p" or element.get("class") or not words_of(element):
            continue
        number += 1
        anchor = f"{prefix}p{number}"
        element.set("id", anchor)
        element.set("class", "numbered")
        link = make("a", class_="number", href=f"#{anchor}", data_number=str(number), aria_hidden="true", tabindex="-1")
        link.tail, element.text = element.text, None
        element.insert(0, link)
