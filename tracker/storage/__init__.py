"""The timeline on disk: TinyDB tables in one JSON file that is never half written and never lost to a second process.

`Database` is the door. TinyDB keeps the tables; questions are answered from memory (`tracker.timeline`).
"""

from tracker.storage.database import SCHEMA, Database, default_path

__all__ = ["SCHEMA", "Database", "default_path"]
