"""What the rules and a model find becomes one list of names, each as sure as its evidence."""

from anonymise.recognisers.hit import HIGH, LOW, MEDIUM
from anonymise.recognisers.union import Said, united


def names(text: str, *read: str, likelihood: float = 1.0) -> list[tuple[str, str]]:
    spans = [(text.index(name), text.index(name) + len(name)) for name in read]
    said = Said(spans, lambda start, end: likelihood)
    return [(text[hit.start : hit.end], hit.tier) for hit in united(text, said)]


def test_a_name_that_only_the_model_reads_is_a_question_of_low_evidence() -> None:
    assert names("the work of bureau Quilverton here", "Quilverton")[-1] == ("Quilverton", LOW)


def test_a_list_of_names_makes_it_more() -> None:
    assert names("it was Sharon", "Sharon") == [("Sharon", MEDIUM)]
    assert names("it was Sharon Quilverton", "Sharon Quilverton") == [("Sharon Quilverton", HIGH)]


def test_overlapping_names_become_one_as_sure_as_the_surer() -> None:
    assert names("It was Grace Okafor de Quilverton.", "Okafor de Quilverton") == [("Grace Okafor de Quilverton", HIGH)]


def test_a_title_in_front_is_left_out() -> None:
    assert names("seen by Dr Quilverton", "Dr Quilverton") == [("Quilverton", HIGH)]


def test_a_lone_unknown_word_that_the_model_is_sure_is_no_name_is_none() -> None:
    assert names("It was Quilverton that day.", likelihood=0.01) == []
    assert names("It was Quilverton that day.", likelihood=0.5) == [("Quilverton", LOW)]


def test_the_model_cannot_talk_a_sure_name_away() -> None:
    assert names("Mrs Hope and Grace Okafor rang.", likelihood=0.0) == [("Hope", HIGH), ("Grace Okafor", HIGH)]


def test_an_initial_an_abbreviation_or_a_term_is_no_name_however_it_is_read() -> None:
    for text, read in (("Stark, E. wrote", "E."), ("sent to TATT today", "TATT"), ("told in March then", "March")):
        assert read not in [name for name, _ in names(text, read, likelihood=0.5)]


def test_a_word_of_english_is_a_name_only_where_the_model_is_quite_sure() -> None:
    assert names("it was found that Reason, in the end", "Reason", likelihood=0.5) == []
    assert names("it was found that Reason, in the end", "Reason", likelihood=0.95) == [("Reason", MEDIUM)]
    assert names("it was said that Reason came", "Reason", likelihood=0.5) == [("Reason", MEDIUM)]


def test_the_name_in_the_name_of_a_thing_is_left_alone() -> None:
    assert names("supported by Winston's Wish, a charity", "Winston") == []
