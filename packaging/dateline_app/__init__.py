"""The installed program: one package in site-packages that holds `main.py` and the folders beside it."""

from __future__ import annotations

import sys
from pathlib import Path


def add_own_folder() -> None:
    """Put this folder first on `sys.path`, so that `models`, `storage`, `gui` and `resources` are ours.

    A spawned worker process needs no second call: multiprocessing hands it the parent's `sys.path`.
    """
    folder = str(Path(__file__).resolve().parent)
    if folder not in sys.path:
        sys.path.insert(0, folder)


def run() -> int:
    """Start Dateline with the arguments of the command line; return its exit code."""
    add_own_folder()
    from main import main

    return main()
