"""The weights of the embedded recogniser on disk: halves of the usual precision, and no list of words."""

from pathlib import Path
from typing import Any

import numpy as np
from thinc.api import Model

_FILE = "weights.npz"


def write(model: Model[Any, Any], folder: Path) -> None:
    """Writes the weights of `model` into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    halves: dict[str, Any] = {key: np.asarray(node.get_param(name), "f2") for key, node, name in _weights(model)}
    np.savez(folder / _FILE, **halves)


def read(model: Model[Any, Any], folder: Path) -> None:
    """Gives `model` the weights that `folder` holds."""
    model.initialize()
    with np.load(folder / _FILE, allow_pickle=False) as stored:
        for key, node, name in _weights(model):
            weights: Any = stored[key].astype("f4")
            node.set_param(name, weights)


def _weights(model: Model[Any, Any]) -> list[tuple[str, Model[Any, Any], str]]:
    return [
        (f"{number}-{name}", node, name)
        for number, node in enumerate(model.walk())
        for name in node.param_names
        if node.has_param(name)
    ]
