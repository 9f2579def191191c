"""What makes a capitalised word a name, and what does not."""

import pytest

from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.names import bare_names, find_names, full_names


def names(text: str) -> list[tuple[str, str]]:
    return [(text[hit.start : hit.end], hit.tier) for hit in find_names(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("They met Detective Sergeant Hallowby.", "Hallowby"),
        ("They met D/Supt Derek Hale.", "Derek Hale"),
        ("They met Mr. Brown there.", "Brown"),
        ("They met Ms. van der Merwe.", "van der Merwe"),
        ("They met Judge Green there.", "Green"),
        ("They met PC O'Shea.", "O'Shea"),
        ("They met Nurse Kessingby.", "Kessingby"),
        ("They met Mr A. B. Hale.", "A. B. Hale"),
        ("They met Mrs\nHope.", "Hope"),
    ],
)
def test_a_title_is_left_out_and_the_name_is_sure(text: str, name: str) -> None:
    assert names(text) == [(name, HIGH)]


@pytest.mark.parametrize(
    "text", ["Mr C and Mrs B", "the Nurse Practitioner", "DS team", "Judge Advocate", "PC 4321", "Dr"]
)
def test_a_title_without_a_name_is_none(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hallowby cried.",
        "Hallowby was arrested.",
        "Hallowby’s mother came.",
        "her son Hallowby",
        "the Hallowby family",
        "It was said by Derek.",
        "It was Sharon’s idea.",
        "He was angry with Rose.",
    ],
)
def test_one_word_is_a_name_by_its_evidence(text: str) -> None:
    assert [tier for _, tier in names(text)] == [MEDIUM]


@pytest.mark.parametrize(
    "text",
    [
        "The Quilverton was new.",
        "a Quilverton score",
        "Rose petals were found.",
        "It was in Stanley.",
        "the Grace of the judge",
        "Ministry of Justice",
        "St Martin's Church",
        "Albert Road",
        "Joseph House",
        "Christmas Day",
        "Mark the forms.",
        "Operation Quilverton",
        "Alzheimer's disease",
        "Women's Aid",
        "Don't wait.",
        "The IDVAs and DVPNs",
        "www.rowan-hale.example and jo.hale@example.org",
        "MARAC AND MASH",
    ],
)
def test_what_only_looks_like_a_name_is_none(text: str) -> None:
    assert names(text) == []


def test_a_charity_named_after_somebody_is_only_asked_about() -> None:
    assert names("the work of Lucy Hallowby Foundation") == [("Lucy Hallowby", LOW)]


def test_a_surname_met_in_full_is_known_again() -> None:
    assert names("Sharon Green left. Later, Green came back.") == [("Sharon Green", HIGH), ("Green", MEDIUM)]


def test_a_name_may_run_over_a_line() -> None:
    assert names("She knew Sharon\nKessingby well.") == [("Sharon\nKessingby", HIGH)]


def test_a_cell_ends_a_name() -> None:
    assert names("Sharon Kessingby\tSuffolk Police") == [("Sharon Kessingby", HIGH)]


def test_a_note_number_hides_no_name() -> None:
    assert names("It was Derek12 who came.") == [("Derek", MEDIUM)]


@pytest.mark.parametrize(
    "text", ["Mae'r panel yn diolch i'r teulu.", "Roedd Heddlu De Cymru wedi cael galwadau cyn hynny."]
)
def test_welsh_words_are_words_in_a_welsh_text(text: str) -> None:
    assert names(text) == []


def test_a_name_in_a_welsh_text_is_found() -> None:
    assert names("Dywedodd Rhiannon Prydderch wrth yr heddlu ei bod hi mewn ofn.") == [("Rhiannon Prydderch", HIGH)]


STORY = """Rowan met Derek in the spring. Derek's mother liked Rowan.

Report by Sharon Kessingby. Sharon has chaired many reviews.

Independent chair\tSharon Kessingby
"""


def test_pseudonyms_are_proposed_and_named_people_are_not() -> None:
    assert bare_names(STORY) == ("Derek", "Rowan")


