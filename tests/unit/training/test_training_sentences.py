"""The sentences that training makes: what is marked in them is what is named, and the same seed makes the same."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from anonymise.recognisers.lexicon import listed
from anonymise.training.generator import Generator
from anonymise.training.names import data, origins
from anonymise.training.sentence import PERSON, Sentence, Span

_FORMS = {"nick", "full", "given", "surname", "titled", "ranked", "initialled", "turned", "person"}


@pytest.fixture
def gazetteers(tmp_path: Path) -> Path:
    (tmp_path / "fore.json").write_text(json.dumps({"HALLIBEL": 3, "TAMSINA": 2, "ORVELLO": 1}))
    (tmp_path / "sur.json").write_text(json.dumps({"QUILVERTON": 0, "HALLOWBY": 1, "KESSINGBY": 2}))
    (tmp_path / "places.json").write_text(json.dumps({"Northmere": "Town", "Little Harrow": "Village"}))
    return tmp_path


def made(gazetteers: Path, count: int = 400, seed: int = 5) -> list[Sentence]:
    return list(Generator(gazetteers, seed=seed).sentences(count))


def test_the_same_seed_makes_the_same_sentences(gazetteers: Path) -> None:
    assert made(gazetteers) == made(gazetteers)
    assert made(gazetteers) != made(gazetteers, seed=6)


def test_what_is_marked_stands_in_order_within_the_text(gazetteers: Path) -> None:
    for sentence in made(gazetteers):
        assert all(0 <= span.start < span.end <= len(sentence.text) for span in sentence.spans)
        assert all(one.end <= following.start for one, following in pairwise(sentence.spans))


def test_a_name_is_marked_without_its_title_and_without_white_space_around_it(gazetteers: Path) -> None:
    titles = set(listed(data("frames")["lists"]["titles"]))
    for sentence in made(gazetteers):
        for span in sentence.spans:
            name = sentence.text[span.start : span.end]
            if span.label == PERSON:
                assert name == name.strip()
                assert name.split()[0] not in titles or sentence.text.isupper()


def test_many_sentences_name_somebody_and_many_nobody(gazetteers: Path) -> None:
    naming = sum(any(span.label == PERSON for span in sentence.spans) for sentence in made(gazetteers))
    assert 150 < naming < 350


def test_another_name_takes_the_place_of_a_name_and_all_else_stays(gazetteers: Path) -> None:
    sentence = Sentence(
        "Ms Hale met J. Fenn in Northmere.", (Span(3, 7, PERSON), Span(12, 19, PERSON), Span(23, 32, "LOC"))
    )
    new = Generator(gazetteers, seed=5).renamed(sentence)
    people = [new.text[span.start : span.end] for span in new.spans if span.label == PERSON]
    assert people[1].startswith("J. ")
    assert re.fullmatch(r"Ms .+ met J\. .+ in Northmere\.", new.text)
    assert [new.text[span.start : span.end] for span in new.spans if span.label == "LOC"] == ["Northmere"]


@pytest.mark.parametrize("kind", ["sentences", "empty"])
def test_every_place_in_a_frame_is_a_form_of_name_or_a_list(kind: str) -> None:
    frames = data("frames")
    for frame in frames[kind]:
        slots = set(re.findall(r"\{(\w+)\}", frame))
        assert slots <= _FORMS | {"Somewhere", "Something"} | set(frames["lists"])
        assert kind == "sentences" or not slots & _FORMS


def test_there_are_names_of_more_than_twenty_origins() -> None:
    assert len(origins()) >= 20
    assert all(len(one.given) >= 40 and len(one.surname) >= 20 for one in origins())
