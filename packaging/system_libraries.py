"""Check that the system libraries that Qt's wheels expect are there, and install or name those that are not.

The lists come from the dynamic sections (`objdump -p`) of Qt's libraries and of its platform plugins
`offscreen`, `xcb` and `wayland` in PySide6-Essentials 6.11. Linux only; other systems bring what Qt needs.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
XCB = {
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
WAYLAND = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
FONT_PACKAGE = "fonts-dejavu-core"
FONT_FILES = {".otf", ".pfb", ".ttc", ".ttf"}

Loader = Callable[[str], object]


def needed(environment: Mapping[str, str]) -> dict[str, str]:
    """Return soname to Debian package for the platform that Qt will choose in this environment."""
    if environment.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return ALWAYS
    if environment.get("DISPLAY"):
        return ALWAYS | XCB
    if environment.get("WAYLAND_DISPLAY"):
        return ALWAYS | WAYLAND
    return ALWAYS


def missing(libraries: Mapping[str, str], load: Loader = ctypes.CDLL) -> dict[str, str]:
    """Return those of the libraries that the dynamic linker cannot load."""
    absent = {}
    for soname, package in libraries.items():
        try:
            load(soname)
        except OSError:
            absent[soname] = package
    return absent


def font_folders(environment: Mapping[str, str]) -> list[Path]:
    """Return the folders in which fontconfig looks unless it is told otherwise."""
    home = Path(environment.get("HOME", "."))
    data = Path(environment.get("XDG_DATA_HOME") or home / ".local" / "share")
    return [Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), data / "fonts", home / ".fonts"]


def has_fonts(folders: Iterable[Path]) -> bool:
    """Tell whether any folder holds a font; without one, Qt draws empty boxes."""
    return any(file.suffix.lower() in FONT_FILES for folder in folders for file in folder.rglob("*"))


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages without asking questions; tell whether it worked."""
    quiet = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    commands = [["apt-get", "update", "-qq"], ["apt-get", "install", "-y", "-qq", *packages]]
    return all(
        subprocess.run(command, env=quiet, stdout=subprocess.DEVNULL, check=False).returncode == 0
        for command in commands
    )


def advice(libraries: Iterable[str], packages: list[str], *, has_apt: bool) -> str:
    """Return the sentence that names what is missing and the one line to type."""
    names = ", ".join([*libraries, *(["any font"] if FONT_PACKAGE in packages else [])])
    if has_apt:
        return f"Qt misses {names}. Type: sudo apt-get install -y {' '.join(packages)}"
    return f"Qt misses {names}. Install the packages that hold them (Debian calls them {' '.join(packages)})."


def ensure(environment: Mapping[str, str], load: Loader = ctypes.CDLL) -> bool:
    """Install what Qt misses where that is possible, else say what to type; tell whether Qt can start."""
    if sys.platform != "linux":
        return True
    absent = missing(needed(environment), load)
    fonts = [] if has_fonts(font_folders(environment)) else [FONT_PACKAGE]
    packages = [*sorted(set(absent.values())), *fonts]
    if not packages:
        return True
    has_apt = shutil.which("apt-get") is not None
    if has_apt and os.geteuid() == 0:
        print(f"Installing the system packages that Qt misses: {' '.join(packages)}", flush=True)
        if apt_install(packages):
            absent = missing(absent, load)
            if not absent:
                return True
    print(advice(absent, packages, has_apt=has_apt), file=sys.stderr)
    return not absent


if __name__ == "__main__":
    sys.exit(0 if ensure(os.environ) else 1)
