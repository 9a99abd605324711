"""What every test starts from: none of the user's settings and data, and no limit on how long an example may take."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings

# before any room is imported: the knowledge of the user's own folder would change what articles say
_home = tempfile.TemporaryDirectory(prefix="vnc-tracker-tests-")
for _variable in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_variable] = str(Path(_home.name) / _variable.lower())
# what a user's shell or a CI may set and what changes how output looks
for _variable in (
    "VNC_TRACKER_DATABASE",
    "NO_COLOR",
    "FORCE_COLOR",
    "COLUMNS",
    "LINES",
    "LC_ALL",
    "LC_MESSAGES",
    "LANG",
):
    os.environ.pop(_variable, None)

# a busy machine is no bug
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")
