"""One part of the corpus, or all of it, becomes Dateline's own JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from training import corpus
from training.corpus import PARTS, cli, corpus_files


def test_the_parts_are_the_corpus() -> None:
    parts = [set(corpus_files(part)) for part in PARTS]
    assert all(parts)
    assert sum(map(len, parts)) == len(set.union(*parts))
    assert set.union(*parts) == set(corpus_files())


def test_compile_writes_the_part_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for part in PARTS:
        (tmp_path / part).mkdir()
        (tmp_path / part / f"{part}.txt").write_text(
            f"id: {part}\nlanguage: en\npublished: 2023-05-05\nstyle: agency\n---\n"
            f"[Ida Vogt|PERSON] was in the {part}.\n---\n",
            encoding="utf-8",
        )
    monkeypatch.setattr(corpus, "CORPUS", tmp_path)
    for part, sources in (("dev", ["dev"]), ("all", ["dev", "test", "train"])):
        output = tmp_path / f"{part}.json"
        done = CliRunner().invoke(cli, ["compile", "--output", str(output), "--part", part])
        assert done.exit_code == 0, done.output
        assert [item["source"] for item in json.loads(output.read_text())["articles"]] == sources
