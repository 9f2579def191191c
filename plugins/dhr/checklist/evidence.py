"""What the checklist looks at: a review, the anonymisation report on it, its letter, and the PDF made of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from anonymise.finding import Report
from dhr.checklist.letter import LetterReading, read_letter
from dhr.review.facts import Review
from dhr.vocabulary.recipients import Recipient


@dataclass(frozen=True, kw_only=True)
class PdfFacts:
    """What was read back from the finished PDF. Pages count from 1; size in bytes.

    `figures_without_text` counts Figure elements without alternative text, `tables_without_heads` tables without a
    header cell, `letter_page` is the page on which the annex with the clearance letter begins (0: none), and
    `after_letter` is whether another section follows it.
    """

    size: int
    pages: int
    title: str
    language: str
    is_tagged: bool
    shows_title: bool
    headings: int
    figures_without_text: int
    tables_without_heads: int
    letter_page: int
    after_letter: bool
    plan_page: int
    author: str = ""


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """Everything that the rules may look at.

    `pdf` is None until one is made. `letter_text` is the letter in words, `letter_layer` what its PDF holds as text;
    `files` is the SHA-256 of each source file by name, `recipients` are those who get copies, `contact` is whom the
    site names to be asked.
    """

    review: Review
    report: Report
    pdf: PdfFacts | None = None
    letter_text: str = ""
    letter_layer: str = ""
    files: Mapping[str, str] = field(default_factory=dict)
    recipients: tuple[Recipient, ...] = ()
    contact: str = ""

    @cached_property
    def letter(self) -> LetterReading:
        """What was read in the letter, by the words that `publication.yml` quotes where it does."""
        return read_letter(self.letter_text, words=self._words)

    @cached_property
    def own_letter(self) -> LetterReading:
        """What was read in the letter's PDF, which a transcription must not contradict."""
        return read_letter(self.letter_layer, words=self._words)

    @property
    def _words(self) -> str:
        recorded = self.review.publication.clearance
        return recorded.words if recorded else ""
