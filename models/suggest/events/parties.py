"""Which phrases can act: names of people, states and bodies, pronouns, and nouns for people."""

from __future__ import annotations

from models.suggest.events.person_nouns import is_person_noun
from models.suggest.events.phrases import Phrase
from models.suggest.lemmas import noun_lemmas
from models.suggest.triggers import folded

ACTING = frozenset({"PERSON", "ORG", "GPE", "NORP", "TITLE", "MENTION"})
"""The labels whose entities can act."""


_PERSON = frozenset({"PERSON"})
_NO_ACTOR_PRONOUNS = frozenset({"es", "it", "dieser"})


_TEXTS = {
    "de": frozenset(
        {"bericht", "mitteilung", "erklärung", "resolution", "dokument", "brief", "website", "text"}
    ),
    "en": frozenset(
        {"report", "statement", "declaration", "resolution", "document", "letter", "website", "text"}
    ),
}


def is_text(phrase: Phrase, language: str) -> bool:
    """Tell whether `phrase` is a text that can say or demand something."""
    lemmas = {folded(form) for form in noun_lemmas(phrase.head.text.split()[-1], language)}
    return phrase.head.label == "DOC" or bool(lemmas & _TEXTS[language])


def is_party(phrase: Phrase, language: str) -> bool:
    """Tell whether `phrase` names someone or something that can act."""
    if phrase.is_pronoun:
        return phrase.head.lower not in _NO_ACTOR_PRONOUNS
    if phrase.name is not None or phrase.head.label:
        return phrase.name is not None or phrase.head.label in ACTING or phrase.labelled(_PERSON) is not None
    return is_person_noun(phrase.head.text, language)
