"""What a web server answers: bounded in size and time, without cookies, never led to another host."""

import hashlib
import ssl
import time
from dataclasses import dataclass
from functools import cache
from http.client import HTTPException, HTTPResponse
from typing import Any, cast
from urllib.error import HTTPError, URLError
from urllib.parse import quote, urlsplit
from urllib.request import HTTPRedirectHandler, HTTPSHandler, OpenerDirector, Request, build_opener

from dhr.build.seal.manifest import MANIFEST_LIMIT, CannotVerify

SECONDS_WITHOUT_A_WORD = 30
SECONDS_A_FILE = 600
BYTES_A_FILE = 1_000_000_000

_HEADERS = {"Accept-Encoding": "identity", "User-Agent": "dhr-publisher verify", "Cache-Control": "no-cache"}


@dataclass(frozen=True)
class Answer:
    """What came for one file, and the address from which it came in the end. The body is empty for very large ones."""

    status: int
    digest: str
    body: bytes
    address: str


def fetch(base: str, path: str) -> Answer:
    """Ask for one file of the site at `base`. CannotVerify when the server cannot be asked or breaks off."""
    request = Request(base + quote(path), headers=_HEADERS)  # noqa: S310  only http and https come this far
    try:
        return _answer(request)
    except (OSError, HTTPException):
        # A server may drop one connection of many; twice for the same file is no accident.
        return _second_try(request)


class _SameHost(HTTPRedirectHandler):
    """Follows a server that sends on to another place of its own; another host is not the site that was asked for."""

    max_redirections = 5

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        old, new = urlsplit(req.full_url), urlsplit(newurl)
        if new.hostname != old.hostname or new.scheme not in {old.scheme, "https"}:
            return None
        return super().redirect_request(req, fp, code, msg, headers, newurl)


@cache
def _opener() -> OpenerDirector:
    return build_opener(_SameHost, HTTPSHandler(context=ssl.create_default_context()))


def _second_try(request: Request) -> Answer:
    try:
        return _answer(request)
    except URLError as error:
        raise CannotVerify(_why(error.reason)) from None
    except (OSError, HTTPException) as error:
        raise CannotVerify(_why(error)) from None


def _why(reason: object) -> str:
    if isinstance(reason, ssl.SSLCertVerificationError):
        return "The server's certificate is not valid for this address. Ask those who run it to renew it."
    if isinstance(reason, TimeoutError):
        return "The server takes too long to answer. Try again later."
    if isinstance(reason, HTTPException | ConnectionResetError):
        return "The server broke off its answer. Try again later."
    return "The server does not answer. Check the address and the connection, and try again."


def _answer(request: Request) -> Answer:
    try:
        response = _opener().open(request, timeout=SECONDS_WITHOUT_A_WORD)
    except HTTPError as refusal:
        response = cast(HTTPResponse, refusal)
    with response:
        digest, body = _read(response)
        return Answer(response.status, digest, body, response.url)


def _read(response: HTTPResponse) -> tuple[str, bytes]:
    """The hash and, unless it is very large, the whole of what comes, as it comes: a slow drip has an end too."""
    until = time.monotonic() + SECONDS_A_FILE
    told = response.headers.get("Content-Length", "")
    length = int(told) if told.isdecimal() and len(told) < 20 else None
    digest, size, kept = hashlib.sha256(), 0, bytearray()
    while size != length and (chunk := response.read1(1 << 16)):
        digest.update(chunk)
        size += len(chunk)
        if size <= MANIFEST_LIMIT:
            kept += chunk
        if size > BYTES_A_FILE:
            raise CannotVerify("The server sends a file without an end. Ask those who run it.")
        if time.monotonic() > until:
            raise TimeoutError
    if length is not None and size < length:
        raise ConnectionResetError
    return digest.hexdigest(), bytes(kept) if size <= MANIFEST_LIMIT else b""
