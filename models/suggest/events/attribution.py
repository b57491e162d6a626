"""Who vouches for an event: the speaker of the speech verb, quotation or source phrase around it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from models.annotation import Attributes, Level
from models.offsets import Span
from models.schema import Preset, Role
from models.suggest.events import clause_kinds, kinds
from models.suggest.events.arguments import Filler, Filling, filler_of, filler_of_name
from models.suggest.events.attributes import Cue
from models.suggest.events.clauses import Clause
from models.suggest.events.matching import Match
from models.suggest.events.parties import ACTING, is_party
from models.suggest.events.phrases import Phrase
from models.suggest.events.sentences import Sentence
from models.suggest.events.slots import raw_slots
from models.suggest.events.units import Unit
from models.suggest.events.words import word_set
from models.suggest.lemmas import lemma, verb_lemmas

SPEECH = frozenset({"STATEMENT", "DEMAND", "ACCUSE", "REJECT", "THREATEN", "AGREE", "SUPPORT", "COURTESY"})
"""The types whose trigger verb can introduce what somebody says."""

_SOURCE_PREPOSITIONS = frozenset({"laut", "zufolge"})
_SOURCE_NOUNS = frozenset(
    {"angaben", "angabe", "auskunft", "aussage", "worten", "mitteilung", "bericht", "statement", "report"}
)
_REPORTING = {
    "de": frozenset(
        {
            "berichten",
            "melden",
            "mitteilen",
            "sagen",
            "erklären",
            "betonen",
            "verlauten",
            "angeben",
            "schreiben",
            "bekanntgeben",
            "äußern",
            "hinzufügen",
            "unterstreichen",
        }
    ),
    "en": frozenset({"report", "cite", "quote"}),
}
_MEDIA_VERBS = {"de": frozenset({"berichten", "melden"}), "en": frozenset({"report", "cite", "quote"})}
_SAYING = frozenset({"heißt", "hieß"})
_THAT = frozenset({"dass", "daß", "that", "ob", "whether"})
_QUOTE_OR_BREAK = re.compile('["“”„»«‟\n]')
_SUBJUNCTIVE_ONE = word_set("sei seien habe werde könne müsse solle wolle dürfe möge gebe")
_REMEMBERED = 8
"""Sentences whose sources are remembered while their events are looked at one after the other."""

_NEAR = 30
"""Code points after a quotation within which its speaker is looked for."""

_SHORT_CLAUSE = 8
_ACROSS = 4
"""Code points before a quotation in which the sentence that announces it may end, a blank line among them."""
_ROLE = Role("attribution", ACTING)


Ruled = tuple[Attributes, tuple[Cue, ...], Preset | None]
"""The attributes that the rules give an event, with their cues, and the preset that they make."""


@dataclass(eq=False, slots=True)
class ReadEvent:
    """A match with its sentence and its fillings; `probability` and `preset` where they were learnt.

    `ruled` is what the rules say of its attributes, if they were asked already.
    """

    match: Match
    sentence: Sentence
    fillings: tuple[Filling, ...]
    probability: float | None = None
    preset: str = ""
    ruled: Ruled | None = None

    @property
    def speaker(self) -> Filler | None:
        """Return who speaks, where the trigger is a verb of speaking."""
        if self.match.is_noun or self.match.row.type not in SPEECH:
            return None
        for item in self.fillings:
            if item.role == "Actor":
                return item.filler
        return None


def is_source_only(match: Match, language: str) -> bool:
    """Tell whether a speech verb only names the source: "wie X mitteilte", "as X reported"."""
    if match.is_noun or match.row.type != "STATEMENT":
        return False
    if match.clause.opener in {"wie", "as"}:
        return True
    media = match.row.lemma in _MEDIA_VERBS[language]
    subjects = [slot.phrase for slot in match.slots if slot.name == "nsubj"]
    return media and any(phrase.head.label == "ORG" for phrase in subjects)


def attributions(
    events: Sequence[ReadEvent], sentences: Sequence[Sentence], text: str
) -> dict[Match, Filler]:
    """Return the speaker of every match that somebody vouches for."""
    quotes = list(_quotations(text, sentences))
    speaking = [event for event in events if event.speaker is not None]
    beside: dict[Sentence, list[ReadEvent]] = defaultdict(list)
    for event in speaking:
        beside[event.sentence].append(event)
    found: dict[Match, Filler] = {}
    for event in events:
        quote = _quote_around(event.match, quotes)
        peers = [
            other
            for other in beside.get(event.sentence, ())
            if other is not event and _quote_around(other.match, quotes) in (None, quote)
        ]
        speaker = (
            (_clause_speaker(event, peers) if peers else None)
            or _quoted_speaker(event, speaking, sentences, quote)
            or _source_of(event.sentence, event.match)
            or (_parenthesis_speaker(event, peers) if peers else None)
            or _free_speaker(event, speaking, text)
        )
        if speaker is not None:
            own = event.speaker
            if own is None or own.span != speaker.span:
                found[event.match] = speaker
    return found


def _clause_speaker(event: ReadEvent, peers: Sequence[ReadEvent]) -> Filler | None:
    """Climb from the trigger's clause to the speech verb on which it depends."""
    clause: Clause | None = event.match.clause
    while clause is not None and clause.governor is not None:
        reported = clause.opener in _THAT or _is_bare_content(clause) or _is_subjunctive(clause)
        if reported:
            speaker = _speaker_in(clause.governor, peers)
            if speaker is not None:
                return speaker
        clause = clause.governor
    return None