def test_full_names_are_listed_once() -> None:
    assert full_names(STORY) == ("Sharon Kessingby",)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # How far a name goes.
        ("They asked Derek J. Kessingby about it.", [("Derek J. Kessingby", HIGH)]),
        ("They asked Derek J K about it.", [("Derek", MEDIUM)]),
        ("They asked Derek J HALE about it.", [("Derek", MEDIUM)]),
        ("They asked Derek DS about it.", [("Derek", MEDIUM)]),
        ("They asked Derek Superintendent about it.", [("Derek", MEDIUM)]),
        ("They asked Derek SystmOne about it.", [("Derek", MEDIUM)]),
        ("They asked Derek CCG and Derek SMITH about it.", [("Derek", MEDIUM), ("Derek SMITH", HIGH)]),
        ("They asked DEREK KESSINGBY about it.", [("DEREK KESSINGBY", HIGH)]),
        ("They asked DEREK SUFFOLK about it.", []),
        ("They asked Sharon May about it.", [("Sharon May", HIGH)]),
        ("They asked Sharon May 2019 about it.", [("Sharon", MEDIUM)]),
        ("They asked Sharon Hill about it.", [("Sharon Hill", HIGH)]),
        ("They asked Sharon Thatched about it.", [("Sharon Thatched", HIGH)]),
        ("They asked Sharon Thatched House about it.", [("Sharon", MEDIUM)]),
        ("They asked Sharon Gazeley about it.", [("Sharon Gazeley", HIGH)]),
        ("They asked Sharon Ipswich Borough about it.", [("Sharon", MEDIUM)]),
        ("They asked Sharon van SystmOne about it.", [("Sharon", MEDIUM)]),
        ("They asked Sharon van HALE about it.", [("Sharon", MEDIUM)]),
        ("They asked Sharon Kessingby\nHallowby about it.", [("Sharon Kessingby", HIGH), ("Hallowby", LOW)]),
        (
            "Abena Kofi Ama Yaw Esi Kwame Akua Kojo Adwoa came.",
            [("Abena Kofi Ama Yaw Esi Kwame Akua", HIGH), ("Kojo Adwoa", HIGH)],
        ),
        ("Jo Example", [("Jo Example", HIGH)]),
        # Things named after somebody.
        ("the Sharon Kessingby award", [("Sharon Kessingby", LOW)]),
        ("a Quilverton Hallowby method", [("Quilverton Hallowby", LOW)]),
        ("Operation Quilverton Hallowby began.", []),
        ("They used Quilverton Hallowby Software here.", [("Quilverton Hallowby", LOW)]),
        ("the Sharon House", []),
        ("They read the Sharon Thatched award.", []),
        ("She had friends, e.g. Grace and others.", [("Grace", MEDIUM)]),
        # Titles.
        ("They met Mr CCG there.", []),
        ("They met Mr HALE there.", [("HALE", HIGH)]),
        ("They met DS Brown there.", [("Brown", HIGH)]),
        ("They met Mrs House there.", [("House", HIGH)]),
        # Initials.
        ("They met J. Hallowby there.", [("J. Hallowby", HIGH)]),
        ("They met J. Brown there.", [("J. Brown", HIGH)]),
        ("They met J. Purpose there.", []),
        ("They met J HALLOWBY there.", []),
        ("It was adult A. Hallowby who came.", [("Hallowby", LOW)]),
        ("They met J Purpose there.", []),
        ("B. Brown envelopes", []),
        ("C. Patience with others", []),
        ("(iv) Grace and mercy", []),
        # Surname first.
        ("Hallowby, Derek; Smith, Sharon", [("Hallowby, Derek", HIGH), ("Smith, Sharon", HIGH)]),
        ("Hallowby and Smith, Derek said.", [("Hallowby", LOW), ("Derek", MEDIUM)]),
        ("Hallowby, Derek said so.", [("Hallowby", LOW), ("Derek", MEDIUM)]),
        # One word.
        ("April's mother and Rose's mother came.", [("Rose", MEDIUM)]),
        ("They stayed in Gordon and in Gordon's flat.", [("Gordon", MEDIUM)]),
        ("DEREK", [("DEREK", LOW)]),
        ("She was told by DEREK.", []),
        ("From Preston to Leeds. She lived in Preston's flat.", [("Preston", MEDIUM)]),
        ("When Grace left, Criminal Justice and Courts followed.", [("Grace", MEDIUM)]),
        ("She met the Department for Justice and Ministry of Grace.", []),
        ("There was a kessingby; Kessingby was new. Xy too.", []),
        ("She lived in Quilvermere and confided in Quilvermere.", [("Quilvermere", LOW)]),
        ("Roedd Gryffudd wedi gadael cyn hynny. Smitheram wedi gadael hefyd.", [("Gryffudd", LOW)]),
        ("Gadawodd Gryffudd wedyn hefyd neithiwr. Pollitt wedi mynd neithiwr.", [("Gryffudd", LOW)]),
        ("Kessingby", [("Kessingby", LOW)]),
        ("Pollitt Statement", [("Pollitt", LOW)]),
        ("Gazeley told her. Gazeley is small.", [("Gazeley", MEDIUM)]),
        ("The village was Gazeley.", []),
        ("She came from Cwm Enfys.", []),
    ],
)
def test_a_name_ends_where_it_ends(text: str, found: list[tuple[str, str]]) -> None:
    assert names(text) == found
