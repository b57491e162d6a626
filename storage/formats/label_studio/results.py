"""Label Studio's results: regions of the text, what is said of each, and relations between them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from models.annotation import Actor, Annotation, Entity, Level, Source, Status
from models.schema import ATTRIBUTE_VALUES
from storage.formats.dateline_json import Plain
from storage.formats.label_studio.config import LABEL, LEVEL, PHASE, TEXT, VALUE
from storage.formats.linked import FURTHER_LABEL, Linked, Piece


def results(shown: Linked, text: str, actors: Mapping[str, Actor], *, scored: bool) -> list[Plain]:
    """Return the results of an annotation or, with scores, of a prediction; `text` is that of the task."""
    regions = [result for piece in shown.pieces for result in _region(piece, text, actors, scored=scored)]
    return [*regions, *_relations(shown)]


def _region(piece: Piece, text: str, actors: Mapping[str, Actor], *, scored: bool) -> Iterator[Plain]:
    """Yield a region, then what is said of it; of an annotation in fragments all is said of the first."""
    origin = _origin(piece.item)
    region = _result(piece, text, origin, LABEL, "labels", [piece.label])
    if piece.label == FURTHER_LABEL:
        yield region
        return
    if scored and piece.item.confidence is not None:
        region["score"] = piece.item.confidence
    if meta := _meta(piece.item, actors):
        region["meta"] = meta
    yield region
    for name, value in _choices(piece.item):
        yield _result(piece, text, origin, name, "choices", [value])
    if isinstance(piece.item, Entity) and piece.item.value:
        yield _result(piece, text, origin, VALUE, "textarea", [piece.item.value])


def _result(piece: Piece, text: str, origin: str, control: str, kind: str, values: list[str]) -> Plain:
    """Return what one control says of a piece; what is typed takes the place of the region's words."""
    held = {"text" if kind == "textarea" else kind: values}
    return {
        "id": piece.id,
        "from_name": control,
        "to_name": TEXT,
        "type": kind,
        "origin": origin,
        "value": {"start": piece.span.start, "end": piece.span.end, "text": piece.span.text(text), **held},
    }


def _choices(item: Annotation) -> Iterator[tuple[str, str]]:
    if isinstance(item, Entity):
        if item.level is not Level.NAM:
            yield LEVEL, item.level
    else:
        for name in (*ATTRIBUTE_VALUES, PHASE):
            if value := getattr(item.attributes, name):
                yield name, value


def _meta(item: Annotation, actors: Mapping[str, Actor]) -> Plain:
    """Return what no control holds: Label Studio shows `text` beside the region and keeps the rest."""
    meta: dict[str, Any] = {"text": [item.note]} if item.note else {}
    if isinstance(item, Entity) and item.actor:
        actor = actors.get(item.actor)
        meta["actor"] = {"id": item.actor, "name": actor.name if actor else ""}
    elif not isinstance(item, Entity) and item.lemma:
        meta["lemma"] = item.lemma
    return meta


def _origin(item: Annotation) -> str:
    """Return where a region comes from, in Label Studio's words."""
    if item.origin.source is Source.REVIEWER:
        return "manual"
    is_changed = item.corrections and item.status is Status.ACCEPTED
    return "prediction-changed" if is_changed else "prediction"


def _relations(shown: Linked) -> Iterator[Plain]:
    """Yield a relation for each two regions with all its labels: Label Studio drops a second one."""
    labels: dict[tuple[str, str], list[str]] = {}
    for link in shown.links:
        labels.setdefault((link.source, link.target), []).append(link.label)
    for (source, target), names in labels.items():
        yield {
            "from_id": source,
            "to_id": target,
            "type": "relation",
            "direction": "right",
            "labels": [*dict.fromkeys(names)],
        }
