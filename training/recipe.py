"""Makes the pipelines that come with Dateline, from the corpora to the packed archives.

python -m training.recipe --corpora FOLDER [--work FOLDER] [--output FOLDER] [--language de]

Weights for names are pretrained on the texts of all languages first. Then each language is prepared and
trained in a process of its own, one thread each, about an hour and a half on two cores.
Sets and trainings that were finished are not made again; empty the work folder to start anew.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

import click

import resources
from models.errors import DatelineError
from training.making import make, pretrain_names, ship
from training.plan import PLANS, needed_files


@click.command()
@click.option("--corpora", required=True, type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--work", default="build/pipelines", type=click.Path(path_type=Path), show_default=True)
@click.option("--output", type=click.Path(path_type=Path), help="Where the archives go; default resources.")
@click.option("--language", "languages", multiple=True, type=click.Choice(sorted(PLANS)))
def cli(corpora: Path, work: Path, output: Path | None, languages: Sequence[str]) -> None:
    """Train, measure and pack the pipelines."""
    chosen = languages or tuple(PLANS)
    require_files(corpora, chosen)
    make_all(chosen, corpora, work)
    shelf = output or resources.path("pipelines")
    shelf.mkdir(parents=True, exist_ok=True)
    for language in chosen:
        click.echo(ship(PLANS[language], work / language, shelf))


def require_files(corpora: Path, languages: Sequence[str]) -> None:
    """Raise `ClickException` when a file is missing that these languages are made from."""
    missing = [name for name in needed_files(languages) if not (corpora / name).is_file()]
    if missing:
        raise click.ClickException(
            f"{corpora} lacks {', '.join(missing)}; training/SOURCES.md tells where the corpora come from."
        )


def make_all(languages: Sequence[str], corpora: Path, work: Path) -> None:
    """Make each language in a process of its own; a failed one is told at once, and the others go on.

    Raises `Exit` with status 1 when all have ended and one has failed.
    """
    failed = False
    pretrained = _pretrained(corpora, work)
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(len(languages), context, initializer=_end_on_interrupt) as pool:
        jobs = [
            pool.submit(make, PLANS[language], corpora, work / language, pretrained) for language in languages
        ]
        for job in as_completed(jobs):
            try:
                job.result()
            except DatelineError as error:
                click.echo(f"Error: {error}", err=True)
                failed = True
    if failed:
        raise click.exceptions.Exit(1)


def _pretrained(corpora: Path, work: Path) -> Path:
    try:
        return pretrain_names(corpora, work)
    except DatelineError as error:
        raise click.ClickException(str(error)) from error


def _end_on_interrupt() -> None:
    """Let Ctrl+C end a process of the pool at once and without a traceback; spaCy's gets the signal too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


if __name__ == "__main__":
    cli()
