"""The other forms of a given name: Liz and Beth for Elizabeth, Muhammad for Mohammed."""

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files


def others(name: str) -> frozenset[str]:
    """What somebody of this folded given name may be called too, and what it may be short for."""
    return _table().get(name, frozenset())


@lru_cache(maxsize=1)
def _table() -> Mapping[str, frozenset[str]]:
    import yaml  # here, because a check without a deny list has no use for it

    data = yaml.safe_load(files(__package__).joinpath("nicknames.yml").read_text("utf-8"))
    table: dict[str, set[str]] = defaultdict(set)
    for group in data["spelt"]:
        for name in group.split():
            table[name].update(group.split())
    for name, short in data["short"].items():
        # One name may have pet forms in several languages: `anna_pl`.
        formal = name.partition("_")[0]
        for form in short.split():
            table[formal].add(form)
            table[form].add(formal)
    return {name: frozenset(forms - {name}) for name, forms in table.items()}
