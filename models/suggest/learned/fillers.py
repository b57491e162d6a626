"""What may fill a role in a sentence: its entities, noun phrases, pronouns and possessives."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from models.annotation import Level
from models.offsets import Span
from models.suggest.events import kinds
from models.suggest.events.arguments import Filler, filler_of_name
from models.suggest.events.parties import is_party
from models.suggest.events.person_nouns import is_person_noun, is_vague
from models.suggest.events.phrases import Phrase
from models.suggest.events.units import Unit
from models.suggest.learned.context import Context
from models.suggest.learned.facts import Fact
from models.suggest.parse.nodes import Node

_IN_BASE = frozenset({"amod", "nummod", "compound"})
_NUMERALS = frozenset({"beide", "both", "two"})
_EMPTY_PRONOUNS = frozenset({"es", "it", "dies", "das", "this", "that"})


@dataclass(eq=False, slots=True)
class FillerCandidate:
    """What may fill a role: the filler, the unit that heads it and the phrase that it stands in.

    `key` are start and end of the filler, `label` is what the schema checks. `node` is the word of the parse
    that heads it, `place` that of its unit in the sentence, `preposition` that of its phrase, if it has
    one. `what` and `words` are what its features say of it alone.
    """

    filler: Filler
    key: tuple[int, int]
    label: str
    unit: Unit
    phrase: Phrase | None
    node: Node | None
    place: int
    preposition: str
    what: str
    words: Fact


def filler_candidates(context: Context) -> list[FillerCandidate]:
    """Return every entity, noun phrase, pronoun and possessive of the sentence that may fill a role."""
    places = context.places
    return [
        FillerCandidate(
            filler,
            filler.key,
            filler.label,
            unit,
            phrase,
            context.nodes[unit.start],
            places[unit.start],
            phrase.preposition if phrase is not None else "",
            _what(context, filler, unit),
            _words(context, filler, unit, phrase),
        )
        for filler, unit, phrase in _fillers(context)
    ]


def _fillers(context: Context) -> Iterator[tuple[Filler, Unit, Phrase | None]]:
    """Yield what may fill a role with the unit that heads it and the phrase that it stands in."""
    sentence = context.sentence
    inside, possessive = context.phrases, kinds.POSSESSIVE
    for place, unit in enumerate(sentence.units):
        if unit.entity is not None:
            yield filler_of_name(unit.entity), unit, inside.get(place)
        elif unit.kind is possessive:
            yield Filler(None, unit.span, Level.PRO), unit, None
    for phrase in sentence.phrases:
        head = phrase.head
        if head.entity is not None:
            continue
        if phrase.is_pronoun and head.lower not in _EMPTY_PRONOUNS:
            yield Filler(None, head.span, Level.PRO), head, phrase
        elif head.kind is kinds.NOUN:
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
        if child.function not in _IN_BASE and child.lemma.lower() not in _NUMERALS:
            break
        inner = [child, *child.children]
        if max([item.place for item in inner]) != first.place - 1:
            break
        first = min(inner, key=_place)
    return Span(first.span.start, phrase.head.end)


def _place(node: Node) -> int:
    return node.place


def _what(context: Context, filler: Filler, unit: Unit) -> str:
    if filler.entity is not None:
        return filler.entity.label
    if filler.level is Level.PRO:
        return "possessive" if unit.kind is kinds.POSSESSIVE else "pronoun"
    return "person noun" if is_person_noun(unit.text, context.language) else "noun"


def _words(context: Context, filler: Filler, unit: Unit, phrase: Phrase | None) -> Fact:
    if filler.entity is not None:
        return (_of_name, filler.entity.level, *_around(context, unit, phrase))
    word = f"{context.language}:{context.word(unit)}"
    return (_of_noun, word, is_vague(filler.word, context.language), *_around(context, unit, phrase))


def _around(context: Context, unit: Unit, phrase: Phrase | None) -> tuple[str | bool, ...]:
    """Return preposition, determiner, cases, whether it acts, the head and the labels of a phrase."""
    if phrase is None:
        return ()
    inside = phrase.name is not None or (phrase.head is not unit and phrase.head.label)
    told = (
        phrase.preposition,
        phrase.determiner,
        phrase.cases,
        is_party(phrase, context.language),
        f"in phrase of={phrase.head.label}" if inside else "",
    )
    if phrase.first == phrase.last:
        return told
    return *told, *sorted({other.label for other in phrase.members if other is not unit and other.label})


def _of_name(level: str, *around: str) -> Sequence[str]:
    return (f"level={level}", *_of_phrase(*around))


def _of_noun(word: str, vague: bool, *around: str) -> Sequence[str]:
    return (f"word={word}", *(("vague",) if vague else ()), *_of_phrase(*around))


def _of_phrase(
    preposition: str | None = None,
    determiner: str = "",
    cases: str = "",
    party: str | bool = False,
    inside: str = "",
    *beside: str,
) -> Iterator[str]:
    if preposition is not None:
        yield f"preposition={preposition or 'none'}"
        yield f"determiner={determiner or 'none'}"
        yield f"cases={cases}|{party}"
        if inside:
            yield inside
        yield from (f"beside={label}" for label in beside)
