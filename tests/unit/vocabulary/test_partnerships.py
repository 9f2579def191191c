"""Community safety partnerships: where they lie, who polices them, by which names they are found."""

from collections import Counter, defaultdict

import pytest

from dhr.vocabulary.partnerships import Partnership, by_name, known_partnerships
from dhr.vocabulary.terms import values

KNOWN = known_partnerships()

PLACES = [
    ("Western Suffolk", "East of England", "Suffolk"),
    ("Carmarthenshire", "Wales", "Dyfed-Powys"),
    ("Peterborough", "East of England", "Cambridgeshire"),
    ("Milton Keynes", "South East", "Thames Valley"),
    ("Rutland", "East Midlands", "Leicestershire"),
    ("High Peak", "East Midlands", "Derbyshire"),
    ("Halton", "North West", "Cheshire"),
    ("Darlington", "North East", "Durham"),
    ("North Lincolnshire", "Yorkshire and The Humber", "Humberside"),
    ("South Gloucestershire", "South West", "Avon and Somerset"),
    ("Herefordshire", "West Midlands", "West Mercia"),
    ("City of London", "London", "City of London"),
    ("Epping Forest", "East of England", "Essex"),
    ("Isle of Wight", "South East", "Hampshire and Isle of Wight"),
    ("Manchester Airport", "North West", "Greater Manchester"),
]

OTHER_NAMES = [
    ("Durham", "County Durham"),
    ("Blackburn With Darwen", "Blackburn with Darwen"),
    ("South Worcester", "South Worcestershire"),
    ("Shepway", "Folkestone and Hythe"),
    ("Rhondda Cynon Taff", "Rhondda Cynon Taf"),
    ("Kings Lynn and West Norfolk", "King's Lynn and West Norfolk"),
    ("ynys môn", "Isle of Anglesey"),
    ("West Suffolk", "Western Suffolk"),
]


@pytest.mark.parametrize(("name", "region", "force"), PLACES)
def test_region_and_force_follow_from_the_partnership(name: str, region: str, force: str) -> None:
    found = by_name(KNOWN)[name.casefold()]
    assert (found.name, found.region, found.police_force) == (name, region, force)


@pytest.mark.parametrize(("written", "name"), OTHER_NAMES)
def test_a_partnership_is_found_by_its_other_names(written: str, name: str) -> None:
    assert by_name(KNOWN)[written.casefold()].name == name


@pytest.mark.parametrize("name", ["Aylesbury Vale", "Poole", "Waveney", "Chorley", "Allerdale"])
def test_an_area_that_was_joined_to_others_keeps_its_name(name: str) -> None:
    assert by_name(KNOWN)[name.casefold()].name == name


def test_every_region_is_in_the_vocabulary() -> None:
    assert {p.name: p.region for p in KNOWN if p.region not in values("region")} == {}


def test_every_police_force_is_in_the_vocabulary() -> None:
    assert {p.name: p.police_force for p in KNOWN if p.police_force not in values("police_force")} == {}


def test_every_region_and_every_force_has_a_partnership() -> None:
    assert {p.region for p in KNOWN} == values("region")
    assert {p.police_force for p in KNOWN} == values("police_force")


def test_a_police_force_lies_in_one_region() -> None:
    regions = defaultdict(set)
    for partnership in KNOWN:
        regions[partnership.police_force].add(partnership.region)
    assert {force: sorted(where) for force, where in regions.items() if len(where) > 1} == {}


def test_no_name_stands_for_two_partnerships() -> None:
    counted = Counter(name.casefold() for p in KNOWN for name in (p.name, *p.aliases))
    assert sorted(name for name, times in counted.items() if times > 1) == []


def test_partnerships_stand_in_the_order_of_the_alphabet() -> None:
    names = [p.name.casefold() for p in KNOWN]
    assert names == sorted(names)


def test_a_partnership_s_own_name_goes_before_another_s_alias() -> None:
    ours, theirs = Partnership("Vale", "Wales", "Gwent"), Partnership("Example", "Wales", "Gwent", ("Vale",))
    assert by_name([ours, theirs])["vale"] is ours
