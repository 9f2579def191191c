"""How the reports tell what came of the register."""

from dataclasses import replace
from pathlib import Path

import pytest
from builders import an_entry, some_settings

from anonymise import DenyList
from anonymise.finding import Finding, Place, Report, Severity
from dhr.build.gate.register import Question, RegisterJudgement
from dhr.build.prepare import Prepared
from dhr.library.library import Library
from dhr.reports.gathering import gather
from dhr.reports.table import FORMS, gate_report
from dhr.reports.wording import verdict

FOUND = Report((Finding(Place("register.yml", 1, 3), "person-name", Severity.HOLD, 5),))
HELD = RegisterJudgement(None, FOUND, "Findings of the anonymisation check must be resolved.")
ASKED = RegisterJudgement((an_entry(),), questions=(Question("Entry k-2024-beef may go.", "Take the entry out."),))


def prepared(judgement: RegisterJudgement) -> Prepared:
    library = Library.of((), register=(an_entry(review="2022-linden"),))
    return Prepared(some_settings(Path("/nowhere")), library, DenyList(), (), (), judgement)


def test_a_register_that_is_held_is_named_with_what_to_do() -> None:
    gate = gather(prepared(HELD))

    assert gate.holds
    assert verdict(gate) == "You cannot publish yet because the register is held."
    assert gate.register is not None
    (matter,) = gate.register.of("hold")
    assert (matter.path, matter.do) == ("register.yml", "Take remarks out of the file, or correct the entry.")
    assert gate.findings.findings == FOUND.findings


def test_an_entry_that_may_go_is_worth_a_look_and_holds_nothing() -> None:
    gate = gather(prepared(ASKED))

    assert verdict(gate) == "Nothing holds publication of the register. 1 thing is worth a look."


def test_without_a_register_none_is_told() -> None:
    without = replace(prepared(RegisterJudgement()), library=Library.of(()))

    assert gather(without).register is None


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("judgement", [HELD, ASKED], ids=["held", "asked"])
def test_no_form_of_the_report_tells_the_folder_of_an_entry(form: str, judgement: RegisterJudgement) -> None:
    told = gate_report(gather(prepared(judgement)), form)

    assert "register" in told
    assert "linden" not in told
