"""What must hold of the deny list however its names are dressed and whatever form it has."""

import html
import json
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from anonymise import DenyList, People, check_text, reveal
from anonymise.denylist.search import Denied
from anonymise.denylist.slips import is_two_edits
from anonymise.extract.files import File
from anonymise.extract.table import extract_file
from anonymise.finding import Report
from anonymise.folding import folded
from anonymise.reports.json import as_json
from anonymise.reports.terminal import terminal

# The first check loads the rules, which takes longer than any example may.
settings.register_profile("denylist", deadline=None, derandomize=True)
settings.load_profile("denylist")

NAMES = ("Harriet Hartwhistle", "Ottilie Marchbank", "Peter Brown", "Jane Smith")
KEY = "a-key-of-thirty-two-letters-or-more"
OTHERS = ("12 Example Street, AB12 3CD", "3 May 2019", "07700 900123")
LIST = DenyList.of([*NAMES, *OTHERS])
KEYED = DenyList.from_text(LIST.as_keyed(KEY), key=KEY)
PEOPLE = People(("Rowan",))

LOOK_ALIKES = str.maketrans("aeiopcHPM", "аеіорсНРМ")
FULL_WIDTH = {ord(c): ord(c) + 0xFEE0 for c in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"}
NAME = st.sampled_from(NAMES)
MARK = st.sampled_from(["", "", "\u00ad", "\u200b", "\u2060", "\u0301", "\ufe0f"])


@st.composite
def disguised(draw: st.DrawFn) -> str:
    """A name in letters that look as its own, with characters between them that nobody sees, in some case."""
    name = draw(st.sampled_from([str, str.upper, str.lower]))(draw(NAME))
    name = name.translate(draw(st.sampled_from([{}, LOOK_ALIKES, FULL_WIDTH])))
    return "".join(letter + (draw(MARK) if letter.isalpha() else "") for letter in name[:-1]) + name[-1]


def entity(letter: str, form: int) -> str:
    return (letter, f"&#{ord(letter)};", f"&#x{ord(letter):x};", f"&#0{ord(letter)};", f"&#X{ord(letter):X};")[form]


@st.composite
def written(draw: st.DrawFn) -> tuple[str, str]:
    """A file with a disguised name in it, in one of the ways in which files write text."""
    name = draw(disguised())
    forms = st.integers(0, 4)
    in_entities = "".join(entity(c, draw(forms)) if c.isascii() else c for c in name)
    first, _, last = name.partition(" ")
    cut = draw(st.integers(1, len(first) - 1))
    tag = draw(
        st.sampled_from([("<b>", "</b>"), ("<span class='x'>", "</span>"), ("<!-- note -->", ""), ("<wbr>", "")])
    )
    return draw(
        st.sampled_from(
            [
                ("a.md", f"Rowan met {in_entities} there.\n"),
                ("a.html", f"<p>Rowan met {in_entities} there.</p>"),
                ("a.html", f"<p>{first[:cut]}{tag[0]}{first[cut:]}{tag[1]} {last}</p>"),
                ("a.md", f"Rowan met {first} **{last}** and [{name}](x.md).\n"),
                ("a.md", f"See `{name}`.\n"),
                ("a.md", f"| a | b |\n|---|---|\n| {first} | {last} |\n"),
                ("a.md", f"| a | b |\n|---|---|\n| {last} | {first} |\n"),
                ("a.md", f"---\ntitle: '{name}'\n---\n"),
                ("a.yml", f'note: "{name}"\n'),
                ("a.yml", f"note: >-\n  {first}\n  {last}\n"),
                ("a.csv", f'who,what\n"{last}","{first}"\n'),
                ("a.csv", f'who\n"said ""{name}"" there"\n'),
                ("a.json", json.dumps({"note": name})),
                ("a.json", json.dumps({"note": name}, ensure_ascii=False)),
                ("a.txt", f"{first}\n{last}"),
                ("a.txt", f"{last.capitalize()}, {first[0].upper()}."),
            ]
        )
    )


# What editors, file names, forms and careless hands make of Harriet Hartwhistle and other entries.
DISGUISES = (
    "Harriet=20Hartwhistle",
    "H=61rtwhistle",
    "Hart=\nwhistle",
    "H\\x61rtwhistle",
    "https://example.org/find?q=harriet%2520hartwhistle",
    "https://example.org/find?q=h%2561rtwhistle",
    "https://example.org/find?q=harriet+hartwhistle2",
    "H&#97rtwhistle",
    "H&amp;#97;rtwhistle",
    "H🌸a🌸r🌸t🌸w🌸h🌸i🌸s🌸t🌸l🌸e",
    "H1a1r1t1w1h1i1s1t1l1e",
    "Hartwhistle2",
    "2021Hartwhistle",
    "ʰᵃʳᵗʷʰⁱˢᵗˡᵉ",
    "ʜᴀʀᴛᴡʜɪꜱᴛʟᴇ",
    "🇭🇦🇷🇹🇼🇭🇮🇸🇹🇱🇪",
    "Hart\u200fwhi\u202bstle",
    "| a |\n|---|\n| Hartwhis |\n| tle |",
    "- Hartwhis\n- tle",
    "Hartwhistle,H",
    "HARTWHISTLE/Harriet",
    "H.Hartwhistle",
    "Mr & Mrs Hartwhistle",
    "the Vale-Hartwhistle's's",
    "Hart\u00ad\nwhistle",
    "Hart-\n    whistle",
    "Hartwhistleʹs",
    "v2_harriet_hartwhistle_2021",
    "reportHarrietHartwhistle2021",
    "Harriet1Hartwhistle2",
    "DHRHartwhistleFINAL",
    "reportharriethartwhistlefinal.pdf",
    "hartwhistlev2.pdf",
    "dhr+hhartwhistle@example.org",
    "hhartwhistle+dhr@example.org",
    "C:\\Users\\hhartwhistle\\notes.docx",
    "C:\\Users\\HARTWHISTLEH~1\\notes.docx",
    "www.hartwhistlefamily.example",
    "![Harriet Hartwhistle](x.png)",
    "![x](IMG_HartwhistleHarriet_01.png)",
    "Η. Ηartwhistle",
    "H-. H-a-r-t-w-h-i-s-t-l-e",
    "A p r i l",
    "G. Love rock",
    "S. Huang's",
    "lovero ck",
    "glov@example.org",
    "G. Love-\nrock",
    "12ExampleStreet",
    "AB12-3CD",
    "A B 1 2 3 C D",
    "the third day of May",
    "May the 3rd",
    "3 May\n20 officers came",
    "11. 3.5.2019",
    "3_5_2019",
    "report_3may2019_final",
    "３ May 2019",
    "07700_900*123",
    "O77OO 9OO123",
)
MORE = DenyList.of([*NAMES, "April Lovelace", "Gia Loverock", "Shen Huang", "Gia Lov", *OTHERS])
MORE_KEYED = DenyList.from_text(MORE.as_keyed(KEY), key=KEY)


@settings(max_examples=300)
@given(
    disguise=st.sampled_from(DISGUISES),
    before=st.sampled_from(["Then ", "", "Rowan met ", "é😀 ", "14th at 9pm: ", "JSON and DHRs; "]),
    after=st.sampled_from(["", " came.", ", who left", "\n\nmay be so"]),
    suffix=st.sampled_from([".md", ".txt"]),
)
def test_no_habit_of_writing_hides_an_entry(disguise: str, before: str, after: str, suffix: str) -> None:
    in_lines = disguise.startswith(("|", "-"))
    text = f"{before}\n\n{disguise}\n\n{after}" if in_lines else f"{before}{disguise}{after}"
    passages = extract_file(File(f"a{suffix}", text.encode())).passages

    assert MORE.search(passages)
    assert MORE_KEYED.search(passages)


@given(
    name=st.sampled_from(["hartwhistle", "Harriet Hartwhistle", "harriet_hartwhistle", "hHartwhistle"]),
    form=st.sampled_from(
        [
            ("a.json", '{"%s": 1}'),
            ("a.json", '{"a": "%s2"}'),
            ("a.yml", "a: &%s\n  b: 1\n"),
            ("a.yml", "a: 1 # %s\n"),
            ("a.csv", 'a,b\n"""%s""",1\n'),
            ("a.html", '<p class="%s">x</p>'),
            ("a.html", "<script>var %s = 1;</script>"),
        ]
    ),
)
def test_no_corner_of_a_file_hides_a_name(name: str, form: tuple[str, str]) -> None:
    path, template = form

    found = extract_file(File(path, (template % name).encode()))

    assert found.unchecked or MORE.search(found.passages)


def denied(report: Report, text: str, path: str) -> list[str]:
    words = reveal(report, Path(), texts={path: text})
    return [words[finding] for finding in report.findings if finding.rule == "denied-name"]


@settings(max_examples=400)
@given(file=written())
def test_no_way_of_writing_a_file_hides_a_name(file: tuple[str, str]) -> None:
    path, text = file
    passages = extract_file(File(path, text.encode())).passages

    assert LIST.search(passages)
    assert KEYED.search(passages) == LIST.search(passages)


@settings(max_examples=200)
@given(
    before=st.sampled_from(["", "é😀 ", "# Rowan\n\n", "a&amp;b ", "<i>x</i> "]),
    name=disguised(),
    form=st.integers(0, 4),
)
def test_a_finding_covers_a_name_from_its_first_letter_to_its_last(before: str, name: str, form: int) -> None:
    shown = "".join(entity(c, form) if c.isascii() and c.isalpha() else c for c in name)
    text = f"{before}then {shown} came.\n"

    assert denied(check_text(text, path="a.md", denylist=LIST, people=PEOPLE), text, "a.md") == [shown]


WORDS = st.sampled_from(
    [
        "the",
        "Rowan",
        "met",
        "a",
        "Hart",
        "whistle",
        "PETER",
        "brown",
        "Smithy",
        "Jane.",
        "J",
        "S",
        "smith,",
        "3",
        "May",
        "2019",
        "07700",
        "900",
        "123",
        "AB12",
        "3CD",
        "12",
        "Example",
        "St",
        "mr",
        "Brown",
        "|",
        "jsmith@",
        "janesmith2",
        "H.Hartwhistle",
        "Smyth",
        "Hartwhistel",
        "Ottile",
        "March-bank",
        "and",
        "of",
        "Browns",
        "O",
        "t",
        "t",
        "i",
        "l",
        "i",
        "e",
    ]
)
LETTERS = st.sampled_from("abehiorstwHJ1@.- ")


@st.composite
def misspelt(draw: st.DrawFn) -> str:
    """A name with a letter too many, too few or another one, perhaps twice."""
    name = draw(NAME)
    for _ in range(draw(st.integers(0, 2))):
        at = draw(st.integers(0, len(name) - 1))
        name = name[:at] + draw(st.sampled_from(["", name[at], name[at] * 2])) + draw(LETTERS) + name[at + 1 :]
    return name


@settings(max_examples=400)
@given(words=st.lists(st.one_of(WORDS, misspelt()), max_size=12), suffix=st.sampled_from([".txt", ".md", ".csv"]))
def test_a_keyed_list_finds_what_its_plain_list_finds(words: list[str], suffix: str) -> None:
    passages = extract_file(File(f"a{suffix}", " ".join(words).encode())).passages
    plain, keyed = LIST.search(passages), KEYED.search(passages)

    # What it may miss is a long name with two letters wrong, and nothing else.
    for one in set(plain) - set(keyed):
        (missed,) = folded(passages[one.first].text[one.start : one.end])
        assert any(is_two_edits(missed, name) for name in folded(" ".join(NAMES)) if len(name) >= 9)
    # In a word that is beyond it the keyed list may find a part: HbHartwhistle.
    assert all(any(_covers(around, one) for around in plain) for one in keyed)


def _covers(around: Denied, one: Denied) -> bool:
    return (around.first, around.start) <= (one.first, one.start) and (one.last, one.end) <= (around.last, around.end)


@given(file=written(), is_keyed=st.booleans())
def test_neither_report_nor_list_tells_the_words(file: tuple[str, str], is_keyed: bool) -> None:
    path, text = file
    denylist = KEYED if is_keyed else LIST
    report = check_text(text, path=path, denylist=denylist, people=PEOPLE)
    told = f"{terminal(report)}{as_json(report)}{report!r}{denylist!r}{denylist._index!r}{denylist.state}".lower()

    assert report.findings
    assert not any(word in told for word in folded(html.unescape(" ".join(NAMES[:2]))))


SENTENCES = st.sampled_from(
    [
        "{} moved on 3 May 2019.",
        "{}'s sister Carol Stone said so.",
        "Then {} and Harriet Hartwhistle came.",
        "Ring 07700 900123, said {}.",
        "# About {}",
        "- {}: 42",
        "Mr {} lived at 12 Example Street.",
        "| {} | Adult |\n|---|---|\n| x | 12 Example Street |",
    ]
)


@given(
    sentences=st.lists(SENTENCES, min_size=1, max_size=5),
    new=st.sampled_from(["Sorrel", "Wren", "Juniper", "Ewan Grey"]),
)
def test_renaming_a_pseudonym_everywhere_changes_nothing_else(sentences: list[str], new: str) -> None:
    def told(name: str) -> list[tuple[str, str, int, str]]:
        text = f"---\npeople:\n  pseudonyms: [{name}]\n---\n" + "\n\n".join(s.format(name) for s in sentences)
        report = check_text(text, path="review.md", denylist=DenyList.of(NAMES[:1]), people=People((name,)))
        words = reveal(report, Path(), texts={"review.md": text})
        return [(f.rule, str(f.severity), f.place.line, words[f].replace(name, "_")) for f in report.findings]

    assert told(new) == told("Rowan")
