"""The sentences that this program prints are nobody's secret, wherever in it they stand."""

import pytest

from dhr.build.scan.wordings import wordings
from dhr.documents.plan import LIVE_NOTE


@pytest.mark.parametrize(
    "printed",
    [
        LIVE_NOTE,
        "No actions are recorded for this recommendation.",
        "The plan is shown as it stood at ",
    ],
)
def test_a_sentence_of_the_code_is_known(printed: str) -> None:
    assert printed in wordings()
