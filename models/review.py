"""One article under review: the article with all its annotations, as one frozen value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import compress
from operator import is_, is_not
from types import MappingProxyType

from models.annotation import Annotation, Argument, Entity, Event, Status
from models.article import Article
from models.offsets import Span, covered_text, hull


@dataclass(frozen=True, slots=True)
class Review:
    """An article, its entities and its events, each by id. Edits give a new review."""

    article: Article
    entities: Mapping[str, Entity] = field(default_factory=lambda: MappingProxyType({}))
    events: Mapping[str, Event] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def text(self) -> str:
        """Return the article's text."""
        return self.article.text

    def annotation(self, annotation_id: str) -> Annotation | None:
        """Return the entity or event with this id, or None."""
        return self.entities.get(annotation_id) or self.events.get(annotation_id)

    def annotations(self) -> Iterable[Annotation]:
        """Yield all entities, then all events."""
        yield from self.entities.values()
        yield from self.events.values()

    def in_reading_order(self) -> list[Annotation]:
        """Return all annotations by start, the longer first; a trigger after an entity at its place."""
        return sorted(self.annotations(), key=reading_key)

    def covered(self, annotation: Annotation) -> str:
        """Return the text under an annotation, its fragments joined by one space."""
        return covered_text(annotation.fragments, self.text)

    def at(self, offset: int) -> list[Annotation]:
        """Return the annotations with a fragment around `offset` (code points), the shortest first."""
        found = [item for item in self.annotations() if _touches(item, offset)]
        return sorted(found, key=lambda item: (item.hull.length, reading_key(item)))

    def arguments_on(self, target_id: str) -> list[tuple[Event, Argument]]:
        """Return every event and argument whose target is `target_id`."""
        return [
            (event, argument)
            for event in self.events.values()
            for argument in event.arguments
            if argument.target == target_id
        ]

    def with_states(self, states: Mapping[str, Annotation | None], article: Article | None = None) -> Review:
        """Return the review with the named annotations replaced, added, or (None) taken out."""
        entities, events = dict(self.entities), dict(self.events)
        put_states(entities, events, states)
        return Review(article or self.article, entities, events)

    def with_revision(self, revision: int) -> Review:
        """Return the review with its article at `revision`."""
        return replace(self, article=replace(self.article, revision=revision))


def differing(before: Review, after: Review) -> set[str]:
    """Return the ids of the annotations that came, went or were replaced between two states of an article.

    An annotation that stayed is the same object in both; so thousands are compared while a key waits.
    """
    return _replaced(before.entities, after.entities) | _replaced(before.events, after.events)


def _replaced(before: Mapping[str, Annotation], after: Mapping[str, Annotation]) -> set[str]:
    if len(before) == len(after) and all(map(is_, before, after)):
        return set(compress(after, map(is_not, before.values(), after.values())))
    return {key for key in before.keys() | after.keys() if before.get(key) is not after.get(key)}


def put_states(
    entities: dict[str, Entity], events: dict[str, Event], states: Mapping[str, Annotation | None]
) -> None:
    """Replace, add or (None) take out the named annotations in `entities` and `events` themselves."""
    for annotation_id, state in states.items():
        if isinstance(state, Entity):
            entities[annotation_id] = state
        elif isinstance(state, Event):
            events[annotation_id] = state
        else:
            entities.pop(annotation_id, None)
            events.pop(annotation_id, None)


def reading_key(annotation: Annotation) -> tuple[int, int, bool, str]:
    """Return the key by which annotations sort in reading order."""
    start, end = hull(annotation.fragments)
    return start, -end, isinstance(annotation, Event), annotation.id


def is_open(annotation: Annotation) -> bool:
    """Tell whether nobody has decided on the annotation yet."""
    return annotation.status is Status.SUGGESTED


def _touches(annotation: Annotation, offset: int) -> bool:
    return any(span.start <= offset < span.end for span in annotation.fragments)


def equal_strings(text: str, covered: str) -> list[Span]:
    """Return every place where `covered` stands in `text` as whole words (code points)."""
    found, start = [], text.find(covered)
    while covered and start >= 0:
        span = Span(start, start + len(covered))
        if not _cuts_word(text, span.start) and not _cuts_word(text, span.end):
            found.append(span)
        start = text.find(covered, start + 1)
    return found


def _cuts_word(text: str, border: int) -> bool:
    return 0 < border < len(text) and text[border - 1].isalnum() and text[border].isalnum()
