"""The command that imports articles, with or without annotations.

It imports what it needs when it runs: the worker process imports the program's module and with it this one.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from gui.commands.options import PATH, columns_of_parts, known_encoding, theirs_and_ours
from gui.commands.terminal import (
    INTERRUPTED,
    ExitCode,
    counted,
    interrupts,
    leave,
    leave_if_failed,
    progress_bar,
    say,
    warn,
)
from models.errors import DatelineError

if TYPE_CHECKING:
    from models.incoming.left_out import Why
    from models.incoming.names import NameMap, Survey
    from models.schema import Schema
    from storage.importing import ImportedArticle
    from storage.session import Session

_MAP_HELP = "What a foreign name is here; empty leaves it out, + adds a label or role, +event an event type."
_COLUMN_HELP = "Which column of a table holds text, title, published, language or source."


@click.command("import", short_help="Import texts, folders, archives or Dateline JSON.")
@click.argument("session", type=PATH)
@click.argument("paths", nargs=-1, required=True, type=PATH)
@click.option(
    "--encoding", callback=known_encoding, help="Read text files in this encoding instead of detecting it."
)
@click.option("--schema", type=PATH, help="Annotate the new session with this schema file.")
@click.option("--format", "name", default="", help="What the files are; guessed for each if left out.")
@click.option(
    "--map", "names", multiple=True, callback=theirs_and_ours, metavar="THEIRS=OURS", help=_MAP_HELP
)
@click.option(
    "--column", "columns", multiple=True, callback=columns_of_parts, metavar="PART=NAME", help=_COLUMN_HELP
)
@click.option("--complete", is_flag=True, help="Articles that come with annotations count as finished.")
def import_(
    session: Path,
    paths: tuple[Path, ...],
    encoding: str | None,
    schema: Path | None,
    name: str,
    names: tuple[str, ...],
    columns: dict[str, str],
    complete: bool,
) -> None:
    """Import articles into SESSION, which is made if it is not there yet.

    PATHS are texts, Dateline JSON, files of other annotation tools, or folders and archives (.zip, .tar.gz)
    with these. A text that is there already is not imported again. A bad file is named with its reason and
    never stops the rest.
    Names that the session's schema lacks are left out and listed, unless --map says what they are here. A
    link has its name, or the name of the spans it starts from before it, as in Attack/Using.

    \b
    Examples:
      dateline import vogt.dateline texts/ more/letter.txt project.zip
      dateline import vogt.dateline old.txt --encoding cp1252
      dateline import own.dateline texts/ --schema own.toml
      dateline import vogt.dateline news.csv --column text=body --column title=headline
      dateline import vogt.dateline brat/ --format brat --map Org=ORG --map Weapon=+ --map Junk=
      dateline import vogt.dateline brat/ --map Attack/Using=Instrument --map Visit/Host=+
    """
    from storage.formats.reading import ReadOptions
    from storage.given_files import GivenFiles
    from storage.importing import import_files, survey_files
    from storage.reading_files import ImportOptions

    options = ImportOptions(name, ReadOptions(encoding, columns), complete=complete)

    with (
        interrupts() as stop,
        open_or_create(session, schema) as target,
        progress_bar("Importing") as progress,
        GivenFiles(paths, name) as given,
    ):
        if names:
            found = survey_files(given, options, progress=progress, cancelled=stop)
            options = replace(options, names=_mapped(target, names, found))
        report = import_files(target, given, options=options, progress=progress, cancelled=stop)
    say(f"{counted(len(report.imported), 'article')} imported, {len(report.doubles)} already there.")
    for article in report.imported:
        if article.encoding != "utf-8" or article.controls:
            say(f"{article.path}: {how_read(article)}")
    for path, title in report.doubles:
        say(f"already there: {path} (“{title}”)")
    _tell_left_out(report.left)
    if report.cancelled:
        leave(ExitCode.INTERRUPTED, INTERRUPTED)
    failed = [(str(path), reason) for path, reason in report.failed]
    leave_if_failed(failed, anything_done=bool(report.imported or report.doubles))


def _mapped(session: Session, given: Iterable[str], found: Survey) -> NameMap:
    """Return what foreign names are here; the session's schema gains those that are new."""
    from models.incoming.names import NameMap
    from storage.name_choices import take_names

    names = _named(given, found)
    _require_usable(names, found, session.schema)
    spans = {name: ours for name, ours in names.items() if name in found.spans}
    links = {name: ours for name, ours in names.items() if name in found.links and name not in spans}
    attributes = {name: ours for name, ours in names.items() if name in found.attributes}
    named = {*spans, *links, *attributes}
    roles = {name: ours for name, ours in names.items() if name not in named}
    return take_names(session, found, NameMap(spans, links, attributes, roles))


def _named(given: Iterable[str], found: Survey) -> dict[str, str]:
    """Return what was given as THEIRS=OURS by the names of the files, which may hold `=` themselves."""
    known = {*found.spans, *found.links, *found.attributes, *_role_keys(found)}
    names = {}
    for pair in given:
        parts = pair.split("=")
        heads = ["=".join(parts[:end]) for end in range(len(parts) - 1, 0, -1)]
        name = next((head for head in heads if head in known), None)
        if name is None:
            raise DatelineError(
                f"No file uses the name “{parts[0]}”.", "Leave out this --map, or correct it."
            )
        names[name] = pair[len(name) + 1 :]
    return names


def _role_keys(found: Survey) -> set[str]:
    """Return the names of links by what they start from, as in `Attack/Using`."""
    from models.incoming.names import role_key

    return {role_key(head, link) for head, links in found.heads.items() for link in links}


def _require_usable(names: Mapping[str, str], found: Survey, schema: Schema) -> None:
    """Raise `DatelineError` for what a foreign name is mapped to if the schema has no such thing."""
    from models.incoming.names import ATTRIBUTION, COREFERENCE, likely_map, role_key
    from models.schema import ATTRIBUTE_VALUES, PHASES
    from storage.name_choices import NEW_LABEL, NEW_ROLE, NEW_TYPE

    spans = {label.name for label in schema.labels} | {kind.name for kind in schema.types}
    links = {role.name for kind in schema.types for role in kind.roles}
    no_roles = {ATTRIBUTION, COREFERENCE, NEW_ROLE}
    meant = {**likely_map(found, schema).spans, **names}
    of_type = {
        role_key(head, link): {role.name for role in kind.roles}
        for head, used in found.heads.items()
        if (kind := schema.type(meant.get(head, "")))
        for link in used
    }
    values = {**ATTRIBUTE_VALUES, "phase": PHASES}.items()
    attributes = {f"{attribute}={value}" for attribute, known in values for value in known}
    for name, ours in names.items():
        if name in found.spans:
            usable, what = spans | {NEW_LABEL, NEW_TYPE}, "label or type"
        elif name in found.attributes and name not in found.links:
            usable, what = attributes, "value of an attribute"
        else:
            usable, what = of_type.get(name, links) | no_roles, "role"
        if ours and ours not in usable:
            raise DatelineError(
                f"“{name}” cannot be “{ours}” here: there is no such {what}.", "Correct this --map."
            )


def _tell_left_out(left: Mapping[tuple[Why, str], int]) -> None:
    for (why, name), number in sorted(left.items(), key=lambda item: -item[1]):
        warn(f"left out: {number} × {name} ({why})")


COMMANDS = (import_,)


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
