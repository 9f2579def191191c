"""Every disguise that a true name, an address, a date or a number may wear, among plain and among keyed entries."""

from time import process_time

import pytest

from anonymise import check_text
from anonymise.denylist.entries import DenyList
from anonymise.extract.files import File
from anonymise.extract.table import extract_file
from anonymise.passages import Source, Zone

KEY = "a-key-of-thirty-two-letters-or-more"
PLAIN = DenyList.of(
    [
        "Elizabeth Smithers",
        "Harriet Hartwhistle",
        "Katarzyna Nowak",
        "Muhammad Ali",
        "Mary Anne O'Brien",
        "Ms Young",
        "Seán Mac Giolla",
        "Peter Ottermouth-Vale",
        "Jane Smith",
        "Rose Cottage, Example Lane, Exampleton",
        "12 Example Street, Milton Exampleton, AB12 3CD",
        "3 May 2019",
        "07700 900123",
        "42/12345/23",
        "12345",
        "AB51 CDE",
        "943 476 5919",
        "wren.oak84@example.org",
    ]
)
KEYED = DenyList.from_text(PLAIN.as_keyed(KEY), key=KEY)
BOTH = pytest.mark.parametrize("denylist", [PLAIN, KEYED], ids=["plain", "keyed"])


def strengths(text: str, denylist: DenyList, path: str = "a.md") -> list[str]:
    return [one.strength.name for one in denylist.search(extract_file(File(path, text.encode())).passages)]


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "Elizabeth Smithers",
        "SMITHERS, Elizabeth",
        "E.Smithers",
        "Smithers E.",
        "M A O'Brien",
        "Mary A. O’Brien",
        "Liz Smithers",
        "Smithers, Betty",
        "Kasia Nowak",
        "Mohamed Ali",
        "Mo Ali",
        "Sean MacGiolla",
        "Peter Vale",
        "elizabeth.smithers@example.org",
        "esmithers@example.org",
        "smithers.e@example.org",
        "elizabethsmithers84@example.org",
        "lsmithers@example.org",
        "ElizabethSmithers",
        "#LizSmithers",
        "https://example.org/elizabeth-smithers",
        "https://example.org/Elizabeth%20Smithers/",
        "https://example.org/%45lizabeth%20Smither%73/",
        "elizabeth_smithers.docx",
        "&#69;lizabeth &#x53;mithers",
        "Eliza<b>beth</b> Sm<i>i</i>thers",
        "Eliza<!-- x -->beth Smithers",
        "E&shy;lizabeth Smi\u200bthers",
        "𝐄𝐥𝐢𝐳𝐚𝐛𝐞𝐭𝐡 Ｓｍｉｔｈｅｒｓ",
        "Еlizаbеth Ѕmіthеrѕ",
        "𝓔lizabeth ˢmithers",
        "ᴇʟɪᴢᴀʙᴇᴛʜ ꜱᴍɪᴛʜᴇʀꜱ",
        "Ⓔⓛⓘⓩⓐⓑⓔⓣⓗ 🅂🄼🄸🅃🄷🄴🅁🅂",
        "E\u0338lizabeth Smi\u20ddthers",
        "Rose Cottage",
        "12 Example St",
        "12, Example Street",
        "AB12 3CD",
        "ab123cd",
        "AB1 23CD",
        "ab12-3cd",
        "Friday 3 May 2019",
        "the third of May 2019",
        "the third day of May two thousand and nineteen",
        "May 3rd, 2019",
        "3May2019",
        "20190503",
        "3.5.19",
        "3 May '19",
        "+44 (0)7700 900 123",
        "0044 7700900123",
        "07700-900-123",
        "077 00 90 01 23",
        "42-12345-23",
        "421234523",
        "AB 51 CDE",
        "ab51cde",
        "943-476-5919",
        "9434765919",
        "wren.oak84",
    ],
)
def test_an_entry_is_found_whole_in_every_dress(text: str, denylist: DenyList) -> None:
    assert "WHOLE" in strengths(f"Then {text} was there.", denylist)


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "the Smitherses",
        "the Smithers' home",
        "the Ottermouths",
        "Smithers",
        "smithers",
        "née Smithers",
        "Smithers-Oak",
        "Sm1thers",
        "5mither5",
        "$mithers",
        "H@rtwhi$tle",
        "H4rtwh1stl3",
        "S m i t h e r s",
        "S.m.i.t.h.e.r.s",
        "S-m-i-t-h-e-r-s",
        "S_m_i_t_h_e_r_s",
        "Smith-\ners",
        "Hart\nwhistle",
        "Hartwhistel",
        "Hartwistle",
        "Hartwhissle",
        "Harttwhistle",
        "Srnithers",
        "EIizabeth",
        "Smyth",
        "Smiht",
        "SMlTH",
        "O Brien",
        "O'Briens",
        "Ali",
        "Mr Ali",
        "3rd May",
    ],
)
def test_a_part_or_a_slip_of_an_entry_is_found_in_every_dress(text: str, denylist: DenyList) -> None:
    assert "PART" in strengths(f"Then {text} was there.", denylist)


