"""English offices: a head with the words before and after it, "First Deputy Foreign Minister"."""

from __future__ import annotations

from models.suggest.entities.findings import RuleInput, preceded_by
from models.suggest.words import words

_NO_OFFICE_IN_LOWER_CASE = words(
    "general chair major captain secretary representative director judge speaker king aide marshal duke",
    "cardinal commander adviser advisor coordinator prince officer sergeant corporal treasurer",
    "comptroller executive dean bishop rabbi imam mufti abbot regent auditor registrar superintendent",
    "inspector commandant brigadier counsellor councillor procurator rector ensign quartermaster",
    "chaplain prefect metropolitan lieutenant colonel patriarch princess queen shah tsar",
)
"""Heads that are common words, or whose holders are many, without a capital and without modifiers."""
_DEFINITE_OFFICES = words(
    "captain director judge speaker king queen prince princess commander coordinator cardinal bishop",
    "dean imam patriarch colonel rector generals",
)
"""Heads that one person holds when a definite article or an owner stands before them: "its captain"."""
_OWNERS = words("the its his her their our my 's ’s s’ s'")
_FEW_MODIFIERS = words("deputy chief senior acting press")
"""Modifiers of spokespeople: what stands before them otherwise is their body, "army spokesman"."""
_POSTPOSED = words("general elect designate plenipotentiary emeritus")
_OF_PORTFOLIO = words(
    "minister ministers secretary secretaries undersecretary under-secretary commissioner vice-minister",
    "commissioners",
)
_PORTFOLIO = words(
    "foreign external internal home state interior affairs treasury women children economy energy",
    "defence defense finance trade justice health education culture transport war oil army navy arts",
    "religion faith",
)
_CALLED_AFTER = words(
    "hospital university airport fund foundation college bridge stadium center centre road port base",
    "institute prize award mosque palace square street hall cup library canal highway school academy",
    "island land",
)
_LONGEST_NAME = 5


def english_office(given: RuleInput, index: int, sentence: range) -> range:
    """Return the tokens of the office whose head is at `index`; empty if there is none."""
    titles, token = given.lexicons.titles["en"], given.tokens[index]
    if token.lower not in titles.heads or _names_a_place(given, index, sentence):
        return range(0)
    first, capital = index, token.is_capitalised
    allowed = _FEW_MODIFIERS if token.lower.startswith("spokes") else titles.modifiers
    while first > sentence.start and given.tokens[first - 1].lower in allowed:
        if given.tokens[first - 1].is_capitalised != capital and first - 1 > sentence.start:
            break
        first -= 1
    joined = (
        first - 2 >= sentence.start and given.tokens[first - 1].lower == "and" and token.lower.endswith("s")
    )
    if joined and first < index and given.tokens[first - 2].lower in allowed:
        first -= 2
    stop = _stop(given, index, sentence)
    alone = stop - first == 1
    if alone and token.lower.startswith("executive"):
        return range(0)
    if alone and not capital and not _stands_alone(given, index, sentence):
        return range(0)
    return range(first, stop)


def _stands_alone(given: RuleInput, index: int, sentence: range) -> bool:
    lower = given.tokens[index].lower
    owned = preceded_by(given.tokens, index, _OWNERS, sentence.start)
    if lower in _DEFINITE_OFFICES:
        return owned
    return lower not in _NO_OFFICE_IN_LOWER_CASE and lower.removesuffix("s") not in _NO_OFFICE_IN_LOWER_CASE


def _stop(given: RuleInput, index: int, sentence: range) -> int:
    """Return where "secretary general" or "Minister of Foreign Affairs and Trade" ends."""
    tokens, head = given.tokens, given.tokens[index]
    stop = index + 1
    if stop < sentence.stop and tokens[stop].lower in _POSTPOSED and head.lower != "general":
        stop += tokens[stop].is_capitalised == head.is_capitalised
    if head.lower not in _OF_PORTFOLIO or stop >= sentence.stop or tokens[stop].lower not in {"of", "for"}:
        return stop
    place = stop + 1
    while True:
        place += place < sentence.stop and tokens[place].lower == "the"
        if not _is_portfolio(given, place, sentence, capital=head.is_capitalised):
            return stop
        while _is_portfolio(given, place, sentence, capital=head.is_capitalised):
            place += 1
        stop = place
        while place < sentence.stop and tokens[place].lower in {",", "and", "&"}:
            place += 1
        if place == stop:
            return stop


def _is_portfolio(given: RuleInput, index: int, sentence: range, *, capital: bool) -> bool:
    if index >= sentence.stop or given.tokens[index].is_capitalised != capital:
        return False
    lower = given.tokens[index].lower
    return lower in _PORTFOLIO or lower in given.lexicons.titles["en"].modifiers


def _names_a_place(given: RuleInput, index: int, sentence: range) -> bool:
    """Tell whether the office is the first word of a building's or body's name: "King Fahd Hospital"."""
    if not given.tokens[index].is_capitalised:
        return False
    for token in given.tokens[index + 1 : min(index + _LONGEST_NAME, sentence.stop)]:
        if token.lower in _CALLED_AFTER and token.is_capitalised:
            return True
        if not (token.is_word and token.is_capitalised):
            return False
    return False
