"""From files to findings, with the real rules."""

from pathlib import Path

import pytest

from anonymise import Accepted, DenyList, People, check, check_text, reveal
from anonymise.passages import Zone
from anonymise.people import Professional

PEOPLE = People(("Rowan", "Ash"), (Professional("Jo Example", "chair"),))
NAME = "Harriet Hartwhistle"


def rules(text: str, **given: object) -> list[str]:
    return [finding.rule for finding in check_text(text, people=PEOPLE, **given).findings]


def test_a_text_that_names_nobody_is_clear() -> None:
    report = check_text("Rowan moved to a refuge in May 2019.", people=PEOPLE)

    assert report.is_clear
    assert report.findings == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Rowan moved on 3 May 2019.", "exact-date"),
        (f"Rowan met {NAME}.", "person-name"),
        ("Jo Example said", "professional-elsewhere"),
    ],
)
def test_a_text_that_could_identify_someone_is_not(text: str, rule: str) -> None:
    assert rule in rules(text)


def test_the_zone_of_a_text_can_be_given() -> None:
    assert rules("Dated 3 May 2019", zone=Zone.LETTER) == []
    assert rules("Jo Example", zone=Zone.PANEL) == []


def test_the_ending_of_the_path_says_what_kind_of_text_it_is() -> None:
    (finding,) = check_text("a: on 3 May 2019", path="a.yml").findings

    assert str(finding.place) == "a.yml:1:7"


def planted(jpeg, pdf) -> dict[str, str | bytes]:
    return {
        "exif.jpg": jpeg({0x013B: NAME}),
        "author.pdf": pdf("x", lambda writer: writer.add_metadata({"/Author": NAME})),
        "alt.md": f"![{NAME}](a.png)",
        "comment.md": f"Text <!-- {NAME} -->",
        "emphasis.md": "Har**ri**et Hart&shy;whistle",
        "field.yml": f"a: {NAME}",
        "key.yml": "Harriet Hartwhistle: x",
        "cell.csv": f'a,b\n1,"{NAME}"\n',
        "cells.csv": "a,b\nHarriet,Hartwhistle\n",
        "page.html": f'<img alt="{NAME}">',
        "data.json": f'{{"a": "{NAME}"}}',
        "notes.txt": NAME,
        "Harriet-Hartwhistle.txt": "x",
        "link.md": "[x](https://example.org/harriet-hartwhistle)",
    }


def test_a_true_name_is_held_wherever_it_is_planted(jpeg, pdf, write, tmp_path: Path, denylist: DenyList) -> None:
    for path, content in planted(jpeg, pdf).items():
        report = check([write(f"one/{path}", content)], root=tmp_path, denylist=denylist)

        assert "denied-name" in [f.rule for f in report.holds], path
        assert not any("arriet" in str(report_part) for report_part in report.findings + report.unchecked), path
        (tmp_path / "one" / path).unlink()


@pytest.mark.parametrize(
    "path",
    [
        "exif.jpg",
        "author.pdf",
        "alt.md",
        "comment.md",
        "emphasis.md",
        "field.yml",
        "cell.csv",
        "Harriet-Hartwhistle.txt",
    ],
)
def test_a_true_name_is_held_without_a_deny_list(jpeg, pdf, write, tmp_path: Path, path: str) -> None:
    assert check([write(path, planted(jpeg, pdf)[path])], root=tmp_path).holds


def test_a_file_name_that_names_somebody_is_withheld_and_can_be_revealed(
    write, tmp_path: Path, denylist: DenyList
) -> None:
    write("images/Harriet-Hartwhistle.txt", "on 3 May 2019")
    report = check([tmp_path], root=tmp_path, denylist=denylist)

    assert {f.place.path for f in report.findings} == {"images/(file 1, name withheld).txt"}
    assert set(reveal(report, tmp_path).values()) == {"Harriet-Hartwhistle", "3 May 2019"}


def test_findings_name_files_relative_to_the_root_and_lie_in_order(write, tmp_path: Path) -> None:
    paths = [write(f"reviews/{name}/review.md", "On 3 May 2019") for name in ("b", "a")]
    report = check(paths, root=tmp_path)

    assert [str(f.place) for f in report.findings] == ["reviews/a/review.md:1:4", "reviews/b/review.md:1:4"]


