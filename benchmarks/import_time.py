"""What importing the check costs: budget 0.2 s, against importing Presidio's analyser.

    python benchmarks/import_time.py [TIMES]

Starts a new Python so many times (9) for each of three: Python alone, with `import anonymise`, with
`import presidio_analyzer`. Takes the least time of each, as other work on the machine only ever adds to it.
"""

import subprocess
import sys
import time

BUDGET = 0.2


def best(statement: str, times: int) -> float:
    """The least seconds that a new Python takes for a statement."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", statement], check=True)
        taken.append(time.perf_counter() - start)
    return min(taken)


def main(times: int) -> None:
    """Print the figures; they must be within the budget."""
    alone = best("pass", times)
    ours = best("import anonymise", times) - alone
    public = best("from anonymise import check, DenyList, People, report_as, reveal, scan_folder", times) - alone
    presidio = best("import presidio_analyzer", max(2, times // 3)) - alone
    print(f"import anonymise: {ours * 1000:.1f} ms; with every function that checks or reports: {public * 1000:.0f} ms")
    print(f"import presidio_analyzer: {presidio * 1000:.0f} ms; ratio {ours / presidio:.4f}, {public / presidio:.3f}")
    assert ours < BUDGET, f"The budget is {BUDGET} s."


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
