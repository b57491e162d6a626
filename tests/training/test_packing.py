"""Packing the same files gives the same bytes, and the manifest says what was packed."""

from __future__ import annotations

import json
import os
import tarfile
from pathlib import Path

import pytest

from models.errors import SuggestionError
from models.suggest.pipelines.manifest import MANIFEST, packed_pipelines
from tests.packed_pipelines import SPACY, hollow
from training.packing import pack


def test_archive_holds_everything_and_nothing_of_the_machine(tmp_path: Path) -> None:
    folder = hollow(tmp_path / "tiny")
    pack(folder, tmp_path / "de.tar.xz")
    with tarfile.open(tmp_path / "de.tar.xz") as tar:
        members = tar.getmembers()
    assert [item.name for item in members] == ["empty", "meta.json", "ner", "ner/model"]
    assert {(item.mtime, item.uid, item.gid, item.uname, item.gname) for item in members} == {
        (0, 0, 0, "", "")
    }
    assert {item.mode for item in members} == {0o755, 0o644}


def test_same_files_give_the_same_archive(tmp_path: Path) -> None:
    pack(hollow(tmp_path / "one"), tmp_path / "de.tar.xz")
    again = hollow(tmp_path / "two")
    os.utime(again / "meta.json", (1, 1))
    (again / "ner" / "model").chmod(0o600)
    (tmp_path / "more").mkdir()
    pack(again, tmp_path / "more" / "de.tar.xz")
    assert (tmp_path / "de.tar.xz").read_bytes() == (tmp_path / "more" / "de.tar.xz").read_bytes()
    assert (tmp_path / MANIFEST).read_bytes() == (tmp_path / "more" / MANIFEST).read_bytes()


def test_manifest_keeps_other_languages_and_renews_its_own(tmp_path: Path) -> None:
    first = pack(hollow(tmp_path / "one", "1.0.0"), tmp_path / "de.tar.xz")
    manifest = tmp_path / MANIFEST
    entries = json.loads(manifest.read_text(encoding="utf-8"))
    entries["en"] = entries["de"] | {"name": "en_tiny", "file": "en.tar.xz"}
    manifest.write_text(json.dumps(entries), encoding="utf-8")
    second = pack(hollow(tmp_path / "two", "1.1.0"), tmp_path / "de.tar.xz")
    listed = packed_pipelines(tmp_path)
    assert list(listed) == ["de", "en"]
    assert listed["de"] == second != first
    assert (second.name, second.version, second.spacy_version) == ("de_tiny", "1.1.0", SPACY)
    assert second.unpacked == sum(
        place.stat().st_size for place in (tmp_path / "two").rglob("*") if place.is_file()
    )
    assert sorted(place.name for place in tmp_path.iterdir() if place.is_file()) == ["de.tar.xz", MANIFEST]


def test_a_name_that_the_program_would_refuse_is_told_when_packing(tmp_path: Path) -> None:
    with pytest.raises(SuggestionError, match=r"de\.file is 'de\.zip'"):
        pack(hollow(tmp_path / "tiny"), tmp_path / "de.zip")
