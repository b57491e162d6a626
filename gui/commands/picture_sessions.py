"""The sessions that the guide's pictures show: the samples, and articles written for one thing each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path

import resources
from gui.pipelines import suggest_config
from models.annotation import Entity, Origin, Source, suggested_entity
from models.article import Article, Zone, ZoneKind
from models.errors import DatelineError
from models.offsets import Span
from models.suggest.config import suggester_version
from storage import articles
from storage.annotations import store_suggestions
from storage.importing import import_paths
from storage.log_rows import times_from
from storage.session import Session
from storage.suggesting import suggest_all

_FIRST_DECISION = datetime(2023, 10, 10, 8, 0, tzinfo=UTC)
_PACE = (4, 7, 3, 11, 5, 26, 6, 9, 4, 14)
"""Seconds from one decision to the next, over and over."""
_REPEATS = 20
"""How often the long article holds the body of each German sample."""
_WRITTEN_BY = Origin(Source.RULE, "written", "1")


def samples() -> list[Path]:
    """Return the sample articles."""
    return sorted(resources.path("samples").glob("*.txt"))


def at_fixed_times() -> AbstractContextManager[None]:
    """Let decisions be made on a morning in 2023, at a reviewer's pace."""
    times = _times()
    return times_from(lambda: next(times))


def make_samples(path: Path) -> None:
    """Make a session of the samples with all suggestions at `path`."""
    _suggest(path, samples())


def make_long(path: Path) -> None:
    """Make a session at `path` with one article as long as a report."""
    bodies = [
        file.read_text(encoding="utf-8").split("\n\n", 2)[2] for file in samples() if "de_" in file.name
    ]
    parts = ("Zwölf Monate Diplomatie: ein Überblick", "Riga, 4. September, NORDOST", *bodies * _REPEATS)
    text = path.with_name("de_jahresbericht.txt")
    text.write_text("\n\n".join(parts), encoding="utf-8")
    _suggest(path, [text])


def make_written(path: Path, name: str) -> None:
    """Make a session at `path` with the article `resources/pictures/NAME` and the entities marked in it."""
    source = resources.path("pictures", name)
    text, entities = marked(source.read_text(encoding="utf-8").strip())
    language = source.stem.rpartition(".")[2]
    title = text.partition("\n")[0]
    zones = (Zone(ZoneKind.HEADLINE, 0, len(title)), Zone(ZoneKind.BODY, len(title), len(text)))
    article = Article("written", text, name, title, language, "2023-06-06", zones=zones)
    with _created(path) as session:
        articles.add(session, article)
        version = suggester_version(suggest_config(session.schema, {}))
        store_suggestions(session, article.id, 0, entities, [], [], version)


def marked(source: str) -> tuple[str, list[Entity]]:
    """Return a text and its entities from one in which they are marked, as in `[ORG Bank of [GPE Ghana]]`.

    A `|` ends the outermost one's fragment, or begins its next: `[LOC Nord-| und Ost|see]`.
    """
    text = ""
    entities: list[Entity] = []
    opened: list[tuple[str, list[int]]] = []
    for part in re.split(r"(\[[A-Z_]+ |[\]|])", source):
        if part.startswith("["):
            opened.append((part[1:-1], [len(text)]))
        elif part == "|":
            opened[0][1].append(len(text))
        elif part == "]":
            label, edges = opened.pop()
            edges.append(len(text))
            spans = tuple(Span(start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
            entities.append(_entity(f"e{len(entities)}", label, spans))
        else:
            text += part
    return text, entities


def _entity(name: str, label: str, fragments: tuple[Span, ...]) -> Entity:
    return suggested_entity(Entity(name, label, fragments, origin=_WRITTEN_BY, confidence=0.9))


def _suggest(path: Path, files: list[Path]) -> None:
    with _created(path) as session:
        import_paths(session, files)
        report = suggest_all(session, suggest_config(session.schema, {}))
    if report.failed:
        raise DatelineError(f"Suggesting failed: {report.failed[0][1]}.")


def _created(path: Path) -> Session:
    schema = resources.path("schema", "diplomacy.toml")
    return Session.create(path, schema.read_text(encoding="utf-8"), schema_name=schema.name)


def _times() -> Iterator[datetime]:
    time = _FIRST_DECISION
    for seconds in cycle(_PACE):
        time += timedelta(seconds=seconds)
        yield time
