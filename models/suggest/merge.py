"""One set of annotations from several suggesters: who wins where two claim the same words.

1. Two that agree in label and span become one, surer than either, with both named.
2. Dates, money, percentages, offices, documents and nationalities found by rule win over a pipeline,
   whose entity keeps what is left beside them. Only an ORG, FAC, EVENT_NAME or DOC that holds them
   as part of its name stays whole ("U.S. State Department", "Bank of 1 May").
3. Among rules and lexicons these labels win, then the longer, then the surer.
4. A pipeline adds names where rules and lexicons claim nothing, if it is as probable as `NEEDED`. Where they
   do, it wins over those that are not `SURE`, and with a name that holds theirs of a person or place.
Events of one type on one head become one; their arguments follow the surviving entities.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from models.annotation import Argument, Entity, Event, Origin, Source, suggested_entity, suggested_event
from models.article import Article
from models.ids import derived_id
from models.offsets import Span, trimmed
from models.suggest.base import Draft

RULE_LABELS = frozenset({"DATE", "MONEY", "PERCENT", "TITLE", "DOC", "NORP"})
"""Labels for which a rule wins over a pipeline."""

NEEDED = 0.75
"""How probable a name must be that only a pipeline sees: of those between 0.5 and this, most are wrong."""

NEEDED_OF = {"PERSON": 0.9, "ORG": 0.95}
"""The same for labels that a pipeline gives too freely."""

NEEDED_ALONE = 0.99
"""The same for a person of one word: newswire gives the full name first, and repeats find the rest."""

SURE = 0.6
"""From this confidence on, a rule or lexicon is not overruled by a pipeline."""

WHOLE_NAMES = frozenset({"ORG", "FAC", "EVENT_NAME", "DOC"})
"""Labels of names that may hold other names: "Bank of 1 May", "U.S. State Department"."""

_NAME_PARTS = frozenset({"NORP", "TITLE"})
_NAMES_IN_NAMES = frozenset({"PERSON", "GPE", "LOC"})
_SUREST = 0.99
_UNKNOWN = 0.5


@dataclass(frozen=True, slots=True)
class _Claim:
    """An entity with the ids of all proposals that it now stands for."""

    entity: Entity
    ids: tuple[str, ...]
    span: Span

    @property
    def by_pipeline(self) -> bool:
        return self.entity.origin.source is Source.PIPELINE


def merged(article: Article, draft: Draft) -> Draft:
    """Return `draft` with overlapping entities resolved, events joined, and arguments re-targeted."""
    claims = _joined([_Claim(entity, (entity.id,), entity.hull) for entity in draft.entities])
    kept = _winners(article, claims)
    targets = {old: claim.entity.id for claim in kept for old in claim.ids}
    targets |= _heirs(draft.entities, kept, targets) | {event.id: event.id for event in draft.events}
    events = _joined_events(_retargeted(event, targets) for event in draft.events)
    actors = tuple({actor.id: actor for actor in draft.actors}.values())
    return replace(draft, entities=tuple(claim.entity for claim in kept), events=tuple(events), actors=actors)


def agreed_confidence(one: float | None, other: float | None) -> float:
    """Return the confidence of two independent proposals that agree, at most 0.99."""
    doubt = (1 - (one if one is not None else _UNKNOWN)) * (1 - (other if other is not None else _UNKNOWN))
    return round(min(_SUREST, 1 - doubt), 3)


def _joined(claims: Iterable[_Claim]) -> list[_Claim]:
    """Join claims that agree in label and span."""
    found: dict[tuple[str, tuple[Span, ...]], _Claim] = {}
    for claim in claims:
        key = claim.entity.label, claim.entity.fragments
        found[key] = _agreeing(found[key], claim) if key in found else claim
    return list(found.values())


def _agreeing(one: _Claim, other: _Claim) -> _Claim:
    """Join two that agree; the one of a rule or lexicon stays, for it knows which place or body is meant."""
    same = one.entity.origin.name == other.entity.origin.name
    first, second = sorted(
        (one, other), key=lambda claim: (claim.by_pipeline, -(claim.entity.confidence or 0))
    )
    if same:
        return replace(first, ids=one.ids + other.ids)
    origin = first.entity.origin
    also = ("also", f"{second.entity.origin.name} {second.entity.origin.version}".strip())
    entity = replace(
        first.entity,
        confidence=agreed_confidence(one.entity.confidence, other.entity.confidence),
        value=first.entity.value or second.entity.value,
        actor=first.entity.actor or second.entity.actor,
        origin=replace(origin, evidence=(*origin.evidence, also)),
    )
    return replace(first, entity=entity, ids=one.ids + other.ids)


def _winners(article: Article, claims: Sequence[_Claim]) -> list[_Claim]:
    left = _joined(_beside_rules(article, claims))
    kept: list[_Claim] = []
    for claim in sorted((claim for claim in left if not claim.by_pipeline), key=_precedence):
        if not _over(kept, claim):
            kept.append(claim)
    named = [claim for claim in left if claim.by_pipeline and _is_probable(article, claim)]
    for claim in sorted(named, key=_precedence):
        over = _over(kept, claim)
        if all(_gives_way(other, claim) for other in over):
            kept = [other for other in kept if other not in over] + [claim]
    return sorted(kept, key=lambda claim: claim.span)


def _is_probable(article: Article, claim: _Claim) -> bool:
    """Tell whether a pipeline's name needs no rule beside it; higher bars are for measured ones."""
    label, needed = claim.entity.label, NEEDED
    if any(key == "probability" for key, _ in claim.entity.origin.evidence):
        alone = label == "PERSON" and not any(char.isspace() for char in claim.span.text(article.text))
        needed = NEEDED_ALONE if alone else NEEDED_OF.get(label, NEEDED)
    return (claim.entity.confidence or 0) >= needed


