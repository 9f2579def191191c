"""Real builds of a small repository in a temporary folder."""

import gzip
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from repository import BRIEFING, REVIEW, SETTINGS, SUMMARY, sign, write_briefing, write_review, write_settings

from dhr.build.seal.sealing import file_hashes
from dhr.build.seal.verification import verify
from dhr.cli.main import run

OTHER = REVIEW.replace("0a1b", "77aa").replace("Alder", "Linden").replace("Birch", "Aspen")
UNIQUE = "She kept bees behind the allotments and sold the honey at the harvest fair for thirty years."


def build(root: Path, *options: str) -> int:
    return run(["build", "--config", str(root / "mkdocs.yml"), *options])


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    write_settings(tmp_path)
    write_review(tmp_path)
    write_briefing(tmp_path)
    return tmp_path


def hold_a_second_review(root: Path) -> None:
    """Add a review whose text names somebody; a briefing cites it."""
    summary = (
        SUMMARY.replace("Alder", "Linden").replace("Birch", "Aspen")
        + f"\n{UNIQUE}\n\nHer sister, Jane Whitcombe, agreed.\n"
    )
    letter = (
        "Home Office\n\n12 February 2024\n\nThe executive summary and action plan on Linden may now be published.\n"
    )
    write_review(root, "2022-linden", review_md=OTHER, executive_summary_md=summary, qa_letter_md=letter)
    write_briefing(root, "2024-bees", BRIEFING.replace("2023-alder", "2022-linden").replace("Alder", "Linden"))


def everything_in(site: Path) -> Iterator[tuple[str, bytes]]:
    """Every file's name and bytes, decompressed where it is compressed, the text of PDFs included."""
    for path in sorted(site.rglob("*")):
        if not path.is_file():
            continue
        data = path.read_bytes()
        yield path.relative_to(site).as_posix(), data
        if data[:2] == b"\x1f\x8b":
            yield f"{path.name} (decompressed)", gzip.decompress(data)
        if path.suffix == ".pdf":
            text = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True).stdout
            yield f"{path.name} (text)", text


def test_a_site_holds_the_review_its_pdf_its_plan_and_its_data(repository: Path) -> None:
    assert build(repository) == 0

    site = repository / "site"
    for path in (
        "index.html",
        "reviews/index.html",
        "reviews/2023-alder/index.html",
        "reviews/2023-alder/2023-alder.pdf",
        "reviews/2023-alder/action-plan.csv",
        "reviews/2023-alder/executive-summary/index.html",
        "reviews/2023-alder/action-plan/index.html",
        "reviews/2023-alder/qa-letter/index.html",
        "recommendations/index.html",
        "briefings/2024-parts/index.html",
        "data/reviews.csv",
        "data/recommendations.jsonl",
        "data/actions.csv",
        "data/schemas/review.schema.json",
        "pagefind/pagefind.js",
        "manifest.json",
    ):
        assert (site / path).is_file(), path
    assert verify(site).differences == ()


