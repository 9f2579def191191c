"""One review that meets every requirement, read once."""

import pytest
from unit.checklist.checklist_evidence import good_evidence

from dhr.checklist.evidence import Evidence


@pytest.fixture(scope="session")
def good(tmp_path_factory: pytest.TempPathFactory) -> Evidence:
    """Evidence that meets everything."""
    return good_evidence(tmp_path_factory.mktemp("repository"))
