"""What tells which role a filler has in an event: the path between them, labels, the frame, the distance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from models.annotation import Level
from models.offsets import Span
from models.suggest.events.arguments import Filler
from models.suggest.events.matching import Match
from models.suggest.events.parties import is_party
from models.suggest.events.person_nouns import is_person_noun, is_vague
from models.suggest.events.phrases import Phrase
from models.suggest.events.units import Kind, Unit
from models.suggest.learned.context import Context
from models.suggest.learned.linear import Features
from models.suggest.learned.parsed_slots import in_active
from models.suggest.parse.nodes import LONGEST_WAY, Node, path_between

_FAR = (1, 2, 3, 5, 8, 12, 20)
_IN_BASE = frozenset({"amod", "nummod", "compound"})
_CORE = frozenset({"nsubj", "obj"})
_NUMERALS = frozenset({"beide", "both", "two"})
_PARTING = frozenset({Kind.COMMA, Kind.VERB, Kind.STOP, Kind.QUOTE, Kind.OPENER})
_EMPTY_PRONOUNS = frozenset({"es", "it", "dies", "das", "this", "that"})


@dataclass(frozen=True, slots=True)
class FillerCandidate:
    """What may fill a role: the filler, the unit that heads it and the phrase that it stands in.

    `what` and `words` are what its features say of it alone.
    """

    filler: Filler
    unit: Unit
    phrase: Phrase | None
    what: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """The path in the parse from a trigger to a filler; `slot` is that of a filler right below it."""

    path: str
    slot: str = ""


def filler_candidates(context: Context) -> list[FillerCandidate]:
    """Return every entity, noun phrase, pronoun and possessive of the sentence that may fill a role."""
    return [
        FillerCandidate(
            filler,
            unit,
            phrase,
            _what(context, filler, unit),
            tuple(_of_words(context, filler, unit, phrase)),
        )
        for filler, unit, phrase in _fillers(context)
    ]


def _fillers(context: Context) -> Iterator[tuple[Filler, Unit, Phrase | None]]:
    """Yield what may fill a role with the unit that heads it and the phrase that it stands in."""
    sentence = context.sentence
    inside = {id(unit): phrase for phrase in sentence.phrases for unit in phrase.members}
    for unit in sentence.units:
        if unit.entity is not None:
            yield Filler(unit.entity, unit.span, unit.entity.level), unit, inside.get(id(unit))
        elif unit.kind is Kind.POSSESSIVE:
            yield Filler(None, unit.span, Level.PRO), unit, None
    for phrase in sentence.phrases:
        head = phrase.head
        if head.entity is None and phrase.is_pronoun and head.lower not in _EMPTY_PRONOUNS:
            yield Filler(None, head.span, Level.PRO), head, phrase
        elif head.entity is None and head.kind is Kind.NOUN:
            yield Filler(None, _base_phrase(context, phrase), Level.NOM, head.text), head, phrase


def _base_phrase(context: Context, phrase: Phrase) -> Span:
    """Return a noun with its adjectives and numerals, article and other determiners left out."""
    node = context.node_of(phrase.head)
    if node is None:
        return Span(phrase.units[phrase.first].start, phrase.units[phrase.last].end)
    first = node
    if node.function == "flat" and node.head is not None and node.head.function != "flat":
        first = node.head
    for child in reversed([child for child in node.children if child.place < node.place]):
        counted = child.function in _IN_BASE or child.lemma.lower() in _NUMERALS
        inner = [child, *child.children]
        if not counted or max(item.place for item in inner) != first.place - 1:
            break
        first = min(inner, key=lambda item: item.place)
    return Span(first.span.start, phrase.head.span.end)


def role_features(
    context: Context,
    match: Match,
    candidate: FillerCandidate,
    ruled: Mapping[Span, str],
    others: Mapping[int, str],
) -> Features:
    """Return the features of a filler for the event of `match`, whose type is their kind.

    `ruled` holds the roles that the rules alone give, by the filler's span, `others` the types of the
    sentence's other events by the start of their trigger.
    """
    what = candidate.what
    way = _way(context, match, candidate, others)
    path, frame = way.path, "/".join(match.row.roles_of(way.slot)) or "none"
    rule = ruled.get(candidate.filler.span, "none")
    shared = [f"what={what}", f"rule={rule}", f"frame={frame}", *candidate.words]
    shared += [f"path={path}", f"path={path}|{what}", f"rule={rule}|{what}", f"rule={rule}|{frame}"]
    shared += _of_distance(context, match, candidate)
    shared += _of_slot(match, candidate)
    lemma = f"{context.language}:{match.row.lemma}"
    own = (f"{lemma}|{path}", f"{lemma}|{what}", f"{lemma}|{what}|{_of_phrase(candidate)}")
    return Features(match.row.type, shared, own)


def _what(context: Context, filler: Filler, unit: Unit) -> str:
    if filler.entity is not None:
        return filler.entity.label
    if filler.level is Level.PRO:
        return "possessive" if unit.kind is Kind.POSSESSIVE else "pronoun"
    return "person noun" if is_person_noun(unit.text, context.language) else "noun"


def _of_words(context: Context, filler: Filler, unit: Unit, phrase: Phrase | None) -> Iterator[str]:
    if filler.entity is None:
        yield f"word={context.language}:{context.word(unit)}"
        if is_vague(filler.word, context.language):
            yield "vague"
    else:
        yield f"level={filler.entity.level}"
    if phrase is not None:
        yield f"preposition={phrase.preposition or 'none'}"
        yield f"determiner={phrase.determiner or 'none'}"
        yield f"cases={phrase.cases}|{is_party(phrase, context.language)}"
        if phrase.name is not None or (phrase.head is not unit and phrase.head.label):
            yield f"in phrase of={phrase.head.label}"
        beside = {other.label for other in phrase.members if other is not unit} - {""}
        yield from (f"beside={label}" for label in beside)


def _of_phrase(candidate: FillerCandidate) -> str:
    return candidate.phrase.preposition if candidate.phrase else ""


def _way(context: Context, match: Match, candidate: FillerCandidate, others: Mapping[int, str]) -> _Way:
    trigger, filler = context.node_of(match.unit), context.node_of(candidate.unit)
    if trigger is None or filler is None:
        return _Way("none")
    path = path_between(trigger, filler)
    if path is None:
        return _Way("apart")
    up, down = path
    passive = trigger.is_passive()
    via = "!" if _passes(trigger, filler, others) else ""
    told = f"{via}{'passive:' if passive else ''}{'^'.join(up)}>{'/'.join(down)}"
    if up or len(down) != 1:
        return _Way(told)
    return _Way(told, in_active(down[0]) if passive else down[0])


def _passes(trigger: Node, filler: Node, others: Mapping[int, str]) -> bool:
    """Tell whether the filler hangs on another trigger below or above."""
    for node in islice(filler.ancestors(), LONGEST_WAY):
        if node is trigger:
            return False
        if node.span.start in others:
            return True
    return False


def _of_slot(match: Match, candidate: FillerCandidate) -> Iterator[str]:
    found = False
    for place, slots in (("own", match.slots), ("lent", match.verb_slots)):
        for slot in slots:
            if slot.holds(candidate.phrase):
                found = True
                yield f"slot={place}:{slot.name}"
    if not found:
        names = sorted({slot.name for slot in (*match.slots, *match.verb_slots)} & _CORE)
        yield f"no slot|{'/'.join(names)}|{match.attributive}"


def _of_distance(context: Context, match: Match, candidate: FillerCandidate) -> Iterator[str]:
    units, places = context.sentence.units, context.places
    trigger, filler = places.get(match.unit.start, 0), places[candidate.unit.start]
    far = sum(abs(trigger - filler) >= step for step in _FAR)
    side = "before" if filler < trigger else "after"
    yield f"side={side}|{match.is_noun}"
    yield f"far={far}"
    yield f"far={far}|{side}|{match.is_noun}"
    yield f"same clause={filler in match.clause.places}"
    low, high = sorted((trigger, filler))
    between = units[low + 1 : high]
    for kind in _PARTING.intersection(unit.kind for unit in between):
        yield f"between={kind}"
    label = candidate.unit.label
    if label:
        yield f"nearer={sum(unit.label == label for unit in between)}|{side}"
