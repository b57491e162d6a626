"""The command that exports a session, by a recipe that its options give or that the session keeps."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from gui.commands.options import PATH, pairs, shares
from gui.commands.terminal import ExitCode, counted, interrupts, leave, progress_bar, say, warn
from models.article import ArticleStatus
from models.label_sets import LABEL_SETS
from models.recipe import Recipe, SplitBy

if TYPE_CHECKING:
    from models.schema import Schema
    from storage.formats.exporting import ExportReport
    from storage.session import Session

_ANY = "any"
_STATUSES = (_ANY, *(status.value for status in ArticleStatus))


def _pairs(metavar: str, callback: Callable[..., Any]) -> dict[str, Any]:
    """Return what an option has that may be repeated and gives pairs."""
    return {"multiple": True, "metavar": metavar, "callback": callback}


@click.command(short_help="Export a session as JSON or training data.")
@click.argument("session", type=PATH)
@click.option("--output", required=True, type=PATH, help="File or folder to write, in place of a former one.")
@click.option("--format", "name", help="The format, by default json; `dateline formats` lists all.")
@click.option("--recipe", help="Export as this recipe of the session says; other options change it.")
@click.option("--save-recipe", metavar="NAME", help="Keep the choice in the session, to be run again.")
@click.option("--strict", is_flag=True, help="Write nothing if the format cannot carry everything.")
@click.option("--status", "statuses", multiple=True, type=click.Choice(_STATUSES), help="Articles so marked.")
@click.option("--language", "languages", multiple=True, help="Articles in this language, as in de.")
@click.option("--search", "text", help="Articles with these words.")
@click.option("--since", help="Articles published on or after this date, as in 2022-12.")
@click.option("--until", help="Articles published on or before this date.")
@click.option("--unique", is_flag=True, default=None, help="Of articles with the same words only the first.")
@click.option("--undecided", is_flag=True, default=None, help="Take open suggestions for accepted.")
@click.option("--negatives", is_flag=True, default=None, help="Rejected suggestions too, where possible.")
@click.option("--names", "label_set", type=click.Choice(list(LABEL_SETS)), help="Names as in another corpus.")
@click.option(
    "--name", "renamed", help="Rename a label or type; OLD= leaves it out.", **_pairs("OLD=NEW", pairs)
)
@click.option(
    "--part",
    "parts",
    help="A part and its share, as in dev=0.2, or none.",
    **_pairs("NAME=SHARE", shares),
)
@click.option(
    "--by", type=click.Choice(get_args(SplitBy)), help="Draw the parts, or take the latest for them."
)
@click.option("--seed", type=int, help="What tells one draw from another.")
def export(
    session: Path, output: Path, recipe: str | None, save_recipe: str | None, strict: bool, **given: Any
) -> None:
    """Export SESSION to a file or folder, which is written whole or not at all.

    json and jsonl hold everything: every article with its status, every annotation with what was
    suggested and what was decided. The others are training data: they hold the accepted annotations of
    finished articles. What they cannot carry is named, and listed item by item in a file beside, with a data
    card; everything is read back and compared before it takes its place.

    \b
    Examples:
      dateline export vogt.dateline --output vogt.json
      dateline export vogt.dateline --output ner --format spacy --part dev=0.1 --part test=0.1
      dateline export vogt.dateline --output v.conll --format conll --names conll --save-recipe papers
      dateline export vogt.dateline --output v.conll --recipe papers
    """
    from storage import recipes
    from storage.formats import exporting
    from storage.session import Session

    with (
        interrupts() as stop,
        Session.open(session, read_only=save_recipe is None) as source,
        progress_bar("Exporting") as progress,
    ):
        chosen = _changed(_kept(source, recipe), given, source.schema)
        report = exporting.export(
            source, output, chosen, strict=strict, lists=True, progress=progress, cancelled=stop
        )
        if save_recipe is not None and report.articles is not None:
            recipes.save(source, save_recipe, chosen)
    _tell(report)


def _kept(session: Session, name: str | None) -> Recipe:
    from storage import recipes

    return Recipe() if name is None else recipes.recipe_named(session, name)


def _changed(recipe: Recipe, given: dict[str, Any], schema: Schema) -> Recipe:
    """Return the recipe with what the options say; an option that is not there changes nothing."""
    names = dict(recipe.names)
    if label_set := given.pop("label_set"):
        names = {old: new for old, new in LABEL_SETS[label_set].items() if schema.label(old)}
    names |= given.pop("renamed")
    statuses = given.pop("statuses")
    parts = given.pop("parts")
    changes = {name: value for name, value in given.items() if value not in (None, (), {})}
    if parts is not None:
        changes |= {"parts": parts, "whole": not parts}
    if statuses:
        changes["statuses"] = frozenset(ArticleStatus if _ANY in statuses else map(ArticleStatus, statuses))
    if languages := changes.get("languages"):
        changes["languages"] = frozenset(languages)
    if format_name := changes.pop("name", None):
        changes["format"] = format_name
    return replace(recipe, names=names, **changes)


def _tell(report: ExportReport) -> None:
    if report.articles is None:
        leave(ExitCode.INTERRUPTED, "Interrupted; nothing was written.")
    for loss in report.losses:
        warn(f"left out: {loss}")
    if report.incomplete:
        warn(f"left out: {counted(report.incomplete, 'article')} not finished yet")
    if report.repeated:
        warn(f"left out: {counted(report.repeated, 'article')} with the words of another")
    say(f"{counted(report.articles, 'article')} written to {report.output}.")
    if report.loss_list is not None:
        say(f"All that was left out is listed in {report.loss_list}.")


@click.command(short_help="List the formats of exports.")
def formats() -> None:
    """List the formats that a session can be exported in, with what each is and what it cannot carry."""
    from storage.formats.registry import FORMATS

    for name, chosen in FORMATS.items():
        lost = ", ".join(kind.value for kind in chosen.becomes) or "nothing"
        say(f"{name}: {chosen.title}, {chosen.packaging.value}. Cannot carry: {lost}.")


COMMANDS = (export, formats)
