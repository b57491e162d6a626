"""Mentions of one encounter: "bei dem Treffen", "their talks", and the headline with the body."""

from __future__ import annotations

from collections.abc import Sequence

from models.article import Article, ZoneKind
from models.suggest.events.attribution import ReadEvent
from models.suggest.events.matching import Match
from models.suggest.events.standing import ENCOUNTERS, is_definite

_PARTIES = frozenset({"Participant", "Actor", "Recipient", "Person"})


def is_further_mention(event: ReadEvent, earlier: Sequence[ReadEvent]) -> bool:
    """Tell whether a definite noun without parties of its own points back to an encounter."""
    match = event.match
    if match.phrase is None or match.row.type not in ENCOUNTERS or match.carrier:
        return False
    named = any(item.role in _PARTIES and item.filler.entity is not None for item in event.fillings)
    return not named and _points_back(match) and antecedent(event, earlier) is not None


def antecedent(event: ReadEvent, earlier: Sequence[ReadEvent]) -> ReadEvent | None:
    """Return the last encounter told before; one of the same type before any other."""
    told = [other for other in earlier if other.match.row.type in ENCOUNTERS and _can_be_met_again(other)]
    told = [other for other in told if _may_be_one(other, event)] or told
    same = [other for other in told if other.match.row.type == event.match.row.type]
    recent = told[-1:] if not same or told.index(same[-1]) < len(told) - _REACH else same[-1:]
    return recent[0] if recent else None


def _may_be_one(told: ReadEvent, event: ReadEvent) -> bool:
    """Talks and meetings point back to a meeting or reception rather than to somebody's arrival."""
    return (
        "VISIT" not in {told.match.row.type, event.match.row.type}
        or told.match.row.type == event.match.row.type
    )


_REACH = 4
"""How many encounters back a mention of the same type is preferred to a nearer one of another."""


def _points_back(match: Match) -> bool:
    phrase = match.phrase
    assert phrase is not None
    return is_definite(phrase) or bool(phrase.host is not None and is_definite(phrase))


def _can_be_met_again(event: ReadEvent) -> bool:
    """Raising a topic is no encounter to come back to; a meeting, visit, call or talks of two are."""
    parties = [
        item for item in event.fillings if item.role == "Participant" and item.filler.entity is not None
    ]
    return event.match.row.type != "DISCUSS" or event.match.is_noun or len(parties) > 1


def groups(events: Sequence[ReadEvent], further: Sequence[Match], article: Article) -> dict[Match, Match]:
    """Return for every match of a group with two or more members the group's first match."""
    leaders: dict[Match, Match] = {}
    headline: list[ReadEvent] = []
    for index, event in enumerate(events):
        if event.match in further:
            found = antecedent(event, events[:index])
        else:
            found = _told_in_headline(event, headline, article)
        if found is not None:
            leaders[event.match] = leaders.get(found.match, found.match)
        if article.zone_at(event.match.unit.start) is ZoneKind.HEADLINE:
            headline.append(event)
    return leaders | {leader: leader for leader in leaders.values()}


def _told_in_headline(event: ReadEvent, headline: Sequence[ReadEvent], article: Article) -> ReadEvent | None:
    """Return the headline's event of the same kind with a party in common."""
    for other in headline:
        if _same_kind(other.match, event.match) and _shares_party(other, event, article.text):
            return other
    return None


def _same_kind(one: Match, other: Match) -> bool:
    return one.row.type == other.row.type or {one.row.type, other.row.type} <= ENCOUNTERS - {"DISCUSS"}


def _shares_party(one: ReadEvent, other: ReadEvent, text: str) -> bool:
    return bool(_party_names(one, text) & _party_names(other, text))


def _party_names(event: ReadEvent, text: str) -> set[str]:
    """Return the last word of each named party, which short and long forms of a name share."""
    spans = [
        item.filler.span
        for item in event.fillings
        if item.role in _PARTIES and item.filler.entity is not None
    ]
    return {span.text(text).split()[-1].casefold().rstrip("s’'") for span in spans}
