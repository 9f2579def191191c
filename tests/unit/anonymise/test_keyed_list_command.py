from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from anonymise import DenyList
from anonymise.cli.keyed_list import keyed_list

KEY = "a-key-of-thirty-two-letters-or-more"


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    path = tmp_path / "names.txt"
    path.write_text("Harriet Hartwhistle\n")
    return path


def run(*arguments: str, key: str = KEY, denylist: str = "") -> Result:
    return CliRunner().invoke(keyed_list, arguments, env={"DHR_DENYLIST_KEY": key, "DHR_DENYLIST": denylist})


def test_a_keyed_list_is_written_and_can_be_used(plain: Path) -> None:
    made = plain.with_name("keyed.txt")

    assert run(str(plain), "--output", str(made)).exit_code == 0
    assert DenyList.from_file(made, environment={"DHR_DENYLIST_KEY": KEY}).problem == ""


def test_the_list_of_the_environment_is_taken_and_standard_output_given(plain: Path) -> None:
    assert run(denylist=str(plain)).output == run(str(plain)).output
    assert run(str(plain)).output.startswith("dhr-denylist form=keyed version=1 ")


@pytest.mark.parametrize(
    ("arguments", "key", "said"),
    [
        ((), KEY, "Give a plain list: as FILE, or in DHR_DENYLIST."),
        (("none.txt",), KEY, "cannot be read"),
        (("names.txt",), "", "Set DHR_DENYLIST_KEY to 32 random characters or more."),
        (("names.txt",), "short", "Set DHR_DENYLIST_KEY to 32 random characters or more."),
        (
            ("names.txt", "--output", "names.txt"),
            KEY,
            "This would overwrite the plain list. Give another file with --output.",
        ),
        (
            ("names.txt", "--output", "none/keyed.txt"),
            KEY,
            "The list cannot be written: No such file or directory. Give another file.",
        ),
    ],
)
def test_what_is_wrong_is_told_without_a_word_of_the_list(
    plain: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], key: str, said: str
) -> None:
    monkeypatch.chdir(plain.parent)
    result = run(*arguments, key=key)

    assert result.exit_code != 0
    assert said in result.output
    assert "hart" not in result.output.lower()


def test_a_keyed_list_is_not_keyed_again(plain: Path) -> None:
    made = plain.with_name("keyed.txt")
    run(str(plain), "--output", str(made))

    assert run(str(made)).exit_code != 0
