"""The engine: a block in, hits out, in order, without overlaps and without the network."""

import socket
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any

import pytest
import tldextract

from anonymise.recognisers.engine import analyse, engine, resolved
from anonymise.recognisers.hit import HIGH, LOW, MEDIUM, Hit
from anonymise.recognisers.tokeniser import RuleTokeniser, lemma

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


@pytest.mark.parametrize(
    ("word", "plain"),
    [("Numbers", "number"), ("parties", "party"), ("NHS", "nhs"), ("pass", "pass"), ("virus", "virus")],
)
def test_a_lemma_is_small_and_singular(word: str, plain: str) -> None:
    assert lemma(word) == plain


@pytest.mark.parametrize("piece", ["Ab", "12 Aa ", "Mr. ", "Act 3 May 2019 ", "a.", "Aa-", "A1/", "van der ", "1, "])
def test_a_long_text_without_an_end_is_read_in_no_time(piece: str) -> None:
    start = time.perf_counter()
    analyse(piece * (8000 // len(piece)))
    assert time.perf_counter() - start < 3


def test_the_tokeniser_reads_one_text_or_many_and_names_nobody() -> None:
    tokeniser = RuleTokeniser()
    assert not tokeniser.is_loaded()
    one = tokeniser.process_text("Two cars.", "en")
    [(text, again)] = tokeniser.process_batch(["Two cars."], "en")
    assert (text, one.lemmas) == ("Two cars.", ["two", "car", "."])
    assert again.lemmas == one.lemmas
    assert tokeniser.get_supported_languages() == ["en"]
    assert tokeniser.get_supported_entities() == []
