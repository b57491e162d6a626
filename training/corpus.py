"""Checks the corpus and compiles it into Dateline's own JSON.

python -m training.corpus check [FILE...]            every problem, with file and place
python -m training.corpus compile --output FILE      one JSON of all articles; --part dev: of one part
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import click

import resources
from models.recipe import Recipe
from models.schema import Schema, schema_from_toml
from storage.annotations import insert_imported
from storage.formats import exporting
from storage.session import Session
from training.corpus_checks import counts, problems, remarks
from training.markup import Marked, MarkupError, read_marked

CORPUS = Path(__file__).parent / "corpus"
PARTS = ("train", "dev", "test")


@click.group()
def cli() -> None:
    """Check and compile Dateline's own corpus."""


@cli.command()
@click.argument("files", nargs=-1, type=click.Path(path_type=Path))
@click.option("--remarks", "with_remarks", is_flag=True, help="Show what deserves a second look, too.")
def check(files: tuple[Path, ...], with_remarks: bool) -> None:
    """Print every problem of the corpus FILES, by default of all."""
    schema = shipped_schema()
    bad = 0
    good = []
    for path in files or corpus_files():
        try:
            marked = read_marked(path, schema)
        except MarkupError as error:
            click.echo(str(error))
            bad += 1
            continue
        found = list(problems(marked, schema))
        bad += bool(found)
        for sentence in (*found, *(remarks(marked, schema) if with_remarks else ())):
            click.echo(f"{path.name}: {sentence}.")
        good.append(marked.review)
    click.echo(", ".join(f"{number} {name}" for name, number in counts(good).items()))
    sys.exit(1 if bad else 0)


@cli.command("compile")
@click.option("--output", required=True, type=click.Path(path_type=Path))
@click.option("--part", type=click.Choice(["all", *PARTS]), default="all", show_default=True)
def compile_(output: Path, part: str) -> None:
    """Write the articles of the corpus, or of one part of it, as one Dateline JSON."""
    text = resources.path("schema", "diplomacy.toml").read_text(encoding="utf-8")
    with (
        tempfile.TemporaryDirectory() as folder,
        Session.create(Path(folder) / "corpus.dateline", text) as session,
    ):
        for marked in read_corpus(part):
            insert_imported(session, marked.review, ())
        exporting.export(session, output, Recipe("json"))


def shipped_schema() -> Schema:
    """Return the schema that the corpus is annotated with."""
    path = resources.path("schema", "diplomacy.toml")
    return schema_from_toml(path.read_text(encoding="utf-8"), path.name)


def corpus_files(part: str = "all") -> list[Path]:
    """Return the files of the corpus, or of one of its `PARTS`, in their order."""
    return sorted(CORPUS.glob("*/*.txt" if part == "all" else f"{part}/*.txt"))


def read_corpus(part: str = "all") -> list[Marked]:
    """Return the articles of the corpus, or of one part; raises `MarkupError` at the first malformed one."""
    schema = shipped_schema()
    return [read_marked(path, schema) for path in corpus_files(part)]


if __name__ == "__main__":
    cli()
