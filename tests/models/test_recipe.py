"""Parts have their shares, none is torn apart by new articles, and a recipe that cannot be is refused."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import ExportFailed
from models.label_sets import LABEL_SETS
from models.recipe import TRAIN, Recipe, SplitBy, split

DATES = {f"a{number}": f"2022-01-{number + 1:02}" for number in range(20)}


def split_by_name(
    dates: Mapping[str, str | None], parts: Mapping[str, float], by: SplitBy, seed: int
) -> dict[str, list[str]]:
    found = split(list(dates), list(dates.values()), parts, by, seed)
    return {part: list(names) for part, names in found.items()}


SHARES = st.dictionaries(st.sampled_from(["dev", "test", "extra"]), st.floats(0.01, 0.3), max_size=3)


@given(st.integers(0, 60), SHARES, st.integers(0, 5), st.sampled_from(["article", "date"]))
@settings(max_examples=80)
def test_every_article_is_in_one_part_and_the_order_stays(number, shares, seed, by) -> None:
    dates = {f"a{place}": None if place % 7 == 0 else f"2022-{place:02}" for place in range(number)}
    parts = split_by_name(dates, shares, by, seed)
    assert list(parts) == [TRAIN, *shares]
    assert sorted(name for names in parts.values() for name in names) == sorted(dates)
    assert all(names == [name for name in dates if name in names] for names in parts.values())
    assert parts[TRAIN] or not dates


def test_a_part_has_its_share_and_never_nothing() -> None:
    parts = split_by_name(DATES, {"dev": 0.2, "test": 0.01}, "article", 0)
    assert {name: len(found) for name, found in parts.items()} == {TRAIN: 15, "dev": 4, "test": 1}
    assert split_by_name({"only": None}, {"dev": 0.5}, "article", 0) == {TRAIN: ["only"], "dev": []}


def test_a_seed_gives_the_same_draw_and_another_seed_another() -> None:
    first, again, other = (split_by_name(DATES, {"dev": 0.3}, "article", seed) for seed in (1, 1, 2))
    assert first == again != other


def test_the_lots_stay_what_they_were() -> None:
    parts = split_by_name(DATES, {"dev": 0.2}, "article", 0)
    assert parts["dev"] == ["a0", "a4", "a8", "a19"]


def test_by_date_the_last_part_has_the_latest_articles() -> None:
    parts = split_by_name(DATES, {"dev": 0.1, "test": 0.1}, "date", 0)
    assert parts["test"] == ["a18", "a19"]
    assert parts["dev"] == ["a16", "a17"]


@pytest.mark.parametrize("parts", [{"dev": 1.0}, {"dev": 0.6, "test": 0.4}, {"dev": 0.0}, {"dev": -0.1}])
def test_shares_that_leave_nothing_for_training_are_refused(parts: dict[str, float]) -> None:
    with pytest.raises(ExportFailed, match="leave nothing for training"):
        Recipe(parts=parts)


@pytest.mark.parametrize("name", [TRAIN, "a/b", "", "two words"])
def test_a_part_with_an_unfit_name_is_refused(name: str) -> None:
    with pytest.raises(ExportFailed, match="cannot be called"):
        Recipe(parts={name: 0.1})


def test_label_sets_name_every_label_of_the_coarse_sets() -> None:
    assert LABEL_SETS["conll"]["GPE"] == "LOC"
    assert set(LABEL_SETS["conll"]) == set(LABEL_SETS["germeval"]) == set(LABEL_SETS["coarse"])
    assert set(LABEL_SETS["conll"].values()) == {"PER", "ORG", "LOC", "MISC", ""}
    assert set(LABEL_SETS["coarse"].values()) == {"PER", "ORG", "LOC", ""}
