"""Files from outside, read whole and with limits, before anything is written."""

from pathlib import Path

from dhr.imports.problem import ImportProblem

TEXT_LIMIT = 5_000_000
LETTER_LIMIT = 20_000_000
TEXT_SUFFIXES = (".txt", ".md")

_TOO_LONG = 50_000  # characters in one line: no text of this genre comes near


def read_text(path: Path, suffixes: tuple[str, ...] = TEXT_SUFFIXES) -> str:
    """The text of a file with line ends made equal. ImportProblem when it is no usable text."""
    data = read_bytes(path, limit=TEXT_LIMIT)
    if path.suffix.lower() not in suffixes:
        do = "Save it as plain text in UTF-8, with a name that ends in .txt or .md, and import that."
        raise ImportProblem(path, f"This is not one of the kinds that can be imported ({', '.join(suffixes)}).", do)
    if data.startswith((b"%PDF", b"PK\x03\x04")) or b"\0" in data:
        raise ImportProblem(path, "This is not plain text.", "Save its text as UTF-8 plain text and import that.")
    text = _decoded(path, data).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ImportProblem(path, "The file is empty.", "Choose the file that holds the text.")
    if any(len(line) > _TOO_LONG for line in text.split("\n")):
        raise ImportProblem(path, "A line of it is too long to be a text.", "Save it again as plain text with lines.")
    return text


def read_letter(path: Path) -> bytes:
    """The bytes of a letter, which must be a PDF."""
    data = read_bytes(path, limit=LETTER_LIMIT)
    if not data.startswith(b"%PDF-"):
        raise ImportProblem(path, "This letter is not a PDF.", "Save the letter as PDF and name that file.")
    return data


def read_bytes(path: Path, *, limit: int) -> bytes:
    """The bytes of a file, at most `limit` of them."""
    if path.is_dir():
        raise ImportProblem(path, "This is a folder.", "Name the file in it that holds the text.")
    if not path.is_file():
        raise ImportProblem(path, "There is no such file.", "Check its name and folder.")
    size = path.stat().st_size
    if size > limit:
        what = f"The file is too large: {size / 1e6:.0f} MB, and at most {limit / 1e6:.0f} MB are allowed."
        raise ImportProblem(path, what, "Make it smaller, for example by leaving pictures out.")
    if not size:
        raise ImportProblem(path, "The file is empty.", "Choose the file that holds the text.")
    try:
        return path.read_bytes()
    except OSError:
        raise ImportProblem(path, "The file cannot be opened.", "Check who may read it.") from None


def _decoded(path: Path, data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        what = f"A character in line {line} cannot be read as UTF-8."
        raise ImportProblem(path, what, "Save the file as “UTF-8” in your editor.") from None
