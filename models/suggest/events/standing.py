"""Which possible triggers report an act (guidelines 5.3, 5.5, 6.2 rule 8) and which are only a topic."""

from __future__ import annotations

from collections.abc import Sequence

from models.suggest.events import clause_kinds, kinds
from models.suggest.events.arguments import ATTRIBUTE_REASON
from models.suggest.events.clauses import Clause
from models.suggest.events.matching import Match
from models.suggest.events.parties import is_party
from models.suggest.events.phrases import Phrase, root_of
from models.suggest.events.sentences import Sentence
from models.suggest.events.slots import Slot
from models.suggest.events.verbs import VerbReading
from models.suggest.events.words import word_set
from models.suggest.triggers import Tier

ENCOUNTERS = frozenset({"MEET", "VISIT", "RECEIVE", "CALL", "DISCUSS"})
"""The types whose mentions tell of one encounter."""

CONTENT_GOVERNORS = frozenset({"DEMAND", "AGREE", "THREATEN", "ACCUSE", "REJECT", "COURTESY"})
"""The types whose content is an event of its own."""

TALKED_ABOUT = frozenset({"DISCUSS", "STATEMENT", "SUPPORT"})
"""The types whose objects and topics are no events of their own."""

_TOPIC_PREPOSITIONS = frozenset(
    {
        "über",
        "zu",
        "auf",
        "für",
        "um",
        "an",
        "on",
        "about",
        "over",
        "for",
        "to",
        "of",
        "regarding",
        "concerning",
    }
)
_ADJUNCT_PREPOSITIONS = word_set(
    "bei während nach vor in anlässlich seit at during after before following in ahead since amid despite "
    "until upon bis trotz zu"
)
_TIME_PREPOSITIONS = word_set("bei während nach vor seit at during after before following since until bis")
_DEFINITE = word_set(
    "der die das dem den des dieser diese dieses diesem diesen sein seine seiner seinem seinen ihr ihre "
    "ihrer ihrem ihren the this these that those his her its their our unser unsere unserer unserem "
    "unseren"
)
_CONTRACTED = frozenset({"beim", "zum", "zur", "im", "am", "vom"})
_PARTY_SLOTS = ("nmod:", "det:poss", "amod", "compound")
_VISIT_PREPOSITIONS = frozenset({"zu", "on", "for", "to", "in"})


def standing(sentence: Sentence, verbs: list[Match], nouns: list[Match]) -> list[Match]:
    """Return the matches that stand as events, in text order, each with its governor where it has one."""
    verbs, nouns = _joined_visits(_without_carriers(verbs, nouns), nouns)
    for match in verbs:
        match.governor = _clause_governor(match.clause, verbs)
    kept = list(verbs)
    for match in nouns:
        if _stands(sentence, match, verbs, nouns):
            kept.append(match)
    return sorted(kept, key=lambda match: match.unit.start)


def join_visits(matches: list[Match]) -> None:
    """Let visit nouns borrow from the motion verb beside them, and take that verb out of `matches`."""
    nouns = [match for match in matches if match.is_noun]
    verbs = [match for match in matches if not match.is_noun]
    kept, _ = _joined_visits(verbs, nouns)
    matches[:] = [match for match in matches if match.is_noun or match in kept]


def give_governors(matches: Sequence[Match]) -> None:
    """Tell each match the one whose content it is: what is demanded, promised, threatened, alleged."""
    verbs = [match for match in matches if not match.is_noun]
    nouns = [match for match in matches if match.is_noun]
    for match in verbs:
        match.governor = _clause_governor(match.clause, verbs)
    for match in nouns:
        governor = None if match.carrier else _noun_governor(match, verbs, nouns)
        if governor is not None and governor.row.type in CONTENT_GOVERNORS:
            match.governor = governor
        elif match.carrier:
            match.governor = _clause_governor(match.clause, verbs)


