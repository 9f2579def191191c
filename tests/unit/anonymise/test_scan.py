"""Nothing of a held review may be anywhere in the made site."""

import gzip
import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from anonymise import DenyList, scan_folder
from anonymise.finding import Finding, Unchecked
from anonymise.scan import folder, opening

HELD = ["dhr-2023-07f3", "2023-rowan", "Rowan", "A sentence that only this review has."]


def scanned(folder: Path, denylist: DenyList | None = None) -> list[tuple[str, str]]:
    found = scan_folder(folder, phrases=HELD, denylist=denylist)
    return [(one.place.path, one.rule) if isinstance(one, Finding) else (one.path, "unchecked") for one in found]


def packed(text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inside.html", f"<p>{text}</p>")
    return out.getvalue()


def database(text: str) -> bytes:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE sections (text TEXT, number INTEGER)")
    connection.execute("INSERT INTO sections VALUES (?, 1)", (text,))
    connection.commit()
    return connection.serialize()


TEXT = "See A sentence that **only** this review has."
PLAIN = TEXT.replace("*", "")


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.html", "<p>A sentence that <b>only</b>\n this review has.</p>"),
        ("a.html", "<a href='../2023-rowan/'>x</a>"),
        ("a.html", "<!-- dhr-2023-07f3 -->"),
        ("a.html", "<title>Rowan &ndash; review</title>"),
        ("a.md", TEXT),
        ("sitemap.xml", "<loc>https://example.org/reviews/2023-rowan/</loc>"),
        ("feed.atom", PLAIN),
        ("a.json", json.dumps({"text": PLAIN})),
        ("a.jsonl", json.dumps({"text": PLAIN}) + "\n" + json.dumps({"b": 1})),
        ("a.csv", f'id,text\n1,"{PLAIN}"\n'),
        ("script.js", f"const text = '{PLAIN}'"),
        ("style.css", "/* dhr-2023-07f3 */"),
        ("_headers", "/reviews/2023-rowan/*"),
        ("a.json.gz", gzip.compress(PLAIN.encode(), mtime=0)),
        (
            "pagefind/fragment/en_1.pf_fragment",
            gzip.compress(b"pagefind_dcd" + json.dumps({"content": PLAIN}).encode(), mtime=0),
        ),
        ("pagefind/en_1.pf_index", gzip.compress(b"pagefind_dcd\x81\x6ddhr-2023-07f3", mtime=0)),
        ("a.zip", packed(PLAIN)),
        ("data.sqlite", database(PLAIN)),
        ("2023-rowan/a.txt", "x"),
    ],
    # What is packed differs from run to run, and names of tests must not.
    ids=lambda value: value if isinstance(value, str) and "." in value[-16:] else "content",
)
def test_a_forbidden_phrase_is_found_in_every_kind_of_file(
    write, tmp_path: Path, path: str, content: str | bytes
) -> None:
    write(f"site/{path}", content)
    found = scanned(tmp_path / "site")

    assert {rule for _, rule in found} == {"forbidden-phrase"}
    assert "rowan" not in str(found)


def test_pdf_and_pictures_are_opened(write, tmp_path: Path, pdf, jpeg) -> None:
    write("a.pdf", pdf("x", lambda writer: writer.add_outline_item(title="Rowan", page_number=0)))
    write("a.jpg", jpeg({0x010E: "dhr-2023-07f3"}))

    assert {path for path, rule in scanned(tmp_path) if rule == "forbidden-phrase"} == {"a.pdf", "a.jpg"}


def test_the_name_of_a_table_is_found_and_not_told(write, tmp_path: Path) -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE rowan (text TEXT)")
    connection.execute("INSERT INTO rowan VALUES ('dhr-2023-07f3')")
    connection.commit()
    write("data.sqlite", connection.serialize())
    found = scan_folder(tmp_path, phrases=["rowan", "dhr-2023-07f3"])

    assert {one.place.part for one in found if isinstance(one, Finding)} >= {"schema", "table 1"}
    assert "rowan" not in repr(found)


def test_a_site_without_them_is_clear(write, tmp_path: Path) -> None:
    write("index.html", "<p>A sentence that only this other review has. The rowan tree, 2023.</p>")
    write("logo.svg", "<svg/>")
    write(".nojekyll", "")

    assert scanned(tmp_path) == []


