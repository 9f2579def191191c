"""The theme's own files (style sheet, scripts, fonts, icon) under names that change with their content."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from types import MappingProxyType

# Fonts come first: the style sheet names them by their published names.
NAMES = (
    "noto-sans-regular.woff2",
    "noto-sans-bold.woff2",
    "noto-sans-more-regular.woff2",
    "noto-sans-more-bold.woff2",
    "OFL.txt",
    "icon.svg",
    "dhr.css",
    "exit.js",
    "filter.js",
    "search.js",
)


@dataclass(frozen=True)
class Asset:
    """One file: its name here, its address on the site, and its bytes."""

    name: str
    path: str
    content: bytes


@cache
def theme_assets() -> Mapping[str, Asset]:
    """The files by name. Each address holds a part of the content's hash, so that browsers may keep it for good."""
    folder = files("dhr.pages") / "theme" / "assets"
    made: dict[str, Asset] = {}
    for name in NAMES:
        content = (folder / name).read_bytes()
        if name == "dhr.css":
            content = _with_published_names(content, made)
        stem, _, ending = name.rpartition(".")
        made[name] = Asset(name, f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{ending}", content)
    return MappingProxyType(made)


def _with_published_names(css: bytes, made: Mapping[str, Asset]) -> bytes:
    for name, asset in made.items():
        css = css.replace(name.encode(), asset.path.removeprefix("assets/").encode())
    return css
