"""Universal Dependencies (https://universaldependencies.org/u/dep/): what our own pipelines speak."""

from __future__ import annotations

from models.suggest.parse.words import (
    NOUNS,
    RawWord,
    case_name,
    is_negation,
    set_functions,
    with_preposition,
    without_preposition,
)

_WITH_SUBTYPE = frozenset({"nsubj:pass", "aux:pass", "det:poss", "obl:agent"})
_RENAMED = {
    "acl:relcl": "relcl",
    "advcl:relcl": "relcl",
    "compound:prt": "prt",
    "nmod:desc": "desc",
    "fixed": "flat",
}
_TIME_OR_MEASURE = frozenset({"tmod", "npmod", "unmarked"})


def normalise(words: list[RawWord]) -> None:
    """Bring Universal Dependencies to the functions of `nodes`: prepositions become part of them."""
    for word in words:
        if word.label == "fixed" and word.head is not None and word.head.label == "case":
            word.hang(word.head.head, "case")
    set_functions(words, _function)


def _function(word: RawWord, head: RawWord) -> str:
    label = word.label
    if word.base_label in {"advmod", "det"} and is_negation(word):
        return "neg"
    if label in _WITH_SUBTYPE or label in _RENAMED:
        return _RENAMED.get(label, label)
    if word.base_label == "nmod":
        return _attribute(word, head)
    if word.base_label == "obl":
        return _oblique(word, head)
    if label == "det" and word.features.get("Poss") == "Yes":
        return "det:poss"
    if label == "iobj" and word.features.get("Case") == "Dat":
        return "obl:arg"
    if label == "compound" and _is_genitive(word):
        return "nmod:gen"
    return word.base_label


def _attribute(word: RawWord, head: RawWord) -> str:
    if word.label == "nmod:poss":
        return "nmod:gen" if _is_genitive(word) else "nmod:poss"
    if word.having("case"):
        return f"nmod:{case_name(word)}"
    if word.word_class in {"ADP", "NUM"}:
        return "advmod" if word.word_class == "ADP" else "nummod"
    if word.label.partition(":")[2] in _TIME_OR_MEASURE:
        return without_preposition(head)
    return "desc" if _agrees(word, head) else "nmod:gen"


def _oblique(word: RawWord, head: RawWord) -> str:
    if word.having("case"):
        return with_preposition(head, case_name(word))
    if word.word_class == "ADP":
        return "advmod"
    case = word.features.get("Case")
    if word.label.partition(":")[2] in _TIME_OR_MEASURE:
        return without_preposition(head)
    if word.label == "obl:arg" or case == "Dat":
        return "obl:arg"
    return "obl:gen" if case == "Gen" else without_preposition(head)


def _is_genitive(word: RawWord) -> bool:
    return word.word_class in NOUNS and word.features.get("Case") == "Gen"


def _agrees(word: RawWord, head: RawWord) -> bool:
    """Tell whether two nouns stand side by side in one case ("Ende Mai"), none the other's genitive."""
    case = word.features.get("Case", "Gen")
    return case != "Gen" and case == head.features.get("Case") and not word.having("det", "det:poss")
