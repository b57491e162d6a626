"""Names that any suggester found once, wherever else they stand: inflected, shortened, abbreviated.

A form that is itself named somewhere in the article takes the label that most of its mentions have; a
shortened form that is named nowhere takes that of the one name it shortens. Common nouns, peoples and
offices are never taken for a name. Where only a part of a known name was found, the whole replaces it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.article import Article
from models.suggest.base import Draft
from models.suggest.entities.findings import EntitySuggester, Finding, RuleInput, preceded_by
from models.suggest.entities.organisations.words import ENGLISH_HEADS, GERMAN_FORM
from models.suggest.lemmas import known
from models.suggest.lexicons import Lexicons
from models.suggest.merge import WHOLE_NAMES
from models.suggest.repeats.abbreviations import introductions
from models.suggest.repeats.forms import FIRST, SAME, SURNAME, Form, FormTable
from models.suggest.words import ARTICLES

NAME, VERSION = "repeats", "1"

_GIVEN_NAMES, _SHORTEST_HEAD = 2, 5
_NAME_PARTS = frozenset({"GPE", "LOC", "NORP", "PERSON"})
_KEPT_EVIDENCE = frozenset({"place", "body"})


@dataclass(frozen=True, slots=True)
class RepeatSuggester:
    """Suggests the other mentions of the names in a merged draft without events; nothing overlaps then."""

    lexicons: Lexicons
    name: str = NAME
    version: str = VERSION

    def suggest(self, article: Article, draft: Draft) -> Draft:
        """Return `draft` with the repeated names, its entities in text order."""
        found = EntitySuggester(self.name, self.version, find_repeats, self.lexicons).suggest(article, draft)
        new = found.entities[len(draft.entities) :]
        old = (entity for entity in draft.entities if not any(one.hull.overlaps(entity.hull) for one in new))
        return replace(draft, entities=tuple(sorted((*old, *new), key=lambda entity: entity.fragments)))


def find_repeats(given: RuleInput) -> Iterator[Finding]:
    """Yield the mentions of names that were found elsewhere, where no entity or only a part of it stands."""
    search = _Search(given)
    yield from search.introduced()
    for sentence in given.text.sentences:
        for index in sentence:
            yield from search.at(index, sentence)


class _Search:
    """An article with the forms of its names, to be found among its tokens."""

    def __init__(self, given: RuleInput) -> None:
        self._given = given
        text, entities = given.text, given.entities
        self._covered = {index: entity for entity in entities for index in text.tokens_in(entity.hull)}
        self._lower = {token.text for token in given.tokens if token.text.islower()}
        self._capitals = frozenset(i for part in text.sentences if given.is_in_capitals(part) for i in part)
        self._introductions = tuple(introductions(given.article, text, entities))
        self._forms = FormTable(given, self._introductions, self._capitals)

    def introduced(self) -> Iterator[Finding]:
        """Yield an abbreviation at its definition, or the name that a known abbreviation stands for."""
        for introduction in self._introductions:
            for tokens, form in self._forms.pair(introduction):
                if self._covered.keys().isdisjoint(tokens):
                    yield self._found(tokens, (form,))

    def at(self, index: int, sentence: range) -> Iterator[Finding]:
        """Yield the longest form that begins at a token and may stand there."""
        for forms in self._forms.beginning(self._given.tokens[index].text):
            tokens = range(index, index + len(forms[0].words))
            reads = tokens.stop <= sentence.stop and self._reads(tokens, forms)
            fits = reads and self._is_free(tokens, forms)
            if fits and (len(tokens) > 1 or self._stands_alone(index, forms, sentence)):
                yield self._found(self._with_given_names(tokens, forms, sentence), forms)
                return

    def _reads(self, tokens: range, forms: Sequence[Form]) -> bool:
        words, language = self._forms.words(tokens), self._given.language
        in_capitals = tokens[0] in self._capitals
        return any(form.reads(words, language, in_capitals=in_capitals) for form in forms)

    def _is_free(self, tokens: range, forms: Sequence[Form]) -> bool:
        """Tell whether no entity stands there, or only parts of a name that is known whole."""
        there = {entity.id: entity for index in tokens if (entity := self._covered.get(index))}.values()
        span, label = self._given.text.span(tokens), forms[0].label
        whole = {form.kind for form in forms} <= {SAME, SURNAME}
        return not there or all(
            whole
            and span.contains(entity.hull)
            and entity.hull.length < span.length
            and (entity.label == label or (label in WHOLE_NAMES and entity.label in _NAME_PARTS))
            for entity in there
        )

    def _stands_alone(self, index: int, forms: Sequence[Form], sentence: range) -> bool:
        """Tell whether a single word is a name where it stands: "Wolf", but not "der Wolf"."""
        token, language = self._given.tokens[index], self._given.language
        if not token.is_capitalised or self._is_common(index, forms):
            return False
        person = forms[0].label == "PERSON" and known(token.text, language)
        if person and preceded_by(self._given.tokens, index, ARTICLES[language], sentence.start):
            return False
        return not self._goes_on(index, forms, sentence)

    def _is_common(self, index: int, forms: Sequence[Form]) -> bool:
        """Tell whether a word is also an office, a people, a kind of body or another word of the language."""
        token, lexicons, language = self._given.tokens[index], self._given.lexicons, self._given.language
        titles = lexicons.titles[language]
        offices = titles.heads | titles.whole | titles.roles | titles.addresses
        bodies = ENGLISH_HEADS | GERMAN_FORM.keys()
        if token.lower in offices | bodies | lexicons.peoples[language].keys() | self._lower:
            return True
        places = [lexicons.places[language].single(word) for word in (token.text, *forms[0].words)]
        doubtful = any(place is not None and place.doubtful for place in places)
        return doubtful or token.text in lexicons.names.words

    def _goes_on(self, index: int, forms: Sequence[Form], sentence: range) -> bool:
        """Tell whether the name seems to be longer: an English name before a further capitalised word."""
        if index + 1 == sentence.stop or index in self._capitals:
            return False
        after = self._given.tokens[index + 1]
        unlike_german = self._given.language == "en" or all(form.kind == FIRST for form in forms)
        return unlike_german and after.is_word and after.is_capitalised and index + 1 not in self._covered

    def _with_given_names(self, tokens: range, forms: Sequence[Form], sentence: range) -> range:
        """Return a person's name with the words before it that can only be given names."""
        first, named = tokens.start, forms[0].label == "PERSON"
        while named and first > sentence.start and tokens.start - first < _GIVEN_NAMES:
            if first - 1 in self._covered or not self._is_given(self._given.tokens[first - 1].text):
                break
            first -= 1
        return range(first, tokens.stop)

    def _is_given(self, word: str) -> bool:
        """Tell whether a word is a given name: listed, or no word and no compound of the language."""
        names, language = self._given.lexicons.names, self._given.language
        proper = word[0].isupper() and not word.isupper() and word.replace("-", "").isalpha()
        if not proper or word in names.words or word in names.given:
            return proper and word in names.given
        tails = range(3, len(word) - _SHORTEST_HEAD + 1) if language == "de" else ()
        return not known(word, language) and not any(known(word[cut:].title(), language) for cut in tails)

    def _found(self, tokens: range, forms: Sequence[Form]) -> Finding:
        best = max(forms, key=lambda form: form.confidence)
        longer = [form for form in forms if form.kind != SAME] or list(forms)
        sources = dict.fromkeys(form.of for form in longer)
        kept = tuple(pair for pair in best.entity.origin.evidence if pair[0] in _KEPT_EVIDENCE)
        evidence = (*(("repeats", source) for source in sources), ("form", longer[0].kind), *kept)
        return Finding(best.label, self._given.text.span(tokens), best.confidence, evidence)
