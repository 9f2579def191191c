"""A released, a held and a withdrawn review in one real build: of the held nothing, of the withdrawn its tombstone."""

import gzip
import io
import json
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader, PdfWriter
from repository import BRIEFING, LETTER, PLAN, REVIEW, SETTINGS, SUMMARY, write_briefing, write_review, write_settings

from anonymise.finding import Unchecked
from dhr.build.prepare import Prepared, prepare
from dhr.build.scan.dead_links import DeadLink
from dhr.build.scan.leaks_told import TO_DO, leaks_told
from dhr.build.scan.scanning import scan
from dhr.cli.main import run
from dhr.sources.settings import read_settings

LIVE = "action plan is a live document and subject to change as outcomes are delivered"
ADDRESS = "https://example.org/dhr/"
HELD = {
    "landing": "Linden taught three generations of the village to swim in the cold of the old quarry.",
    "summary": "She kept bees behind the allotments and sold the honey at the harvest fair for thirty years.",
    "plan": "Walk the whole length of the towpath with the rangers before the clocks go back.",
    "letter": "The Panel felt that the voice of the choir could be heard more clearly in the report.",
    "caption": "A drawing of the quarry by someone who learnt to swim there.",
    "annex": "The rangers keep a book in which every lamp of the towpath has a line of its own.",
    "briefing": "A lamp that fails on the towpath is mended before the next evening comes.",
}
WITHDRAWN = {
    "landing": "Hawthorn mended clocks and could tell by ear which of them was about to stop.",
    "summary": "The clock in the station ran eleven minutes fast until somebody asked him to look at it.",
    "plan": "Ask in every contact who winds the clocks at home and since when.",
}
REASON = "At the request of the family, who are looking for peace and quiet after a long year."


def invented(title: str, other: str, number: str) -> dict[str, str]:
    """The parts of a review under other pseudonyms."""

    def renamed(text: str) -> str:
        return text.replace("Alder", title).replace("Birch", other).replace("0a1b", number)

    return {
        "review_md": renamed(REVIEW).replace(f"{title} was a gardener who gave away most of what she grew.", ""),
        "executive_summary_md": renamed(SUMMARY),
        "action_plan_yml": renamed(PLAN),
        "qa_letter_md": renamed(LETTER),
    }


def write_held(root: Path) -> None:
    parts = invented("Linden", "Aspen", "77aa")
    parts["review_md"] += f"\n{HELD['landing']}\n"
    picture = f"\n![{HELD['caption']}](images/quarry-by-a-swimmer.png)\n"
    # The name in it is what holds the review.
    parts["executive_summary_md"] += f"\n{HELD['summary']}\n{picture}\nHer sister, Jane Whitcombe, agreed.\n"
    parts["action_plan_yml"] = parts["action_plan_yml"].replace(
        "Agree a protocol with the safeguarding hub.", HELD["plan"]
    )
    # The first is what such letters usually say, and what our own pages say of action plans.
    parts["qa_letter_md"] += f"\nThe {LIVE}.\n\n{HELD['letter']}\n"
    folder = write_review(root, "2022-linden", **parts)
    (folder / "images").mkdir()
    Image.new("RGB", (60, 40), "white").save(folder / "images" / "quarry-by-a-swimmer.png")
    (folder / "annexes").mkdir()
    (folder / "annexes" / "lamps.md").write_text(f"# Lamps\n\n{HELD['annex']}\n")
    cited = BRIEFING.replace("2023-alder", "2022-linden").replace("Alder", "Linden").replace("the parts", "the lamps")
    write_briefing(root, "2024-lamps-of-the-towpath", cited + f"\n{HELD['briefing']}\n")


def write_withdrawn(root: Path) -> None:
    parts = invented("Hawthorn", "Sallow", "88bb")
    parts["review_md"] += f"\n{WITHDRAWN['landing']}\n"
    parts["executive_summary_md"] += f"\n{WITHDRAWN['summary']}\n"
    parts["action_plan_yml"] = parts["action_plan_yml"].replace(
        "Agree a protocol with the safeguarding hub.", WITHDRAWN["plan"]
    )
    publication = f"withdrawn: {{on: 2024-06-01, reason: '{REASON}'}}\n"
    write_review(root, "2021-hawthorn", publication_yml=publication, **parts)


