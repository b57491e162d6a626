"""Tiny pipelines, packed as the shipped ones are."""

from __future__ import annotations

import json
from pathlib import Path

from models.suggest.pipelines.manifest import PackedPipeline
from training.packing import pack

PATTERNS = [{"label": "PER", "pattern": "Ida Vogt"}, {"label": "ORG", "pattern": "Nordrat"}]
SPACY = ">=3.8.0,<3.9.0"


def ruler(folder: Path, version: str = "1.0.0") -> Path:
    """Make a German spaCy pipeline that knows two names."""
    import spacy

    nlp = spacy.blank("de")
    nlp.add_pipe("entity_ruler").add_patterns(PATTERNS)  # type: ignore[attr-defined]
    nlp.meta.update(name="tiny", version=version)
    nlp.to_disk(folder)
    return folder


def hollow(folder: Path, version: str = "1.0.0", spacy: str = SPACY) -> Path:
    """Make a folder that looks like a pipeline and holds nothing that could be loaded."""
    (folder / "ner").mkdir(parents=True)
    (folder / "ner" / "model").write_bytes(b"weights" * 99)
    (folder / "empty").mkdir()
    meta = {"lang": "de", "name": "tiny", "version": version, "spacy_version": spacy}
    (folder / "meta.json").write_text(json.dumps(meta), encoding="utf-8")
    return folder


def shipped(folder: Path, pipeline: Path) -> PackedPipeline:
    """Pack a pipeline into a folder of shipped ones, which is made if need be."""
    folder.mkdir(exist_ok=True)
    return pack(pipeline, folder / "de.tar.xz")