def test_what_could_not_be_checked_holds(write, tmp_path: Path) -> None:
    report = check([write("a.xyz", "x")], root=tmp_path)

    assert not report.is_clear
    assert [one.path for one in report.unchecked] == ["a.xyz"]


def test_a_deny_list_that_cannot_be_read_holds_everything(write, tmp_path: Path) -> None:
    denylist = DenyList.from_file(tmp_path / "none.txt")

    assert not check([write("a.md", "Text")], root=tmp_path, denylist=denylist).is_clear
    assert not check_text("Text", denylist=denylist).is_clear


def test_an_accepted_finding_is_gone_and_a_stale_acceptance_is_told(write, tmp_path: Path) -> None:
    path = write("review.md", "The Act of 3 May 2019")
    date = Accepted("exact-date", "3 May 2019", "an Act", "Jo Example")
    gone = Accepted("exact-date", "4 May 2019", "an Act", "Jo Example")
    report = check([path], root=tmp_path, accepted=[date, gone], acceptance_path="publication.yml")

    assert [(f.rule, str(f.place)) for f in report.findings] == [
        ("stale-acceptance", "publication.yml:1:1 (acceptance 2)")
    ]


def test_an_acceptance_that_a_text_of_its_own_needs_is_not_stale() -> None:
    date = Accepted("exact-date", "3 May 2019", "an Act", "Jo Example")
    gone = Accepted("exact-date", "4 May 2019", "an Act", "Jo Example")
    report = check_text("The Act of 3 May 2019", accepted=[date, gone])

    assert [(f.rule, str(f.place)) for f in report.findings] == [("stale-acceptance", "accepted:1:1 (acceptance 2)")]


REVIEW = """---
id: dhr-2023-07f3
title: Rowan
dates: {cleared: 2024-02-29}
people:
  pseudonyms: [Rowan]
  professionals: [{name: Jo Example, role: chair}]
---

Rowan died in May 2023.
"""
RECORD = """clearance: {letter_date: 2024-02-29}
accepted: [{rule: exact-date, phrase: 3 May 2019, reason: an Act, by: Jo Example, on: 2024-03-01}]
"""
PLAN = """as_at: 2024-03-31
recommendations:
  - text: Train staff
    actions: [{lead: {name: Jo Example}, completed: 2023-11-01}]
"""


def test_the_records_of_a_review_are_fine(write, tmp_path: Path) -> None:
    write("review.md", REVIEW)
    write("publication.yml", RECORD)
    write("action-plan.yml", PLAN)
    write("qa-letter.md", "Dated 29 February 2024\n\nDear Jo Example,\n\nThank you.")

    assert check([tmp_path], root=tmp_path, people=PEOPLE).findings == ()


def test_the_day_of_a_notification_is_held(write, tmp_path: Path) -> None:
    report = check([write("review.md", "---\ndates: {notified: 2023-05-17}\n---\n")], root=tmp_path)

    assert [f.rule for f in report.holds] == ["exact-date"]


def test_a_pseudonym_that_is_part_of_a_true_name_is_told_once(write, tmp_path: Path) -> None:
    denylist = DenyList.of(["Rowan Hartwhistle", "Jo Ottermouth"])
    path = write(
        "review.md", "---\npeople: {pseudonyms: [Rowan]}\n---\n\nRowan met Rowan.\n\n# Panel members\n\n- Jo Example\n"
    )
    report = check([path], root=tmp_path, people=PEOPLE, denylist=denylist)

    assert [(f.rule, f.place.line) for f in report.findings] == [("denied-name", 2)]


def test_the_words_are_revealed_for_every_finding(jpeg, pdf, write, tmp_path: Path, denylist: DenyList) -> None:
    for path, content in planted(jpeg, pdf).items():
        write(path, content)
    report = check([tmp_path], root=tmp_path, denylist=denylist)
    words = reveal(report, tmp_path)

    assert set(words) == set(report.findings)
    assert words[next(f for f in report.findings if f.place.path == "author.pdf")] == NAME


def test_words_of_a_text_are_revealed_to_who_has_it() -> None:
    report = check_text("On 3 May 2019")

    assert list(reveal(report, Path(), texts={"text": "On 3 May 2019"}).values()) == ["3 May 2019"]


def test_a_text_with_half_characters_is_checked_too() -> None:
    assert rules("\ud800 on 3 May 2019") == ["exact-date"]
