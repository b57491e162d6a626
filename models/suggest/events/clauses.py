"""Clauses: which phrases and verb forms stand together, and whose subject a clause borrows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from models.suggest.events import clause_kinds, kinds
from models.suggest.events.clause_kinds import ClauseKind
from models.suggest.events.kinds import Kind
from models.suggest.events.phrases import Phrase, root_of
from models.suggest.events.units import Unit
from models.suggest.events.words import WORDS, word_set
from models.suggest.lemmas import verb_lemmas

_INTRODUCING = word_set(
    "say believe think hope know add announce claim note argue insist stress state warn tell suggest mean"
)
"""English verbs that take a clause without "that"."""


_OUTER = frozenset({clause_kinds.MAIN, clause_kinds.COORDINATE})
_RESUMABLE = frozenset({clause_kinds.MAIN, clause_kinds.SUBORDINATE})
_OPENED = frozenset({clause_kinds.SUBORDINATE, clause_kinds.RELATIVE, clause_kinds.INFINITIVE})
_DESCRIBING = frozenset({clause_kinds.RELATIVE, clause_kinds.PARTICIPLE})
_VERB_LAST = frozenset({clause_kinds.SUBORDINATE, clause_kinds.RELATIVE})
_BORDER_OR_AND = kinds.BORDERS | {kinds.AND}
_OPENERS = frozenset({kinds.OPENER, kinds.RELATIVE, kinds.AND})
_VERBAL = frozenset({kinds.TO, kinds.VERB})
_OPENERS_OR_VERBAL = _OPENERS | _VERBAL
_HELPERS = frozenset({kinds.AUXILIARY, kinds.MODAL})
_ENDING = kinds.FINITE | {kinds.PARTICLE}
_TOLD = _ENDING | {kinds.REFLEXIVE}
_FINITE_OR_STOP = kinds.FINITE | {kinds.STOP}
_NAMING = frozenset({kinds.NAME, kinds.NOUN})
_BEFORE_CLAUSES = _NAMING | {kinds.VERB}
_BEFORE_VERBS = frozenset({kinds.ADVERB, kinds.REFLEXIVE})
_JOINTS = frozenset({kinds.AND, kinds.COMMA})


@dataclass(eq=False, slots=True)
class Clause:
    """Some units of a sentence with one group of verbs.

    `places` are indices of units, with gaps where other clauses interrupt: `verbs` those of all verb forms,
    `lexical` those of the verbs that carry meaning; `helpers` are the auxiliaries and modals in lower case.
    `particle` is the place of a separable verb's particle, which ends a German clause, `is_reflexive` tells
    whether "sich" is there. `governor` is the clause it depends on, `antecedent` the phrase a relative or
    participle clause describes.
    """

    kind: ClauseKind
    places: list[int]
    units: Sequence[Unit]
    opener: str = ""
    governor: Clause | None = None
    antecedent: Phrase | None = None
    phrases: list[Phrase] = field(default_factory=list)
    verbs: list[int] = field(default_factory=list)
    lexical: list[int] = field(default_factory=list)
    helpers: list[str] = field(default_factory=list)
    particle: int | None = None
    is_reflexive: bool = False

    def take_verbal(self, place: int, unit: Unit) -> None:
        """Take note of a verb form, a verb's particle or "sich" among the clause's units."""
        kind = unit.kind
        if kind is kinds.VERB:
            self.verbs.append(place)
            self.lexical.append(place)
        elif kind in kinds.FINITE:
            self.verbs.append(place)
            self.helpers.append(unit.lower)
        elif kind is kinds.PARTICLE:
            self.particle = place
        else:
            self.is_reflexive = True

    def top_phrases(self) -> list[Phrase]:
        """Return the phrases that depend on no other phrase."""
        return [phrase for phrase in self.phrases if phrase.host is None]


def clauses_of(units: Sequence[Unit], phrases: Sequence[Phrase], language: str) -> list[Clause]:
    """Return the clauses of one sentence in text order, with their phrases and conjuncts in place."""
    splitter = _Splitter(units, phrases, language)
    clauses = splitter.split()
    for phrase in phrases:
        splitter.owners[phrase.last].phrases.append(phrase)
    for clause in clauses:
        _coordinate(clause)
    return clauses


class _Splitter:
    def __init__(self, units: Sequence[Unit], phrases: Sequence[Phrase], language: str) -> None:
        self.units, self.phrases, self.language = units, phrases, language
        self.begins = {phrase.begin: phrase for phrase in phrases}
        self.openers = _OPENERS if language == "de" else _OPENERS_OR_VERBAL
        self.inside: dict[int, Phrase] = {}
        """The phrase of each place, its preposition and article among them."""
        for phrase in phrases:
            for place in range(phrase.begin, phrase.last + 1):
                self.inside[place] = phrase
        self.clauses: list[Clause] = []
        self.owners: list[Clause] = []
        self._hulls: list[tuple[int, int]] | None = None

    @property
    def hulls(self) -> list[tuple[int, int]]:
        """Return first and last place of every phrase with all that hangs on it."""
        if self._hulls is None:
            self._hulls = _hulls(self.phrases)
        return self._hulls

    def _ends_apposition(self, place: int) -> bool:
        """Tell whether a phrase that describes the one before its comma ends at `place`."""
        return any(
            item.last == place and item.host is not None and self._follows_comma(item)
            for item in self.phrases
        )

    def _follows_comma(self, phrase: Phrase) -> bool:
        return phrase.begin > 0 and self.units[phrase.begin - 1].kind is kinds.COMMA

    def split(self) -> list[Clause]:
        """Return the clauses; `owners` holds that of each place, a stop's being the one before or after."""
        current: Clause | None = None
        before = kinds.STOP
        begins = self.begins if self.language == "en" else ()
        openers, owners = self.openers, self.owners
        for place, unit in enumerate(self.units):
            kind, border = unit.kind, None
            if before in kinds.BORDERS or kind in openers or (before in _BEFORE_CLAUSES and place in begins):
                border = self._border(place, current)
            if border is not None or current is None:
                opened = clause_kinds.SUBORDINATE if kind is kinds.OPENER else clause_kinds.MAIN
                current = self._open(border or opened, place, current)
            owners.append(current)
            if kind not in kinds.ENDS:
                current.places.append(place)
                if kind in _TOLD:
                    current.take_verbal(place, unit)
            before = kind
        return [clause for clause in self.clauses if clause.places]

    def _open(self, kind: ClauseKind, place: int, current: Clause | None) -> Clause:
        resumed = self._resumed(kind, place, current)
        if resumed is not None:
            return resumed
        clause = Clause(kind, [], self.units, governor=self._governor(kind, place, current))
        if kind in _OPENED:
            clause.opener = self.units[place].lower
        if kind in _DESCRIBING:
            clause.antecedent = self._phrase_before(place)
        self.clauses.append(clause)
        return clause

    def _governor(self, kind: ClauseKind, place: int, current: Clause | None) -> Clause | None:
        """ ", und VERB" after a subordinate clause goes on with the main clause."""
        while kind is clause_kinds.COORDINATE and current is not None and self._after_comma(place):
            if current.kind in _OUTER or current.governor is None:
                break
            current = current.governor
        return current

    def _resumed(self, kind: ClauseKind, place: int, current: Clause | None) -> Clause | None:
        """A main clause goes on after the clause that interrupted it, when it still lacks its verb."""
        if kind is not clause_kinds.MAIN or current is None or not self._after_comma(place):
            return None
        outer = current.governor
        while outer is not None and outer.kind not in _RESUMABLE:
            outer = outer.governor
        if outer is None:
            return None
        if self._completes(place, outer):
            return outer
        ahead = self._has_verb_ahead(place)
        return outer if bool(outer.verbs) is not ahead else None

    def _completes(self, place: int, outer: Clause) -> bool:
        """ "wurde die Frage, die ..., erörtert": the participle comes after the interruption."""
        return bool(outer.helpers) and not outer.lexical and self._is_last_verb(place)

    def _is_last_verb(self, place: int) -> bool:
        after = place + 1
        ends = after >= len(self.units) or self.units[after].kind in _BORDER_OR_AND
        return self.language == "de" and self.units[place].kind is kinds.VERB and ends

    def _after_comma(self, place: int) -> bool:
        return place > 0 and self.units[place - 1].kind is kinds.COMMA

    def _has_verb_ahead(self, place: int) -> bool:
        for unit in self.units[place:]:
            if unit.kind in kinds.BORDERS:
                return False
            if unit.kind in kinds.FINITE:
                return True
        return False

    def _phrase_before(self, place: int) -> Phrase | None:
        while place > 0:
            place -= 1
            phrase = self.inside.get(place)
            if phrase is not None and not self._merely_places(phrase):
                return (
                    phrase
                    if phrase.head.kind is kinds.NOUN or phrase.head.label == "DOC"
                    else root_of(phrase)
                )
            verb = self.language == "en" and self.units[place].kind in kinds.FINITE
            if verb or self.units[place].kind is kinds.STOP:
                return None
        return None

    def _merely_places(self, phrase: Phrase) -> bool:
        """ "attacks in Syria, which killed": the place or date after a noun is not what did it."""
        joined = phrase.begin > 0 and phrase.begin - 1 in self.inside
        return bool(phrase.preposition) and phrase.head.label in {"GPE", "LOC", "FAC", "DATE"} and joined

    def _border(self, place: int, current: Clause | None) -> ClauseKind | None:
        """Return the kind of clause that begins at `place`, None where the clause goes on."""
        unit = self.units[place]
        before = self.units[place - 1] if place else None
        kind = unit.kind
        if before is None or kind in kinds.ENDS:
            return None
        if before.kind in kinds.ENDS:
            return clause_kinds.SUBORDINATE if kind is kinds.OPENER else clause_kinds.MAIN
        if kind in _OPENERS and kind is not kinds.AND:
            return self._opened(place, kind, before)
        if before.kind is kinds.COMMA:
            if kind is kinds.PREPOSITION and self._next_is(place, kinds.RELATIVE):
                return clause_kinds.RELATIVE
            return self._after_a_comma(place, current)
        if self.language == "en" and kind is not kinds.AND:
            return self._english_border(place, current)
        return self._after_and(place, current) if kind is kinds.AND else None

    def _opened(self, place: int, kind: Kind, before: Unit) -> ClauseKind | None:
        """Return the kind of clause that an opener or relative pronoun begins, if any: none after ", in"."""
        if kind is kinds.OPENER:
            return clause_kinds.SUBORDINATE
        within = before.kind is kinds.PREPOSITION and self._after_comma(place - 1)
        return None if within else clause_kinds.RELATIVE

    def _next_is(self, place: int, kind: Kind) -> bool:
        return place + 1 < len(self.units) and self.units[place + 1].kind is kind

    def _after_a_comma(self, place: int, current: Clause | None) -> ClauseKind | None:
        unit = self.units[place]
        if self._spans(place):
            return None
        if self.language == "de" and self._is_zu_clause(place):
            return clause_kinds.INFINITIVE
        if unit.kind in kinds.FINITE:
            if self.language == "en" and unit.lower.endswith("ing"):
                return clause_kinds.PARTICIPLE
            if current is not None and not current.verbs and current.kind is clause_kinds.MAIN:
                return None
            return clause_kinds.MAIN if self._waits_for_verb(current) else clause_kinds.PARENTHESIS
        if unit.lower in {"so", "wie", "according"} and current is not None and current.verbs:
            return clause_kinds.PARENTHESIS
        joined = self._after_and(place, current) if unit.kind is kinds.AND else None
        if joined is not None:
            return joined
        if current is not None and current.kind not in _OUTER:
            return clause_kinds.MAIN if self._is_closed(current) else None
        both = current is not None and current.verbs and self._phrase_then_verb(place)
        return clause_kinds.MAIN if both else None

    def _waits_for_verb(self, current: Clause | None) -> bool:
        """A main verb follows a closed subordinate clause, or an interrupted main clause."""
        return current is not None and current.kind not in _OUTER

    def _is_closed(self, clause: Clause) -> bool:
        """A German subordinate clause is closed by its verb, an English one by having a verb at all."""
        if self.language == "en":
            return bool(clause.verbs)
        last = clause.places[-2] if len(clause.places) > 1 else clause.places[-1]
        return self.units[last].kind in _ENDING

    def _spans(self, place: int) -> bool:
        """Tell whether the comma before `place` lies inside one phrase, as before an apposition."""
        for start, stop in self.hulls:
            if start < place - 1 < stop:
                return True
        return self.units[place].kind in kinds.FINITE and self._ends_apposition(place - 2)

    def _is_zu_clause(self, place: int) -> bool:
        for index in range(place, len(self.units)):
            unit = self.units[index]
            if unit.kind in kinds.BORDERS or unit.kind in _HELPERS:
                return False
            if unit.kind is kinds.TO:
                return True
            if unit.kind is kinds.VERB:
                return unit.lower.endswith("n") and "zu" in unit.lower[2:-3]
        return False

    def _after_and(self, place: int, current: Clause | None) -> ClauseKind | None:
        if current is None or (not current.lexical and not current.helpers):
            return None
        if self._closes_subordinate(place, current):
            return clause_kinds.COORDINATE
        after = place + 1
        if after < len(self.units) and self.units[after].kind in _BEFORE_VERBS:
            after += 1
        if after >= len(self.units):
            return None
        if self.units[after].kind in kinds.FINITE and not (
            self._shares_helper(after, current) and not self._after_comma(place)
        ):
            return clause_kinds.COORDINATE
        if not self._phrase_then_verb(after) or (
            current.helpers and not current.lexical and self._ends_list(after)
        ):
            return None
        return clause_kinds.COORDINATE

    def _closes_subordinate(self, place: int, current: Clause) -> bool:
        """ "dass X kam und Y ging": after its final verb a German clause ends, if another verb is to come."""
        lower = current.kind in _VERB_LAST or (
            current.kind is clause_kinds.COORDINATE
            and current.governor is not None
            and current.governor.kind is clause_kinds.SUBORDINATE
        )
        final = self.units[place - 1].kind in kinds.FINITE and len(current.places) > 2
        return self.language == "de" and lower and final and self._has_verb_ahead(place + 1)

    def _ends_list(self, place: int) -> bool:
        """ "wurde in A und B gefordert": the verb after the phrase is the participle of this clause."""
        return self._is_last_verb(self._end_of(self.begins[place]))

    def _shares_helper(self, place: int, current: Clause) -> bool:
        """ "wurden besprochen und unterzeichnet": the second participle keeps the helper."""
        return bool(current.helpers) and self.language == "de" and self.units[place].kind is kinds.VERB

    def _phrase_then_verb(self, place: int) -> bool:
        phrase = self.begins.get(place)
        if phrase is None or phrase.preposition:
            return False
        after = self._end_of(phrase)
        if after < len(self.units) and self.units[after].kind is kinds.ADVERB:
            after += 1
        return after < len(self.units) and self.units[after].kind in kinds.FINITE

    def _end_of(self, phrase: Phrase) -> int:
        root = root_of(phrase)
        stop = max(phrase.last, self._last_of(root))
        after = stop + 1
        if after < len(self.units) and self.units[after].kind is kinds.COMMA and stop > root.last:
            after += 1
        return after

    def _last_of(self, root: Phrase) -> int:
        """Return the last place of a phrase with all that hangs on it."""
        for start, stop in self.hulls:
            if start == root.begin:
                return stop
        return root.last

    def _english_border(self, place: int, current: Clause | None) -> ClauseKind | None:
        unit = self.units[place]
        if current is None or not (current.verbs or self._is_aside(place)):
            return None
        if unit.kind is kinds.TO:
            return clause_kinds.INFINITIVE
        before = self.units[place - 1]
        if unit.kind is kinds.VERB and unit.lower.endswith("ing") and before.kind is not kinds.AUXILIARY:
            return clause_kinds.PARTICIPLE if before.kind is not kinds.ADVERB else None
        if unit.kind is kinds.VERB and before.kind in _NAMING and (current.lexical or self._is_aside(place)):
            return clause_kinds.PARTICIPLE
        if before.kind not in _BEFORE_CLAUSES or not self._phrase_then_verb(place):
            return None
        if before.kind is kinds.VERB:
            said = bool(_INTRODUCING & set(verb_lemmas(before.lower, "en")))
            return clause_kinds.SUBORDINATE if said else None
        return clause_kinds.RELATIVE if current.lexical and self.inside.get(place - 1) is not None else None

    def _is_aside(self, place: int) -> bool:
        """ ", in a resolution adopted in May,": the verb belongs to a phrase set off by commas."""
        inside = self.inside.get(place - 1)
        phrase = root_of(inside) if inside is not None else None
        return phrase is not None and bool(phrase.preposition) and self._follows_comma(phrase)


