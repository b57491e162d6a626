"""What is left to look at before an article is finished."""

from __future__ import annotations

from dataclasses import dataclass, replace

from models.checks import Doubt, Finding, doubts, places_of
from models.label_uses import LabelUses
from models.offsets import Span
from models.queue import open_queue
from models.review import Review
from models.schema import Schema
from models.sweep.gaps import missed
from models.sweep.missed import KINDS, Missed, Swept

Item = Finding | Missed


@dataclass(frozen=True, slots=True)
class Left:
    """How many suggestions are open, and the doubts and places to look at, in reading order."""

    open: int = 0
    items: tuple[Item, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is left."""
        return not self.open and not self.items

    def count(self, kind: str) -> int:
        """Return how many places of one kind are left, of doubts for an empty kind."""
        return sum((item.kind if isinstance(item, Missed) else "") == kind for item in self.items)

    def undecided(self) -> tuple[Finding, ...]:
        """Return the fillers of decided events that nobody has decided on."""
        found = (item for item in self.items if isinstance(item, Finding))
        return tuple(item for item in found if item.doubt is Doubt.UNDECIDED_FILLER)

    def passed_over(self) -> dict[str, tuple[Span, ...]]:
        """Return for each kind that is swept the places that stay without annotation."""
        return {
            kind: tuple(item.span for item in self.items if isinstance(item, Missed) and item.kind == kind)
            for kind in KINDS
        }


def left_in(review: Review, schema: Schema, swept: Swept, uses: LabelUses) -> Left:
    """Return what is left in an article; `swept` is what its text tells, `uses` what finished articles do."""
    items: list[Item] = [*doubts(review, schema, uses), *missed(swept, review, schema, uses)]
    return Left(
        len(open_queue(review, schema)), tuple(sorted(items, key=lambda item: place_of(item, review)))
    )


def passed_in(review: Review, schema: Schema, swept: Swept, uses: LabelUses) -> tuple[Item, ...]:
    """Return what a reviewer passed over in an article and would else be left, in reading order."""
    bare = review.with_states({}, replace(review.article, looked=()))
    left = set(left_in(review, schema, swept, uses).items)
    return tuple(item for item in left_in(bare, schema, swept, uses).items if item not in left)


def place_of(item: Item, review: Review) -> Span:
    """Return where in the text something is left to look at."""
    if isinstance(item, Missed):
        return item.span
    return next(iter(places_of(item, review)), Span(0, 0))
