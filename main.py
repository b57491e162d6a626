"""Dateline's command line: opens the window, or does without a window what the window does.

Every command imports what it needs when it runs: the worker process imports this module too and
must stay light.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click_default_group import DefaultGroup

from models.errors import DatelineError
from models.version import VERSION

if TYPE_CHECKING:
    from models.suggest.chain import SuggestConfig

    from gui.settings import Settings
    from storage.session import Session

FAILED, PARTLY_FAILED, INTERRUPTED = 1, 3, 130
SESSION = click.Path(path_type=Path, dir_okay=False)


@click.group(cls=DefaultGroup, default="window", default_if_no_args=True, no_args_is_help=False)
@click.version_option(VERSION, prog_name="Dateline")
@click.option("--data-dir", type=click.Path(path_type=Path), help="Keep settings and samples here instead.")
@click.pass_context
def cli(context: click.Context, data_dir: Path | None) -> None:
    """Review suggested entities and events in news articles.

    Without a command: opens the window, with SESSION if one is named.

    Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some items failed, 130 interrupted.
    """
    context.obj = data_dir


@cli.command(hidden=True)
@click.argument("session", type=SESSION, required=False)
@click.option("--sample", is_flag=True, help="Open a fresh copy of the sample session.")
@click.pass_obj
def window(data_dir: Path | None, session: Path | None, sample: bool) -> None:
    """Open the window."""
    from gui.app import run

    settings = load_settings(data_dir)
    sys.exit(run(settings, fresh_sample(settings.path.parent) if sample else session))


@cli.command("import")
@click.argument("session", type=SESSION)
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--encoding", help="Read text files in this encoding instead of detecting it.")
@click.option("--schema", type=click.Path(path_type=Path, dir_okay=False), help="Schema of a new session.")
def import_(session: Path, paths: tuple[Path, ...], encoding: str | None, schema: Path | None) -> None:
    """Import articles from PATHS (text files, folders, Dateline JSON) into SESSION.

    SESSION is made if it is not there yet.
    """
    from storage.importing import import_paths

    with open_or_create(session, schema) as target, progress_bar("Importing") as progress:
        report = import_paths(target, paths, encoding=encoding, progress=progress)
    click.echo(f"{len(report.imported)} imported, {len(report.doubles)} already there.")
    for path, title in report.doubles:
        click.echo(f"already there: {path} (“{title}”)")
    tell_failures([(str(path), reason) for path, reason in report.failed])


@cli.command()
@click.argument("session", type=SESSION)
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes at a time.")
@click.option(
    "--pipeline", "pipelines", multiple=True, metavar="LANGUAGE=NAME", help="A spaCy pipeline to use."
)
@click.pass_obj
def suggest(data_dir: Path | None, session: Path, jobs: int, pipelines: tuple[str, ...]) -> None:
    """Suggest entities and events for every article of SESSION that has none yet."""
    from storage.session import Session
    from storage.suggesting import suggest_all

    chosen = load_settings(data_dir).pipelines | dict(pair.split("=", 1) for pair in pipelines if "=" in pair)
    with Session.open(session) as target, progress_bar("Suggesting") as progress:
        report = suggest_all(target, suggest_config(target, chosen), jobs, progress)
    click.echo(f"Suggestions for {report.done} articles.")
    tell_failures(report.failed)


@cli.command()
@click.argument("session", type=SESSION)
@click.option("--output", required=True, type=click.Path(path_type=Path), help="File or folder to write.")
@click.option(
    "--format", "format_name", default="json", show_default=True, help="json, jsonl, spacy or conll."
)
@click.option("--strict", is_flag=True, help="Fail instead of leaving out what the format cannot carry.")
def export(session: Path, output: Path, format_name: str, strict: bool) -> None:
    """Export SESSION to a file, in Dateline's own JSON or a training format."""
    from storage.formats import exporting
    from storage.session import Session

    with Session.open(session, read_only=True) as source, progress_bar("Exporting") as progress:
        report = exporting.export(source, output, format_name, strict=strict, progress=progress)
    for loss in report.losses:
        click.echo(f"left out: {loss}", err=True)
    click.echo(f"{report.articles} articles written to {output}.")


