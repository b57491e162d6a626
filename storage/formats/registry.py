"""All formats by name. A new one is a module beside this and a line here."""

from __future__ import annotations

from models.errors import ExportFailed
from storage.formats.base import Format
from storage.formats.conll import Conll
from storage.formats.dateline_json import DatelineJson
from storage.formats.hugging_face import HuggingFace
from storage.formats.spacy_docbin import SpacyDocBin

FORMATS: dict[str, Format] = {
    item.name: item
    for item in (DatelineJson(lines=False), DatelineJson(lines=True), SpacyDocBin(), Conll(), HuggingFace())
}


def format_named(name: str) -> Format:
    """Return the format called `name`, or raise `ExportFailed`."""
    if name not in FORMATS:
        raise ExportFailed(f"There is no format “{name}”.", f"Choose one of {', '.join(FORMATS)}.")
    return FORMATS[name]
