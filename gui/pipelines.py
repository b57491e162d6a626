"""Which pipelines suggest: those that come with Dateline, and those that the user chose in their place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from platformdirs import user_cache_path

import resources
from models.errors import SuggestionError
from models.schema import Schema
from models.suggest.config import NO_PIPELINE, SuggestConfig
from models.suggest.pipelines.manifest import packed_pipelines


def suggest_config(schema: Schema, chosen: Mapping[str, str]) -> SuggestConfig:
    """Return what the worker needs to suggest by a schema, with the user's pipelines by language."""
    return SuggestConfig(
        resources.path("lexicons"),
        schema,
        tuple(sorted(chosen.items())),
        resources.path("pipelines"),
        user_cache_path("dateline", appauthor=False) / "pipelines",
    )


def shipped_names() -> dict[str, str]:
    """Return by language the names of the pipelines that come with Dateline; none if their list is broken."""
    try:
        packed = packed_pipelines(resources.path("pipelines"))
    except SuggestionError:
        return {}
    return {language: pipeline.name for language, pipeline in packed.items()}


def used_names(chosen: Mapping[str, str]) -> dict[str, str]:
    """Return the name or folder of the pipeline that suggests in each language."""
    names = shipped_names() | dict(chosen)
    return {language: name for language, name in sorted(names.items()) if name != NO_PIPELINE}


def told_names(chosen: Mapping[str, str]) -> list[str]:
    """Return the names of the pipelines that suggest, with their language where the name does not say it."""
    names = ((language, Path(name).name) for language, name in used_names(chosen).items())
    return [name if name.startswith(f"{language}_") else f"{language} {name}" for language, name in names]