def test_a_build_tells_its_seal_and_leaves_nothing_beside_the_site(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    before = {path.name for path in repository.iterdir()}

    assert build(repository) == 0

    said = r"Its seal is [0-9a-f]{16}\. “dhr verify” tells whether it still is\.\n"
    assert re.search(said, capfd.readouterr().out)
    assert run(["scan", str(repository / "site"), "--config", str(repository / "mkdocs.yml")]) == 0
    assert capfd.readouterr().out == "The scan found nothing further.\n"

    assert {path.name for path in repository.iterdir()} == before | {"site", ".cache"}


def test_the_same_sources_give_the_same_bytes(repository: Path) -> None:
    assert build(repository, "--site-dir", str(repository / "one")) == 0
    assert build(repository, "--site-dir", str(repository / "two")) == 0

    assert file_hashes(repository / "one") == file_hashes(repository / "two")


def test_a_held_review_holds_the_build_and_leaves_the_published_site_as_it_was(
    repository: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert build(repository) == 0
    before = file_hashes(repository / "site")
    hold_a_second_review(repository)

    assert build(repository) == 1

    told = capfd.readouterr()
    assert "You cannot publish yet" in told.out
    assert "Whitcombe" not in told.out + told.err
    assert file_hashes(repository / "site") == before


def test_a_withheld_review_appears_nowhere_in_no_file_not_even_by_name(repository: Path) -> None:
    hold_a_second_review(repository)

    assert build(repository, "--withhold") == 0

    traces = [
        (name, word)
        for name, data in everything_in(repository / "site")
        for word in ("linden", "whitcombe", "77aa", "2024-bees", "kept bees")
        if word.encode() in data.lower() or word in name
    ]
    assert traces == []


def test_a_withdrawn_review_keeps_a_tombstone_without_its_name(repository: Path) -> None:
    publication = "withdrawn: {on: 2024-06-01, reason: At the request of the family.}\n"
    summary = SUMMARY.replace("Alder", "Linden").replace("Birch", "Aspen") + f"\n{UNIQUE}\n"
    write_review(repository, "2022-linden", review_md=OTHER, executive_summary_md=summary, publication_yml=publication)

    assert build(repository) == 0

    site = repository / "site"
    assert "At the request of the family." in (site / "reviews/2022-linden/index.html").read_text()
    assert [p.name for p in (site / "reviews/2022-linden").iterdir()] == ["index.html"]
    for name, data in everything_in(site):
        assert b"77aa" not in data, name
        assert b"kept bees" not in data.lower(), name
        if name != "reviews/2022-linden/index.html":
            assert b"2022-linden/" not in data or name == "manifest.json", name


def test_the_site_map_has_no_tombstone_and_no_day_of_the_build(repository: Path) -> None:
    (repository / "mkdocs.yml").write_text("site_url: https://example.org/library/\n" + SETTINGS)
    publication = "withdrawn: {on: 2024-06-01, reason: At the request of the family.}\n"
    write_review(repository, "2022-linden", review_md=OTHER, publication_yml=publication)

    assert build(repository) == 0

    site_map = (repository / "site" / "sitemap.xml").read_text()
    assert "<loc>https://example.org/library/reviews/2023-alder/</loc>" in site_map
    assert "linden" not in site_map
    assert "lastmod" not in site_map


def test_a_link_to_another_review_leads_there_from_every_depth(repository: Path) -> None:
    link = "\n\nSee [the other review](review:2022-linden/executive-summary#lessons-to-be-learnt).\n"
    write_review(
        repository,
        "2022-linden",
        review_md=OTHER,
        executive_summary_md=SUMMARY.replace("Alder", "Linden").replace("Birch", "Aspen"),
    )
    folder = repository / "reviews" / "2023-alder"
    (folder / "review.md").write_text(REVIEW + link)
    (folder / "executive-summary.md").write_text(SUMMARY + link)
    sign(folder)

    assert build(repository) == 0

    reviews = repository / "site" / "reviews"
    for page in (reviews / "2023-alder", reviews / "2023-alder" / "executive-summary"):
        (target,) = re.findall(
            r'href="([^"]*2022-linden/executive-summary/)#lessons-to-be-learnt"', (page / "index.html").read_text()
        )
        assert (page / target / "index.html").resolve().is_file()


def mkdocs(root: Path, *options: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", *options]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)


def test_mkdocs_alone_publishes_exactly_what_our_command_does(repository: Path) -> None:
    assert build(repository, "--site-dir", str(repository / "ours")) == 0

    done = mkdocs(repository, "--site-dir", "theirs")

    assert done.returncode == 0, done.stderr
    assert file_hashes(repository / "theirs") == file_hashes(repository / "ours")


def test_mkdocs_alone_stops_at_a_held_review(repository: Path) -> None:
    hold_a_second_review(repository)

    done = mkdocs(repository)

    assert done.returncode == 1
    says = "You cannot publish yet, because something is held. “dhr check” says what, and what to do."
    assert says in " ".join(done.stderr.split())
    assert "Whitcombe" not in done.stderr + done.stdout
    assert "Traceback" not in done.stderr
    assert not (repository / "site").exists()


def test_without_the_plugin_no_review_is_published(repository: Path) -> None:
    (repository / "mkdocs.yml").write_text(SETTINGS.split("plugins:")[0] + "plugins: []\n")

    done = mkdocs(repository)

    assert done.returncode == 0, done.stderr
    assert [name for name, data in everything_in(repository / "site") if b"alder" in data.lower()] == []


def test_a_warning_of_mkdocs_keeps_the_old_site(repository: Path) -> None:
    assert build(repository) == 0
    before = file_hashes(repository / "site")
    (repository / "pages" / "about.md").write_text("# About\n\nSee [the other page](nowhere.md).\n")

    assert build(repository) == 2
    assert mkdocs(repository).returncode == 1

    assert file_hashes(repository / "site") == before


def test_a_page_in_another_encoding_is_named(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (repository / "pages" / "contact.md").write_bytes(b"# Contact\n\nThe caf\xe9 of the library.\n")

    assert build(repository) == 2

    assert capfd.readouterr().err.endswith(
        "The site could not be built. Nothing was published.\n"
        "pages/contact.md is not saved as UTF-8. Save it again with that encoding.\n"
    )


def unreadable(folder: Path) -> None:
    (folder / "executive-summary.md").write_bytes(b"caf\xe9")


def encrypted(folder: Path) -> None:
    from pypdf import PdfWriter

    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.encrypt("secret")
    writer.write(folder / "qa-letter.pdf")


def two_ids(folder: Path) -> None:
    write_review(folder.parent.parent, "2023-other")


@pytest.mark.parametrize(
    "change",
    [
        lambda f: (f / "review.md").write_text("No facts.\n"),
        lambda f: (f / "review.md").write_text(REVIEW.replace("title:", "titel:")),
        lambda f: (f / "review.md").write_text(REVIEW.replace("review_type: DHR", "review_type: DRH")),
        lambda f: (f / "review.md").write_text(REVIEW.replace("title: Alder", "title: [Alder")),
        lambda f: (f / "qa-letter.pdf").write_text("This is no PDF."),
        lambda f: (f / "qa-letter.pdf").write_bytes(b"%PDF-1.7\nbroken"),
        lambda f: (f / "action-plan.yml").write_text(""),
        lambda f: (f / "publication.yml").unlink() or (f / "publication.yml").mkdir(),
        lambda f: f.rename(f.parent / "2023-..-alder"),
        unreadable,
        encrypted,
        two_ids,
    ],
)
def test_bad_input_is_explained_and_touches_nothing_that_is_published(
    repository: Path, change: Callable[[Path], object], capfd: pytest.CaptureFixture[str]
) -> None:
    assert build(repository) == 0
    before = file_hashes(repository / "site")
    capfd.readouterr()
    change(repository / "reviews" / "2023-alder")

    assert build(repository) == 2

    told = capfd.readouterr()
    assert "reviews/2023-" in told.err or "mkdocs.yml" in told.err
    assert "Traceback" not in told.err
    assert file_hashes(repository / "site") == before


def test_a_changed_a_missing_and_an_extra_file_are_named(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert build(repository) == 0
    site = repository / "site"
    assert run(["verify", str(site)]) == 0
    (site / "index.html").write_text("changed")
    (site / "data" / "reviews.csv").unlink()
    (site / "extra.html").write_text("extra")
    capfd.readouterr()

    assert run(["verify", str(site)]) == 1

    told = capfd.readouterr().out
    assert "data/reviews.csv: missing" in told
    assert "extra.html: extra" in told
    assert "index.html: changed" in told


def test_a_briefing_that_names_somebody_is_held(repository: Path) -> None:
    write_briefing(repository, "2024-other", BRIEFING + "\nHer sister, Jane Whitcombe, spoke to us.\n")

    assert build(repository) == 1
