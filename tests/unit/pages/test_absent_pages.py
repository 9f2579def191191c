"""Our pages link to hand-written ones only where the site has them."""

import pytest

from dhr.pages.absent import EXPECTED, absent_pages, without_links_to


def test_a_site_with_all_of_them_is_left_as_it_is() -> None:
    assert absent_pages([*EXPECTED, "reviews/"]) == frozenset()
    page = '<a href="../about/">About</a>'

    assert without_links_to(frozenset(), page) == page


@pytest.mark.parametrize(
    ("link", "left"),
    [
        ('<a href="../../about/privacy/">Privacy</a>', "Privacy"),
        ('<a href="/library/about/privacy/" rel="x">Our <b>privacy</b></a>', "Our <b>privacy</b>"),
        ('<a href="about/privacy/#cookies">Privacy</a>', "Privacy"),
        ('<a href="../about/">About</a>', '<a href="../about/">About</a>'),
        ('<a href="../about/privacy/more/">More</a>', '<a href="../about/privacy/more/">More</a>'),
    ],
)
def test_the_words_of_a_link_to_an_absent_page_stay(link: str, left: str) -> None:
    absent = absent_pages(page for page in EXPECTED if page != "about/privacy/")

    assert without_links_to(absent, f"<p>{link}</p>") == f"<p>{left}</p>"
