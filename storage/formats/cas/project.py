"""The layout of a project that INCEpTION or WebAnno exported: whose file of a document counts.

`annotation/DOCUMENT/ANNOTATOR.tsv` for each annotator, `curation/DOCUMENT/CURATION_USER.tsv` for the curated
version, `source/DOCUMENT` as it was imported there, and `exportedproject….json` for how far each got.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

_ANNOTATION, _CURATION, _SOURCE = "annotation", "curation", "source"
_CURATOR, _NOBODY = "CURATION_USER", "INITIAL_CAS"
"""Who is named for the curated version, and for the one before anybody annotated."""

_STATES = "exportedproject*.json"
_DONE = frozenset({"FINISHED", "CURATION_FINISHED"})
_LARGEST = 50 * 1024 * 1024
"""Bytes beyond which the states of a project are not looked for."""


@dataclass(frozen=True, slots=True)
class Version:
    """The file that counts of a document, the document's name, and what is to be told of the choice.

    `source` is where the text is as it was imported there, None outside a project.
    """

    path: Path
    document: str = ""
    note: str = ""
    is_complete: bool = False
    source: Path | None = None


def version(path: Path) -> Version:
    """Return which file counts of the document that a file belongs to: itself outside a project.

    The curated one counts, else that of an annotator who has finished, else the first by name.
    """
    root = _root(path)
    if root is None:
        return Version(path)
    document, states = path.absolute().parent.name, _states(root)
    found = [
        other
        for stage in (_CURATION, _ANNOTATION)
        for other in _files(root / stage / document, path.suffix)
        if stage == _CURATION or other.stem != _CURATOR
    ]
    chosen = min(found or [path], key=lambda other: _rank(other, states))
    is_complete = states.get((document, chosen.stem), "") in _DONE
    return Version(chosen, document, _told(chosen, len(found)), is_complete, root / _SOURCE / document)


def is_description(path: Path) -> bool:
    """Tell by its name whether a file describes a project and so holds no article."""
    return path.match(_STATES)


def other_versions(path: Path) -> tuple[Path, ...]:
    """Return the other files of a document in the same folder, none if one of these stands for it there."""
    root = _root(path)
    if root is None:
        return ()
    states = _states(root)
    first, *others = sorted(_files(path.parent, path.suffix) or [path], key=lambda file: _rank(file, states))
    return tuple(others) if first.name == path.name else ()


def _root(path: Path) -> Path | None:
    """Return the folder of the project that a file belongs to, None if it belongs to none."""
    folder = path.absolute().parent
    if folder.parent.name not in (_ANNOTATION, _CURATION):
        return None
    root = folder.parent.parent
    return root if folder.suffix or _states(root) else None


def _rank(path: Path, states: Mapping[tuple[str, str], str]) -> tuple[bool, bool, bool, str]:
    is_finished = states.get((path.parent.name, path.stem), "") in _DONE
    return path.stem != _CURATOR, path.stem == _NOBODY, not is_finished, path.name.casefold()


def _told(chosen: Path, number: int) -> str:
    if number < 2:
        return ""
    who = "the curated one" if chosen.stem == _CURATOR else f"that of {chosen.stem}"
    return f"INCEpTION had {number} versions of this text; {who} was taken."


def _files(folder: Path, suffix: str) -> list[Path]:
    try:
        return [file for file in folder.iterdir() if file.suffix == suffix]
    except OSError:
        return []


def _states(root: Path) -> Mapping[tuple[str, str], str]:
    """Return the state of each document by its name and annotator, as far as a project tells it."""
    try:
        found = sorted(root.glob(_STATES))
        return _states_in(found[0], found[0].stat().st_mtime_ns) if found else {}
    except OSError:
        return {}


@lru_cache(maxsize=1)
def _states_in(path: Path, _changed: int) -> Mapping[tuple[str, str], str]:
    """Return the states that a project's file tells; kept, since each of its documents asks for them."""
    if path.stat().st_size > _LARGEST:
        return {}
    try:
        project = json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        return {}
    curated = _told_of(project, "source_documents", None)
    return {**curated, **_told_of(project, "annotation_documents", "user")}


def _told_of(project: Any, part: str, user: str | None) -> dict[tuple[str, str], str]:
    listed = project.get(part) if isinstance(project, dict) else None
    items = [item for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    return {
        (str(item.get("name")), str(item.get(user)) if user else _CURATOR): str(item.get("state"))
        for item in items
    }
