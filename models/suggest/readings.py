"""The reading of an article for the window: what is kept of its parse, and what the lexicon says of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

from models.article import Article
from models.readings import Frame, Reading, Slot, Word, packed
from models.suggest.base import Draft
from models.suggest.events.person_nouns import is_person_noun
from models.suggest.events.words import WORDS
from models.suggest.learned.borrowed import ASKED, COMMITTING, is_participle_clause
from models.suggest.learned.parsed_slots import in_active, reason_of
from models.suggest.lemmas import LANGUAGES, noun_lemmas, verb_lemmas
from models.suggest.parse.nodes import LONGEST_WAY, Node, ParsedText
from models.suggest.triggers import LIGHT_TYPE, TriggerLexicon, TriggerRow, WordClass

NAME = "reading"

_VERBS, _NOUNS = frozenset({"VERB", "AUX"}), frozenset({"NOUN", "PROPN"})
_SLOTS = ("nsubj", "obj", "iobj", "obl", "nmod", "amod", "compound", "det:poss", "xcomp", "advmod")
_PARTS = ("flat", "desc", "appos")
_SUBJECTS = ("nsubj", "nsubj:pass")
_CARRIED = frozenset({"obj", "obl:arg", *_SUBJECTS})
_DESCRIBING = frozenset({"relcl", "acl", "amod"})
_CONTINUING = frozenset({"conj", "xcomp", "advcl"})
_REMEMBERED = 20_000
_DEPTH = 3
"""How many names and appositions may hang on one another in one phrase."""


@dataclass(frozen=True)
class ReadingKeeper:
    """Keeps of the draft's parse what helps to build events by hand; without a parse there is nothing.

    What the lexicon says of a word is remembered from article to article.
    """

    lexicon: TriggerLexicon

    @property
    def name(self) -> str:
        """Return the name under which a failure is told."""
        return NAME

    @property
    def version(self) -> str:
        """Return the version of the trigger lexicon."""
        return self.lexicon.version

    def suggest(self, article: Article, draft: Draft) -> Draft:
        """Return `draft` with the packed reading of the article."""
        if draft.parse is None:
            return draft
        reader = self._readers.setdefault(article.language, _Reader(article.language, self.lexicon))
        return replace(draft, reading=packed(reader.reading(draft.parse)))

    @cached_property
    def _readers(self) -> dict[str, _Reader]:
        return {}


def reading_of(parse: ParsedText, language: str, lexicon: TriggerLexicon) -> Reading:
    """Return what is kept of a parse: each word with slots, a particle or an entry in the lexicon."""
    return _Reader(language, lexicon).reading(parse)


@dataclass(frozen=True, slots=True)
class _Entry:
    """What the lexicon says of a word: its frame for each type, and whether it is a light verb."""

    frames: tuple[Frame, ...] = ()
    is_light: bool = False


class _Reader:
    """Reads the words of articles in one language."""

    def __init__(self, language: str, lexicon: TriggerLexicon) -> None:
        self._language, self._lexicon = language, lexicon
        self._found = lru_cache(maxsize=_REMEMBERED)(self._looked_up)

    def reading(self, parse: ParsedText) -> Reading:
        """Return what is kept of a parse."""
        found = (self.word(node) for node in parse.nodes)
        return Reading(tuple(word for word in found if word is not None))

    def word(self, node: Node) -> Word | None:
        """Return the word at a node; None if it cannot be a trigger, or nothing is known about it."""
        is_verb = _is_verb(node)
        if not is_verb and node.word_class not in _NOUNS:
            return None
        particle = node.particle if is_verb else None
        slots = (*self._slots(node), *(self._borrowed(node) if is_verb else self._lent(node)))
        frames = self._entry(node, particle).frames
        if not slots and not frames and particle is None:
            return None
        return Word(node.span, not is_verb, particle.span if particle is not None else None, slots, frames)

    def _slots(self, node: Node) -> Iterator[Slot]:
        passive = bool(node.children) and _is_verb(node) and _is_passive(node)
        for child in node.children:
            if child.function.startswith(_SLOTS) and not _is_reflexive(child):
                name = in_active(child.function) if passive else child.function
                if self._is_relative(child) and node.head is not None:
                    yield from self._of_phrase(name, "described by this clause", node.head)
                else:
                    yield from self._of_phrase(name, reason_of(child.function), child)

    def _borrowed(self, node: Node) -> Iterator[Slot]:
        """Yield the subject that a verb shares with the one above, or the noun that it describes."""
        if any(node.having(*_SUBJECTS)):
            return
        name = "obj" if _is_passive(node) else "nsubj"
        for _ in range(LONGEST_WAY):
            head = node.head
            if head is None or node.function not in _DESCRIBING | _CONTINUING:
                return
            asked = _asked(node, head)
            lenders = [asked] if asked is not None else list(head.having(*_SUBJECTS))
            reason = "asked to do it" if asked is not None else "subject of the clause before"
            if node.function in _DESCRIBING:
                lenders, reason = [head], "described by this clause"
            for lender in lenders:
                yield from self._of_phrase(name, reason, lender)
            if lenders:
                return
            node = head

    def _lent(self, noun: Node) -> Iterator[Slot]:
        """Yield what the verb that carries a noun lends to it: "pay a visit", "hold a call with"."""
        verb = noun.leader.head
        if verb is None or noun.leader.function not in _CARRIED or not self._is_light(verb):
            return
        for slot in (*self._slots(verb), *self._borrowed(verb)):
            if noun.span not in slot.words:
                name = slot.name.replace("obl:", "nmod:") if slot.name != "obl:arg" else slot.name
                yield replace(slot, name=name, reason=f"{slot.reason} of “{verb.dictionary_form}”")

    def _is_light(self, verb: Node) -> bool:
        return _is_verb(verb) and self._entry(verb, verb.particle).is_light

    def _entry(self, node: Node, particle: Node | None) -> _Entry:
        if self._language not in LANGUAGES:
            return _Entry()
        return self._found(
            node.text, node.lemma, particle.lower if particle is not None else "", _is_verb(node)
        )

    def _looked_up(self, text: str, lemma: str, particle: str, is_verb: bool) -> _Entry:
        """Return the entry of a word, from the first row of each type that wants no other particle."""
        rows = self._of_verb(text, lemma, particle) if is_verb else self._of_noun(text)
        first = {row.type: Frame(row.type, row.frame) for row in reversed(rows) if _takes(row, particle)}
        is_light = first.pop(LIGHT_TYPE, None) is not None
        return _Entry(tuple(first.values()), is_light)

    def _of_verb(self, text: str, lemma: str, particle: str) -> Sequence[TriggerRow]:
        prefix = particle if self._language == "de" else ""
        own = lemma.lower().removeprefix(prefix)
        lemmas = dict.fromkeys(prefix + base for base in (*verb_lemmas(text, self._language), own))
        return self._lexicon.rows_of_verb(self._language, tuple(lemmas))

    def _of_noun(self, text: str) -> list[TriggerRow]:
        found: list[TriggerRow] = []
        for lemma in noun_lemmas(text, self._language):
            rows = self._lexicon.rows_for(self._language, WordClass.NOUN, lemma)
            if not rows and self._language == "de":
                rows = self._lexicon.rows_by_suffix(self._language, lemma)
            found += rows
        return found

    def _of_phrase(self, name: str, reason: str, head: Node) -> Iterator[Slot]:
        """Yield the slot of a phrase, and one for each further conjunct."""
        for member in (head, *head.having("conj")):
            words = tuple(part.span for part in _parts(member)) if member.children else (member.span,)
            yield Slot(name, reason, words, self._is_thing(member))

    def _is_thing(self, node: Node) -> bool:
        known = node.word_class == "NOUN" and self._language in LANGUAGES
        return known and not is_person_noun(node.text, self._language)

    def _is_relative(self, node: Node) -> bool:
        if node.head is None or node.head.function != "relcl":
            return False
        words = WORDS.get(self._language)
        return node.features.get("PronType") == "Rel" or (words is not None and node.lower in words.relatives)


def _is_verb(node: Node) -> bool:
    return node.word_class in _VERBS or node.features.get("VerbForm") == "Part"


def _is_passive(node: Node) -> bool:
    return node.is_passive() or (is_participle_clause(node) and not any(node.having("nsubj")))


def _asked(node: Node, head: Node) -> Node | None:
    """Return who is asked to do what an infinitive says."""
    if node.function != "xcomp" or head.dictionary_form in COMMITTING or head.is_passive():
        return None
    return next(head.having(*ASKED), None)


def _parts(head: Node, depth: int = 0) -> Iterator[Node]:
    yield head
    if depth < _DEPTH:
        for child in head.having(*_PARTS):
            yield from _parts(child, depth + 1)


def _takes(row: TriggerRow, particle: str) -> bool:
    wanted, shunned = row.constraints.particles, row.constraints.shunned_particles
    return (not wanted or particle in wanted) and particle not in shunned


def _is_reflexive(node: Node) -> bool:
    return node.features.get("Reflex") == "Yes" or node.lower == "sich"
