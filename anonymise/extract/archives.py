"""Archives opened within bounds: how many members, how large each and all together."""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from anonymise.extract.files import Unreadable

_MOST_MEMBERS = 5_000
_LARGEST_MEMBER = 50_000_000
_LARGEST_TOTAL = 200_000_000


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file in a zip archive, by name."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield from _members(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError):
        # RuntimeError: a password is needed; NotImplementedError: an unknown way of packing.
        raise Unreadable("It is broken, protected or packed in an unknown way.") from None


def _members(archive: zipfile.ZipFile) -> Iterator[tuple[str, bytes]]:
    found = sorted((member for member in archive.infolist() if not member.is_dir()), key=lambda member: member.filename)
    if len(found) > _MOST_MEMBERS:
        raise Unreadable(f"It holds more than {_MOST_MEMBERS} files.")
    total = 0
    for member in found:
        # What the archive says of its sizes may be a lie: read one byte more than allowed and look.
        with archive.open(member) as file:
            content = file.read(_LARGEST_MEMBER + 1)
        total += len(content)
        if len(content) > _LARGEST_MEMBER or total > _LARGEST_TOTAL:
            raise Unreadable("It unpacks to more than can be checked.")
        yield member.filename, content