@BOTH
@pytest.mark.parametrize("text", ["Lizzie", "Kasia", "J.S.", "JS", "the Youngs", "05/03/2019"])
def test_pet_forms_initials_and_american_dates_alone_are_a_question(text: str, denylist: DenyList) -> None:
    lone = DenyList.of(["Elizabeth Oakley", "Katarzyna Nowak", "Jane Smith", "Ann Young", "3 May 2019"])

    assert strengths(f"Then {text} was there.", lone) == ["MAYBE"]
    assert strengths(f"Then {text} was there.", denylist) != []


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "the smithery",
        "MA and MO are no initials of anybody here",
        "js and j s",
        "In May 2019",
        "4 May 2019",
        "Milton Exampleton",
        "flat 12",
        "07712345678",  # has the digits of a shorter number within
        "lsmithers wrote",  # an account only where accounts are
        "AB 51",
        "bets were placed",
        "a coal miner",
        "the smitherses in small letters",
    ],
)
def test_near_misses_are_fine(text: str, denylist: DenyList) -> None:
    assert strengths(f"Then {text} was there.", denylist) == []


def test_two_slips_in_one_long_name_are_found_among_plain_entries_alone() -> None:
    assert strengths("Then Harwhissle came.", PLAIN) == ["PART"]
    assert strengths("Then Harwhissle came.", KEYED) == []


@BOTH
def test_cells_hide_nothing_in_either_order(denylist: DenyList) -> None:
    assert "WHOLE" in strengths("Smithers,Elizabeth\n", denylist, "a.csv")
    assert "WHOLE" in strengths("| a | b |\n|---|---|\n| Smithers | Liz |\n", denylist)


def test_a_name_that_is_the_plural_of_a_word_needs_its_capital() -> None:
    denylist = DenyList.of(["Jane Crews"])

    assert strengths("Then Crews came to", denylist) == ["PART"]
    assert strengths("after six crews with", denylist) == []


def test_a_short_name_needs_its_capital() -> None:
    assert strengths("the ali of it", PLAIN) == []


@pytest.mark.parametrize("text", ["x/%C3%89lodie%20Ng%C5%A9g%C4%A9.pdf", "x/%C3%89lodie+Ng%c5%a9g%c4%a9/"])
def test_an_escaped_name_in_a_text_is_found_from_its_first_sign_to_its_last(text: str) -> None:
    denylist = DenyList.of(["Élodie Ngũgĩ"])
    (one,) = denylist.search([Source("a.txt", text).whole(Zone.BODY)])

    assert text[one.start : one.end] == text[2:].removesuffix(".pdf").removesuffix("/")


