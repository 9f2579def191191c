"""What is seen of a site from outside, whatever the server does."""

from pathlib import Path

import pytest
from sealed import make_site
from served import Handler, served

from dhr.build.seal import server
from dhr.build.seal.manifest import CannotVerify
from dhr.build.seal.page_links import links_in
from dhr.build.seal.served import verify_served
from dhr.build.seal.verification import Difference
from dhr.cli.main import run


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return make_site(tmp_path / "site", "<a href='/page/'>Page</a>")


def test_links_are_those_that_stay_within_the_site() -> None:
    text = """<a href="../b/?x=1#y">b</a> <img src='c%20d.png'> <a href=https://example.org/site/e/>e</a>
        <a href="https://elsewhere.example/site/f">f</a> <a href="/other/g">g</a> <a href="mailto:h@example.org">h</a>
        <a href="http://[broken">i</a> <loc>https://example.org/site/j&amp;k/</loc>"""

    links = links_in(text, page="https://example.org/site/a/index.html", base="https://example.org/site/")

    assert links == {"b/", "a/c d.png", "e/", "j&k/"}


def test_a_server_that_is_sent_on_to_another_host_is_not_followed(site: Path) -> None:
    def elsewhere(handler: Handler) -> bool:
        return handler.path.startswith("/page") and handler.answer(302, b"", Location="http://localhost:1/page/")

    with served(site, elsewhere) as address:
        assert verify_served(address).differences == (Difference("page/index.html", "changed"),)


def test_a_manifest_on_another_host_is_not_followed(site: Path) -> None:
    def elsewhere(handler: Handler) -> bool:
        return handler.answer(301, b"", Location=f"http://localhost:{handler.server.server_port}/manifest.json")

    with served(site, elsewhere) as address, pytest.raises(CannotVerify, match="has no manifest"):
        verify_served(address)


def test_a_redirect_to_the_folder_of_a_page_is_followed(site: Path) -> None:
    def plain_addresses(handler: Handler) -> bool:
        return handler.path == "/page/index.html" and handler.answer(301, b"", Location="/page/")

    with served(site, plain_addresses) as address:
        assert verify_served(address).differences == ()


def test_a_page_that_comes_with_not_found_or_gone_is_there(site: Path) -> None:
    def gone(handler: Handler) -> bool:
        return handler.path == "/page/index.html" and handler.answer(410, (site / "page/index.html").read_bytes())

    with served(site, gone) as address:
        assert verify_served(address).differences == ()


def test_a_server_that_answers_every_address_with_a_page_has_no_extra_ones(tmp_path: Path) -> None:
    site = make_site(tmp_path / "site", "<a href=/nowhere/>Nowhere</a>")

    def anything(handler: Handler) -> bool:
        return not Path(handler.translate_path(handler.path)).exists() and handler.answer(200, b"Welcome")

    with served(site, anything) as address:
        assert verify_served(address).differences == ()
        (site / "page" / "index.html").unlink()
        assert verify_served(address).differences == (Difference("page/index.html", "changed"),)


def test_no_cookie_and_no_compression_is_asked_for(site: Path) -> None:
    asked = []

    def remember(handler: Handler) -> bool:
        asked.append((handler.headers["Accept-Encoding"], handler.headers["Cookie"]))
        return handler.path == "/index.html" and handler.answer(200, b"", Set_Cookie="a=b")

    with served(site, remember) as address:
        verify_served(address)

    assert set(asked) == {("identity", None)}


def cut_short(handler: Handler) -> bool:
    return handler.path == "/index.html" and handler.answer(200, b"half", Content_Length="100")


def dropped(handler: Handler) -> bool:
    return handler.path == "/index.html" and handler.close_connection is True


def endless(handler: Handler) -> bool:
    return handler.path == "/index.html" and handler.answer(200, b"x" * 1000)


@pytest.mark.parametrize(
    ("odd", "limits", "says"),
    [
        (cut_short, {}, "The server broke off its answer. Try again later."),
        (dropped, {}, "The server broke off its answer. Try again later."),
        (endless, {"BYTES_A_FILE": 900}, "The server sends a file without an end. Ask those who run it."),
        (endless, {"SECONDS_A_FILE": -1}, "The server takes too long to answer. Try again later."),
    ],
)
def test_a_server_that_does_not_answer_properly_is_no_proof_of_anything(
    site: Path, monkeypatch: pytest.MonkeyPatch, odd: object, limits: dict[str, int], says: str
) -> None:
    for name, value in limits.items():
        monkeypatch.setattr(server, name, value)

    with served(site, odd) as address, pytest.raises(CannotVerify, match=says):
        verify_served(address)


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("http://127.0.0.1:1/", "The server does not answer. Check the address and the connection, and try again."),
        ("ftp://example.org/", "An address starts with https:// or http:// and the name of a server"),
        ("http://", "An address starts with"),
        ("http://a b/", "An address starts with"),
        ("http://[::1", "An address starts with"),
        ("http://a..b/", "An address starts with"),
    ],
)
def test_an_address_that_cannot_be_asked_is_said_plainly(
    address: str, says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["verify", address]) == 2

    told = capsys.readouterr().err
    assert told.startswith(f"{address} cannot be compared. {says}")
    assert "Traceback" not in told


def test_a_password_in_an_address_is_refused_and_not_repeated(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "https://editor:secret@example.org/"]) == 2

    told = capsys.readouterr().err
    assert "without a password" in told
    assert "secret" not in told


def test_an_address_without_a_manifest_is_said_plainly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with served(tmp_path) as address:
        assert run(["verify", address]) == 2

    assert "has no manifest.json there. Is it the address of a site that this tool made?" in capsys.readouterr().err
