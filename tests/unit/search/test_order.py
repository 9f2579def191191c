"""Putting the index in order."""

import gzip
import json
from pathlib import Path

import pytest

from dhr.search.cbor import decode, encode
from dhr.search.order import put_in_order
from dhr.search.problem import SearchProblem

MARK = b"pagefind_dcd"


def an_index(folder: Path, *values: str) -> Path:
    """The three files of an index that name one another, with one filter of these values."""
    (folder / "filter").mkdir(parents=True)
    content = encode(["review", [[value, [len(value)]] for value in values]])
    (folder / "filter" / "en_aaaaaaa.pf_filter").write_bytes(gzip.compress(MARK + content, mtime=0))
    whole = encode(["1.5.2", [["en_1234567", 5]], [], [["review", "en_aaaaaaa"]], [], ["title"]])
    (folder / "pagefind.en_bbbbbbbbbb.pf_meta").write_bytes(gzip.compress(MARK + whole, mtime=0))
    entry = {"version": "1.5.2", "languages": {"en": {"hash": "en_bbbbbbbbbb", "page_count": 1}}}
    (folder / "pagefind-entry.json").write_text(json.dumps(entry))
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}


def test_the_order_of_values_leaves_no_trace(tmp_path: Path) -> None:
    one, other = an_index(tmp_path / "1", "ash", "rowan", "b"), an_index(tmp_path / "2", "b", "rowan", "ash")

    put_in_order(one)
    put_in_order(other)

    assert files(one) == files(other)


def test_other_values_make_other_names(tmp_path: Path) -> None:
    one, other = an_index(tmp_path / "1", "ash"), an_index(tmp_path / "2", "elm")

    put_in_order(one)
    put_in_order(other)

    assert set(files(one)) & set(files(other)) == {"pagefind-entry.json"}


def test_the_files_name_one_another_and_old_ones_are_gone(tmp_path: Path) -> None:
    put_in_order(an_index(tmp_path, "rowan", "ash"))

    entry = json.loads((tmp_path / "pagefind-entry.json").read_text())
    (meta,) = tmp_path.glob("*.pf_meta")
    (own,) = tmp_path.glob("filter/*")
    assert meta.name == f"pagefind.{entry['languages']['en']['hash']}.pf_meta"
    assert decode(gzip.decompress(meta.read_bytes()).removeprefix(MARK))[3] == [["review", own.stem]]  # type: ignore[index]
    assert decode(gzip.decompress(own.read_bytes()).removeprefix(MARK)) == ["review", [["ash", [3]], ["rowan", [5]]]]


@pytest.mark.parametrize(
    "name", ["pagefind-entry.json", "pagefind.en_bbbbbbbbbb.pf_meta", "filter/en_aaaaaaa.pf_filter"]
)
@pytest.mark.parametrize("content", [b"", b"{}", gzip.compress(MARK + encode(["1.6"]), mtime=0)])
def test_an_index_of_another_form_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (an_index(tmp_path, "rowan") / name).write_bytes(content)

    with pytest.raises(SearchProblem, match="does not know") as caught:
        put_in_order(tmp_path)

    assert str(caught.value) == (
        "The search index could not be made: Pagefind wrote it in a form that this program does not know."
        " Install the version of Pagefind that the lock file of dhr-publisher names."
    )
