"""An article → the events that it reports, each field with the words behind it. Pure: no files, no clock."""

from __future__ import annotations

from tracker.extraction.extract import Extraction, extract

__all__ = ["Extraction", "extract"]
