"""Whether Qt can be loaded, and what it shows its windows on."""

from __future__ import annotations

import os
import sys

from models.errors import DatelineError


def require_qt(*, with_display: bool) -> None:
    """Refuse in one sentence where Qt cannot be loaded or, `with_display`, has none; else do without one."""
    system_has_one = sys.platform in {"darwin", "win32"}
    named = any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"))
    if with_display and not (system_has_one or named):
        raise DatelineError(
            "There is no display to open a window on.",
            "Use a command (dateline --help), or let “dateline tour --output DIR” leave pictures.",
        )
    if not (system_has_one or named):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        raise DatelineError(
            f"Qt cannot be loaded: {error}.", "“make run” names the system libraries that are missing."
        ) from error
