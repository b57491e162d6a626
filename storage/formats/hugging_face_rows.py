"""An article as rows of a table, a row a sentence."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from models.annotation import Entity
from models.offsets import Span, hull
from models.review import Review, reading_key
from storage.formats.base import Header, Loss, LossKind
from storage.formats.body import Body
from storage.formats.conll import OUTSIDE, Tagged, tagged
from storage.formats.dateline_json import Plain
from storage.formats.facts import facts
from storage.formats.gold import gold
from storage.formats.hugging_face_columns import tag_names
from storage.formats.negatives import rejected
from storage.json_text import dumped


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of an article, at least one; what has no tags, and the words under spans and names."""

    rows: tuple[Plain, ...]
    losses: tuple[Loss, ...]
    covered: tuple[str, ...]


def rows_of(review: Review, header: Header, becomes: Mapping[LossKind, str]) -> Rows:
    """Return the rows of one article.

    Their texts one after the other are the article without its boilerplate. No row ends inside an entity.
    """
    found = gold(review, header.schema)
    denied = [item for item in rejected(review, found.body, header) if isinstance(item, Entity)]
    entities = sorted((*found.entities, *found.helpers, *denied), key=reading_key)
    places = [_places(item, found.body) for item in entities]
    text = tagged(found, review, becomes, {item.id for item in denied})
    table = _Table(text, found.body, map(hull, places))
    for item, fragments in zip(entities, places, strict=True):
        table.add(facts(item, header.actors) | {"status": item.status.value}, fragments)
    covered = (*map(review.covered, entities), *text.covered)
    return Rows(tuple(table.rows(review, tag_names(header.schema))), text.losses, covered)


class _Table:
    """The rows of an article as they are filled: where each begins in the body, and its spans."""

    def __init__(self, text: Tagged, body: Body, whole: Iterable[Span]) -> None:
        self._text, self._body = text, body
        sentences = text.sentences or (range(0),)
        begins = [0, *(_start(text, body, sentence) for sentence in sentences[1:])]
        inside: set[int] = set()
        for span in whole:
            inside.update(begins[bisect_right(begins, span.start) : bisect_left(begins, span.end)])
        kept = [index for index, begin in enumerate(begins) if begin not in inside]
        self._begins = [begins[index] for index in kept]
        firsts = [sentences[index].start for index in kept]
        self._tokens = [range(*pair) for pair in zip(firsts, [*firsts[1:], sentences[-1].stop], strict=True)]
        self._spans: list[list[Plain]] = [[] for _ in kept]

    def add(self, span: Plain, fragments: Sequence[Span]) -> None:
        """Put a span with its fragments in the body into the row that holds it."""
        row = bisect_right(self._begins, fragments[0].start) - 1
        begin = self._begins[row]
        within = [[part.start - begin, part.end - begin] for part in fragments]
        place = {"start": within[0][0], "end": within[-1][1], "fragments": within}
        self._spans[row].append(place | span)

    def rows(self, review: Review, tags: Sequence[str]) -> Iterator[Plain]:
        """Yield the rows; the ids of their tags are the places of these among `tags`."""
        article = review.article
        ids = {tag: number for number, tag in enumerate(tags)}
        ends = [*self._begins[1:], len(self._body.text)]
        for number, (begin, end, tokens) in enumerate(zip(self._begins, ends, self._tokens, strict=True)):
            yield {
                "id": f"{article.id}-{number}",
                "tokens": [self._text.text.tokens[index].text for index in tokens],
                "ner_tags": [ids[self._text.tags.get(index, OUTSIDE)] for index in tokens],
                "text": self._body.text[begin:end],
                "spans": dumped(self._spans[number]),
                "article": article.id,
                "sentence": number,
                "language": article.language,
                "published": article.published,
            }


def _places(item: Entity, body: Body) -> list[Span]:
    return [place for place in map(body.moved, item.fragments) if place is not None]


def _start(text: Tagged, body: Body, sentence: range) -> int:
    """Return where a sentence begins in the body."""
    token = text.text.tokens[sentence.start]
    place = body.moved(Span(token.start, token.end))
    assert place is not None, "tokens lie outside boilerplate"
    return place.start
