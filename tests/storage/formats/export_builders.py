"""Reviews and sessions for the tests of formats."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

from models import edits
from models.annotation import Actor, Entity, Event, Status
from models.article import Article, ArticleStatus, Looked, Zone, ZoneKind
from models.offsets import Span
from models.review import Review
from storage.annotations import insert_imported
from storage.formats.base import Format, Header, Loss
from storage.session import Session
from tests.builders import SCHEMA, meeting

ACTORS = {"a1": Actor("a1", "PERSON", "Ida Vogt", ("Vogt", "Ministerin Vogt"))}
HEADER = Header(SCHEMA, ACTORS, frozenset({"de"}), "2026-01-31T12:00:00Z")

SESSION_SCHEMA = """
name = "small"
version = 1
[labels.PERSON]
key = "p"
[labels.ORG]
[labels.GPE]
[labels.DATE]
[labels.MENTION]
helper = true
[types.MEET]
roles = ["Participant{2-}: PERSON | ORG | GPE | MENTION", "Topic*: ANY | EVENT", "Place?: GPE", "Time*: DATE"]
codes = {plover = "CONSULT", cameo = "040"}
[types.STATEMENT]
roles = ["Actor*: PERSON | ORG | GPE | MENTION", "Topic*: ANY | EVENT", "Place?: GPE", "Time*: DATE"]
[types.CALL]
roles = ["Participant{2-}: PERSON | ORG | GPE | MENTION", "Time*: DATE"]
"""


def decided() -> Review:
    """Return the meeting after decisions of many kinds, complete, with zones and what was looked for."""
    review = meeting()
    steps: tuple[edits.Edit, ...] = (
        edits.Accept("meet"),
        edits.Reject("praise"),
        edits.Relabel("wien", "ORG"),
        edits.SetNote("meet", "check date"),
        edits.SetFlag("ruiz", True),
        edits.AttributeTo("meet", "vogt"),
        edits.SetActor("vogt", "a1"),
        edits.SetArticleStatus(ArticleStatus.COMPLETE),
    )
    for step in steps:
        review = edits.apply(review, step, SCHEMA).after
    zones = (Zone(ZoneKind.DATELINE, 0, 13), Zone(ZoneKind.BODY, 13, len(review.text)))
    looked = (Looked("names", (Span(14, 24),)), Looked("triggers"))
    article = replace(review.article, zones=zones, encoding="cp1252", bom=True, looked=looked)
    return review.with_states({}, article)


PIECES_OF_DECIDED = [
    ("PERSON", "Ida Vogt"),
    ("MEET", "traf"),
    ("FRAGMENT", "zusammen"),
    ("DATE", "Freitag"),
    ("ORG", "Wien"),
    ("PERSON", "Leo Ruiz"),
]
"""What spans without fragments cover of `decided`, each with its label."""


def other_article() -> Review:
    """Return an English article without annotations that nobody has opened."""
    return Review(Article("other", "Lima, 6 May. 😀\u00a0The envoys met.", "b.txt", "Lima", "en"), {}, {})


def complete(
    text: str, *annotations: Entity | Event, zones: Iterable[Zone] = (), language: str = "de"
) -> Review:
    """Return a complete article with the given annotations."""
    article = Article("a", text, "a.txt", "A", language, status=ArticleStatus.COMPLETE, zones=tuple(zones))
    return Review(article).with_states({item.id: item for item in annotations})


def on(text: str, *covered: str, label: str = "PERSON", entity_id: str = "") -> Entity:
    """Return an accepted entity on the first place of each of the words `covered`."""
    fragments = tuple(Span(text.index(part), text.index(part) + len(part)) for part in covered)
    return Entity(entity_id or " ".join(covered), label, fragments, status=Status.ACCEPTED)


def boilerplate(text: str, covered: str) -> Zone:
    """Return a zone of boilerplate on the first place of `covered`."""
    return Zone(ZoneKind.BOILERPLATE, text.index(covered), text.index(covered) + len(covered))


def written(chosen: Format, target: Path, *reviews: Review, header: Header = HEADER) -> list[Loss]:
    """Write the reviews to `target` and return all that was lost."""
    losses: list[Loss] = []
    with chosen.writing(header, target) as add:
        for review in reviews:
            losses += add(review).losses
    return losses


def filled(path: Path, *reviews: Review) -> Path:
    """Make a session with these reviews at `path`, close it, and return its path."""
    with Session.create(path, SESSION_SCHEMA) as session:
        for review in reviews:
            assert insert_imported(session, review, ACTORS.values()) is None
    return path


def put(data: Any, place: Iterable[str | int], value: object) -> None:
    """Put `value` to a place inside a JSON value, named by the steps that lead there."""
    *steps, last = place
    for step in steps:
        data = data[step]
    data[last] = value
