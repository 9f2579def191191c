from pathlib import Path

import pytest

from anonymise.denylist.entries import DenyList
from anonymise.denylist.meaning import Strength
from anonymise.extract.files import File
from anonymise.extract.table import extract_file

ENTRIES = [
    "# true names",
    "Harriet Hartwhistle",
    "Mark Young",
    "Brown, Peter",
    "Ann Lee",
    "Élodie Ngũgĩ",
    "Grace Ottermouth-Vale",
    "12 Example Street, Exampleton, AB12 3CD",
    "3 May 2019",
    "07700 900123",
    "42/12345/19",
]
LIST = DenyList.of(ENTRIES)


def found(text: str, path: str = "a.md", denylist: DenyList = LIST) -> list[tuple[str, Strength]]:
    passages = extract_file(File(path, text.encode())).passages
    told = []
    for one in denylist.search(passages):
        first, last = passages[one.first].text, passages[one.last].text
        words = first[one.start : one.end] if one.first == one.last else f"{first[one.start :]}|{last[: one.end]}"
        told.append((words, one.strength))
    return told


@pytest.mark.parametrize(
    "text",
    [
        "Harriet Hartwhistle",
        "HARTWHISTLE, HARRIET",
        "H Hartwhistle",
        "H. Hartwhistle",
        "Hartwhistle, H",
        "Mark Young",
        "M. Young",
        "Peter Brown",
        "P Brown",
        "Ann Lee",
        "elodie ngugi",
        "G Ottermouth-Vale",
        "12 Example Street",
        "AB12 3CD",
        "ab123cd",
        "3 May 2019",
        "3rd of May, 2019",
        "May 3, 2019",
        "03/05/2019",
        "3.5.19",
        "2019-05-03",
        "07700 900123",
        "+44 7700 900 123",
        "42/12345/19",
        "42-12345-19",
    ],
)
def test_an_entry_is_found_as_a_whole(text: str) -> None:
    ((words, strength),) = found(f"It said {text} there.")

    assert strength is Strength.WHOLE
    assert text.endswith(words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a Hartwhistle relative", "Hartwhistle"),
        ("Harriet’s house", "Harriet"),
        ("the Hartwhistles", "Hartwhistles"),
        ("Mr Young", "Young"),
        ("Ms Lee", "Lee"),
        ("Hartwhistel called", "Hartwhistel"),
        ("Harrie said", "Harrie"),
        ("Hartwhist le", "Hartwhist le"),
        ("Hart-\nwhistle", "Hart- whistle"),
        ("H a r t w h i s t l e", "H a r t w h i s t l e"),
        ("3 May", "3 May"),
        ("Example St", "Example St"),
        ("NotesHartwhistleFinal", "Hartwhistle"),
    ],
)
def test_a_telling_part_of_an_entry_is_found(text: str, words: str) -> None:
    assert (words, Strength.PART) in found(f"Then {text} came.")


@pytest.mark.parametrize(
    "text",
    [
        "Hart**whis**tle",
        "Hart&shy;whistle",
        "Hart\u200bwhistle",
        "Наrtwhistle",
        "<b>Hart</b>whistle",
        "H&aacute;rtwhistle",
    ],
)
def test_markup_and_disguise_do_not_hide_a_name(text: str) -> None:
    assert [strength for _, strength in found(text)] == [Strength.PART]


def test_a_name_cut_by_a_cell_is_found() -> None:
    assert ("Hartwhist|le", Strength.PART) in found("| a | b |\n|---|---|\n| Hartwhist | le |\n")


def test_a_name_over_two_cells_is_found_whole() -> None:
    assert found("Harriet,Hartwhistle\n", "a.csv") == [("Harriet|Hartwhistle", Strength.WHOLE)]


@pytest.mark.parametrize(
    "text",
    [
        "mark young people",
        "Young people were asked.",
        "the lee shore",
        "hartwhistel in small letters",
        "4 May 2019",
        "13 May 2019",
        "12 Example Streetlights",
        "a grace period",
    ],
)
def test_ordinary_words_and_near_misses_are_fine(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["They met Young there.", "Grace said so."])
def test_an_ordinary_word_that_is_a_name_is_asked_about_where_it_has_a_capital(text: str) -> None:
    assert [strength for _, strength in found(text)] == [Strength.MAYBE]


