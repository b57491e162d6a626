"""The actors that reviewers of the session confirmed: their names are found again in further articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from models.annotation import Actor, Source, kind_of_actor
from models.article import Article
from models.suggest.actors.spellings import folded
from models.suggest.base import Draft
from models.suggest.entities.findings import EntitySuggester, Finding, RuleInput
from models.suggest.entities.organisations.distinctive import is_distinctive
from models.suggest.lemmas import known
from models.suggest.lexicons import Lexicons
from models.suggest.phrases import PhraseTable
from models.suggest.words import language_key

NAME, VERSION = "known actors", "1"
KNOWN_ACTOR = "known actor"
"""The key of the evidence that holds the name of the actor."""

_FULL, _SURNAME = 0.95, 0.8
_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class KnownNameSuggester:
    """Suggests the names of known actors where they stand, under the label of the actor."""

    actors: tuple[Actor, ...]
    lexicons: Lexicons
    name: str = NAME
    version: str = VERSION

    def suggest(self, article: Article, draft: Draft) -> Draft:
        """Return `draft` with the names that stand in the article."""
        if not self.actors:
            return draft
        names = known_names(self.actors, language_key(article.language))
        suggester = EntitySuggester(self.name, self.version, names.find, self.lexicons)
        return suggester.suggest(article, draft)


@dataclass(frozen=True, slots=True)
class KnownNames:
    """The names of known actors in one language, without those that several actors have."""

    table: PhraseTable[Actor]
    owners: dict[tuple[str, str], Actor] = field(default_factory=dict)

    def find(self, given: RuleInput) -> Iterator[Finding]:
        """Yield the names in an article; a surname counts only where no given name stands before it."""
        for sentence in given.text.sentences:
            for place, actor in self.table.matches(given.tokens, sentence):
                if not given.tokens[place.start].text[0].isalnum() or _goes_on(given, place, actor):
                    continue
                alone = actor.label == "PERSON" and len(place) == 1
                evidence = ((KNOWN_ACTOR, actor.name),)
                confidence = _SURNAME if alone else _FULL
                yield Finding(actor.label, given.text.span(place), confidence, evidence, Source.LEXICON)

    def owner(self, label: str, names: Iterable[str]) -> Actor | None:
        """Return the one known actor that some names of one person, place or body belong to, or None.

        A person's surname decides only if no full name is among them.
        """
        listed = list(names)
        full = [name for name in listed if label == "PERSON" and " " in name]
        found = {self.owners.get((kind_of_actor(label), _key(name))) for name in full or listed} - {None}
        return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=4)
def known_names(actors: tuple[Actor, ...], language: str) -> KnownNames:
    """Return the names of actors that can be looked for in a language, "de" or "en"."""
    names = KnownNames(PhraseTable[Actor](language))
    for name, bearers in _by_name(actors).items():
        if len(bearers) > 1 or (bearers[0].label == "ORG" and not is_distinctive(name)):
            continue
        names.owners[kind_of_actor(bearers[0].label), _key(name)] = bearers[0]
        if _stands_alone(name, bearers[0], language):
            names.table.add(name.replace("~", " "), bearers[0])
    return names


def _by_name(actors: Sequence[Actor]) -> dict[str, list[Actor]]:
    """Return who bears each name; the surname of a full name is also borne by those who have it in theirs."""
    bearers: dict[str, dict[str, Actor]] = defaultdict(dict)
    families: dict[str, dict[str, Actor]] = defaultdict(dict)
    for actor in actors:
        for name in actor.names:
            bearers[name][actor.id] = actor
            if actor.label == "PERSON":
                families[_key(name.split()[-1]) if name.split() else ""][actor.id] = actor
    return {name: list((there | families.get(_key(name), {})).values()) for name, there in bearers.items()}


def _stands_alone(name: str, actor: Actor, language: str) -> bool:
    """Tell whether a name is one wherever it stands: neither too short nor a word of the language.

    simplemma's list of words holds well-known surnames, too; these are found where the full name stands.
    """
    if len(name) < _SHORTEST or not any(char.isupper() for char in name):
        return len(name) == _SHORTEST - 1 and name.isupper()
    is_word = " " not in name and not name.isupper() and known(name, language)
    return not is_word or actor.label not in {"PERSON", "ORG"}


def _goes_on(given: RuleInput, place: range, actor: Actor) -> bool:
    """Tell whether a surname stands behind a given name, with which it is perhaps somebody else's."""
    if actor.label != "PERSON" or len(place) > 1 or place.start == 0:
        return False
    return given.tokens[place.start - 1].text in given.lexicons.names.given


def _key(name: str) -> str:
    return " ".join(map(folded, name.split()))
