import hashlib
import hmac
import pickle
from pathlib import Path

import pytest

from anonymise.denylist.entries import DenyList
from anonymise.denylist.keyed import keyed_index
from anonymise.denylist.meaning import Kind
from anonymise.extract.files import File
from anonymise.extract.table import extract_file

KEY, OTHER = "a-key-of-thirty-two-letters-or-more", "another-key-of-thirty-two-letters-or-more"
ENTRIES = ["Harriet Hartwhistle", "07700 900123"]
TEXT = DenyList.of(ENTRIES).as_keyed(KEY)


def is_found(denylist: DenyList) -> bool:
    return bool(denylist.search(extract_file(File("a.md", b"Harriet Hartwhistle")).passages))


def test_a_keyed_list_finds_its_names_and_says_what_it_is() -> None:
    denylist = DenyList.from_text(TEXT, key=KEY)

    assert is_found(denylist)
    assert denylist.state == "A private deny list in keyed form was used."
    assert denylist.problems() == ()


@pytest.mark.parametrize(
    ("text", "key", "said"),
    [
        (TEXT, "", "its key is not set"),
        (TEXT, "short", "shorter than 32"),
        (TEXT, "a" * 40, "its key is not set or is shorter"),
        (TEXT, OTHER, "another key"),
        (TEXT.replace("version=1", "version=2"), KEY, "does not know"),
        (TEXT.replace("form=keyed", "form=sorted"), KEY, "does not know"),
        (TEXT.partition("\n")[0], KEY, "damaged"),
        (TEXT[: len(TEXT) // 2], KEY, "damaged"),
        (TEXT + "%%%\n", KEY, "damaged"),
        (hashlib.sha256(b"jane smith").hexdigest() + "\n", KEY, "plain hashes"),
        ("sha256:" + hashlib.sha256(b"jane smith").hexdigest() + "\n# list\n", KEY, "plain hashes"),
    ],
)
def test_a_list_that_cannot_be_used_holds_everything(text: str, key: str, said: str) -> None:
    denylist = DenyList.from_text(text, key=key)
    (problem,) = denylist.problems()

    assert said in problem.why
    assert not is_found(denylist)


def test_the_file_tells_nothing_of_the_entries() -> None:
    lines = TEXT.splitlines()[1:]

    assert not any(word in TEXT.lower() for word in ("hart", "harriet", "900123"))
    # One more short name changes neither the size nor the order that chance gives.
    assert len(DenyList.of([*ENTRIES, "Jo Oak"]).as_keyed(KEY)) == len(TEXT)
    assert len(lines) > 100 and "".join(lines) == "".join(DenyList.of(reversed(ENTRIES)).as_keyed(KEY).split("\n")[1:])
    assert not set(lines) & set(DenyList.of(ENTRIES).as_keyed(OTHER).splitlines())


def test_records_are_hmacs_with_the_key() -> None:
    index = keyed_index(TEXT, KEY)
    digest = hmac.digest(KEY.encode(), f"dhr-denylist 1:{Kind.WORDS}:harriet hartwhistle".encode(), "sha256")

    assert digest[:8] in index.records


def test_a_long_key_is_a_key_as_well() -> None:
    long = OTHER * 3
    index = keyed_index(DenyList.of(ENTRIES).as_keyed(long), long)
    digest = hmac.digest(long.encode(), f"dhr-denylist 1:{Kind.NUMBER}:7700900123".encode(), "sha256")

    assert digest[:8] in index.records


def test_neither_key_nor_entries_are_shown() -> None:
    denylist = DenyList.from_text(TEXT, key=KEY)
    shown = f"{denylist!r} {denylist._index!r} {denylist.state}"

    assert KEY not in shown and "b'" not in shown


def test_a_keyed_list_reaches_other_processes() -> None:
    denylist = DenyList.from_text(TEXT, key=KEY)
    is_found(denylist)

    assert is_found(pickle.loads(pickle.dumps(denylist)))  # noqa: S301


def test_a_keyed_list_may_lie_in_the_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    path = tmp_path / "keyed.txt"
    path.write_text(TEXT)
    denylist = DenyList.from_file(path, environment={"DHR_DENYLIST_KEY": KEY})

    assert denylist.problems(tmp_path) == ()
    assert is_found(denylist)


@pytest.mark.parametrize(
    "said",
    ["entries: Harriet Hartwhistle", "entries:\nHarriet Hartwhistle\nJo Oak\n", "# list\nHarriet Hartwhistle", TEXT],
)
def test_the_environment_may_hold_the_list_itself(said: str) -> None:
    denylist = DenyList.from_environment({"DHR_DENYLIST": said, "DHR_DENYLIST_KEY": KEY})

    assert denylist.problem == ""
    assert is_found(denylist)


def test_only_a_plain_list_is_put_into_keyed_form() -> None:
    with pytest.raises(ValueError, match="plain list"):
        DenyList.from_text(TEXT, key=KEY).as_keyed(KEY)
    with pytest.raises(ValueError, match="plain list"):
        DenyList().as_keyed(KEY)