@pytest.mark.parametrize(
    "text",
    [
        "[x](mailto:h.hartwhistle@example.org)",
        "[x](https://example.org/harriet-hartwhistle/)",
        "[x](https://example.org/harriethartwhistle2)",
        "[x](mailto:hhartwhistle@example.org)",
        "[x](Harriet%20Hartwhistle.pdf)",
        "![x](images/HarrietHartwhistle.png)",
        "![x](images/pbrown_2.png)",
    ],
)
def test_names_inside_addresses_are_found(text: str) -> None:
    assert found(text)


def test_of_two_entries_with_one_word_the_surer_counts() -> None:
    assert found("Then Grace came", denylist=DenyList.of(["Grace Hartwhistle", "Grace"])) == [("Grace", Strength.WHOLE)]


def test_a_month_is_no_name_beside_its_year() -> None:
    april = DenyList.of(["April Hartwhistle"])

    assert found("In April 2019 and on 3 April", denylist=april) == []
    assert found("Then April came", denylist=april) == [("April", Strength.MAYBE)]


def test_a_short_name_alone_on_the_list_needs_its_capital() -> None:
    li = DenyList.of(["Li"])

    assert found("Then Li came", denylist=li) == [("Li", Strength.WHOLE)]
    assert found("the li element", denylist=li) == []


def test_no_entry_is_ever_shown() -> None:
    shown = f"{LIST!r} {LIST.state} {LIST._index!r}"

    assert not any(word in shown for word in ("Hart", "hart", "900123", "AB12"))
    assert LIST.state == "A private deny list of 10 entries was used."


def test_no_list_finds_nothing_and_says_so() -> None:
    assert DenyList().search(()) == ()
    assert "No private deny list was set" in DenyList.from_environment({}).state


def test_a_list_is_read_from_the_file_that_the_environment_names(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("\ufeff# names\n\nHarriet Hartwhistle\n", encoding="utf-8")
    denylist = DenyList.from_environment({"DHR_DENYLIST": str(path)})

    assert (denylist.count, denylist.problem) == (1, "")
    assert denylist.state == "A private deny list of 1 entry was used."


def test_remarks_in_a_list_say_nothing() -> None:
    denylist = DenyList.of(["#names", "Harriet Hartwhistle # the victim", "Flat #3, 12 Example Street"])

    assert denylist.count == 2
    assert found("Then a Victim came to flat 3, 12 Example Street", denylist=denylist) == [
        ("flat 3, 12 Example Street", Strength.WHOLE)
    ]


@pytest.mark.parametrize("content", [None, b"\xff\xfe\x00", b"# nothing\n", b"Harriet Hartwhistle\nX\n"])
def test_a_list_that_is_set_and_cannot_be_used_holds_everything(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "names.txt"
    if content is not None:
        path.write_bytes(content)
    (problem,) = DenyList.from_file(path).problems()

    assert "private deny list" in problem.why
    assert "Hart" not in repr(problem)


def test_a_list_inside_the_repository_holds_everything(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    inside, outside = tmp_path / "names.txt", tmp_path.parent / "names.txt"
    inside.write_text("Harriet Hartwhistle\n")
    outside.write_text("Harriet Hartwhistle\n")

    assert "inside the repository" in DenyList.from_file(inside).problems(tmp_path)[0].why
    assert DenyList.from_file(outside).problems(tmp_path) == ()


def test_a_list_of_ten_thousand_names_is_searched_through_a_long_text_in_little_time() -> None:
    letters = "bdfglmnprst"
    names = [f"Xa{a}e{b} Qu{c}o{d}ax" for a in letters for b in letters for c in letters for d in letters[:8]]
    passages = extract_file(
        File("a.md", ("Rowan moved to the refuge and was supported there.\n\n" * 2_000).encode())
    ).passages
    denylist = DenyList.of(names)

    assert denylist.count > 10_000
    assert denylist.search(passages) == ()
