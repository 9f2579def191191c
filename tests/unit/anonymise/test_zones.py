import pytest

from anonymise.extract import zones
from anonymise.passages import Zone


@pytest.mark.parametrize(
    ("heading", "zone"),
    [
        ("Panel members", Zone.PANEL),
        ("3.2 The Review Panel", Zone.PANEL),
        ("Members of the Domestic Homicide Review panel", Zone.PANEL),
        ("Contributors to the review", Zone.PANEL),
        ("Chair and author of the overview report", Zone.AUTHOR),
        ("4) Author", Zone.AUTHOR),
        ("Statement of independence", Zone.AUTHOR),
    ],
)
def test_a_heading_of_lists_of_professionals_opens_their_zone(heading: str, zone: Zone) -> None:
    assert zones.of_heading(heading) is zone


@pytest.mark.parametrize("heading", ["Analysis by the panel", "The author of the text messages", "Introduction", ""])
def test_other_headings_open_none(heading: str) -> None:
    assert zones.of_heading(heading) is None


@pytest.mark.parametrize(
    ("stem", "keys", "zone"),
    [
        ("review", ("people", "pseudonyms", "*"), Zone.DECLARATION),
        ("review", ("people", "professionals", "*", "name"), Zone.DECLARATION),
        ("review", ("summary",), Zone.BODY),
        ("review", ("id",), Zone.LINK),
        ("review", ("dates", "cleared"), Zone.RECORD),
        ("review", ("dates", "notified"), Zone.BODY),
        ("briefing", ("pseudonyms", "*"), Zone.DECLARATION),
        ("publication", ("accepted", "*", "phrase"), Zone.DECLARATION),
        ("publication", ("accepted", "*", "by"), Zone.DECLARATION),
        ("publication", ("real_names", "*", "name"), Zone.DECLARATION),
        ("register", ("entries", "*", "dates", "notified"), Zone.RECORD),
        ("register", ("entries", "*", "review"), Zone.LINK),
        ("register", ("entries", "*", "number"), Zone.LINK),
        ("somebody's", ("entries", "*", "dates"), Zone.BODY),
        ("action-plan", ("recommendations", "*", "text"), Zone.PLAN),
        ("action-plan", ("recommendations", "*", "actions", "*", "lead", "name"), Zone.LEAD),
        ("action-plan.cy", ("introduction",), Zone.PLAN),
        ("qa-letter", ("anything",), Zone.LETTER),
    ],
)
def test_a_field_has_the_zone_of_its_place(stem: str, keys: tuple[str, ...], zone: Zone) -> None:
    assert zones.of_field(stem, keys) is zone


def test_a_zone_ends_with_the_next_heading_of_its_level() -> None:
    sections = zones.Sections(Zone.BODY)
    seen = []
    for level, heading in ((1, "Report"), (2, "Panel members"), (3, "Police"), (2, "Findings")):
        sections.heading(level, heading)
        seen.append(sections.zone)

    assert seen == [Zone.BODY, Zone.PANEL, Zone.PANEL, Zone.BODY]


def test_a_letter_stays_a_letter_below_every_heading() -> None:
    sections = zones.Sections(Zone.LETTER)
    sections.heading(1, "Panel members")

    assert sections.zone is Zone.LETTER
