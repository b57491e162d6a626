"""The layout of a project that INCEpTION or WebAnno exported: whose file of a document counts.

`annotation/DOCUMENT/ANNOTATOR.tsv` for each annotator, `curation/DOCUMENT/CURATION_USER.tsv` for the curated
version, `source/DOCUMENT` as it was imported there, and `exportedproject….json` for how far each got. Where a
format takes several files, as XMI does, an archive such as `ANNOTATOR.zip` holds those of a version.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from storage.formats.reading import Version

_ANNOTATION, _CURATION, _SOURCE = "annotation", "curation", "source"
_CURATOR, _NOBODY = "CURATION_USER", "INITIAL_CAS"
"""Who is named for the curated version, and for the one before anybody annotated."""

_ASIDE = frozenset({"guideline", "log", "META-INF", "settings", "constraints", "kb"})
"""The folders of a project that hold no documents."""

_PLAIN = frozenset({".txt", ".text", ".json"})
"""Endings of versions without annotations, or with those that no reader knows."""

_LAYERED = frozenset({".tsv", ".xmi"})
"""Endings by which a folder without states is taken for one of versions; any others may be anything."""

_STATES = "exportedproject*.json"
_DONE = frozenset({"FINISHED", "CURATION_FINISHED"})
_LARGEST = 50 * 1024 * 1024
"""Bytes beyond which the states of a project are not looked for."""

Place = Callable[[Path], Path]
"""Says where a file or folder is that is known by a path; one in an archive is where it was unpacked."""

_Document = tuple[Path, str]
"""The folder of a project and the name of a document in it."""


def _itself(path: Path) -> Path:
    return path


def version(path: Path, place: Place = _itself) -> Version:
    """Return which file counts of the document that a file belongs to: itself outside a project.

    The curated one counts, else that of an annotator who has finished, else the first by name.
    """
    found = _document(path, place)
    if found is None:
        return Version(place(path))
    root, document = found
    states = _states(root, place)
    versions = _versions(root, document, path.suffix, place) or [path]
    chosen = _best(versions, document, states)
    is_complete = states.get((document, chosen.stem), "") in _DONE
    number = len({other.stem for other in versions} - {_NOBODY})
    source = place(root / _SOURCE / document)
    return Version(place(chosen), document, _told(chosen, number), is_complete, source)


def articles_of(files: Sequence[Path], place: Place) -> Iterator[tuple[Path, Version | None]]:
    """Yield the files of which articles are made; with what counts of its document each that is a version.

    Of a document one version is there, and its source only where there is none. What describes a project is
    passed over, unless it is the only file.
    """
    documents = {path: found for path in files if (found := _annotated(path, place))}
    versions: defaultdict[_Document, list[Path]] = defaultdict(list)
    for path, its in documents.items():
        versions[its].append(path)
    roots = {root for root, _ in versions if _states(root, place)}
    for path in files:
        if is_description(path) and len(files) > 1:
            continue
        if path not in documents:
            if not versions or not _is_aside(path.absolute(), versions, roots):
                yield path, None
            continue
        root, document = documents[path]
        if path == versions[root, document][0]:
            best = _best(versions[root, document], document, _states(root, place))
            yield best, version(best, place)


def _annotated(path: Path, place: Place) -> _Document | None:
    """Return the document that a file is an annotated version of."""
    suffix = path.suffix.lower()
    found = None if suffix in _PLAIN else _document(path, place)
    return found if found and (suffix in _LAYERED or _states(found[0], place)) else None


def _is_aside(path: Path, known: Container[_Document], roots: Container[Path]) -> bool:
    """Tell whether a file is the source of a known document, or none of the documents of a project."""
    folders = ((folder.parent, folder.name) for folder in (path, *path.parents))
    return any(
        (above.name == _SOURCE and (above.parent, name) in known) or (above in roots and name in _ASIDE)
        for above, name in folders
    )


def is_description(path: Path) -> bool:
    """Tell by its name whether a file describes a project and so holds no article."""
    return path.match(_STATES)


def other_versions(path: Path) -> tuple[Path, ...]:
    """Return the other files of a document in the same folder, none if one of these stands for it there."""
    found = _document(path, _itself)
    if found is None:
        return ()
    root, document = found
    states = _states(root, _itself)
    files = [file for file in _entries(path.parent, _itself) if file.suffix == path.suffix] or [path]
    first, *others = sorted(files, key=lambda file: _rank(file, document, states))
    return tuple(others) if first.name == path.name else ()


def _document(path: Path, place: Place) -> _Document | None:
    """Return the document that a file is a version of, None outside a project."""
    folder = path.absolute().parent
    for document in (folder, folder.parent):
        if document.parent.name in (_ANNOTATION, _CURATION):
            root = document.parent.parent
            names = (_CURATOR, _NOBODY, folder.stem)
            is_one = document.suffix if document is folder else path.stem in names
            if is_one or _states(root, place):
                return root, document.name
    return None


def _versions(root: Path, document: str, suffix: str, place: Place) -> list[Path]:
    return [
        path
        for stage in (_CURATION, _ANNOTATION)
        for entry in _entries(root / stage / document, place)
        for path in (entry, *_entries(entry, place))
        if path.suffix == suffix and (stage == _CURATION or path.stem != _CURATOR)
    ]


def _best(versions: Iterable[Path], document: str, states: Mapping[tuple[str, str], str]) -> Path:
    return min(versions, key=lambda path: _rank(path, document, states))


def _rank(path: Path, document: str, states: Mapping[tuple[str, str], str]) -> tuple[bool, bool, bool, str]:
    is_finished = states.get((document, path.stem), "") in _DONE
    return path.stem != _CURATOR, path.stem == _NOBODY, not is_finished, path.name.casefold()


def _told(chosen: Path, number: int) -> str:
    if number < 2:
        return ""
    who = "the curated one" if chosen.stem == _CURATOR else f"that of {chosen.stem}"
    return f"INCEpTION had {number} versions of this text; {who} was taken."


def _entries(folder: Path, place: Place) -> list[Path]:
    """Return what is in a folder or an unpacked archive, nothing for any other file."""
    try:
        return [folder / entry.name for entry in place(folder).iterdir()]
    except OSError:
        return []


def _states(root: Path, place: Place) -> Mapping[tuple[str, str], str]:
    """Return the state of each document by its name and annotator, as far as a project tells it."""
    try:
        found = sorted(place(root).glob(_STATES))
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
