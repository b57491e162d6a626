"""The list of pipelines that come packed with Dateline."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.errors import SuggestionError

MANIFEST = "manifest.json"
EVENT_MODEL = "events.npz"
"""The names of the files beside the packed pipelines: the list of them, and what was learnt about events."""

_FORMS = {
    "file": r"\w[\w.-]*\.tar\.xz",
    "sha256": r"[0-9a-f]{64}",
    "name": r"\w[\w.-]*",
    "version": r"\w[\w.+-]*",
    "spacy_version": r"[<>=!~][<>=!~\w.,* ]+",
}
"""What the values look like; name and version become names of folders."""


@dataclass(frozen=True, slots=True)
class PackedPipeline:
    """One packed pipeline: the archive's place and SHA-256, what is in it, and the spaCy versions it fits.

    `name` starts with the language, as in `de_dateline`; `unpacked` is the size of all its files in bytes.
    """

    language: str
    archive: Path
    sha256: str
    name: str
    version: str
    spacy_version: str
    unpacked: int


def packed_pipelines(folder: Path | None) -> dict[str, PackedPipeline]:
    """Return by language what the manifest in `folder` lists; nothing where there is none.

    Raises SuggestionError when the manifest cannot be read. The archives are not looked at.
    """
    if folder is None:
        return {}
    path = folder / MANIFEST
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))
        if not isinstance(entries, dict):
            raise ValueError("it is no table of languages")
        return {language: _packed(folder, language, entry) for language, entry in entries.items()}
    except FileNotFoundError:
        return {}
    except (OSError, ValueError) as error:
        raise SuggestionError(
            f"The list of packed pipelines {path} cannot be read: {error}.",
            "Install Dateline again; until then only the rules suggest.",
        ) from error


def manifest_entry(packed: PackedPipeline) -> dict[str, str | int]:
    """Return what the manifest says about a packed pipeline."""
    return {
        "file": packed.archive.name,
        "sha256": packed.sha256,
        "name": packed.name,
        "version": packed.version,
        "spacy_version": packed.spacy_version,
        "unpacked": packed.unpacked,
    }


def _packed(folder: Path, language: str, entry: Any) -> PackedPipeline:
    given = entry if isinstance(entry, Mapping) else {}
    values = {name: given.get(name) for name in _FORMS}
    for name, form in _FORMS.items():
        if not re.fullmatch(form, str(values[name])):
            raise ValueError(f"{language}.{name} is {values[name]!r}")
    unpacked = given.get("unpacked")
    if type(unpacked) is not int or unpacked <= 0:
        raise ValueError(f"{language}.unpacked is {unpacked!r}")
    texts = {name: str(value) for name, value in values.items()}
    return PackedPipeline(language, folder / texts.pop("file"), unpacked=unpacked, **texts)
