"""Reads Dateline's own JSON back, article by article, and checks each against its own text."""

from __future__ import annotations

import json
import re
import stat
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

from models.annotation import Actor
from models.errors import ImportFailed
from models.review import Review
from storage.formats.dateline_json import FORMAT, FORMAT_VERSION
from storage.formats.fields import Fields, Malformed
from storage.formats.plain_review import read_review

_MARKED = "surrogateescape"
"""How bytes are read that are no UTF-8, so that only their line is refused: as what `_ODD` finds."""

_ODD = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Imported:
    """What one file holds: its actors, and its articles one at a time.

    An article that cannot be used comes as the `ImportFailed` that says why.
    """

    actors: dict[str, Actor]
    reviews: Iterator[Review | ImportFailed]


def read(path: Path) -> Imported:
    """Open a `.json` or `.jsonl` file of Dateline's own; raise `ImportFailed` if it is none.

    Of a `.jsonl` file one article is in memory at a time, of a `.json` file all. Of one that is cut off or
    damaged what is whole is read, as long as it stands a line an article, as it was written.
    """
    _require_file(path)
    if path.suffix.lower() == ".jsonl":
        lines = _lines(path)
        header: Any = next(lines, {})
        if isinstance(header, ImportFailed):
            raise header
        return _imported(path, _header(path, header), lines)
    text = _text(path)
    try:
        found = _parsed(path, text, 1)
    except ImportFailed as failure:
        return _imported(path, *_saved(path, text, failure))
    top = _header(path, found)
    if not isinstance(top.data.get("articles"), list):
        raise _failure(path, "it holds no list of articles")
    return _imported(path, top, top.data["articles"])


def _imported(path: Path, header: Fields, found: Iterable[Any]) -> Imported:
    actors, broken = _actors(path, header)
    return Imported(actors, chain(broken, _reviews(path, found, actors if broken else None)))


def _saved(path: Path, text: str, failure: ImportFailed) -> tuple[Fields, Iterator[Any]]:
    """Return the header of a broken file and its articles, if each has its line; else raise `failure`."""
    head, *lines = text.split("\n")
    if not head.rstrip().endswith("["):
        raise failure
    return _header(path, _parsed(path, f"{head}]}}", 1)), _saved_articles(path, lines, failure)


def _saved_articles(path: Path, lines: Iterable[str], failure: ImportFailed) -> Iterator[Any]:
    is_told = False
    for number, line in enumerate(lines, 2):
        article = line.strip().removesuffix(",")
        if article and article not in ("]", "]}"):
            found = _parsed_or_failure(path, article, number)
            is_told = is_told or isinstance(found, ImportFailed)
            yield found
    if not is_told:
        yield failure


def _require_file(path: Path) -> None:
    """Refuse what is no file; opening a pipe would wait for ever."""
    try:
        kind = path.stat().st_mode
    except FileNotFoundError:
        raise ImportFailed(f"There is no file {path}.", "Check the name.") from None
    except OSError as error:
        raise _failure(path, f"it cannot be read ({error.strerror})") from error
    if not stat.S_ISREG(kind):
        raise ImportFailed(f"{path.name} is no file.", "Choose a text file or a folder of text files.")


def _lines(path: Path) -> Iterator[Any]:
    """Yield what each line holds, or the failure of a line that is no JSON."""
    try:
        with path.open(encoding="utf-8-sig", errors=_MARKED) as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield _parsed_or_failure(path, line, number)
    except OSError as error:
        raise _failure(path, f"it cannot be read ({error})") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig", errors=_MARKED)
    except OSError as error:
        raise _failure(path, f"it cannot be read ({error})") from error


def _parsed(path: Path, text: str, line: int) -> Any:
    if not text.isascii() and (odd := _ODD.search(text)):
        found = text.count("\n", 0, odd.start()) + line
        raise _failure(path, f"line {found} cannot be read: it is no UTF-8")
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        found = getattr(error, "lineno", 1) + line - 1
        raise _failure(path, f"line {found} is no valid JSON ({error})") from error


def _parsed_or_failure(path: Path, line: str, number: int) -> Any:
    try:
        return _parsed(path, line, number)
    except ImportFailed as failure:
        return failure


def _header(path: Path, top: Any) -> Fields:
    if not isinstance(top, dict) or top.get("format") != FORMAT:
        raise _failure(path, "it is not Dateline's own JSON")
    version = top.get("version")
    if type(version) is not int or version > FORMAT_VERSION:
        raise _failure(path, f"it has version {version}, newer than this Dateline reads", "Update Dateline.")
    return Fields(top)


def _actors(path: Path, header: Fields) -> tuple[dict[str, Actor], list[ImportFailed]]:
    """Return the actors by id, and why others cannot be used."""
    actors, broken = {}, []
    listed = header.data.get("actors", [])
    for number, item in enumerate(listed if isinstance(listed, list) else [None], 1):
        try:
            if not isinstance(item, dict):
                raise Malformed(f"actors {number} is no object")
            actor = _actor(Fields(item, f"actors {number}"))
            actors[actor.id] = actor
        except Malformed as error:
            broken.append(_failure(path, f"its actors are malformed ({error})"))
    return actors, broken


def _actor(fields: Fields) -> Actor:
    return Actor(
        fields.text("id"),
        fields.text("label"),
        fields.text("name", ""),
        fields.texts("aliases"),
        fields.texts("unlike"),
        fields.text_or_none("merged_into"),
    )


def _reviews(
    path: Path, found: Iterable[Any], actors: Mapping[str, Actor] | None
) -> Iterator[Review | ImportFailed]:
    """Yield the articles; where some actors are broken, `actors` are those that one may refer to."""
    for number, item in enumerate(found, 1):
        yield item if isinstance(item, ImportFailed) else _review(path, number, item, actors)


def _review(path: Path, number: int, data: Any, actors: Mapping[str, Actor] | None) -> Review | ImportFailed:
    if not isinstance(data, dict):
        return _failure(path, f"article {number} is no object")
    try:
        review = read_review(Fields(data))
    except Malformed as error:
        return _failure(path, f"article {number} is malformed ({error})")
    if actors is not None:
        for entity in review.entities.values():
            if entity.actor is not None and entity.actor not in actors:
                return _failure(path, f"article {number} refers to the actor {entity.actor}, which is none")
    return review


def _failure(path: Path, reason: str, hint: str = "Export it again or choose another file.") -> ImportFailed:
    return ImportFailed(f"{path.name} cannot be imported: {reason}.", hint)
