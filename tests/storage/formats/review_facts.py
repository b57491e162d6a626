"""What a review says without its ids, to compare one that came back from a file with its original."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import astuple, replace
from pathlib import Path
from typing import Any

from models.annotation import Actor, Annotation, Entity, Event, Status, name_of
from models.offsets import Span
from models.recipe import Recipe
from models.review import Review
from storage.annotations import actors, load
from storage.formats.exporting import export
from storage.importing import ImportReport, import_paths
from storage.session import Session
from tests.storage.formats.export_builders import SESSION_SCHEMA

Fact = tuple[Any, ...]


def facts(review: Review, known: Mapping[str, Actor]) -> Counter[Fact]:
    """Return how often each entity and event is there, with all that formats may hold of it."""
    return Counter(_fact(item, review, known) for item in review.annotations())


def accepted(review: Review) -> Review:
    """Return a review without what was not accepted, arguments too."""
    states: dict[str, Annotation | None] = {
        item.id: None for item in review.annotations() if item.status is not Status.ACCEPTED
    }
    for event in review.events.values():
        if event.id not in states:
            kept = tuple(part for part in event.arguments if part.status is Status.ACCEPTED)
            states[event.id] = replace(event, arguments=kept)
    return review.with_states(states)


def brought_back(
    folder: Path, session_path: Path, recipe: Recipe, name: str
) -> tuple[list[Review], Mapping[str, Actor], ImportReport]:
    """Export a session and import that into a new one; `name` is the file's or folder's."""
    with Session.open(session_path) as session:
        export(session, folder / name, recipe)
    with Session.create(folder / "new.dateline", SESSION_SCHEMA) as new:
        report = import_paths(new, [folder / name])
        reviews = [load(new, item.id) for item in report.imported]
        return reviews, actors(new), report


def facts_in(path: Path, session_path: Path) -> Counter[Fact]:
    """Return the facts of the one article in a file, imported into a new session."""
    with Session.create(session_path, SESSION_SCHEMA) as new:
        (item,) = import_paths(new, [path]).imported
        return facts(load(new, item.id), actors(new))


def _fact(item: Entity | Event, review: Review, known: Mapping[str, Actor]) -> Fact:
    shared = (*_place(item), item.status, item.note)
    if isinstance(item, Entity):
        return (*shared, item.level, item.value, known[item.actor].name if item.actor else "")
    fillers = [(part.role, review.annotation(part.target)) for part in item.arguments]
    roles = sorted((role, *_place(filler)) for role, filler in fillers if filler)
    group = sorted(
        map(_place, (it for it in review.events.values() if item.coref and it.coref == item.coref))
    )
    speaker = review.entities.get(item.attribution or "")
    return (*shared, astuple(item.attributes), tuple(roles), speaker and _place(speaker), tuple(group))


def _place(item: Entity | Event) -> tuple[str, tuple[Span, ...]]:
    return name_of(item), item.fragments
