"""Words of an article that the trigger lexicon holds, where nothing beside them speaks against an event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from models.article import Article
from models.suggest.events.words import WORDS
from models.suggest.tokens import ArticleText, read
from models.suggest.triggers import Tier, TriggerLexicon, TriggerRow, WordClass
from models.suggest.words import language_key
from models.sweep.missed import TRIGGERS, Hint, Missed
from models.sweep.trigger_forms import TriggerForms, is_swept

_COMPARING = frozenset({"wie", "as"})
"""First words of a clause that only says where the news is from: "wie das Ministerium mitteilte"."""


def trigger_places(article: Article, lexicon: TriggerLexicon, forms: TriggerForms) -> tuple[Missed, ...]:
    """Return the words that say that something happened, boilerplate left out, in text order."""
    return tuple(_Reader(read(article), language_key(article.language), lexicon, forms).places())


@dataclass(frozen=True, slots=True)
class _Reader:
    text: ArticleText
    language: str
    lexicon: TriggerLexicon
    forms: TriggerForms

    def places(self) -> Iterator[Missed]:
        """Yield the trigger words, each under the type that its surest row has."""
        for sentence in self.text.sentences:
            for index in sentence:
                rows = list(self._rows(index, sentence))
                if rows and not self._only_names_source(index, sentence):
                    best = min(rows, key=lambda row: row.tier is not Tier.HI)
                    span = self.text.span(range(index, index + 1))
                    yield Missed(TRIGGERS, span, best.type, Hint.LISTED)

    def _rows(self, index: int, sentence: range) -> Iterator[TriggerRow]:
        token = self.text.tokens[index]
        forms, language = self.forms, self.language
        for word_class, lemma in forms.get((language, token.text)) or forms.get((language, token.lower), ()):
            if self._can_be(word_class, lemma, index, sentence):
                yield from filter(is_swept, self.lexicon.rows_for(language, word_class, lemma))

    def _can_be(self, word_class: WordClass, lemma: str, index: int, sentence: range) -> bool:
        """Tell whether a form of `lemma` can be of this class where it stands."""
        token, known = self.text.tokens[index], WORDS[self.language]
        before = self.text.tokens[index - 1].lower if index > sentence.start else ""
        if word_class is WordClass.NOUN:
            return self.language == "en" or token.is_capitalised
        if before in known.determiners | known.possessives or not token.text.islower():
            return False
        # English nouns and verbs share the other forms: "the state", "she states".
        past = token.text not in (lemma, f"{lemma}s", f"{lemma}es") and not token.text.endswith("ing")
        verbal = known.pronouns | known.modals.keys() | known.relatives | known.adverbs | {"to"}
        return self.language == "de" or past or before in verbal

    def _only_names_source(self, index: int, sentence: range) -> bool:
        clause = next(part for part in self.text.clauses(sentence) if index in part)
        first = next((self.text.tokens[place] for place in clause if self.text.tokens[place].is_word), None)
        return first is not None and first.lower in _COMPARING
