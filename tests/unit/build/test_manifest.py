"""A manifest is trusted in its shape only."""

import json

import pytest

from dhr.build.seal.manifest import CannotVerify, manifest_bytes, read_manifest

HASH = "0" * 64


def test_a_manifest_reads_as_it_was_written() -> None:
    manifest = read_manifest(manifest_bytes({"tool": "dhr-publisher", "files": {"gŵyl/index.html": HASH}}))

    assert manifest.files == {"gŵyl/index.html": HASH}
    assert manifest.is_intact


@pytest.mark.parametrize(
    "files",
    [
        {"../outside.html": HASH},
        {"a/../../outside.html": HASH},
        {"/etc/hosts": HASH},
        {"a\\b.html": HASH},
        {"C:/b.html": HASH},
        {"a//b.html": HASH},
        {"./a.html": HASH},
        {"a/": HASH},
        {".": HASH},
        {"": HASH},
        {"a\nb.html": HASH},
        {"manifest.json": HASH},
        {"a.html": HASH.upper() + "A"},
        {"a.html": 7},
        {"a.html": None},
        ["a.html"],
        None,
    ],
)
def test_a_list_that_leaves_the_folder_or_is_no_list_of_ours_is_refused(files: object) -> None:
    with pytest.raises(CannotVerify, match=r"does not list files as this tool does"):
        read_manifest(manifest_bytes({"tool": "dhr-publisher", "files": files}))


@pytest.mark.parametrize("data", [b"", b"\xff", b"{", b"[" * 100_000, b"<html>", b"1" * 5000])
def test_what_is_no_manifest_at_all_is_said_plainly(data: bytes) -> None:
    with pytest.raises(CannotVerify, match=r"manifest\.json cannot be read"):
        read_manifest(data)


@pytest.mark.parametrize("data", [b"[]", b"7", b"null", b'"files"'])
def test_json_that_is_no_manifest_is_refused(data: bytes) -> None:
    with pytest.raises(CannotVerify):
        read_manifest(data)


@pytest.mark.parametrize("seal", [None, 7, "short", HASH])
def test_another_seal_is_no_seal(seal: object) -> None:
    facts = json.loads(manifest_bytes({"files": {"a.html": HASH}}))

    assert not read_manifest((json.dumps({**facts, "seal": seal}, indent=1) + "\n").encode()).is_intact
