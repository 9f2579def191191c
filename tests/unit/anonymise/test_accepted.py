from anonymise.accepted import Accepted, apply
from anonymise.finding import Finding, Place, Severity
from anonymise.passages import Match

DATE = Accepted("exact-date", "3 May  2019", "date of an Act", "Jo Example", "2024-03-01")


def match(words: str, *, rule: str = "exact-date", path: str = "a.md", final: bool = False) -> Match:
    return Match(Finding(Place(path), rule, Severity.HOLD, len(words)), words, final)


def test_an_acceptance_removes_findings_of_its_rule_and_words() -> None:
    assert apply([match("3 may 2019"), match("3 May\u00a02019")], [DATE]) == ((), ())


def test_other_words_and_other_rules_stay() -> None:
    others = [match("4 May 2019"), match("3 May 2019", rule="near-date")]

    assert apply(others, [DATE]) == (tuple(others), (0,))


def test_the_record_of_an_acceptance_does_not_keep_it_alive() -> None:
    in_record = match("3 May 2019", path="publication.yml")

    assert apply([in_record], [DATE], acceptance_path="publication.yml") == ((), (0,))


def test_quotes_and_dashes_of_every_kind_are_alike() -> None:
    entry = Accepted("person-name", "O'Brien-Lee", "a law", "Jo Example")

    assert apply([match("O’Brien–Lee", rule="person-name")], [entry]) == ((), ())


def test_a_true_name_of_the_deny_list_cannot_be_accepted() -> None:
    entry = Accepted("denied-name", "Harriet Hartwhistle", "no reason", "Jo Example")
    whole = match("Harriet Hartwhistle", rule="denied-name", final=True)

    assert apply([whole], [entry]) == ((whole,), (0,))


def test_an_acceptance_that_stands_twice_is_not_stale() -> None:
    assert apply([match("3 May 2019")], [DATE, DATE]) == ((), ())
