"""What `make run` starts: the window on a fresh copy of the samples or, without a display, the tour."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from system_libraries import ensure

ROOT = Path(__file__).resolve().parent.parent
TOUR_FOLDER = "tour"


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Tell whether a window can be shown: always on macOS and Windows, elsewhere under X11 or Wayland."""
    if environment.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    if platform in {"darwin", "win32"}:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))


def command(*, with_display: bool) -> list[str]:
    """Return the arguments for `main.py`."""
    return ["--sample"] if with_display else ["tour", "--output", TOUR_FOLDER]


def main() -> int:
    """Start Dateline and return its exit code."""
    environment = dict(os.environ)
    with_display = has_display(environment, sys.platform)
    if not with_display:
        environment["QT_QPA_PLATFORM"] = "offscreen"
        print(
            "This machine has no display, so Dateline plays its tour and writes pictures instead.", flush=True
        )
    if not ensure(environment):
        return 1
    arguments = [sys.executable, str(ROOT / "main.py"), *command(with_display=with_display)]
    try:
        return subprocess.run(arguments, env=environment, cwd=ROOT, check=False).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
