import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from anonymise.extract import fields, files, table
from anonymise.extract.table import EXTRACTORS, TEXTS, extract
from anonymise.extract.withheld import restore, withhold

BROKEN = (b"\xff\xfe\x00\x01Harriet", b"\0", b"%PDF-1.7\n%Harriet", b"PK\x03\x04Harriet", b"\x89PNG\r\n\x1a\nHarriet")


@pytest.mark.parametrize("suffix", sorted(EXTRACTORS))
def test_a_broken_file_of_any_kind_is_unchecked_and_raises_nothing(write, tmp_path: Path, suffix: str) -> None:
    # Bytes of another kind of file may be fine as text.
    for data in BROKEN[:2] if suffix in TEXTS else BROKEN:
        (one,) = extract(write(f"a{suffix}", data), tmp_path).unchecked

        assert one.path == f"a{suffix}"
        assert "Harriet" not in one.why


@pytest.mark.parametrize("name", ["a.xyz", "a", ".hidden", "a.bin", "a.Hartwhistle"])
def test_a_file_of_unknown_kind_is_unchecked(write, tmp_path: Path, name: str) -> None:
    (one,) = extract(write(name, "text"), tmp_path).unchecked

    assert one.why == "No part of the check can read files of this kind; remove it, or save it as another kind."


@pytest.mark.parametrize(
    ("name", "advice"),
    [
        ("a.doc", "save it as .docx"),
        ("a.rtf", ".docx"),
        ("a.xls", ".xlsx or .csv"),
        ("a.ppt", ".pptx"),
        ("a.heic", ".png"),
    ],
)
def test_a_file_of_an_old_kind_comes_with_advice(write, tmp_path: Path, name: str, advice: str) -> None:
    (one,) = extract(write(name, "text"), tmp_path).unchecked

    assert advice in one.why


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig"])
def test_text_with_its_mark_is_read_in_any_encoding(write, tmp_path: Path, encoding: str) -> None:
    mark = "" if encoding in ("utf-16", "utf-8-sig") else "\ufeff"
    found = extract(write("a.txt", f"{mark}one Zoë".encode(encoding)), tmp_path)

    assert found.passages[-1].text == "one Zoë"
    assert not found.unchecked


def test_text_of_windows_is_searched_with_its_places_and_held(write, tmp_path: Path) -> None:
    found = extract(write("a.md", "Caf\xe9\n\n**Zo\xeb** \x93said\x94".encode("latin-1")), tmp_path)
    last = found.passages[-1]

    assert last.text == "Zoë “said”"
    assert (last.place(0).line, last.place(0).column) == (3, 3)
    assert "UTF-8" in found.unchecked[0].why


@pytest.mark.parametrize(
    "data", [b"a\0b", b"\xff\xfe\0\0a\0\0\0", b"a\xe9\x01", b"\x81\xe9", "Zoë".encode("utf-16-le")]
)
def test_what_is_no_text_is_refused(write, tmp_path: Path, data: bytes) -> None:
    (one,) = extract(write("a.txt", data), tmp_path).unchecked

    assert "save it again" in one.why


def test_pipes_and_devices_are_never_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.md")
    (tmp_path / "b.md").symlink_to("/dev/zero")
    found = {path.name: extract(path, tmp_path).unchecked[0].why for path in files.files_below([tmp_path])}

    assert found["a.md"] == "This is not an ordinary file."
    assert "leads out of the folder" in found["b.md"]


@pytest.mark.skipif(not os.getuid(), reason="root may read everything")
def test_what_may_not_be_read_is_unchecked(write, tmp_path: Path) -> None:
    write("a.md", "x").chmod(0)
    write("sub/b.md", "x").parent.chmod(0)
    found = {path.name: extract(path, tmp_path).unchecked for path in files.files_below([tmp_path])}
    (tmp_path / "sub").chmod(0o700)

    assert set(found) == {"a.md", "sub"}
    assert all(found.values())


def test_a_folder_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def walk(folder: Path, onerror: Callable[[OSError], None]) -> Iterator[tuple[str, list[str], list[str]]]:
        onerror(PermissionError(13, "Permission denied", str(folder / "closed")))
        yield str(folder), ["closed"], []

    monkeypatch.setattr(os, "walk", walk)

    assert files.files_below([tmp_path]) == [tmp_path / "closed"]


