"""The cache gives back what was put there, or nothing: never anything else."""

from pathlib import Path

import pytest

from dhr.build.gate.cache import Cache


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / ".cache" / "dhr", b"secret")


def files(cache: Cache) -> list[Path]:
    return [path for path in cache.folder.rglob("*") if path.is_file() and path.name != ".gitignore"]


def test_what_was_put_there_is_found_under_its_key_alone(cache: Cache) -> None:
    cache.put("dhr-2023-07f3", "report", "key", b"answer")

    assert cache.get("dhr-2023-07f3", "report", "key") == b"answer"
    assert cache.get("dhr-2023-07f3", "report", "other") is None
    assert cache.get("dhr-2023-07f3", "pdf", "key") is None
    assert cache.get("dhr-2024-0000", "report", "key") is None


@pytest.mark.parametrize("place", [0, 31, 32, -1])
def test_a_changed_byte_makes_a_miss(cache: Cache, place: int) -> None:
    cache.put("dhr-2023-07f3", "report", "key", b"answer")
    (path,) = files(cache)
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(bytes(data))

    assert cache.get("dhr-2023-07f3", "report", "key") is None


@pytest.mark.parametrize("data", [b"", b"short", b"x" * 500])
def test_other_content_makes_a_miss(cache: Cache, data: bytes) -> None:
    cache.put("dhr-2023-07f3", "report", "key", b"answer")
    (path,) = files(cache)
    path.write_bytes(data)

    assert cache.get("dhr-2023-07f3", "report", "key") is None


def test_an_entry_that_is_genuine_and_of_another_review_makes_a_miss(cache: Cache) -> None:
    cache.put("dhr-2023-07f3", "report", "key", b"held")
    (held,) = files(cache)
    cache.put("dhr-2024-0000", "report", "key", b"clear")
    (clear,) = set(files(cache)) - {held}
    held.write_bytes(clear.read_bytes())

    assert cache.get("dhr-2023-07f3", "report", "key") is None


def test_who_does_not_know_the_secret_can_forge_nothing_and_read_no_name(cache: Cache) -> None:
    forger = Cache(cache.folder, b"guess")
    forger.put("dhr-2023-07f3", "report", "key", b"clear")

    assert cache.get("dhr-2023-07f3", "report", "key") is None
    assert cache.keyed(["a"]) != forger.keyed(["a"])
    assert "07f3" not in "".join(str(path.relative_to(cache.folder)) for path in files(cache))


def test_parts_are_told_apart_wherever_one_ends(cache: Cache) -> None:
    assert cache.keyed(["ab", "c"]) != cache.keyed(["a", "bc"])


def test_of_a_review_and_kind_the_latest_alone_is_kept(cache: Cache) -> None:
    cache.put("dhr-2023-07f3", "pdf", "old", b"with a slip")
    cache.put("dhr-2023-07f3", "pdf", "new", b"mended")

    assert len(files(cache)) == 1
    assert cache.get("dhr-2023-07f3", "pdf", "new") == b"mended"


def test_a_review_is_forgotten_whole_and_alone(cache: Cache) -> None:
    for review in ("dhr-2023-07f3", "dhr-2024-0000"):
        cache.put(review, "report", "key", b"answer")
        cache.put(review, "pdf", "key", b"pages")

    cache.forget("dhr-2023-07f3")

    assert cache.get("dhr-2023-07f3", "pdf", "key") is None
    assert cache.get("dhr-2024-0000", "pdf", "key") == b"pages"
    assert len(files(cache)) == 2


def test_without_a_secret_nothing_is_kept(tmp_path: Path) -> None:
    cache = Cache(tmp_path / ".cache" / "dhr", b"")

    cache.put("dhr-2023-07f3", "report", "key", b"answer")

    assert cache.get("dhr-2023-07f3", "report", "key") is None
    assert not cache.folder.exists()


def test_the_secret_is_made_once_for_this_user_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DHR_CACHE_KEY")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    one, other = Cache.beside(tmp_path), Cache.beside(tmp_path)

    assert one.secret == other.secret
    assert len(one.secret) == 32
    assert (tmp_path / "state" / "dhr-publisher" / "cache.key").stat().st_mode & 0o077 == 0


def test_it_is_never_committed_whatever_the_repository_ignores(cache: Cache) -> None:
    cache.put("dhr-2023-07f3", "report", "key", b"answer")

    assert (cache.folder / ".gitignore").read_text() == "*\n"


def test_a_disk_that_cannot_be_written_is_no_reason_to_stop(cache: Cache) -> None:
    cache.folder.parent.mkdir(parents=True)
    cache.folder.write_text("a file where the folder should be")

    cache.put("dhr-2023-07f3", "report", "key", b"answer")

    assert cache.get("dhr-2023-07f3", "report", "key") is None


@pytest.mark.parametrize("place", [".cache", ".cache/dhr"])
def test_a_link_in_its_place_is_not_followed(tmp_path: Path, place: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / place).parent.mkdir(exist_ok=True)
    (tmp_path / place).symlink_to(tmp_path / "elsewhere")

    Cache.beside(tmp_path).put("dhr-2023-07f3", "report", "key", b"answer")

    assert list((tmp_path / "elsewhere").rglob("*")) == []
