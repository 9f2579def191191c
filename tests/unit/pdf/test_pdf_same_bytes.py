"""The same review gives the same PDF wherever, whenever and on whatever machine it is made."""

import os
import shutil
import subprocess
import sys
from importlib.resources import as_file, files
from pathlib import Path

from unit.pdf import invented

MAKE = """
import hashlib, sys
from pathlib import Path
from dhr.pdf.make import make_pdf
from unit.pdf import invented
folder, letter = Path(sys.argv[1]), Path(sys.argv[2]).read_bytes()
pdf = make_pdf(invented.rendered(folder), settings=invented.settings(), letter=letter)
print(hashlib.sha256(pdf).hexdigest())
"""
# A machine that would rather print in another face than in ours.
OTHER_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{folder}</dir><alias binding="same"><family>Noto Sans</family>
<prefer><family>DejaVu Sans</family></prefer></alias></fontconfig>
"""


def test_a_fresh_process_elsewhere_gives_the_same_bytes(tmp_path: Path) -> None:
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(invented.letter())
    here = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "2", **_other_fonts(tmp_path)}
    assert _made(tmp_path / "one", letter, here) == _made(tmp_path / "another" / "folder", letter, elsewhere)


def _made(folder: Path, letter: Path, changes: dict[str, str]) -> str:
    """The hash of the PDF that a new process makes in a folder, under changes of its environment."""
    command = [sys.executable, "-c", MAKE, str(folder), str(letter)]
    path = os.pathsep.join(filter(None, sys.path))
    environment = os.environ | {"PYTHONPATH": path} | changes
    return subprocess.run(command, env=environment, check=True, capture_output=True, text=True).stdout.strip()


def _other_fonts(folder: Path) -> dict[str, str]:
    """Variables under which a machine has other fonts, and rules that prefer them."""
    fonts = folder / "data" / "fonts"
    fonts.mkdir(parents=True)
    with as_file(files("dhr") / "fonts") as ours:
        shutil.copy(ours / "DejaVuSans.ttf", fonts)
    rules = folder / "fonts.conf"
    rules.write_text(OTHER_FONTS.format(folder=fonts), encoding="utf-8")
    return {"XDG_DATA_HOME": str(folder / "data"), "FONTCONFIG_FILE": str(rules)}
