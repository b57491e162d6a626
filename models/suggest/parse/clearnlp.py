"""The ClearNLP scheme of spaCy's English pipelines: preposition and copula are heads there.

Labels: https://github.com/clir/clearnlp-guidelines/blob/master/md/specifications/dependency_labels.md.
"""

from __future__ import annotations

from models.suggest.parse.words import (
    NOUNS,
    VERBS,
    RawWord,
    case_name,
    flatten_conjuncts,
    from_above,
    is_negation,
    set_functions,
    with_preposition,
    without_preposition,
)

_RENAMED = {
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj",
    "dobj": "obj",
    "dative": "iobj",
    "poss": "nmod:poss",
    "attr": "xcomp",
    "acomp": "xcomp",
    "oprd": "xcomp",
    "auxpass": "aux:pass",
    "nmod": "desc",
    "pcomp": "advcl",
    "preconj": "cc",
    "predet": "det",
    "quantmod": "advmod",
    "intj": "discourse",
    "prep": "advmod",
    "agent": "advmod",
    "pobj": "dep",
    "meta": "dep",
}
_PREPOSITIONS = ("prep", "agent", "dative")
_COMPLEMENTS = ("pobj", "pcomp")


def normalise(words: list[RawWord]) -> None:
    """Bring ClearNLP's labels and heads to the functions of `nodes`."""
    for word in reversed(from_above(words)):
        _lower_preposition(word)
    flatten_conjuncts(words, "conj")
    for word in words:
        _move_conjunction(word)
    for word in from_above(words):
        _raise_predicate(word)
    set_functions(words, _function)


def _lower_preposition(word: RawWord) -> None:
    """Let what follows a preposition take its place, and the preposition hang on it."""
    complements, label, head = word.having(*_COMPLEMENTS), word.label, word.head
    if not complements:
        return
    phrase = complements[0]
    if phrase.label == "pcomp" and phrase.word_class in VERBS:
        phrase.rise("mark")
        if label in _PREPOSITIONS and head is not None:
            phrase.label = "advcl" if head.is_verbal else "acl"
        return
    phrase.rise("case")
    if head is not None:
        phrase.label = _phrase_label(phrase, label, head)


def _phrase_label(phrase: RawWord, label: str, head: RawWord) -> str:
    """Return the label of a phrase whose preposition hung on `head` with `label`."""
    if label not in _PREPOSITIONS:
        return label
    if head.label in _PREPOSITIONS and not head.having(*_COMPLEMENTS):
        return "pobj"
    return "obl:agent" if label == "agent" else with_preposition(head, case_name(phrase))


def _move_conjunction(word: RawWord) -> None:
    """Let "and" hang on the conjunct after it."""
    if word.label != "cc" or word.head is None:
        return
    first = word.head.head if word.head.label == "conj" and word.head.head else word.head
    following = (other for other in first.having("conj") if other.place > word.place)
    word.hang(next(following, word.head), "cc")


def _raise_predicate(word: RawWord) -> None:
    """Let a predicate take the place of "be"; after "there" it is the subject."""
    head = word.head
    if word.label not in {"attr", "acomp"} or head is None or head.lemma.lower() != "be":
        return
    if head.having("expl"):
        word.label = "nsubj"
    else:
        word.rise("cop")


def _function(word: RawWord, head: RawWord) -> str:
    label = word.label
    if label == "neg" or (label in {"advmod", "det"} and is_negation(word)):
        return "neg"
    if label == "aux" and (word.tag == "TO" or word.lower == "to"):
        return "mark"
    if label == "npadvmod":
        return without_preposition(head)
    if label == "compound" and head.person and word.word_class in NOUNS:
        return "flat" if word.person else "desc"
    return _RENAMED.get(label, label)
