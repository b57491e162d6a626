"""What no entry of an archive may be, whoever unpacks it: the rules that all readers of archives share."""

from __future__ import annotations

import lzma
import tarfile
import zipfile
import zlib
from pathlib import PurePosixPath, PureWindowsPath

UNREADABLE = (
    zipfile.BadZipFile,
    tarfile.TarError,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    OSError,
    RuntimeError,  # of passwords and of ways of packing that nobody knows
    ValueError,
)
"""What reading a damaged or unusual archive raises."""

_IS_ENCRYPTED = 0x1


def is_protected(entry: zipfile.ZipInfo) -> bool:
    """Tell whether an entry of a ZIP archive needs a password."""
    return bool(entry.flag_bits & _IS_ENCRYPTED)


def leads_elsewhere(name: str) -> bool:
    """Tell whether the name of an entry is no path below the place where it is unpacked, on any system."""
    path, there = PurePosixPath(name.replace("\\", "/")), PureWindowsPath(name)
    return path.is_absolute() or ".." in path.parts or bool(there.drive or there.root)
