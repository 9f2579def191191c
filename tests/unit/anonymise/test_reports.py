import json

from anonymise.finding import Finding, Place, Report, Severity, Unchecked
from anonymise.reports.explained import explained
from anonymise.reports.json import as_json
from anonymise.reports.terminal import terminal

DATE = Finding(Place("reviews/x/review.md", 3, 5), "exact-date", Severity.HOLD, 10)
PAGE = Finding(Place("a.pdf", 1, 2, "page 3"), "person-name", Severity.HOLD, 4)
ASKED = Finding(Place("a.md", 1, 1), "professional-elsewhere", Severity.QUERY, 4)
HELD = Report((PAGE, ASKED, DATE), (Unchecked("b.xyz", "It could not be read."),))


def test_the_verdict_comes_first_and_says_what_it_rests_on() -> None:
    told = " ".join(terminal(HELD).split())

    assert told.startswith(
        "No private deny list was set: true names were looked for by rules alone. "
        "You cannot publish yet because 2 places could identify someone and 1 thing could not be checked. "
        "1 question needs an answer."
    )


def test_nothing_found_is_never_called_anonymous() -> None:
    told = terminal(Report(denylist="A private deny list of 2 entries was used."))

    assert "A private deny list of 2 entries was used." in told
    assert "The checks found nothing further. That does not make the text anonymous." in told


def test_questions_alone_do_not_hold() -> None:
    assert "1 question needs an answer." in terminal(Report((ASKED,)))
    assert "cannot publish" not in terminal(Report((ASKED,)))


def test_findings_stand_below_their_rule_held_ones_first() -> None:
    told = terminal(HELD)

    assert told.index("exact-date") < told.index("person-name") < told.index("professional-elsewhere")
    assert "    reviews/x/review.md:3:5\n" in told
    assert "    a.pdf:1:2 (page 3)\n" in told
    assert "    b.xyz: It could not be read." in told


def test_words_are_told_only_where_they_are_given() -> None:
    assert "3 May 2019" not in terminal(HELD)
    assert "    reviews/x/review.md:3:5  3 May 2019" in terminal(HELD, words={DATE: "3 May\n2019"})


def test_neither_a_text_nor_the_name_of_a_file_gives_orders_to_the_terminal() -> None:
    found = Finding(Place("a\x1b[2J\r.md"), "exact-date", Severity.HOLD, 1)
    told = terminal(Report((found,), (Unchecked("b\x07", "why"),)), words={found: "3\x1b[8m May"})

    assert not any(sign in told for sign in "\x1b\r\x07")


def test_a_rule_that_the_catalogue_does_not_know_is_told_by_its_name() -> None:
    assert "new-rule (new-rule)" in terminal(Report((Finding(Place("a.md"), "new-rule", Severity.HOLD, 1),)))


def test_a_rule_is_explained_with_an_example() -> None:
    told = explained("exact-date")

    assert "(exact-date)" in told
    assert "Instead of: " in told and "Write: " in told
    assert explained("no-rule") == ""


def test_json_has_the_shape_that_others_rely_on() -> None:
    told = json.loads(as_json(HELD, extra={"decision": {"x": "hold"}}))

    assert told["tool"] == "anonymise"
    assert told["denylist"].startswith("No private deny list")
    assert told["decision"] == {"x": "hold"}
    assert told["unchecked"] == [{"path": "b.xyz", "why": "It could not be read."}]
    assert told["findings"][2] == {
        "path": "reviews/x/review.md",
        "line": 3,
        "column": 5,
        "length": 10,
        "rule": "exact-date",
        "severity": "hold",
        "fingerprint": DATE.fingerprint,
    }
    assert told["findings"][0]["part"] == "page 3"
