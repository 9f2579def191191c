"""What the gate, the scan and the seal cost, on the example library.

    python benchmarks/gate.py

On a copy in a temporary folder: both gates with an empty cache and with a full one; the scan and the whole build; and
`dhr verify` against `sha256sum` on the same files. Seconds are of processors, which other work on the machine disturbs
less than the clock.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from dhr.build.generator import generate
from dhr.build.prepare import prepare
from dhr.build.scan.scanning import scan
from dhr.build.seal.verification import verify
from dhr.build.swap.lock import sole_build
from dhr.sources.settings import read_settings

PROJECT = Path(__file__).parents[1]
SOURCES = ("reviews", "briefings", "site_src", "mkdocs.yml", "register.yml")


def seconds(do: Callable[[], object]) -> float:
    """Seconds of processors, of this process and of those that it starts."""
    before = os.times()
    do()
    after = os.times()
    return sum(after[:4]) - sum(before[:4])


def main(root: Path) -> None:
    """Print the figures."""
    for name in SOURCES:
        source = PROJECT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, root / name)
    settings = read_settings(root / "mkdocs.yml")
    prepare(settings, workers=1)  # loads the models, which is not what is measured
    shutil.rmtree(root / ".cache")
    cold, cached = seconds(lambda: prepare(settings, workers=1)), seconds(lambda: prepare(settings, workers=1))
    print(f"both gates: {cold:.2f} s with an empty cache, {cached:.2f} s with a full one; ratio {cached / cold:.2f}")
    prepared = prepare(settings, workers=1)
    with sole_build(settings, waiting=print):
        whole = cached + seconds(lambda: generate(prepared))
    # One process alone, so that all its seconds are counted.
    scanned = seconds(lambda: scan(settings.site, prepared, workers=1))
    print(f"the scan: {scanned:.2f} s; a whole build with a full cache: {whole:.2f} s and more in other processes")
    files = [str(path) for path in settings.site.rglob("*") if path.is_file()]
    start = time.perf_counter()
    subprocess.run(["sha256sum", *files], check=True, stdout=subprocess.DEVNULL)
    middle = time.perf_counter()
    assert not verify(settings.site).differences
    ours, theirs = time.perf_counter() - middle, middle - start
    print(f"verify: {len(files)} files in {ours:.3f} s, sha256sum {theirs:.3f} s; ratio {ours / theirs:.2f}")


if __name__ == "__main__":
    if len(sys.argv) > 1:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as place:
        main(Path(place))
