"""Builds in a process of their own."""

from collections.abc import Iterator

import pytest
from faults import Builder


@pytest.fixture(scope="session")
def builder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Builder]:
    """Its children build at once, as everything is loaded in it."""
    builder = Builder(tmp_path_factory.mktemp("builder"))
    yield builder
    builder.close()