def test_a_long_entry_is_found_by_twelve_words_of_it() -> None:
    words = "red orange yellow green blue indigo violet black white grey brown pink gold silver"
    denylist = DenyList.of([f"{words} 7"])

    assert strengths(f"{words} 7", denylist)
    assert strengths(" ".join(words.split()[1:13]), denylist)
    assert not strengths(" ".join(words.split()[:11]), denylist)


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "x" * 200_000,
        "a b c d e f " * 5_000,
        "3" + " " * 100_000,
        "1 0 3 4 " * 5_000,
        "@" * 100_000,
        "a\u0301\u0301" * 50_000,
    ],
    ids=["one word", "letters", "spaces", "digits", "signs", "marks"],
)
def test_no_text_is_too_strange_to_be_searched_in_little_time(text: str, denylist: DenyList) -> None:
    passages = [Source("a.txt", text).whole(Zone.BODY)]
    start = process_time()

    assert denylist.search(passages) == ()
    assert process_time() - start < 5


WORDS = DenyList.of(
    ["Szeto Wai Hung", "Sarah Goodman", "Gia Loverock", "Flat 9, Threadneedle Mill, Oakapple Street, Wexcombe"]
)


@pytest.mark.parametrize(
    "text",
    [
        "Hung",
        "Hung's",
        "Hung (housing) spoke.",
        "Hung asked.",
        "Owner: Hung to write.",
        "huNg",
        "S .  H u n g",
        "H u n g",
    ],
)
def test_a_name_that_is_a_word_is_asked_about_where_it_stands_as_a_name(text: str) -> None:
    assert WORDS.search(extract_file(File("a.txt", text.encode())).passages)


@pytest.mark.parametrize(
    "text",
    ["Hung juries are rare.", "They hung it there.", "It is a good man.", "the good-man rule", "hung2"],
)
def test_a_name_that_is_a_word_is_left_alone_where_it_is_one(text: str) -> None:
    assert not WORDS.search(extract_file(File("a.txt", text.encode())).passages)


@pytest.mark.parametrize("text", ["Flat 9, Threadneedle Mill", "Threadneedle Mill", "9 Threadneedle Mill, Wexcombe"])
def test_a_house_with_flats_is_found_without_its_street(text: str) -> None:
    assert "WHOLE" in strengths(f"Then {text} was empty.", WORDS)


def test_a_surname_torn_into_two_words_is_found() -> None:
    assert strengths("Then Love rock came.", WORDS) == ["PART"]
    assert strengths("Love rock came.", WORDS) == ["MAYBE"]


@pytest.mark.parametrize("text", ["DHRs", "BookMark", "iPhone", "GPs2", "H2O", "14th", "9pm"])
def test_what_is_glued_together_is_not_always_a_name(text: str) -> None:
    assert not DenyList.of(["Dee Hart", "Mark Young", "Gail Prior"]).search(
        extract_file(File("a.txt", f"The {text} was there.".encode())).passages
    )


@BOTH
@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("ᎻᎪrtwhistle", "a.md"),
        ("ꓧꓮꓣtwhistle", "a.md"),
        ("Hartwhistl℮", "a.md"),
        ("⒣⒜⒭⒯⒲⒣⒤⒮⒯⒧⒠", "a.md"),
        ('{"n": "<b>Hart</b>whistle"}', "a.json"),
        ("AB5I CDE", "a.md"),
        ("3,05,2019\n", "a.csv"),
        ("3.V.2019", "a.md"),
        ("Otter,mouth\n", "a.csv"),
    ],
)
def test_names_and_numbers_of_an_adversary_are_found(text: str, path: str, denylist: DenyList) -> None:
    assert {"WHOLE", "PART"} & set(strengths(text, denylist, path))


def test_a_name_in_circles_is_not_taken_for_somebody_declared() -> None:
    report = check_text("ⒽⒶⓇⓉⓌⒽⒾⓈⓉⓁⒺ called.", denylist=PLAIN)

    assert [finding.rule for finding in report.holds] == ["denied-name"]


def test_a_percent_sign_before_a_name_takes_no_letters_from_it() -> None:
    assert DenyList.of(["Fay Castleford"]).search([Source("a.pdf", "%Castleford").whole(Zone.BODY)])
