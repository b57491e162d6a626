"""Places that a word for their kind announces: "Seehafen von Poti", "Palais Coburg", "village of Tegh"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.dates import MONTHS
from models.suggest.entities.findings import Finding
from models.suggest.entities.places.sight import PlaceSight
from models.suggest.entities.places.words import kind_of_place
from models.suggest.words import words

_STATED, _ANNOUNCED, _BEFORE_NAME, _GUESSED = 0.97, 0.85, 0.8, 0.75

_GERMAN_LAND = re.compile(
    r"(?:\w*korridor|halbinsel|insel|vulkan|kap|fluss|río|salar|wadi|dschebel|sierra|cerro|isla|bucht"
    r"|golf|meerenge|atoll|riff|meer)s?"
)
_OUTSIDE_NAME = re.compile(r"(?:wüste|inselgruppe|\w+insel|\w+fluss|hochebene|landschaft|bergkette)")
"""German kinds that are no part of the name: "die Wüste Gobi", as those of towns are not."""
_GERMAN_TOWNS = re.compile(
    r"(?:\w*stadt|\w*dorf|\w*dörfer|\w*provinz|oblast|gouvernement|bezirk|rayon|distrikt|bundesland"
    r"|bundesstaat|gemeinde|ort|ortschaft|küstenort|grenzort|badeort|wallfahrtsort|oase|stadtteil"
    r"|stadtviertel|landkreis|kanton|departement|siedlung|gebiet|landgemeinde|hafenort|vorort|ferienort"
    r"|kurort|weiler|teilrepublik)s?"
)
_ENGLISH_TOWNS = words(
    "city town village province oblast district county municipality prefecture governorate parish",
    "suburb settlement parishes",
)
_ENGLISH_LAND = words(
    "corridor peninsula mountains valley desert river sea strait gulf island islands lake bay shoal",
    "shoals reef channel plateau basin delta archipelago atoll highlands heights gap triangle pass",
    "glacier ocean current cape sound ridge hills isle",
)
_ANY_CASE = words(
    "corridor peninsula mountains valley desert strait airport harbour harbor seaport railway railroad",
    "pipeline palace stadium cathedral mosque monastery prison highway memorial refinery airfield",
    "airbase barracks shipyard city town village province oblast municipality prefecture governorate",
    "parish parishes archipelago",
)
"""English kinds that are part of a name also when written small: "Wakhan corridor", "Bol memorial"."""
_NEVER_AFTER_NAME = words(
    "house school schools court center centre residence mission plant market line camps"
)
"""Kinds that are part of a name only in capitals and with a building's words before them."""
_LINKED = words(
    "port harbour harbor seaport airport bridge palace prison dam fortress fort castle canal gulf bay",
    "strait straits sea isle cape city town village province oblast district county municipality",
    "prefecture governorate parish parishes region suburb settlement",
)
"""English kinds that "of" ties to the name: "port of Poti", "Gulf of Aden"."""
_LAND_FIRST = words("mount mt lake cape wadi jebel jabal río salar sierra cerro isla monte")
_BUILT_FIRST = words("camp fort palais hotel villa palazzo hôtel")
_LANDS_FROM = words("golf bucht meerenge kap insel meer")
_NOT_FROM = words(
    "platz halle haus gebäude werk leitung anlage schule fabrik zentrum lager markt hotel kanzlei",
    "botschaft klinik konsulat theater oper krankenhaus wasserwerk mine",
)
"""German kinds of which "von" and a name tell only where they are: "Wasserwerke von Nukus"."""
_NOT_BESIDE = words(
    "haus platz werk halle markt schule botschaft konsulat kanal basis lager hotel mole turm tor leitung",
    "werft fabrik",
)
"""German kinds beside which a capitalised word is a name only if a lexicon lists it."""
_WHERE = {"de": words("in nach aus bei"), "en": words("in near outside off")}
_POSSESSIVES = frozenset({"'s", "’s"})
_LONGEST_GUESS = 2


def find_announced_places(sight: PlaceSight) -> Iterator[Finding]:
    """Yield places by the words for their kind, beside or around the places that are listed."""
    given = sight.given
    for sentence in given.text.sentences:
        for index in sentence:
            if given.language == "de":
                yield from _german(sight, index, sentence)
            else:
                yield from _english(sight, index, sentence)
                yield from _english_first(sight, index, sentence)
            yield from _after_preposition(sight, index, sentence)


def _german(sight: PlaceSight, index: int, sentence: range) -> Iterator[Finding]:
    """Yield "Eisenbahnlinie Baku-Kars", "Hafen von Poti", and of "Provinz Tawusch" the name."""
    token = sight.given.tokens[index]
    if not token.is_capitalised or index + 1 >= sentence.stop or len(sight.starting.get(index, ())) > 1:
        return
    name = _german_name(sight, index, sentence)
    if not name:
        return
    listed, evidence = name.start in sight.starting, (("kind", token.text),)
    if _GERMAN_TOWNS.fullmatch(token.lower):
        if not listed or _is_land(sight, name):
            yield Finding("GPE", sight.given.text.span(name), _STATED if listed else _ANNOUNCED, evidence)
    elif _OUTSIDE_NAME.fullmatch(token.lower) and not _GERMAN_LAND.fullmatch(token.lower):
        yield Finding("LOC", sight.given.text.span(name), _ANNOUNCED, evidence)
    else:
        label = "LOC" if _GERMAN_LAND.fullmatch(token.lower) else "FAC"
        yield Finding(label, sight.given.text.span(range(index, name.stop)), _ANNOUNCED, evidence)


