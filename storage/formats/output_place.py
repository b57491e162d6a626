"""The place of an export: a file with what goes beside it, or a folder, whole or as it was before.

Everything is written into a hidden folder beside the output and moved when it is complete.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from models.errors import ExportFailed
from storage.formats.output_file import (
    flushed_into_place,
    refuse_unfit_file,
    refuse_unfit_folder,
    resolved,
    told,
)

LOSS_LIST, CARD = "losses.tsv", "README.md"
"""The names of the list of losses and of the data card in a folder; beside a file its name precedes."""

MANIFEST_FORMAT = "dateline-export"
"""What a manifest says that it is."""

MANIFEST = "export.json"
"""The file by which a folder is known to be an export: what it was made of, and the names in it."""


@contextmanager
def place_for(output: Path, workshop: Path, *, folder: bool) -> Iterator[Path]:
    """Give `workshop`, an empty folder; at the end of the block what was written there is moved to `output`.

    For a file, that one of the same name goes to its place in one step, then what else was written beside it.
    A folder goes to its place as a whole; a former one must be empty or an export. After an error everything
    is as it was and `workshop` is gone. Raises `ExportFailed` where `output` is no place for an export or the
    system refuses to write.
    """
    output = resolved(output)
    try:
        (refuse_unfit_folder if folder else refuse_unfit_file)(output)
        if folder:
            _refuse_foreign(output)
        workshop.mkdir()
        try:
            inside = workshop / output.name
            if folder:
                inside.mkdir()
            yield inside
            (_move_folder if folder else _move_files)(inside, output)
        finally:
            shutil.rmtree(workshop, ignore_errors=True)
    except OSError as error:
        raise told(error, output) from error


def _move_files(inside: Path, output: Path) -> None:
    flushed_into_place(inside, output)
    for beside in sorted(inside.parent.iterdir()):
        flushed_into_place(beside, output.with_name(beside.name))


def _move_folder(inside: Path, output: Path) -> None:
    # One call for all: to flush 100,000 files one by one takes minutes.
    if hasattr(os, "sync"):
        os.sync()
    former = inside.with_name("former")
    with contextlib.suppress(FileNotFoundError):
        output.rename(former)
    try:
        inside.rename(output)
    except OSError:
        former.rename(output)
        raise


def _refuse_foreign(output: Path) -> None:
    """Raise `ExportFailed` if a folder holds anything that is not of a former export."""
    if not output.exists():
        return
    names = {item.name for item in output.iterdir()}
    if foreign := sorted(names - _names_of_export(output)):
        raise ExportFailed(
            f"The folder {output} holds other things, such as {foreign[0]}.",
            "Name a new folder, or empty this one.",
        )


def is_loss_list(path: Path) -> bool:
    """Tell by its name whether a file lists the losses of an export."""
    return path.name == LOSS_LIST or path.name.endswith(f".{LOSS_LIST}")


def beside_articles(folder: Path) -> frozenset[str]:
    """Return the names of the files in a folder that an export put beside its articles; none in any other.

    Exports of former versions do not list them: they are what is not called like one of the parts.
    """
    manifest = _manifest(folder)
    if not manifest:
        return frozenset()
    parts = manifest.get("articles")
    listed = manifest.get("beside")
    if not isinstance(listed, list) and isinstance(parts, dict):
        listed = [name for name in _texts(manifest.get("files")) if Path(name).stem not in parts]
    return _texts(listed) | {MANIFEST}


def _names_of_export(folder: Path) -> frozenset[str]:
    names = _texts(_manifest(folder).get("files"))
    return names | {MANIFEST} if names else names


def _manifest(folder: Path) -> dict[str, Any]:
    """Return what makes a folder known as an export, empty if it is none."""
    try:
        found = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) and found.get("format") == MANIFEST_FORMAT else {}


def _texts(found: Any) -> frozenset[str]:
    return frozenset(map(str, found)) if isinstance(found, list) else frozenset()
