"""What a hit means by its zone, with a recogniser that finds what the test says."""

from collections.abc import Sequence

import pytest

from anonymise.judgement.verdicts import judged
from anonymise.passages import Source, Zone
from anonymise.people import People, Professional
from anonymise.recognisers.hit import HIGH, LOW, Hit

PEOPLE = People(("Rowan",), (Professional("Jo Example", "chair"),), ("Northmere", "Carol Stone Trust"))


def verdicts(text: str, zone: Zone, *hits: Hit, part: str = "") -> list[tuple[str, str, str]]:
    def analyse(_: str) -> Sequence[Hit]:
        return hits

    found = judged(Source("a.md", text, part).whole(zone), analyse, PEOPLE)
    return [(match.finding.rule, str(match.finding.severity), match.words) for match in found]


def name(text: str, words: str, tier: str = HIGH) -> Hit:
    return Hit("person-name", text.index(words), text.index(words) + len(words), tier)


@pytest.mark.parametrize("zone", list(Zone))
def test_an_undeclared_name_is_held_in_every_zone_that_speaks_of_people(zone: Zone) -> None:
    text = "There was Carol Stone"
    held = [rule for rule, severity, _ in verdicts(text, zone, name(text, "Carol Stone", LOW)) if severity == "hold"]

    # Lists of people declare them; a target of a link and the name of a file have no unsure names.
    expected = {Zone.DECLARATION: [], Zone.LINK: [], Zone.FILE_NAME: []}.get(zone, ["person-name"])
    assert held == expected


@pytest.mark.parametrize("zone", list(Zone))
def test_a_pseudonym_is_fine_in_every_zone(zone: Zone) -> None:
    assert verdicts("Rowan", zone, name("Rowan", "Rowan")) == []


@pytest.mark.parametrize("zone", [Zone.PANEL, Zone.AUTHOR, Zone.LETTER, Zone.LEAD, Zone.RECORD, Zone.DECLARATION])
@pytest.mark.parametrize("words", ["Jo Example", "Example", "Jo"])
def test_a_professional_is_fine_where_professionals_are_named(zone: Zone, words: str) -> None:
    assert verdicts(words, zone, name(words, words)) == []


@pytest.mark.parametrize("zone", [Zone.BODY, Zone.HEADING, Zone.PLAN, Zone.METADATA])
def test_a_professional_elsewhere_is_a_question(zone: Zone) -> None:
    assert verdicts("By Jo Example", zone) == [("professional-elsewhere", "query", "Jo Example")]
    text = "Ms Example said"
    assert verdicts(text, zone, name(text, "Example")) == [("professional-elsewhere", "query", "Example")]


@pytest.mark.parametrize("words", ["Jo", "Example"])
def test_a_bare_name_of_a_professional_in_the_body_is_held(words: str) -> None:
    assert verdicts(words, Zone.BODY, name(words, words)) == [("person-name", "hold", words)]


@pytest.mark.parametrize("zone", [Zone.PANEL, Zone.AUTHOR, Zone.LETTER, Zone.LEAD, Zone.RECORD])
def test_a_bare_forename_in_a_sentence_about_professionals_is_a_question(zone: Zone) -> None:
    text = "Then Jo said so"

    assert verdicts(text, zone, name(text, "Jo")) == [("person-name", "query", "Jo")]


def test_a_letter_may_greet_a_professional_by_forename() -> None:
    assert verdicts("Dear Jo,", Zone.LETTER, name("Dear Jo,", "Jo")) == []


def test_a_name_that_goes_on_behind_a_professional_is_held() -> None:
    text = "Jo Example Stone"

    assert ("person-name", "hold", text) in verdicts(text, Zone.PANEL, name(text, text))


def test_a_slip_for_a_pseudonym_is_asked_about_and_held() -> None:
    assert verdicts("Rowen", Zone.BODY, name("Rowen", "Rowen")) == [
        ("person-name", "hold", "Rowen"),
        ("near-pseudonym", "query", "Rowen"),
    ]


@pytest.mark.parametrize("rule", ["exact-date", "near-date"])
@pytest.mark.parametrize("zone", [Zone.LETTER, Zone.PLAN, Zone.LEAD, Zone.RECORD, Zone.DECLARATION, Zone.LINK])
def test_dates_are_fine_in_letters_plans_and_records(rule: str, zone: Zone) -> None:
    assert verdicts("3 May", zone, Hit(rule, 0, 5, HIGH)) == []


def test_an_unsure_date_is_a_question() -> None:
    assert verdicts("3 May", Zone.BODY, Hit("exact-date", 0, 5, LOW)) == [("exact-date", "query", "3 May")]
    assert verdicts("3 May", Zone.BODY, Hit("exact-date", 0, 5, HIGH)) == [("exact-date", "hold", "3 May")]


