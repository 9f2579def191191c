"""The engine: a block in, hits out, in order, without overlaps and without the network."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import pytest
import tldextract

from anonymise.recognisers.engine import analyse, analyse_all, engine, resolved
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM, Hit
from anonymise.recognisers.reading import NameReader

EVERYTHING = (
    "Grace Okafor, born on 12 June 1984, of 8 Orchard Lane, ZZ1 4AB, called PC 4321 on 01632 960 123 or "
    "grace@example.org on 3 May 2019 about her seven-year-old at Elm Tree Primary School, NHS number 943 476 5919."
)


def test_hits_stand_in_order_and_do_not_overlap() -> None:
    hits = analyse(EVERYTHING)
    assert len(hits) >= 10
    assert all(one.end <= following.start for one, following in pairwise(hits))


def test_the_same_text_gives_the_same_hits_in_every_thread() -> None:
    engine.cache_clear()
    with ThreadPoolExecutor(4) as pool:
        results = list(pool.map(analyse, [EVERYTHING] * 16))
    assert len(set(results)) == 1


def test_nothing_reaches_for_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    monkeypatch.setattr(tldextract.TLDExtract, "__call__", refuse)
    engine.cache_clear()
    assert any(hit.rule == "email" for hit in analyse(EVERYTHING))


@pytest.mark.parametrize("text", ["", " ", "\n\t", "…", "12", "a", "\u00ad", "🕊", "'s", "A.", "@", "((((", "-" * 500])
def test_a_text_without_anything_is_clear(text: str) -> None:
    assert analyse(text) == ()


def test_the_stronger_evidence_stays_then_the_longer() -> None:
    weak, strong = Hit("person-name", 0, 20, LOW), Hit("email", 5, 15, HIGH)
    assert resolved([weak, strong]) == (strong,)
    short, long = Hit("exact-date", 8, 18, HIGH), Hit("date-of-birth", 0, 18, HIGH)
    assert resolved([short, long]) == (long,)
    assert resolved([Hit("exact-date", 0, 5, MEDIUM), Hit("phone", 0, 5, MEDIUM)]) == (Hit("phone", 0, 5, MEDIUM),)


@pytest.mark.parametrize("piece", ["Ab", "12 Aa ", "Mr. ", "Act 3 May 2019 ", "a.", "Aa-", "A1/", "van der ", "1, "])
def test_a_long_text_without_an_end_is_read_in_no_time(piece: str) -> None:
    # Time of the processor, which other work on the machine does not lengthen.
    start = time.process_time()
    analyse(piece * (8000 // len(piece)))
    assert time.process_time() - start < 3


def test_texts_are_read_one_by_one_or_together_and_mean_the_same() -> None:
    texts = [EVERYTHING, "", "Pushkala rang.", EVERYTHING, " "]
    together = analyse_all(texts)
    assert together == {text: analyse(text) for text in texts}


def test_the_reader_gives_presidio_tokens_lemmas_and_names() -> None:
    reader = NameReader()
    assert not reader.is_loaded()
    one = reader.process_text("Two cars. Grace Okafor rang.", "en")
    [(text, again)] = reader.process_batch(["Two cars. Grace Okafor rang."], "en")
    assert (text, one.lemmas[:3]) == ("Two cars. Grace Okafor rang.", ["two", "car", "."])
    assert again.lemmas == one.lemmas
    assert [entity.text for entity in one.entities] == ["Grace Okafor"]
    assert reader.get_supported_languages() == ["en"]
    assert reader.get_supported_entities() == ["PERSON"]


def test_without_a_model_the_reader_names_nobody_and_the_rules_still_do() -> None:
    assert NameReader("rules").process_text("Grace Okafor rang.", "en").entities == []
    assert [hit.rule for hit in analyse("Grace Okafor rang.", ner="rules")] == ["person-name"]
