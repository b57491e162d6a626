"""Each kind of doubt is found where it is, and nowhere else."""

from __future__ import annotations

from models import edits
from models.checks import Doubt, Finding, findings
from models.offsets import Span
from models.review import Review
from tests.builders import SCHEMA, TEXT, meeting, span_of


def finished(*steps: edits.Edit) -> Review:
    review = meeting()
    for item in ("meet", "praise", "sie"):
        review = edits.apply(review, edits.Accept(item), SCHEMA).after
    for step in steps:
        review = edits.apply(review, step, SCHEMA).after
    return review


def test_a_finished_review_has_no_doubts() -> None:
    assert findings(finished(), SCHEMA) == []


def test_open_suggestions_are_found() -> None:
    assert Finding(Doubt.OPEN, "meet") in findings(meeting(), SCHEMA)


def test_a_role_below_its_minimum_is_found() -> None:
    review = finished(edits.RejectArgument("meet", "Participant", "ruiz"))
    assert findings(review, SCHEMA) == [Finding(Doubt.MISSING_ROLE, "meet", "Participant")]


def test_edge_punctuation_leading_articles_and_doubles_are_found() -> None:
    comma = Span(span_of("Wien").start, span_of("Wien").end + 1)
    article = Span(TEXT.index("mit"), span_of("Leo Ruiz").end)
    review = finished(edits.AddEntity("comma", "GPE", (comma,)), edits.AddEntity("mit", "PERSON", (article,)))
    assert findings(review, SCHEMA) == [Finding(Doubt.EDGE_PUNCTUATION, "comma", "Wien,")]
    twice = finished(edits.Relabel("vogt", "ORG"), edits.AddEntity("two", "PERSON", (span_of("Ida Vogt"),)))
    assert findings(twice, SCHEMA) == []
    double = finished(
        edits.AddEntity("two", "ORG", (span_of("Ida Vogt"),)),
        edits.Relabel("two", "PERSON"),
    )
    assert {(item.doubt, item.annotation) for item in findings(double, SCHEMA)} == {
        (Doubt.DOUBLE, "vogt"),
        (Doubt.DOUBLE, "two"),
    }
