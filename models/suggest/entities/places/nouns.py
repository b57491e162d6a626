"""Common nouns that stand for one place (level NOM): "an der Grenze", "den Flughafen", "a fuel depot"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.annotation import Level
from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.entities.places.sight import PlaceSight
from models.suggest.entities.places.words import is_built_noun
from models.suggest.tokens import Token
from models.suggest.words import CONTRACTIONS, words

_BUILDING, _LAND, _TOWN = 0.75, 0.8, 0.75

_GERMAN_LAND = re.compile(
    r"(?:verwaltungs|staats|land)?grenzen?|grenzgebiet|grenzregion|küste|insel|inselgruppe|flussinsel"
    r"|halbinsel|riff|atoll|meerenge|(?:waffenstillstands|demarkations|front)linie|grenzfluss|sperrzone"
    r"|pufferzone|(?:hochwasser|katastrophen|überschwemmungs|erdbeben|krisen|kampf|konflikt|kriegs|see"
    r"|dürre)gebiete?s?"
)
_BEFORE_NOUNS = words("grenze grenzen grenzgebiet küste")
"""Words that are seldom followed by a name, so that a noun may come next."""
_LAND_PREPOSITIONS = words("an auf in vor aus über entlang nahe am im ins ans vom zur zum aufs")
_COAST_PREPOSITIONS = words("vor")
_ALL_BORDERS = words("aller alle allen seine ihre seinen ihren")
_GERMAN_TOWNS = re.compile(
    r"(?:haupt|hafen|grenz|küsten|provinzhaupt|alt|geburts)?stadt|provinz|königreich|emirat|sultanat"
    r"|fürstentum|bundesstaat|großstadt|metropole"
)
_TO_STATES = words("dem vom")
_ACCUSATIVES = words("die das")
_DEFINITE = words("der die das den dem des") | CONTRACTIONS
_GERMAN_DETERMINERS = _DEFINITE | words(
    "ein eine einen einem einer eines sein seine seinen ihr ihre ihren alle aller allen"
)
_GENITIVES = words("des der einer eines")
_NOT_AFTER = words("für über bei mit von aus ohne statt wie als")
_WRITTEN = (["werk", "von"], ["werke", "von"])
"""What rather is a book or a deed: "ein Werk von Goethe"."""
_ADJECTIVE = re.compile(r"[^\W\d]\w{2,}e[nrsm]?")

_ENGLISH_DETERMINERS = words("a an the its their his her our this that two three several all")
_ENGLISH_LAND = words("border borders frontier shoal reef strait island coast")
_ENGLISH_NEAR = words("to at on across along near from over off towards")
_ENGLISH_CROSSED = re.compile(r"(?:cross|patrol|clos|seal|reopen|guard|open)(?:e?s|ed|ing|led|ling)?")
_ENGLISH_NOT_AFTER = words("for of about between than as have has had having")
_FOLLOWERS = words(
    "in at on near of to for from by with and or but after before when where which that while as is was",
    "were are has have had will would can could may must we they he she it together on unless until if",
    "since during against over into between again early late last this yesterday today",
)
_VERB = re.compile(
    r"\w+ed|left|leav\w+|enter\w*|reach\w*|hit|hits|made|held|took|built|build\w*|saw|runs?|ran|near\w*"
)
_MOST_MODIFIERS = 2


def find_place_nouns(sight: PlaceSight) -> Iterator[Finding]:
    """Yield the common nouns for places where they likely fill a role: reached, left, hit, opened."""
    find = _german if sight.given.language == "de" else _english
    for sentence in sight.given.text.sentences:
        for index in sentence:
            yield from find(sight, index, sentence)


def _german(sight: PlaceSight, index: int, sentence: range) -> Iterator[Finding]:
    token = sight.given.tokens[index]
    if not token.is_capitalised or index in sight.other or index in sight.starting:
        return
    phrase = _german_phrase(sight.given, index, sentence)
    if _GERMAN_LAND.fullmatch(token.lower):
        if _is_reached(sight.given, phrase) and not _is_named(sight, index, sentence):
            yield _noun(sight.given, "LOC", phrase.tokens, _LAND)
    elif _GERMAN_TOWNS.fullmatch(token.lower):
        if _is_entered(phrase) and not _is_named(sight, index, sentence):
            yield _noun(sight.given, "GPE", phrase.tokens, _TOWN)
    elif token.text == "Staat":
        if phrase.is_of_people and phrase.preposition in _TO_STATES:
            yield _noun(sight.given, "GPE", range(index, index + 1), _TOWN)
    elif is_built_noun(token.text) and _may_be_built(sight.given, phrase):
        yield _noun(sight.given, "FAC", phrase.tokens, _BUILDING)


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A German noun with its adjectives in a sentence, and the two lower-case words before them.

    `determiner` is a nationality where one stands there, which belongs to no common noun.
    """

    tokens: range
    sentence: range
    determiner: str
    preposition: str
    is_of_people: bool


def _german_phrase(given: RuleInput, index: int, sentence: range) -> _Phrase:
    start = _phrase_start(given, index, sentence)
    determiner, preposition = _words_before(given.tokens, start, sentence)
    of_people = determiner in given.lexicons.peoples["de"]
    return _Phrase(range(start, index + 1), sentence, determiner, preposition, of_people)