def _hulls(phrases: Sequence[Phrase]) -> list[tuple[int, int]]:
    """Return first and last place of every phrase with all that hangs on it."""
    ends: dict[Phrase, tuple[int, int]] = {}
    for phrase in phrases:
        root = root_of(phrase)
        start, stop = ends.get(root, (root.begin, root.last))
        ends[root] = min(start, phrase.begin), max(stop, phrase.last)
    return list(ends.values())


def _coordinate(clause: Clause) -> None:
    """Hang the later members of "X, Y und Z" on the first."""
    phrases = clause.top_phrases()
    if len(phrases) < 2:
        return
    ends = _ends(clause.phrases)
    leader = phrases[0]
    for phrase in phrases[1:]:
        gap = clause.units[ends[leader] + 1 : phrase.begin]
        if gap and _joins(clause, leader, phrase, gap, ends[phrase]):
            leader.conjuncts.append(phrase)
            phrase.host = leader
            ends[leader] = max(ends[leader], ends[phrase])
        else:
            leader = phrase


def _ends(phrases: Iterable[Phrase]) -> dict[Phrase, int]:
    """Return the last place of each phrase with all that hangs on it."""
    ends: dict[Phrase, int] = {}
    for phrase in phrases:
        root = root_of(phrase)
        ends[root] = max(phrase.last, ends.get(root, 0))
    return ends


