"""Dateline's command line: opens the window, or does without a window what the window does.

Every command imports what it needs when it runs: the worker process imports this module too and
must stay light.
"""

from __future__ import annotations

import gc
import sys
from dataclasses import replace
from pathlib import Path

import click
from click_default_group import DefaultGroup
from platformdirs import user_data_path

from gui.commands import export as exports
from gui.commands import importing
from gui.commands import session as on_session
from gui.commands.evaluate import evaluate
from gui.commands.options import PATH
from gui.commands.statistics import statistics
from gui.commands.terminal import INTERRUPTED, ExitCode, say, warn
from gui.display import require_qt
from gui.settings import Settings
from models.errors import DatelineError
from models.version import VERSION


@click.group(
    cls=DefaultGroup,
    default="window",
    invoke_without_command=True,
    subcommand_metavar="[SESSION] | COMMAND ...",
)
@click.version_option(VERSION, prog_name="Dateline")
@click.option("--data-dir", type=PATH, help="Keep settings, log and samples here instead.")
@click.pass_context
def cli(context: click.Context, data_dir: Path | None) -> None:
    """Review suggested entities and events in news articles.

    Without a command Dateline opens its window, with SESSION if one is named; with --sample, on six
    sample articles. A session is one file, NAME.dateline.

    \b
    The whole way without the window:
      dateline import vogt.dateline texts/
      dateline suggest vogt.dateline
      dateline vogt.dateline                 (review in the window)
      dateline check vogt.dateline
      dateline export vogt.dateline --output vogt.json

    \b
    Exit codes:
      0    done
      1    failed; a sentence says why
      2    wrong usage
      3    done, but some files or articles failed; each is named
      130  interrupted; what was finished is saved
    """
    context.obj = Settings.load(data_dir or user_data_path("dateline", appauthor=False))
    if context.invoked_subcommand is None:
        context.invoke(window)


for command in (*importing.COMMANDS, *on_session.COMMANDS, *exports.COMMANDS, statistics, evaluate):
    cli.add_command(command)


@cli.command(hidden=True)
@click.argument("sessions", nargs=-1, type=PATH, metavar="[SESSION]")
@click.option("--sample", is_flag=True, help="Open a fresh copy of the sample session.")
@click.pass_context
def window(context: click.Context, sessions: tuple[Path, ...], sample: bool) -> None:
    """Open the window."""
    if len(sessions) > 1:
        raise click.UsageError(f"There is no command “{sessions[0]}”.")
    if sessions and sample:
        raise click.UsageError("Name a session or --sample, not both.")
    from storage.opening import refuse_missing

    for session in sessions:
        refuse_missing(session)
    require_qt(with_display=True)
    # A tenth of the start went into looking for garbage among what stays; `run` lets it be looked for again.
    gc.disable()
    try:
        from gui.app import run

        sys.exit(run(context.obj, next(iter(sessions), None), sample=sample))
    finally:
        gc.enable()


@cli.command(short_help="Play a whole review and leave pictures of it.")
@click.option("--output", required=True, type=PATH, help="Folder to fill; it is made if it is not there.")
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", show_default=True)
@click.option("--language", type=click.Choice(["en", "de"]), default="en", show_default=True)
def tour(output: Path, theme: str, language: str) -> None:
    """Play a whole review in the real window on the sample articles.

    Leaves a picture of each step, the session and its export in the folder. Works without a display.
    """
    require_qt(with_display=False)
    import resources
    from gui.tour import play

    samples = sorted(resources.path("samples").glob("*.txt"))
    for line in play(output, samples, theme=theme, language=language):
        say(line)


@cli.command(short_help="Make the pictures of the guide anew.")
@click.option("--output", required=True, type=PATH, help="Folder to fill; it is made if it is not there.")
@click.option("--only", multiple=True, metavar="NAME", help="Make this picture alone; may be repeated.")
def pictures(output: Path, only: tuple[str, ...]) -> None:
    """Make the pictures of the guide in the real window, each by keys on invented articles.

    Each looks the same whenever it is made. Works without a display.

    \b
    Example:
      dateline pictures --output docs/pictures --only desk-light --only history
    """
    require_qt(with_display=False)
    from gui.pictures import make

    for line in make(output, only):
        say(line)


@cli.command(short_help="Write all keys on a sheet to be printed.")
@click.option("--output", required=True, type=PATH, help="File to write, .pdf or .png.")
@click.option("--schema", type=PATH, help="Take labels and types from this schema file.")
@click.option("--language", type=click.Choice(["en", "de"]), default="en", show_default=True)
@click.pass_obj
def keys(settings: Settings, output: Path, schema: Path | None, language: str) -> None:
    """Write all keys, your own among them, on one sheet of A4 to be printed.

    Works without a display.
    """
    require_qt(with_display=False)
    import resources
    from gui import cheat_sheet
    from gui.app import make_application
    from gui.features import keys_without_window
    from models.schema import schema_file_text, schema_from_toml

    path = schema or resources.path("schema", "diplomacy.toml")
    chosen = schema_from_toml(schema_file_text(path), path.name)
    make_application(replace(settings, language=language))
    cheat_sheet.write(output, keys_without_window(settings.keys, chosen))
    say(f"The keys are in {output}.")


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return its exit code; an expected failure prints one sentence."""
    try:
        cli.main(argv, prog_name="dateline", standalone_mode=False)
    except DatelineError as error:
        warn(f"Dateline: {error}")
        return ExitCode.FAILED
    except OSError as error:
        warn(f"Dateline: {error.filename or 'A file'} cannot be used: {error.strerror or error}.")
        return ExitCode.FAILED
    except click.UsageError as error:
        if error.ctx is not None and error.ctx.command is window:
            # Nobody typed that word: the usage to show is that of the whole program.
            error.ctx = error.ctx.parent
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        warn(INTERRUPTED)
        return ExitCode.INTERRUPTED
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else ExitCode.FAILED
    return ExitCode.DONE


if __name__ == "__main__":
    sys.exit(main())
