"""Confidence scaled to what came true."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.annotation import Entity, Origin, Source, suggested_entity
from models.offsets import Span
from models.suggest import calibration
from models.suggest.base import Draft
from models.suggest.calibration import AGREED, SCALES, calibrated, kind_of, log_odds, scaled

UNIT = st.floats(0, 1)


def entity(source: Source, confidence: float | None, *evidence: tuple[str, str]) -> Entity:
    origin = Origin(source, "some", "1", evidence)
    return suggested_entity(Entity("e" * 32, "GPE", (Span(0, 4),), confidence=confidence, origin=origin))


@given(UNIT)
def test_a_slope_of_one_without_shift_keeps_a_confidence(confidence: float) -> None:
    inside = min(max(confidence, 0.005), 0.995)
    assert scaled(confidence, 1.0, 0.0) == pytest.approx(inside, abs=0.001)


@given(UNIT, UNIT, st.sampled_from(sorted(SCALES)))
def test_the_order_of_confidences_stays(one: float, other: float, kind: str) -> None:
    low, high = sorted((one, other))
    assert scaled(low, *SCALES[kind]) <= scaled(high, *SCALES[kind])
    assert 0 < scaled(low, *SCALES[kind]) < 1


def test_log_odds_are_even_around_one_half() -> None:
    assert log_odds(0.5) == 0
    assert log_odds(0.9) == pytest.approx(-log_odds(0.1))
    assert log_odds(1) < 10


def test_each_kind_has_its_scale_and_the_proposal_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        calibration, "SCALES", {AGREED: (1.0, 2.0), "rule": (1.0, 0.0), "pipeline": (0.5, 0.0)}
    )
    draft = Draft(
        (
            entity(Source.RULE, 0.8),
            entity(Source.RULE, 0.8, ("also", "de_model 1")),
            entity(Source.PIPELINE, 0.8),
            entity(Source.LEXICON, 0.8),
            entity(Source.RULE, None),
        )
    )
    found = calibrated(draft).entities
    assert [one.confidence for one in found] == [0.8, 0.967, 0.667, 0.8, None]
    assert [one.proposal is not None for one in found] == [True] * 5


def test_an_entity_that_two_propose_is_of_a_kind_of_its_own() -> None:
    assert kind_of(entity(Source.LEXICON, 0.5, ("also", "x 1"))) == AGREED
    assert kind_of(entity(Source.LEXICON, 0.5, ("list", "places"))) == "lexicon"
