"""The event suggester that needs no parser: triggers, arguments, attributes, attribution, coreference."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.annotation import (
    Attributes,
    Entity,
    EntityProposal,
    Event,
    EventProposal,
    Level,
    Origin,
    Source,
)
from models.article import Article, ZoneKind
from models.ids import derived_id
from models.offsets import Span
from models.schema import EventType, Schema
from models.suggest.base import UNPARSED, Draft
from models.suggest.events.arguments import MENTION, Filler, Filling, argument, fillings, with_evidence
from models.suggest.events.attributes import Cue, attributes_of
from models.suggest.events.attribution import ReadEvent, attributions, is_source_only
from models.suggest.events.coreference import groups, is_further_mention
from models.suggest.events.matching import Match, noun_matches, verb_matches
from models.suggest.events.sentences import Sentence, read_sentence
from models.suggest.events.standing import standing
from models.suggest.events.units import outermost
from models.suggest.learned.context import Context
from models.suggest.learned.event_model import EventModel
from models.suggest.learned.reading import LearnedReader
from models.suggest.lemmas import LANGUAGES, verb_lemmas
from models.suggest.parse.nodes import ParsedText
from models.suggest.tokens import read
from models.suggest.triggers import Tier, TriggerLexicon, TriggerRow

NAME = "event_triggers"

LONGEST_SENTENCE = 300
"""How many tokens of a sentence are read at once; newswire has none of half that length."""

_LOWEST, _HIGHEST = 0.35, 0.7
_BASE = {Tier.HI: 0.55, Tier.MID: 0.4}


class EventSuggester:
    """Suggests events in German and English articles from the trigger lexicon, all of low confidence.

    Roles are filled by the draft's entities; where only a noun or pronoun fills one, a MENTION is
    added. Labels, types and roles that the schema lacks are not suggested.
    """

    def __init__(self, lexicon: TriggerLexicon, schema: Schema, model: EventModel | None = None) -> None:
        """Suggest by rules, and by `model` where the article is parsed."""
        self._lexicon, self._schema = lexicon, schema
        self._reader = LearnedReader(model, lexicon, schema) if model else None
        self._mentions = schema.label(MENTION) is not None
        self._by_rules = Origin(Source.LEXICON, self.name, self.version)
        self._by_model = Origin(Source.LEARNED, "event_model", model.version) if model else self._by_rules

    @property
    def name(self) -> str:
        """Return the name that the origin of a suggestion shows."""
        return NAME

    @property
    def version(self) -> str:
        """Return the version of the trigger lexicon."""
        return self._lexicon.version

    def suggest(self, article: Article, draft: Draft) -> Draft:
        """Return `draft` with the events found, and the MENTIONs that fill their roles."""
        if article.language not in LANGUAGES:
            return draft
        sentences = self.sentences(article, draft.entities)
        events = self._read(article, sentences, draft.parse)
        events = [event for event in events if not is_source_only(event.match, article.language)]
        writer = _Writer(self, article, draft.parse)
        return writer.write(draft, sentences, events)

    def sentences(self, article: Article, entities: Sequence[Entity]) -> list[Sentence]:
        """Return the sentences of headline and body, read with their entities."""
        text, covering = read(article), outermost(entities)
        starts = [entity.hull.start for entity in covering]
        found = []
        for tokens in (part for whole in text.sentences for part in _in_bounds(whole)):
            span = text.span(tokens)
            if article.zone_at(span.start) is not ZoneKind.DATELINE:
                first = max(0, bisect_right(starts, span.start) - 1)
                inside = covering[first : bisect_left(starts, span.end)]
                found.append(read_sentence(text, tokens, span, inside))
        return found

    def _read(
        self, article: Article, sentences: Sequence[Sentence], parse: ParsedText | None
    ) -> list[ReadEvent]:
        if self._reader is None or parse is None:
            return [
                self._filled(sentence, match) for sentence in sentences for match in self._ruled(sentence)
            ]
        found = self._reader.read([Context(article, sentence, parse) for sentence in sentences])
        if self._mentions:
            return found
        return [replace(event, fillings=tuple(self._allowed(event.fillings))) for event in found]

    def _ruled(self, sentence: Sentence) -> list[Match]:
        """Return the triggers that the rules alone see in a sentence."""
        verbs = [match for match in verb_matches(sentence, self._lexicon) if self._kind(match)]
        nouns = [match for match in noun_matches(sentence, self._lexicon) if self._kind(match)]
        return standing(sentence, verbs, nouns)

    def _filled(self, sentence: Sentence, match: Match) -> ReadEvent:
        """Return an event with the roles that the rules fill."""
        kind = self._kind(match)
        found = fillings(match, kind, sentence.language) if kind is not None else []
        return ReadEvent(match, sentence, tuple(self._allowed(found)))

    def _kind(self, match: Match) -> EventType | None:
        return self._schema.type(match.row.type)

    def _allowed(self, found: Sequence[Filling]) -> list[Filling]:
        return [item for item in found if self._mentions or item.filler.entity is not None]

    def attributes(self, event: ReadEvent, article: Article) -> tuple[Attributes, tuple[Cue, ...]]:
        """Return the attributes of an event and their cue; a learnt preset overrules the rules."""
        if event.ruled is None:
            return attributes_of(event.match, event.sentence.language, article.published)
        attributes, cues, ruled = event.ruled
        preset = self._schema.preset(event.preset)
        if preset is None or preset is ruled:
            return attributes, cues
        return preset.applied(attributes), ((preset.name, "learnt from the corpus"),)

    def origin(self, event: ReadEvent) -> Origin:
        """Return what proposed an event: the model if it is learnt, else the lexicon."""
        return self._by_rules if event.probability is None else self._by_model

    def origin_of_filler(self, level: Level) -> Origin:
        """Return what proposed a MENTION, a noun or a pronoun."""
        return with_evidence(self._by_rules, "filler", "pronoun" if level is Level.PRO else "noun")

    def lists(self, row: TriggerRow) -> bool:
        """Tell whether a row is the lexicon's, or a rule's with a frame, and not one that was learnt."""
        return bool(row.frame) or row in self._lexicon.rows_for(row.language, row.word_class, row.lemma)

    def allows(self, filler: Filler) -> bool:
        """Tell whether a filler is there already, or may be made a MENTION under this schema."""
        return self._mentions or filler.entity is not None


def _in_bounds(tokens: range) -> Iterator[range]:
    """Yield a sentence whole, or in parts where it is an endless list."""
    for start in range(tokens.start, tokens.stop, LONGEST_SENTENCE):
        yield range(start, min(start + LONGEST_SENTENCE, tokens.stop))


class _Writer:
    """Turns what was read into annotations of one article."""

    def __init__(self, suggester: EventSuggester, article: Article, parse: ParsedText | None) -> None:
        self._suggester, self._article = suggester, article
        self._unparsed = (UNPARSED,) if parse is None else ()
        self._mentions: dict[Span, Entity] = {}

    def write(self, draft: Draft, sentences: Sequence[Sentence], events: list[ReadEvent]) -> Draft:
        further = [
            event.match for index, event in enumerate(events) if is_further_mention(event, events[:index])
        ]
        events = [replace(event, fillings=()) if event.match in further else event for event in events]
        speakers = attributions(events, sentences, self._article.text)
        leaders = groups(events, further, self._article)
        written = tuple(
            self._event(event, speakers.get(event.match), leaders.get(event.match)) for event in events
        )
        mentions = tuple(sorted(self._mentions.values(), key=lambda item: item.fragments))
        return replace(draft, entities=draft.entities + mentions, events=draft.events + written)

    def _event(self, event: ReadEvent, speaker: Filler | None, leader: Match | None) -> Event:
        match = event.match
        attributes, cues = self._suggester.attributes(event, self._article)
        origin = self._suggester.origin(event)
        arguments = tuple([argument(item, self._target(item.filler), origin) for item in event.fillings])
        allowed = speaker is not None and self._suggester.allows(speaker)
        attribution = self._target(speaker) if speaker is not None and allowed else None
        pairs = tuple([(item.role, item.target) for item in arguments])
        kind, fragments = match.row.type, match.fragments
        evidence = (*self._evidence(event), *cues, *self._unparsed)
        return Event(
            id=derived_id(self._article.id, kind, *_offsets(fragments)),
            type=kind,
            fragments=fragments,
            lemma=match.row.lemma if match.is_noun else _lemma(match, event.sentence.language),
            arguments=arguments,
            attributes=attributes,
            attribution=attribution,
            coref=derived_id(self._article.id, "coref", *_offsets(leader.fragments)) if leader else None,
            confidence=_confidence(event),
            origin=Origin(origin.source, origin.name, origin.version, evidence),
            proposal=EventProposal(kind, fragments, pairs, attributes, attribution),
        )

    def _evidence(self, event: ReadEvent) -> Iterator[tuple[str, str]]:
        """Yield the lexicon's entry, or the word that only the corpus knows, and what fills each role."""
        match = event.match
        listed = self._suggester.lists(match.row)
        yield (Source.LEXICON if listed else Source.LEARNED).value, match.row.key
        if match.carrier:
            yield "carrier", match.carrier
        for item in event.fillings:
            yield item.role, item.reason

    def _target(self, filler: Filler) -> str:
        """Return the id of a filler's entity, making a MENTION of a noun or pronoun."""
        if filler.entity is not None:
            return filler.entity.id
        if filler.span not in self._mentions:
            self._mentions[filler.span] = self._mention(filler)
        return self._mentions[filler.span].id

    def _mention(self, filler: Filler) -> Entity:
        span = filler.span
        return Entity(
            id=derived_id(self._article.id, MENTION, span.start, span.end),
            label=MENTION,
            fragments=(span,),
            level=filler.level,
            confidence=0.45,
            origin=self._suggester.origin_of_filler(filler.level),
            proposal=EntityProposal(MENTION, (span,)),
        )


def _offsets(fragments: Sequence[Span]) -> tuple[int, ...]:
    return tuple([offset for span in fragments for offset in (span.start, span.end)])


def _lemma(match: Match, language: str) -> str:
    return match.row.lemma if match.particle is None or language == "de" else _with_particle(match)


def _with_particle(match: Match) -> str:
    assert match.particle is not None
    base = next(iter(verb_lemmas(match.unit.text, "en")), match.row.lemma)
    return f"{base} {match.clause.units[match.particle].lower}"


def _confidence(event: ReadEvent) -> float:
    """Return the learnt probability, else 0.35 to 0.7: the row's tier, constraints seen, a named party."""
    if event.probability is not None:
        return round(event.probability, 3)
    value = _BASE.get(event.match.row.tier, _LOWEST) + 0.05 * min(event.match.held, 2)
    if any(item.filler.entity is not None and item.role != "Time" for item in event.fillings):
        value += 0.1
    elif not event.fillings:
        value -= 0.05
    return round(min(_HIGHEST, max(_LOWEST, value)), 2)
