"""Domain values as plain JSON data and back.

What is empty (None, "", (), False) is left out; everything else is written, also where it equals
a default, so that a later default never changes what an old session means.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from models.annotation import (
    Actor,
    Annotation,
    Argument,
    Attributes,
    Entity,
    EntityProposal,
    Event,
    EventProposal,
    Level,
    Origin,
    Source,
    Status,
)
from models.article import Looked, Zone, ZoneKind
from models.offsets import Span
from storage.json_text import loaded

Plain = dict[str, Any]

# By value, since a call of an enum takes ten times as long and every annotation has several.
_LEVELS = {item.value: item for item in Level}
_STATUSES = {item.value: item for item in Status}


def all_loaded(texts: Iterable[str]) -> list[Any]:
    """Return the plain data of each of some JSON texts, decoded in one go."""
    found: list[Any] = loaded(f"[{','.join(texts)}]")
    return found


def plain_edit(edit: object) -> Plain:
    """Return an edit's fields as plain data; an edit inside another one names its `kind` too."""
    return {field.name: _plain(getattr(edit, field.name)) for field in fields(edit)}  # type: ignore[arg-type]


def plain_annotation(item: Annotation) -> Plain:
    """Return an annotation as plain data, an event with its arguments under `arguments`."""
    if isinstance(item, Entity):
        return plain_entity(item)
    return plain_event(item) | {"arguments": [plain_argument(argument) for argument in item.arguments]}


def annotation(data: Plain) -> Annotation:
    """Return the annotation that `plain_annotation` gave as `data`."""
    if "label" in data:
        return entity(data)
    return event(data, tuple(argument(item) for item in data["arguments"]))


def plain_entity(item: Entity) -> Plain:
    """Return an entity as plain data."""
    proposal = item.proposal and {
        "label": item.proposal.label,
        "fragments": plain_spans(item.proposal.fragments),
    }
    return _filled(
        id=item.id,
        label=item.label,
        fragments=plain_spans(item.fragments),
        level=item.level,
        actor=item.actor,
        value=item.value,
        status=item.status,
        confidence=item.confidence,
        note=item.note,
        flag=item.flag,
        origin=_plain_origin(item.origin),
        proposal=proposal,
    )


def entity(data: Plain) -> Entity:
    """Return the entity that `plain_entity` gave as `data`."""
    proposal = data.get("proposal")
    fragments = spans(data["fragments"])
    return Entity(
        data["id"],
        data["label"],
        fragments,
        _LEVELS[data["level"]],
        data.get("actor"),
        data.get("value"),
        _STATUSES[data["status"]],
        data.get("confidence"),
        data.get("note", ""),
        data.get("flag", False),
        _origin(data["origin"]),
        EntityProposal(proposal["label"], _unmoved(fragments, data, proposal)) if proposal else None,
    )


def plain_event(item: Event) -> Plain:
    """Return an event as plain data, without its arguments."""
    return _filled(
        id=item.id,
        type=item.type,
        fragments=plain_spans(item.fragments),
        lemma=item.lemma,
        attributes=_plain_attributes(item.attributes),
        attribution=item.attribution,
        coref=item.coref,
        status=item.status,
        confidence=item.confidence,
        note=item.note,
        flag=item.flag,
        origin=_plain_origin(item.origin),
        proposal=item.proposal and _plain_event_proposal(item.proposal),
    )


def event(data: Plain, arguments: tuple[Argument, ...]) -> Event:
    """Return the event that `plain_event` gave as `data`, with `arguments`."""
    proposal = data.get("proposal")
    fragments = spans(data["fragments"])
    return Event(
        data["id"],
        data["type"],
        fragments,
        data.get("lemma", ""),
        arguments,
        _attributes(data["attributes"]),
        data.get("attribution"),
        data.get("coref"),
        _STATUSES[data["status"]],
        data.get("confidence"),
        data.get("note", ""),
        data.get("flag", False),
        _origin(data["origin"]),
        _event_proposal(proposal, _unmoved(fragments, data, proposal)) if proposal else None,
    )


def plain_argument(item: Argument) -> Plain:
    """Return an argument as plain data."""
    return _filled(
        role=item.role,
        target=item.target,
        status=item.status,
        confidence=item.confidence,
        origin=_plain_origin(item.origin),
    )


def argument(data: Plain) -> Argument:
    """Return the argument that `plain_argument` gave as `data`."""
    return Argument(
        data["role"],
        data["target"],
        _STATUSES[data["status"]],
        data.get("confidence"),
        _origin(data["origin"]),
    )


