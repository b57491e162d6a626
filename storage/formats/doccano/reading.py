"""doccano's JSON lines, read: spans and relations of both forms, comments as notes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from models.errors import ImportFailed
from models.incoming.records import IncomingArticle, IncomingLink, IncomingSpan
from storage.formats.fields import Fields, Malformed
from storage.formats.json_records import failed, first_objects, is_known, records, require_objects
from storage.formats.linked_reading import (
    Marked,
    article_of,
    id_of,
    joined,
    place_of,
    require_ends,
    with_notes,
)
from storage.formats.reading import Reader, ReadOptions

_PLAIN = ("label", "labels")
"""Where spans stand in projects without relations; old exports use the plural."""

_OF_LABELS = "background_color"
"""A field of the labels of a project, which an export has beside its texts."""


class DoccanoReader(Reader):
    """Reads what doccano exports for sequence labelling; offsets are code points, as its server counts.

    Whoever has not finished an article cannot be told, so no article counts as finished.
    """

    name = "doccano"
    title = "doccano JSONL"
    suffixes = (".jsonl", ".json")

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its first objects that a file has doccano's spans."""
        return path.suffix.lower() in self.suffixes and is_known(path, _has_spans)

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield an article a line."""
        require_objects(path)
        first = first_objects(path)
        if first and all(_OF_LABELS in label for label in first):
            raise failed(path, "it holds the labels of a project, not its texts", "Leave it out.")
        for record in records(path):
            if isinstance(record.content, ImportFailed):
                yield record.content
                continue
            try:
                yield _article(record.content, record.place, record.source(path), options.columns)
            except Malformed as error:
                yield failed(path, f"{record.place} is malformed ({error})")


def _article(line: Fields, where: str, source: str, columns: Mapping[str, str]) -> IncomingArticle:
    text = line.text(columns.get("text", "text"))
    marked, said = _related(line, text) if line.data.get("entities") else _plain(line, text)
    marked, note = with_notes(joined(marked), [*said, *_notes(line), *_comments(line)], text)
    return replace(article_of(text, marked, [line], where, source, columns), note=note)


def _related(line: Fields, text: str) -> tuple[Marked, Iterable[str]]:
    """Return spans and relations by their ids, and the labels of the whole text."""
    spans: dict[str, IncomingSpan] = {}
    for item in line.objects("entities"):
        key = id_of(item, "id")
        if key in spans:
            raise item.refused(f"its id {key} is there twice")
        place = place_of(item, text, "start_offset", "end_offset")
        spans[key] = IncomingSpan(key, item.text("label"), (place,))
    links = [
        IncomingLink(id_of(item, "from_id"), id_of(item, "to_id"), item.text("type"))
        for item in line.objects("relations")
    ]
    require_ends(links, spans, line)
    return Marked(tuple(spans.values()), tuple(links)), line.texts("cats")


def _plain(line: Fields, text: str) -> tuple[Marked, Iterable[str]]:
    """Return the spans without relations, and the labels of the whole text."""
    found: Any = next((line.data[name] for name in _PLAIN if line.data.get(name)), [])
    if not isinstance(found, list):
        raise line.refused("label is no list")
    if found and all(isinstance(item, str) for item in found):
        return Marked(), Fields({"label": found}).texts("label")
    spans = (_triple(number, item, text) for number, item in enumerate(found, 1))
    return Marked(tuple(spans)), line.texts("cats")


def _triple(number: int, item: Any, text: str) -> IncomingSpan:
    """Return the span that `[start, end, label]` is."""
    place = f"label {number}"
    if not isinstance(item, list) or len(item) != 3:
        raise Malformed(f"{place} is not [start, end, label]")
    fields = Fields(dict(zip(("start", "end", "label"), item, strict=True)), place)
    return IncomingSpan(str(number), fields.text("label"), (place_of(fields, text),))


def _notes(line: Fields) -> Iterable[str]:
    """Return the notes that Dateline gave along; other meta data may bear the same name."""
    return line.texts("notes") if isinstance(line.data.get("notes"), list) else ()


def _comments(line: Fields) -> Iterator[str]:
    found = line.data.get("Comments") or []
    if not isinstance(found, list):
        raise line.refused("Comments is no list")
    for number, item in enumerate(found, 1):
        fields = Fields(item if isinstance(item, dict) else {"comment": item}, f"Comments {number}")
        yield fields.text("comment", "")


def _has_spans(first: Mapping[str, Any], may_be_empty: bool) -> bool:
    found = [part for part in (_entities(first), _triples(first)) if part is not None]
    return isinstance(first.get("text"), str) and any(
        any(part) or (may_be_empty and not part) for part in found
    )


def _entities(first: Mapping[str, Any]) -> list[bool] | None:
    """Return of each entity whether it has offsets, None if none are listed."""
    found = first.get("entities")
    if not isinstance(found, list):
        return None
    return [isinstance(item, dict) and "start_offset" in item for item in found]


def _triples(first: Mapping[str, Any]) -> list[bool] | None:
    """Return of each label whether it is a triple, None if none are listed."""
    found = next((first[name] for name in _PLAIN if isinstance(first.get(name), list)), None)
    return None if found is None else [isinstance(item, list) and len(item) == 3 for item in found]
