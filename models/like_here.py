"""Where an article has words that one key labels like an entity: only what needs no second look.

Counted on the train and dev parts of the corpus, each name labelled everywhere like its first mention: of
964 places that nothing else overlaps, 953 have its label, the same words, in capitals too, and other cases
of names taken together. Within or across other annotations 31 of 407 have it, and no part of a word with
a hyphen does.
"""

from __future__ import annotations

from dataclasses import dataclass

from models.annotation import Entity, Level
from models.like_plan import Example, Standing, overlapping, standing_at
from models.likeness import Likeness, Place
from models.offsets import Span
from models.review import Review, is_open


@dataclass(frozen=True, slots=True)
class Here:
    """The places of an article that are surely like an entity, and how many more a reviewer has to judge."""

    spans: tuple[Span, ...] = ()
    unsure: int = 0


def places_here(example: Example, review: Review) -> Here:
    """Return where the article of `example`, an entity, has words like it that do not have its label yet.

    What was decided stays: rejected places, and those that got another label. Names within other names
    count neither way.
    """
    model = example.annotation
    assert isinstance(model, Entity)
    sure, unsure = [], 0
    for place, near in overlapping(example.places(review), review):
        standing, there = standing_at(model.label, place.span, near)
        if place.span in model.fragments or not _can_be_labelled(standing, there):
            continue
        if _is_surely_like(model, place, standing, there, review):
            sure.append(place.span)
        else:
            unsure += 1
    return Here(tuple(sure), unsure)


def _can_be_labelled(standing: Standing | None, there: Entity | None) -> bool:
    is_wrong = standing is Standing.OTHERWISE and there is not None and is_open(there)
    return is_wrong or standing in (Standing.FREE, Standing.SUGGESTED)


def _is_surely_like(
    model: Entity, place: Place, standing: Standing | None, there: Entity | None, review: Review
) -> bool:
    """Tell whether nothing else can be meant: nouns and pronouns in another case mean now this, now that.

    Another name counts where it is suggested for the actor, or has several words: a surname alone has
    many bearers.
    """
    if not place.is_sure or place.likeness is Likeness.SAME:
        return place.is_sure
    if place.likeness is Likeness.INFLECTED:
        return model.level is Level.NAM
    if standing is Standing.SUGGESTED:
        return there is not None and there.actor == model.actor
    return standing is Standing.FREE and len(place.span.text(review.text).split()) > 1
