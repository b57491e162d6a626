"""What one key does about a doubt: the edits that settle it, and which kind of step they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from models import edits
from models.annotation import Annotation, Entity, Event, name_of
from models.checks import Doubt, Finding, sentence_around
from models.edges import mended
from models.edits.rules import fits
from models.fillers import candidates
from models.review import Review, is_open, reading_key
from models.schema import Schema


class Step(StrEnum):
    """The kinds of fix."""

    CUT = "cut"
    """Leave out what does not belong to the annotation."""
    WIDEN = "widen"
    """Take in what belongs to it."""
    KEEP_ONE = "keep_one"
    """Reject one of two."""
    RELABEL = "relabel"
    FILL = "fill"
    """Fill a role."""
    ACCEPT_FILLER = "accept_filler"
    DROP_FILLER = "drop_filler"


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that settle a doubt, made as one decision; `about` is the text or name in the step's words."""

    step: Step
    edits: tuple[edits.Edit, ...]
    about: str = ""


def fix_of(finding: Finding, review: Review, schema: Schema) -> Fix | None:
    """Return the fix of a doubt; None where only the reviewer knows what is right."""
    item = review.annotation(finding.annotation)
    make = _FIXES.get(finding.doubt)
    return make(finding, item, review, schema) if item is not None and make is not None else None


def accepted_fillers(found: Iterable[Finding], review: Review) -> tuple[edits.AcceptArgument, ...]:
    """Return what accepts the undecided fillers of accepted events; events that are open stay so."""
    targets = (
        (item, review.annotation(item.other)) for item in found if item.doubt is Doubt.UNDECIDED_FILLER
    )
    return tuple(
        edits.AcceptArgument(item.annotation, item.about, item.other)
        for item, target in targets
        if target is not None and not (isinstance(target, Event) and is_open(target))
    )


def _edges(finding: Finding, item: Annotation, review: Review, schema: Schema) -> Fix | None:
    text, language = review.text, review.article.language
    fragments = tuple(mended(span, text, language) for span in item.fragments)
    if fragments == item.fragments:
        return None
    place = next(index for index, span in enumerate(fragments) if span != item.fragments[index])
    before, after = item.fragments[place], fragments[place]
    widens = after.contains(before)
    outer, inner = (after, before) if widens else (before, after)
    signs = text[outer.start : inner.start].strip() or text[inner.end : outer.end].strip()
    return Fix(Step.WIDEN if widens else Step.CUT, (edits.MoveBoundary(item.id, fragments),), signs)


def _pair(finding: Finding, item: Annotation, review: Review, schema: Schema) -> Fix | None:
    """Of two entities the longer stays, of two events the one with more fillers; else the one read first."""
    other = review.annotation(finding.other)
    if other is None:
        return None
    kept, given_up = sorted((other, item), key=lambda one: (-_weight(one), reading_key(one)))
    moves = [
        edits.SetArgument(event.id, argument.role, kept.id, instead_of=given_up.id)
        for event, argument in review.arguments_on(given_up.id)
        if _moves(event, argument.role, kept, schema) and argument in event.standing_arguments
    ]
    what = review.covered(given_up) if finding.doubt is Doubt.OVERLAP else name_of(given_up)
    return Fix(Step.KEEP_ONE, (*moves, edits.Reject(given_up.id)), what)


def _weight(item: Annotation) -> int:
    return len(item.standing_arguments) if isinstance(item, Event) else item.hull.length


def _moves(event: Event, role: str, kept: Annotation, schema: Schema) -> bool:
    kind = schema.type(event.type)
    found = kind.role(role) if kind else None
    filled = {(item.role, item.target) for item in event.arguments}
    return found is not None and fits(found, kept) and kept.id != event.id and (role, kept.id) not in filled


def _relabel(finding: Finding, item: Annotation, review: Review, schema: Schema) -> Fix | None:
    return Fix(Step.RELABEL, (edits.Relabel(item.id, finding.about),), finding.about)


def _fill(finding: Finding, item: Annotation, review: Review, schema: Schema) -> Fix | None:
    """Fill the role with the likeliest name of the same sentence."""
    role = next((role for role in schema.roles_of(name_of(item)) if role.name == finding.about), None)
    if not isinstance(item, Event) or role is None:
        return None
    best = next(iter(candidates(review, item, role, schema)), None)
    is_name = isinstance(best, Entity) and best.label not in schema.helper_labels
    if best is None or not is_name or not sentence_around(item.head, review.text).contains(best.hull):
        return None
    edit = edits.SetArgument(item.id, role.name, best.id)
    return Fix(Step.FILL, (edit,), review.covered(best))


def _accept_filler(finding: Finding, item: Annotation, review: Review, schema: Schema) -> Fix | None:
    target = review.annotation(finding.other)
    covered = review.covered(target) if target else ""
    edit = edits.AcceptArgument(item.id, finding.about, finding.other)
    return Fix(Step.ACCEPT_FILLER, (edit,), covered)


def _drop_filler(finding: Finding, item: Annotation, review: Review, schema: Schema) -> Fix | None:
    edit = edits.RejectArgument(item.id, finding.about, finding.other)
    return Fix(Step.DROP_FILLER, (edit,), finding.about)


_FIXES: Mapping[Doubt, Callable[[Finding, Annotation, Review, Schema], Fix | None]] = {
    Doubt.EDGE_PUNCTUATION: _edges,
    Doubt.POSSESSIVE: _edges,
    Doubt.UNBALANCED: _edges,
    Doubt.LEADING_ARTICLE: _edges,
    Doubt.DOUBLE: _pair,
    Doubt.OVERLAP: _pair,
    Doubt.SAME_TRIGGER: _pair,
    Doubt.USED_OTHERWISE: _relabel,
    Doubt.MISSING_ROLE: _fill,
    Doubt.UNDECIDED_FILLER: _accept_filler,
    Doubt.UNFIT_FILLER: _drop_filler,
}
