"""What is wrong with a command or with a file that it names."""

from pathlib import Path


class Wrong(Exception):
    """What is wrong, where, and what to do. It is told as it stands, and holds no text of any file."""

    def __init__(self, what: str, where: Path | str = "") -> None:
        super().__init__(f"{where}: {what}" if str(where) else what)