def test_a_name_that_is_no_text_is_unchecked_and_can_be_told(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"harriet-\xe9.md")
    try:
        path.write_text("x")
    except OSError:
        pytest.skip("this system has no such names")
    (one,) = extract(path, tmp_path).unchecked

    assert one.path.encode()
    assert "give it another name" in one.why


def test_a_field_that_stands_twice_is_told_by_two_places() -> None:
    found = [p.part for p in fields.passages("a.jpg", [fields.Field("keyword", "one"), fields.Field("keyword", "two")])]

    assert found == ["keyword", "(2) keyword"]


def test_an_empty_file_has_nothing_to_check(write, tmp_path: Path) -> None:
    assert extract(write(".gitkeep", ""), tmp_path).unchecked == ()


def test_a_link_that_leads_out_of_the_folder_is_refused(write, tmp_path: Path) -> None:
    outside = write("outside.md", "Harriet")
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.md").symlink_to(outside)
    (one,) = extract(tmp_path / "in" / "a.md", tmp_path / "in").unchecked

    assert "leads out of the folder" in one.why


def test_a_link_inside_the_folder_is_read(write, tmp_path: Path) -> None:
    write("a.md", "Harriet")
    (tmp_path / "b.md").symlink_to("a.md")

    assert extract(tmp_path / "b.md", tmp_path).passages[-1].text == "Harriet"


def test_links_to_folders_and_in_circles_are_unchecked(write, tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "linked").symlink_to("sub")
    (tmp_path / "circle.md").symlink_to("circle.md")
    found = {path.name: extract(path, tmp_path).unchecked for path in files.files_below([tmp_path])}

    assert set(found) == {"linked", "circle.md"}
    assert all(found.values())


def test_a_missing_file_is_unchecked(tmp_path: Path) -> None:
    assert extract(tmp_path / "none.md", tmp_path).unchecked[0].path == "none.md"


def test_a_file_that_is_too_large_is_never_opened(write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LARGEST_TEXT", 10)
    large = tmp_path / "a.png"
    with large.open("wb") as file:
        file.truncate(files.LARGEST_FILE + 1)

    assert "larger than 20 MB" in extract(large, tmp_path).unchecked[0].why
    assert "larger than" in extract(write("a.md", "x" * 11), tmp_path).unchecked[0].why


def test_folders_are_walked_in_order_without_the_store_of_versions(write, tmp_path: Path) -> None:
    for name in ("b/x.md", "a.md", ".git/config", "b/.hidden"):
        write(name, "x")

    assert [p.relative_to(tmp_path).as_posix() for p in files.files_below([tmp_path, tmp_path / "a.md"])] == [
        "a.md",
        "b/.hidden",
        "b/x.md",
    ]


def test_names_of_files_and_folders_are_read_as_words(write, tmp_path: Path) -> None:
    found = extract(write("2023-rowan/harrietHartwhistle_2019-05-03.png", b""), tmp_path)

    assert [p.text for p in found.passages] == ["Harriet Hartwhistle 2019-05-03", "2023 Rowan"]


def test_a_name_that_is_withheld_can_be_restored_by_who_has_the_folder(write, tmp_path: Path) -> None:
    write("2023-x/images/a.png", "")
    path = write("2023-x/images/harriet.png", "").relative_to(tmp_path).as_posix()
    told = withhold(path, frozenset({path}), tmp_path)

    assert told == "2023-x/images/(file 2, name withheld).png"
    assert restore(told, tmp_path) == path


def test_a_folder_name_and_an_odd_ending_are_withheld_too(write, tmp_path: Path) -> None:
    write("harriet/a.Hartwhistle", "")
    told = withhold("harriet/a.Hartwhistle", frozenset({"harriet", "harriet/a.Hartwhistle"}), tmp_path)

    assert told == "(folder 1, name withheld)/(file 1, name withheld)"
    assert restore(told, tmp_path) == "harriet/a.Hartwhistle"


def test_names_where_nothing_was_found_are_told() -> None:
    assert withhold("a/b.md", frozenset({"c"}), Path("nowhere")) == "a/b.md"


def test_a_fault_of_ours_leaves_one_file_unchecked(write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fault(_: object) -> None:
        raise ValueError("Harriet")

    monkeypatch.setitem(table.TEXTS, ".md", fault)
    (one,) = extract(write("a.md", "Harriet"), tmp_path).unchecked

    assert one.why == "This could not be read, and that may be our fault (ValueError)."