def _over(kept: Iterable[_Claim], claim: _Claim) -> list[_Claim]:
    return [other for other in kept if other.span.overlaps(claim.span)]


def _gives_way(claim: _Claim, named: _Claim) -> bool:
    """Tell whether what was claimed first leaves its words to a name of the pipeline."""
    if claim.by_pipeline or claim.span == named.span:
        return False
    return _is_in_name(claim, named) or (claim.entity.confidence or 0) < SURE


def _is_in_name(claim: _Claim, named: _Claim) -> bool:
    """Tell whether a person or place is part of a longer name; a place is that of a person only in front."""
    if claim.entity.label not in _NAMES_IN_NAMES or not named.span.contains(claim.span):
        return False
    leads = claim.span.start == named.span.start
    return leads or named.entity.label != "PERSON" or claim.entity.label == "PERSON"


def _precedence(claim: _Claim) -> tuple[int, float, float, Span]:
    """Sort the winner of any overlap first: among rules by label and length, in a pipeline the surer."""
    if claim.by_pipeline:
        return 0, 0, -(claim.entity.confidence or 0), claim.span
    ruled = 0 if claim.entity.label in RULE_LABELS else 1
    return ruled, -claim.span.length, -(claim.entity.confidence or 0), claim.span


def _beside_rules(article: Article, claims: Sequence[_Claim]) -> list[_Claim]:
    """Cut what rules hold from the pipeline's entities, and give up what a whole name holds."""
    rules = _Places(claim for claim in claims if not claim.by_pipeline and claim.entity.label in RULE_LABELS)
    parts: set[int] = set()
    for claim in claims:
        if claim.entity.label in WHOLE_NAMES:
            parts |= {id(rule) for rule in rules.over(claim.span) if _is_part(article, rule, claim)}
    found = []
    for claim in claims:
        over = [rule for rule in rules.over(claim.span) if rule is not claim]
        whole = claim.entity.label in WHOLE_NAMES and any(_is_part(article, rule, claim) for rule in over)
        if claim.by_pipeline and not whole:
            found += _cut(article, claim, [rule.span for rule in over if id(rule) not in parts])
        elif id(claim) not in parts:
            found.append(claim)
    return found


