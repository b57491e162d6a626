"""Measures the export of a session against plain sqlite3 and json that write the same bytes, and its memory.

Run from the project's folder: `python -m benchmarks.export [ARTICLES]`. Times are the best of five.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import resource
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from models.annotation import (
    Argument,
    Entity,
    Event,
    Origin,
    Source,
    Status,
    suggested_entity,
    suggested_event,
)
from models.article import Article, ArticleStatus
from models.offsets import Span
from models.recipe import Recipe
from models.review import Review
from storage.annotations import insert_imported
from storage.formats.exporting import export
from storage.formats.registry import FORMATS
from storage.session import Session

SCHEMA = """
name = "benchmark"
version = 1
[labels.PERSON]
key = "p"
[labels.GPE]
key = "g"
[types.MEET]
roles = ["Participant{2-}: PERSON", "Place?: GPE"]
codes = {plover = "CONSULT", cameo = "040"}
"""
SENTENCE = "Minister Ida Vogt traf am Freitag Botschafter Leo Ruiz in Wien zusammen, hieß es aus Kreisen. "
SENTENCES = 10
ROUNDS = 5
MACHINE = Origin(Source.RULE, "benchmark", "1", (("lexicon", "zusammentreffen"),))


def article(number: int) -> Review:
    """Return an article of ten sentences, each with three entities and an event."""
    head = f"Artikel {number}. "
    entities, events = [], []
    for index in range(SENTENCES):
        shift = len(head) + index * len(SENTENCE)
        found = {
            words: suggested_entity(
                Entity(
                    f"e{number:011x}{index:08x}{rank:012x}",
                    label,
                    (placed(words, shift),),
                    status=Status.ACCEPTED,
                    confidence=0.875,
                    origin=MACHINE,
                )
            )
            for rank, (words, label) in enumerate(
                (("Ida Vogt", "PERSON"), ("Leo Ruiz", "PERSON"), ("Wien", "GPE"))
            )
        }
        roles = zip(("Participant", "Participant", "Place"), found.values(), strict=True)
        arguments = tuple(Argument(role, item.id, Status.ACCEPTED, 0.75, MACHINE) for role, item in roles)
        trigger = (placed("traf", shift), placed("zusammen", shift))
        event = Event(f"f{number:011x}{index:020x}", "MEET", trigger, "zusammentreffen", arguments)
        events.append(suggested_event(event))
        entities += found.values()
    text = head + SENTENCE * SENTENCES
    made = Article(f"{number:032x}", text, f"{number}.txt", head, "de", status=ArticleStatus.COMPLETE)
    return Review(made).with_states({item.id: item for item in (*entities, *events)})


def placed(words: str, shift: int) -> Span:
    start = shift + SENTENCE.index(words)
    return Span(start, start + len(words))


def build(path: Path, count: int) -> None:
    with Session.create(path, SCHEMA) as session, session.writing():
        for number in range(count):
            insert_imported(session, article(number), ())


def build_plain(path: Path, exported: Path) -> None:
    """Store the lines of an export in a table of their own, as the plainest program would."""
    with sqlite3.connect(path) as connection, exported.open(encoding="utf-8") as lines:
        connection.execute("CREATE TABLE lines (seq INTEGER PRIMARY KEY, body TEXT)")
        connection.executemany("INSERT INTO lines (body) VALUES (?)", ((line[:-1],) for line in lines))
    connection.close()


def export_plainly(path: Path, output: Path) -> None:
    connection = sqlite3.connect(path)
    with output.open("w", encoding="utf-8", newline="\n") as file:
        for (body,) in connection.execute("SELECT body FROM lines ORDER BY seq"):
            file.write(json.dumps(json.loads(body), ensure_ascii=False) + "\n")
        file.flush()
        os.fsync(file.fileno())
    connection.close()


def seconds(*acts: Callable[[], object]) -> list[float]:
    """Return the best time of each; they take turns, so that a busy moment hits all of them."""
    times: list[list[float]] = []
    for _ in range(ROUNDS):
        times.append([])
        for act in acts:
            start = perf_counter()
            act()
            times[-1].append(perf_counter() - start)
    return [min(column) for column in zip(*times, strict=True)]


def apart(act: Callable[..., None], *arguments: object) -> None:
    """Run something in a process of its own, so that its memory is not counted here."""
    process = multiprocessing.get_context("spawn").Process(target=act, args=arguments)
    process.start()
    process.join()
    assert process.exitcode == 0


def compare(output: Path, plain_output: Path) -> None:
    """Compare all but the header, in which the time of the export stands."""
    ours, plain = (path.read_bytes().split(b"\n", 1)[1] for path in (output, plain_output))
    assert ours == plain


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(folder: Path, count: int) -> None:
    session_path, plain_path = folder / "export.dateline", folder / "plain.db"
    output, plain_output = folder / "out.jsonl", folder / "plain.jsonl"
    apart(build, session_path, count)
    with Session.open(session_path, read_only=True) as session:
        before = peak_megabytes()
        export(session, output, Recipe("jsonl"))
        growth = peak_megabytes() - before
        apart(build_plain, plain_path, output)
        ours, plain = seconds(
            lambda: export(session, output, Recipe("jsonl")), lambda: export_plainly(plain_path, plain_output)
        )
        apart(compare, output, plain_output)
        print(f"{count} articles, {output.stat().st_size / 1e6:.1f} MB of jsonl")
        print(f"plain sqlite3 and json           {plain:9.2f} s")
        print(f"export                           {ours:9.2f} s, {ours / plain:.2f} times that")
        print(f"memory it grew by at its peak    {growth:9.1f} MB")
        for name in (item for item in FORMATS if not item.startswith("json")):
            before = peak_megabytes()
            start = perf_counter()
            export(session, folder / f"out-{name}", Recipe(name))
            took = perf_counter() - start
            growth = peak_megabytes() - before
            print(f"{name:32} {took:9.2f} s, {took / plain:.2f} times plain jsonl, {growth:.1f} MB more")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        measure(Path(name), int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
