"""What the app looked like when it was last left, for each database, so that the next start goes on from there."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping
from pathlib import Path

import msgspec
import platformdirs

from tracker.timeline import Query
from tracker.ui.views import Look, write_whole

_MOST_DATABASES = 20


class LastView(msgspec.Struct, frozen=True):
    """Filters, order and layout."""

    query: Query = Query()
    look: Look = Look()


def last_views_path() -> Path:
    """Where the last views are kept."""
    return Path(platformdirs.user_state_path("vnc-tracker")) / "last.json"


def load_last_view(path: Path, database: Path) -> LastView | None:
    """How a database was last looked at; None when it was not, or when that cannot be read."""
    return _load(path).get(str(database.resolve()))


def save_last_view(path: Path, database: Path, view: LastView) -> None:
    """Keep how a database was last looked at, for the databases used last; in silence when it cannot be written."""
    own = str(database.resolve())
    views = {name: one for name, one in _load(path).items() if name != own}
    kept = dict([*views.items(), (own, view)][-_MOST_DATABASES:])
    with contextlib.suppress(OSError):
        write_whole(path, msgspec.json.encode(kept))


def _load(path: Path) -> Mapping[str, LastView]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, LastView])
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return {}
