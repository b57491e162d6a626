"""Reads Dateline's own JSON back, article by article, and checks each against its own text."""

from __future__ import annotations

import json
import stat
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.annotation import Actor
from models.errors import ImportFailed
from models.review import Review
from storage.formats.dateline_json import FORMAT, FORMAT_VERSION
from storage.formats.fields import Fields, Malformed
from storage.formats.plain_review import read_review


@dataclass(frozen=True, slots=True)
class Imported:
    """What one file holds: its actors, and its articles one at a time.

    An article that cannot be used comes as the `ImportFailed` that says why.
    """

    actors: dict[str, Actor]
    reviews: Iterator[Review | ImportFailed]


def read(path: Path) -> Imported:
    """Open a `.json` or `.jsonl` file of Dateline's own; raise `ImportFailed` if it is none.

    Of a `.jsonl` file one article is in memory at a time, of a `.json` file all.
    """
    _require_file(path)
    if path.suffix.lower() == ".jsonl":
        lines = _lines(path)
        header: Any = next(lines, {})
        if isinstance(header, ImportFailed):
            raise header
        return Imported(_actors(path, _header(path, header)), _reviews(path, lines))
    top = _header(path, _parsed(path, _text(path), 1))
    if not isinstance(top.data.get("articles"), list):
        raise _failure(path, "it holds no list of articles")
    return Imported(_actors(path, top), _reviews(path, top.data["articles"]))


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
        with path.open(encoding="utf-8-sig") as file:
            for number, line in enumerate(file, 1):
                if line.strip():
                    yield _parsed_or_failure(path, line, number)
    except (OSError, UnicodeDecodeError) as error:
        raise _failure(path, f"it cannot be read ({error})") from error


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise _failure(path, f"it cannot be read ({error})") from error


def _parsed(path: Path, text: str, line: int) -> Any:
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


def _actors(path: Path, header: Fields) -> dict[str, Actor]:
    try:
        found = [_actor(item) for item in header.objects("actors")]
    except Malformed as error:
        raise _failure(path, f"its actors are malformed ({error})") from error
    return {actor.id: actor for actor in found}


def _actor(fields: Fields) -> Actor:
    return Actor(
        fields.text("id"),
        fields.text("label"),
        fields.text("name", ""),
        fields.texts("aliases"),
        fields.texts("unlike"),
        fields.text_or_none("merged_into"),
    )


def _reviews(path: Path, found: Iterable[Any]) -> Iterator[Review | ImportFailed]:
    for number, item in enumerate(found, 1):
        yield item if isinstance(item, ImportFailed) else _review(path, number, item)


def _review(path: Path, number: int, data: Any) -> Review | ImportFailed:
    if not isinstance(data, dict):
        return _failure(path, f"article {number} is no object")
    try:
        return read_review(Fields(data))
    except Malformed as error:
        return _failure(path, f"article {number} is malformed ({error})")


def _failure(path: Path, reason: str, hint: str = "Export it again or choose another file.") -> ImportFailed:
    return ImportFailed(f"{path.name} cannot be imported: {reason}.", hint)