@cli.command()
@click.argument("session", type=SESSION)
def check(session: Path) -> None:
    """Check the file of SESSION and that every annotation covers the text it was made on."""
    from storage.session import Session

    with Session.open(session, read_only=True) as source:
        problems = source.check()
    for problem in problems:
        click.echo(problem)
    click.echo("Everything is in order." if not problems else f"{len(problems)} problems.")
    sys.exit(FAILED if problems else 0)


@cli.command()
@click.option(
    "--output", required=True, type=click.Path(path_type=Path, file_okay=False), help="Folder to fill."
)
@click.option("--theme", type=click.Choice(["light", "dark"]), default="light", show_default=True)
@click.option("--language", type=click.Choice(["en", "de"]), default="en", show_default=True)
def tour(output: Path, theme: str, language: str) -> None:
    """Play a whole review in the real window on the sample articles; leave pictures and the export."""
    from gui.tour import play

    for line in play(output, sample_files(), theme=theme, language=language):
        click.echo(line)


def load_settings(data_dir: Path | None) -> Settings:
    """Return the user's settings from `data_dir`, by default the system's place for them."""
    from platformdirs import user_data_path

    from gui.settings import Settings

    return Settings.load(data_dir or user_data_path("dateline", appauthor=False))


def sample_files() -> list[Path]:
    """Return the sample articles that come with Dateline."""
    import resources

    return sorted(resources.path("samples").glob("*.txt"))


def schema_text(schema: Path | None) -> str:
    """Return the text of a schema file, by default the one that comes with Dateline."""
    import resources

    try:
        return (schema or resources.path("schema", "diplomacy.toml")).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise DatelineError(f"The schema file {schema} cannot be read.", "Choose another one.") from error


def open_or_create(path: Path, schema: Path | None) -> Session:
    """Return the session at `path`, made with `schema` if it is not there."""
    from storage.session import Session

    if path.exists():
        return Session.open(path)
    return Session.create(path, schema_text(schema))


def fresh_sample(folder: Path) -> Path:
    """Make a fresh session of the sample articles in `folder` and return its path."""
    from storage.importing import import_paths

    from storage.session import Session

    path = folder / "sample.dateline"
    folder.mkdir(parents=True, exist_ok=True)
    with Session.create(path, schema_text(None), overwrite=True) as session:
        import_paths(session, sample_files())
    return path


def suggest_config(session: Session, pipelines: dict[str, str]) -> SuggestConfig:
    """Return what the worker needs to suggest for a session."""
    from models.suggest.chain import SuggestConfig

    import resources

    return SuggestConfig(resources.path("lexicons"), session.schema, tuple(sorted(pipelines.items())))


def tell_failures(failed: list[tuple[str, str]]) -> None:
    """Print each item that failed with its reason and leave with the exit code for that."""
    for what, reason in failed:
        click.echo(f"failed: {what}: {reason}", err=True)
    if failed:
        sys.exit(PARTLY_FAILED)


class progress_bar:  # noqa: N801  reads as what it is in a with statement
    """A progress bar on a terminal that takes `(done, total, what)`; silent elsewhere."""

    def __init__(self, label: str) -> None:
        self._bar = click.progressbar(length=1, label=label, file=sys.stderr, show_pos=True)

    def __enter__(self) -> Callable[[int, int, str], None]:
        self._bar.__enter__()
        return self._update

    def __exit__(self, *exception: object) -> None:
        self._bar.__exit__(None, None, None)

    def _update(self, done: int, total: int, what: str) -> None:
        self._bar.length = max(total, 1)
        self._bar.update(done - self._bar.pos)


def main(argv: list[str] | None = None) -> int:
    """Run the command line and return its exit code; an expected failure prints one sentence."""
    try:
        cli.main(argv, prog_name="dateline", standalone_mode=False)
    except DatelineError as error:
        click.echo(f"Dateline: {error}", err=True)
        return FAILED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("Interrupted; what was finished is saved.", err=True)
        return INTERRUPTED
    except SystemExit as error:
        return error.code if isinstance(error.code, int) else FAILED
    return 0


if __name__ == "__main__":
    sys.exit(main())
