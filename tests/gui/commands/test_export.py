"""The options of an export give a recipe, which can be kept, run again and changed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import main
from models.article import ArticleStatus
from models.recipe import Recipe
from storage import recipes
from storage.session import Session
from tests.storage.formats.export_builders import decided, filled, other_article


@pytest.fixture
def session(tmp_path: Path) -> Path:
    return filled(tmp_path / "desk.dateline", decided(), other_article())


def exported(session: Path, output: str, *options: str) -> int:
    return main.main(["export", str(session), "--output", str(session.with_name(output)), *options])


def kept(session: Path, name: str) -> Recipe:
    with Session.open(session, read_only=True) as found:
        return recipes.recipe_named(found, name)


def test_options_are_kept_as_a_recipe_that_runs_again(
    session: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ("--format", "conll", "--names", "conll", "--name", "MEET=", "--language", "de", "--unique")
    assert exported(session, "first.conll", *options, "--save-recipe", "papers") == 0
    recipe = kept(session, "papers")
    assert (recipe.format, recipe.languages, recipe.unique) == ("conll", frozenset({"de"}), True)
    assert recipe.names == {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "DATE": "", "MEET": ""}
    assert exported(session, "again.conll", "--recipe", "papers") == 0
    assert (tmp_path / "again.conll").read_bytes() == (tmp_path / "first.conll").read_bytes()
    assert "B-PER" in (tmp_path / "again.conll").read_text(encoding="utf-8")
    out, _ = capsys.readouterr()
    assert "All that was left out is listed in" in out


def test_options_beside_a_recipe_change_it_for_once(session: Path, tmp_path: Path) -> None:
    assert exported(session, "a.jsonl", "--format", "jsonl", "--save-recipe", "all") == 0
    assert exported(session, "b.jsonl", "--recipe", "all", "--status", "complete") == 0
    assert len((tmp_path / "a.jsonl").read_text(encoding="utf-8").splitlines()) == 3
    assert len((tmp_path / "b.jsonl").read_text(encoding="utf-8").splitlines()) == 2
    assert kept(session, "all").statuses == frozenset()


def test_any_status_and_parts_make_a_folder(session: Path, tmp_path: Path) -> None:
    options = ("--format", "conll", "--status", "any", "--part", "dev=0.5", "--by", "date", "--seed", "3")
    assert exported(session, "parts", *options, "--save-recipe", "parts") == 0
    assert {item.name for item in (tmp_path / "parts").glob("*.conll")} == {"train.conll", "dev.conll"}
    recipe = kept(session, "parts")
    assert (recipe.statuses, recipe.by, recipe.seed) == (frozenset(ArticleStatus), "date", 3)


def test_usual_parts_are_left_out_if_none_are_wanted(session: Path, tmp_path: Path) -> None:
    options = ("--format", "hf", "--status", "any")
    assert exported(session, "usual", *options) == 0
    assert exported(session, "one", *options, "--part", "none", "--save-recipe", "one") == 0
    assert {item.stem for item in (tmp_path / "usual").glob("*.jsonl")} == {"train", "dev"}
    [part] = (tmp_path / "one").glob("*.jsonl")
    rows = [json.loads(line) for line in part.read_text(encoding="utf-8").splitlines()]
    assert part.stem == "train" and len({row["article"] for row in rows}) == 2
    assert "Parts: one" in (tmp_path / "one" / "README.md").read_text(encoding="utf-8")
    assert kept(session, "one").whole
    assert exported(session, "again", "--recipe", "one", "--part", "test=0.4", "--save-recipe", "one") == 0
    assert {item.stem for item in (tmp_path / "again").glob("*.jsonl")} == {"train", "test"}
    assert not kept(session, "one").whole


def test_none_leaves_other_exports_as_they_are(session: Path, tmp_path: Path) -> None:
    assert exported(session, "a.conll", "--format", "conll", "--part", "none") == 0
    assert (tmp_path / "a.conll").is_file()
    assert exported(session, "b", "--format", "brat", "--part", "none") == 0
    assert not (tmp_path / "b" / "train").exists()


@pytest.mark.parametrize(
    ("options", "code", "told"),
    [
        (("--name", "PERSON"), 2, "is not OLD=NEW"),
        (("--part", "none", "--part", "dev=0.1"), 2, "is not NAME=SHARE"),
        (("--part", "dev"), 2, "is not NAME=SHARE"),
        (("--part", "dev=1"), 1, "leave nothing for training"),
        (("--name", "NONE=X"), 1, "Neither a label nor a type"),
        (("--recipe", "none"), 1, "no recipe “none”"),
        (("--format", "none"), 1, "no format “none”"),
    ],
)
def test_a_wrong_option_is_one_sentence_and_nothing_is_written(
    session: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: tuple[str, ...],
    code: int,
    told: str,
) -> None:
    assert exported(session, "out", *options) == code
    assert told in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_formats_are_listed_with_what_they_cannot_carry(capsys: pytest.CaptureFixture[str]) -> None:
    assert main.main(["formats"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert "json: Dateline JSON, file. Cannot carry: nothing." in lines
    assert any(line.startswith("conll: ") and "nominal mentions" in line for line in lines)
