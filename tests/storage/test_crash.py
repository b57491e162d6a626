"""A process that is killed at any moment loses no decision that it had reported as written."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from models.article import Article
from storage import annotations, articles, integrity
from storage.session import Session

ROOT = Path(__file__).parents[2]
KILLS = 32
MOST_LINES = 25
LONGEST_WAIT_SECONDS = 0.002
PATIENCE_SECONDS = 30

CHILD = """
import sys
from pathlib import Path
from models import edits
from models.ids import new_id
from models.offsets import Span
from storage import annotations, decisions
from storage.session import Session

print("ready", flush=True)
sys.stdin.readline()
with Session.open(Path(sys.argv[1])) as session:
    review = annotations.load(session, "article")
    while True:
        start = len(review.entities) % 5000
        edit = edits.AddEntity(new_id(), "PERSON", (Span(start, start + 2),))
        change = edits.apply(review, edit, session.schema)
        decision = decisions.record(session, change, "reviewer")
        print(decision.seq, edit.id, flush=True)
        review = change.after.with_revision(decision.revision)
"""


def start(path: Path) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", CHILD, str(path)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, env=environment)


def killed_at_random(process: subprocess.Popen[str], chance: random.Random) -> list[tuple[int, str]]:
    """Let the process decide, kill it at a random moment, and return what it had reported."""
    assert process.stdin and process.stdout
    assert process.stdout.readline() == "ready\n"
    process.stdin.write("go\n")
    process.stdin.flush()
    lines = [process.stdout.readline() for _ in range(chance.randrange(1, MOST_LINES))]
    moment = time.perf_counter() + chance.uniform(0, LONGEST_WAIT_SECONDS)
    while time.perf_counter() < moment:
        pass
    process.kill()
    rest, _ = process.communicate(timeout=PATIENCE_SECONDS)
    whole = [line for line in (*lines, *rest.splitlines(keepends=True)) if line.endswith("\n")]
    return [(int(seq), entity_id) for seq, entity_id in map(str.split, whole)]


@pytest.mark.skipif(os.name == "nt", reason="kills by signal")
def test_no_kill_loses_a_reported_decision(session: Session) -> None:
    path = session.path
    articles.add(session, Article("article", "ab " * 2000))
    session.close()
    chance = random.Random(20230503)
    reported: list[tuple[int, str]] = []
    following = start(path)
    try:
        for _ in range(KILLS):
            # The next one starts meanwhile, but opens the session, and so its log, only when told to.
            process, following = following, start(path)
            reported += killed_at_random(process, chance)
    finally:
        following.kill()
        following.communicate(timeout=PATIENCE_SECONDS)
    with Session.open(path) as again:
        assert integrity.findings(again) == []
        kept = dict(again.db.execute("SELECT seq, json_extract(summary, '$.id') FROM decisions").fetchall())
        entities = annotations.load(again, "article").entities
    assert len(reported) >= KILLS
    assert reported == [(seq, kept.get(seq)) for seq, _ in reported]
    assert {entity_id for _, entity_id in reported} <= entities.keys()
    assert set(kept.values()) == entities.keys()
