"""The names that brat's `annotation.conf` lists, whether an article uses them or not."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from models.incoming.names import Survey

CONFIGURATION = "annotation.conf"

_SECTION = re.compile(r"\[(\w+)\]")
_PLACE = re.compile(r"([^\s,:]+?)(?:[?*+]|\{[\d-]*\})?:([^\s,]*)")
"""A role or the place of a relation: its name, how often it comes, and what it takes."""

_NO_NAME = ("#", "-", "<", "!")
"""How comments, lines between groups, macros and types begin that only head others."""

_LONGEST = 2**20
"""Bytes of a configuration that are read; none is longer."""


def listed_names(path: Path) -> Survey:
    """Return the names in the configuration for a file, all with a count of 0.

    It stands beside the file or in the folder above, where brat looks for it too.
    """
    for folder in (path.parent, path.parent.parent):
        configuration = folder / CONFIGURATION
        try:
            changed = configuration.stat().st_mtime_ns
        except OSError:
            continue
        return _names(configuration, changed)
    return Survey()


@lru_cache(maxsize=1)
def _names(configuration: Path, _changed: int) -> Survey:
    """Return the names in a configuration; kept, since each article of its folder asks for them."""
    try:
        with configuration.open("rb") as file:
            text = file.read(_LONGEST).decode("utf-8-sig", "replace")
    except OSError:
        return Survey()
    found = Survey()
    for section, name, places in _entries(text):
        takes = [place for place, _ in places]
        if section == "entities":
            found.spans[name] = 0
        elif section == "events":
            found.spans[name] = 0
            found.heads[name] = Counter(dict.fromkeys(takes, 0))
            found.links.update(dict.fromkeys(takes, 0))
        elif section == "relations":
            found.links[name] = 0
        elif section == "attributes":
            values = [value for place, taken in places if place == "Value" for value in taken.split("|")]
            found.attributes.update({f"{name}={value}": 0 for value in values or ["true"]})
    return found


def _entries(text: str) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Yield section and name of each line, and its roles or places with what they take."""
    section = ""
    for line in map(str.strip, text.splitlines()):
        if match := _SECTION.fullmatch(line):
            section = match[1]
        elif line and not line.startswith(_NO_NAME):
            name, *places = line.split(maxsplit=1)
            found = _PLACE.findall("".join(places))
            yield section, name, [item for item in found if not item[0].startswith("<")]
