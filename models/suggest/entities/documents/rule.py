"""Treaties, resolutions, declarations, laws and other documents (DOC)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.annotation import Level
from models.offsets import Span
from models.suggest.entities.documents import words as listed
from models.suggest.entities.documents.spans import DocumentSpans
from models.suggest.entities.findings import Finding, RuleInput

NAME, VERSION = "documents", "2"

_NUMBERED, _NAMED, _COMPOUND, _SIGNED, _BARE = 0.95, 0.9, 0.93, 0.88, 0.8
_ORDINAL = re.compile(r"\d+\.")
_PROTOCOL = ("chef", "leiter", "abteilung")
_VOTED_ON = re.compile(r"[Rr]esolution|[Ee]ntwurf|[Aa]bkommen|[Vv]ertrag|[Ee]rklärung")


def find_documents(given: RuleInput) -> Iterator[Finding]:
    """Yield documents; a descriptive adjective or genitive stays outside the span."""
    spans = DocumentSpans(given, frozenset(given.labelled("ORG", "NORP", "TITLE", "PERSON")))
    for sentence in given.text.sentences:
        text = given.text.span(sentence).text(given.text.text)
        signed = listed.SIGNING[given.language].search(text) is not None
        if given.language == "en":
            search = _English(given, spans, sentence, text, signed)
            found = (search.found(index) for index in sentence)
        else:
            german = _German(given, spans, sentence, signed)
            found = (german.found(index) for index in sentence)
        for tokens, confidence, seen, level in filter(None, found):
            yield Finding("DOC", _span(given, tokens), confidence, (("document", seen),), level=level)


def _span(given: RuleInput, tokens: range) -> Span:
    """Return the code points of a document; a full stop that was taken for an ordinal's is cut off."""
    span = given.text.span(tokens)
    ordinal = _ORDINAL.fullmatch(given.tokens[tokens[-1]].text)
    return Span(span.start, span.end - 1) if ordinal else span


Seen = tuple[range, float, str, Level]


@dataclass(frozen=True, slots=True)
class _German:
    """A German sentence and whether it tells of signing or voting."""

    given: RuleInput
    spans: DocumentSpans
    sentence: range
    signed: bool

    def found(self, index: int) -> Seen | None:
        """Return the document whose head is at `index`: with number or town, a compound, or specific."""
        token = self.given.tokens[index]
        if not token.is_capitalised or listed.GERMAN_NO_DOCUMENT.fullmatch(token.text):
            return None
        head = token.lower in listed.GERMAN_HEADS and not self._is_phrase(index)
        compound = not head and listed.GERMAN_COMPOUND.fullmatch(token.text) is not None
        definite = token.lower in listed.GERMAN_DEFINITE
        voted = token.lower in listed.GERMAN_VOTED
        numbered = token.lower in listed.GERMAN_NUMBERED
        if not (head or compound or definite or voted or numbered):
            return None
        tokens = self.spans.german(index, self.sentence, compound=compound, numbered=numbered)
        if self.spans.has_number(tokens):
            return tokens, _NUMBERED, "number", Level.NAM
        if not (head or compound or definite or voted):
            return None
        if len(tokens) > 1:
            return tokens, _NAMED, "name", Level.NAM
        return self._alone(tokens, head=head, compound=compound, voted=voted)

    def _is_phrase(self, index: int) -> bool:
        """Tell whether the noun means something else: "Chef des Protokolls", "unter Vertrag"."""
        lower, before = (
            self.given.tokens[index].lower,
            self.given.tokens[max(self.sentence.start, index - 2) : index],
        )
        office = lower.startswith("protokoll") and before and before[0].lower.startswith(_PROTOCOL)
        return bool(office) or bool(before and before[-1].lower == "unter" and lower == "vertrag")

    def _alone(self, tokens: range, *, head: bool, compound: bool, voted: bool) -> Seen | None:
        article = self._article(tokens[0])
        if article in listed.GERMAN_NEGATIONS:
            return None
        if compound:
            return tokens, _COMPOUND, "compound", Level.NAM
        before = self.given.tokens[tokens[0] - 1].lower if tokens[0] > self.sentence.start else ""
        if voted and not self._is_voted_on(tokens[0], article, before):
            return None
        if self.signed and not self._refused(article):
            return tokens, _SIGNED, "signed", Level.NOM
        if listed.GERMAN_SHARED.fullmatch(before):
            return tokens, _SIGNED, "signed", Level.NOM
        specific = article in listed.GERMAN_DEFINITES or (head and not article)
        return (tokens, _BARE, "head", Level.NOM) if specific and not voted else None

    def _is_voted_on(self, index: int, article: str, before: str) -> bool:
        """Tell whether a "Text" or "Erklärung" is what parties sign, not what somebody says."""
        if self.given.tokens[index].lower.startswith(("erklärung", "fahrplan")):
            return self.signed or listed.GERMAN_SHARED.fullmatch(before) is not None
        told = self.given.text.text[: self.given.tokens[index].start]
        return self.signed and article in listed.GERMAN_DEFINITES and _VOTED_ON.search(told) is not None

    def _refused(self, article: str) -> bool:
        """Tell whether an indefinite document is what somebody does not sign."""
        indefinite = article not in listed.GERMAN_DEFINITES
        return indefinite and any(self.given.tokens[place].lower == "nicht" for place in self.sentence)

    def _article(self, index: int) -> str:
        """Return the article or pronoun before a noun and its adjectives; empty if there is none."""
        for place in range(index - 1, max(self.sentence.start, index - 4) - 1, -1):
            lower = self.given.tokens[place].lower
            if lower in listed.GERMAN_DEFINITES | listed.GERMAN_NEGATIONS or lower.startswith("ein"):
                return lower
            if not lower.endswith(("e", "er", "es", "en", "em")) or not self.given.tokens[place].is_word:
                return ""
        return ""