def _german_name(sight: PlaceSight, index: int, sentence: range) -> range:
    """Return the name that belongs to a German kind, or nothing."""
    token, after = sight.given.tokens[index], sight.given.tokens[index + 1]
    town = _GERMAN_TOWNS.fullmatch(token.lower) is not None
    land = _GERMAN_LAND.fullmatch(token.lower) or _OUTSIDE_NAME.fullmatch(token.lower)
    if not town and not land and kind_of_place(token.text) != "FAC":
        return range(0)
    if after.lower == "von":
        linked = (
            token.lower.rstrip("s") in _LANDS_FROM
            if land
            else not town and not _is_one(token.lower, _NOT_FROM)
        )
        return sight.name_from(index + 2, sentence) if linked and index + 2 < sentence.stop else range(0)
    if index + 1 in sight.starting:
        return sight.starting[index + 1] if not _is_genitive(sight, index + 1) else range(0)
    return range(0) if _is_one(token.lower, _NOT_BESIDE) else sight.name_from(index + 1, sentence)


def _is_land(sight: PlaceSight, name: range) -> bool:
    """Tell whether a listed place is a landscape: "Gebiet Syrdarja" is not the river."""
    listed = sight.given.lexicons.places["de"].longest(sight.given.tokens, name.start, name.stop)
    return listed is not None and listed[1].label == "LOC"


def _is_one(word: str, kinds: frozenset[str]) -> bool:
    return any(word.removesuffix(ending) in kinds for ending in ("", "s", "es", "e", "n", "en"))


def _is_genitive(sight: PlaceSight, index: int) -> bool:
    """Tell whether a listed place stands in the genitive: "die Häfen Portugals"."""
    token, places = sight.given.tokens[sight.starting[index].stop - 1], sight.given.lexicons.places["de"]
    plain = token.text.removesuffix("s")
    return plain != token.text and places.single(plain) is not None


def _english(sight: PlaceSight, index: int, sentence: range) -> Iterator[Finding]:
    token = sight.given.tokens[index]
    label = _english_kind(token.lower)
    if label is None or index + 1 == sentence.stop or len(sight.starting.get(index, ())) > 1:
        return
    name = _english_name(sight, index, sentence, label)
    if not name or (label == "GPE" and name.start in sight.starting):
        return
    tokens = name if label == "GPE" else range(min(index, name.start), max(index + 1, name.stop))
    yield Finding(label, sight.given.text.span(tokens), _ANNOUNCED, (("kind", token.text),))


def _english_kind(word: str) -> str | None:
    if word in _ENGLISH_TOWNS:
        return "GPE"
    if word in _ENGLISH_LAND:
        return "LOC"
    return "FAC" if kind_of_place(word) == "FAC" else None


def _english_name(sight: PlaceSight, index: int, sentence: range, label: str) -> range:
    """Return the name after "of", as in "port of Poti", or before its kind, as in "Lachin corridor"."""
    token, tokens = sight.given.tokens[index], sight.given.tokens
    if tokens[index + 1].lower == "of":
        linked = token.lower in _LINKED and index + 2 < sentence.stop
        return sight.name_from(index + 2, sentence) if linked else range(0)
    if not token.is_capitalised and (token.lower not in _ANY_CASE or token.lower in _NEVER_AFTER_NAME):
        return range(0)
    if token.is_capitalised and tokens[index + 1].is_capitalised and tokens[index + 1].is_word:
        return range(0)
    return sight.name_before(index, sentence, built=label == "FAC")


def _english_first(sight: PlaceSight, index: int, sentence: range) -> Iterator[Finding]:
    """Yield "Mount Bol", "Lake Bol", "Camp Bol"."""
    token = sight.given.tokens[index]
    label = "LOC" if token.lower in _LAND_FIRST else "FAC" if token.lower in _BUILT_FIRST else None
    if label is None or not token.is_capitalised or index + 1 >= sentence.stop or index in sight.starting:
        return
    name = sight.name_from(index + 1, sentence)
    if name:
        span = sight.given.text.span(range(index, name.stop))
        yield Finding(label, span, _BEFORE_NAME, (("kind", token.text),))


def _after_preposition(sight: PlaceSight, index: int, sentence: range) -> Iterator[Finding]:
    """Yield an unknown name after "in" or "near": "in Tema"."""
    given, tokens = sight.given, sight.given.tokens
    if (
        tokens[index].lower not in _WHERE[given.language]
        or index + 1 >= sentence.stop
        or index + 1 in sight.starting
    ):
        return
    name = sight.name_from(index + 1, sentence)
    if not name or len(name) > _LONGEST_GUESS or any(tokens[place].lower in MONTHS for place in name):
        return
    if given.language == "de" and sight.is_noun(name.start):
        return
    after = tokens[name.stop] if name.stop < sentence.stop else None
    goes_on = given.language == "en" and after is not None and after.is_capitalised
    if not goes_on and (after is None or after.lower not in _POSSESSIVES):
        span = given.text.span(name)
        yield Finding("GPE", span, _GUESSED, (("pattern", f"after {tokens[index].text}"),))
