"""A message as mail programs keep it: its heads and its texts decoded, its attachments as files."""

from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage, Message
from typing import cast

from anonymise.extract.files import File, Inner
from anonymise.passages import Passage, Source, Zone


def extract(file: File) -> Iterator[Passage | Inner]:
    """The heads of a message, and each of its parts as a file of its kind."""
    message = message_from_bytes(file.data, policy=policy.default)
    for number, part in enumerate(message.walk(), start=1):
        heads = "\n".join(f"{name}: {value}" for name, value in part.items())
        yield Source(file.path, heads, f"heads of part {number}").whole(Zone.METADATA)
        if not part.is_multipart():
            yield _part(part, number)


def _part(part: Message, number: int) -> Inner:
    content = cast(EmailMessage, part).get_content()
    data = content.encode(errors="replace") if isinstance(content, str) else bytes(content)
    endings = {"text/html": ".html", "text/csv": ".csv", "text/calendar": ".txt", "text/plain": ".txt"}
    ending = endings.get(part.get_content_type(), ".bin")
    return Inner(part.get_filename() or f"part-{number}{ending}", data)