def _without_carriers(verbs: list[Match], nouns: list[Match]) -> list[Match]:
    """ "offer condolences", "declare a ceasefire": a verb that carries a trigger noun is none itself."""
    carried = {id(slot) for noun in nouns if noun.carrier for slot in noun.verb_slots}
    return [verb for verb in verbs if not any(id(slot) in carried for slot in verb.slots)]


def is_definite(phrase: Phrase) -> bool:
    """Tell whether a phrase points to something known: "bei dem Treffen", "their talks"."""
    if phrase.determiner in _DEFINITE:
        return True
    opening = phrase.units[phrase.begin]
    return opening.kind is kinds.PREPOSITION and opening.lower in _CONTRACTED


def own_parties(match: Match, language: str) -> list[Slot]:
    """Return the slots of a noun itself that hold somebody who takes part."""
    return [
        slot
        for slot in match.slots
        if slot.name.startswith(_PARTY_SLOTS)
        and match.row.roles_of(slot.name)
        and is_party(slot.phrase, language)
    ]


def _joined_visits(verbs: list[Match], nouns: list[Match]) -> tuple[list[Match], list[Match]]:
    """A motion verb and a visit noun in one clause are one event, on the noun."""
    for noun in nouns:
        phrase = noun.phrase
        if noun.row.type != "VISIT" or phrase is None:
            continue
        attribute = phrase.host
        if attribute is not None and attribute.begin < phrase.begin and phrase.last < attribute.first:
            noun.carrier, noun.attributive = attribute.units[attribute.first].lower, True
            noun.verb_slots = [Slot("nsubj", attribute, ATTRIBUTE_REASON)]
            continue
        mover = next((verb for verb in verbs if _moves_to(verb, noun, phrase)), None)
        if mover is not None:
            noun.carrier, noun.verb_slots = mover.row.lemma, mover.slots
            verbs = [verb for verb in verbs if verb is not mover]
    return verbs, nouns


def _moves_to(verb: Match, noun: Match, phrase: Phrase) -> bool:
    return (
        verb.row.type == "VISIT" and verb.clause is noun.clause and phrase.preposition in _VISIT_PREPOSITIONS
    )


def _clause_governor(clause: Clause, verbs: Sequence[Match]) -> Match | None:
    """Return the trigger verb whose zu-infinitive, dass-clause or "of doing" a clause is."""
    contained = _is_contained(clause)
    while clause.kind is clause_kinds.COORDINATE and clause.governor is not None:
        clause = clause.governor
        contained = _is_contained(clause)
    if not contained or clause.governor is None:
        return None
    return next((verb for verb in reversed(verbs) if verb.clause is clause.governor), None)


def _is_contained(clause: Clause) -> bool:
    if clause.kind is clause_kinds.PARTICIPLE and clause.places[0]:
        return clause.units[clause.places[0] - 1].lower in {"of", "for", "from"}
    return clause.kind is clause_kinds.INFINITIVE or clause.opener in {"dass", "daß", "that"}


def _stands(sentence: Sentence, match: Match, verbs: Sequence[Match], nouns: Sequence[Match]) -> bool:
    phrase = match.phrase
    if phrase is None:
        return True
    trusted = match.row.tier is Tier.HI or bool(match.held) or bool(match.carrier)
    parties = own_parties(match, sentence.language)
    if match.carrier:
        match.governor = _clause_governor(match.clause, verbs)
        return True
    governor = _noun_governor(match, verbs, nouns)
    if governor is not None and governor.row.type == match.row.type and not governor.is_noun:
        return False
    if governor is not None and governor.row.type in CONTENT_GOVERNORS:
        match.governor = governor
        courtesy = governor.row.type == "COURTESY" and phrase.host is None
        return courtesy or (trusted and governor.row.type != "COURTESY")
    if governor is not None and _is_topic(match, governor):
        return False
    if not trusted:
        return False
    return _reports(match, parties, sentence.verbs)


