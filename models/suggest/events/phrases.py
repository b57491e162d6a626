"""Noun phrases: their preposition, case, head, and the genitives, names and owners hung on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from models.suggest.events import kinds
from models.suggest.events.person_nouns import is_person_noun
from models.suggest.events.units import Unit
from models.suggest.events.words import WORDS, Words

_MEMBERS = frozenset({kinds.MODIFIER, kinds.NOUN, kinds.NAME, kinds.NOT})
_FURTHER = _MEMBERS | {kinds.AND, kinds.ADVERB}
_HEADS = frozenset({kinds.NOUN, kinds.NAME})
_ADJECTIVE_ENDINGS = (
    "iate",
    "ical",
    "onal",
    "ional",
    "ive",
    "ous",
    "able",
    "ible",
    "ful",
    "less",
    "ary",
    "ic",
)
_CLOSED_NAMES = frozenset({"MONEY", "DOC", "EVENT_NAME", "DATE", "FAC"})
_OFFICES = frozenset({"TITLE"})
_DETERMINING = frozenset({kinds.DETERMINER, kinds.POSSESSIVE, kinds.NOT})
_OPENING = frozenset({kinds.PREPOSITION, kinds.DETERMINER, kinds.POSSESSIVE})
_BEGINNING = _OPENING | _MEMBERS - {kinds.NOT}
_BEGINNING_OR_PRONOUN = _BEGINNING | {kinds.PRONOUN}
_NAMING = _HEADS | {kinds.MODIFIER}
_DATE = frozenset({"DATE"})
_AFTER_NAMES = kinds.BORDERS | {kinds.VERB, kinds.AUXILIARY, kinds.MODAL, kinds.AND}
_ALL_CASES = "NGDA"
_SHORTEST_OPENING = 2
"""How many words may open a phrase without a phrase among them: "in" and "der"."""


@dataclass(eq=False, slots=True)
class Phrase:
    """A noun phrase or pronoun: units `[first, last]` of its sentence, without preposition and article.

    `head` is its last noun or name, or its last unit. `is_pronoun` tells whether it is a personal pronoun.
    `cases` are the letters of the cases its form allows.
    `host` is the phrase it depends on; only phrases without host are slots of a verb.
    """

    first: int
    last: int
    units: Sequence[Unit]
    preposition: str = ""
    determiner: str = ""
    begin: int = 0
    cases: str = _ALL_CASES
    possessive: int | None = None
    owner: Phrase | None = None
    genitives: list[Phrase] = field(default_factory=list)
    name: Phrase | None = None
    conjuncts: list[Phrase] = field(default_factory=list)
    host: Phrase | None = None
    head: Unit = field(init=False)
    is_pronoun: bool = field(init=False)

    def __post_init__(self) -> None:
        """Find the head, and tell whether the phrase is a pronoun."""
        units = self.units
        self.head = units[self.last]
        self.is_pronoun = units[self.first].kind is kinds.PRONOUN
        for place in range(self.last, self.first - 1, -1):
            if units[place].kind in _HEADS:
                self.head = units[place]
                return

    @property
    def members(self) -> Sequence[Unit]:
        """Return the units of the phrase itself."""
        return self.units[self.first : self.last + 1]

    def labelled(self, labels: frozenset[str] | set[str]) -> Unit | None:
        """Return the last unit of the phrase whose entity has one of `labels`."""
        for unit in reversed(self.members):
            if unit.label in labels:
                return unit
        return None

    def is_office(self, language: str) -> bool:
        """Tell whether the phrase is headed by an office or by a noun for people."""
        noun = self.head.kind is kinds.NOUN and is_person_noun(self.head.text, language)
        return self.head.label in _OFFICES or noun


def phrases_of(units: Sequence[Unit], language: str) -> list[Phrase]:
    """Return the phrases of one sentence in text order, genitives and appositions hung on their hosts."""
    words = WORDS[language]
    phrases = list(_chunks(units, words))
    _hang(phrases, units, words)
    return phrases


def _chunks(units: Sequence[Unit], words: Words, index: int = 0) -> Iterator[Phrase]:
    stop = len(units)
    while index < stop:
        kind = units[index].kind
        if kind not in _BEGINNING_OR_PRONOUN:
            index += 1
        elif kind in _BEGINNING:
            start = index
            phrase, index = _chunk(units, index, words)
            if phrase is not None:
                if phrase.first - start > _SHORTEST_OPENING:
                    yield from _attribute(phrase, start, words)
                yield phrase
        else:
            yield _pronoun(units, index, words)
            index += 1


def _attribute(phrase: Phrase, start: int, words: Words) -> Iterator[Phrase]:
    """Give the phrases inside "der [zu einem Besuch weilende] Präsident", hung on their noun."""
    place = start
    while place < phrase.first and phrase.units[place].kind in _OPENING and phrase.units[place].text:
        place += 1
        if phrase.units[place].kind is kinds.PREPOSITION:
            for inner in _chunks(phrase.units[: phrase.first], words, place):
                inner.host = phrase
                yield inner
            return


def _pronoun(units: Sequence[Unit], index: int, words: Words) -> Phrase:
    before = units[index - 1] if index else None
    preposition = ""
    if before is not None and before.kind is kinds.PREPOSITION:
        preposition = words.prepositions[before.lower]
    cases = words.cases.get(units[index].lower, _ALL_CASES)
    return Phrase(index, index, units, preposition, begin=index - bool(preposition), cases=cases)


def _chunk(units: Sequence[Unit], index: int, words: Words) -> tuple[Phrase | None, int]:
    """Read one phrase from `index`; give it and the index after it, or None where no noun follows."""
    begin, preposition, determiner, possessive = index, "", "", None
    if units[index].kind is kinds.PREPOSITION:
        preposition = words.prepositions[units[index].lower]
        index += 1
    while index < len(units) and units[index].kind in _DETERMINING:
        if units[index].kind is kinds.POSSESSIVE:
            possessive = index
        determiner = determiner or units[index].lower
        index += 1
    if determiner and index < len(units) and units[index].kind is kinds.PREPOSITION:
        resumed = _after_long_attribute(units, index)
        if resumed is None:
            return None, index
        index = resumed
    first = index
    if index < len(units) and units[index].kind in _MEMBERS:
        index += 1
        while index < len(units) and units[index].kind in _FURTHER and _continues(units, index):
            index += 1
    if index == first or _NAMING.isdisjoint([unit.kind for unit in units[first:index]]):
        return None, max(index, begin + 1)
    phrase = Phrase(first, index - 1, units, preposition, determiner, begin, possessive=possessive)
    phrase.cases = _cases(phrase, units, words)
    return phrase, index


def _after_long_attribute(units: Sequence[Unit], index: int) -> int | None:
    """Return where the noun of "der [zu einem Besuch weilende] Präsident" begins, None if there is none."""
    for place in range(index + 1, min(len(units) - 1, index + 12)):
        if units[place].kind in kinds.BORDERS:
            return None
        ending = units[place].lower.endswith(("e", "en", "er", "es", "em"))
        participle = units[place].kind is kinds.MODIFIER and units[place].entity is None and ending
        if participle and units[place - 1].kind in _HEADS and units[place + 1].kind in _MEMBERS:
            return place
    return None


def _continues(units: Sequence[Unit], index: int) -> bool:
    """Tell whether the unit at `index` still belongs to the phrase of the one before it."""
    before, unit = units[index - 1], units[index]
    if unit.kind is kinds.AND:
        return _joins_adjectives(units, index)
    if unit.kind is kinds.ADVERB:
        return index + 1 < len(units) and units[index + 1].kind is kinds.MODIFIER
    if _begins_anew(before, unit):
        return False
    if unit.kind is kinds.NAME or before.kind is not kinds.NAME:
        return not _owns(before, unit) and not _is_new_name(before, unit)
    return before.label not in {"PERSON", "DATE"} and unit.kind is kinds.NOUN


def _joins_adjectives(units: Sequence[Unit], index: int) -> bool:
    """ "the immediate and unconditional withdrawal": an adjective before "and" is no head."""
    before, after = units[index - 1], units[index + 1] if index + 1 < len(units) else None
    adjective = (
        before.entity is None and before.lower.endswith(_ADJECTIVE_ENDINGS) and before.text[0].islower()
    )
    english = units[index].lower == "and"
    return (
        english and adjective and after is not None and after.kind is kinds.NOUN and before.kind is kinds.NOUN
    )


def _begins_anew(before: Unit, unit: Unit) -> bool:
    """An adjective after a noun, a genitive name or an amount begins the next phrase."""
    if unit.kind is kinds.MODIFIER and before.kind in _HEADS:
        return True
    if unit.label == "MONEY" or (before.label in _CLOSED_NAMES and unit.kind is kinds.NAME):
        return True
    genitive = unit.kind is kinds.NAME and unit.label in {"GPE", "LOC", "ORG"} and unit.text.endswith("s")
    return genitive and (before.kind is kinds.NOUN or before.label in {"ORG", "TITLE", "FAC", "DOC"})


def _owns(owner: Unit, owned: Unit) -> bool:
    """Tell "Putins Berater", "Aserbaidschans Bemühungen": a German name with -s before a noun."""
    if owner.kind is not kinds.NAME or owner.label not in {"PERSON", "GPE", "ORG", "LOC"}:
        return False
    return owned.kind in _HEADS and owner.text.endswith("s") and owned.label in {"", "TITLE", "DOC"}


def _is_new_name(before: Unit, unit: Unit) -> bool:
    """A second name of the same label, or a date beside anything, begins a phrase of its own."""
    if unit.kind is not kinds.NAME:
        return False
    if before.label == "PERSON" and unit.label == "TITLE":
        return True
    return "DATE" in {before.label, unit.label} or (before.label == unit.label and before.label != "TITLE")


def _cases(phrase: Phrase, units: Sequence[Unit], words: Words) -> str:
    if words.language != "de" or phrase.preposition:
        return _ALL_CASES
    letters = words.cases.get(phrase.determiner, "NDA")
    following = units[phrase.first].lower
    if phrase.determiner == "der" and phrase.first < phrase.last and phrase.members[0].kind is kinds.MODIFIER:
        letters = "N" if following.endswith("e") else "DG" if following.endswith("en") else letters
    if not phrase.determiner and phrase.members[0].kind is kinds.MODIFIER and phrase.head.kind is kinds.NOUN:
        letters = {"r": "NDG", "m": "D", "n": "DAG"}.get(following[-1:], letters)
    if phrase.determiner == "die" and following.endswith("e") and phrase.members[0].kind is kinds.MODIFIER:
        letters = "NA"
    return letters


def _hang(phrases: list[Phrase], units: Sequence[Unit], words: Words) -> None:
    for left, right in pairwise(phrases):
        if right.begin <= left.begin:
            continue
        gap = left.last + 1
        if right.begin <= gap:
            _hang_adjacent(left, right, units, words)
        elif right.begin > gap + 1:
            continue
        elif units[gap].kind is kinds.OWNER:
            right.owner, left.host = root_of(left), right
        elif units[gap].kind is kinds.COMMA:
            _hang_apposition(root_of(left), right, units, words)


def root_of(phrase: Phrase) -> Phrase:
    """Return the phrase that `phrase` depends on in the end, itself where it depends on none."""
    while phrase.host is not None:
        phrase = phrase.host
    return phrase


def _hang_adjacent(left: Phrase, right: Phrase, units: Sequence[Unit], words: Words) -> None:
    owned = words.language == "de" and _owns(units[left.last], units[right.first])
    if owned and not right.preposition and not right.determiner:
        right.owner, right.preposition, right.begin = left, left.preposition, left.begin
        left.host, left.preposition = right, ""
        return
    if _is_genitive(left, right, words) or _specifies_office(left, right, units):
        left.genitives.append(right)
        right.host = left
    elif _is_bare_name_after_office(left, right, words):
        left.name, right.host = right, left


def _is_genitive(left: Phrase, right: Phrase, words: Words) -> bool:
    if left.is_pronoun or right.is_pronoun or left.labelled(_DATE) is left.head:
        return False
    if words.language == "en":
        return right.preposition == "of"
    if right.preposition:
        return False
    common = left.head.kind is kinds.NOUN or left.head.label in {"TITLE", "ORG", "DOC", "EVENT_NAME", "FAC"}
    if not common:
        return False
    marked = bool(right.determiner) and "G" in right.cases
    bare = (
        not right.determiner and right.head.kind is kinds.NAME and right.head.text.endswith(("s", "'", "’"))
    )
    adjective = not right.determiner and "G" in right.cases and right.members[0].kind is kinds.MODIFIER
    return marked or bare or (adjective and right.head.kind is kinds.NOUN)


def _specifies_office(left: Phrase, right: Phrase, units: Sequence[Unit]) -> bool:
    """Tell "Präsident von Kasachstan", "Botschafter in Aserbaidschan, NAME", "ambassador to Malta"."""
    if left.head.label != "TITLE" or right.preposition not in {"von", "in", "to", "for", "für", "bei"}:
        return False
    if right.head.label not in {"GPE", "ORG", "LOC"}:
        return False
    after = units[right.last + 1] if right.last + 1 < len(units) else None
    return right.preposition == "von" or (after is not None and after.kind in {kinds.COMMA, kinds.NAME})


def _is_bare_name_after_office(left: Phrase, right: Phrase, words: Words) -> bool:
    named = right.head.label == "PERSON" and not right.preposition and not right.determiner
    return (
        named
        and root_of(left).is_office(words.language)
        and root_of(left).name is None
        and left.host is not None
    )


def _hang_apposition(root: Phrase, right: Phrase, units: Sequence[Unit], words: Words) -> None:
    """Hang ", NAME," on its office, and ", Außenminister von X," on its name."""
    if right.preposition or right.is_pronoun:
        return
    after = units[right.last + 1].kind if right.last + 1 < len(units) else kinds.STOP
    if root.is_office(words.language) and root.name is None and right.head.label == "PERSON":
        if after in _AFTER_NAMES:
            root.name, right.host = right, root
    elif root.head.label in {"PERSON", "ORG", "GPE"} and _describes(right, words):
        right.host = root


def _describes(phrase: Phrase, words: Words) -> bool:
    """Tell ", the foreign minister of X," and ", a company based in Y," from the next of a list."""
    if phrase.head.label == "TITLE":
        return True
    return phrase.head.kind is kinds.NOUN and phrase.determiner in {
        "a",
        "an",
        "ein",
        "eine",
        "einer",
        "einem",
        "einen",
    }
