"""Hugging Face token classification: tokens with ids of tags, a row a sentence, as Parquet and JSON lines.

`datasets` and the example trainers of `transformers` take the folder as it is. pyarrow is imported only while
a file is written or read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby, zip_longest
from operator import itemgetter
from pathlib import Path

from models.article import ArticleStatus
from models.review import Review
from storage.formats.base import Add, Format, Header, Loss, LossKind, Packaging, Unit, Written
from storage.formats.choosing import part_name
from storage.formats.conll import OUTSIDE
from storage.formats.dateline_json import Plain
from storage.formats.gold import TRAINING
from storage.formats.hugging_face_columns import arrow_schema, card_head, tag_names, tags_of
from storage.formats.hugging_face_rows import rows_of
from storage.formats.json_lines import objects, one_line
from storage.json_text import loaded

ROWS_IN_GROUP = 1000
"""Rows of a group in the Parquet file, which are in memory at a time; as many as `datasets` itself writes."""

_READ_BACK = ("article", "tokens", "ner_tags", "text", "spans")
"""The columns that the proof needs."""

_LEFT_OUT = "left out"


class HuggingFace(Format):
    """Sentences of complete articles, boilerplate left out; each part is a Parquet file with a twin.

    The twin has the same rows as JSON lines, but no place for the names of the tags. `tokens` and `ner_tags`
    hold flat names; `spans` is a JSON text with all entities and what is known of them.
    """

    name = "hf"
    title = "Hugging Face token classification"
    suffix = "parquet"
    unit = Unit.CODE_POINT
    packaging = Packaging.FOLDER
    parts: Mapping[str, float] = {"dev": 0.2}
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.FRAGMENTS: "in spans only",
        LossKind.NOMINAL: "in spans only, as named entities are names",
        LossKind.OVERLAP: "in spans only, the longer one has tags",
        LossKind.MISALIGNED: "in spans only, never widened",
        LossKind.BOILERPLATE: _LEFT_OUT,
        LossKind.EVENTS: "left out with their arguments",
        LossKind.REJECTED: _LEFT_OUT,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return the entities without tags, and what is left out."""
        return rows_of(review, header, self.becomes).losses

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write the rows as they come, into the Parquet file by groups."""
        from pyarrow import Table
        from pyarrow.parquet import ParquetWriter

        schema = arrow_schema(tag_names(header.schema))
        waiting: list[Plain] = []
        with (
            _twin(target).open("w", encoding="utf-8", newline="\n") as lines,
            ParquetWriter(target, schema) as table,
        ):

            def write(count: int) -> None:
                table.write_table(Table.from_pylist(waiting[:count], schema))
                del waiting[:count]

            def add(review: Review) -> Written:
                found = rows_of(review, header, self.becomes)
                lines.writelines(f"{one_line(row)}\n" for row in found.rows)
                waiting.extend(found.rows)
                while len(waiting) >= ROWS_IN_GROUP:
                    write(ROWS_IN_GROUP)
                return Written(found.losses, found.covered * 2)

            yield add
            if waiting:
                write(len(waiting))

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words of each article's spans and of its names, of one file and then of its twin."""
        from pyarrow.parquet import ParquetFile

        with ParquetFile(target) as table:
            names = tags_of(table.schema_arrow)
            batches = table.iter_batches(ROWS_IN_GROUP, columns=_READ_BACK)
            rows = (row for batch in batches for row in batch.to_pylist())
            twins = _covered(objects(_twin(target)), names)
            for words, same in zip_longest(_covered(rows, names), twins, fillvalue=()):
                yield (*words, *same)

    def card_head(self, header: Header) -> str:
        """Return what the Hub and `datasets` read: the file of each split and the features."""
        return card_head(header, {part: part_name(part, self) for part in header.parts})


def _twin(target: Path) -> Path:
    return target.with_suffix(".jsonl")


def _covered(rows: Iterable[Plain], tags: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the words of each article."""
    outside = tags.index(OUTSIDE)
    first = {number for number, tag in enumerate(tags) if tag.startswith("B-")}
    for _, group in groupby(rows, itemgetter("article")):
        spans: list[str] = []
        names: list[list[str]] = []
        for row in group:
            for span in loaded(row["spans"]):
                spans.append(" ".join(row["text"][start:end] for start, end in span["fragments"]))
            for token, tag in zip(row["tokens"], row["ner_tags"], strict=True):
                if tag in first:
                    names.append([token])
                elif tag != outside:
                    names[-1].append(token)
        yield (*spans, *map(" ".join, names))
