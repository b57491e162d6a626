"""What a finished article should not contain: doubts about its annotations, each with its place."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from models.annotation import Annotation, Entity, Event, Level, Status, name_of
from models.edges import EdgeFault, fault_of
from models.edits.rules import fits
from models.label_uses import LabelUse, LabelUses, used_otherwise, wording_of
from models.offsets import Span
from models.review import Review, is_open
from models.schema import Role, Schema


class Doubt(StrEnum):
    """The kinds of finding."""

    OPEN = "open"
    MISSING_ROLE = "missing_role"
    UNFIT_FILLER = "unfit_filler"
    UNDECIDED_FILLER = "undecided_filler"
    EDGE_PUNCTUATION = "edge_punctuation"
    POSSESSIVE = "possessive"
    UNBALANCED = "unbalanced"
    LEADING_ARTICLE = "leading_article"
    DOUBLE = "double"
    OVERLAP = "overlap"
    SAME_TRIGGER = "same_trigger"
    USED_OTHERWISE = "used_otherwise"


_OF_EDGES = {
    EdgeFault.PUNCTUATION: Doubt.EDGE_PUNCTUATION,
    EdgeFault.POSSESSIVE: Doubt.POSSESSIVE,
    EdgeFault.UNBALANCED: Doubt.UNBALANCED,
    EdgeFault.ARTICLE: Doubt.LEADING_ARTICLE,
}
_BREAKS = ("\n", ". ", "! ", "? ")
_LONGEST_SENTENCE = 1000
"""Code points beyond which no end of a sentence is looked for."""


_OFTEN_UNSAID = frozenset(
    {
        ("DEESCALATE", "Actor"),
        ("DISCUSS", "Topic"),
        ("MEET", "Participant"),
        ("SANCTION", "Actor"),
        ("SIGN", "Participant"),
        ("TRADE", "Actor"),
    }
)
"""Roles that more than one in ten events of the corpus leave empty ("the release of the crew")."""

_BESIDE = 4
"""Code points at most between such an event's trigger and a name that its role may lack."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One doubt about one annotation.

    `about` names the role, label or text in question, `other` the second annotation of a pair or the
    filler of a role. `use` says how finished articles label the same words, where that is the doubt.
    """

    doubt: Doubt
    annotation: str
    about: str = ""
    other: str = ""
    use: LabelUse | None = None


def findings(review: Review, schema: Schema, uses: LabelUses | None = None) -> list[Finding]:
    """Return every doubt about the standing annotations of an article, in reading order.

    `uses` says how finished articles label the same words; what it does not hold is in no doubt.
    """
    standing = [item for item in review.annotations() if item.status is not Status.REJECTED]
    standing.sort(key=_place)
    pairs, roles = _pairs(standing, schema), _Roles(review, schema, standing)
    found: list[Finding] = []
    for item in standing:
        if is_open(item):
            found.append(Finding(Doubt.OPEN, item.id))
            continue
        found += _about_edges(item, review)
        if item.id in pairs:
            found.append(pairs[item.id])
        if isinstance(item, Event):
            found += roles.about(item)
        if uses and _is_compared(item, schema):
            found += _about_use(item, review, uses)
    return found


def doubts(review: Review, schema: Schema, uses: LabelUses | None = None) -> list[Finding]:
    """Return the findings but for open suggestions and those that a reviewer has found to be right so.

    An undecided filler is never right so: it would be missing from what is exported.
    """
    settled = {item.kind: frozenset(item.spans) for item in review.article.looked}
    return [
        finding
        for finding in findings(review, schema, uses)
        if finding.doubt is not Doubt.OPEN
        and not (
            can_stay(finding)
            and settled.get(kind_of(finding, review), frozenset()).issuperset(places_of(finding, review))
        )
    ]


def can_stay(finding: Finding) -> bool:
    """Tell whether a reviewer may call what is in doubt right as it is, so that it is not raised again."""
    return finding.doubt not in (Doubt.OPEN, Doubt.UNDECIDED_FILLER)


def kind_of(finding: Finding, review: Review) -> str:
    """Return the kind of `Looked` under which a doubt is noted as right so.

    It holds the label, so that the doubt is raised anew when the annotation gets another one.
    """
    item = review.annotation(finding.annotation)
    about = finding.about if finding.doubt not in _OF_EDGES.values() else ""
    return ":".join(("doubt", finding.doubt, name_of(item) if item else "", about)).rstrip(":")


def places_of(finding: Finding, review: Review) -> tuple[Span, ...]:
    """Return the spans of the annotation that a finding is about, and of the other one of a pair."""
    items = (review.annotation(finding.annotation), review.annotation(finding.other))
    return tuple(span for item in items if item is not None for span in item.fragments)


def sentence_around(span: Span, text: str) -> Span:
    """Return the stretch around a span up to the nearest end of a sentence or line on either side."""
    first, last = max(0, span.start - _LONGEST_SENTENCE), min(len(text), span.end + _LONGEST_SENTENCE)
    starts = [place + len(mark) for mark in _BREAKS if (place := text.rfind(mark, first, span.start)) >= 0]
    ends = [place for mark in _BREAKS if (place := text.find(mark, span.end, last)) >= 0]
    return Span(max(starts, default=first), min(ends, default=last))


def _place(item: Annotation) -> tuple[int, int, bool, str]:
    """Return what `models.review.reading_key` does; ten thousand are sorted with every change."""
    return item.fragments[0].start, -item.fragments[-1].end, isinstance(item, Event), item.id


def _about_edges(item: Annotation, review: Review) -> Iterator[Finding]:
    for span in item.fragments:
        fault = fault_of(span, review.text, review.article.language)
        if fault is not None:
            yield Finding(_OF_EDGES[fault], item.id, span.text(review.text))
            return


def _pairs(standing: Iterable[Annotation], schema: Schema) -> dict[str, Finding]:
    """Return the doubt about each decided annotation that stands where one before it does, by its id."""
    groups: dict[str, list[Annotation]] = defaultdict(list)
    for item in standing:
        if not is_open(item):
            groups[item.label if isinstance(item, Entity) else ""].append(item)
    found: dict[str, Finding] = {}
    for label, items in groups.items():
        near: list[Annotation] = []
        for item in items:
            near = [other for other in near if other.fragments[-1].end > item.fragments[0].start]
            pairs = (_pair(other, item, is_helper=label in schema.helper_labels) for other in near)
            if (doubt := next(filter(None, pairs), None)) is not None:
                found[item.id] = doubt
            near.append(item)
    return found


def _pair(first: Annotation, second: Annotation, *, is_helper: bool) -> Finding | None:
    """Return the doubt about two entities of a label or two events, of which `first` is read first.

    Free phrases that only fill roles may lie in one another.
    """
    same = first.fragments == second.fragments
    if same and name_of(first) == name_of(second):
        return Finding(Doubt.DOUBLE, second.id, name_of(second), first.id)
    if isinstance(second, Event):
        shared = same or first.fragments[0].overlaps(second.fragments[0])
        return Finding(Doubt.SAME_TRIGGER, second.id, name_of(first), first.id) if shared else None
    overlap = any(one.overlaps(other) for one in first.fragments for other in second.fragments)
    return Finding(Doubt.OVERLAP, second.id, name_of(second), first.id) if overlap and not is_helper else None


class _Roles:
    """Looks at the roles of the events of one article."""

    def __init__(self, review: Review, schema: Schema, standing: Iterable[Annotation]) -> None:
        self._review = review
        self._roles = {kind.name: {role.name: role for role in kind.roles} for kind in schema.types}
        helpers = schema.helper_labels
        self._names = [item for item in standing if isinstance(item, Entity) and item.label not in helpers]
        self._starts = [item.fragments[0].start for item in self._names]

    def about(self, event: Event) -> Iterator[Finding]:
        """Yield the roles that lack a filler, then the fillers that are in doubt."""
        roles = self._roles.get(event.type)
        if roles is None:
            return
        arguments = event.standing_arguments
        counts = Counter(item.role for item in arguments)
        for role in roles.values():
            if self._lacks(event, role, counts[role.name]):
                yield Finding(Doubt.MISSING_ROLE, event.id, role.name)
        for argument in arguments:
            role_of, target = roles.get(argument.role), self._review.annotation(argument.target)
            if target is None or role_of is None or not fits(role_of, target):
                yield Finding(Doubt.UNFIT_FILLER, event.id, argument.role, argument.target)
            elif argument.status is Status.SUGGESTED or is_open(target):
                yield Finding(Doubt.UNDECIDED_FILLER, event.id, argument.role, argument.target)

    def _lacks(self, event: Event, role: Role, count: int) -> bool:
        """Tell whether too few fill a role, and a name of the sentence could.

        Sentences leave roles out, and who is named once is not repeated at further mentions.
        """
        if count >= role.minimum or event.coref is not None:
            return False
        if (event.type, role.name) not in _OFTEN_UNSAID:
            return any(self._could_fill(event, role))
        beside = (item for item in self._could_fill(event, role) if _gap(item.hull, event.head) <= _BESIDE)
        return count == 0 and any(beside)

    def _could_fill(self, event: Event, role: Role) -> Iterator[Entity]:
        """Yield the names of the sentence that fit a role and have none in the event yet."""
        sentence = sentence_around(event.head, self._review.text)
        first, last = (bisect_left(self._starts, place) for place in (sentence.start, sentence.end))
        taken = {item.target for item in event.arguments}
        return (item for item in self._names[first:last] if item.id not in taken and fits(role, item))


def _gap(one: Span, other: Span) -> int:
    """Return how many code points lie between two spans."""
    return max(0, one.start - other.end, other.start - one.end)


def _is_compared(item: Annotation, schema: Schema) -> bool:
    """Tell whether the words say the same everywhere: nouns and pronouns mean now this, now that."""
    return isinstance(item, Event) or (item.level is Level.NAM and item.label not in schema.helper_labels)


def _about_use(item: Annotation, review: Review, uses: LabelUses) -> Iterator[Finding]:
    use = used_otherwise(item, uses.get(wording_of(item, review), ()))
    if use is not None:
        yield Finding(Doubt.USED_OTHERWISE, item.id, use.label, use=use)
