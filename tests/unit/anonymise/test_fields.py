"""YAML, CSV, JSON and plain text: values with their places."""

import json

import pytest

from anonymise.extract.files import File
from anonymise.extract.table import extract_file


@pytest.mark.parametrize(
    ("yaml", "text"),
    [
        ("a: plain words", "plain words"),
        ("a: 'it''s'", "it's"),
        (r'a: "q \"x\" \u0041\x42 \U00000043\nd"', 'q "x" AB C d'),
        ('a: "one\n  two"', "one two"),
        ('a: "one\\\n  two"', "onetwo"),
        ("a: one\n  two", "one two"),
        ("a: |\n  one\n  two", "one two"),
        ("a: >-\n  one\n  **two**", "one two"),
        ("a: [x, {b: Hart**whis**tle}]", "Hartwhistle"),
        ("? [k]\n: v", "v"),
        ("a: b\n# a comment\n", "a comment"),
        ("a: 😀 é x", "😀 é x"),
        ("\ufeffa: b", "b"),
        ("2019-05-03: x\nb: 2019-05-03", "2019-05-03"),
    ],
)
def test_a_value_of_yaml_is_read_with_its_place(yaml: str, text: str) -> None:
    passages = extract_file(File("a.yml", yaml.encode())).passages
    passage = next(p for p in passages if p.text == text)

    assert yaml[passage.positions[0]] == text[0]
    assert yaml[passage.content.end(len(text) - 1) - 1] == text[-1]


def test_paragraphs_of_a_long_value_are_apart(texts) -> None:
    assert texts("a.yml", "a: |\n  one\n\n  two\n")[:2] == [("body", "one"), ("body", "two")]


def test_an_alias_is_read_once(texts) -> None:
    assert [text for _, text in texts("a.yml", "a: &x [one]\nb: [*x, *x]")].count("one") == 1


@pytest.mark.parametrize("yaml", ["a: [", "a: b: c", "[" * 60 + "x" + "]" * 60, "[" * 5_000])
def test_yaml_that_cannot_be_read_is_unchecked(opened, yaml: str) -> None:
    assert opened("a.yml", yaml.encode()).unchecked


def test_cells_are_read_with_quotes_and_lines(texts) -> None:
    found = texts("notes.csv", 'name,text\r\n"Jo ""X"" Example","two\nlines"\n,\n')

    assert [text for _, text in found] == ["name", "text", 'Jo "X" Example', "two lines"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_column_of_leads_has_their_zone(texts, separator: str) -> None:
    found = texts("action-plan.csv", f"action{separator}lead_name\nTrain{separator}Jo Example\n")

    assert ("lead", "Jo Example") in found
    assert ("plan", "Train") in found


def test_a_cell_points_to_its_place() -> None:
    text = 'a,b\n"x ""y"" z",w\n'
    passage = next(p for p in extract_file(File("a.csv", text.encode())).passages if p.text == 'x "y" z')

    assert str(passage.place(passage.text.index("z"))) == f"a.csv:2:{text.splitlines()[1].index('z') + 1}"


def test_a_broken_table_loses_nothing(texts) -> None:
    said = " ".join(text for _, text in texts("a.csv", 'a,b\n"Harriet, x\n"c"behind,d'))

    assert {"Harriet", "behind", "d"} <= set(said.replace(",", " ").replace('"', " ").split())


def test_json_strings_are_read_with_escapes_and_places() -> None:
    text = '{"k": "J\\u00e9 \\"q\\" \\ud83d\\ude00\\n", "n": 7700900123}'
    found = extract_file(File("a.json", text.encode())).passages

    assert [p.text for p in found] == ["k", 'Jé "q" 😀', "n", "7700900123"]
    assert text[found[1].positions[1] :].startswith("\\u00e9")


def test_json_lines_are_json(texts) -> None:
    lines = "\n".join(json.dumps({"a": word}) for word in ("one", "two"))

    assert ("body", "two") in texts("a.jsonl", lines)


def test_broken_json_is_read_as_text(texts) -> None:
    assert texts("a.json", '{"a": Harriet Hartwhistle') == [("body", '{"a": Harriet Hartwhistle')]


def test_plain_text_is_read_by_paragraph(texts) -> None:
    assert texts("a.txt", "one\ntwo &amp; x\n\nthree") == [("body", "one two & x"), ("body", "three")]