@dataclass(frozen=True, slots=True)
class _English:
    """An English sentence with its text and whether it tells of signing."""

    given: RuleInput
    spans: DocumentSpans
    sentence: range
    text: str
    signed: bool

    def found(self, index: int) -> Seen | None:
        """Return the document whose head is at `index`: numbered, in capitals, with a topic, or specific."""
        token = self.given.tokens[index]
        head = token.lower in listed.ENGLISH_HEADS
        if not head:
            special = self._special(index)
            if special or token.lower not in listed.ENGLISH_NAMED:
                return special
        tokens = self.spans.english(index, self.sentence)
        before = self._before(tokens[0])
        if self.spans.has_number(tokens):
            return (tokens, _NUMBERED, "number", Level.NAM) if head or token.is_capitalised else None
        if token.is_capitalised and self._goes_on(index, tokens):
            return None
        if token.is_capitalised and len(tokens) > 1:
            return tokens, _NAMED, "name", Level.NAM
        if token.lower == "partnership" and self.signed and len(tokens) > 1:
            return tokens, _SIGNED, "signed", Level.NOM
        if not head or self._is_denied(tokens[0]):
            return None
        if len(tokens) > 1 and self.given.tokens[tokens[0]].is_capitalised:
            return tokens, _NAMED, "name", Level.NAM
        if token.lower.startswith("declaration") and self._is_an_act(index, tokens):
            return None
        ruled = token.lower == "ruling" and self._following(index) in {"of", "by"}
        if before in listed.ENGLISH_DEFINITES and (ruled or token.lower not in listed.ENGLISH_NEVER_PLAIN):
            return tokens, _BARE, "head", Level.NOM
        prospect = listed.ENGLISH_PROSPECT.search(self.text) is not None
        if self.signed and not prospect and token.lower not in listed.ENGLISH_NEVER_PLAIN:
            return tokens, _SIGNED, "signed", Level.NOM
        single = not token.lower.endswith(("s", "memoranda"))
        return (tokens, _BARE, "head", Level.NOM) if len(tokens) > 1 and single and not prospect else None

    def _special(self, index: int) -> Seen | None:
        """Return "the nuclear deal", "letter of intent", "draft law", "the law" that is passed; else None."""
        lower, before = self.given.tokens[index].lower, self._before(index)
        if lower in {"letter", "letters"} and self._following(index) == "of":
            named = self._following(index + 1) in listed.ENGLISH_LETTERS
            return (range(index, index + 3), _SIGNED, "name", Level.NOM) if named else None
        if before == "draft" and lower in listed.ENGLISH_DRAFTS:
            return range(index - 1, index + 1), _SIGNED, "head", Level.NOM
        if before in listed.ENGLISH_WITH_TOPIC.get(lower, ()):
            dated = self._before(index - 1).isdigit()
            specific = dated or self._before(index - 1) in listed.ENGLISH_DEFINITES
            return (range(index - 1 - dated, index + 1), _BARE, "head", Level.NOM) if specific else None
        definite = before in listed.ENGLISH_DEFINITES or before == "joint"
        if (
            lower in listed.ENGLISH_SIGNED
            and self.signed
            and definite
            and (lower != "statement" or before == "joint")
        ):
            return range(index, index + 1), _BARE, "signed", Level.NOM
        return None

    def _before(self, index: int) -> str:
        return self.given.tokens[index - 1].lower if index > self.sentence.start else ""

    def _following(self, index: int) -> str:
        return self.given.tokens[index + 1].lower if index + 1 < self.sentence.stop else ""

    def _is_an_act(self, index: int, tokens: range) -> bool:
        """Tell whether somebody declares something: "declaration of a caliphate", "customs declaration"."""
        return len(tokens) > 1 or self._following(index) == "of"

    def _goes_on(self, index: int, tokens: range) -> bool:
        """Tell whether the word belongs to another name: "Treaty Organization", "National Convention"."""
        following = self.given.tokens[index + 1 : min(index + 2, self.sentence.stop)]
        longer = bool(following) and following[0].is_word and following[0].is_capitalised
        other = index > tokens[0] and self.given.tokens[index - 1].lower in listed.ENGLISH_NO_NAMES
        return longer or (other and self.given.tokens[index].lower in {"law", "convention", "partnership"})

    def _is_denied(self, start: int) -> bool:
        near = range(max(self.sentence.start, start - 2), start)
        return any(self.given.tokens[place].lower in listed.ENGLISH_NEGATIONS for place in near)
