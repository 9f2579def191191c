"""The register before the gate."""

import datetime
from pathlib import Path

import pytest
from builders import an_entry
from repository import REGISTER, REVIEW, write_register, write_review, write_settings

from anonymise import DenyList
from dhr.build.as_at import as_at_date
from dhr.build.gate.register import RegisterJudgement, judge_register
from dhr.build.preview import watched
from dhr.library.library import Library
from dhr.sources.repository import load_library
from dhr.sources.settings import read_settings
from dhr.vocabulary.partnerships import known_partnerships

WITHDRAWN = "withdrawn: {on: 2024-06-01, reason: At the request of the family.}\n"
SAME = REGISTER.replace("year_of_death: 2022", "year_of_death: 2023").replace(
    "{notified: 2022-06, commissioned: 2022-08, completed: 2023-11, submitted: 2024-01}", "{notified: 2023-05}"
)


def judged(root: Path, text: str, *released: str, denylist: DenyList | None = None) -> RegisterJudgement:
    write_register(root, text)
    settings = read_settings(write_settings(root))
    library = load_library(settings)
    return judge_register(library, released=frozenset(released), settings=settings, denylist=denylist or DenyList())


def test_a_register_of_places_years_and_reasons_is_clear(tmp_path: Path) -> None:
    found = judged(tmp_path, REGISTER)

    assert [entry.number for entry in found.entries or ()] == ["k-2024-beef"]
    assert (found.why, found.questions) == ("", ())
    assert found.report.is_clear


def test_a_partnership_may_be_given_by_another_of_its_names(tmp_path: Path) -> None:
    known = [one for one in known_partnerships() if one.aliases][:20]
    rows = [
        REGISTER.replace("entries:\n", "").replace("beef", f"{number:04x}").replace("Example Vale", one.aliases[0])
        for number, one in enumerate(known)
    ]

    found = judged(tmp_path, "entries:\n" + "".join(rows))

    assert {entry.partnership for entry in found.entries or ()} == {one.name for one in known}


def test_without_a_register_nothing_is_judged(tmp_path: Path) -> None:
    settings = read_settings(write_settings(tmp_path))

    found = judge_register(load_library(settings), released=frozenset(), settings=settings, denylist=DenyList())

    assert found == RegisterJudgement()


@pytest.mark.parametrize("remark", ["# Jane Whitcombe, 4 Mill Lane", "# She died on 3 May 2022."])
def test_a_remark_that_could_identify_holds_the_register(tmp_path: Path, remark: str) -> None:
    found = judged(tmp_path, f"{remark}\n{REGISTER}")

    assert found.entries is None
    assert found.why
    assert {finding.place.path for finding in found.report.findings} == {"register.yml"}


def test_an_entry_of_the_private_list_holds_the_register(tmp_path: Path) -> None:
    found = judged(tmp_path, REGISTER, denylist=DenyList.of(["Example Vale"]))

    assert found.entries is None
    assert {finding.rule for finding in found.report.findings} == {"denied-name"}


def test_the_entry_of_a_held_review_stays(tmp_path: Path) -> None:
    write_review(tmp_path)

    found = judged(tmp_path, SAME + "    review: 2023-alder\n")

    assert [entry.number for entry in found.entries or ()] == ["k-2024-beef"]
    assert found.questions == ()


def test_the_entry_of_a_published_review_is_not_shown_and_has_to_go(tmp_path: Path) -> None:
    write_review(tmp_path)

    found = judged(tmp_path, SAME + "    review: 2023-alder\n", "2023-alder")

    assert found.entries == ()
    (question,) = found.questions
    assert question.why == "The review of entry k-2024-beef is published, so the entry is not shown."
    assert question.do == "Take the entry out."


def test_the_entry_of_a_withdrawn_review_is_not_shown_and_has_to_go(tmp_path: Path) -> None:
    write_review(tmp_path, publication_yml=WITHDRAWN)

    found = judged(tmp_path, SAME + "    review: 2023-alder\n")

    assert found.entries == ()
    assert found.questions[0].why == "The review of entry k-2024-beef was withdrawn, so the entry is not shown."
    assert "alder" not in str(found.questions)


@pytest.mark.parametrize("withdrawn", [False, True])
def test_an_entry_with_the_place_year_and_months_of_a_review_that_was_published_is_asked_about(
    tmp_path: Path, withdrawn: bool
) -> None:
    write_review(tmp_path, **({"publication_yml": WITHDRAWN} if withdrawn else {}))

    found = judged(tmp_path, SAME, *([] if withdrawn else ["2023-alder"]))

    assert len(found.entries or ()) == 1
    (question,) = found.questions
    assert question.why.startswith("Entry k-2024-beef has the partnership, year and dates of a review")
    assert question.do == "If it is the same review, take the entry out."


@pytest.mark.parametrize(
    "text",
    [
        SAME.replace("2023-05}", "2023-06}"),
        SAME.replace("    dates: {notified: 2023-05}\n", "").replace("stage: submitted", "stage: notified"),
        SAME.replace("year_of_death: 2023", "year_of_death: 2022"),
    ],
)
def test_an_entry_with_other_or_no_dates_is_not(tmp_path: Path, text: str) -> None:
    write_review(tmp_path)

    assert judged(tmp_path, text, "2023-alder").questions == ()


def test_the_site_speaks_for_the_latest_month_that_the_register_gives(tmp_path: Path) -> None:
    settings = read_settings(write_settings(tmp_path))

    assert as_at_date(settings, Library.of((), register=(an_entry(),))) == datetime.date(2022, 8, 1)


def test_a_preview_follows_the_register(tmp_path: Path) -> None:
    settings = read_settings(write_settings(tmp_path))
    before = watched(settings)
    write_register(tmp_path)

    assert watched(settings) != before


def test_of_a_held_review_that_an_entry_is_like_nothing_is_asked(tmp_path: Path) -> None:
    write_review(tmp_path, review_md=REVIEW)

    assert judged(tmp_path, SAME).questions == ()
