"""Where the name of a person begins and ends among capitalised words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from models.suggest.entities.findings import RuleInput

LONGEST_NAME = 4

PATRONYMIC = re.compile(r"\w+(?:ovich|evich|owitsch|ewitsch|owytsch|ovna|evna|owna|ewna|ovych)")
"""What stands between given name and surname where it comes from the father's name."""

SURNAME_ENDING = re.compile(
    r"\w{2,}(?:ow|ew|jew|ov|ev|yev|owa|ewa|ova|eva|ski|sky|skij|skyj|skaja|enko|tschuk|chuk|dse|dze|schwili|shvili|jan"
    r"|yan|oğlu|oglu|zade|zadeh|poulos|idis|akis|ić|vić|vic|escu|ssen|sson|dóttir|owicz|aitis|auskas|itė|wala|khan)s?"
)
"""Lower-case endings of surnames from many languages, with a German genitive."""

_COMMON_NOUN = re.compile(
    r"\w{3,}(?:ung|ungen|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ität|täten|ismus|ments?|nisse?|tum|chen|treffen"
    r"|gespräche?n?|abkommen|besuche?s?|reise|konferenz|krieges?|ministerium|präsidenten?|grenze|region|länder|staaten)"
)
_INITIAL = re.compile(r"(?:[A-ZÄÖÜ]\.)+(?:-[A-ZÄÖÜ]\.)?")
_PREFIXED = re.compile(r"(?:al|el|as|ad|ar|at|an|az|ash|esch|asch|ibn)[-‑][A-ZÄÖÜ][\w'’-]+")
_NAME_WORD = re.compile(r"[^\W\d_][\w'’\u0300-\u036f‑-]*")


@dataclass(frozen=True, slots=True)
class NameParts:
    """An article with the tokens that are `titles` and those `taken` by other entities."""

    given: RuleInput
    titles: frozenset[int]
    taken: frozenset[int]

    def is_part(self, index: int) -> bool:
        """Tell whether a token may be part of a name: a capitalised word that is nothing else."""
        token, names = self.given.tokens[index], self.given.lexicons.names
        if _INITIAL.fullmatch(token.text) or _PREFIXED.fullmatch(token.text):
            return True
        if not token.is_capitalised or not _NAME_WORD.fullmatch(token.text) or token.text in names.words:
            return False
        if index in self.taken or index in self.titles or self.announces(index):
            return False
        common = self.given.language == "de" and _COMMON_NOUN.fullmatch(token.lower)
        return not common or self.is_given(index)

    def announces(self, index: int) -> bool:
        """Tell whether a token is a form of address, or a role such as "Amtskollegin" or "counterpart"."""
        titles = self.given.lexicons.titles[self.given.language]
        return self.given.tokens[index].lower in titles.roles | titles.addresses

    def is_given(self, index: int) -> bool:
        """Tell whether a token is a listed given name, or joined of two."""
        text, listed = self.given.tokens[index].text, self.given.lexicons.names.given
        return text in listed or ("-" in text and text.partition("-")[0] in listed)

    def surname(self, index: int) -> str | None:
        """Return the listed surname that a token is, also in the German genitive; else None."""
        text, listed = self.given.tokens[index].text, self.given.lexicons.names.surnames
        if text in listed:
            return text
        short = text.removesuffix("s") if self.given.language == "de" else text
        return short if short in listed else None

    def name_at(self, index: int, sentence: range, longest: int = LONGEST_NAME) -> range:
        """Return the tokens of the name that begins at `index`; empty if none does."""
        stop = index
        while stop < sentence.stop and stop - index < longest and not self._after_break(index, stop):
            step = self._particles(index, stop, sentence)
            if step:
                stop += step
            elif self.is_part(stop) and self._goes_on(index, stop):
                stop += 1
            else:
                break
        return range(index, stop)

    def name_before(self, index: int, sentence: range, longest: int = LONGEST_NAME) -> range:
        """Return the parts of a name that end before `index`; empty if there are none."""
        start = index
        while start > sentence.start and index - start < longest and self.is_part(start - 1):
            start -= 1
        return range(start, index)

    def _after_break(self, first: int, index: int) -> bool:
        if index == first:
            return False
        tokens = self.given.tokens
        return "\n" in self.given.text.text[tokens[index - 1].end : tokens[index].start]

    def _particles(self, first: int, index: int, sentence: range) -> int:
        """Return how many tokens a particle and what follows it take, as in "von", "van der"; else 0."""
        tokens, particles = self.given.tokens, self.given.lexicons.names.particles
        if index == first or tokens[index].text not in particles:
            return 0
        after = index + 1
        if tokens[index].text in {"van", "von"} and after < sentence.stop:
            after += tokens[after].text in {"der", "den"}
        return after - index + 1 if after < sentence.stop and self.is_part(after) else 0

    def _goes_on(self, first: int, index: int) -> bool:
        """German nouns are capitalised too: go on after a given name, or with a likely surname."""
        if index == first or self.given.language == "en":
            return True
        before, token = self.given.tokens[index - 1], self.given.tokens[index]
        if any(_INITIAL.fullmatch(part.text) for part in (before, token)) or _PREFIXED.fullmatch(token.text):
            return True
        if self.is_given(index - 1) or SURNAME_ENDING.fullmatch(token.lower):
            return True
        after = self.given.tokens[index + 1] if index + 1 < len(self.given.tokens) else None
        closed = after is None or not (after.is_word and after.is_capitalised)
        complete = self.surname(first) or SURNAME_ENDING.fullmatch(self.given.tokens[first].lower)
        return closed and index - first == 1 and not complete
