"""Progress and pace are counted as the footer shows them."""

from __future__ import annotations

from models import edits
from models.stats import pace, progress
from tests.builders import SCHEMA, meeting


def test_progress_counts_decided_annotations() -> None:
    review = edits.apply(meeting(), edits.Accept("vogt"), SCHEMA).after
    found = progress(review, SCHEMA)
    assert (found.decided, found.total, found.open) == (1, 6, 5)


def test_pace_is_the_mean_gap_without_breaks() -> None:
    times = ["2026-01-01T10:00:00+00:00", "2026-01-01T10:00:04+00:00", "2026-01-01T10:00:10+00:00"]
    assert pace(times) is None
    times += ["2026-01-01T10:00:15+00:00", "2026-01-01T12:00:00+00:00"]
    assert pace(times) == 5.0
