"""What was passed over is what would be left without it, and nothing else."""

from __future__ import annotations

from models import edits
from models.checks import Finding, kind_of, places_of
from models.left import left_in, passed_in
from models.offsets import Span
from models.review import Review
from models.sweep.missed import Swept
from tests.builders import SCHEMA, span_of
from tests.models.test_checks import finished

COMMA = Span(span_of("Wien").start, span_of("Wien").end + 1)


def doubtful() -> Review:
    return finished(edits.AddEntity("comma", "GPE", (COMMA,)))


def passed_over(review: Review) -> Review:
    doubt = next(item for item in left_in(review, SCHEMA, Swept(), {}).items if isinstance(item, Finding))
    passed = edits.PassOver(kind_of(doubt, review), places_of(doubt, review))
    return edits.apply(review, passed, SCHEMA).after


def test_nothing_is_passed_over_at_first() -> None:
    review = doubtful()
    assert len(left_in(review, SCHEMA, Swept(), {}).items) == 1
    assert passed_in(review, SCHEMA, Swept(), {}) == ()


def test_what_was_passed_over_is_listed_until_it_is_put_back() -> None:
    left = left_in(doubtful(), SCHEMA, Swept(), {}).items
    review = passed_over(doubtful())
    assert left_in(review, SCHEMA, Swept(), {}).items == ()
    assert passed_in(review, SCHEMA, Swept(), {}) == left
    again = edits.LookAgain(kind_of(left[0], review), (COMMA,))
    back = edits.apply(review, again, SCHEMA).after
    assert left_in(back, SCHEMA, Swept(), {}).items == left
    assert passed_in(back, SCHEMA, Swept(), {}) == ()


def test_what_was_passed_over_and_mended_since_is_listed_no_more() -> None:
    mended = edits.MoveBoundary("comma", (span_of("Wien"),))
    review = edits.apply(passed_over(doubtful()), mended, SCHEMA).after
    assert passed_in(review, SCHEMA, Swept(), {}) == ()
