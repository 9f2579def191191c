"""What must hold of the anonymisation check whatever the texts look like."""

import re
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from anonymise import Accepted, DenyList, People, check, check_text, reveal
from anonymise.extract.files import File
from anonymise.extract.table import TEXTS, extract_file
from anonymise.finding import Report
from anonymise.folding import folded
from anonymise.reports.json import as_json
from anonymise.reports.terminal import terminal

LIST = DenyList.of(["Harriet Hartwhistle"])
PEOPLE = People(("Rowan",))

# The first check loads the rules, which takes longer than any example may.
settings.register_profile("anonymise", deadline=None, derandomize=True)
settings.load_profile("anonymise")

# Ways in which a letter of a name can be followed by something that a reader does not see.
UNSEEN = st.sampled_from(
    ["", "", "", "", "**", "&shy;", "\u00ad", "\u200b", "<b></b>", "<!-- x -->", "&#x200b;", "<em></em>"]
)
BETWEEN = st.sampled_from(
    [" ", "\n", "  \n", "\\\n", "&nbsp;", "\u00a0", "\n> ", " **", "<br>", "\t", "&#32;", "&ensp;"]
)
AROUND = st.sampled_from(
    [("", ""), ("**", "**"), ("[", "](x.md)"), ("> ", ""), ("- ", ""), ("## ", ""), ("![", "](x.png)")]
)
BEFORE = st.sampled_from(
    ["", "Rowan moved.\n\n", "---\ntitle: Rowan\n---\n\n", "é😀 ", "| a |\n|---|\n| b |\n\n", "<!-- n\n\n -->\n"]
)
MARKS = st.text("[]()<>!*_`{}#|&;:\"'\\\n \t-=~^+.,/?%@0aZé\u00ad", max_size=40)


@st.composite
def dressed(draw: st.DrawFn) -> str:
    """The name with markup between its letters."""
    words = ["".join(letter + draw(UNSEEN) for letter in word[:-1]) + word[-1] for word in ("Harriet", "Hartwhistle")]
    return draw(BETWEEN).join(words)


def written(report: Report, text: str) -> list[str]:
    words = reveal(report, Path(), texts={"a.md": text})
    return [words[finding] for finding in report.findings if finding.rule == "denied-name"]


@given(before=BEFORE, around=AROUND, name=dressed())
def test_a_finding_points_exactly_at_the_name_through_any_markup(
    before: str, around: tuple[str, str], name: str
) -> None:
    if around[0].startswith("#"):
        name = re.sub(r"\s*\\?\n(> )?", " ", name)
    text = f"{before}{around[0]}{name}{around[1]} met Rowan.\n"

    (found,) = written(check_text(text, path="a.md", denylist=LIST, people=PEOPLE), text)

    spaced = re.sub(r"&nbsp;|&#32;|&ensp;|<br>", " ", found)
    seen = re.sub(r"<!--.*?-->|</?(?:b|em)>|&shy;|&#x200b;|\*\*|\\$|> ", "", spaced)
    assert folded(seen.replace("\\\n", " ")) == ("harriet", "hartwhistle")
    assert found[0] == "H" and found[-1] == "e"


@settings(max_examples=300)
@given(before=MARKS, after=MARKS, suffix=st.sampled_from(sorted(TEXTS)))
def test_no_marks_around_it_make_a_name_disappear(before: str, after: str, suffix: str) -> None:
    text = f"{before} Hartwhistle {after}"
    found = extract_file(File(f"a{suffix}", text.encode()))

    assert found.unchecked or LIST.search(found.passages)


@settings(max_examples=200)
@given(text=MARKS, suffix=st.sampled_from(sorted(TEXTS)))
def test_every_character_of_a_passage_lies_in_the_file_in_order(text: str, suffix: str) -> None:
    for passage in extract_file(File(f"a{suffix}", text.encode())).passages:
        positions = list(passage.positions)

        assert len(positions) == len(passage.text)
        assert positions == sorted(positions)
        assert all(0 <= at < passage.content.end(i) <= len(text) for i, at in enumerate(positions))


SENTENCES = st.sampled_from(
    [
        "On 3 May 2019 she moved.",
        "Carol Stone said so.",
        "Rowan moved.",
        "Harriet Hartwhistle came.",
        "Ring 07700 900123.",
    ]
)
PHRASES = st.sampled_from(
    [
        ("exact-date", "3 May 2019"),
        ("person-name", "Carol Stone"),
        ("denied-name", "Harriet Hartwhistle"),
        ("phone", "x"),
    ]
)


@given(sentences=st.lists(SENTENCES, max_size=4), phrases=st.lists(PHRASES, max_size=3))
def test_accepting_adds_nothing_but_that_an_acceptance_is_stale(
    sentences: list[str], phrases: list[tuple[str, str]]
) -> None:
    text = "\n\n".join(sentences)
    accepted = [Accepted(rule, phrase, "a reason", "Jo Example") for rule, phrase in phrases]
    before = check_text(text, denylist=LIST).findings
    after = check_text(text, denylist=LIST, accepted=accepted).findings

    assert {f for f in after if f.rule != "stale-acceptance"} <= set(before)
    assert [f for f in after if f.rule == "denied-name"] == [f for f in before if f.rule == "denied-name"]


@given(texts=st.lists(SENTENCES, min_size=1, max_size=4), rotate=st.integers(0, 3))
def test_the_order_of_files_changes_nothing(texts: list[str], rotate: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number}.md" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text)
        turned = paths[rotate % len(paths) :] + paths[: rotate % len(paths)]
        told = check(paths, root=Path(folder), denylist=LIST)

        assert told == check(turned, root=Path(folder), denylist=LIST)
        assert told == check([Path(folder)], root=Path(folder), denylist=LIST)


# A word that stands nowhere but in the texts: whatever report has it has leaked.
MARKED = "Zyxhartle"
HIDING = st.sampled_from(
    [
        ("a.md", f"{MARKED} Stone met Harriet {MARKED}."),
        ("a.md", f"---\n{MARKED}: [\n---\n"),
        ("a.yml", f"{MARKED}: {{a: {MARKED}"),
        ("a.json", f'{{"{MARKED}": "{MARKED} Stone"'),
        ("a.pdf", f"%PDF-1.4 {MARKED}"),
        ("a.docx", f"PK\3\4{MARKED}"),
        ("a.png", f"\x89PNG {MARKED}"),
        (f"{MARKED}-stone.md", "On 3 May 2019"),
        (f"{MARKED}/{MARKED}.xyz", "x"),
        (f"{MARKED} Stone/a.md", "Text"),
        ("publication.yml", f"accepted: [{{rule: person-name, phrase: {MARKED}}}]"),
    ]
)


@given(files=st.lists(HIDING, min_size=1, max_size=4), accepted=st.booleans())
def test_no_report_has_a_word_of_the_texts(files: list[tuple[str, str]], accepted: bool) -> None:
    denylist = DenyList.of([f"Harriet {MARKED}"])
    entries = [Accepted("person-name", MARKED, MARKED, MARKED)] if accepted else []
    with tempfile.TemporaryDirectory() as folder:
        for name, content in files:
            path = Path(folder) / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(content)
        report = check([Path(folder)], root=Path(folder), denylist=denylist, accepted=entries)
    told = f"{terminal(report)}{as_json(report)}{report!r}{denylist!r}"

    assert MARKED.lower() not in told.lower()


@pytest.mark.parametrize("suffix", sorted(TEXTS))
def test_a_text_of_nothing_is_clear(suffix: str) -> None:
    assert check_text("", path=f"a{suffix}").is_clear
