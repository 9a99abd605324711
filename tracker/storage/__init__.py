"""The timeline on disk: TinyDB tables in one JSON file that is never half written and never lost to a second process.

`Database` is the door. TinyDB keeps the tables; questions are answered from memory (`tracker.timeline`).
"""

from tracker.storage.database import SCHEMA, Database, default_path
from tracker.storage.files import CrashSafeStorage

__all__ = ["SCHEMA", "CrashSafeStorage", "Database", "default_path"]
