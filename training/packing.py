"""Packs a pipeline's folder for shipping: the same files always give the same archive."""

from __future__ import annotations

import hashlib
import json
import lzma
import tarfile
from pathlib import Path
from typing import Any

from models.suggest.pipelines.manifest import MANIFEST, PackedPipeline, manifest_entry, packed_pipelines

_HARD = 9 | lzma.PRESET_EXTREME


def pack(folder: Path, archive: Path) -> PackedPipeline:
    """Pack a spaCy pipeline into `archive` and list it in the manifest beside it; return its entry.

    The archive is a tar, packed with xz, of all that lies in `folder`, sorted, without times and owners.
    Both files are replaced whole. Raises OSError or KeyError if the folder holds no pipeline, SuggestionError
    if the manifest cannot be read again.
    """
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    members = sorted(folder.rglob("*"), key=lambda place: place.relative_to(folder).as_posix())
    fresh = archive.with_name(f".{archive.name}.new")
    with lzma.open(fresh, "wb", preset=_HARD) as packed, tarfile.open(fileobj=packed, mode="w") as tar:
        for place in members:
            _add(tar, place, place.relative_to(folder).as_posix())
    fresh.replace(archive)
    entry = PackedPipeline(
        language=meta["lang"],
        archive=archive,
        sha256=hashlib.sha256(archive.read_bytes()).hexdigest(),
        name=f"{meta['lang']}_{meta['name']}",
        version=meta["version"],
        spacy_version=meta["spacy_version"],
        unpacked=sum(place.stat().st_size for place in members if place.is_file()),
    )
    _list(entry, archive.with_name(MANIFEST))
    return packed_pipelines(archive.parent)[entry.language]


def _add(tar: tarfile.TarFile, place: Path, name: str) -> None:
    member = tarfile.TarInfo(name)
    if place.is_dir():
        member.type, member.mode = tarfile.DIRTYPE, 0o755
        tar.addfile(member)
        return
    member.size = place.stat().st_size
    with place.open("rb") as source:
        tar.addfile(member, source)


def _list(entry: PackedPipeline, manifest: Path) -> None:
    """Put the entry into the manifest, in place of an older one of its language."""
    entries: dict[str, Any] = json.loads(manifest.read_text(encoding="utf-8")) if manifest.exists() else {}
    entries[entry.language] = manifest_entry(entry)
    fresh = manifest.with_name(f".{manifest.name}.new")
    fresh.write_text(json.dumps(entries, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    fresh.replace(manifest)
