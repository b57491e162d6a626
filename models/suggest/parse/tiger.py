"""The TIGER scheme of spaCy's German pipelines: finite auxiliary, copula and preposition are heads there.

Labels: https://github.com/explosion/spaCy/blob/master/spacy/glossary.py; scheme: Brants et al. 2004, "TIGER:
Linguistic Interpretation of a German Corpus"; its heads: Seeker and Kuhn 2012, "Making Ellipses Explicit in
Dependency Conversion for a German Treebank".
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
    "sb": "nsubj",
    "sp": "nsubj",
    "oa": "obj",
    "oa2": "obj",
    "da": "obl:arg",
    "ag": "nmod:gen",
    "og": "obl:gen",
    "svp": "prt",
    "app": "appos",
    "pnc": "flat",
    "nmc": "flat",
    "uc": "flat",
    "adc": "flat",
    "avc": "flat",
    "rc": "relcl",
    "re": "acl",
    "cp": "mark",
    "ng": "neg",
    "par": "parataxis",
    "dh": "parataxis",
    "dm": "discourse",
    "rs": "ccomp",
    "ep": "expl",
    "ph": "expl",
    "ju": "cc",
    "cd": "cc",
    "cj": "conj",
    "ac": "case",
    "vo": "vocative",
    "punct": "punct",
}
_MADE = frozenset({"aux", "aux:pass", "cop", "case"})
_MODIFIERS = frozenset({"nk", "mo", "op", "mnr", "cvc", "cc", "pg", "sbp", "ams"})
_PHRASES_IN_PLACE = frozenset({"cj", "app", "par", "pd"})
"""What a phrase is, whatever its preposition."""

_HELPERS = frozenset({"sein", "haben", "werden"})
_OWN_PREDICATE = ("pd", "svp", "oa")


def normalise(words: list[RawWord]) -> None:
    """Bring TIGER's labels and heads to the functions of `nodes`."""
    for word in reversed(from_above(words)):
        _lower_preposition(word)
    for word in words:
        _lower_conjunction(word)
    flatten_conjuncts(words, "cj")
    for word in from_above(words):
        _raise_verb(word)
    set_functions(words, _function)


def _lower_preposition(word: RawWord) -> None:
    """Let the noun after a preposition take its place, and the preposition hang on the noun."""
    inner = word.having("nk")
    if word.word_class != "ADP" or not inner:
        return
    noun = next((child for child in reversed(inner) if child.word_class in NOUNS | {"PRON"}), inner[-1])
    label, head = word.label, word.head
    noun.rise("case")
    if head is not None:
        noun.label = _phrase_label(noun, label, head)


def _phrase_label(noun: RawWord, label: str, head: RawWord) -> str:
    """Return the label of a noun whose preposition hung on `head` with `label`."""
    if label in _PHRASES_IN_PLACE:
        return label
    if head.word_class == "ADP" and (label == "nk" or not head.having("nk")):
        return "nk"
    if label == "sbp":
        return "obl:agent"
    name = case_name(noun)
    return f"nmod:{name}" if label in {"pg", "mnr"} else with_preposition(head, name)


def _lower_conjunction(word: RawWord) -> None:
    """Let conjuncts hang on the one before their conjunction, and the conjunction on the first of them."""
    conjuncts = word.having("cj")
    if word.label != "cd" or word.head is None or not conjuncts:
        return
    for conjunct in conjuncts:
        conjunct.hang(word.head, "cj")
    word.hang(conjuncts[0], "cd")


def _raise_verb(word: RawWord) -> None:
    """Let verb and predicate take the place of the auxiliary, modal or copula that they hang on."""
    head = word.head
    if head is None or _is_finite(word):
        return
    if word.label == "pd" and head.lemma.lower() == "sein":
        word.rise("cop")
    elif word.label == "oc" and _is_helper(head) and not (_has_zu(word) and head.having(*_OWN_PREDICATE)):
        passive = head.lemma.lower() == "werden" and not _is_infinitive(word)
        word.rise("aux:pass" if passive else "aux")


def _is_helper(word: RawWord) -> bool:
    return word.word_class == "AUX" or word.lemma.lower() in _HELPERS or word.tag.startswith("VM")


def _is_finite(word: RawWord) -> bool:
    return word.features.get("VerbForm") == "Fin" or word.tag.endswith(("FIN", "IMP"))


def _is_infinitive(word: RawWord) -> bool:
    return word.features.get("VerbForm") == "Inf" or word.tag.endswith("INF")


def _has_zu(word: RawWord) -> bool:
    return word.tag == "VVIZU" or bool(word.having("pm"))


def _function(word: RawWord, head: RawWord) -> str:
    label = word.label
    if label in _MADE or label.startswith(("obl:", "nmod:")):
        return label
    if label in {"ng", "mo", "nk"} and is_negation(word):
        return "neg"
    if label in _MODIFIERS:
        return _modifier(word, head)
    if label in {"oc", "pd", "sb"}:
        return _complement(word, head)
    if label == "pm":
        return "mark" if word.lower == "zu" else "advmod"
    if label == "cm":
        return "mark" if word.head is not None and _is_clause(word.head) else "case"
    return _RENAMED.get(label, "dep")


def _complement(word: RawWord, head: RawWord) -> str:
    if word.label == "sb":
        return "csubj" if _is_clause(word) else "nsubj"
    if word.label == "pd":
        return with_preposition(head, case_name(word)) if word.having("case") else "xcomp"
    if head.is_nominal:
        return "acl"
    helpers = word.having("aux", "aux:pass", "cop")
    finite = word.having("cp") or any(_is_finite(verb) for verb in (word, *helpers))
    return "ccomp" if finite else "xcomp"


def _is_clause(word: RawWord) -> bool:
    return word.word_class in VERBS or bool(word.having("cp", "cop"))


def _modifier(word: RawWord, head: RawWord) -> str:
    compared = word.having("cm")
    if word.word_class == "DET":
        return "det:poss" if word.features.get("Poss") == "Yes" or word.tag == "PPOSAT" else "det"
    if _is_clause(word):
        return "acl" if head.is_nominal else "advcl"
    if compared and word.word_class != "ADJ":
        return with_preposition(head, compared[0].lower)
    if word.word_class == "ADJ":
        return "amod" if word.label == "nk" else "advmod"
    if word.word_class in NOUNS:
        return _noun(word, head)
    if word.word_class == "PRON":
        return "det" if word.label == "nk" else without_preposition(head)
    if word.word_class == "NUM":
        return "nummod" if word.label == "nk" else without_preposition(head)
    return "advmod"


def _noun(word: RawWord, head: RawWord) -> str:
    """Return the function of a noun beside its head, such as "Mai" in "Ende Mai" or a title by its name."""
    if word.label != "nk":
        return without_preposition(head)
    names = word.word_class == "PROPN" and head.word_class == "NOUN" and word.place > head.place
    return "appos" if names else "desc"
