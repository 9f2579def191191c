"""The part of CBOR (RFC 8949) that Pagefind's files are made of: whole numbers from 0, texts and lists."""

NUMBER, TEXT, LIST = 0, 3, 4

Item = int | str | list["Item"]


def decode(data: bytes) -> Item:
    """The item that these bytes hold. ValueError for another kind of item, and for bytes missing or left over."""
    item, end = _item(data, 0)
    if end != len(data):
        raise ValueError("the bytes do not end where the item ends")
    return item


def encode(item: Item) -> bytes:
    """The shortest bytes that hold an item."""
    if isinstance(item, int):
        return _head(NUMBER, item)
    if isinstance(item, str):
        text = item.encode()
        return _head(TEXT, len(text)) + text
    return _head(LIST, len(item)) + b"".join(map(encode, item))


def _item(data: bytes, start: int) -> tuple[Item, int]:
    kind, number, at = _read_head(data, start)
    if kind == NUMBER:
        return number, at
    if kind == TEXT:
        return data[at : at + number].decode(), at + number
    if kind != LIST:
        raise ValueError("an item of another kind")
    items: list[Item] = []
    for _ in range(number):
        item, at = _item(data, at)
        items.append(item)
    return items, at


def _read_head(data: bytes, start: int) -> tuple[int, int, int]:
    """The kind of the item at `start`, its number (value or length), and where its content begins."""
    if start >= len(data):
        raise ValueError("the bytes end before the item ends")
    kind, number = data[start] >> 5, data[start] & 31
    if number < 24:
        return kind, number, start + 1
    if number > 27:
        raise ValueError("an item of a length that is not told")
    end = start + 1 + (1 << number - 24)
    return kind, int.from_bytes(data[start + 1 : end]), end


def _head(kind: int, number: int) -> bytes:
    if number < 24:
        return bytes([kind << 5 | number])
    size = next(power for power in range(4) if number < 1 << 8 * (1 << power))
    return bytes([kind << 5 | 24 + size]) + number.to_bytes(1 << size)
