"""Words on both sides of a border that a page put where none belongs."""

from collections.abc import Sequence

from dhr.imports.words import Vocabulary, edge


def join_halves(left: str, right: str, known: Vocabulary) -> str:
    """The halves of a line that a border cut in two: "impleme" and "nted report" are "implemented report"."""
    met = edge(left, right)
    if met is None or (met.before in known and met.after in known):
        return f"{left} {right}"
    whole = met.before + met.after
    if whole in known:
        return left + right
    near = known.nearly(whole)
    if near:
        shaped = near.capitalize() if met.before[0].isupper() else near
        return left[: len(left) - len(met.before)] + shaped + right[len(met.after) :]
    return left + right if met.before not in known and met.after not in known else f"{left} {right}"


def with_letters_back(cells: Sequence[str], kinds: Sequence[str], known: Vocabulary) -> list[str]:
    """The cells with letters moved back that a column's border cut off the end of a word: "practic" | "e"."""
    mended = list(cells)
    for i in range(len(mended) - 1):
        met = edge(mended[i], mended[i + 1])
        if not met or kinds[i] == kinds[i + 1]:
            continue
        cut_off = len(met.after) <= 2 and met.after not in known and met.before not in known
        if cut_off and met.before + met.after in known:
            mended[i] += met.after
            mended[i + 1] = mended[i + 1][len(met.after) :].strip()
    return mended
