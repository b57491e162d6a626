"""What a corpus article must hold beside being well-formed."""

from __future__ import annotations

from collections.abc import Iterator

from models.annotation import Entity, Level, Status
from models.article import ZoneKind
from models.checks import findings
from models.edits.rules import require_sound
from models.errors import InvalidEdit
from models.review import Review, equal_strings
from models.schema import Schema
from training.markup import Marked

LENGTHS = (1400, 2700)
"""Code points of an article's text, least and most."""


def problems(marked: Marked, schema: Schema) -> Iterator[str]:
    """Yield what is wrong with an article, a sentence each."""
    review = marked.review
    if not LENGTHS[0] <= len(review.text) <= LENGTHS[1]:
        yield f"the text has {len(review.text)} characters, not {LENGTHS[0]} to {LENGTHS[1]}"
    for item in review.annotations():
        try:
            require_sound(review, {item.id: item}, schema)
        except InvalidEdit as error:
            yield f"“{review.covered(item)}”: {error.message}"
    yield from _cut_words(review)
    yield from _repeats(marked)
    for item in review.entities.values():
        if item.label == "DATE" and not item.value and item.level is Level.NAM:
            yield f"the date “{review.covered(item)}” has no value; write =… or .NOM for a duration"


def remarks(marked: Marked, schema: Schema) -> Iterator[str]:
    """Yield what may be meant but deserves a second look, a sentence each."""
    for finding in findings(marked.review, schema):
        item = marked.review.annotation(finding.annotation)
        if item is not None:
            yield f"“{marked.review.covered(item)}”: {finding.doubt} {finding.about}".strip()


def _cut_words(review: Review) -> Iterator[str]:
    for item in review.annotations():
        for span in item.fragments:
            covered = span.text(review.text)
            edges = ((span.start - 1, span.start), (span.end - 1, span.end))
            cut = any(
                left >= 0
                and right < len(review.text)
                and all(review.text[i].isalnum() for i in (left, right))
                for left, right in edges
            )
            if cut or covered != covered.strip():
                yield f"“{covered}” cuts a word or has a blank at its edge"


def _repeats(marked: Marked) -> Iterator[str]:
    """A string that is a name in one place is one in all: find the places without a label."""
    review = marked.review
    names = {review.covered(item) for item in review.entities.values() if _is_name(item)}
    spans = [span for item in review.entities.values() for span in item.fragments]
    for name in sorted(names - marked.unlabelled):
        for place in equal_strings(review.text, name):
            outside = review.article.zone_at(place.start) is ZoneKind.BOILERPLATE
            if not outside and not any(span.overlaps(place) for span in spans):
                yield f"“{name}” at {place.start} has no label, elsewhere it has"


def _is_name(item: Entity) -> bool:
    return item.status is Status.ACCEPTED and item.level is Level.NAM and len(item.fragments) == 1


def counts(reviews: list[Review]) -> dict[str, int]:
    """Return how many articles, entities and events a corpus has, and of which labels and types."""
    found = {"articles": len(reviews), "entities": 0, "events": 0}
    for review in reviews:
        found["entities"] += len(review.entities)
        found["events"] += len(review.events)
        for item in review.annotations():
            name = item.label if isinstance(item, Entity) else item.type
            found[name] = found.get(name, 0) + 1
    return found
