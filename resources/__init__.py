"""Data files of Dateline: schema, lexicons, samples, icons, themes, translations. Imports nothing of ours."""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).resolve().parent


def path(*parts: str) -> Path:
    """Return where a data file or folder lies, in a checkout as in an installed wheel.

    `path("samples", "vogt.txt")` names a file; without parts it is the folder of all resources. Nothing is
    checked: reading a file that is not shipped raises `FileNotFoundError` as usual.
    """
    return FOLDER.joinpath(*parts)
