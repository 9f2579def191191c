import pytest

from anonymise.evaluation.share import Share


@pytest.mark.parametrize(
    ("share", "interval"),
    [
        # Newcombe 1998, table 1: 81 of 263, 15 of 148, 0 of 20.
        (Share(81, 263), (0.2553, 0.3662)),
        (Share(15, 148), (0.0624, 0.1605)),
        (Share(0, 20), (0.0, 0.1611)),
    ],
)
def test_wilsons_interval_is_that_of_the_literature(share: Share, interval: tuple[float, float]) -> None:
    assert interval == pytest.approx(share.interval, abs=0.0001)


def test_a_share_of_nothing_is_none() -> None:
    assert Share().value is None
    assert Share().interval is None