def _noun_governor(match: Match, verbs: Sequence[Match], nouns: Sequence[Match]) -> Match | None:
    """Return the nearest trigger in whose object or topic phrase this noun stands."""
    phrase = match.phrase
    if phrase is None:
        return None
    top = root_of(phrase)
    for verb in sorted(verbs, key=lambda item: abs(item.place - match.place)):
        if verb.clause is match.clause and any(_covers(slot, top, verb) for slot in verb.slots):
            return verb
    spoken = _spoken_of(match, verbs)
    if spoken is not None:
        return spoken
    for noun in nouns:
        earlier = noun is not match and noun.clause is match.clause and noun.place < match.place
        if earlier and any(slot.phrase is phrase or slot.phrase is top for slot in noun.slots):
            return noun
    return None


def _spoken_of(match: Match, verbs: Sequence[Match]) -> Match | None:
    """Return the verb of talking in whose clause the noun follows the thing talked about."""
    for verb in verbs:
        if verb.clause is match.clause and verb.row.type in TALKED_ABOUT:
            things = [
                slot.phrase
                for slot in verb.slots
                if slot.name == "obj" or _preposition(slot) in {"über", "about"}
            ]
            if any(thing.first <= match.place for thing in things):
                return verb
    return None


def _covers(slot: Slot, top: Phrase, verb: Match) -> bool:
    framed = bool(verb.row.roles_of(slot.name)) or verb.row.type in TALKED_ABOUT
    inner = slot.name == "obj" or (
        slot.name.startswith("obl:") and framed and _preposition(slot) in _TOPIC_PREPOSITIONS
    )
    return inner and slot.holds(top)


def _preposition(slot: Slot) -> str:
    return slot.name.partition(":")[2]


def _is_topic(match: Match, governor: Match) -> bool:
    """Tell whether the governor talks about, stresses or furthers what the noun names."""
    phrase = match.phrase
    assert phrase is not None
    if root_of(phrase).preposition in _ADJUNCT_PREPOSITIONS - {"zu", "in"}:
        return False
    return not governor.is_noun or governor.row.type in TALKED_ABOUT


def _reports(match: Match, parties: list[Slot], readings: Sequence[VerbReading]) -> bool:
    phrase = match.phrase
    assert phrase is not None
    encounter = match.row.type in ENCOUNTERS
    leader = phrase.host if phrase.host is not None and phrase in phrase.host.conjuncts else phrase
    if leader.host is not None:
        return _nested_reports(phrase, parties, encounter)
    if leader.preposition:
        return _beside_reports(match, leader.preposition, phrase, parties, encounter)
    if not match.clause.verbs:
        return bool(parties) or bool(match.slots)
    is_subject = _is_subject(match, readings)
    return bool(parties) or (is_subject and (_dated(match.clause) or _is_known(phrase, encounter)))


def _beside_reports(
    match: Match, preposition: str, phrase: Phrase, parties: list[Slot], encounter: bool
) -> bool:
    """After "nach", "during" an act with a party or date counts, after "in", "trotz" only a known one."""
    if preposition not in _ADJUNCT_PREPOSITIONS:
        return False
    temporal = preposition in _TIME_PREPOSITIONS
    return _is_known(phrase, encounter) or (temporal and (bool(parties) or _dated(match.clause)))


def _nested_reports(phrase: Phrase, parties: list[Slot], encounter: bool) -> bool:
    """A noun inside another noun's phrase counts with a party of its own, or as a known encounter."""
    outer = root_of(phrase)
    if outer.preposition in {"über", "on", "about", "regarding"}:
        return False
    return bool(parties) or (encounter and is_definite(phrase))


def _is_known(phrase: Phrase, encounter: bool) -> bool:
    return is_definite(phrase) and (encounter or bool(phrase.preposition))


def _dated(clause: Clause) -> bool:
    return any(clause.units[place].label == "DATE" for place in clause.places)


def _is_subject(match: Match, readings: Sequence[VerbReading]) -> bool:
    phrase = match.phrase
    for reading in readings:
        if reading.clause is match.clause:
            wanted = "obj" if reading.passive else "nsubj"
            return any(slot.name == wanted and slot.phrase is phrase for slot in reading.slots)
    return False
