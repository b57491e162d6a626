"""The scales that confidences need, fitted on seen suggestions."""

from __future__ import annotations

import random

import pytest

from models.suggest.calibration import scaled
from training.calibration import fitted


def test_nothing_seen_changes_nothing() -> None:
    assert fitted([]) == pytest.approx((1.0, 0.0))


def test_what_is_surer_than_true_is_scaled_down() -> None:
    seen = [(0.9, index % 2 == 0) for index in range(400)]
    assert scaled(0.9, *fitted(seen)) == pytest.approx(0.5, abs=0.03)


def test_confidences_that_came_true_stay_near() -> None:
    chance = random.Random(3)
    seen = [(p, chance.random() < p) for p in (chance.random() for _ in range(4000))]
    slope, shift = fitted(seen)
    assert slope == pytest.approx(1, abs=0.15)
    assert shift == pytest.approx(0, abs=0.15)


def test_a_few_that_all_came_true_keep_a_doubt() -> None:
    assert scaled(0.9, *fitted([(0.9, True)] * 5)) < 0.97
