"""A recipe comes back as it was kept, and one that cannot be read is told."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.article import ArticleStatus
from models.errors import ExportFailed
from models.recipe import Recipe
from storage import recipes
from storage.session import Session
from tests.storage.formats.export_builders import filled

RECIPES = st.builds(
    Recipe,
    format=st.sampled_from(["json", "conll"]),
    statuses=st.frozensets(st.sampled_from(ArticleStatus)),
    languages=st.frozensets(st.sampled_from(["de", "en"])),
    text=st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    since=st.sampled_from(["", "2022-12"]),
    until=st.sampled_from(["", "2023"]),
    undecided=st.booleans(),
    names=st.dictionaries(st.sampled_from(["PERSON", "MEET"]), st.sampled_from(["", "PER"])),
    parts=st.dictionaries(st.sampled_from(["dev", "test"]), st.floats(0.01, 0.4)),
    by=st.sampled_from(["article", "date"]),
    seed=st.integers(0, 9),
    whole=st.booleans(),
    unique=st.booleans(),
    negatives=st.booleans(),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    with Session.open(filled(tmp_path_factory.mktemp("recipes") / "desk.dateline")) as session:
        yield session


@given(RECIPES)
@settings(max_examples=40)
def test_a_recipe_comes_back_as_it_was_kept(desk: Session, recipe: Recipe) -> None:
    recipes.save(desk, "kept", recipe)
    assert recipes.recipe_named(desk, "kept") == recipe


def test_a_recipe_of_a_former_version_is_read(desk: Session) -> None:
    recipes.save(desk, "former", Recipe("spacy", parts={"dev": 0.1}, seed=4))
    stored = json.loads(desk.setting("recipe:former") or "")
    del stored["whole"]
    desk.set_setting("recipe:former", json.dumps(stored))
    assert recipes.recipe_named(desk, "former") == Recipe("spacy", parts={"dev": 0.1}, seed=4)


def test_names_are_listed_replaced_and_forgotten(tmp_path: Path) -> None:
    with Session.open(filled(tmp_path / "a.dateline")) as session:
        assert recipes.names(session) == []
        recipes.save(session, "Papier ß%_", Recipe("conll"))
        recipes.save(session, "again ", Recipe("json"))
        recipes.save(session, "again", Recipe("jsonl"))
        assert recipes.names(session) == ["Papier ß%_", "again"]
        assert recipes.recipe_named(session, "again").format == "jsonl"
        recipes.forget(session, "again")
        recipes.forget(session, "never there")
        assert recipes.names(session) == ["Papier ß%_"]


def test_an_unknown_name_is_refused_with_those_there_are(tmp_path: Path) -> None:
    with Session.open(filled(tmp_path / "a.dateline")) as session:
        with pytest.raises(ExportFailed, match=r"no recipe “x”.*--save-recipe"):
            recipes.recipe_named(session, "x")
        recipes.save(session, "papers", Recipe())
        with pytest.raises(ExportFailed, match=r"no recipe “x”.*papers"):
            recipes.recipe_named(session, "x")
        with pytest.raises(ExportFailed, match="needs a name"):
            recipes.save(session, " ", Recipe())


@pytest.mark.parametrize("stored", ["{", "[]", '{"format": 1}', '{"format": "json"}'])
def test_a_recipe_that_cannot_be_read_is_one_sentence(tmp_path: Path, stored: str) -> None:
    with Session.open(filled(tmp_path / "a.dateline")) as session:
        session.set_setting("recipe:broken", stored)
        with pytest.raises(ExportFailed, match="“broken” cannot be read"):
            recipes.recipe_named(session, "broken")
