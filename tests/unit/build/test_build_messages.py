"""What is told of a site that cannot be made, put in place or compared: the whole of it, word for word."""

import errno
import os
import ssl
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from urllib.error import URLError

import pytest
from PIL import Image
from repository import SETTINGS, write_review, write_settings

from anonymise.finding import Finding, Place, Severity, Unchecked
from dhr.build import staging
from dhr.build.downloads import write_downloads
from dhr.build.machine.trouble import BuildTrouble, in_words
from dhr.build.prepare import prepare
from dhr.build.scan.leaks_told import TO_DO
from dhr.build.seal import server, verification
from dhr.build.seal.sealing import seal
from dhr.build.swap import ground
from dhr.cli.main import run
from dhr.documents.picture_data import MOST_PIXELS, without_metadata
from dhr.sources.problem import SourceError
from dhr.sources.settings import read_settings

STANDS = "Nothing was published, and what was published before stands as it was."
ELSEWHERE = "Choose another place with --site-dir."
FORBIDDEN = (
    f"You may not write in the place of the site. {STANDS} Ask for permission, or choose another with --site-dir."
)
NO_LOCKS = f"The disk of the site cannot lock files. {STANDS} {ELSEWHERE}"
QUICK = SETTINGS.replace("      publisher:", "      ner: rules\n      publisher:")


@pytest.mark.parametrize(
    ("number", "says"),
    [
        (errno.ENOSPC, f"The disk is full. {STANDS} Make room on it, and build again."),
        (
            errno.EDQUOT,
            f"The space that you may use on this disk is full. {STANDS} Make room on it, and build again.",
        ),
        (
            errno.EFBIG,
            f"A file grew larger than this machine allows. {STANDS} Ask those who run it to allow larger files.",
        ),
        (errno.EROFS, f"The place of the site can only be read. {STANDS} {ELSEWHERE}"),
        (errno.EACCES, FORBIDDEN),
        (errno.EPERM, FORBIDDEN),
        (errno.EMFILE, f"Too many files are open at once. {STANDS} End other programs, and build again."),
        (
            errno.ENFILE,
            f"Too many files are open at once on this machine. {STANDS} End other programs, and build again.",
        ),
        (
            errno.EBUSY,
            f"The folder of the site is in use. {STANDS} End what uses it. Choose a folder inside it with --site-dir.",
        ),
        (
            errno.EXDEV,
            f"The folder of the site is on a disk of its own. {STANDS} Choose a folder inside it with --site-dir.",
        ),
        (errno.ENOLCK, NO_LOCKS),
        (errno.ENOSYS, NO_LOCKS),
        (
            errno.EIO,
            f"A file or folder could not be used ({os.strerror(errno.EIO)}). {STANDS} Build again once that is mended.",
        ),
    ],
)
def test_what_the_machine_refuses_is_said_in_words(number: int, says: str) -> None:
    assert in_words(OSError(number, os.strerror(number), "reviews/2023-quillfeather")) == says


# The place of the site


@pytest.mark.parametrize(
    ("occupy", "place", "says"),
    [
        (
            lambda root: None,
            "pages",
            "pages: The site would be put over the folders it is made from. "
            "Choose a folder of its own for the site, such as site.",
        ),
        (
            lambda root: (root / "made").write_text("x"),
            "made",
            "made: A file or link stands where the site is to be put. Move it away.",
        ),
        (
            lambda root: (root / "made").mkdir() or (root / "made" / "mine.txt").write_text("x"),
            "made",
            "made: The folder of the site holds files that were not made by this tool. "
            "Choose another folder, or move these files away: a build replaces the whole.",
        ),
    ],
)
def test_a_place_where_no_site_may_be_put_is_told(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    occupy: Callable[[Path], object],
    place: str,
    says: str,
) -> None:
    config = write_settings(tmp_path)
    occupy(tmp_path)

    assert run(["build", "--config", str(config), "--site-dir", str(tmp_path / place)]) == 2
    assert capsys.readouterr().err == f"This cannot be used yet:\n  {says}\n"


def test_a_site_on_a_disk_of_its_own_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    config = write_settings(tmp_path)
    (tmp_path / "site").mkdir()
    monkeypatch.setattr(ground.Path, "is_mount", lambda path: path.name == "site")

    assert run(["build", "--config", str(config)]) == 2
    assert capsys.readouterr().err == (
        "This cannot be used yet:\n  site: The folder of the site is a disk of its own, which cannot be replaced"
        " as a whole. Choose a folder inside it.\n"
    )


def test_a_name_that_no_server_shows_is_told(tmp_path: Path) -> None:
    (tmp_path / "a\\b.png").write_bytes(b"x")

    with pytest.raises(BuildTrouble) as caught:
        seal(tmp_path, None)  # type: ignore[arg-type]  # it is refused before anything else is asked

    assert str(caught.value) == (
        "A file beside the pages has a name that not every server can show. Nothing was published."
        " Name pictures and files with letters, digits and hyphens."
    )


