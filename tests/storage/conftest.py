"""A database's path."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A database's path in a folder that is not there yet."""
    return tmp_path / "new" / "folder" / "timeline.json"
