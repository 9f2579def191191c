"""The theme's own files: names, weights, letters; and the helplines."""

import gzip
import io
import re
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from dhr.pages.assets import NAMES, theme_assets
from dhr.vocabulary.helplines import helplines

PROJECT = Path(__file__).parents[3]


def packed(*names: str) -> int:
    """The bytes of files as a server sends them."""
    return sum(len(gzip.compress(theme_assets()[name].content, 9)) for name in names)


def test_every_file_of_the_theme_is_published_under_a_name_with_its_hash() -> None:
    for name, asset in theme_assets().items():
        stem, _, ending = name.rpartition(".")

        assert re.fullmatch(rf"assets/{re.escape(stem)}\.[0-9a-f]{{8}}\.{ending}", asset.path)
    assert set(theme_assets()) == set(NAMES)


def test_the_style_sheet_names_the_fonts_as_they_are_published() -> None:
    css = theme_assets()["dhr.css"].content.decode()
    named = re.findall(r'url\("([^"]+)"\)', css)

    published = {asset.path.removeprefix("assets/") for asset in theme_assets().values()}
    assert len(named) == 4
    assert set(named) <= published


def test_scripts_keep_to_their_budgets() -> None:
    assert packed("exit.js") <= 2_000
    assert packed("exit.js", "filter.js", "search.js") <= 5_500


def test_style_sheet_and_fonts_leave_room_for_the_words() -> None:
    fonts = sum(len(theme_assets()[f"noto-sans-{name}.woff2"].content) for name in ("regular", "bold"))

    assert packed("dhr.css") + fonts <= 17_500


@pytest.mark.parametrize("weight", ["regular", "bold"])
def test_the_fonts_have_the_letters_of_english_and_welsh(weight: str) -> None:
    letters: set[int] = set()
    for name in (f"noto-sans-{weight}.woff2", f"noto-sans-more-{weight}.woff2"):
        letters |= set(TTFont(io.BytesIO(theme_assets()[name].content)).getBestCmap())

    assert not {
        c for c in "abcXYZ 0123456789.,;:!?'\"()£€–—‘’“”…·âêîôûŵŷÂÊÎÔÛŴŶáéíóúàèìòùäëïöüẁẃẅỳýÿ" if ord(c) not in letters
    }


def luminance(colour: str) -> float:
    """The relative luminance of WCAG, of `#rgb` or `#rrggbb`."""
    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """How much two colours differ, from 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_text_stands_out_seven_to_one_in_both_schemes(scheme: int) -> None:
    css = theme_assets()["dhr.css"].content.decode()
    colours = dict(re.findall(r"--([\w-]+): (#\w+)", re.findall(r":root \{(.*?)\}", css, re.DOTALL)[scheme]))

    for ink in ("ink", "soft", "navy", "link", "accent"):
        assert contrast(colours[ink], colours["paper"]) >= 7, ink
        assert contrast(colours[ink], colours["wash"]) >= 7, ink
    assert contrast(colours["on-head"], colours["head"]) >= 7
    assert contrast("#fff", colours["exit"]) >= 7
    assert contrast(colours["edge"], colours["paper"]) >= 3


def test_scripts_store_nothing_and_write_no_address() -> None:
    for name in ("exit.js", "filter.js", "search.js"):
        code = theme_assets()[name].content.decode()

        assert not re.search(r"localStorage|sessionStorage|indexedDB|document\.cookie|pushState|replaceState", code)
        assert not re.search(r"innerHTML|insertAdjacentHTML|document\.write|eval\(|search\(null", code)
        assert "http" not in code


def test_the_help_page_has_the_same_numbers_as_the_footer() -> None:
    text = (PROJECT / "site_src" / "about" / "get-help.md").read_text(encoding="utf-8")

    assert [line.name for line in helplines() if line.number not in text] == []
