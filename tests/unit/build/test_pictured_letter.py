"""What the check says of a letter of which only pictures are published."""

from anonymise.finding import Finding, Place, Report, Severity
from dhr.build.gate.judging import without_hidden


def found(rule: str, path: str) -> Finding:
    return Finding(place=Place(path=path, line=1, column=1), rule=rule, severity=Severity.HOLD, length=1)


def test_that_something_is_hidden_does_not_hold_and_its_words_still_do() -> None:
    name, elsewhere = found("person-name", "qa-letter.pdf"), found("hidden-text", "annexes/terms.pdf")
    report = Report(findings=(found("hidden-text", "qa-letter.pdf"), name, elsewhere))

    assert without_hidden(report, "qa-letter.pdf").findings == (name, elsewhere)
