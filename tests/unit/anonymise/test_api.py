import subprocess
import sys

import pytest

import anonymise


def test_every_public_name_is_there() -> None:
    for name in anonymise.__all__:
        assert getattr(anonymise, name) is not None
    assert dir(anonymise) == sorted(anonymise.__all__)


def test_the_question_comes_first() -> None:
    assert (anonymise.__doc__ or "").startswith("Could this text identify someone?")


def test_check_is_the_function_although_its_module_has_the_same_name() -> None:
    from anonymise.check import check

    assert anonymise.check is check


def test_an_unknown_name_is_an_error_like_any_other() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = anonymise.nothing


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = "presidio_analyzer spacy pypdf PIL yaml click"
    code = (
        "import sys, anonymise\n"
        "from anonymise import People, DenyList, Report, check, scan_folder\n"
        f"sys.exit(','.join(m for m in '{heavy}'.split() if m in sys.modules) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
