"""Prodigy's tasks, written: a line an article, and one for each rejected suggestion if they are wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from models.annotation import Annotation, Entity
from models.article import ArticleStatus
from models.review import Review
from storage.formats.backgrounds import backgrounds
from storage.formats.base import Add, Format, Header, Loss, LossKind, Unit, Written
from storage.formats.body import Body
from storage.formats.dateline_json import Plain
from storage.formats.gold import TRAINING, gold, loss
from storage.formats.json_lines import objects, one_line
from storage.formats.linked import (
    Linked,
    alone,
    in_reading_order,
    link_labels,
    linked,
    overlapping,
    places,
    words_under,
)
from storage.formats.losing import dropped
from storage.formats.negatives import BECOMES as NEGATIVES
from storage.formats.negatives import rejected
from storage.formats.prodigy.tasks import Tasks
from storage.formats.prodigy.tokens import Tokens
from storage.formats.unfit import without


class Prodigy(Format):
    """JSON lines for Prodigy's relations view, boilerplate left out."""

    name = "prodigy"
    title = "Prodigy JSONL"
    suffix = "jsonl"
    unit = Unit.CODE_POINT
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.OVERLAP: "written, but Prodigy shows and trains no overlap outside its spans view",
        LossKind.MISALIGNED: "left out with the roles that they fill, never widened",
        LossKind.MISALIGNED_TRIGGERS: "left out with their events, never widened",
        LossKind.SHARED_TRIGGERS: "written, but one event in Prodigy's relations view",
        LossKind.BOILERPLATE: "left out",
        LossKind.OPEN_FILLERS: "left out",
        LossKind.REJECTED: NEGATIVES,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what tokens cannot carry, overlaps, and what was not accepted or lies in boilerplate."""
        return _prepared(review, header).losses

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write the tasks of one article after the other."""
        colours = backgrounds(link_labels(header.schema))
        with target.open("w", encoding="utf-8", newline="\n") as file:

            def add(review: Review) -> Written:
                found = _prepared(review, header)
                tasks = Tasks(review.article, found.body.text, found.tokens, header.actors, colours)
                file.write(one_line(tasks.task(found.accepted, "accept")) + "\n")
                for shown in found.rejected:
                    file.write(one_line(tasks.task(shown, "reject")) + "\n")
                return Written(found.losses, found.covered)

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the words under the spans of all tasks of an article, by the tokens that they name."""
        for _, tasks in groupby(objects(target), lambda task: task["meta"]["article"]):
            yield tuple(words for task in tasks for words in map(_words(task), task["spans"]))


@dataclass(frozen=True, slots=True)
class _Prepared:
    """What of one article goes into tasks, what does not, and the words under all spans."""

    body: Body
    tokens: Tokens
    accepted: Linked
    rejected: tuple[Linked, ...]
    losses: tuple[Loss, ...]
    covered: tuple[str, ...]


def _prepared(review: Review, header: Header) -> _Prepared:
    found = gold(review, header.schema)
    body = found.body
    tokens = Tokens(body.text, review.article.language)
    fit = without(found, _misaligned(in_reading_order(found), body, tokens), review)
    accepted = linked(fit)
    refused = rejected(review, body, header)
    unfit = _misaligned(refused, body, tokens)
    negatives = {item.id: item for item in refused if item.id not in unfit}
    losses = list(dropped(fit, review, Prodigy.becomes, negatives))
    shared = {item.annotation for item in losses if item.kind is LossKind.SHARED_TRIGGERS}
    over = [item for item in overlapping(accepted.pieces) if item.id not in shared]
    losses += [loss(LossKind.OVERLAP, item, review) for item in over]
    shown = tuple(alone(item, body) for item in negatives.values())
    covered = tuple(words for part in (accepted, *shown) for words in words_under(part, review.text))
    return _Prepared(body, tokens, accepted, shown, tuple(losses), covered)


def _misaligned(items: Iterable[Annotation], body: Body, tokens: Tokens) -> dict[str, LossKind]:
    """Return those of the annotations that start or end inside a token, by their id."""
    return {
        item.id: LossKind.MISALIGNED if isinstance(item, Entity) else LossKind.MISALIGNED_TRIGGERS
        for item in items
        if not all(tokens.under(place) for place in places(item, body))
    }


def _words(task: Plain) -> Callable[[Plain], str]:
    """Return what gives the words under a span of a task."""
    text, tokens = task["text"], task["tokens"]
    return lambda span: text[tokens[span["token_start"]]["start"] : tokens[span["token_end"]]["end"]]
