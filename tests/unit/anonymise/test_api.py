import doctest
import subprocess
import sys

import pytest

import anonymise


def test_every_public_name_is_there() -> None:
    for name in anonymise.__all__:
        assert getattr(anonymise, name) is not None
    assert dir(anonymise) == sorted(anonymise.__all__)


def test_there_are_ten_public_names_at_most_each_explained_and_typed_as_it_is() -> None:
    assert len(anonymise.__all__) <= 10
    for name in anonymise.__all__:
        assert (getattr(anonymise, name).__doc__ or "").strip(), name
        assert f"`{name}`" in (anonymise.__doc__ or ""), name


def test_the_modules_of_values_explain_each_of_them() -> None:
    from anonymise import catalogue, finding, people

    for value in (
        *(finding.Report, finding.Finding, finding.Place, finding.Severity, finding.Unchecked),
        *(people.Professional, catalogue.Rule, catalogue.rules),
    ):
        assert (value.__doc__ or "").strip()
        assert value.__name__ in (anonymise.__doc__ or "")


def test_the_question_comes_first() -> None:
    assert (anonymise.__doc__ or "").startswith("Could this text identify someone?")


def test_check_is_the_function_although_its_module_has_the_same_name() -> None:
    from anonymise.check import check

    assert anonymise.check is check


def test_an_unknown_name_is_an_error_like_any_other() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = anonymise.nothing


def test_the_example_in_the_docstring_is_true() -> None:
    assert doctest.testmod(anonymise).attempted >= 3
    assert doctest.testmod(anonymise).failed == 0


def test_importing_the_package_loads_nothing_heavy() -> None:
    heavy = "presidio_analyzer spacy numpy pypdf PIL yaml click rich jinja2"
    code = (
        "import sys, anonymise\n"
        "from anonymise import People, DenyList, check, report_as, reveal, scan_folder\n"
        "from anonymise.finding import Report\n"
        f"sys.exit(','.join(m for m in '{heavy}'.split() if m in sys.modules) or 0)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)

    assert done.returncode == 0, done.stderr
