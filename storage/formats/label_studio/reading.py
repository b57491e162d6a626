"""Label Studio's tasks, read: annotations as decided, predictions as suggestions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from models.annotation import Status
from models.errors import ImportFailed
from models.incoming.records import IncomingArticle
from storage.formats.fields import Fields, Malformed
from storage.formats.json_records import failed, is_known, records, require_objects
from storage.formats.label_studio.config import TEXT
from storage.formats.label_studio.merging import Prediction, merged
from storage.formats.label_studio.regions import LABELS, Results
from storage.formats.label_studio.writing import REJECTED, SUGGESTED
from storage.formats.linked_reading import article_of, id_of, share_of, text_of
from storage.formats.reading import Reader, ReadOptions

_PARTS = ("annotations", "completions", "predictions")
"""What a task has; annotations were called completions before version 1.0."""

_OF_FLAT = frozenset({"annotation_id", "annotator", "lead_time"})
"""Fields of tasks in the form that Label Studio calls JSON-MIN."""


class LabelStudioReader(Reader):
    """Reads a JSON array of tasks, in full or as JSON-MIN, one task in memory at a time.

    Of several annotations the last that is ground truth is taken, else the last; the article's note says so.
    """

    name = "label-studio"
    title = "Label Studio JSON"
    suffixes = (".json",)

    def recognises(self, path: Path, head: str) -> bool:
        """Tell by its first objects that a file has Label Studio's tasks."""
        return path.suffix.lower() in self.suffixes and is_known(path, _is_task)

    def read(self, path: Path, options: ReadOptions) -> Iterator[IncomingArticle | ImportFailed]:
        """Yield an article a task."""
        require_objects(path)
        for record in records(path):
            if isinstance(record.content, ImportFailed):
                yield record.content
                continue
            task, source = record.content, record.source(path)
            try:
                read = _full if isinstance(task.data.get("data"), dict) else _flat
                yield read(task, record.place, source, options.columns)
            except Malformed as error:
                yield failed(path, f"{record.place} is malformed ({error})")


def _full(task: Fields, where: str, source: str, columns: Mapping[str, str]) -> IncomingArticle:
    data = task.object("data") or Fields({})
    text = _text(data, columns)
    annotations = _annotations(task)
    chosen = _chosen(annotations)
    results = Results(chosen.objects("result") if chosen else (), text)
    made = results.marked(Status.ACCEPTED)
    predictions = [_prediction(item, chosen, text) for item in _predictions(task)]
    marked = merged(made, _taken_over(chosen), predictions)
    facts = [data, task.object("meta") or Fields({})]
    notes = [results.note, _which(annotations, chosen)]
    return replace(
        article_of(text, marked, facts, where, source, columns),
        note="\n".join(note for note in notes if note),
        is_complete=chosen is not None and marked.is_decided,
    )


def _flat(task: Fields, where: str, source: str, columns: Mapping[str, str]) -> IncomingArticle:
    """Return the article of a task in JSON-MIN, whose regions have no ids and no relations."""
    text = _text(task, columns)
    found = [(name, value) for name, value in task.data.items() if _are_regions(value)]
    results = [
        Fields(
            {"id": f"{name} {number}", "type": LABELS, "from_name": name, "value": value}, f"{name} {number}"
        )
        for name, values in found
        for number, value in enumerate(values, 1)
    ]
    marked = Results(results, text).marked(Status.ACCEPTED)
    article = article_of(text, marked, [task], where, source, columns)
    return replace(article, is_complete=not _OF_FLAT.isdisjoint(task.data))


def _text(data: Fields, columns: Mapping[str, str]) -> str:
    """Return the text of a task: that of the chosen field, of the usual one, or of the only one."""
    name = columns.get(TEXT, TEXT)
    texts = [key for key, value in data.data.items() if isinstance(value, str)]
    if name not in data.data and TEXT not in columns and len(texts) == 1:
        name = texts[0]
    return data.text(name)


def _annotations(task: Fields) -> list[Fields]:
    """Return the annotations that nobody cancelled."""
    name = next((part for part in _PARTS[:2] if task.data.get(part)), _PARTS[0])
    return [item for item in task.objects(name) if not item.data.get("was_cancelled")]


def _chosen(annotations: Sequence[Fields]) -> Fields | None:
    """Return the last ground truth, else the annotation that was changed last, None if there is none."""
    truths = [item for item in annotations if item.data.get("ground_truth") is True]
    return max(reversed(truths or annotations), key=_changed, default=None)


def _changed(annotation: Fields) -> str:
    return text_of(annotation, "updated_at") or text_of(annotation, "created_at")


def _which(annotations: Sequence[Fields], chosen: Fields | None) -> str:
    if chosen is None or len(annotations) < 2:
        return ""
    which = "the ground truth" if chosen.data.get("ground_truth") is True else "the last one"
    return f"Label Studio had {len(annotations)} annotations of this text; {which} was taken."


def _taken_over(chosen: Fields | None) -> frozenset[str]:
    """Return the ids of the regions that an annotation has from a prediction, changed or not."""
    results = chosen.objects("result") if chosen else []
    of_predictions = (item for item in results if text_of(item, "origin").startswith("prediction"))
    return frozenset(id_of(item, "id") for item in of_predictions)


def _predictions(task: Fields) -> list[Fields]:
    """Return the predictions; some exports have only their numbers."""
    found = task.data.get("predictions") or []
    is_of_numbers = isinstance(found, list) and all(type(item) is int for item in found)
    return [] if is_of_numbers else task.objects("predictions")


def _prediction(item: Fields, chosen: Fields | None, text: str) -> Prediction:
    """Return a prediction; what a reviewer took out of the one that an annotation began with is rejected."""
    version, number = text_of(item, "model_version"), item.data.get("id")
    parent = chosen.data.get("parent_prediction") if chosen else None
    is_parent = type(number) is int and type(parent) is int and number == parent
    is_ours = version in (SUGGESTED, REJECTED)
    status = Status.REJECTED if version == REJECTED or is_parent else Status.SUGGESTED
    is_scored = status is Status.SUGGESTED and not is_ours
    found = Results(item.objects("result"), text)
    return Prediction(found.marked(status, share_of(item.data.get("score")) if is_scored else None), is_ours)


def _is_task(first: Mapping[str, Any], _may_be_empty: bool) -> bool:
    is_flat = not _OF_FLAT.isdisjoint(first) or any(map(_are_regions, first.values()))
    return isinstance(first.get("data"), dict) or is_flat


def _are_regions(value: Any) -> bool:
    return isinstance(value, list) and any(
        isinstance(item, dict) and {"start", "end", LABELS} <= item.keys() for item in value
    )
