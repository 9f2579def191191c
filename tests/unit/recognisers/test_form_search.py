"""How forms are searched for: near their signs only, in time that grows with the text, and as Presidio expects it."""

import time

import pytest
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.context_aware_enhancers import LemmaContextAwareEnhancer

from anonymise.recognisers.engine import engine
from anonymise.recognisers.form import SCORES, WEAK, FormRecogniser, Found
from anonymise.recognisers.gaps import even
from anonymise.recognisers.hit import HIGH, LOW
from anonymise.recognisers.numbers.passport import PassportRecogniser
from anonymise.recognisers.signs import NOTHING, NUMBER, windows
from anonymise.recognisers.table import RECOGNISERS

FORMS = {slug: one for slug, one in RECOGNISERS.items() if issubclass(one, FormRecogniser)}
# What could send a pattern back and back again; and words that begin many forms, so that there is much to find as well.
PLAIN = ("1", "A", "a", " ", "a.a.a.", ",", "Ab ", "12 ", "1/", "1-", "a@", "A.B.", "-", "\n", "a/", "the the ")
TELLING = (
    *(
        "(7) ",
        "aged 7, ",
        "01 ",
        "Ab, ",
        "AB's ",
        "the dog ",
        "Road ",
        "1 Aa Road ",
        "no. 1/",
        "PC 1",
        "AB12 ",
        "http://a/",
    ),
    *(
        "worked as a ",
        "Aa the ",
        "her son 7 ",
        "one and ",
        "seven years ",
        "Church of ",
        "Red Lion ",
        "///a.",
        "case no ",
    ),
    *("///a.", "case no ", "1°", "day before ", "Aa Bb School ", "the third of ", "3 May 2019 and ", "@a"),
    *(
        "maps.google.com/",
        "a.",
        "maps.a.b/",
        "Mrs A.",
        "the Old Forge, ",
        "her son at school ",
        "vet at the aa ",
        "at 1 aa aa ",
    ),
)


class _Letters(FormRecogniser):
    """Three letters, of which two may be enough."""

    SLUG = "letters"
    WORDS = frozenset(("abc", "Xy"))
    SIGN = NUMBER
    REACH = 3
    FORMS = (("three", "abc", HIGH), ("two", r"(?P<it>bc)d?", LOW), ("capital", "Xy", WEAK))


def test_a_form_is_looked_for_near_its_signs_only() -> None:
    assert _Letters().find("bc but no sign") == []
    assert _Letters().find("12 bc") == [Found(3, 5, LOW)]
    assert _Letters().find("12 but far away bc") == []


def test_of_forms_that_overlap_the_stronger_stays() -> None:
    assert _Letters().find("an abc") == [Found(3, 6, HIGH)]


def test_a_sign_in_small_letters_may_be_written_with_capitals_and_not_the_other_way_round() -> None:
    assert windows("An ABC.", frozenset(("abc",)), NOTHING, 1) == [(2, 7)]
    assert windows("xy and Xy", frozenset(("Xy",)), NOTHING, 0) == [(7, 9)]
    assert windows("abcd and dabc", frozenset(("abc",)), NOTHING, 0) == []


def test_a_letter_whose_small_one_is_two_moves_nothing() -> None:
    assert windows("İİİ Abc", frozenset(("abc",)), NOTHING, 0) == [(4, 7)]


def test_stretches_that_touch_are_one() -> None:
    assert windows("abc abc        abc", frozenset(("abc",)), NOTHING, 1) == [(0, 8), (14, 18)]


def test_years_and_single_figures_are_no_numbers() -> None:
    assert [match.group() for match in NUMBER.finditer("In 2019, 3 of 12 had 20191 and 1899")] == [
        "12",
        "20191",
        "1899",
    ]


def test_what_is_left_out_of_a_text_is_put_back_in_its_places() -> None:
    block = even("a  b\u200bc")
    assert block.text == "a bc"
    assert block.place(2, 4) == (3, 6)
    assert even("a b").offsets is None


@pytest.mark.parametrize("slug", sorted(FORMS))
@pytest.mark.parametrize(("runs", "length"), [(PLAIN, 100_000), (TELLING, 10_000)])
def test_no_run_of_signs_makes_a_search_slow(slug: str, runs: tuple[str, ...], length: int) -> None:
    recogniser = FORMS[slug]()
    for run in runs:
        start = time.process_time()
        recogniser.find((run * length)[:length])

        # A pattern that goes back over what it read would take minutes.
        assert time.process_time() - start < 4, run


def presidio(recogniser: FormRecogniser) -> AnalyzerEngine:
    """Anyone's engine with one of our recognisers in it."""
    enhancer = LemmaContextAwareEnhancer(context_similarity_factor=1 - SCORES[WEAK], context_matching_mode="whole_word")
    registry = RecognizerRegistry(recognizers=[recogniser])
    return AnalyzerEngine(registry=registry, nlp_engine=engine().nlp_engine, context_aware_enhancer=enhancer)


@pytest.mark.parametrize(
    ("text", "score"), [("The passports that she kept: 123456789.", 1.0), ("The grant was 123456789.", SCORES[WEAK])]
)
def test_a_word_before_lifts_what_is_weak_in_anyones_presidio(text: str, score: float) -> None:
    [found] = presidio(PassportRecogniser()).analyze(text, language="en")
    assert (text[found.start : found.end], found.score) == ("123456789", score)


def test_presidio_is_told_which_word_it_was() -> None:
    [found] = presidio(PassportRecogniser()).analyze(
        "The passport that she kept: 123456789.", language="en", return_decision_process=True
    )
    assert found.analysis_explanation.supportive_context_word == "passport"


def test_a_recogniser_has_a_name_of_its_users_choice() -> None:
    assert PassportRecogniser(name="Papers", supported_entity="PAPER").supported_entities == ["PAPER"]
    assert PassportRecogniser(name="Papers").name == "Papers"
