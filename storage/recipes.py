"""The recipes of a session: choices for an export, kept by name."""

from __future__ import annotations

import json
from typing import Any, get_args

from models.article import ArticleStatus
from models.errors import ExportFailed
from models.recipe import Recipe, SplitBy
from storage.formats.fields import Fields, Malformed
from storage.json_text import compact
from storage.session import Session

_PREFIX = "recipe:"
"""What stands before a recipe's name among the session's settings."""


def names(session: Session) -> list[str]:
    """Return the names of the recipes, in alphabetical order."""
    with session.reading():
        found = session.db.execute(
            "SELECT substr(name, length(?1) + 1) FROM settings"
            " WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name",
            (_PREFIX,),
        )
        return [name for (name,) in found]


def recipe_named(session: Session, name: str) -> Recipe:
    """Return a recipe; raise `ExportFailed` if there is none of that name, or it cannot be read."""
    stored = session.setting(_PREFIX + name)
    if stored is None:
        known = ", ".join(names(session))
        hint = f"Choose one of {known}." if known else "Keep one first, with --save-recipe NAME."
        raise ExportFailed(f"The session has no recipe “{name}”.", hint)
    try:
        return _recipe(json.loads(stored))
    except (Malformed, ValueError, TypeError, KeyError, AttributeError) as error:
        raise ExportFailed(
            f"The recipe “{name}” cannot be read ({error}).", "Save it again under the same name."
        ) from error


def save(session: Session, name: str, recipe: Recipe) -> None:
    """Keep a recipe by name, in place of one of the same name; raise `ExportFailed` for an empty name."""
    if not name.strip():
        raise ExportFailed("A recipe needs a name.", "Write one.")
    session.set_setting(_PREFIX + name.strip(), compact(plain(recipe)))


def forget(session: Session, name: str) -> None:
    """Take a recipe away, if there is one of that name."""
    with session.writing():
        session.db.execute("DELETE FROM settings WHERE name = ?", (_PREFIX + name,))


def plain(recipe: Recipe) -> dict[str, Any]:
    """Return a recipe as plain data."""
    return {
        "format": recipe.format,
        "statuses": sorted(recipe.statuses),
        "languages": sorted(recipe.languages),
        "text": recipe.text,
        "since": recipe.since,
        "until": recipe.until,
        "undecided": recipe.undecided,
        "names": dict(recipe.names),
        "parts": dict(recipe.parts),
        "whole": recipe.whole,
        "by": recipe.by,
        "seed": recipe.seed,
        "unique": recipe.unique,
        "negatives": recipe.negatives,
    }


def _recipe(data: dict[str, Any]) -> Recipe:
    fields = Fields(data)
    by = fields.text("by")
    if by not in get_args(SplitBy):
        raise fields.refused(f"“{by}” is no way to split")
    return Recipe(
        format=fields.text("format"),
        statuses=frozenset(map(ArticleStatus, fields.texts("statuses"))),
        languages=frozenset(fields.texts("languages")),
        text=fields.text("text", ""),
        since=fields.text("since", ""),
        until=fields.text("until", ""),
        undecided=bool(data["undecided"]),
        names={str(old): str(new) for old, new in data["names"].items()},
        parts={str(name): float(share) for name, share in data["parts"].items()},
        # Recipes of former versions do not say it.
        whole=bool(data.get("whole", False)),
        by="date" if by == "date" else "article",
        seed=int(data["seed"]),
        unique=bool(data["unique"]),
        negatives=bool(data["negatives"]),
    )