class _Places:
    """Claims in text order, to be asked for those that overlap a span."""

    def __init__(self, claims: Iterable[_Claim]) -> None:
        self._claims = sorted(claims, key=lambda claim: claim.span)
        self._starts = [claim.span.start for claim in self._claims]
        self._longest = max((claim.span.length for claim in self._claims), default=0)

    def over(self, span: Span) -> list[_Claim]:
        """Return the claims that share a code point with `span`."""
        first = bisect_left(self._starts, span.start - self._longest)
        last = bisect_left(self._starts, span.end)
        return [claim for claim in self._claims[first:last] if claim.span.overlaps(span)]


def _is_part(article: Article, part: _Claim, whole: _Claim) -> bool:
    """Tell whether a rule's nationality or office is a capitalised part of a longer name."""
    inside = whole.span.contains(part.span) and whole.span.length > part.span.length
    return part.entity.label in _NAME_PARTS and inside and not article.text[part.span.start].islower()


def _cut(article: Article, claim: _Claim, taken: Sequence[Span]) -> list[_Claim]:
    """Return the pipeline's claim without what rules hold at its ends; nothing if little is left."""
    span = claim.span
    for other in taken:
        if not span.overlaps(other):
            continue
        if other.start <= span.start:
            span = trimmed(Span(min(other.end, span.end), span.end), article.text)
        elif other.end >= span.end:
            span = trimmed(Span(span.start, other.start), article.text)
        else:
            return []
    if span == claim.span:
        return [claim]
    if not any(char.isalpha() for char in span.text(article.text)):
        return []
    return [_Claim(_moved(article, claim.entity, span), claim.ids, span)]


def _moved(article: Article, entity: Entity, span: Span) -> Entity:
    identity = derived_id(article.id, entity.label, span.start, span.end)
    return suggested_entity(replace(entity, id=identity, fragments=(span,), proposal=None))


def _heirs(entities: Sequence[Entity], kept: Sequence[_Claim], known: Mapping[str, str]) -> dict[str, str]:
    """Give every lost entity the surviving one that covers most of it."""
    heirs, places = {}, _Places(kept)
    for entity in entities:
        if entity.id not in known:
            over = places.over(entity.hull)
            if over:
                heirs[entity.id] = max(over, key=lambda claim: _shared(claim.span, entity.hull)).entity.id
    return heirs


def _shared(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)


def _retargeted(event: Event, targets: Mapping[str, str]) -> Event:
    """Return `event` with arguments on surviving entities; those whose target is gone are dropped."""
    arguments: dict[tuple[str, str], Argument] = {}
    for item in event.arguments:
        target = targets.get(item.target)
        if target is not None:
            arguments.setdefault((item.role, target), replace(item, target=target))
    speaker = targets.get(event.attribution) if event.attribution else None
    if tuple(arguments.values()) == event.arguments and speaker == event.attribution:
        return event
    return suggested_event(
        replace(event, arguments=tuple(arguments.values()), attribution=speaker, proposal=None)
    )


def _joined_events(events: Iterable[Event]) -> list[Event]:
    found: dict[tuple[str, Span], Event] = {}
    for event in events:
        key = event.type, event.head
        found[key] = _agreeing_events(found[key], event) if key in found else event
    return sorted(found.values(), key=lambda event: event.fragments)


def _agreeing_events(one: Event, other: Event) -> Event:
    """Join two proposals of one event: the surer one's trigger and attributes, the arguments of both."""
    if one.id == other.id and one.origin == other.origin:
        return one
    first, second = sorted((one, other), key=lambda event: -(event.confidence or 0))
    arguments = {(item.role, item.target): item for item in (*second.arguments, *first.arguments)}
    order = [(item.role, item.target) for item in (*first.arguments, *second.arguments)]
    return suggested_event(
        replace(
            first,
            arguments=tuple(arguments[key] for key in dict.fromkeys(order)),
            attribution=first.attribution or second.attribution,
            coref=first.coref or second.coref,
            confidence=agreed_confidence(one.confidence, other.confidence),
            origin=_also(first.origin, second.origin),
            proposal=None,
        )
    )


def _also(origin: Origin, other: Origin) -> Origin:
    return replace(origin, evidence=(*origin.evidence, ("also", f"{other.name} {other.version}".strip())))
