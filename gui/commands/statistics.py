"""The command that prints and writes the figures of the overview page.

It imports what it needs when it runs: the worker process imports the program's module and with it
this one, and must stay light.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gui.commands.options import PATH
from gui.commands.terminal import ExitCode, interrupts, leave, say
from models.errors import DatelineError

if TYPE_CHECKING:
    from gui.settings import Settings
    from models.figures.statistics import Statistics
    from models.figures.tables import Cell, Table

_MOST_LINES = 15
_WIDEST = 40


@click.command(short_help="Tell progress, pace and what becomes of suggestions.")
@click.argument("session", type=PATH)
@click.option("--output", type=PATH, metavar="DIR", help="Write all figures as CSV into this folder.")
@click.option(
    "--reviewer", default="", metavar="NAME", help="Whose pace; without it, the one in the window's settings."
)
@click.pass_obj
def statistics(settings: Settings, session: Path, output: Path | None, reviewer: str) -> None:
    """Print the figures of SESSION that the window's overview page shows.

    Long tables end after 15 lines; the CSV files hold all of them. A confidence counts as right if
    the suggestion was accepted with its label and boundary. Helper mentions are left out.

    \b
    Examples:
      dateline statistics vogt.dateline
      dateline statistics vogt.dateline --output figures/
    """
    from models.figures.tables import Figure, table
    from storage.session import Session
    from storage.statistics import count

    with interrupts() as stop, Session.open(session, read_only=True) as source:
        found = count(source, reviewer or settings.reviewer_name, stop)
    if found is None:
        leave(ExitCode.INTERRUPTED, "Interrupted; nothing was written.")
    tables = {figure: table(figure, found) for figure in Figure}
    for line in (*_head(found), *(line for name, data in tables.items() for line in _lines(name, data))):
        say(line)
    if output is not None:
        _write(output, {figure.value: data for figure, data in tables.items()})
        say(f"\nAll of it was written to {output}.")


def _head(found: Statistics) -> Iterator[str]:
    finished, decided = found.finished, found.decided
    articles = f"{finished.part} of {finished.whole} articles finished"
    yield f"{articles}, {decided.decided} of {decided.total} annotations decided."
    if found.pace is None or found.time_left is None:
        yield "Too few decisions to tell the pace."
    else:
        pace = f"{found.pace.annotation:.1f} s an annotation, {found.pace.decision:.1f} s a decision"
        yield f"{pace}; about {found.time_left / 60:.0f} min left for {decided.open} annotations."


def _lines(name: str, data: Table) -> Iterator[str]:
    """Yield an empty line and a table under its name; nothing without rows."""
    if not data.rows:
        return
    shown = [data.columns, *([_text(cell) for cell in row] for row in data.rows[:_MOST_LINES])]
    widths = [max(len(row[index]) for row in shown) for index in range(len(data.columns))]
    are_words = [all(isinstance(row[index], str) for row in data.rows) for index in range(len(widths))]
    yield ""
    yield name if len(data.rows) <= _MOST_LINES else f"{name} (the first {_MOST_LINES} of {len(data.rows)})"
    for row in shown:
        cells = (
            cell.ljust(width) if is_word else cell.rjust(width)
            for cell, width, is_word in zip(row, widths, are_words, strict=True)
        )
        yield f"  {'  '.join(cells)}".rstrip()


def _text(cell: Cell) -> str:
    if isinstance(cell, float):
        return f"{cell:.3f}"
    text = "–" if cell is None else str(cell)
    return text if len(text) <= _WIDEST else f"{text[: _WIDEST - 1]}…"


def _write(output: Path, tables: dict[str, Table]) -> None:
    from models.figures.tables import CSV_ENCODING, csv_text
    from storage.formats.output_file import write_whole

    try:
        output.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatelineError(
            f"{output} cannot be written: {error.strerror}.", "Choose another folder."
        ) from error
    for name, data in tables.items():
        write_whole(output / f"{name}.csv", csv_text(data).encode(CSV_ENCODING))
