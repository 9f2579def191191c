"""Every mistake in the records, plans, briefings, register and settings is told, word for word."""

from pathlib import Path

import pytest
from drawn_mistakes import Drawn, drawn, told

MISTAKES = r"""
publication.yml
- action plan]
+ action plans]
    reviews/2023-alder/publication.yml, line 4: The letter clears an unknown document. Did you mean “action
    plan”?

publication.yml
- action plan]
+ minutes of the panel]
    reviews/2023-alder/publication.yml, line 4: The letter clears an unknown document. Known: executive summary,
    overview report, action plan.

publication.yml
- 2024-02-12
+ 2024-02
    reviews/2023-alder/publication.yml, line 1: The record contradicts itself: the letter's date needs its day,
    as printed on the letter. Mend it.

publication.yml
-   clears:
+   conditions: [{point: 1, text: a}, {point: 1, text: b}]
+   clears:
    reviews/2023-alder/publication.yml, line 1: The record contradicts itself: one point of the letter is listed
    twice. Mend it.

publication.yml
- family_told
+ versions: [{number: 2, on: 2024-04, kind: correction}]
+ family_told
    reviews/2023-alder/publication.yml, line 1: The record contradicts itself: versions are numbered 1, 2, 3 and
    so on, oldest first. Mend it.

publication.yml
- family_told
+ versions: [{number: 1, on: 2024-04, kind: first publication}, {number: 2, on: 2024-03, kind: correction}]
+ family_told
    reviews/2023-alder/publication.yml, line 1: The record contradicts itself: a later version has an earlier
    date. Mend it.

publication.yml
- avoids_anniversaries: true
+ avoids_anniversaries: perhaps
    reviews/2023-alder/publication.yml, line 8: “avoids_anniversaries” should be true or false. Write
    avoids_anniversaries: true or avoids_anniversaries: false.

publication.yml
- family_told
+ sign_offs: [{by: Jo Example, on: 2024-04, files: {/review.md: a}}]
+ family_told
    reviews/2023-alder/publication.yml, line 8: “files” has a name that is not known. Write it like files:
    {review.md: fingerprint}.

publication.yml
- family_told
+ withdrawn: {on: 2024-05-01, reason: She moved on 3 May 2019.}
+ family_told
    reviews/2023-alder/publication.yml: The reason of the withdrawal could identify someone. Say it without
    names, days and places: it stands on the page that stays.

action-plan.yml
- "1.1"
+ "1.1"
+         part: b
    reviews/2023-alder/action-plan.yml: The plan contradicts itself: an action belongs to a part of its
    recommendation that is not listed. Mend the numbers or letters.

action-plan.yml
- recommendations:
+ recommendations:
+   - {number: "1", text: Another.}
    reviews/2023-alder/action-plan.yml: The plan contradicts itself: two recommendations have one number. Mend
    the numbers or letters.

action-plan.yml
-       - number: "1.1"
+       - {number: "1.1", action: Another., lead: {agency: Council}}
+       - number: "1.1"
    reviews/2023-alder/action-plan.yml: The plan contradicts itself: two actions have one number. Mend the
    numbers or letters.

action-plan.yml
-     actions:
+     parts: {a: one, "?": two}
+     actions:
    reviews/2023-alder/action-plan.yml, line 10: “parts” has a name that is not known. Write it like parts: {a:
    text, b: text}.

action-plan.yml
- recommendations:
+ advice:
    reviews/2023-alder/action-plan.yml, line 1: “recommendations” is missing. Add it: the recommendations and
    their actions.
    reviews/2023-alder/action-plan.yml, line 4: There is no fact called “advice”. Known facts here: as_at,
    introduction, live_document, recommendations.

action-plan.csv
- lead_agency
+ lead agency
    reviews/2023-alder/action-plan.csv, line 1: There is no column called “lead agency”. Did you mean
    “lead_agency”?

action-plan.csv
- lead_agency
+ colour
    reviews/2023-alder/action-plan.csv, line 1: A column is not known. Known columns: recommendation,
    recommendation_text, agency, addressee, source, action_number, part, scope, action, outcome, target,
    target_date, progress, completed, none_as_at, lead_agency, lead_role, lead_name, themes, part_text, updates.

action-plan.csv
- 1.1,Agree
+ 1.1,Agree,now,to,use
    reviews/2023-alder/action-plan.csv, line 2: The row has more cells than the table has columns. Check its
    quotation marks.

action-plan.csv
- Agree a
+ "Agree" a
    reviews/2023-alder/action-plan.csv, line 2: The table cannot be read from here on. Open it in a spreadsheet
    and save it again as “CSV UTF-8”.

register.yml
- k-2024-beef
+ k-2023-0a1b
    register.yml, line 2: The number k-2023-0a1b is that of a review in this repository. Give the entry a number
    that says nothing of the review.

register.yml
-     dates:
+     review: 2023-oak
+     dates:
    register.yml, line 9: It names a review that does not exist. Write the name of the review's folder, or leave
    “review” out.

register.yml
-     dates:
+     review: 2023-alder
+     dates:
    register.yml, line 9: The review that it names has another partnership or year of death. Correct the entry,
    or name the right folder under “review”.

register.yml
- submitted: 2024-01}
+ submitted: 2024-01, cleared: 2024-02}
    register.yml, line 9: “cleared” has a date, but by its “stage” the review has not come so far. Correct the
    stage, or take the date out.

register.yml
- notified: 2022-06
+ notified: 2022-09
    register.yml, line 9: “commissioned” is dated before “notified”, which comes first. Correct one of the two
    dates, or leave out the one that is not known.

register.yml
-     partnership
+     partnership: Example Vale
+     year_of_death: 2022
+     review_type: DHR
+     stage: submitted
+     reason: quality assurance
+   - number: k-2024-beef
+     partnership
    register.yml, line 8: The number k-2024-beef is given twice. Give each entry a number of its own.

briefing.md
- review:2023-alder
+ review:2023-adler
    briefings/2024-parts/briefing.md: It cites a review that does not exist. Name the review's folder in the
    link.

briefing.md
- published: 2024-05
+ published: in May
    briefings/2024-parts/briefing.md, line 4: “published” is not a date. Write 2024, 2024-02 or 2024-02-29.

mkdocs.yml
- publisher:
+ publsher:
    mkdocs.yml, line 7: There is no fact called “publsher”. Did you mean “publisher”?

mkdocs.yml
- publisher:
+ reviews: nowhere
+       publisher:
    nowhere: The folder of the reviews is missing. Create it, or name the right folder under “reviews” in the
    settings. Without it every review would vanish.

mkdocs.yml
- publisher:
+ require_denylist: true
+       publisher:
    mkdocs.yml: A private deny list is demanded. Set DHR_DENYLIST to the path of the private list of true names.

mkdocs.yml
- publisher:
+ ner: spacy:none
+       publisher:
    mkdocs.yml: “ner” cannot be used. The model named after spacy: cannot be read. Give the name of an installed
    one, or its folder.

mkdocs.yml
- publisher:
+ ner: none
+       publisher:
    mkdocs.yml: “ner” cannot be used. There is no setting 'none' for names. Write builtin, rules, spacy:NAME,
    transformers:FOLDER or gliner:FOLDER.

mkdocs.yml
- publisher:
+ register: pages/register.yml
+       publisher:
    pages/register.yml: The file is missing. Add it; the examples show what it holds.

mkdocs.yml
- plugins:
+ plugins:
+   - search
    mkdocs.yml, line 6: The plugin “search” would make a second search, which finds withdrawn reviews too. Take it
    out of the list of plugins; the site has a search of its own.

mkdocs.yml
- plugins:
+ plugins:
+   - search: {lang: en}
    mkdocs.yml, line 6: The plugin “search” would make a second search, which finds withdrawn reviews too. Take it
    out of the list of plugins; the site has a search of its own.

mkdocs.yml
- plugins:
+ plugins:
+   - material/search
    mkdocs.yml, line 6: The plugin “search” would make a second search, which finds withdrawn reviews too. Take it
    out of the list of plugins; the site has a search of its own.

mkdocs.yml
- plugins:
-   - dhr:
+ plugins:
+   - search
    mkdocs.yml, line 7: A colon stands where none is expected. Check the indentation, the colons and the
    quotation marks around this line.
"""


@pytest.mark.parametrize("mistake", drawn(MISTAKES))
def test_a_mistake_in_another_file_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str], mistake: Drawn) -> None:
    mistake.write(tmp_path)

    assert told(tmp_path, capsys) == mistake.says