def _phrase_start(given: RuleInput, index: int, sentence: range) -> int:
    """Return where a noun with its adjectives begins; a nationality stays outside."""
    start, peoples = index, given.lexicons.peoples[given.language]
    while start > sentence.start and index - start < _MOST_MODIFIERS:
        before = given.tokens[start - 1]
        plain = before.text.islower() and before.lower not in peoples
        if not plain or not _ADJECTIVE.fullmatch(before.text) or before.lower in _GERMAN_DETERMINERS:
            break
        if before.lower in _NOT_AFTER | _LAND_PREPOSITIONS or start - 1 == sentence.start:
            break
        if not _is_determined(given, start - 1, sentence):
            break
        start -= 1
    return start


def _is_determined(given: RuleInput, index: int, sentence: range) -> bool:
    """Tell whether one of the two words before an adjective is a determiner."""
    return any(
        given.tokens[place].lower in _GERMAN_DETERMINERS
        for place in range(max(sentence.start, index - 2), index)
    )


def _words_before(tokens: tuple[Token, ...], start: int, sentence: range) -> tuple[str, str]:
    """Return the words before a noun phrase: its determiner or nationality, and the one before that."""
    first = tokens[start - 1].lower if start > sentence.start else ""
    second = tokens[start - 2].lower if start - 1 > sentence.start else ""
    return first, second


def _is_named(sight: PlaceSight, index: int, sentence: range) -> bool:
    """Tell whether a name follows that tells which place is meant: "Insel Rügen"."""
    if index + 1 >= sentence.stop:
        return False
    likely = (
        sight.given.tokens[index].lower not in _BEFORE_NOUNS and sight.given.tokens[index + 1].is_capitalised
    )
    return likely or bool(sight.name_from(index + 1, sentence))


def _is_entered(phrase: _Phrase) -> bool:
    """Tell whether somebody goes into a town: "in die Hauptstadt"."""
    into = phrase.preposition == "in" and phrase.determiner in _ACCUSATIVES
    return into or phrase.determiner == "ins"


def _is_reached(given: RuleInput, phrase: _Phrase) -> bool:
    word, determiner, preposition = (
        given.tokens[phrase.tokens[-1]].lower,
        phrase.determiner,
        phrase.preposition,
    )
    if word == "grenzen" and determiner in _ALL_BORDERS:
        return True
    if phrase.is_of_people:
        determiner, preposition = _words_before(given.tokens, phrase.tokens.start - 1, phrase.sentence)
    if word == "küste" and preposition in _COAST_PREPOSITIONS:
        following = given.tokens[phrase.tokens.stop : phrase.sentence.stop][:1]
        return [token.lower for token in following] == ["von"]
    if determiner in CONTRACTIONS:
        return determiner in _LAND_PREPOSITIONS
    return determiner in _GERMAN_DETERMINERS and preposition in _LAND_PREPOSITIONS


def _may_be_built(given: RuleInput, phrase: _Phrase) -> bool:
    tokens, start, sentence = given.tokens, phrase.tokens.start, phrase.sentence
    if phrase.is_of_people:
        determiner, preposition = _words_before(tokens, start - 1, sentence)
        located = determiner in _NOT_AFTER | _GENITIVES | {"in"} or (determiner, preposition) == ("den", "in")
        return not located and preposition not in _NOT_AFTER
    written = [token.lower for token in tokens[phrase.tokens[-1] : sentence.stop][:2]] in _WRITTEN
    if written or phrase.determiner not in _GERMAN_DETERMINERS or phrase.preposition in _NOT_AFTER:
        return False
    if phrase.preposition == "um":
        return any(tokens[place].lower == "zu" for place in range(start, sentence.stop))
    owned = start - 2 >= sentence.start and tokens[start - 2].is_capitalised and tokens[start - 2].is_word
    return not (phrase.determiner in _GENITIVES and owned)


def _english(sight: PlaceSight, index: int, sentence: range) -> Iterator[Finding]:
    given, token = sight.given, sight.given.tokens[index]
    land = token.lower in _ENGLISH_LAND
    if not token.text.islower() or not (land or is_built_noun(token.text)):
        return
    after = given.tokens[index + 1] if index + 1 < sentence.stop else None
    if after is not None and after.is_word and after.lower not in _FOLLOWERS:
        return
    start = _english_start(given, index, sentence)
    if start is None:
        return
    determiner, before = _words_before(given.tokens, start, sentence)
    if land:
        reached = before in _ENGLISH_NEAR or _ENGLISH_CROSSED.fullmatch(before)
        if determiner == "the" and start == index and reached:
            yield _noun(given, "LOC", range(index, index + 1), _LAND)
    elif before not in _ENGLISH_NOT_AFTER:
        yield _noun(given, "FAC", range(start, index + 1), _BUILDING)


def _english_start(given: RuleInput, index: int, sentence: range) -> int | None:
    """Return where an English noun with its modifiers begins, or None without a determiner or people."""
    peoples = given.lexicons.peoples["en"]
    for start in range(index, max(sentence.start, index - _MOST_MODIFIERS - 1), -1):
        before = given.tokens[start - 1]
        if before.lower in _ENGLISH_DETERMINERS or before.lower in peoples:
            return start
        if not before.text.islower() or before.lower in _FOLLOWERS or _VERB.fullmatch(before.lower):
            return None
    return None


def _noun(given: RuleInput, label: str, tokens: range, confidence: float) -> Finding:
    evidence = (("noun", given.tokens[tokens[-1]].text),)
    return Finding(label, given.text.span(tokens), confidence, evidence, level=Level.NOM)
