"""A recipe chooses articles by what it names, tells what it left out, and tears no text into two parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from models.article import Article, ArticleStatus, Zone, ZoneKind
from models.recipe import Recipe
from models.review import Review
from storage.formats.choosing import Choice, choose, is_folder, part_name
from storage.formats.gold import TRAINING
from storage.formats.registry import format_named
from storage.session import Session
from tests.storage.formats.export_builders import filled

COMPLETE, OPENED = ArticleStatus.COMPLETE, ArticleStatus.OPENED


def article(
    name: str, text: str, status: ArticleStatus = COMPLETE, language: str = "de", **more: object
) -> Review:
    made = Article(name, text, f"{name}.txt", name, language, status=status)
    return Review(replace(made, **more))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Session]:
    kicker = "Agentur.\n"
    boiler = (Zone(ZoneKind.BOILERPLATE, 0, len(kicker)), Zone(ZoneKind.BODY, len(kicker), len(kicker) + 12))
    path = filled(
        tmp_path / "desk.dateline",
        article("first", "Treffen in  Wien", published="2022-11-30"),
        article("second", "treffen in Wien\n", published="2022-12-04"),
        article("third", f"{kicker}Gipfel, Rom.", zones=boiler, published="2022-12"),
        article("fourth", "Gipfel, Rom.", language="en"),
        article("fifth", "Noch offen.", OPENED),
    )
    with Session.open(path) as session:
        yield session


def chosen(desk: Session, recipe: Recipe, *, folder: bool = False) -> Choice:
    return choose(desk, recipe, TRAINING, folder=folder)


def ids(choice: Choice) -> list[str]:
    return [name for names in choice.parts.values() for name in names]


def test_the_statuses_of_the_format_hold_where_the_recipe_names_none(desk: Session) -> None:
    choice = chosen(desk, Recipe())
    assert ids(choice) == ["first", "second", "third", "fourth"]
    assert (choice.articles, choice.incomplete, choice.languages) == (4, 1, frozenset({"de", "en"}))
    assert ids(chosen(desk, Recipe(statuses=frozenset({OPENED})))) == ["fifth"]
    assert chosen(desk, Recipe(statuses=frozenset(ArticleStatus))).incomplete == 0


@pytest.mark.parametrize(
    ("recipe", "expected"),
    [
        (Recipe(languages=frozenset({"en"})), ["fourth"]),
        (Recipe(text="rom"), ["third", "fourth"]),
        (Recipe(since="2022-12"), ["second", "third"]),
        (Recipe(since="2022-12-01"), ["second"]),
        (Recipe(until="2022-11"), ["first"]),
        (Recipe(since="2022-11", until="2022-11-30"), ["first"]),
        (Recipe(text="no such words"), []),
    ],
)
def test_articles_are_chosen_by_language_words_and_date(
    desk: Session, recipe: Recipe, expected: list[str]
) -> None:
    assert ids(chosen(desk, recipe)) == expected


def test_of_articles_with_the_same_words_the_first_stays(desk: Session) -> None:
    choice = chosen(desk, Recipe(unique=True))
    assert (ids(choice), choice.repeated) == (["first", "third"], 2)


def test_parts_are_made_in_a_folder_only(desk: Session) -> None:
    recipe = Recipe(parts={"dev": 0.25})
    assert {part: len(found) for part, found in chosen(desk, recipe, folder=True).parts.items()} == {
        "train": 3,
        "dev": 1,
    }
    assert list(chosen(desk, recipe).parts) == [""]


def test_a_folder_is_known_by_format_parts_or_name(tmp_path: Path) -> None:
    former = tmp_path / "former"
    former.write_text("")
    conll, spacy = format_named("conll"), format_named("spacy")
    assert not is_folder(conll, Recipe(), tmp_path / "anything")
    assert is_folder(conll, Recipe(parts={"dev": 0.2}), tmp_path / "a.conll")
    assert is_folder(spacy, Recipe(), tmp_path / "folder")
    assert not is_folder(spacy, Recipe(), tmp_path / "a.SPACY")
    assert not is_folder(spacy, Recipe(), former)
    assert is_folder(spacy, Recipe(parts={"dev": 0.2}), tmp_path / "a.spacy")
    assert (part_name("", conll), part_name("dev", conll)) == ("articles.conll", "dev.conll")
