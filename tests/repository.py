"""A small repository on disk for tests: one complete invented review, to be changed file by file."""

from contextlib import suppress
from pathlib import Path

from dhr.records.publication_file import add
from dhr.review.dates import PartialDate
from dhr.sources.files import Folder
from dhr.sources.fingerprint import fingerprint
from dhr.sources.problem import SourceError

REVIEW = """---
id: dhr-2023-0a1b
title: Alder
review_type: DHR
partnership: Example Vale
summary: The death of a woman whose contacts with services were never put together.
death: {month: 2023-04, type: intimate partner homicide, place: residential location}
victims: [{name: Alder, sex: female, age_band: 35-44, relationship: spouse (including civil partner)}]
perpetrators: [{name: Birch, sex: male, age_band: 45-54, verdict: murder}]
themes: [2D, 6C]
agencies: [Example Vale Constabulary]
content_note: Describes a killing and controlling behaviour.
dates: {notified: 2023-05, cleared: 2024-02, published: 2024-04, review_by: 2029-04}
people:
  pseudonyms: [Alder, Birch]
  professionals:
    - {name: Margaret Thornbury, role: independent chair and author}
    - {name: Peter Lindqvist, role: panel member, agency: Example Vale Constabulary}
---
Alder was a gardener who gave away most of what she grew. She is missed by her family.

She was killed at home by her husband in April 2023.
"""

SUMMARY = """# Executive summary

## A message of condolence

The panel offers its condolences to the family of Alder.

## Introduction

This review looks at the support given to Alder before her death in April 2023. The names in it are pseudonyms,
chosen by her family.

## The review process

The review was commissioned in May 2023 and finished in December 2023.

## Contributors to the review

The police and the council contributed.

## Panel members

| Name | Agency |
|---|---|
| Margaret Thornbury | Independent chair and author |
| Peter Lindqvist | Example Vale Constabulary |

## Author

The independent chair and author is Margaret Thornbury.

## Terms of reference

The review asked how agencies shared what they knew of Alder and of Birch.

## Summary chronology

Alder saw three services in 2022. Each of them helped her with one thing.

## Key issues

Each service knew a part of what was happening to Alder, and no one was asked to put the parts together.

## Conclusions

Controlling behaviour was not recognised as abuse.

## Lessons to be learnt

Asking in private, and asking again, gives a person the chance to speak.

## Recommendations

The panel made one recommendation, which stands in the action plan.
"""

PLAN = """as_at: 2024-03-31
live_document: true
recommendations:
  - number: "1"
    text: The constabulary should share risk assessments with its partners.
    agency: Example Vale Constabulary
    addressee: police
    source: panel
    scope: local
    actions:
      - number: "1.1"
        action: Agree a protocol with the safeguarding hub.
        outcome: Partners see a risk on the day it is found.
        lead: {agency: Example Vale Constabulary, role: Head of public protection}
        target: By June 2024
        target_date: 2024-06
        progress: green
        updates:
          - {date: 2024-03-15, text: The protocol was agreed., progress: green}
"""

LETTER = """Home Office

12 February 2024

Dear Margaret,

Thank you for submitting the report on Alder to the Quality Assurance Panel. The executive summary and action plan may
now be published. Please attach this letter to the end of the report as an annex.

Yours sincerely,
"""

PUBLICATION = """prepared_by: Rosalind Fairweather
clearance:
  letter_date: 2024-02-12
  clears: [executive summary, action plan]
proceedings:
  - {what: criminal trial, state: finished}
  - {what: inquest, state: not held}
family_told: {on: 2024-03-04, avoids_anniversaries: true}
"""

SETTINGS = """site_name: Test library
docs_dir: pages
strict: true
theme: {name: material}
plugins:
  - dhr:
      publisher: Example Vale Community Safety Partnership
      contact_email: reviews@example.org
      partnerships:
        - {name: Example Vale, region: East of England, police_force: Example Vale Constabulary}
"""

BRIEFING = """---
title: Putting the parts together
summary: What one review teaches about sharing what each service knows.
published: 2024-05
themes: [6C]
---
## Snapshot

One review was read: [Alder](review:2023-alder).
"""

REGISTER = """entries:
  - number: k-2024-beef
    partnership: Example Vale
    year_of_death: 2022
    review_type: DHR
    stage: submitted
    reason: quality assurance
    expected: 2024-Q3
    dates: {notified: 2022-06, commissioned: 2022-08, completed: 2023-11, submitted: 2024-01}
"""

FILES = {
    "review.md": REVIEW,
    "executive-summary.md": SUMMARY,
    "action-plan.yml": PLAN,
    "qa-letter.md": LETTER,
    "publication.yml": PUBLICATION,
}


def write_review(root: Path, slug: str = "2023-alder", **changes: str | None) -> Path:
    """Write the review below `root/reviews`, signed off as it stands.

    `changes` replaces files by name, with _ for dots and hyphens; None leaves one out.
    """
    folder = root / "reviews" / slug
    folder.mkdir(parents=True)
    texts = {name: text for name, text in FILES.items() if name.replace(".", "_").replace("-", "_") not in changes}
    texts |= {_file_name(key): text for key, text in changes.items() if text is not None}
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    if "publication.yml" in texts:
        sign(folder)
    return folder


def sign(folder: Path) -> None:
    """A second person has read the review in `folder` as it now stands."""
    source = Folder(folder, root=folder.parent.parent)
    # A file that cannot be read is what the test is about: nobody signs it.
    with suppress(SourceError):
        signed = {"by": "Edmund Marchbank", "on": PartialDate(2024, 3, 20), "files": fingerprint(source)}
        add(source, "sign_offs", signed)


def sign_all(root: Path) -> None:
    """The same for every review of a repository."""
    for folder in sorted((root / "reviews").iterdir()):
        sign(folder)


def _file_name(key: str) -> str:
    stem, _, ending = key.rpartition("_")
    return f"{stem.replace('_', '-')}.{ending}"


def write_settings(root: Path, text: str = SETTINGS) -> Path:
    """Write `mkdocs.yml` and a hand-written page."""
    (root / "pages").mkdir(exist_ok=True)
    (root / "pages" / "about.md").write_text("# About\n\nA library for tests.\n", encoding="utf-8")
    (root / "reviews").mkdir(exist_ok=True)
    (root / "mkdocs.yml").write_text(text, encoding="utf-8")
    return root / "mkdocs.yml"


def write_register(root: Path, text: str = REGISTER) -> Path:
    """Write the register of reviews that are not yet published."""
    (root / "register.yml").write_text(text, encoding="utf-8")
    return root / "register.yml"


def write_briefing(root: Path, slug: str = "2024-parts", text: str = BRIEFING) -> Path:
    """Write a briefing that cites the review."""
    folder = root / "briefings" / slug
    folder.mkdir(parents=True)
    (folder / "briefing.md").write_text(text, encoding="utf-8")
    return folder
