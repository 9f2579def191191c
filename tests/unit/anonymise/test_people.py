import pytest

from anonymise.people import People, Professional, Standing

PEOPLE = People(
    pseudonyms=("Rowan", "Elizabeth Grey", "TL", "Adult A", "Mrs B"),
    professionals=(
        Professional("Jo Example", "chair"),
        Professional("Dr Ann Lee-Marsh OBE"),
        Professional("José Núñez"),
    ),
)


@pytest.mark.parametrize(
    "name",
    [
        "Rowan",
        "ROWAN’S",
        "Rowan-Elizabeth",
        "Elizabeth",
        "E Grey",
        "Ms Grey",
        "TL",
        "T. L.",
        "Adult A",
        "B",
        "Mrs B",
        "Mrs",
    ],
)
def test_a_pseudonym_is_fine_however_it_is_inflected(name: str) -> None:
    assert PEOPLE.standing(name) is Standing.PSEUDONYM


@pytest.mark.parametrize("name", ["Rowan Smith", "Carol", "Rowan Example", "Grey Stone", "TM"])
def test_a_name_that_is_not_declared_whole_is_unknown(name: str) -> None:
    assert PEOPLE.standing(name) is Standing.UNKNOWN


@pytest.mark.parametrize(
    "name", ["Jo Example", "EXAMPLE, Jo", "J. Example", "Ann Lee-Marsh", "Ann Lee Marsh", "Dr Lee-Marsh", "Jose Nunez"]
)
def test_a_professional_is_known_by_full_name_initials_or_title(name: str) -> None:
    assert PEOPLE.standing(name) is Standing.PROFESSIONAL


def test_a_title_in_front_of_a_surname_counts() -> None:
    assert PEOPLE.standing("Example", before="She thanked Mr ") is Standing.PROFESSIONAL
    assert PEOPLE.standing("Example", before="She thanked ") is Standing.PART_OF_PROFESSIONAL


@pytest.mark.parametrize("name", ["Jo", "Ann", "Lee"])
def test_a_bare_forename_is_only_part_of_a_professional(name: str) -> None:
    assert PEOPLE.standing(name) is Standing.PART_OF_PROFESSIONAL


@pytest.mark.parametrize("name", ["Rowen", "Rowann", "Roan", "Elisabeth", "Gray"])
def test_a_slip_for_a_pseudonym_is_near_it(name: str) -> None:
    assert PEOPLE.is_near_pseudonym(name)


@pytest.mark.parametrize("name", ["Rowan", "Carol", "TM", "Ann"])
def test_a_pseudonym_and_another_name_are_not_near(name: str) -> None:
    assert not PEOPLE.is_near_pseudonym(name)


def test_full_names_of_professionals_are_found_in_a_text() -> None:
    text = "The chair, JO EXAMPLE, met Jo and Ann Lee-Marsh."

    assert [text[start:end] for start, end in PEOPLE.full_names(text)] == ["JO EXAMPLE", "Ann Lee-Marsh"]


def test_nobody_is_declared_at_first() -> None:
    assert People().standing("Rowan") is Standing.UNKNOWN
    assert People().full_names("Jo Example") == ()


def test_a_declaration_without_a_name_means_nobody() -> None:
    assert People(("",), (Professional("Dr"), Professional(""))).standing("Rowan") is Standing.UNKNOWN


@pytest.mark.parametrize("name", ["Carol", "Ms Carol", "CAROL’S"])
def test_a_professional_declared_by_a_forename_alone_lets_nobody_through(name: str) -> None:
    assert People(professionals=(Professional("Carol"),)).standing(name) is Standing.UNKNOWN


def test_a_professional_declared_by_title_and_surname_is_known_by_these() -> None:
    people = People(professionals=(Professional("PC Okafor"),))

    assert people.standing("PC Okafor") is Standing.PROFESSIONAL
    assert people.standing("Okafor", before="then Constable ") is Standing.PROFESSIONAL
    assert people.standing("Okafor") is Standing.PART_OF_PROFESSIONAL


@pytest.mark.parametrize(("name", "is_bare"), [("Jo", True), ("Ann", True), ("Jo Example", False), ("Lee", False)])
def test_a_forename_of_a_professional_is_nobodys_name_in_particular(name: str, is_bare: bool) -> None:
    assert PEOPLE.is_bare_forename(name) is is_bare


def test_a_forename_that_is_the_surname_of_another_professional_counts_as_that() -> None:
    people = People(professionals=(Professional("James Example"), Professional("Ann James")))

    assert not people.is_bare_forename("James")


@pytest.mark.parametrize("name", ["the Greys", "Rowans", "ROWAN", "Rowan-Grey", "Ellizabeth Gray"])
def test_plurals_of_pseudonyms_are_near_or_known(name: str) -> None:
    assert PEOPLE.standing(name) is Standing.PSEUDONYM or PEOPLE.is_near_pseudonym(name)


def test_carole_is_near_carol() -> None:
    assert People(("Carol",)).is_near_pseudonym("Carole")
    assert People(("Carol",)).standing("Carole") is Standing.UNKNOWN
