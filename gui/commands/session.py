"""The commands that work on a session: import, suggest, check.

Each imports what it needs when it runs: the worker process imports the program's module and with it
this one, and must stay light.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gui.commands.options import MOST_JOBS, PATH, known_encoding, pipelines_option
from gui.commands.terminal import (
    INTERRUPTED,
    ExitCode,
    counted,
    interrupts,
    leave,
    leave_if_failed,
    progress_bar,
    say,
    warn_of,
)
from models.errors import DatelineError

if TYPE_CHECKING:
    from gui.settings import Settings
    from storage.importing import ImportedArticle
    from storage.session import Session


@click.command("import", short_help="Import texts, folders or Dateline JSON into a session.")
@click.argument("session", type=PATH)
@click.argument("paths", nargs=-1, required=True, type=PATH)
@click.option(
    "--encoding", callback=known_encoding, help="Read text files in this encoding instead of detecting it."
)
@click.option("--schema", type=PATH, help="Annotate the new session with this schema file.")
def import_(session: Path, paths: tuple[Path, ...], encoding: str | None, schema: Path | None) -> None:
    """Import articles into SESSION, which is made if it is not there yet.

    PATHS are text files, folders with text files, or Dateline JSON (.json, .jsonl). A text that is
    there already is not imported again. A bad file is named with its reason and never stops the rest.

    \b
    Examples:
      dateline import vogt.dateline texts/ more/letter.txt
      dateline import vogt.dateline old.txt --encoding cp1252
      dateline import own.dateline texts/ --schema own.toml
    """
    from storage.importing import import_paths

    with (
        interrupts() as stop,
        open_or_create(session, schema) as target,
        progress_bar("Importing") as progress,
    ):
        report = import_paths(target, paths, encoding=encoding, progress=progress, cancelled=stop)
    say(f"{counted(len(report.imported), 'article')} imported, {len(report.doubles)} already there.")
    for article in report.imported:
        if article.encoding != "utf-8" or article.controls:
            say(f"{article.path}: {how_read(article)}")
    for path, title in report.doubles:
        say(f"already there: {path} (“{title}”)")
    if report.cancelled:
        leave(ExitCode.INTERRUPTED, INTERRUPTED)
    failed = [(str(path), reason) for path, reason in report.failed]
    leave_if_failed(failed, anything_done=bool(report.imported or report.doubles))


@click.command(short_help="Suggest entities and events.")
@click.argument("session", type=PATH)
@click.option(
    "--jobs", type=click.IntRange(1, MOST_JOBS), default=1, show_default=True, help="Processes at a time."
)
@pipelines_option("Use this spaCy pipeline, a package, a folder or none, in place of Dateline's own.")
@click.pass_obj
def suggest(settings: Settings, session: Path, jobs: int, pipelines: dict[str, str]) -> None:
    """Suggest entities and events for every article of SESSION that has no suggestions yet.

    They are made anew where rules or pipelines have changed since, except in finished articles;
    decisions stay. Pipelines chosen in the window's settings are used too; for other languages those
    that come with Dateline. The name “none” means rules only.

    \b
    Examples:
      dateline suggest vogt.dateline --jobs 4
      dateline suggest vogt.dateline --pipeline de=de_core_news_md --pipeline en=models/own
    """
    from gui.pipelines import suggest_config
    from storage.session import Session
    from storage.suggesting import suggest_all

    chosen = settings.pipelines | pipelines
    with interrupts() as stop, Session.open(session) as target, progress_bar("Suggesting") as progress:
        report = suggest_all(target, suggest_config(target.schema, chosen), jobs, progress, stop)
    say(f"Suggestions for {counted(report.done, 'article')}.")
    warn_of(report.remarks)
    if report.cancelled:
        leave(ExitCode.INTERRUPTED, INTERRUPTED)
    leave_if_failed(report.failed, anything_done=report.done > 0)


@click.command(short_help="Check that a session is whole.")
@click.argument("session", type=PATH)
def check(session: Path) -> None:
    """Check the file of SESSION, and that every annotation covers the text that it was made on.

    Changes nothing. Prints one line for each thing that is wrong, and the exit code is then 1.
    """
    from storage.session import Session

    with Session.open(session, read_only=True) as source:
        problems = source.check()
    for problem in problems:
        say(problem)
    if problems:
        leave(ExitCode.FAILED, f"{counted(len(problems), 'problem')}. Go back to a copy of the session.")
    say("Everything is in order.")


COMMANDS = (import_, suggest, check)


def how_read(article: ImportedArticle) -> str:
    """Return in which encoding a file was read, and what its text keeps that not every format can carry."""
    kept = f", {counted(article.controls, 'control character')} kept" if article.controls else ""
    return f"read as {article.encoding}{kept}"


def open_or_create(path: Path, schema: Path | None) -> Session:
    """Return the session at `path`, made with `schema` or the shipped one if it is not there."""
    import resources
    from models.schema import schema_file_text
    from storage.session import Session

    if os.path.lexists(path):
        if schema is not None:
            raise DatelineError(
                f"The session {path} is there already and keeps the schema it was made with.",
                "Leave out --schema, or name a new session.",
            )
        return Session.open(path)
    chosen = schema or resources.path("schema", "diplomacy.toml")
    return Session.create(path, schema_file_text(chosen), schema_name=chosen.name)
