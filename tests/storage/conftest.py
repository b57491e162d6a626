"""An empty session with a small schema, closed when the test is over."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from storage.session import Session

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
