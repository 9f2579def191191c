"""After publication: copies are sent, versions follow one another, and a review can be taken down again."""

import re
from email import message_from_bytes, policy
from pathlib import Path

import pytest
from repository import PLAN, REVIEW, SETTINGS, SUMMARY, sign, write_briefing, write_review, write_settings

from dhr.build.seal.verification import contents, verify
from dhr.cli.main import run
from dhr.sources.files import Folder
from dhr.sources.publication import read_publication

WITH_ADDRESS = "site_url: https://example.org/library/\n" + SETTINGS
UPDATE = "          - {date: 2024-06-20, text: The protocol is in use., progress: green}\n"


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """The folder of a review that has been published."""
    write_settings(tmp_path, WITH_ADDRESS)
    folder = write_review(tmp_path)
    assert dhr(folder, "build") == 0
    return folder


def dhr(folder: Path, command: str, *options: str) -> int:
    root = folder.parent.parent
    named = () if command in ("build", "check") else (folder.name,)
    return run([command, *named, "--config", str(root / "mkdocs.yml"), *options])


def recorded(folder: Path):
    return read_publication(Folder(folder, root=folder))[0]


def test_e_mails_are_written_for_everybody_who_must_get_a_copy(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outbox = tmp_path / "outbox"

    assert dhr(published, "notify", "--output", str(outbox)) == 0

    told = capsys.readouterr().out
    assert [path.name for path in sorted(outbox.iterdir())] == [
        "2023-alder-domestic-abuse-commissioner.eml",
        "2023-alder-home-office.eml",
        "2023-alder-senior-managers-of-the-agencies.eml",
    ]
    message = message_from_bytes((outbox / "2023-alder-home-office.eml").read_bytes(), policy=policy.default)
    (attached,) = message.iter_attachments()
    assert attached.get_content() == (tmp_path / "site/reviews/2023-alder/2023-alder.pdf").read_bytes()
    assert "https://example.org/library/reviews/2023-alder/" in message.get_body(("plain",)).get_content()
    assert "dhr notify 2023-alder --sent" in told
    assert recorded(published).copies_sent == ()


def test_once_sent_they_are_on_record_and_nobody_is_written_to_again(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dhr(published, "notify", "--sent", "--yes", "--on", "2024-04-20") == 0

    assert [copy.to for copy in recorded(published).copies_sent] == [
        "Home Office",
        "Domestic Abuse Commissioner",
        "Senior managers of the agencies",
    ]
    capsys.readouterr()
    assert dhr(published, "notify", "--output", str(tmp_path / "outbox")) == 0
    assert "Everybody who must get a copy is on record as having got one." in capsys.readouterr().out
    assert not (tmp_path / "outbox").exists()
    assert dhr(published, "check") == 0
    assert not re.search(r"G1[012]", capsys.readouterr().out)


def test_nobody_is_told_of_what_is_not_published_as_it_is(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (published / "executive-summary.md").write_text(SUMMARY + "\nOne sentence more.\n")
    assert dhr(published, "notify", "--output", str(tmp_path / "outbox")) == 1
    sign(published)
    capsys.readouterr()

    assert dhr(published, "notify", "--output", str(tmp_path / "outbox")) == 2

    assert (
        "The PDF in site/ is not what the review is now. Publish first (dhr build), then notify."
        in capsys.readouterr().err
    )
    assert not (tmp_path / "outbox").exists()


def test_without_the_address_of_the_site_there_is_no_link_to_send(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_settings(tmp_path)
    folder = write_review(tmp_path)

    assert dhr(folder, "notify") == 2
    assert (
        "The site's own address is not known. Write site_url into the settings, mkdocs.yml." in capsys.readouterr().err
    )


def test_a_new_version_says_what_changed_and_has_to_be_signed(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (published / "executive-summary.md").write_text(
        SUMMARY.replace("recognised as abuse", "recognised as abuse by anyone")
    )
    (published / "action-plan.yml").write_text(PLAN + UPDATE)

    assert dhr(published, "supersede", "--on", "2024-07-01") == 0
    assert dhr(published, "build") == 1
    sign(published)
    assert dhr(published, "build") == 0

    first, second = recorded(published).versions
    assert (first.number, first.kind, str(first.on)) == (1, "first publication", "2024-04")
    assert (second.number, second.kind) == (2, "correction")
    assert second.changes == (
        "Executive summary: the section “Conclusions” was changed.",
        "Action plan: action 1.1 has an update of 20 June 2024.",
    )
    page = (tmp_path / "site/reviews/2023-alder/index.html").read_text()
    assert "Version 2, 1 July 2024" in page
    assert "Action plan: action 1.1 has an update of 20 June 2024." in page
    assert "Last changed: 1 July 2024" in page


def test_the_same_changes_are_not_recorded_twice(published: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (published / "action-plan.yml").write_text(PLAN + UPDATE)
    assert dhr(published, "supersede", "--on", "2024-07-01") == 0

    assert dhr(published, "supersede", "--on", "2024-07-02") == 1

    assert "These changes are on record already, as version 2. Nothing was recorded." in capsys.readouterr().out
    assert len(recorded(published).versions) == 2


def test_an_update_of_the_plan_alone_is_called_so(published: Path) -> None:
    (published / "action-plan.yml").write_text(PLAN + UPDATE)

    assert dhr(published, "supersede", "--on", "2024-07-01") == 0
    assert recorded(published).versions[-1].kind == "action plan update"


def test_an_addendum_is_published_once_somebody_has_cleared_it(published: Path, tmp_path: Path) -> None:
    (published / "addenda").mkdir()
    (published / "addenda" / "a-year-on.md").write_text("# A year on\n\nThe protocol was looked at again.\n")
    sign(published)
    assert dhr(published, "build") == 1

    assert dhr(published, "supersede", "--on", "2025-04-01", "--approved-by", "Margaret Thornbury") == 0
    sign(published)
    assert dhr(published, "build") == 0

    assert recorded(published).versions[-1].kind == "addendum"
    assert (tmp_path / "site/reviews/2023-alder/addenda/a-year-on/index.html").is_file()


@pytest.mark.parametrize(
    ("change", "options", "code", "says"),
    [
        (lambda _: None, (), 1, "Nothing was recorded: no change was named."),
        (
            lambda _: None,
            ("--kind", "new edition", "--change", "All of it."),
            2,
            "Nobody can be asked here. Give the answer with --approved-by.",
        ),
        (lambda _: None, ("--kind", "something"), 2, "is not one of"),
        (
            lambda f: (f.parent.parent / "site/reviews/2023-alder/index.html").unlink(),
            (),
            2,
            "The published review is not in site/, to compare with. Name changes with --change.",
        ),
    ],
)
def test_a_version_that_cannot_be_recorded_says_why(
    published: Path, change, options: tuple[str, ...], code: int, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    change(published)

    assert dhr(published, "supersede", *options) == code

    told = capsys.readouterr()
    assert says in told.out + told.err
    assert recorded(published).versions == ()


def test_a_withdrawn_review_is_gone_at_once_and_what_is_left_to_do_is_told(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sign(write_other(tmp_path))
    assert dhr(published, "build") == 0
    capsys.readouterr()

    assert dhr(published, "withdraw", "--reason", "The family asked for it.", "--on", "2025-01-02", "--yes") == 0

    told = capsys.readouterr().out
    site = tmp_path / "site"
    assert "Withdrawn. Every file of the site was searched: the notice of withdrawal is all that stays." in told
    assert "Left to do by hand:" in told
    assert "https://example.org/library/reviews/2023-alder/2023-alder.pdf" in told
    assert "The family asked for it." in (site / "reviews/2023-alder/index.html").read_text()
    assert not (site / "reviews/2023-alder/2023-alder.pdf").exists()
    assert (site / "reviews/2022-linden/2022-linden.pdf").exists()
    assert verify(site).differences == ()
    assert recorded(published).sign_offs == ()


def test_nothing_of_a_withdrawn_review_stays_in_the_cache(published: Path, tmp_path: Path) -> None:
    def kept() -> list[Path]:
        return list((tmp_path / ".cache/dhr").rglob("pdf-*"))

    assert len(kept()) == 1

    assert dhr(published, "withdraw", "--reason", "The family asked for it.", "--yes") == 0

    assert kept() == []


def test_a_briefing_that_cites_it_goes_with_a_withdrawn_review(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_briefing(tmp_path)
    assert dhr(published, "build") == 0

    assert dhr(published, "withdraw", "--reason", "The family asked for it.", "--yes") == 0

    assert "Withheld: 2024-parts" in capsys.readouterr().out
    assert not (tmp_path / "site/briefings/2024-parts").exists()
    assert not (tmp_path / "site/reviews/2023-alder/2023-alder.pdf").exists()


def test_a_briefing_whose_folder_bears_a_name_is_withheld_without_it(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_briefing(tmp_path, "2024-ottoline-brackenbury")

    assert dhr(published, "withdraw", "--reason", "The family asked for it.", "--yes") == 0

    told = capsys.readouterr().out
    assert "Withheld: a briefing of 2024 (name withheld)" in told
    assert "ottoline" not in told


def test_a_withdrawal_that_cannot_be_published_yet_says_so_first_and_how(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = write_other(tmp_path)
    assert dhr(published, "build") == 0
    (other / "executive-summary.md").write_text(SUMMARY + "\nNot signed yet.\n")
    capsys.readouterr()

    assert dhr(published, "withdraw", "--reason", "The family asked for it.", "--yes") == 1

    assert capsys.readouterr().out.endswith(
        "The withdrawal is recorded, AND THE REVIEW IS STILL ON THE SITE, because something else is held.\n"
        "To take it down now, and what is held with it: dhr withdraw 2023-alder --withhold\n"
        "Held: 2022-linden. Why, and what to do: dhr check\n"
    )
    assert (tmp_path / "site/reviews/2023-alder/2023-alder.pdf").exists()
    assert dhr(published, "withdraw", "--withhold") == 0
    again = "This review is on record as withdrawn already. The site is made anew without it."
    assert again in capsys.readouterr().out
    assert not (tmp_path / "site/reviews/2023-alder/2023-alder.pdf").exists()


def test_whatever_stops_the_site_from_being_made_does_not_hide_that_the_review_is_still_there(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (write_other(tmp_path) / "review.md").write_text("No facts.\n")

    assert dhr(published, "withdraw", "--reason", "The family asked for it.", "--yes") == 2

    told = capsys.readouterr().err
    assert told.startswith(
        "The withdrawal is recorded, AND THE REVIEW IS STILL ON THE SITE, because of what follows:\n"
        "This cannot be used yet:\n  reviews/2022-linden/review.md, line 1:"
    )


def test_an_older_record_does_not_bring_a_withdrawn_review_back(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = (published / "publication.yml").read_text()
    assert dhr(published, "withdraw", "--reason", "The family asked for it.", "--on", "2025-01-02", "--yes") == 0
    (published / "publication.yml").write_text(before)
    capsys.readouterr()

    assert dhr(published, "build") == 1

    assert "It was withdrawn on 2 January 2025, as its page on the site says." in " ".join(
        capsys.readouterr().out.split()
    )
    assert not (tmp_path / "site/reviews/2023-alder/2023-alder.pdf").exists()
    signed = ("--by", "Helen Ashgrove", "--on", "2025-03-01", "--yes")
    (published / "publication.yml").write_text(before[: before.index("sign_offs:")])
    dhr(published, "sign", *signed)
    assert dhr(published, "build") == 0


@pytest.mark.parametrize(
    "reason",
    [
        "Jane Whitcombe asked for it.",
        "Her birthday is 3 May 1984.",
        "The family of Alder asked for it.",
        "Margaret Thornbury asked for it.",
    ],
)
def test_a_reason_that_tells_who_it_was_is_refused(
    published: Path, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dhr(published, "withdraw", "--reason", reason, "--yes") == 2

    says = "The reason could identify someone. Say it without names, days and places."
    assert says in capsys.readouterr().err
    assert recorded(published).withdrawn is None


def test_a_reason_written_by_hand_is_checked_too(
    published: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = published / "publication.yml"
    path.write_text(path.read_text() + "withdrawn: {on: 2025-01-02, reason: Jane Whitcombe asked for it.}\n")

    assert dhr(published, "build") == 2

    told = capsys.readouterr().err
    assert "The reason of the withdrawal could identify someone." in told
    assert "Whitcombe" not in told


def test_a_forged_or_damaged_cache_changes_nothing_in_the_site(published: Path, tmp_path: Path) -> None:
    before = dict(contents(tmp_path / "site"))
    entries = sorted(path for path in (tmp_path / ".cache/dhr").rglob("*-*") if path.is_file())
    assert len(entries) == 2
    for change in (lambda data: data[:-1], lambda data: bytes([data[0] ^ 1]) + data[1:], lambda _: b"{}"):
        for path in sorted(path for path in (tmp_path / ".cache/dhr").rglob("*-*") if path.is_file()):
            path.write_bytes(change(path.read_bytes()))

        assert dhr(published, "build") == 0

        assert dict(contents(tmp_path / "site")) == before


def write_other(root: Path) -> Path:
    from repository import LETTER

    def other(text: str) -> str:
        return text.replace("0a1b", "77aa").replace("Alder", "Linden").replace("Birch", "Aspen")

    return write_review(
        root,
        "2022-linden",
        review_md=other(REVIEW),
        executive_summary_md=other(SUMMARY),
        qa_letter_md=other(LETTER),
    )
