"""The commands that work on a session: import, suggest, check.

Each imports what it needs when it runs: the worker process imports the program's module and with it
this one, and must stay light.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from gui.commands.options import MOST_JOBS, PATH, pipelines_option
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

if TYPE_CHECKING:
    from gui.settings import Settings


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
    from storage import integrity
    from storage.session import Session

    with Session.open(session, read_only=True) as source:
        problems = integrity.findings(source)
    for problem in problems:
        say(problem)
    if problems:
        leave(ExitCode.FAILED, f"{counted(len(problems), 'problem')}. Go back to a copy of the session.")
    say("Everything is in order.")


COMMANDS = (suggest, check)
