"""The compiled knowledge kept between runs: written whole or not at all, and thrown away at the least doubt."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

import tracker
from tracker.knowledge.compiled import HERE, Compiled, compile_knowledge, encode


class _CacheFile(msgspec.Struct, array_like=True):
    """What a cache file holds: from which files it was made, and a checksum against damage."""

    fingerprint: str
    checksum: int
    body: bytes


def compiled_knowledge(users: Path | None, folder: Path | None) -> Compiled:
    """What the files compile to, out of the cache folder when they have not changed since; None keeps no cache.

    Several processes may do this at once: each reads a whole file, whoever of them wrote it. A folder that cannot be
    written costs only the time to compile. Raises KnowledgeError for a file that is not well formed.
    """
    if folder is None:
        return compile_knowledge(users)
    place = f"{HERE}\n{users}"
    path = folder / f"knowledge-{zlib.crc32(place.encode()):08x}.msgpack"
    fingerprint = f"{tracker.__version__}\n{place}\n" + "\n".join(_states(users))
    found = _read(path, fingerprint)
    if found is None:
        found = compile_knowledge(users)
        with suppress(OSError):
            _write(path, fingerprint, encode(found))
    return found


def _states(users: Path | None) -> Iterator[str]:
    """Name, size and time of change of all that the compiled knowledge depends on."""
    for folder in (HERE, users):
        if folder is None or not folder.is_dir():
            continue
        for path in sorted(folder.iterdir()):
            if path.suffix in (".toml", ".py"):
                state = path.stat()
                yield f"{path.name} {state.st_size} {state.st_mtime_ns}"


def _read(path: Path, fingerprint: str) -> Compiled | None:
    """The content of a cache file; None when it is not there, of other files, or damaged."""
    try:
        held = msgspec.msgpack.decode(path.read_bytes(), type=_CacheFile)
        if held.fingerprint != fingerprint or zlib.crc32(held.body) != held.checksum:
            return None
        return msgspec.msgpack.decode(held.body, type=Compiled)
    except (OSError, msgspec.DecodeError):
        return None


def _write(path: Path, fingerprint: str, body: bytes) -> None:
    import tempfile

    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=path.stem, suffix=".new", delete=False) as file:
        file.write(encode(_CacheFile(fingerprint, zlib.crc32(body), body)))
    try:
        Path(file.name).replace(path)
    except OSError:
        Path(file.name).unlink()
        raise
