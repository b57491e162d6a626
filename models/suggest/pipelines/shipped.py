"""The pipelines that come with Dateline, ready to suggest; for the worker process and commands only."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from models.errors import SuggestionError
from models.suggest.lexicons import load_lexicons
from models.suggest.pipelines.manifest import PackedPipeline
from models.suggest.pipelines.suggester import PipelineSuggester
from models.suggest.pipelines.unpacking import unpacked


@lru_cache(maxsize=4)
def shipped_suggester(
    packed: PackedPipeline, cache: Path | None, lexicons: Path | None = None
) -> tuple[PipelineSuggester | None, str]:
    """Return the suggester of a packed pipeline and a remark, empty if all went well.

    Where it cannot be used there is no suggester and the remark says why; it is not tried again in this
    process, so that a broken archive does not slow down every article.
    """
    try:
        return load_shipped(packed, cache, lexicons)
    except SuggestionError as error:
        return None, str(error)


def load_shipped(
    packed: PackedPipeline, cache: Path | None, lexicons: Path | None = None
) -> tuple[PipelineSuggester, str]:
    """Unpack a pipeline into `cache` if need be and load it; return it with a remark, which may be empty.

    Raises SuggestionError when it was made for another spaCy, or cannot be unpacked or loaded.
    """
    _require_spacy(packed)
    known = load_lexicons(lexicons) if lexicons else None
    with unpacked(packed, cache) as (folder, remark):
        try:
            return PipelineSuggester(packed.language, str(folder), known), remark
        except SuggestionError as error:
            reason = str(error.__cause__ or error.message).strip().partition("\n")[0].rstrip(".")
            raise SuggestionError(
                f"The pipeline {packed.name} that comes with Dateline cannot be loaded: {reason}.",
                "Install Dateline again; until then only the rules suggest.",
            ) from error


def _require_spacy(packed: PackedPipeline) -> None:
    try:
        from spacy.about import __version__ as installed
        from spacy.util import is_compatible_version
    except Exception as error:
        raise SuggestionError(
            f"spaCy cannot be loaded: {error}.",
            "Install Dateline again; until then only the rules suggest.",
        ) from error
    if not is_compatible_version(installed, packed.spacy_version):
        raise SuggestionError(
            f"The pipeline {packed.name} was made for spaCy {packed.spacy_version},"
            f" but spaCy {installed} is installed.",
            "Install the spaCy that Dateline asks for; until then only the rules suggest.",
        )
