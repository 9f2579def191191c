import json
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from anonymise.catalogue import rules
from anonymise.denylist.entries import DenyList
from anonymise.evaluation.planted import denied, forms, persons
from anonymise.evaluation.planted.draws import filled
from anonymise.evaluation.planted.facts import names, origins, table
from anonymise.evaluation.planted.folder import read_truths, write_folder
from anonymise.evaluation.planted.marks import mark, without_marks
from anonymise.evaluation.planted.plant import Kind
from anonymise.evaluation.planted.suite import Planted, documents
from anonymise.extract.names import FILE_NAME
from anonymise.extract.table import TEXTS

# Rules of the whole list, of files as such, and of the check itself: no text can hold what they look for.
# Names and listed items are planted under rules of their own; the others speak of no identifier that could be planted.
NOT_PLANTED = {
    *("denied-name", "forbidden-phrase", "person-name", "metadata-author", "file-name", "stale-acceptance"),
    *("declaration-too-broad", "pseudonym-resembles-name", "pseudonyms-alike"),
    *("hidden-text", "jigsaw-event", "jigsaw-notice"),
}


@pytest.fixture(scope="module")
def planted() -> list[Planted]:
    """A suite of some size, made once."""
    return list(documents(300, 7))


def test_the_same_seed_plants_the_same_and_another_something_else(planted: list[Planted]) -> None:
    assert list(documents(40, 7)) == planted[:40]
    assert list(documents(40, 8)) != planted[:40]


def test_marks_leave_no_trace_and_say_where_they_were() -> None:
    text, (one, other) = without_marks(f"a {mark('bc', 3)} d {mark('no. ⟦12⟧', 4)}.")

    assert text == "a bc d no. 12."
    assert (one.number, text[one.start : one.end]) == (3, "bc")
    assert (other.number, text[other.start : other.end]) == (4, "12")


def test_the_truth_points_at_what_was_planted(planted: list[Planted]) -> None:
    for document in planted:
        path = Path(document.path)
        text = document.data.decode() if path.suffix in TEXTS else ""
        for truth in document.truths:
            whole = path.name if truth.part == FILE_NAME else text
            if path.suffix == ".txt" and truth.plant.disguise in ("plain", "capitals"):
                assert " ".join(whole[truth.start : truth.end].split()) == " ".join(truth.words.split())
        assert not any("\ue000" <= c <= "\uf8ff" for c in text), "a mark was left"


def test_every_rule_is_planted(planted: list[Planted]) -> None:
    seen = {truth.plant.rule for document in planted for truth in document.truths}

    assert {rule.slug for rule in rules()} - NOT_PLANTED <= seen
    assert {rule for rule, _ in forms.rule_forms()} <= seen


def test_every_disguise_form_origin_and_kind_of_file_is_planted(planted: list[Planted]) -> None:
    plants = [truth.plant for document in planted for truth in document.truths]

    assert {one.disguise for one in plants if one.kind is Kind.DENIED} >= set(denied.ways("md"))
    assert {one.form for one in plants if one.kind is Kind.PERSON} == set(persons.FORMS)
    assert {one.origin for one in plants if one.kind is Kind.PERSON} == set(origins())
    assert {Path(one.path).suffix for one in planted} >= {
        ".md",
        ".txt",
        ".html",
        ".csv",
        ".yaml",
        ".json",
        ".docx",
        ".pdf",
    }


def test_there_are_names_of_twenty_origins_and_many_sentences() -> None:
    assert len(origins()) >= 20
    assert all(len(names(origin, part)) >= 30 for origin in origins() for part in ("given", "family"))
    sentences = [one for style in table("persons").values() for one in style]
    sentences += [one for held in table("forms").values() for one in held["carriers"]]
    assert len(set(sentences)) >= 150


def test_nobody_who_is_declared_or_denied_is_planted_as_unknown() -> None:
    everybody = {name for origin in origins() for part in ("given", "family") for name in names(origin, part)}

    assert everybody.isdisjoint(("Rowan", "Hazel", "Hartwhistle", "Hepzibah", "Wrathmell"))


def test_numbers_of_the_health_service_check_themselves() -> None:
    chance = Random(1)
    for _ in range(50):
        digits = [int(c) for c in filled("{nhs}", chance)]
        assert (
            sum(digit * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False)) % 11
            == (-digits[9]) % 11
        )


def test_a_folder_holds_the_documents_the_truth_the_list_and_the_people(tmp_path: Path) -> None:
    made = list(documents(10, 3))
    count = write_folder(tmp_path, made)
    truths = [truth for document in made for truth in document.truths]

    assert count == len(truths)
    assert list(read_truths(tmp_path)) == truths
    assert Counter((tmp_path / "documents" / one.path).read_bytes() == one.data for one in made) == {True: 10}
    assert DenyList.from_file(tmp_path / "denylist.txt").problem == ""
    assert json.loads((tmp_path / "people.yml").read_text())["pseudonyms"]
