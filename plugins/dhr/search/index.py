"""Makes the search index: runs Pagefind on the records and keeps of its output what the search page uses.

By its command and not by its Python package, which waits a tenth of a second before each answer.
"""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pagefind_bin  # type: ignore[import-untyped]

from dhr.search.order import put_in_order
from dhr.search.problem import SearchProblem

# One index for all languages. By default Welsh records would go into an index of their own, which English pages never
# look into, and there are no Welsh word forms in Pagefind to be gained by it.
_LANGUAGE = "en"

# Pagefind's own search boxes, in four makes, and its marking of words: the search page has its own.
_NOT_USED = ("pagefind-ui.*", "pagefind-modular-ui.*", "pagefind-component-ui.*", "pagefind-highlight.js")


def build_index(records: Path, *, output: Path) -> None:
    """Index the records below a folder into the folder `output`, replacing what is there.

    Without a single record there is no index and no folder: Pagefind takes that for a mistake, but a new site has none.
    Raises SearchProblem when Pagefind cannot be run or fails.
    """
    if output.exists():
        shutil.rmtree(output)
    if not any(records.rglob("*.html")):
        return
    output.parent.mkdir(parents=True, exist_ok=True)
    _run(records.resolve(), output.resolve())
    if not (output / "pagefind.js").is_file():
        raise SearchProblem("The search index could not be made: Pagefind ended well but left no index.")
    for pattern in _NOT_USED:
        for path in output.glob(pattern):
            path.unlink()
    put_in_order(output)


def _run(records: Path, output: Path) -> None:
    options = ("--site", records, "--output-path", output, "--force-language", _LANGUAGE, "--quiet")
    # Pagefind also takes settings from PAGEFIND_* and from a file where it is started: neither may change the index.
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    with tempfile.TemporaryDirectory() as nowhere:
        try:
            done = subprocess.run(
                [pagefind_bin.get_executable(), *options],
                cwd=nowhere, env=surroundings, capture_output=True, text=True, errors="replace", check=False,
            )  # fmt: skip
        except OSError as error:
            raise SearchProblem(
                "The search index could not be made: the program Pagefind cannot be started. It comes with the"
                " package pagefind[bin]; installing dhr-publisher again should mend it."
            ) from error
    if done.returncode:
        words = " ".join(done.stderr.split())[:300] or "nothing"
        raise SearchProblem(
            f"The search index could not be made: Pagefind stopped with code {done.returncode}. It says: {words}"
        )