@pytest.fixture(scope="module")
def repository(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the three, built once."""
    root = tmp_path_factory.mktemp("three")
    write_settings(root, f"site_url: {ADDRESS}\n{SETTINGS}")
    write_review(root)
    write_briefing(root)
    write_held(root)
    write_withdrawn(root)
    assert run(["build", "--config", str(root / "mkdocs.yml"), "--withhold"]) == 0
    return root


@pytest.fixture(scope="module")
def prepared(repository: Path) -> Prepared:
    """What was judged there."""
    return prepare(read_settings(repository / "mkdocs.yml"))


def opened(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Every text in a file, found with other means than the scan's own: names, bytes, what is packed, PDFs."""
    yield name, name
    yield name, data.decode("utf-8", errors="ignore")
    yield name, data.decode("utf-16-be", errors="ignore")
    if data.startswith(b"\x1f\x8b"):
        yield from opened(f"{name} unpacked", gzip.decompress(data))
    if data.startswith(b"PK"):
        for member in zipfile.ZipFile(io.BytesIO(data)).infolist():
            yield from opened(f"{name} {member.filename}", zipfile.ZipFile(io.BytesIO(data)).read(member))
    if data.startswith(b"%PDF"):
        shown = subprocess.run(["pdftotext", "-", "-"], input=data, capture_output=True, check=True).stdout
        yield f"{name} text", shown.decode()
        reader = PdfReader(io.BytesIO(data))
        for number in range(1, len(reader.xref_objStm) + sum(map(len, reader.xref.values())) + 1):
            held = reader.get_object(number)
            yield f"{name} object", f"{held} {held.get_data() if hasattr(held, 'get_data') else ''}"


def traces(site: Path, wanted: list[str]) -> set[tuple[str, str]]:
    """Where any of the words stand, whatever the case, the spaces and the marks between them."""

    def plain(text: str) -> str:
        return " ".join(re.findall(r"\w+", text.replace("-\n", "").casefold()))

    return {
        (name, word)
        for path in sorted(site.rglob("*"))
        if path.is_file()
        for name, text in opened(path.relative_to(site).as_posix(), path.read_bytes())
        for word in wanted
        if plain(word) in plain(text)
    }


def test_of_a_held_review_and_briefing_there_is_nothing_in_any_byte(repository: Path) -> None:
    names = [
        "linden",
        "aspen",
        "77aa",
        "whitcombe",
        "quarry-by-a-swimmer",
        "lamps of the towpath",
        "the lamps together",
    ]
    sentences = [" ".join(said.split()[start : start + 6]) for said in HELD.values() for start in range(0, 9, 4)]

    assert traces(repository / "site", [*names, *sentences]) == set()
    assert traces(repository / "reviews" / "2022-linden", sentences)  # the search finds what is there


def test_of_a_withdrawn_review_there_is_the_tombstone_alone(repository: Path) -> None:
    site = repository / "site"
    sentences = [" ".join(said.split()[start : start + 6]) for said in WITHDRAWN.values() for start in range(0, 9, 4)]

    assert traces(site, ["sallow", "88bb", *sentences]) == set()
    assert {name for name, _ in traces(site, ["hawthorn"])} == {"reviews/2021-hawthorn/index.html", "manifest.json"}
    assert "hawthorn" not in (site / "reviews/2021-hawthorn/index.html").read_text().casefold()
    assert REASON in (site / "reviews/2021-hawthorn/index.html").read_text()


def test_the_site_is_clear_and_every_link_in_it_leads_somewhere(repository: Path, prepared: Prepared) -> None:
    assert scan(repository / "site", prepared) == ()


def pdf(**properties: str) -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_metadata({f"/{key}": value for key, value in properties.items()})
    data = io.BytesIO()
    writer.write(data)
    return data.getvalue()


PLANTED: dict[str, str | bytes] = {
    "a-title.html": "<p>Linden</p>",
    "a-pseudonym.json": json.dumps({"name": "Aspen"}),
    "a-pseudonym-of-the-withdrawn.html": "<p>Sallow</p>",
    "an-id.csv": "id\ndhr-2023-77aa\n",
    "an-id-of-the-withdrawn.csv": "id\ndhr-2023-88bb\n",
    "a-slug.xml": f"<loc>{ADDRESS}reviews/2022-linden/</loc>",
    "a-slug-of-the-withdrawn.html": f"<a href='{ADDRESS}reviews/2021-hawthorn/'>x</a>",
    "a-name-of-a-picture.css": "p { background: url(quarry-by-a-swimmer.png) }",
    "a-briefing.html": "<a href='2024-lamps-of-the-towpath.html'>x</a>",
    **{f"words-of-the-{name}.html": f"<li>{said[5:-9]}</li>" for name, said in HELD.items()},
    **{f"words-of-the-withdrawn-{name}.txt": f"It says: {said[5:-1]}, and so on" for name, said in WITHDRAWN.items()},
    "an-author.pdf": pdf(Author="Ottoline Brackenbury"),
    "a-number.html": "<p>Her number was 450 557 7104.</p>",
    "an-unknown-kind.parquet": b"PAR1\0\xff\xfe",
}


def test_every_planted_leak_is_told_by_its_place_alone(repository: Path, prepared: Prepared, tmp_path: Path) -> None:
    shutil.copytree(repository / "site", tmp_path / "site")
    for name, content in PLANTED.items():
        (tmp_path / "site" / name).write_bytes(content if isinstance(content, bytes) else content.encode())

    found = scan(tmp_path / "site", prepared)
    told = "\n".join(leaks_told(found))

    leaks = [one for one in found if not isinstance(one, DeadLink)]
    assert {one.path if isinstance(one, Unchecked) else one.place.path for one in leaks} == {*PLANTED}
    assert not re.search("linden|aspen|sallow|hawthorn|towpath|quarry|brackenbury|450|bees|clock", told.casefold())


def test_a_folder_that_bears_a_held_name_is_not_told(repository: Path, prepared: Prepared, tmp_path: Path) -> None:
    (tmp_path / "site" / "reviews" / "2022-linden").mkdir(parents=True)
    (tmp_path / "site" / "reviews" / "2022-linden" / "index.html").write_text('<a href="none/">x</a>')

    told = "\n".join(leaks_told(scan(tmp_path / "site", prepared)))

    assert "names or repeats a review or briefing that is held or was withdrawn" in told
    assert "linden" not in told


def test_the_command_tells_one_line_for_each_place_and_what_to_do(
    repository: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.html").write_text('<p>\nLinden</p><a href="none/">x</a>')
    capfd.readouterr()

    assert run(["scan", str(tmp_path), "--config", str(repository / "mkdocs.yml")]) == 1

    told = capfd.readouterr().out
    assert told.splitlines() == [
        "a.html:2:1: names or repeats a review or briefing that is held or was withdrawn",
        "a.html: a link leads nowhere: there is no such page or file",
        "2 places must be looked at.",
        TO_DO,
    ]


def test_a_hand_written_page_that_names_a_held_review_stops_the_build(
    repository: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    shutil.copytree(repository, tmp_path / "own", ignore=shutil.ignore_patterns("site"))
    about = tmp_path / "own" / "pages" / "about.md"
    about.write_text(about.read_text() + "\nThe review on Linden will follow.\n")
    capfd.readouterr()

    assert run(["build", "--config", str(tmp_path / "own" / "mkdocs.yml"), "--withhold"]) == 1

    told = capfd.readouterr().err
    assert (
        ": names or repeats a review or briefing that is held or was withdrawn. This page is made from pages/about.md:"
        " look there for a name of it, or for words that stand in the same order in its files. Take them out, or say it"
        " in other words, even if they are usual ones.\n"
    ) in told
    assert "Linden" not in told
    assert not (tmp_path / "own" / "site").exists()
