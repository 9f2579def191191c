"""Every mistake in the facts of a review is told with its line and what to do, word for word."""

from pathlib import Path

import pytest
from drawn_mistakes import Drawn, drawn, told

MISTAKES = r"""
review.md
- title: Alder
+ title: [Alder]
    reviews/2023-alder/review.md, line 3: “title” should be a line of text. Write it as title: text.

review.md
- id: dhr-2023-0a1b
+ id: Alder
    reviews/2023-alder/review.md, line 2: “id” does not have its usual form. Write it like dhr-2023-07f3.

review.md
- month: 2023-04
+ month: last April
    reviews/2023-alder/review.md, line 7: “month” is not a date. Write 2024, 2024-02 or 2024-02-29.

review.md
- month: 2023-04
+ month: 2023-04-17
    reviews/2023-alder/review.md, line 7: “month” gives the day. Give the month at most, such as 2024-02.

review.md
- themes: [2D, 6C]
+ themes: 2D
    reviews/2023-alder/review.md, line 10: “themes” should be a list. Write it as themes: [one, two].

review.md
- themes: [2D, 6C]
+ themes: [2D, 66C]
    reviews/2023-alder/review.md, line 10: “themes” has a value that is not in its list. Did you mean “6C”?

review.md
- themes: [2D, 6C]
+ languages: English
    reviews/2023-alder/review.md, line 10: “languages” should be names with texts. Write it like languages: {en:
    full, cy: summary}.

review.md
- themes: [2D, 6C]
+ languages: {fr: full}
    reviews/2023-alder/review.md, line 10: “languages” has a name that is not known. Write it like languages:
    {en: full, cy: summary}.

review.md
- themes: [2D, 6C]
+ languages: {en: [full]}
    reviews/2023-alder/review.md, line 10: “languages” has a name without a text. Write it like languages: {en:
    full, cy: summary}.

review.md
- death: {month: 2023-04
+ death: soon
+ link: {a: 1
    reviews/2023-alder/review.md, line 7: “death” should be a group of facts. Look at the examples for its form.
    reviews/2023-alder/review.md, line 8: “link” should be a line of text. Write it as link: text.

review.md
- title: Alder
+ titel: Alder
    reviews/2023-alder/review.md, line 2: “title” is missing. Add it: the pseudonym or initials as published.
    reviews/2023-alder/review.md, line 3: There is no fact called “titel”. Did you mean “title”?

review.md
- title: Alder
+ title: Alder
+ zzzz: 1
    reviews/2023-alder/review.md, line 4: There is no fact called “zzzz”. Known facts here: agencies,
    aggravating_factors, categories, children, content_note, dates, death, family, id, label, languages, link,
    partnership, people, perpetrators, police_force, region, review_type, status, summary, themes, title,
    victims.

review.md
- title: Alder
+ title: Alder
+ Jane Whitcombe: said
    reviews/2023-alder/review.md, line 4: A fact is not known. Known facts here: agencies, aggravating_factors,
    categories, children, content_note, dates, death, family, id, label, languages, link, partnership, people,
    perpetrators, police_force, region, review_type, status, summary, themes, title, victims.

review.md
- review_type: DHR
    reviews/2023-alder/review.md, line 2: “review_type” is missing. Add it: the type of review, such as DHR.

review.md
- partnership: Example Vale
+ partnership: Exampel Vale
    reviews/2023-alder/review.md, line 5: The partnership is not known. Did you mean “Example Vale”? A new
    partnership is added under “partnerships” in the site's settings.

review.md
- partnership: Example Vale
+ partnership: Somewhere quite different
    reviews/2023-alder/review.md, line 5: The partnership is not known. A new partnership is added under
    “partnerships” in the site's settings.

review.md
- {month: 2023-04, type
+ {type
    reviews/2023-alder/review.md, line 2: The facts contradict one another: the death has neither month nor
    year. Mend them.

review.md
- notified: 2023-05
+ notified: 2023-03
    reviews/2023-alder/review.md, line 13: “notified” is dated before “death”, which comes first. Correct one of
    the two dates, or leave out the one that is not known.

review.md
- title: Alder
+ title: Alder
+ status: record
    reviews/2023-alder/review.md, line 2: The facts contradict one another: a record of a review published
    elsewhere has no documents, action plan, letter or pictures. Mend them.

review.md
- title: Alder
+ title:\tAlder
+ \tlabel: x
    reviews/2023-alder/review.md, line 3: A tab stands where spaces are expected. Check the indentation, the
    colons and the quotation marks around this line.

review.md
- title: Alder
+ title: a: b
    reviews/2023-alder/review.md, line 3: A colon stands where none is expected. Check the indentation, the
    colons and the quotation marks around this line.

review.md
- title: Alder
+ title: 'Alder
    reviews/2023-alder/review.md, line 18: The facts cannot be read from here on. Check the indentation, the
    colons and the quotation marks around this line.

review.md
- title: Alder
+ title: Alder\a
    reviews/2023-alder/review.md, line 2: This part cannot be read. Check the indentation, the colons and the
    quotation marks around this line.

review.md
- title: Alder
+ title: Alder
+ title: Alder
    reviews/2023-alder/review.md, line 4: The fact “title” is given twice. Keep one of the two.

review.md
- title: Alder
+ Jane: a
+ Jane: b
    reviews/2023-alder/review.md, line 4: A fact is given twice. Keep one of the two.

review.md
- themes: [2D, 6C]
+ themes: [[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]
    reviews/2023-alder/review.md, line 10: The facts are nested too deeply. Use no more levels than the examples
    do.

review.md
- [2D, 6C]
+ &x [*x]
    reviews/2023-alder/review.md, line 10: A value begins with “&” or “*”, which make it stand for another one.
    Write it out, or put it into quotation marks.

review.md
- title: Alder
+ ? [a]
+ : b
+ title: Alder
    reviews/2023-alder/review.md, line 3: A name of a fact is not plain text. Check the indentation, the colons
    and the quotation marks around this line.

review.md
- ---
- id: dhr-2023-0a1b
+ id: dhr-2023-0a1b
    reviews/2023-alder/review.md, line 1: The facts at the head of the file are missing. Begin the file with a
    line of three hyphens (---), the facts, and three hyphens again.

review.md
- ---
- Alder was
+ Alder was
    reviews/2023-alder/review.md, line 1: The facts at the head of the file have no end. Close the facts with a
    line of three hyphens (---).

review.md
- type: intimate partner homicide
+ type: an accident
    reviews/2023-alder/review.md, line 7: “type” has a value that is not in its list. Known: adult family
    homicide; child death; intimate partner homicide; other (same household); suspected victim suicide following
    domestic abuse; unexpected death.

review.md
- dates: {notified: 2023-05
+ dates: {notified: 1823-05
    reviews/2023-alder/review.md, line 13: “notified” is not a date. Write 2024, 2024-02 or 2024-02-29.
"""


@pytest.mark.parametrize("mistake", drawn(MISTAKES))
def test_a_mistake_in_the_facts_of_a_review_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], mistake: Drawn
) -> None:
    mistake.write(tmp_path)

    assert told(tmp_path, capsys) == mistake.says
