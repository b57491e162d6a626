"""What options of the commands may hold, and the usage errors where they hold something else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from models.incoming.tables import ARTICLE_PARTS

Command = TypeVar("Command", bound=Callable[..., Any])

PATH = click.Path(path_type=Path)
NO_PARTS = "none"
"""What is said in the place of shares where nothing is to be divided."""

MOST_JOBS = 61
"""Windows cannot wait for more processes at a time."""


def known_encoding(_context: click.Context, _option: click.Parameter, name: str | None) -> str | None:
    """Return the name of a text encoding, or raise a usage error."""
    try:
        "".encode(name or "utf-8")
    except (LookupError, ValueError):
        raise click.BadParameter(
            f"there is no text encoding “{name}”; try utf-8, cp1252 or utf-16."
        ) from None
    return name


def chosen_pipelines(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    """Return the pipelines by language that were given as LANGUAGE=NAME, or raise a usage error."""
    return _parted(given, "LANGUAGE=NAME, as in de=de_core_news_md")


def pipelines_option(help_text: str) -> Callable[[Command], Command]:
    """Return the option `--pipeline`, which may be repeated, as a decorator of a command."""
    return click.option(
        "--pipeline",
        "pipelines",
        multiple=True,
        callback=chosen_pipelines,
        metavar="LANGUAGE=NAME",
        help=help_text,
    )


def pairs(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> dict[str, str]:
    """Return the names that were given as OLD=NEW, where NEW may be empty, or raise a usage error."""
    return _parted(given, "OLD=NEW, as in PERSON=PER", may_be_empty=True)


def columns_of_parts(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    """Return the columns by the part of an article that each holds, or raise a usage error."""
    form = f"PART=NAME; parts are {', '.join(ARTICLE_PARTS)}"
    found = _parted(given, form)
    for part in found.keys() - set(ARTICLE_PARTS):
        raise click.BadParameter(f"“{part}={found[part]}” is not {form}.")
    return found


def theirs_and_ours(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> tuple[str, ...]:
    """Return what was given as THEIRS=OURS, where OURS may be empty, or raise a usage error.

    Only who knows their names can part the two: a name of theirs may be `Negation=true`.
    """
    for pair in given:
        if "=" not in pair[1:]:
            raise click.BadParameter(f"“{pair}” is not THEIRS=OURS, as in Org=ORG.")
    return given


def shares(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> dict[str, float] | None:
    """Return the shares that were given as NAME=SHARE, or raise a usage error.

    Without any it is None, and empty for the word `none`, which asks for one part only.
    """
    if given in ((), (NO_PARTS,)):
        return {} if given else None
    form = "NAME=SHARE, as in dev=0.2, nor none alone"
    found: dict[str, float] = {}
    for name, share in _parted(given, form).items():
        try:
            found[name] = float(share)
        except ValueError:
            raise click.BadParameter(f"“{name}={share}” is not {form}.") from None
    return found


def _parted(given: tuple[str, ...], form: str, *, may_be_empty: bool = False) -> dict[str, str]:
    """Return what stands after the first = by what stands before it, or raise a usage error with the form."""
    found: dict[str, str] = {}
    for pair in given:
        name, sign, value = pair.partition("=")
        if not name or not sign or not (value or may_be_empty):
            raise click.BadParameter(f"“{pair}” is not {form}.")
        found[name] = value
    return found
