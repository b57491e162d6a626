"""What suggesting depends on, and the version that tells when suggestions have to be made anew.

Apart from the chain itself, so that who only hands articles to the worker process loads no suggester.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from models.annotation import Actor
from models.schema import Schema
from models.suggest.pipelines.manifest import EVENT_MODEL, MANIFEST
from models.version import VERSION

NO_PIPELINE = "none"
"""Chosen in place of a pipeline where rules and lexicons shall suggest alone."""

_CODE = "13"
"""Raised whenever the rules would propose something else for the same lexicons."""


@dataclass(frozen=True, slots=True)
class SuggestConfig:
    """What suggesting depends on: the folder of lexicons, the session's schema, a pipeline per language.

    `pipelines` holds pairs of a language code and what the user chose for it: a spaCy package name, a
    folder, or "none". The other languages have the pipelines that lie packed in `shipped`, if any; they are
    unpacked into `cache`, or for each process anew where that is None. `actors` are those that the session
    knows. They are in no version: which articles their names stand in, `storage.known_actors` finds out.
    """

    lexicons: Path
    schema: Schema
    pipelines: tuple[tuple[str, str], ...] = ()
    shipped: Path | None = None
    cache: Path | None = None
    actors: tuple[Actor, ...] = ()

    def pipeline_for(self, language: str) -> str | None:
        """Return what was chosen for a language, or None."""
        return dict(self.pipelines).get(language)


def suggester_version(config: SuggestConfig) -> str:
    """Return 16 hexadecimal digits that change when the suggestions for an article may change.

    They stand for the program's version, the lexicon files, the schema's names, the chosen pipelines with
    their versions, and for the shipped ones the manifest, which holds their checksums, what was learnt about
    events, and spaCy's version.
    Nothing is loaded; a pipeline that is missing counts by its name.
    """
    digest = hashlib.sha256(f"{VERSION}\x1f{_CODE}\x1f{_schema_names(config.schema)}".encode())
    for path in sorted(config.lexicons.glob("*.tsv")):
        digest.update(path.name.encode() + _content_hash(path, path.stat().st_mtime_ns))
    for language, name in config.pipelines:
        digest.update(f"\x1f{language}\x1f{name}\x1f{_pipeline_version(name)}".encode())
    for path in (config.shipped / MANIFEST, config.shipped / EVENT_MODEL) if config.shipped else ():
        if path.is_file():
            digest.update(_content_hash(path, mtime_of(path)) + _pipeline_version("spacy").encode())
    return digest.hexdigest()[:16]


@lru_cache(maxsize=64)
def _content_hash(path: Path, mtime: int) -> bytes:
    return hashlib.sha256(path.read_bytes()).digest()


def mtime_of(path: Path) -> int:
    """Return when a file was changed last, in nanoseconds; 0 if there is none."""
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _pipeline_version(name: str) -> str:
    meta = Path(name) / "meta.json"
    if meta.is_file():
        return hashlib.sha256(meta.read_bytes()).hexdigest()
    # Few name a package, and the window starts sooner without what reads about packages.
    from importlib import metadata

    try:
        return metadata.version(name)
    except (metadata.PackageNotFoundError, ValueError):
        return ""


def _schema_names(schema: Schema) -> str:
    labels = ",".join(label.name for label in schema.labels)
    roles = (
        (kind.name, role.name, sorted(role.fillers), role.maximum)
        for kind in schema.types
        for role in kind.roles
    )
    return f"{labels};{list(roles)}"
