"""How many planted identifiers the check finds: bars of 100 %, 99.5 % and 98 %.

    python benchmarks/planted_leaks.py [DOCUMENTS] [SEED]

Makes so many documents (2,000) of a seed (7), checks each on its own and prints what `anonymise evaluate` prints, how
long it took, and whether the bars are met. The documents are the same at every run.
"""

import sys
import tempfile
import time
from pathlib import Path

from anonymise.evaluation.planted.folder import write_folder
from anonymise.evaluation.planted.suite import documents
from anonymise.evaluation.recovered import tallies
from anonymise.evaluation.suite_told import alarms_per_thousand, outcomes_of, suite_text
from anonymise.evaluation.suites import recover

BARS = {"denied": 1.0, "form": 0.995, "person": 0.98}


def main(count: int, seed: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as name:
        begun = time.perf_counter()
        write_folder(Path(name), documents(count, seed))
        made = time.perf_counter()
        recovered = list(recover(Path(name)))
        checked = time.perf_counter()
    print(suite_text(recovered))
    print(f"made in {made - begun:.1f} s, checked in {checked - made:.1f} s")
    print(f"false alarms: {alarms_per_thousand(recovered):.2f} in 1,000 words")
    for kind, one in tallies(outcomes_of(recovered), lambda truth: str(truth.plant.kind)).items():
        share = one.found.value or 0.0
        print(f"{kind}: {share:.4f}, bar {BARS[kind]}, {'met' if share >= BARS[kind] else 'NOT met'}")


if __name__ == "__main__":
    given = [int(argument) for argument in sys.argv[1:]]
    main(*(given + [2_000, 7][len(given) :]))
