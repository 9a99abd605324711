"""Event mentions → events: which reports tell of one event, what they agree on, and where they conflict."""

from __future__ import annotations

from tracker.resolution.resolve import resolve

__all__ = ["resolve"]
