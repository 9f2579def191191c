import pytest

from anonymise.evaluation.words import telling


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mr Sam Hale", ["Sam", "Hale"]),
        ("Detective Constable Hale", ["Hale"]),
        ("Sam van der Hale", ["Sam", "Hale"]),
        ("S.J. Hale", ["Hale"]),
        ("Siân O'Hale's", ["Siân", "Hale"]),
        ("28045/02", ["28045", "02"]),
        ("Mr X", ["Mr", "X"]),
        ("Sam Judge", ["Sam", "Judge"]),
    ],
)
def test_titles_in_front_particles_and_single_letters_need_not_be_found(text: str, words: list[str]) -> None:
    around = f"It was {text}."

    assert words == [around[start:end] for start, end in telling(around, 7, 7 + len(text))]
