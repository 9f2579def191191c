"""Whatever mixture of Markdown and HTML a document holds, its PDF is valid PDF/UA-1."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from unit.pdf import invented

from dhr.pdf.checks.reading_order import first_difference, letters, read_in_order, text_of
from dhr.pdf.checks.validity import faults
from dhr.pdf.layout.parts import parts_of
from dhr.pdf.layout.report import report_html
from dhr.pdf.make import make_pdf
from dhr.review.facts import Document

VOCABULARY = (
    "the panel",
    "found that",
    "agencies knew",
    "of the risk",
    "and",
    "did not speak",
    "Rowan",
    "Ash",
    "tŷ",
    "dŵr",
)
FRAMES = (
    *(
        "{}",
        "**{}**",
        "*{}*",
        "[{}](https://example.org/x)",
        "[*{}* and **b**](https://example.org/y)",
        "{}[^1]",
        "{}[^2]",
    ),
    *(
        '<span lang="cy">{}</span>',
        "`{}`",
        "**[{}](https://example.org)**",
        "{}<br>{}",
        '<a href="https://example.org"></a>{}',
    ),
)
HTML = (
    '<table><tr><th colspan="2">a b</th></tr><tr><td>c</td><td rowspan="2">d</td></tr><tr><td>e</td></tr></table>',
    "<table><tr><td>a</td></tr></table>",
    "<table><caption>cap</caption><thead><tr><th>h</th></tr></thead></table>",
    "<blockquote><ul><li>x</li></ul></blockquote>",
    '<ol start="4"><li><h4>head</h4>x</li></ol>',
    "<dl><dt>a</dt><dd>b</dd><dd><ul><li>c</li></ul></dd></dl>",
    "<ul>loose<li></li></ul><li>stray</li><dd>stray</dd><p></p><h2></h2>",
    '<figure><img src="images/map.png" alt="x"><figcaption>c <a href="https://example.org">l</a></figcaption></figure>',
    "text ![x](images/map.png) text",
)


class Writer:
    """Writes documents by chance, the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def words(self) -> str:
        text = " ".join(self.chance.choices(VOCABULARY, k=self.chance.randint(1, 12)))
        return self.chance.choice(FRAMES).replace("{}", text)

    def paragraph(self) -> str:
        return " ".join(self.words() for _ in range(self.chance.randint(1, 4)))

    def quotation(self) -> str:
        return f"> {self.paragraph()}"

    def heading(self) -> str:
        return "#" * self.chance.randint(1, 5) + " " + self.words()

    def items(self, depth: int = 0) -> str:
        lines = []
        for number in range(1, self.chance.randint(2, 5)):
            mark = self.chance.choice(("- ", f"{number}. "))
            lines.append("    " * depth + mark + self.paragraph())
            if self.chance.random() < 0.3:
                lines += ["", "    " * (depth + 1) + self.paragraph(), ""]
            if depth < 3 and self.chance.random() < 0.3:
                lines += ["", self.items(depth + 1), ""]
        return "\n".join(lines)

    def table(self) -> str:
        columns, rows = self.chance.randint(1, 4), self.chance.choice((1, 3, 50))
        lines = [
            "|" + "|".join(self.chance.choice(("", self.words())) for _ in range(columns)) + "|" for _ in range(rows)
        ]
        caption = self.chance.choice(("", "Table 1: Contacts\n\n"))
        return caption + "\n".join([lines[0], "|" + "---|" * columns, *lines[1:]])

    def document(self) -> str:
        kinds: list[Callable[[], str]] = [self.paragraph, self.items, self.table, self.quotation, self.heading]
        blocks = [self.chance.choice(kinds)() for _ in range(8)] + self.chance.sample(HTML, 3)
        self.chance.shuffle(blocks)
        return "\n\n".join(blocks) + "\n\n[^1]: A *note*.\n\n[^2]: Another.\n\n    - with\n    - items\n"


@pytest.mark.parametrize("seed", range(200))
def test_mixed_documents_are_valid_and_read_in_order(seed: int, tmp_path: Path) -> None:
    """The making itself refuses what the validator or the order of the words speaks against."""
    document = Document(kind="executive summary", path="executive-summary.md", text=Writer(seed).document())
    rendered = invented.rendered(tmp_path / "2023-rowan", **(invented.LEAST | {"documents": (document,)}))
    settings = invented.settings()
    data = make_pdf(rendered, settings=settings, letter=None)

    html = report_html(rendered, parts_of(rendered, settings), settings=settings, letter_follows=False)
    assert faults(data) == ()
    assert first_difference(data, html=html) == 0
    read = "".join(character for character, _ in read_in_order(data))
    assert read == "".join(letters(text_of(html)))
