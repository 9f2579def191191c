import pytest

from anonymise.evaluation.dataset import Labelled, Mention
from anonymise.evaluation.found import Found, Span, find
from anonymise.evaluation.mentions import (
    false_alarms,
    missed,
    precision_by_rule,
    recall_by_origin,
    recall_by_type,
    tokens_by_type,
)
from anonymise.evaluation.share import Share
from anonymise.evaluation.tab import tab

TEXT = "Mr Sam Hale met Ida. Sam left York on 3 May 2019."


def _mention(words: str, kind: str, *, entity: str = "", identifier: str = "", nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Mention(start, start + len(words), kind, entity, identifier)


def _found(*spans: tuple[str, str]) -> Found:
    return Found(tuple(Span(TEXT.index(words), TEXT.index(words) + len(words), rule) for words, rule in spans))


LABELLED = Labelled(
    TEXT,
    (
        _mention("Mr Sam Hale", "PERSON", entity="sam", identifier="DIRECT"),
        _mention("Sam", "PERSON", entity="sam", identifier="DIRECT", nth=1),
        _mention("Ida", "PERSON", entity="ida", identifier="DIRECT"),
        _mention("York", "LOC", entity="york", identifier="NO_MASK"),
        _mention("3 May 2019", "DATE", entity="day", identifier="QUASI"),
    ),
    "English",
)
PAIR = (
    LABELLED,
    _found(("Hale", "person-name"), ("Ida", "person-name"), ("York", "person-name"), ("3 May 2019", "exact-date")),
)


def test_a_mention_is_found_in_part_or_whole_and_its_title_need_not_be() -> None:
    recall = recall_by_type([PAIR])

    assert (recall["PERSON"].any_word, recall["PERSON"].every_word) == (Share(2, 3), Share(1, 3))
    assert recall["DATE"].every_word == Share(1, 1)


def test_recall_of_names_is_told_by_origin() -> None:
    other = Labelled(TEXT, LABELLED.mentions, "Welsh")
    recall = recall_by_origin([PAIR, (other, Found(()))])

    assert {name: one.any_word for name, one in recall.items()} == {"English": Share(2, 3), "Welsh": Share(0, 3)}


def test_tokens_have_recall_by_any_rule_and_precision_by_their_own() -> None:
    tokens = tokens_by_type([PAIR])

    # Sam, Hale, Ida and Sam again; three names were found, one of them a town.
    assert tokens["PERSON"].recall == Share(2, 4)
    assert tokens["PERSON"].precision == Share(2, 3)
    assert tokens["LOC"].recall == Share(1, 1)
    assert tokens["LOC"].precision == Share(0, 0)


def test_a_name_is_right_on_a_person_and_anything_else_on_any_mention() -> None:
    assert precision_by_rule([PAIR]) == {"exact-date": Share(1, 1), "person-name": Share(2, 3)}


def test_an_entity_counts_only_when_all_its_mentions_are_found() -> None:
    measures = tab([PAIR])

    assert measures is not None
    assert measures.direct_entities == Share(1, 2)
    assert measures.quasi_entities == Share(1, 1)
    # Sam, Hale, Ida, Sam again, May and 2019: single characters tell nothing.
    assert measures.token_recall == Share(4, 6)
    assert measures.token_precision == Share(5, 6)


def test_finding_a_rare_word_in_vain_weighs_more() -> None:
    text = "the the the the Ida and Zeal"
    gold = (Mention(16, 19, "PERSON", "e", "DIRECT"),)

    def weighted(start: int, end: int) -> float:
        found = Found((Span(16, 19, "person-name"), Span(start, end, "person-name")))
        measures = tab([(Labelled(text, gold), found)])
        assert measures is not None
        assert measures.token_precision.value == 0.5
        return measures.weighted_precision.value or 0.0

    assert weighted(24, 28) < weighted(0, 3)


def test_a_data_set_that_says_nothing_of_identifiers_has_no_such_measures() -> None:
    assert tab([(Labelled("Ida", (Mention(0, 3, "PERSON"),)), Found(()))]) is None


def test_misses_and_false_alarms_can_be_listed() -> None:
    assert list(missed([PAIR])) == [("PERSON", "Mr Sam Hale"), ("PERSON", "Sam")]
    assert list(false_alarms([PAIR])) == [("person-name", "York")]


@pytest.mark.parametrize("before", ["", "One line.\r\n\r\n", "One.\f\n\n", "😀😀 one.\n\nTwo.\r\r", "\ufeffOne.\u2028"])
def test_places_are_offsets_whatever_ends_the_lines(before: str) -> None:
    text = f"{before}She moved on 3 May 2019 to York."
    days = [text[span.start : span.end] for span in find(text).spans if span.rule == "exact-date"]

    assert days == ["3 May 2019"]


def test_questions_can_be_left_out() -> None:
    text = "The Act came into force on 3 May 2019."

    assert [span.rule for span in find(text).spans] == ["exact-date"]
    assert find(text, holds_only=True).spans == ()
