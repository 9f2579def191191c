"""The built site in a real browser: accessibility, safety, and what readers do."""

import json
import os
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from anonymise import check_text, report_as, reveal

HERE = Path(__file__).parent
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")

# One worker runs these: two browsers on two cores would only wait for one another.
pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]


@cache
def _missing() -> str:
    """What is not there that a browser test needs, in words; empty when all is."""
    if not shutil.which("node"):
        return "needs Node.js 18 or newer"
    if not Path(CHROMIUM).exists():
        return "needs Chromium (/usr/bin/chromium, or its path in CHROMIUM)"
    if not (HERE / "node_modules" / "axe-core").is_dir():
        return "needs axe-core and playwright-core (npm ci in tests/browser)"
    return ""


def _run(script: str, site: Path) -> Any:
    if why := _missing():
        pytest.skip(why)
    done = subprocess.run(["node", HERE / script, site], capture_output=True, text=True, timeout=900, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_no_page_has_an_accessibility_fault_a_request_elsewhere_or_a_stop_out_of_sight(built_site: Path) -> None:
    audit = _run("audit.mjs", built_site)
    told = [f"{p['kind']} ({p['page']}), {p['state']}: {p['what']} {p['detail']}" for p in audit["problems"]]

    assert audit["pages"] > 15
    assert told == []


def test_readers_can_leave_filter_search_and_share(built_site: Path) -> None:
    results = _run("behave.mjs", built_site)

    assert {r["name"]: r["problem"] for r in results if r["problem"]} == {}


def test_the_report_of_the_check_has_no_accessibility_fault_and_asks_for_nothing(tmp_path: Path) -> None:
    text = "Her sister Grace Okafor moved on 3 May 2019.\n\nOn 3 June 2019 she rang 01632 960 123.\n" * 20
    report = check_text(text, path="report.md")
    shown = reveal(report, Path(), texts={"report.md": text})
    for name, told in {
        "index.html": report_as(report, "html"),
        "words/index.html": report_as(report, "html", words=shown),
        "404.html": report_as(check_text("She moved in May."), "html"),
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(told, encoding="utf-8")
    audit = _run("audit.mjs", tmp_path)

    assert audit["pages"] == 3
    assert audit["problems"] == []
