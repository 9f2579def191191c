"""A review is read as if its people were called the same, and told in the places of the text as it is."""

from pathlib import Path

import pytest

from anonymise import People, check_text, reveal
from anonymise.judgement.neutral import STAND_IN, Neutraliser
from anonymise.recognisers.hit import HIGH, Hit

TEXT = "Juniper met Al. JUNIPER'S friend rang Juniper, and Grace Okafor rang too."


def test_each_pseudonym_is_read_as_the_same_name_in_capitals_where_it_is() -> None:
    neutral = Neutraliser(People(("Juniper", "Al"))).neutral(TEXT)
    assert neutral.text == (
        f"{STAND_IN} met Al. {STAND_IN.upper()}'S friend rang {STAND_IN}, and Grace Okafor rang too."
    )


@pytest.mark.parametrize(
    "words", ["Juniper met", "JUNIPER", "friend rang Juniper", "Grace Okafor", "met Al", "rang too."]
)
def test_what_is_found_is_told_in_its_own_place(words: str) -> None:
    neutral = Neutraliser(People(("Juniper",))).neutral(TEXT)
    read = words.replace("Juniper", STAND_IN).replace("JUNIPER", STAND_IN.upper())
    start = neutral.text.index(read)

    told = neutral.told(Hit("person-name", start, start + len(read), HIGH))

    assert TEXT[told.start : told.end] == words


@pytest.mark.parametrize("pseudonym", ["Adult A", "TL", "Mr C", "May", "J"])
def test_what_is_no_name_by_itself_is_read_as_it_stands(pseudonym: str) -> None:
    text = f"{pseudonym} moved in May 2019."
    assert Neutraliser(People((pseudonym,))).neutral(text).text == text


def test_renaming_everybody_changes_no_other_finding() -> None:
    text = "Then {0} and Harriet Quilverton went. {0}'s sister, {1} said, met Hallowby. Told {1} of 8 Orchard Lane."
    seen = set()
    for names in (("Rowan", "Ash"), ("Juniper", "Bo"), ("Kestrel", "Ximena")):
        written = text.format(*names)
        report = check_text(written, path="a.md", people=People(names))
        words = reveal(report, Path(), texts={"a.md": written})
        seen.add(tuple((finding.rule, str(words[finding])) for finding in report.findings))
    assert len(seen) == 1


@pytest.mark.parametrize("pseudonym", ["Rowan", "Juniper", "Kestrel", "Siân"])
@pytest.mark.parametrize("day", ["On Friday", "Last Monday", "In June", "Since April"])
def test_a_day_or_month_before_a_pseudonym_is_no_forename_of_it(pseudonym: str, day: str) -> None:
    report = check_text(f"{day} {pseudonym} left.", path="a.md", people=People((pseudonym,)))
    assert [one for one in report.findings if one.rule == "person-name"] == []


@pytest.mark.parametrize("pseudonym", ["Rowan", "Bo", "Kestrel"])
def test_a_surname_behind_any_pseudonym_is_held(pseudonym: str) -> None:
    report = check_text(f"{pseudonym} Smith came.", path="a.md", people=People((pseudonym,)))
    assert "person-name" in [one.rule for one in report.holds]


@pytest.mark.parametrize("sentence", ["Share Rowan's story.", "Dywedodd Rowan wrth ei mam ei bod yn ofnus o hyd."])
def test_a_word_before_a_pseudonym_is_no_part_of_it(sentence: str) -> None:
    report = check_text(sentence, path="a.md", people=People(("Rowan",)))
    assert [one for one in report.findings if one.rule == "person-name"] == []


def test_a_surname_behind_a_pseudonym_is_somebodys() -> None:
    report = check_text("It was Rowan Okafor who rang.", path="a.md", people=People(("Rowan",)))
    assert "person-name" in [one.rule for one in report.findings]
