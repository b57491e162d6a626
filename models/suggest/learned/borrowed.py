"""What a verb shares with the words above it: the subject of another verb, or the noun that it describes."""

from __future__ import annotations

from collections.abc import Iterator

from models.suggest.events.slots import Slot
from models.suggest.events.words import WORDS, word_set
from models.suggest.learned.context import Context
from models.suggest.learned.parsed_phrases import phrase_at, phrases_below
from models.suggest.parse.nodes import LONGEST_WAY, Node

_SUBJECTS = ("nsubj", "nsubj:pass")
_DESCRIBING = frozenset({"relcl", "acl", "amod"})
_CONTINUING = frozenset({"conj", "xcomp", "advcl"})
ASKED = ("obj", "obl:arg", "iobj", "obl:on", "obl:upon")
COMMITTING = word_set(
    "promise vow pledge threaten versprechen zusagen zusichern geloben schwören drohen androhen anbieten"
)
"""Verbs of an act that the subject is to do, whomever it is told."""


def borrowed_slots(context: Context, node: Node, passive: bool) -> Iterator[Slot]:
    """Yield the subject that a verb lacks, as object of a passive one, and the noun that it leaves out.

    A conjunct, an infinitive and a participle clause share the subject of the verb above, an infinitive
    after who is asked for it the object. In "the pact they signed" what is described is the object.
    """
    if any(node.having(*_SUBJECTS)):
        if not passive and _leaves_out(context, node):
            yield from _described(context, node, "obj")
        return
    name = "obj" if passive else "nsubj"
    for _ in range(LONGEST_WAY):
        if node.head is None:
            return
        if node.function in _DESCRIBING:
            yield from _described(context, node, name)
            return
        if node.function not in _CONTINUING or (node.function == "advcl" and _is_finite(node)):
            return
        found = list(_lent(context, node, node.head, name))
        if found:
            yield from found
            return
        node = node.head


def is_participle_clause(node: Node) -> bool:
    """Tell whether a word is a past participle that stands for a passive clause: "the pact signed there"."""
    past = node.features.get("VerbForm") == "Part" and node.features.get("Tense") != "Pres"
    return past and node.function in {"acl", "amod", "advcl"} and not any(node.having("aux"))


def _lent(context: Context, node: Node, head: Node, name: str) -> Iterator[Slot]:
    asked = node.function == "xcomp" and head.dictionary_form not in COMMITTING and not head.is_passive()
    if asked:
        for child in head.having(*ASKED):
            for phrase in phrases_below(context, child):
                yield Slot(name, phrase, "asked to do it")
                return
    for child in head.having(*_SUBJECTS):
        for phrase in phrases_below(context, child):
            yield Slot(name, phrase, "subject of the clause before")


def _described(context: Context, node: Node, name: str) -> Iterator[Slot]:
    phrase = phrase_at(context, node.head) if node.head is not None else None
    if phrase is not None:
        yield Slot(name, phrase, "described by this clause")


def _leaves_out(context: Context, node: Node) -> bool:
    """Tell whether an English relative clause without pronoun describes its object."""
    relatives = WORDS["en"].relatives
    if context.language != "en" or node.function != "relcl" or any(node.having("obj", "xcomp", "ccomp")):
        return False
    return not any(child.lower in relatives for child in node.children)


def _is_finite(node: Node) -> bool:
    verbs = (node, *node.having("aux", "aux:pass", "cop"))
    return any(verb.features.get("VerbForm") == "Fin" for verb in verbs)