def _is_bare_content(clause: Clause) -> bool:
    return clause.kind is clause_kinds.SUBORDINATE and clause.units[clause.places[0]].kind is not kinds.OPENER


def _is_subjunctive(clause: Clause) -> bool:
    for place in clause.verbs:
        form = clause.units[place].lower
        if form in _SUBJUNCTIVE_ONE or _weak_subjunctive(form):
            return True
    return False


def _weak_subjunctive(form: str) -> bool:
    """Tell "trete", "zementiere": first-person forms, which newswire uses for nothing else."""
    return form.endswith("e") and lemma(form, "de") == form + "n"


def _speaker_in(clause: Clause, peers: Sequence[ReadEvent]) -> Filler | None:
    for peer in peers:
        if peer.match.clause is clause:
            return peer.speaker
    return None


def _parenthesis_speaker(event: ReadEvent, peers: Sequence[ReadEvent]) -> Filler | None:
    """Find ", teilte das Ministerium mit", ", the envoy said" beside the trigger's clause."""
    for peer in peers:
        if peer.match.clause is not event.match.clause and _is_said_beside(peer.match):
            return peer.speaker
    return None


def _is_said_beside(match: Match) -> bool:
    clause = match.clause
    if clause.kind is clause_kinds.PARENTHESIS:
        return True
    if match.row.type != "STATEMENT" or clause.kind is not clause_kinds.MAIN:
        return False
    first = clause.places[0]
    after_comma = first > 0 and clause.units[first - 1].kind is kinds.COMMA
    return (
        after_comma
        and len(clause.places) <= _SHORT_CLAUSE
        and all(slot.name != "obj" for slot in match.slots)
    )


def _source_of(sentence: Sentence, match: Match) -> Filler | None:
    """Find "laut X", "nach Angaben von X", "so X", "according to X", "wie X mitteilte"."""
    for clause, subject, ends, filler in _sources(sentence):
        if subject is not None and clause is not match.clause:
            return subject
        if ends:
            return filler
    return None


@lru_cache(maxsize=_REMEMBERED)
def _sources(sentence: Sentence) -> list[tuple[Clause, Filler | None, bool, Filler | None]]:
    """Return the clauses that name a source: who reports as "wie X", whether another is named, and who.

    A named source hides those of the clauses after it, even where nobody can be made of it.
    """
    found = []
    for clause in sentence.clauses:
        reports = clause.opener in {"wie", "as"}
        subject = _reporting_subject(clause, sentence.language) if reports else None
        named = _report_named(clause)
        phrase = None
        if named is None:
            phrase = next((item for item in clause.phrases if _is_source(item, sentence.language)), None)
        filler = named if phrase is None else _source_filler(phrase, sentence.language)
        ends = named is not None or phrase is not None
        if ends or subject is not None:
            found.append((clause, subject, ends, filler))
        if ends:
            break
    return found


def _reporting_subject(clause: Clause, language: str) -> Filler | None:
    for place in clause.lexical:
        if set(verb_lemmas(clause.units[place].text, language)) & (
            _REPORTING[language] | _MEDIA_VERBS[language]
        ):
            subject = next(
                (slot.phrase for slot in raw_slots(clause, place, language) if slot.name == "nsubj"), None
            )
            return filler_of(subject, _ROLE, language) if subject is not None else None
    return None


def _report_named(clause: Clause) -> Filler | None:
    """Find "heißt es in dem Bericht"."""
    units = clause.units
    if _SAYING.isdisjoint([units[place].lower for place in clause.verbs]):
        return None
    if "es" not in [units[place].lower for place in clause.places]:
        return None
    phrase = next((item for item in clause.phrases if item.preposition == "in" and not item.is_pronoun), None)
    if phrase is None:
        return None
    head = phrase.head
    return filler_of_name(head.entity) if head.entity else Filler(None, head.span, Level.NOM)


