"""What somebody found harmless once, by its name, is not asked about again, however it is written."""

import pytest

from anonymise import Accepted, check_text

HARMLESS = Accepted("person-name", "Quilverton", "a computer system", "Jo Example", "2024-05-01")


@pytest.mark.parametrize("written", ["Quilverton", "Quilverton's", "Quilverton’s"])
def test_one_acceptance_dismisses_a_name_in_every_form(written: str) -> None:
    text = f"It was {written} records she rang about."

    before, after = check_text(text, ner="rules"), check_text(text, accepted=[HARMLESS], ner="rules")

    assert [one.rule for one in before.findings] == ["person-name"]
    assert [one.rule for one in after.findings] == []


def test_a_longer_name_with_that_word_is_still_held() -> None:
    text = "It was Grace Quilverton who rang."
    report = check_text(text, accepted=[HARMLESS], ner="rules")
    assert "person-name" in [one.rule for one in report.findings]
