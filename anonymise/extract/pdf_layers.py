"""Layers of a PDF that are switched off."""

from typing import Any

from pypdf import PdfReader
from pypdf.generic import IndirectObject


def layers_off(reader: PdfReader) -> frozenset[int]:
    """The numbers of the layers that are switched off."""
    layers: Any = reader.root_object.get("/OCProperties")
    if layers is None:
        return frozenset()
    layers = layers.get_object()
    default = layers.get("/D", {}).get_object() if "/D" in layers else {}
    off = {layer.idnum for layer in default.get("/OFF", ()) if isinstance(layer, IndirectObject)}
    if default.get("/BaseState") == "/OFF":
        on = {layer.idnum for layer in default.get("/ON", ()) if isinstance(layer, IndirectObject)}
        off |= {layer.idnum for layer in layers.get("/OCGs", ()) if isinstance(layer, IndirectObject)} - on
    return frozenset(off)


def is_off(layer: Any, off: frozenset[int]) -> bool:
    """Whether a layer, or one of a group of layers, is among those that are `off`."""
    if isinstance(layer, IndirectObject) and layer.idnum in off:
        return True
    held: Any = layer.get_object() if layer is not None else None
    groups: Any = held.raw_get("/OCGs") if isinstance(held, dict) and "/OCGs" in held else ()  # type: ignore[attr-defined]
    if isinstance(groups, IndirectObject):
        groups = groups.get_object() if isinstance(groups.get_object(), list) else [groups]
    return any(isinstance(one, IndirectObject) and one.idnum in off for one in groups)
