"""What a reviewer looked for in vain is noted on the article, and undone like any decision."""

from __future__ import annotations

import pytest

from models import edits
from models.article import Looked
from models.errors import InvalidEdit
from models.offsets import Span
from models.review import Review
from tests.builders import SCHEMA, TEXT, meeting


def after(review: Review, *steps: edits.Edit) -> Review:
    for step in steps:
        review = edits.apply(review, step, SCHEMA).after
    return review


def test_places_of_one_kind_are_joined_in_text_order() -> None:
    review = after(
        meeting(),
        edits.PassOver("names", (Span(5, 9),)),
        edits.PassOver("triggers"),
        edits.PassOver("names", (Span(0, 4), Span(5, 9))),
    )
    assert review.article.looked == (Looked("names", (Span(0, 4), Span(5, 9))), Looked("triggers"))


def test_looking_again_at_the_same_changes_nothing() -> None:
    review = after(meeting(), edits.PassOver("names", (Span(0, 4),)))
    assert edits.apply(review, edits.PassOver("names", (Span(0, 4),)), SCHEMA).is_empty


def test_the_note_is_undone_and_made_again() -> None:
    change = edits.apply(meeting(), edits.PassOver("names"), SCHEMA)
    assert change.article_touched and not change.touched
    undone = after(change.after, change.inverse)
    assert undone.article.looked == ()
    assert after(undone, change.redo).article.looked == (Looked("names"),)


@pytest.mark.parametrize("span", [Span(-1, 2), Span(4, 3), Span(0, len(TEXT) + 1)])
def test_a_place_outside_the_text_is_refused(span: Span) -> None:
    with pytest.raises(InvalidEdit):
        edits.apply(meeting(), edits.PassOver("names", (span,)), SCHEMA)


def test_places_that_are_put_back_are_noted_no_more_and_that_is_undone() -> None:
    review = after(
        meeting(),
        edits.PassOver("names", (Span(0, 9), Span(20, 24))),
        edits.PassOver("doubt:overlap:GPE", (Span(0, 4),)),
    )
    change = edits.apply(review, edits.LookAgain("names", (Span(5, 9),)), SCHEMA)
    assert change.after.article.looked[0] == Looked("names", (Span(20, 24),))
    assert after(change.after, change.inverse).article == review.article
    doubt = edits.LookAgain("doubt:overlap:GPE", (Span(0, 4),))
    assert after(change.after, doubt).article.looked == (Looked("names", (Span(20, 24),)),)
    assert edits.apply(review, edits.LookAgain("triggers", (Span(0, 4),)), SCHEMA).is_empty


def test_that_all_was_looked_through_stays_noted_when_a_place_is_put_back() -> None:
    review = after(meeting(), edits.PassOver("names", (Span(0, 4),)), edits.LookAgain("names", (Span(0, 4),)))
    assert review.article.looked == (Looked("names"),)
