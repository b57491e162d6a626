"""The list of actors beside files that know them by id only."""

from __future__ import annotations

import csv
from io import StringIO

from storage.formats.base import Header
from storage.formats.spreadsheet import cell

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
