"""An empty session with a small schema, closed when the test is over, and articles to put in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from storage import annotations, articles
from storage.session import Session
from tests.builders import TEXT, meeting

SCHEMA_TEXT = """
name = "small"
version = 1
[labels.PERSON]
key = "p"
[labels.GPE]
[labels.DATE]
[labels.MENTION]
helper = true
[types.MEET]
roles = ["Participant{2-}: PERSON | MENTION", "Place?: GPE", "Time*: DATE"]
[types.STATEMENT]
roles = ["Actor*: PERSON | MENTION", "Topic*: ANY | EVENT"]
"""


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    with Session.create(tmp_path / "test.dateline", SCHEMA_TEXT) as session:
        yield session


def add_meetings(session: Session, *names: str) -> None:
    """Add the article of the meeting with all its suggestions under each of these ids; its text ends so."""
    review = meeting()
    for name in names:
        article = replace(review.article, id=name, text=f"{TEXT} {name}", title=name.title())
        articles.add(session, article)
        found = (review.entities.values(), review.events.values())
        annotations.store_suggestions(session, name, 0, *found, [], "1")
