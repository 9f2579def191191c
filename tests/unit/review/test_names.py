"""Two spellings of a name may be one person's; two people's names are not."""

import pytest

from dhr.review.names import may_be_same_person


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Judith Penmarrow", "judith  PENMARROW"),
        ("Judith Penmarrow", "J. Penmarrow"),
        ("Judith Penmarrow", "Penmarrow, J"),
        ("Judith Penmarrow", "Dr Judith Anne Penmarrow"),
        ("Ms J Penmarrow", "Mrs Judith Penmarrow"),
        ("Judith Penmarrow", "Judith Penmarrow (chair)"),
        ("Siân O'Neill", "Sian ONeill"),
        ("Judith Penmarrow", "Judith Реnmarrow"),  # with Cyrillic letters
        ("Judith Penmarrow", "Ju\u00addith Penmarrow"),
        ("Judith Penmarrow", "Judith"),
        ("Judith Penmarrow", ""),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert may_be_same_person(one, other)
    assert may_be_same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Judith Penmarrow", "Judith Landersby"),
        ("Judith Penmarrow", "Priti Penmarrow"),
        ("J. Penmarrow", "P. Penmarrow"),
        ("Judith Penmarrow", "P. L."),
    ],
)
def test_names_of_two_people(one: str, other: str) -> None:
    assert not may_be_same_person(one, other)
