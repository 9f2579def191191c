"""Killed at any moment, the published folder is the old site or the new one, whole, and the next build succeeds."""

import random
import shutil
import time
from pathlib import Path

import pytest
from faults import Builder, Started, wait_until
from repository import write_review, write_settings
from sealed import make_site

from dhr.build.seal.verification import read_seal
from dhr.cli.main import run

PAGES = ("# About\n\nOne library.\n", "# About\n\nAnother library.\n")


class Publisher:
    """A repository of one review whose sources change from one build to the next."""

    def __init__(self, root: Path, builder: Builder) -> None:
        self.root, self.builder, self.site = root, builder, root / "site"
        self.command = ("build", "--config", root / "mkdocs.yml")
        write_settings(root)
        write_review(root)
        assert builder.ask(warm=[str(word) for word in self.command]) == 0
        self.seals = [self._build(page) for page in PAGES]
        self.state, self.beside = 1, {path.name for path in root.iterdir()}

    def _build(self, page: str) -> str:
        (self.root / "pages" / "about.md").write_text(page)
        started = time.monotonic()
        assert self.builder.run(*self.command)[0] == 0
        self.seconds = time.monotonic() - started
        return read_seal(self.site)

    def start(self, *, exchange: bool) -> Started:
        """Start a build of changed sources."""
        self.state = 1 - self.state
        (self.root / "pages" / "about.md").write_text(PAGES[self.state])
        return self.builder.start(*self.command, exchange=exchange)

    def kill(self, started: Started) -> None:
        """Kill it. What is published then is one of the two sites, whole."""
        started.kill()
        started.wait()

        assert run(["verify", str(self.site)]) == 0
        assert read_seal(self.site) in self.seals


@pytest.fixture(scope="module")
def publisher(builder: Builder, tmp_path_factory: pytest.TempPathFactory) -> Publisher:
    """The sites of both states of the sources are known, and one is published."""
    return Publisher(tmp_path_factory.mktemp("repository"), builder)


# In all 100 kills, half over the whole build, half around the swap, which takes a hundredth of its time.
@pytest.mark.parametrize("exchange", [True, False])
@pytest.mark.parametrize("part", range(5))
def test_a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one(
    publisher: Publisher, part: int, exchange: bool
) -> None:
    chance = random.Random(f"{part} {exchange}")
    for number in range(5):
        started = publisher.start(exchange=exchange)
        time.sleep(chance.uniform(0, publisher.seconds))
        publisher.kill(started)

        # The next build comes as far as its own swap, and is killed there.
        started = publisher.start(exchange=exchange)
        wait_until(started.mark.exists)
        time.sleep(chance.uniform(0, 0.03))
        publisher.kill(started)

        if number % 2:
            continue
        last = publisher.start(exchange=exchange)
        assert last.wait() == 0, last.told()
        assert run(["verify", str(publisher.site)]) == 0
        assert read_seal(publisher.site) == publisher.seals[publisher.state]
        assert {path.name for path in publisher.root.iterdir()} == publisher.beside


@pytest.mark.parametrize("exchange", [True, False])
def test_killed_before_and_after_each_step_of_the_swap_a_site_is_the_old_or_the_new(
    builder: Builder, tmp_path: Path, exchange: bool
) -> None:
    config, site = write_settings(tmp_path), make_site(tmp_path / "site", "text 0")
    beside = {path.name for path in tmp_path.iterdir()}
    for step in range(1000):
        code, told = builder.run("swap", config, f"text {step + 1}", exchange=exchange, die_at=step)

        assert run(["verify", str(site)]) == 0
        assert (site / "index.html").read_text() in (f"text {step}", f"text {step + 1}")

        assert builder.run("swap", config, f"text {step + 1}", exchange=exchange)[0] == 0
        assert (site / "index.html").read_text() == f"text {step + 1}"
        assert {path.name for path in tmp_path.iterdir()} == beside
        if code == 0:
            break
    assert code == 0, told
    assert step > 20


def test_killed_at_each_step_of_the_first_publication_there_is_no_site_or_a_whole_one(
    builder: Builder, tmp_path: Path
) -> None:
    config, site = write_settings(tmp_path), tmp_path / "site"
    for step in range(1000):
        code, _ = builder.run("swap", config, "text", die_at=step)

        assert run(["verify", str(site)]) == (0 if site.exists() else 2)
        assert builder.run("swap", config, "text")[0] == 0
        assert run(["verify", str(site)]) == 0
        shutil.rmtree(site)
        if code == 0:
            break
    assert code == 0
    assert step > 12
    assert {path.name for path in tmp_path.iterdir()} == {"mkdocs.yml", "pages", "reviews"}
