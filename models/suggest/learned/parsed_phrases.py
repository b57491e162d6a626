"""The phrases that a word of the parse brings into its slot: its own and those of its conjuncts and names."""

from __future__ import annotations

from collections.abc import Iterator

from models.suggest.events.phrases import Phrase
from models.suggest.events.words import WORDS
from models.suggest.learned.context import Context
from models.suggest.parse.nodes import Node

_BESIDE_VERBS = ("nsubj", "obj", "iobj", "obl")
_BESIDE_NOUNS = ("nmod", "amod", "compound", "det:poss")
_BEFORE_NOUNS = frozenset({"amod", "compound", "nmod:poss", "det:poss"})
_IN_PLACE = ("conj", "appos", "flat")
_SLOTS = (*_BESIDE_VERBS, *_BESIDE_NOUNS, "xcomp")
_INNER = (*_BESIDE_NOUNS, *_IN_PLACE, "desc", "nummod")
_DEPTH = 5
"""How many words may stand between the heads of a phrase by the parse and without it."""


def phrases_below(context: Context, node: Node) -> list[Phrase]:
    """Return the phrases in the slot of `node` below its head, none if its function is no slot.

    A relative pronoun stands for what its clause describes; words before a noun are phrases of their own.
    """
    if is_relative(context, node):
        described = _described(context, node)
        return [described] if described is not None else []
    if node.function in _BEFORE_NOUNS:
        return list(_before_noun(context, node))
    if not node.function.startswith(_SLOTS):
        return []
    first = phrase_at(context, node)
    found, held = ([], []) if first is None else ([first], [first, *first.conjuncts])
    for item in node.having(*_IN_PLACE):
        phrase = phrase_at(context, item)
        if phrase is not None and phrase not in held:
            found.append(phrase)
            held += (phrase, *phrase.conjuncts)
    return found


def phrase_at(context: Context, node: Node) -> Phrase | None:
    """Return the phrase that a word stands in, the word alone where the parse sees another phrase there.

    In "the pact Roth signed" what looks like an office and its holder are two phrases to the parse.
    """
    phrase = context.phrase_of(node)
    head = context.node_of(phrase.head) if phrase is not None else None
    if head is None or head is node or _is_part(head, node) or _is_part(node, head):
        return phrase
    return word_phrase(context, node)


def is_relative(context: Context, node: Node) -> bool:
    """Tell whether a word below the verb of a relative clause is its pronoun."""
    if node.head is None or node.head.function != "relcl" or not node.function.startswith(_BESIDE_VERBS):
        return False
    return node.features.get("PronType") == "Rel" or node.lower in WORDS[context.language].relatives


def word_phrase(context: Context, node: Node) -> Phrase | None:
    """Return the word or entity at `node` as a phrase of its own, without preposition and article."""
    place = context.place_of(node)
    return Phrase(place, place, context.sentence.units, begin=place) if place is not None else None


def _is_part(inner: Node, outer: Node) -> bool:
    """Tell whether a word hangs on another one inside of one phrase."""
    node = inner
    for _ in range(_DEPTH):
        if node is outer:
            return True
        if node.head is None or not node.function.startswith(_INNER):
            return False
        node = node.head
    return False


def _described(context: Context, pronoun: Node) -> Phrase | None:
    verb = pronoun.head
    return phrase_at(context, verb.head) if verb is not None and verb.head is not None else None


def _before_noun(context: Context, node: Node) -> Iterator[Phrase]:
    """Yield the words before a noun, each by itself; owners are phrases already."""
    noun = context.phrase_of(node.head) if node.head is not None else None
    for item in (node, *node.having("conj", "compound")):
        phrase = context.phrase_of(item)
        if phrase is None or phrase is noun:
            phrase = word_phrase(context, item)
        if phrase is not None:
            yield phrase