def test_names_of_files_may_hold_what_only_contents_must_not(write, tmp_path: Path) -> None:
    write("2023-rowan/index.html", "<h1>Withdrawn</h1>")
    write("index.html", "<p>2023-rowan</p>")
    found = scan_folder(tmp_path, phrases=[], in_contents=["2023-rowan"])

    assert [str(one.place) for one in found if isinstance(one, Finding)] == ["index.html:1:4"]


def test_a_deny_list_is_looked_for_as_well(write, tmp_path: Path, denylist: DenyList) -> None:
    write("a.html", "<p>Harriet <i>Hartwhistle</i></p>")
    write("b.zip", packed("Harriet Hartwhistle"))

    assert scanned(tmp_path, denylist) == [("a.html", "denied-name"), ("b.zip", "denied-name")]


def test_a_deny_list_that_cannot_be_read_leaves_everything_unchecked(tmp_path: Path) -> None:
    assert scanned(tmp_path, DenyList.from_file(tmp_path / "none")) == [("private deny list", "unchecked")]


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.bin", b"\xff\xfe\0\1"),
        ("a.parquet", b"PAR1\0\xff"),
        ("a.gz", b"no gzip"),
        ("a.zip", b"no zip"),
        ("a.pf_index", gzip.compress(b"pagefind_dcd\x81\xff", mtime=0)),
        ("a.pagefind", gzip.compress(b"pagefind_dcd\xff\xfe", mtime=0)),
        ("a.sqlite", b"no database" * 100),
        ("a.pdf", b"%PDF-1.4 broken"),
        ("a.woff2", b"wOF2 broken"),
        ("a.ico", b"\0\0\1\0\1\0"),
        ("a.png", b"PAR1\0\xff"),
        ("script.js", "// Rowan".encode("utf-16")),
    ],
)
def test_what_cannot_be_opened_is_unchecked(write, tmp_path: Path, path: str, content: bytes) -> None:
    write(path, content)

    assert scanned(tmp_path) == [(path, "unchecked")]


def test_archives_in_archives_end_somewhere(write, tmp_path: Path) -> None:
    content = b"x"
    for _ in range(6):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("a.zip", content)
        content = out.getvalue()
    write("a.zip", content)

    assert scanned(tmp_path) == [("a.zip", "unchecked")]


def test_places_in_texts_are_told(write, tmp_path: Path) -> None:
    write("a.html", "<p>\n See <b>dhr-2023-07f3</b></p>")
    (finding,) = scan_folder(tmp_path, phrases=HELD)

    assert isinstance(finding, Finding)
    assert (str(finding.place), finding.length) == ("a.html:2:9", 13)


def test_a_long_text_is_searched_to_its_end(write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "LONGEST", 100)
    monkeypatch.setattr(opening, "LONGEST", 100)
    monkeypatch.setattr(opening, "OVERLAP", 50)
    monkeypatch.setattr(opening, "LARGEST_TEXT", 10)
    for offset in range(90, 110):
        write("a.csv", "x" * offset + " dhr-2023-07f3 " + "y " * 200)
        write("a.html", f"<p>{'x' * offset}</p><p>{'y' * 100}</p><p>dhr-2023-07f3</p>")

        assert {*scanned(tmp_path)} == {("a.csv", "forbidden-phrase"), ("a.html", "forbidden-phrase")}


def test_an_index_made_by_pagefind_is_opened(write, tmp_path: Path) -> None:
    write("site/index.html", f"<html lang='en'><body><p>{PLAIN}</p></body></html>")
    made = subprocess.run(
        [sys.executable, "-m", "pagefind", "--site", str(tmp_path / "site"), "--output-path", str(tmp_path / "out")],
        capture_output=True,
    )
    if made.returncode:
        pytest.skip("Pagefind's command is not installed")
    found = scan_folder(tmp_path / "out", phrases=HELD)

    assert not [one for one in found if isinstance(one, Unchecked)]
    assert [one for one in found if isinstance(one, Finding) and one.place.path.endswith(".pf_fragment")]