def _is_source(phrase: Phrase, language: str) -> bool:
    before = phrase.units[phrase.begin - 1].lower if phrase.begin else ""
    if language == "en":
        return phrase.preposition == "to" and before == "according"
    if phrase.preposition in _SOURCE_PREPOSITIONS:
        return True
    if before == "so" and not phrase.preposition and phrase.begin > 1:
        return phrase.units[phrase.begin - 2].kind in {kinds.COMMA, kinds.QUOTE}
    return phrase.preposition == "nach" and phrase.head.lower in _SOURCE_NOUNS


def _source_filler(phrase: Phrase, language: str) -> Filler | None:
    """ "laut Angaben des Ministeriums" vouches through its genitive."""
    if phrase.head.lower in _SOURCE_NOUNS and phrase.genitives:
        return _source_filler(phrase.genitives[0], language)
    beside = phrase.last + 1
    named = phrase.head.lower in _SOURCE_NOUNS and beside < len(phrase.units)
    if named and phrase.units[beside].lower in {"by", "from", "von", "durch"}:
        return _filler_at(phrase, beside + 1)
    return filler_of(phrase, _ROLE, language)


def _filler_at(phrase: Phrase, place: int) -> Filler | None:
    """Return the name that follows within three words of `place`."""
    units = phrase.units[place : place + 3]
    head = next((unit for unit in units if unit.label in ACTING), None)
    return filler_of_name(head.entity) if head is not None and head.entity else None


def _quote_around(match: Match, quotes: Sequence[Span]) -> Span | None:
    for span in quotes:
        if _holds(span, match.unit):
            return span
    return None


def _holds(span: Span, unit: Unit) -> bool:
    return span.start <= unit.start and unit.end <= span.end


def _quoted_speaker(
    event: ReadEvent, speaking: Sequence[ReadEvent], sentences: Sequence[Sentence], quote: Span | None
) -> Filler | None:
    """Return who speaks the quotation that holds the trigger: the nearest speech verb outside it."""
    if quote is None:
        return None
    beside = [item for item in sentences if _is_beside(item, quote)]
    outside = [
        other for other in speaking if other.sentence in beside and not _holds(quote, other.match.unit)
    ]
    if outside:
        return min(outside, key=lambda other: _distance(other.match.unit.span, quote)).speaker
    sources = (_source_of(sentence, event.match) for sentence in beside)
    return next((found for found in sources if found is not None), None) or _named_after(quote, beside)


def _is_beside(sentence: Sentence, quote: Span) -> bool:
    """Tell whether a sentence holds a part of the quotation, or announces it with a colon."""
    start, end = sentence.span.start, sentence.span.end
    announces = quote.start - _ACROSS <= end <= quote.start and sentence.units[-1].text == ":"
    return announces or (start < quote.end + 2 and max(0, quote.start - 2) < end)


def _named_after(quote: Span, sentences: Sequence[Sentence]) -> Filler | None:
    """Return the party named right after a quotation, whatever the verb: "…”, schrieb Holmstein"."""
    for sentence in sentences:
        for phrase in sentence.phrases:
            start = phrase.units[phrase.begin].start
            near = quote.end <= start < quote.end + _NEAR and phrase.host is None and not phrase.preposition
            if near and is_party(phrase, sentence.language):
                return filler_of(phrase, _ROLE, sentence.language)
    return None


def _distance(span: Span, quote: Span) -> int:
    """Prefer the speech verb after a quotation to one before it at the same distance."""
    return span.start - quote.end if span.start >= quote.end else quote.start - span.end + 1


def _free_speaker(event: ReadEvent, speaking: Sequence[ReadEvent], text: str) -> Filler | None:
    """A main clause in Konjunktiv I goes on reporting the last speaker of the paragraph."""
    if event.sentence.language != "de" or not _is_subjunctive(event.match.clause):
        return None
    paragraph = text.rfind("\n", 0, event.sentence.span.start)
    earlier = [other for other in speaking if paragraph < other.match.unit.start < event.sentence.span.start]
    return earlier[-1].speaker if earlier else None


def _quotations(text: str, sentences: Sequence[Sentence]) -> Iterator[Span]:
    """Pair the quotation marks of each paragraph."""
    if not sentences:
        return
    opened: int | None = None
    for sign in _QUOTE_OR_BREAK.finditer(text, sentences[0].span.start, sentences[-1].span.end):
        offset = sign.start()
        if sign[0] == "\n":
            if opened is not None and (opened == 0 or text[opened - 1] == "\n"):
                yield Span(opened, offset)
            opened = None
        else:
            if opened is not None:
                yield Span(opened, offset + 1)
            opened = None if opened is not None else offset
