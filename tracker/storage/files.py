"""Files that hold either all of a write or nothing of it."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` into the file, creating it and its folder as needed, so that no crash leaves half of it.

    Raises OSError when that is not possible; the file is then as before.
    """
    import secrets  # brings hashing along, which a program that only reads does without

    # a link is followed, so that its target is replaced and not the link
    target = path.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".{target.name}.{secrets.token_hex(8)}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with contextlib.suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        temporary.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(target.parent)


def sweep(path: Path) -> None:
    """Take out what writers that were killed left beside the file; only while no other process can be writing it."""
    target = path.resolve()
    start, end = f".{target.name}.", ".tmp"
    with contextlib.suppress(OSError):
        for file in target.parent.iterdir():
            if file.name.startswith(start) and file.name.endswith(end):
                file.unlink(missing_ok=True)


def _sync_folder(folder: Path) -> None:
    """Make the new name survive a power cut; some file systems and Windows cannot, and lose at most this write."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
