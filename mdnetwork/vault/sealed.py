"""A cache file of ours, sealed with a checksum, so that one that was damaged is known by it."""

import zlib

_DIGITS = 8


def seal(magic: bytes, data: bytes) -> bytes:
    """The bytes of a file that holds `data`; `magic` says what kind of file it is."""
    return magic + b"%08x" % zlib.crc32(data) + data


def unseal(magic: bytes, data: bytes) -> memoryview | None:
    """What a file of that kind holds; None if it is not what we wrote."""
    body = len(magic) + _DIGITS
    view = memoryview(data)[body:]
    return view if data[:body] == magic + b"%08x" % zlib.crc32(view) else None
