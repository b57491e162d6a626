"""Probabilities from weights."""

from __future__ import annotations

import math
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.suggest.learned.linear import Features
from tests.models.suggest.learned.learned_cases import arbitrary, linear

NAMES = st.lists(st.text(max_size=5), max_size=12)
FEATURES = st.builds(Features, st.text(max_size=2), NAMES, NAMES)


def plain(*names: str) -> Features:
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


def test_unknown_and_repeated_features_count_nothing() -> None:
    model = linear({"a": 0.0, "b": 0.0}, {"red": ("a", 1.0)})
    [once, more] = model.probabilities([plain("red"), plain("red", "blue", "red", "")])
    assert more == once


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
from models.suggest.learned.linear import Features
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