# Pictures


def test_a_picture_that_is_none_or_too_large_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match=r"^this is not a picture$"):
        without_metadata(b"x")

    class Huge:
        width = height = MOST_PIXELS

        def __enter__(self) -> "Huge":
            return self

        def __exit__(self, *_: object) -> None:
            pass

    monkeypatch.setattr(Image, "open", lambda *_, **__: Huge())
    with pytest.raises(ValueError, match=r"^the picture is too large$"):
        without_metadata(b"x")


def test_a_broken_picture_that_no_text_shows_cannot_be_published(tmp_path: Path) -> None:
    config = write_settings(tmp_path, QUICK)
    folder = write_review(tmp_path)
    prepared = prepare(read_settings(config))
    (folder / "images").mkdir()
    (folder / "images" / "map.png").write_bytes(b"x")
    (judged,) = prepared.reviews
    pictured = replace(judged, review=replace(judged.review, images=("images/map.png",)))

    with pytest.raises(SourceError) as caught:
        write_downloads(replace(prepared, reviews=(pictured,)), tmp_path / "made")

    assert str(caught.value) == (
        "reviews/2023-alder/images/map.png: The picture cannot be used: this is not a picture. "
        "Save it again as PNG or JPEG."
    )


# Comparing


def compared(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["verify", str(folder)]) == 2
    before, _, why = capsys.readouterr().err.partition(" cannot be compared. ")
    assert before == str(folder)
    return why.rstrip("\n")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (None, "There is no manifest.json in it to compare with. Is it the folder of a site?"),
        (b"{", "Its manifest.json cannot be read. Build the site again."),
        (b"[]", "Its manifest.json does not list files as this tool does. Build the site again."),
    ],
)
def test_a_folder_that_cannot_be_compared_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes | None, says: str
) -> None:
    if data is not None:
        (tmp_path / "manifest.json").write_bytes(data)

    assert compared(tmp_path, capsys) == says


def test_a_manifest_that_may_not_be_read_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(_: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "manifest.json").write_bytes(b"{}")
    monkeypatch.setattr(verification.Path, "read_bytes", refused)

    assert compared(tmp_path, capsys) == "Its manifest.json cannot be read. Ask for permission to read it."


@pytest.mark.parametrize(
    ("fault", "says"),
    [
        (
            URLError(ssl.SSLCertVerificationError()),
            "The server's certificate is not valid for this address. Ask those who run it to renew it.",
        ),
        (URLError(TimeoutError()), "The server takes too long to answer. Try again later."),
        (ConnectionResetError(), "The server broke off its answer. Try again later."),
        (
            URLError(ConnectionRefusedError()),
            "The server does not answer. Check the address and the connection, and try again.",
        ),
    ],
)
def test_a_server_that_does_not_answer_is_told(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, fault: OSError, says: str
) -> None:
    class Failing:
        def open(self, *_: object, **__: object) -> None:
            raise fault

    monkeypatch.setattr(server, "_opener", Failing)

    assert run(["verify", "https://reviews.example.org/"]) == 2
    assert capsys.readouterr().err == f"https://reviews.example.org/ cannot be compared. {says}\n"


def test_an_address_that_is_none_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "ftp://example.org/"]) == 2
    assert capsys.readouterr().err == (
        "ftp://example.org/ cannot be compared. "
        "An address starts with https:// or http:// and the name of a server, without a password.\n"
    )


def test_what_was_found_in_a_build_stops_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    prepared = prepare(read_settings(write_settings(tmp_path, QUICK)))
    build = staging.Staged(prepared, tmp_path, tmp_path, ())
    repeated = Finding(Place("about/index.html", 12, 4), "forbidden-phrase", Severity.HOLD, 40)
    for step in ("_add_downloads", "_index"):
        monkeypatch.setattr(staging.Staged, step, lambda _: None)
    monkeypatch.setattr(staging, "scan", lambda *_: (repeated, Unchecked("a.pdf", "It cannot be opened.")))

    with pytest.raises(staging.LeakFound) as caught:
        build.finish()

    assert str(caught.value) == (
        "2 places in what was made must be looked at:\n"
        "  about/index.html:12:4: names or repeats a review or briefing that is held or was withdrawn. This page is"
        " made from pages/about.md: look there for a name of it, or for words that stand in the same order in its"
        " files. Take them out, or say it in other words, even if they are usual ones.\n"
        f"  a.pdf: It cannot be opened.\n{TO_DO}"
    )


def test_what_to_do_about_leaks_is_told_in_full() -> None:
    assert TO_DO == (
        "What to do: where a page of your own is named, take the words out of it or mend its link, or declare under"
        " people in the settings whom it names rightly; where a picture or another file of your own is named, save"
        " it anew without its properties, or leave it out. Then build the site again. If a page, table or PDF that"
        " was made from the reviews is still named, do not publish: send these lines, which hold no words of any"
        " review, to those who look after this program."
    )
