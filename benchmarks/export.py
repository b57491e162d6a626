"""Measures the export of a session in every format against plain sqlite3 and json that write the same bytes.

Run from the project's folder: `python -m benchmarks.export [ARTICLES [FORMAT...]]`.

The plain side of a format reads the same rows of the same session with sqlite3, an article at a time, and
decodes all JSON in them. Then it writes the same bytes to files of the same names: every JSON object that
`json.dumps` writes as the export does is there already and is encoded anew, everything else (tables, markup,
DocBins, Parquet) is there as bytes and is only written. It flushes to the disk as the export does.

What only the export does is in its time and not in the plain side's: choosing the articles, making
annotations of the rows, tokens and sentences, finding what the format loses, reading all of it back with the
format's own reader for the proof, the data card. So a format of text or binary stands against little more
than reading rows.

Both sides take turns, each writing anew, in a process of the format's own; times are the best of five, in
seconds of the processor and of the clock. Memory is what a whole export adds at its peak to what an export
of a few articles has left behind, such as the libraries of a format. For spaCy a last line tells how long
its own part takes alone: its tokenizer, filling a DocBin, making bytes of it and Docs of the bytes.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, process_time
from typing import Any, NamedTuple

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
from storage.formats.base import Packaging
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
FEW = 10
MACHINE = Origin(Source.RULE, "benchmark", "1", (("lexicon", "zusammentreffen"),))

Piece = tuple[Any, bytes] | bytes
"""An object with the bytes that follow it, or only bytes."""


class Times(NamedTuple):
    """The best times of one side in seconds."""

    processor: float
    clock: float


class Figures(NamedTuple):
    """What was measured for a format: times, megabytes at the peak, megabytes written."""

    ours: Times
    plain: Times
    growth: float
    written: float


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
        event = Event(
            f"f{number:011x}{index:020x}",
            "MEET",
            trigger,
            "zusammentreffen",
            arguments,
            status=Status.ACCEPTED,
            confidence=0.5,
            origin=MACHINE,
        )
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


def read_plainly(path: Path) -> None:
    """Read every article with its annotations and arguments, and decode all JSON in them."""
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    for (seq,) in connection.execute("SELECT seq FROM articles ORDER BY seq").fetchall():
        found = connection.execute("SELECT * FROM articles JOIN texts USING (seq) WHERE seq = ?", (seq,))
        row = dict(zip((column[0] for column in found.description), found.fetchone(), strict=True))
        bodies = [row["zones"], row["looked"]]
        for query in (
            "SELECT id, kind, body FROM annotations WHERE article = ?",
            "SELECT event, role, body FROM arguments WHERE article = ? ORDER BY event, position",
        ):
            bodies += (body for _, _, body in connection.execute(query, (seq,)).fetchall())
        for body in bodies:
            json.loads(body)
    connection.close()


def ending(name: str) -> str:
    """Return the ending of the file that a format writes, by which `pieces` knows JSON; none of a folder."""
    chosen = FORMATS[name]
    return f".{chosen.suffix}" if chosen.packaging is Packaging.FILE else ""


def pieces(file: Path) -> Iterator[Piece]:
    """Yield what a file consists of: its JSON objects, as far as they can be encoded as they stand there."""
    data = file.read_bytes()
    if "json" not in file.suffix:
        yield data
        return
    for line in data.splitlines(keepends=True):
        try:
            value, end = json.JSONDecoder().raw_decode(line.decode())
            shown = encoded(value)
        except ValueError:
            value, shown, end = None, b"", -1
        yield (value, line[len(shown) :]) if end >= 0 and line.startswith(shown) else line


def encoded(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


def write_plainly(files: dict[Path, list[Piece]], *, folder: bool) -> None:
    for path, parts in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            for part in parts:
                file.write(part if isinstance(part, bytes) else encoded(part[0]) + part[1])
            if not folder:
                file.flush()
                os.fsync(file.fileno())
    if folder and hasattr(os, "sync"):
        os.sync()


def files_of(output: Path) -> list[Path]:
    return sorted(item for item in output.rglob("*") if item.is_file()) if output.is_dir() else [output]


def best(*acts: Callable[[Path], object], target: Path) -> list[Times]:
    """Return the best times of each; they take turns, so that a busy moment hits all of them."""
    rounds: list[list[Times]] = []
    for _ in range(ROUNDS):
        rounds.append([])
        for act in acts:
            processor, clock = process_time(), perf_counter()
            act(target)
            rounds[-1].append(Times(process_time() - processor, perf_counter() - clock))
            remove(target)
    return [Times(*map(min, zip(*column, strict=True))) for column in zip(*rounds, strict=True)]


def remove(target: Path) -> None:
    shutil.rmtree(target) if target.is_dir() else target.unlink(missing_ok=True)


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure(name: str, few: Path, path: Path, folder: Path) -> Figures:
    output, target = (folder / f"{stem}-{name}{ending(name)}" for stem in ("first", "out"))
    with Session.open(few, read_only=True) as session:
        export(session, target, Recipe(name))
        remove(target)
    with Session.open(path, read_only=True) as session:
        before = peak_megabytes()
        export(session, output, Recipe(name))
        growth = peak_megabytes() - before
        written = {file.relative_to(output): list(pieces(file)) for file in files_of(output)}
        is_folder = output.is_dir()

        def plainly(place: Path) -> None:
            read_plainly(path)
            write_plainly({place / name: parts for name, parts in written.items()}, folder=is_folder)

        plainly(target)
        compare(output, target)
        remove(target)
        times = best(lambda place: export(session, place, Recipe(name)), plainly, target=target)
    size = sum(file.stat().st_size for file in files_of(output)) / 1e6
    remove(output)
    return Figures(*times, growth, size)


def spacy_alone(path: Path) -> Times:
    """Return how long spaCy takes for the Docs of an export, their annotations made beforehand."""
    import spacy
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    from storage.formats.spacy_files import STORED, docs_in

    target = path.with_name("alone.spacy")
    with Session.open(path, read_only=True) as session:
        export(session, target, Recipe("spacy"))
    docs = list(docs_in(target))
    tokenizer = spacy.blank("de").tokenizer

    def alone(_: Path) -> None:
        for doc in docs:
            tokenizer(doc.text)
        store = DocBin(attrs=STORED, store_user_data=True, docs=docs)
        for _doc in DocBin().from_bytes(store.to_bytes()).get_docs(Vocab()):
            pass

    (found,) = best(alone, target=target)
    return found


def compare(output: Path, plain_output: Path) -> None:
    for ours, plain in zip(files_of(output), files_of(plain_output), strict=True):
        assert ours.read_bytes() == plain.read_bytes(), ours


def shown(name: str, found: Figures) -> str:
    ours, plain = found.ours, found.plain
    return (
        f"{name:15} {found.written:6.1f} MB {plain.processor:7.2f} {ours.processor:7.2f}"
        f" {ours.processor / plain.processor:6.2f} {plain.clock:9.2f} {ours.clock:7.2f}"
        f" {ours.clock / plain.clock:6.2f} {found.growth:9.1f} MB"
    )


def main(folder: Path, count: int, names: list[str]) -> None:
    few, path = folder / "few.dateline", folder / "export.dateline"
    build(few, FEW)
    build(path, count)
    print(f"{count} articles            processor: plain, export, times that   clock: the same   memory")
    for name in names or FORMATS:
        print(shown(name, apart(measure, name, few, path, folder)), flush=True)
    if not names or "spacy" in names:
        print("spaCy's own part: {:.2f} s of the processor, {:.2f} s".format(*apart(spacy_alone, path)))


def apart(act: Callable[..., Any], *arguments: object) -> Any:
    """Run something in a process of its own, so that nothing else is in its memory."""
    with ProcessPoolExecutor(1, get_context("spawn")) as process:
        return process.submit(act, *arguments).result()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        main(Path(place), int(sys.argv[1]) if len(sys.argv) > 1 else 300, sys.argv[2:])