@pytest.mark.parametrize("rule", ["phone", "email", "address", "postcode"])
def test_the_office_of_a_letter_is_a_question(rule: str) -> None:
    assert verdicts("contact", Zone.LETTER, Hit(rule, 0, 7, HIGH)) == [(rule, "query", "contact")]
    assert verdicts("contact", Zone.BODY, Hit(rule, 0, 7, HIGH)) == [(rule, "hold", "contact")]


def test_only_addresses_of_people_count_in_the_target_of_a_link() -> None:
    assert verdicts("x", Zone.LINK, Hit("school", 0, 1, HIGH)) == []
    for rule in ("email", "coordinates", "personal-url"):
        assert verdicts("x", Zone.LINK, Hit(rule, 0, 1, HIGH)) == [(rule, "hold", "x")]


def test_whatever_is_found_in_a_file_name_speaks_of_the_name() -> None:
    assert verdicts("Carol", Zone.FILE_NAME, name("Carol", "Carol")) == [("file-name", "hold", "Carol")]


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("EXIF Artist", "jsmith"),
        ("XMP creator", "Carol Stone"),
        ("document property Author", "Jo Example and Carol Stone"),
        ("property lastModifiedBy", "CS"),
        ("IPTC by-line", "stone"),
        ("EXIF Copyright", "© 2024 Carol"),
    ],
)
def test_a_field_for_authors_names_only_whom_the_review_declares(part: str, text: str) -> None:
    assert verdicts(text, Zone.METADATA, part=part) == [("metadata-author", "hold", text)]


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("EXIF Artist", "Jo Example"),
        ("XMP creator", "Example Vale Community Safety Partnership"),
        ("document property Creator", "Microsoft® Word for Microsoft 365"),
        ("document property Author", "© 2024"),
        ("document property Author", "Unknown user"),
        ("document property Title", "Overview report"),
    ],
)
def test_professionals_agencies_programs_and_nobody_are_fine_in_metadata(part: str, text: str) -> None:
    assert [rule for rule, _, _ in verdicts(text, Zone.METADATA, part=part)] in ([], ["professional-elsewhere"])


def test_a_declared_organisation_is_nobodys_name() -> None:
    text = "The Carol Stone Trust in Northmere"
    hits = name(text, "Carol Stone"), name(text, "Northmere")

    assert verdicts(text, Zone.BODY, *hits) == []
    assert verdicts("Carol Stone", Zone.BODY, name("Carol Stone", "Carol Stone")) == [
        ("person-name", "hold", "Carol Stone")
    ]


@pytest.mark.parametrize("rule", ["employer", "venue", "place-of-worship", "occupation-place", "initials"])
@pytest.mark.parametrize("zone", [Zone.PANEL, Zone.AUTHOR, Zone.LETTER, Zone.LEAD, Zone.RECORD, Zone.DECLARATION])
def test_where_officers_work_is_fine_in_lists_and_letters(rule: str, zone: Zone) -> None:
    assert verdicts("Example Ltd", zone, Hit(rule, 0, 11, HIGH)) == []


@pytest.mark.parametrize("rule", ["employer", "venue", "place-of-worship", "occupation-place", "initials"])
@pytest.mark.parametrize("zone", [Zone.PANEL, Zone.LETTER])
def test_where_somebody_else_works_is_a_question_in_lists_and_letters(rule: str, zone: Zone) -> None:
    assert verdicts("Her mother worked at Example Ltd.", zone, Hit(rule, 21, 32, HIGH)) == [
        (rule, "query", "Example Ltd")
    ]
    assert verdicts("Jo Example spoke for Example Ltd.", zone, Hit(rule, 21, 32, HIGH)) == []


@pytest.mark.parametrize("rule", ["employer", "venue", "place-of-worship", "occupation-place"])
def test_a_named_place_is_held_and_an_unsure_one_asked_about(rule: str) -> None:
    assert verdicts("Example Ltd", Zone.BODY, Hit(rule, 0, 11, HIGH)) == [(rule, "hold", "Example Ltd")]
    assert verdicts("Example Ltd", Zone.BODY, Hit(rule, 0, 11, LOW)) == [(rule, "query", "Example Ltd")]


@pytest.mark.parametrize("rule", ["child-sex", "initials"])
def test_a_description_that_may_identify_is_a_question(rule: str) -> None:
    assert verdicts("son", Zone.BODY, Hit(rule, 0, 3, HIGH)) == [(rule, "query", "son")]


@pytest.mark.parametrize("rule", ["initials", "pet-name"])
def test_letters_and_animals_are_declared_like_people(rule: str) -> None:
    assert verdicts("Rowan", Zone.BODY, Hit(rule, 0, 5, HIGH)) == []


def test_letters_of_two_people_declare_no_initials() -> None:
    people = People(("Adult A", "Child B"))

    def found(text: str) -> list[str]:
        passage = Source("a.md", text).whole(Zone.BODY)
        return [match.words for match in judged(passage, lambda _: [Hit("initials", 0, len(text), LOW)], people)]

    assert found("A.B.") == ["A.B."]
    assert found("A") == []
