"""Text to where the user can paste it: the desktop's clipboard, the terminal's over ssh, else a file."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping, Sequence

from tracker.ui.words import told

_TOOLS: tuple[tuple[str, ...], ...] = (
    ("pbcopy",),
    ("wl-copy",),
    ("xclip", "-selection", "clipboard"),
    ("xsel", "--clipboard", "--input"),
    ("clip.exe",),
)
# Terminals drop longer OSC 52 texts, many of them silently.
_LONGEST_ESCAPE = 74_000


def native_tool(environment: Mapping[str, str]) -> Sequence[str] | None:
    """The desktop's clipboard command; None over ssh (it would fill the wrong machine's) and where there is none."""
    if "SSH_CONNECTION" in environment or "SSH_TTY" in environment:
        return None
    for tool in _TOOLS:
        needs = {"wl-copy": "WAYLAND_DISPLAY", "xclip": "DISPLAY", "xsel": "DISPLAY"}.get(tool[0])
        if (not needs or environment.get(needs)) and shutil.which(tool[0]):
            return tool
    return None


def copy_text(text: str, terminal: Callable[[str], None], environment: Mapping[str, str] | None = None) -> str:
    """Copy a text and return in a few words where it went; `terminal` sends it by OSC 52."""
    tool = native_tool(os.environ if environment is None else environment)
    if tool:
        try:
            subprocess.run(tool, input=text.encode(), check=True, timeout=5, capture_output=True)  # noqa: S603 (fixed names)
        except (OSError, subprocess.SubprocessError):
            pass
        else:
            return told("to the clipboard")
    if len(text.encode()) <= _LONGEST_ESCAPE:
        terminal(text)
        return told("to the terminal's clipboard (OSC 52)")
    handle, name = tempfile.mkstemp(prefix="vnc-tracker-", suffix=".txt")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
    return told("to the file {path}", path=name)