def _joins(clause: Clause, leader: Phrase, phrase: Phrase, gap: Sequence[Unit], end: int) -> bool:
    if phrase.preposition and phrase.preposition != leader.preposition:
        return False
    between = [unit.kind for unit in gap if unit.kind is not kinds.ADVERB]
    if not 0 < len(between) <= 2 or not _JOINTS.issuperset(between):
        return False
    if phrase.cases == "G" and leader.cases != "G":
        return False
    if phrase.is_pronoun and WORDS["de"].cases.get(phrase.head.lower, "") == "N" and leader.preposition:
        return False
    return kinds.AND in between or _list_goes_on(clause, end) or _is_headline_pair(clause, leader, phrase)


def _is_headline_pair(clause: Clause, leader: Phrase, phrase: Phrase) -> bool:
    """ "Chad, rebels agree": headlines join two subjects by a comma."""
    after = phrase.last + 1
    verb = after < len(clause.units) and clause.units[after].kind in kinds.FINITE
    bare = not (leader.preposition or leader.determiner or phrase.determiner)
    return verb and bare and leader.begin == clause.places[0] == 0


def _list_goes_on(clause: Clause, end: int) -> bool:
    """A comma joins only where "und" comes later in the same run of phrases, whose last one ends at `end`."""
    for place in range(end + 1, len(clause.units)):
        kind = clause.units[place].kind
        if kind is kinds.AND:
            return True
        if kind in _FINITE_OR_STOP:
            return False
    return False
