"""Probabilities from weights."""

from __future__ import annotations

import math
import os
import subprocess
import sys
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.suggest.learned import sums
from models.suggest.learned.facts import Fact, Features
from models.suggest.learned.linear import LinearModel
from tests.models.suggest.learned.learned_cases import arbitrary, linear

KINDS = st.sampled_from(["MEET", "VISIT"])
NAMES = st.lists(st.text("abcde", max_size=5), max_size=12, unique=True)


def spelt(first: str, *others: str) -> Sequence[str]:
    return [f"spelt {first}", *(f"spelt {first} {other}" for other in others)]


FACTS = st.lists(
    st.lists(st.text("abcde", max_size=3), min_size=1, max_size=4), unique_by=lambda item: item[0]
)
FEATURES = st.builds(
    lambda kind, names, facts, own: Features(
        kind, [*names, *((spelt, *words) for words in facts)], [f"own {name}" for name in own]
    ),
    KINDS,
    NAMES,
    FACTS,
    NAMES,
)


def plain(*names: Fact) -> Features:
    return Features("", names)


def test_probabilities_are_those_computed_by_hand() -> None:
    model = linear(
        {"a": 0.5, "b": 0.0, "c": -1.0}, {"red": ("a", 1.0), "big": ("b", 2.0), "old": ("c", 0.25)}
    )
    [both, none] = model.probabilities([plain("red", "big"), plain()])
    whole = math.exp(1.5) + math.exp(2) + math.exp(-1)
    assert both == pytest.approx(
        {"a": math.exp(1.5) / whole, "b": math.exp(2) / whole, "c": math.exp(-1) / whole}
    )
    whole = math.exp(0.5) + math.exp(0) + math.exp(-1)
    assert none == pytest.approx({"a": math.exp(0.5) / whole, "b": 1 / whole, "c": math.exp(-1) / whole})


def test_unknown_features_count_nothing() -> None:
    model = linear({"a": 0.0, "b": 0.0}, {"red": ("a", 1.0)})
    [known, more] = model.probabilities([plain("red"), plain("red", "blue", "")])
    assert more == known


def test_a_name_that_a_fact_gives_twice_counts_once() -> None:
    model = linear({"a": 0.0, "b": 0.0}, {"spelt x y": ("a", 1.0)})
    [once, twice] = model.probabilities([plain((spelt, "x", "y")), plain((spelt, "x", "y", "y"))])
    assert twice == once


def test_a_fact_that_is_told_twice_counts_once() -> None:
    model = linear({"a": 0.0, "b": 0.0}, {"red": ("a", 1.0), "big": ("b", 1.0)})
    [once, twice] = model.probabilities([plain("red", "big"), plain("red", "big", "red")])
    assert twice == once


@pytest.mark.parametrize("number", [1, 3, 4, 7])
def test_samples_beyond_what_is_weighed_at_once_keep_their_order(
    number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("models.suggest.learned.linear._TOGETHER", 3)
    model = linear({"a": 0.0, "b": 0.0}, {f"{place}": ("a", float(place)) for place in range(7)})
    shares = model.probabilities([plain(f"{place}") for place in range(number)])
    assert [share["a"] for share in shares] == pytest.approx(
        [1 / (1 + math.exp(-place)) for place in range(number)], abs=1e-5
    )


def test_what_is_remembered_stays_in_bounds_also_of_facts_without_weights(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sums, "_REMEMBERED", 10)
    model = linear({"a": 0.0, "b": 0.0}, {"red": ("a", 1.0)})
    named = []

    def counted(word: str) -> Sequence[str]:
        named.append(word)
        return [word]

    for number in [*range(30), *range(30)]:
        model.probabilities([plain((counted, f"blue {number}"))])
    assert len(named) == 60


@given(st.lists(FEATURES, min_size=1, max_size=6), st.integers(1, 4))
def test_samples_weigh_the_same_alone_later_and_after_all_was_forgotten(
    samples: list[Features], most: int
) -> None:
    whole = arbitrary(("a", "b", "c"), 7, 1.0)
    forgetful = LinearModel(whole.classes, whole.places, whole.weights, whole.biases)
    expected = whole.probabilities(samples)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sums, "_REMEMBERED", most)
        told = [share for sample in [*samples, *samples] for share in forgetful.probabilities([sample])]
    for one, other in zip(told, [*expected, *expected], strict=True):
        assert one == pytest.approx(other, abs=1e-5)


def test_a_shared_feature_counts_alone_and_with_its_kind_an_own_one_alone() -> None:
    weights = {"red": ("a", 1.0), "MEET|red": ("a", 2.0), "old": ("b", 4.0), "MEET|old": ("b", 8.0)}
    model = linear({"a": 0.0, "b": 0.0}, weights)
    [meeting, visit, own] = model.probabilities(
        [Features("MEET", ["red"]), Features("VISIT", ["red"]), Features("MEET", [], ["old"])]
    )
    assert math.log(meeting["a"] / meeting["b"]) == pytest.approx(3, abs=1e-4)
    assert math.log(visit["a"] / visit["b"]) == pytest.approx(1, abs=1e-4)
    assert math.log(own["b"] / own["a"]) == pytest.approx(4, abs=1e-4)


@given(FEATURES, st.integers(0, 99))
def test_weights_are_those_of_the_names_that_iterating_gives(features: Features, seed: int) -> None:
    names = sorted(set(features))
    model = linear({"a": 0.0, "b": 0.0}, {name: ("a", (seed + at) % 7 / 7) for at, name in enumerate(names)})
    [share] = model.probabilities([features])
    score = sum((seed + at) % 7 / 7 for at in range(len(names)))
    assert share["a"] == pytest.approx(1 / (1 + math.exp(-score)), abs=1e-4)


def test_no_samples_have_no_probabilities() -> None:
    assert linear({"a": 0.0, "b": 0.0}).probabilities([]) == []


def test_enormous_weights_do_not_overflow() -> None:
    model = linear({"a": 0.0, "b": 0.0}, {"red": ("a", 30_000.0), "blue": ("b", 30_000.0)})
    assert model.probabilities([plain("red"), plain("blue")]) == [{"a": 1.0, "b": 0.0}, {"a": 0.0, "b": 1.0}]


@given(st.lists(FEATURES, min_size=1, max_size=4), st.integers(0, 99), st.floats(0, 20))
def test_probabilities_sum_to_one_whatever_the_weights(
    samples: list[Features], seed: int, scale: float
) -> None:
    shares = arbitrary(("a", "b", "c"), seed, scale).probabilities(samples)
    assert len(shares) == len(samples)
    for share in shares:
        assert list(share) == ["a", "b", "c"]
        assert sum(share.values()) == pytest.approx(1, abs=1e-5)
        assert all(0 <= value <= 1 for value in share.values())


_ASKED = """
from tests.models.suggest.learned.learned_cases import arbitrary
from models.suggest.learned.facts import Features
samples = [Features("a", [f"feature {n}" for n in range(m)]) for m in range(99)]
print(arbitrary("ab", 1, 1.0, rows=999).probabilities(samples))
"""


def test_every_process_computes_the_same() -> None:
    told = [
        subprocess.run(
            [sys.executable, "-c", _ASKED],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert told[0] == told[1]
