"""What a finished article should not contain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from models.annotation import Annotation, Event, Status, name_of
from models.edits.rules import fits
from models.review import Review, is_open, reading_key
from models.schema import Schema

_PUNCTUATION = frozenset(',.;:!?…"“”„«»()[]')
_ARTICLES = frozenset(
    ("der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "einen")
) | {"the", "a", "an"}


class Doubt(StrEnum):
    """The kinds of finding."""

    OPEN = "open"
    MISSING_ROLE = "missing_role"
    UNFIT_FILLER = "unfit_filler"
    UNDECIDED_FILLER = "undecided_filler"
    EDGE_PUNCTUATION = "edge_punctuation"
    LEADING_ARTICLE = "leading_article"
    DOUBLE = "double"


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt about one annotation; `about` names the role or text in question."""

    doubt: Doubt
    annotation: str
    about: str = ""


def findings(review: Review, schema: Schema) -> list[Finding]:
    """Return every doubt about the standing annotations of an article, in reading order."""
    standing = [item for item in review.annotations() if item.status is not Status.REJECTED]
    places = Counter((name_of(item), item.fragments) for item in standing)
    found: list[Finding] = []
    for item in sorted(standing, key=reading_key):
        if is_open(item):
            found.append(Finding(Doubt.OPEN, item.id))
            continue
        found += _about_span(item, review)
        if places[name_of(item), item.fragments] > 1:
            found.append(Finding(Doubt.DOUBLE, item.id, name_of(item)))
        if isinstance(item, Event):
            found += _about_roles(item, review, schema)
    return found


def _about_span(item: Annotation, review: Review) -> Iterator[Finding]:
    covered = review.covered(item)
    if covered[0] in _PUNCTUATION or covered[-1] in _PUNCTUATION - {"."}:
        yield Finding(Doubt.EDGE_PUNCTUATION, item.id, covered)
    words = covered.split()
    if len(words) > 1 and words[0].lower() in _ARTICLES:
        yield Finding(Doubt.LEADING_ARTICLE, item.id, words[0])


def _about_roles(event: Event, review: Review, schema: Schema) -> Iterator[Finding]:
    event_type = schema.type(event.type)
    if event_type is None:
        return
    counts = Counter(item.role for item in event.standing_arguments)
    for role in event_type.roles:
        if counts[role.name] < role.minimum:
            yield Finding(Doubt.MISSING_ROLE, event.id, role.name)
    for argument in event.standing_arguments:
        role_of = event_type.role(argument.role)
        target = review.annotation(argument.target)
        if target is None or role_of is None or not fits(role_of, target):
            yield Finding(Doubt.UNFIT_FILLER, event.id, argument.role)
        elif argument.status is Status.SUGGESTED or is_open(target):
            yield Finding(Doubt.UNDECIDED_FILLER, event.id, argument.role)
