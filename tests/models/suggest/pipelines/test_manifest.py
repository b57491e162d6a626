"""The list of packed pipelines, and what is refused in it."""

from __future__ import annotations

import json
import tomllib
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

import resources
from models.errors import SuggestionError
from models.suggest.pipelines.manifest import MANIFEST, manifest_entry, packed_pipelines

ENTRY = {
    "file": "de.tar.xz",
    "sha256": "0" * 64,
    "name": "de_tiny",
    "version": "1.0.0",
    "spacy_version": ">=3.8.0,<3.9.0",
    "unpacked": 1000,
}
MOST_BYTES = 15_000_000


def test_entries_come_back_as_they_were_written(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text(json.dumps({"de": ENTRY}), encoding="utf-8")
    packed = packed_pipelines(tmp_path)["de"]
    assert packed.archive == tmp_path / "de.tar.xz"
    assert manifest_entry(packed) == ENTRY


def test_without_manifest_nothing_is_shipped(tmp_path: Path) -> None:
    assert packed_pipelines(tmp_path) == packed_pipelines(tmp_path / "none") == packed_pipelines(None) == {}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("{", "Expecting property name"),
        ("[]", "no table of languages"),
        ('{"de": 1}', "de.file is None"),
        (json.dumps({"de": ENTRY | {"file": "../de.tar.xz"}}), "de.file is '../de.tar.xz'"),
        (json.dumps({"de": ENTRY | {"name": ".."}}), r"de.name is '\.\.'"),
        (json.dumps({"de": ENTRY | {"version": "1/2"}}), "de.version is '1/2'"),
        (json.dumps({"de": ENTRY | {"sha256": "00"}}), "de.sha256 is '00'"),
        (json.dumps({"de": ENTRY | {"unpacked": "much"}}), "de.unpacked is 'much'"),
        (json.dumps({"de": ENTRY | {"unpacked": True}}), "de.unpacked is True"),
    ],
)
def test_a_manifest_that_cannot_be_used_is_told_with_the_place(
    tmp_path: Path, content: Any, reason: str
) -> None:
    (tmp_path / MANIFEST).write_text(content, encoding="utf-8")
    with pytest.raises(SuggestionError, match=reason) as caught:
        packed_pipelines(tmp_path)
    assert caught.value.hint


def test_what_is_shipped_is_what_the_manifest_says() -> None:
    packed = packed_pipelines(resources.path("pipelines"))
    if not packed:
        pytest.skip("no pipelines are shipped")
    from spacy.util import is_compatible_version

    project = tomllib.loads((resources.FOLDER.parent / "pyproject.toml").read_text(encoding="utf-8"))
    [asked] = [item for item in project["project"]["dependencies"] if item.startswith("spacy")]
    oldest = asked.partition(">=")[2].partition(",")[0]
    contents = [item.archive.read_bytes() for item in packed.values()]
    assert [sha256(content).hexdigest() for content in contents] == [item.sha256 for item in packed.values()]
    assert sum(map(len, contents)) <= MOST_BYTES
    assert all(is_compatible_version(oldest, item.spacy_version) for item in packed.values())
    assert set(packed) == {"de", "en"}
