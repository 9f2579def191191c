"""Archives opened within bounds: how many members, how large each and all together."""

import re
import zipfile
import zlib
from bisect import bisect_right
from collections.abc import Iterator
from io import BytesIO

from anonymise.extract.files import File, Inner, Unreadable

_MOST_MEMBERS = 5_000
_LARGEST_MEMBER = 50_000_000
_LARGEST_TOTAL = 200_000_000
_HEADER = re.compile(rb"PK\x03\x04")


def extract(file: File) -> Iterator[Inner]:
    """The files in an archive, and what it says of itself."""
    for name, data in members(file.data):
        yield Inner(name, data)


def members(data: bytes) -> Iterator[tuple[str, bytes]]:
    """Name and content of each file in a zip archive, by name, and the notes in it as a text of their own."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            yield from _members(archive)
            _refuse_unlisted(archive, data)
            if notes := b"\n".join(filter(None, (archive.comment, *(one.comment for one in archive.infolist())))):
                yield "notes.txt", notes.decode("utf-8", errors="replace").replace("\0", " ").encode()
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        # RuntimeError: a password is needed; NotImplementedError: an unknown way of packing; OSError: broken bzip2.
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


def _refuse_unlisted(archive: zipfile.ZipFile, data: bytes) -> None:
    """Files that were taken off the list, but not out of the archive."""
    listed = sorted(
        (member.header_offset, member.header_offset + member.compress_size) for member in archive.infolist()
    )
    starts = [start for start, _ in listed]
    for header in _HEADER.finditer(data):
        at = bisect_right(starts, header.start()) - 1
        if at < 0 or header.start() > max(listed[at][1], starts[at]):
            raise Unreadable("It holds files that are not on its list; save it anew.")
