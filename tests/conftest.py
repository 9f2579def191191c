"""What all tests share: no network, and one built example site for the whole run."""

import os
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

PROJECT = Path(__file__).parent.parent


class TestsMustNotUseTheNetwork(Exception):
    """A test tried to reach another machine."""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only this machine itself may be reached: nothing in the product needs more."""
    connect = socket.socket.connect

    def local_only(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise TestsMustNotUseTheNetwork
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", local_only)


@pytest.fixture(autouse=True)
def _no_private_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """A deny list or a CI variable of the machine must not change what a test sees."""
    for name in ("DHR_DENYLIST", "CI", "NO_COLOR", "XDG_STATE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    # The secret of the machine's own user is not for tests, which must not write one either.
    monkeypatch.setenv("DHR_CACHE_KEY", "a secret for tests")
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")


@pytest.fixture
def shared() -> Path:
    """The research material beside the project, where there is any."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("needs the research material beside the project (../shared)")
    return folder


@pytest.fixture(scope="session")
def built_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The example site, built once for all test processes of a run."""
    from dhr.cli.main import run

    base = tmp_path_factory.getbasetemp()
    folder = (base.parent if os.environ.get("PYTEST_XDIST_WORKER") else base) / "example"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            os.environ["NO_MKDOCS_2_WARNING"] = "1"
            assert run(["build", "--config", str(PROJECT / "mkdocs.yml"), "--site-dir", str(folder)]) == 0
    yield folder