def plain_actor(item: Actor) -> Plain:
    """Return an actor as plain data."""
    data: Plain = {"id": item.id, "label": item.label, "name": item.name, "aliases": list(item.aliases)}
    if item.unlike:
        data["unlike"] = list(item.unlike)
    return data | _filled(merged_into=item.merged_into)


def actor(data: Plain) -> Actor:
    """Return the actor that `plain_actor` gave as `data`."""
    return Actor(
        data["id"],
        data["label"],
        data["name"],
        tuple(data["aliases"]),
        tuple(data.get("unlike", ())),
        data.get("merged_into"),
    )


def plain_looked(looked: Iterable[Looked]) -> list[list[object]]:
    """Return what was looked for in vain as `[kind, spans]`."""
    return [[item.kind, plain_spans(item.spans)] for item in looked]


def looked(data: Iterable[list[Any]]) -> tuple[Looked, ...]:
    """Return what `plain_looked` gave as `data`."""
    return tuple(Looked(kind, spans(found)) for kind, found in data)


def plain_zones(zones: Iterable[Zone]) -> list[list[object]]:
    """Return zones as `[kind, start, end]`."""
    return [[zone.kind, zone.start, zone.end] for zone in zones]


def zones(data: Iterable[list[Any]]) -> tuple[Zone, ...]:
    """Return the zones that `plain_zones` gave as `data`."""
    return tuple(Zone(ZoneKind(kind), start, end) for kind, start, end in data)


def plain_spans(fragments: Iterable[Span]) -> list[list[int]]:
    """Return spans as `[start, end]`."""
    return [[span.start, span.end] for span in fragments]


def spans(data: Iterable[list[int]]) -> tuple[Span, ...]:
    """Return the spans that `plain_spans` gave as `data`."""
    return tuple([Span(start, end) for start, end in data])


def _unmoved(fragments: tuple[Span, ...], data: Plain, proposal: Plain) -> tuple[Span, ...]:
    """Return the fragments of a proposal, where nobody moved any the same ones as now."""
    was = proposal["fragments"]
    return fragments if was == data["fragments"] else spans(was)


def _filled(**values: object) -> Plain:
    # Not by comparing with False, which a confidence of 0.0 equals.
    return {
        name: value
        for name, value in values.items()
        if value is not None and value is not False and value != ""
    }


def _plain_origin(origin: Origin) -> Plain:
    data: Plain = {"source": origin.source}
    if origin.name or origin.version:
        data |= {"name": origin.name, "version": origin.version}
    if origin.evidence:
        data["evidence"] = [list(pair) for pair in origin.evidence]
    return data


def _origin(data: Plain) -> Origin:
    evidence = data.get("evidence")
    pairs = tuple([(key, seen) for key, seen in evidence]) if evidence else ()
    return _shared_origin(data["source"], data.get("name", ""), data.get("version", ""), pairs)


@lru_cache(maxsize=1024)
def _shared_origin(source: str, name: str, version: str, evidence: tuple[tuple[str, str], ...]) -> Origin:
    """Return an origin, one for all annotations that have the same."""
    return Origin(Source(source), name, version, evidence)


def _plain_attributes(item: Attributes) -> list[str | None]:
    return [item.polarity, item.tense, item.genericity, item.modality, item.phase]


def _attributes(data: list[Any]) -> Attributes:
    return _shared_attributes(*data)


@lru_cache(maxsize=256)
def _shared_attributes(*values: Any) -> Attributes:
    """Return attributes, the same for all events that have them."""
    return Attributes(*values)


def _plain_event_proposal(item: EventProposal) -> Plain:
    return {
        "type": item.type,
        "fragments": plain_spans(item.fragments),
        "arguments": [list(pair) for pair in item.arguments],
        "attributes": _plain_attributes(item.attributes),
        "attribution": item.attribution,
    }


def _event_proposal(data: Plain, fragments: tuple[Span, ...]) -> EventProposal:
    return EventProposal(
        data["type"],
        fragments,
        tuple([(role, target) for role, target in data["arguments"]]),
        _attributes(data["attributes"]),
        data["attribution"],
    )


def _plain(value: object) -> object:
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Span):
        return [value.start, value.end]
    if is_dataclass(value):
        named = {"kind": type(value).__name__} if hasattr(value, "outcome") else {}
        return named | plain_edit(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(item) for key, item in value.items()}
    if isinstance(value, (frozenset, set)):
        return sorted(str(_plain(item)) for item in value)
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [_plain(item) for item in value]
    return value
