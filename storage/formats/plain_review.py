"""One article of Dateline's own JSON as a review, refused where it contradicts itself."""

from __future__ import annotations

from collections.abc import Iterable

from models.annotation import (
    Annotation,
    Argument,
    Attributes,
    Entity,
    EntityProposal,
    Event,
    EventProposal,
    Level,
    Origin,
    Source,
    Status,
)
from models.article import Article, ArticleStatus, Looked, Zone, ZoneKind
from models.offsets import Span
from models.review import Review
from models.schema import ATTRIBUTE_VALUES, PHASES
from storage.formats.fields import Fields

_LINE_ENDINGS = ("lf", "crlf", "cr", "mixed")


def read_review(fields: Fields) -> Review:
    """Return the article with its annotations; raise `Malformed` where a field cannot be used.

    The stated hash, covered texts and targets must be those that text and offsets give.
    """
    article = _article(fields)
    entities = [(item, _entity(item)) for item in fields.objects("entities")]
    events = [(item, _event(item)) for item in fields.objects("events")]
    review = Review(article, {item.id: item for _, item in entities}, {item.id: item for _, item in events})
    if len(review.entities.keys() | review.events.keys()) < len(entities) + len(events):
        raise fields.refused("two annotations have the same id")
    for place, entity in entities:
        _require_covered(place, entity, review, place.text_or_none("text"))
    for place, event in events:
        _require_covered(place, event, review, _trigger(place).text_or_none("text"))
        _require_targets(place, event, review)
    return review


def _article(fields: Fields) -> Article:
    article = Article(
        id=fields.text("id"),
        text=fields.text("text"),
        source=fields.text("source", ""),
        title=fields.text("title", ""),
        language=fields.text("language", ""),
        published=fields.text_or_none("published"),
        status=fields.word("status", ArticleStatus, ArticleStatus.UNTOUCHED),
        note=fields.text("note", ""),
        zones=_zones(fields),
        line_endings=fields.text("line_endings", "lf"),
        encoding=fields.text("encoding", "utf-8"),
        bom=fields.flag("bom"),
        looked=_looked(fields),
    )
    if fields.text("sha256", article.sha256) != article.sha256:
        raise fields.refused("its text is not the one it was exported with: the sha256 differs")
    if article.line_endings not in _LINE_ENDINGS:
        raise fields.refused(f"line_endings is not one of {', '.join(_LINE_ENDINGS)}")
    if any(zone.end > len(article.text) for zone in article.zones):
        raise fields.refused("a zone lies outside its text")
    if any(span.end > len(article.text) for item in article.looked for span in item.spans):
        raise fields.refused("a place that was looked at lies outside its text")
    return article


def _zones(fields: Fields) -> tuple[Zone, ...]:
    zones: list[Zone] = []
    for item in fields.objects("zones"):
        span = item.span()
        if zones and span.start < zones[-1].end:
            raise item.refused("it starts before the end of the zone before it")
        zones.append(Zone(item.word("kind", ZoneKind), span.start, span.end))
    return tuple(zones)


def _looked(fields: Fields) -> tuple[Looked, ...]:
    looked: dict[str, Looked] = {}
    for item in fields.objects("looked"):
        spans = item.spans("spans") if item.data.get("spans") else ()
        kind = item.text("kind")
        if kind in looked:
            raise item.refused(f"“{kind}” is there twice")
        looked[kind] = Looked(kind, spans)
    return tuple(looked.values())


def _require_covered(place: Fields, item: Annotation, review: Review, stated: str | None) -> None:
    _require_inside(place, item.fragments, review.text)
    if item.proposal is not None:
        _require_inside(place, item.proposal.fragments, review.text)
    if stated is not None and stated != review.covered(item):
        raise place.refused(f"“{stated}” is not at its offsets, there stands “{review.covered(item)}”")


def _require_inside(place: Fields, fragments: Iterable[Span], text: str) -> None:
    end = 0
    for span in fragments:
        if not end <= span.start < span.end <= len(text):
            raise place.refused(f"the fragment [{span.start}, {span.end}) is not a part of its text")
        end = span.end


def _require_targets(place: Fields, event: Event, review: Review) -> None:
    for argument in event.arguments:
        if review.annotation(argument.target) is None:
            raise place.refused(f"the filler of {argument.role} is not among the annotations")
    if event.attribution is not None and event.attribution not in review.entities:
        raise place.refused("the attribution is not among the entities")


def _entity(fields: Fields) -> Entity:
    return Entity(
        id=fields.text("id"),
        label=fields.text("label"),
        fragments=fields.spans("fragments"),
        level=fields.word("level", Level, Level.NAM),
        actor=fields.text_or_none("actor"),
        value=fields.text_or_none("value"),
        status=fields.word("status", Status),
        confidence=fields.share("confidence"),
        note=fields.text("note", ""),
        flag=fields.flag("flag"),
        origin=_origin(fields),
        proposal=_entity_proposal(fields.object("proposal")),
    )


def _entity_proposal(fields: Fields | None) -> EntityProposal | None:
    if fields is None:
        return None
    return EntityProposal(fields.text("label"), fields.spans("fragments"))


def _event(fields: Fields) -> Event:
    trigger = _trigger(fields)
    return Event(
        id=fields.text("id"),
        type=fields.text("type"),
        fragments=trigger.spans("fragments"),
        lemma=trigger.text("lemma", ""),
        arguments=tuple(_argument(item) for item in fields.objects("arguments")),
        attributes=_attributes(fields.object("attributes")),
        attribution=fields.text_or_none("attribution"),
        coref=fields.text_or_none("coref"),
        status=fields.word("status", Status),
        confidence=fields.share("confidence"),
        note=fields.text("note", ""),
        flag=fields.flag("flag"),
        origin=_origin(fields),
        proposal=_event_proposal(fields.object("proposal")),
    )


def _trigger(fields: Fields) -> Fields:
    trigger = fields.object("trigger")
    if trigger is None:
        raise fields.refused("trigger is missing")
    return trigger


def _argument(fields: Fields) -> Argument:
    return Argument(
        role=fields.text("role"),
        target=fields.text("target"),
        status=fields.word("status", Status, Status.ACCEPTED),
        confidence=fields.share("confidence"),
        origin=_origin(fields),
    )


def _event_proposal(fields: Fields | None) -> EventProposal | None:
    if fields is None:
        return None
    return EventProposal(
        type=fields.text("type"),
        fragments=fields.spans("fragments"),
        arguments=tuple((item.text("role"), item.text("target")) for item in fields.objects("arguments")),
        attributes=_attributes(fields.object("attributes")),
        attribution=fields.text_or_none("attribution"),
    )


def _attributes(fields: Fields | None) -> Attributes:
    if fields is None:
        return Attributes()
    plain = Attributes()
    stated = {name: fields.text(name, getattr(plain, name)) for name in ATTRIBUTE_VALUES}
    phase = fields.text_or_none("phase")
    allowed = {**ATTRIBUTE_VALUES, "phase": (None, *PHASES)}
    for name, value in {**stated, "phase": phase}.items():
        if value not in allowed[name]:
            raise fields.refused(f"{name} is “{value}”, which is not known")
    return Attributes(**stated, phase=phase)


def _origin(fields: Fields) -> Origin:
    origin = fields.object("origin")
    if origin is None or not origin.data:
        return Origin(Source.IMPORT)
    evidence = tuple((item.text("key", ""), item.text("seen", "")) for item in origin.objects("evidence"))
    source = origin.word("source", Source)
    return Origin(source, origin.text("name", ""), origin.text("version", ""), evidence)
