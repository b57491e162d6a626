"""Prodigy's JSON lines, read: all tasks of one text are one article, with what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.formats.fields import Fields, Malformed
from storage.formats.json_records import (
    Line,
    failed,
    is_known,
    line_at,
    lines,
    object_of,
    require_objects,
)
from storage.formats.linked_reading import article_of, joined
from storage.formats.prodigy.answers import Answered, answered, together
from storage.formats.reading import Reader, ReadOptions

_OWN_KEYS = frozenset({"_input_hash", "_task_hash", "_view_id"})
_ANSWERS = frozenset({"accept", "reject", "ignore"})

_Places = list[tuple[int, int]]
"""Where the tasks of one text are: number and start of their lines."""


class ProdigyReader(Reader):
    """Reads what Prodigy saves, twice, so that tasks of one text are joined wherever they stand.

    Of several answers about the same span or relation the last counts.
    """

    name = "prodigy"
    title = "Prodigy JSONL"
    suffixes = (".jsonl",)

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its first objects that a file has Prodigy's tasks."""
        return path.suffix.lower() in self.suffixes and is_known(path, _is_task)

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield first the failures of lines that are no tasks, then an article for each text."""
        require_objects(path)
        column = options.columns.get("text", "text")
        texts: dict[bytes, _Places] = {}
        for line in lines(path):
            try:
                text = _task(path, line).text(column)
                texts.setdefault(_digest(text), []).append((line.number, line.start))
            except ImportFailed as failure:
                yield failure
            except Malformed as error:
                yield _malformed(path, line.number, error)
        for places in texts.values():
            yield from _articles(path, places, column, options.columns)


def _articles(
    path: Path, places: _Places, column: str, columns: Mapping[str, str]
) -> Iterator[IncomingArticle | ImportFailed]:
    """Yield the failures of tasks that are malformed, then the article that the others make, if any."""
    found: list[Answered] = []
    for number, start in places:
        try:
            task = _task(path, line_at(path, number, start))
            found.append(answered(task, task.text(column), number))
        except ImportFailed as failure:
            yield failure
        except Malformed as error:
            yield _malformed(path, number, error)
    if found:
        yield _article(path, found, columns)


def _article(path: Path, found: list[Answered], columns: Mapping[str, str]) -> IncomingArticle:
    first = found[0]
    marked = joined(together(item.marked for item in found))
    facts = [fields for item in found for fields in item.facts]
    where = f"line {first.number}"
    article = article_of(first.text, marked, facts, where, f"{path.name}:{first.number}", columns)
    is_complete = marked.is_decided and any(item.is_whole for item in found)
    return replace(article, note=_once(item.note for item in found), is_complete=is_complete)


def _task(path: Path, line: Line) -> Fields:
    found = object_of(path, line)
    if isinstance(found, ImportFailed):
        raise found
    return found


def _malformed(path: Path, number: int, error: Malformed) -> ImportFailed:
    return failed(path, f"line {number} is malformed ({error})")


def _once(notes: Iterable[str]) -> str:
    return "\n".join(dict.fromkeys(note for note in notes if note))


def _digest(text: str) -> bytes:
    return blake2b(text.encode(), digest_size=16).digest()


def _is_task(first: Mapping[str, Any], may_be_empty: bool) -> bool:
    is_asked = not _OWN_KEYS.isdisjoint(first) or _is_answer(first.get("answer"))
    # An empty list of tokens says nothing: tables for taggers have rows without a word.
    is_marked = _have_places(first.get("spans"), may_be_empty) or _have_places(first.get("tokens"), False)
    return isinstance(first.get("text"), str) and (is_asked or is_marked)


def _is_answer(value: Any) -> bool:
    return isinstance(value, str) and value in _ANSWERS


def _have_places(found: Any, may_be_empty: bool) -> bool:
    if not isinstance(found, list):
        return False
    return any(isinstance(item, dict) and "start" in item for item in found) or (may_be_empty and not found)
