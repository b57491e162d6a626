"""The list of actors beside files that know them by id only."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import lru_cache
from io import StringIO
from pathlib import Path

from storage.formats.base import Header
from storage.formats.spreadsheet import cell, told

ACTORS = "actors.csv"
COLUMNS = ("actor", "label", "name", "aliases")


def actor_list(header: Header) -> bytes:
    """Return the actors as a table in UTF-8, sorted by id; one that was merged is left out."""
    file = StringIO(newline="")
    rows = csv.writer(file, lineterminator="\n")
    rows.writerow(COLUMNS)
    for _, actor in sorted(header.actors.items()):
        if actor.merged_into is None:
            rows.writerow(map(cell, (actor.id, actor.label, actor.name, "; ".join(actor.aliases))))
    return file.getvalue().encode()


def actor_names(folder: Path) -> Mapping[str, str]:
    """Return the names of actors by their ids, from the list in a folder or, without one, in that above."""
    for place in (folder / ACTORS, folder.parent / ACTORS):
        try:
            return _names(place, place.stat().st_mtime_ns)
        except OSError:
            continue
    return {}


@lru_cache(maxsize=1)
def _names(path: Path, _changed: int) -> Mapping[str, str]:
    """Return the names in a list; kept, since each article of its folder asks for them."""
    text = path.read_bytes().decode("utf-8", "replace")
    try:
        rows = list(csv.reader(StringIO(text, newline="")))
    except csv.Error:
        return {}
    if not rows or rows[0] != list(COLUMNS):
        return {}
    return {told(row[0]): told(row[2]) for row in rows[1:] if len(row) == len(COLUMNS)}
