"""What a published site packs: compressed files, the parts of its search index, databases."""

import sqlite3
import zlib
from collections.abc import Iterator

from anonymise.extract.fields import printable
from anonymise.extract.files import Unreadable

# Pagefind puts this before what it compresses.
_PAGEFIND = b"pagefind_dcd"
_LARGEST = 200_000_000
_GZIP = 31


def unpacked(data: bytes) -> bytes:
    """What a gzip file holds, without the mark of Pagefind."""
    unpacker = zlib.decompressobj(_GZIP)
    try:
        content = unpacker.decompress(data, _LARGEST)
    except zlib.error:
        raise Unreadable("This compressed file is broken.") from None
    if unpacker.unconsumed_tail or not unpacker.eof:
        raise Unreadable("This compressed file is broken, or unpacks to more than can be checked.")
    # Whatever follows the compressed part is looked at as well.
    return content.removeprefix(_PAGEFIND) + unpacker.unused_data


def rows(data: bytes) -> Iterator[tuple[str, str]]:
    """The place and text of each row of an SQLite database; a table has a number, for its name may be a person's."""
    connection = sqlite3.connect(":memory:")
    try:
        connection.deserialize(data)
        tables = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
        for name, written in tables:
            yield "schema", f"{name} {written or ''}"
        for number, (name, written) in enumerate(tables, start=1):
            if written and written.upper().startswith("CREATE TABLE"):
                quoted = name.replace('"', '""')
                for row in connection.execute(f'SELECT * FROM "{quoted}"'):  # noqa: S608 (a quoted name of its own)
                    yield f"table {number}", " | ".join(_said(value) for value in row if value is not None)
    except sqlite3.Error:
        raise Unreadable("This database is broken.") from None
    finally:
        connection.close()


def _said(value: object) -> str:
    """A value as text; of bytes the letters among them."""
    return printable(value) if isinstance(value, bytes) else str(value)
