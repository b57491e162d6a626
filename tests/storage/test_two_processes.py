"""Two processes on one session: each sees what the other wrote, and nothing is overwritten unseen."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from models import edits
from models.errors import ArticleChanged
from storage import annotations, articles, decisions, integrity
from storage.session import Session
from tests.builders import SCHEMA, meeting

ROOT = Path(__file__).parents[2]
PATIENCE_SECONDS = 30

DECIDE_LATE = """
import sys
from pathlib import Path
from models import edits
from models.errors import ArticleChanged
from storage import annotations, decisions
from storage.session import Session
from tests.builders import SCHEMA

with Session.open(Path(sys.argv[1])) as session:
    change = edits.apply(annotations.load(session, "article"), edits.Reject("vogt"), SCHEMA)
    print("read", flush=True)
    sys.stdin.readline()
    try:
        decisions.record(session, change, "second")
        print("written")
    except ArticleChanged as error:
        print(error.message)
"""

NOTE_OFTEN = """
import sys
from pathlib import Path
from models import edits
from models.errors import ArticleChanged
from storage import annotations, decisions
from storage.session import Session
from tests.builders import SCHEMA

refused = 0
with Session.open(Path(sys.argv[1])) as session:
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(int(sys.argv[3])):
        while True:
            review = annotations.load(session, "article")
            note = review.entities["vogt"].note + sys.argv[2]
            try:
                change = edits.apply(review, edits.SetNote("vogt", note), SCHEMA)
                decisions.record(session, change, sys.argv[2])
                break
            except ArticleChanged:
                refused += 1
print(refused)
"""


@contextmanager
def running(script: str, *arguments: object) -> Iterator[subprocess.Popen[str]]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", script, *map(str, arguments)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.fixture
def shared(session: Session) -> Session:
    review = meeting()
    articles.add(session, review.article)
    annotations.store_suggestions(session, "article", 0, review.entities.values(), [], [], "1")
    return session


def accept(session: Session, name: str) -> None:
    change = edits.apply(annotations.load(session, "article"), edits.Accept(name), SCHEMA)
    decisions.record(session, change, "first")


def test_the_later_process_is_told_and_overwrites_nothing(shared: Session) -> None:
    with running(DECIDE_LATE, shared.path) as other:
        assert other.stdout and other.stdout.readline() == "read\n"
        accept(shared, "vogt")
        mine = annotations.load(shared, "article")
        said, _ = other.communicate("go\n", timeout=PATIENCE_SECONDS)
    assert "nothing was overwritten" in said
    assert annotations.load(shared, "article") == mine
    assert [row.reviewer for row in decisions.history(shared, 9)] == ["first"]


def test_an_undo_that_the_other_process_overtook_is_refused(shared: Session) -> None:
    accept(shared, "vogt")
    decision = decisions.next_undo(shared)
    assert decision
    change = edits.apply(annotations.load(shared, "article"), decision.restore_before, SCHEMA)
    with Session.open(shared.path) as other:
        accept(other, "ruiz")
    with pytest.raises(ArticleChanged):
        decisions.record_undo(shared, decision, change, "first")
    assert len(decisions.history(shared, 9)) == 2


def test_two_processes_that_write_at_once_lose_no_decision(shared: Session) -> None:
    each = 60
    with (
        running(NOTE_OFTEN, shared.path, "a", each) as first,
        running(NOTE_OFTEN, shared.path, "b", each) as second,
    ):
        for process in (first, second):
            assert process.stdout and process.stdout.readline() == "ready\n"
        for process in (first, second):
            assert process.stdin
            process.stdin.write("go\n")
            process.stdin.flush()
        for process in (first, second):
            process.communicate(timeout=PATIENCE_SECONDS)
            assert process.returncode == 0
    note = annotations.load(shared, "article").entities["vogt"].note
    assert (note.count("a"), note.count("b")) == (each, each)
    written = [row.reviewer for row in reversed(decisions.history(shared, 3 * each))]
    assert "".join(written) == note
    assert articles.get(shared, "article").revision == 1 + 2 * each
    assert integrity.findings(shared) == []
