"""English common nouns that stand for one body (ORG): "coast guard", "supply ministry", "the Department"."""

from __future__ import annotations

from collections.abc import Iterator

from models.annotation import Level
from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.entities.organisations.words import ENGLISH_HEADS
from models.suggest.words import PREPOSITIONS, SPEECH_VERBS, words

_NOUN, _SHORT_FORM, _WITH_SUBJECT = 0.85, 0.75, 0.92

_ENGLISH_ALONE = words(
    "army armies navy navies police government governments parliament parliaments ministry ministries",
    "embassy embassies cabinet senate congress treasury junta coastguard gendarmerie politburo military",
    "council commission consulate",
)
_SUBJECTS = words(
    "foreign defence defense interior finance justice energy economy health education agriculture labour",
    "labor transport tourism culture environment water mining mines petroleum oil supply trade commerce",
    "industry planning communications information housing immigration home youth sports science",
    "technology fisheries fishery forestry welfare affairs security aviation infrastructure development",
    "investment migration digital state religious rural women veterans works railways railway",
    "telecommunications innovation integration climate food land emergency emergencies reconstruction",
    "economic social external",
)
_MODIFIERS = {
    "force forces": words(
        "air armed peacekeeping security defence defense self-defence stabilisation", "rapid reaction"
    ),
    "guard guards": words("coast border national presidential republican royal palace revolutionary"),
    "service services": words(
        "press intelligence security secret customs migration border prison fire health",
        "immigration weather geological meteorological diplomatic foreign federal",
        "protection",
    ),
    "bank": words("central national state development investment reserve"),
    "court courts": words(
        "supreme constitutional high federal appeals administrative military criminal", "arbitration top"
    ),
    "commission commissions": words(
        "joint election electoral intergovernmental truth planning boundary border",
        "ceasefire securities regulatory atomic energy military armistice national",
        "independent",
    ),
    "committee committees": words(
        "joint central steering standing parliamentary sanctions executive ministerial", "military"
    ),
    "council councils": words(
        "security state national city municipal ruling military transitional governing",
        "provincial regional presidential supreme federal legislative executive",
        "sovereign",
    ),
    "assembly": words("national constituent legislative general regional provincial federal"),
    "agency": words(
        "intelligence space news refugee nuclear border health disaster statistics",
        "anti-corruption customs state security meteorological energy atomic spy",
    ),
    "authority authorities": words(
        "port health aviation civil electoral maritime tax customs canal nuclear local", "state"
    ),
    "office": words("press foreign presidential cabinet statistics statistical"),
    "staff": words("general joint naval"),
    "command": words("high joint"),
    "house": words("lower upper"),
    "administration": words("presidential military civil regional"),
    "party": words("ruling governing"),
    "union": words("trade labour"),
    "television radio broadcaster media": words("state state-run"),
    "mission": words("peacekeeping observer monitoring stabilisation"),
    "police": words("border riot secret military federal national municipal"),
    "army": words("national"),
    "government": words(
        "federal central interim transitional regional provincial national coalition", "unity military local"
    ),
    "parliament": words("national regional federal"),
    "ministry ministries": _SUBJECTS,
    "department": words("police fire justice"),
}
_HEAD_MODIFIERS = {head: listed for heads, listed in _MODIFIERS.items() for head in heads.split()}
_PART_OF_A_NOUN = words(
    "chief chiefs commander commanders attaché attache general officer officers station stations post",
    "posts base bases headquarters barracks academy checkpoint checkpoints car cars vehicle vehicles ship",
    "ships vessel vessels boat boats helicopter helicopters jet jets plane planes custody building",
    "buildings school hospital compound convoy patrol escort exercise exercises drill drills cooperation",
    "coup action aid equipment operation operations intervention presence hardware activity activities",
    "personnel ties budget uniform dog unit units band bonds formation partners members buildup build-up",
    "alliance rule government junta spending expansion attaches leadership leaders bank pact",
)
_ADJECTIVE_ALONE = words("military")
_AFTER_ADJECTIVE = frozenset(
    {",", ".", "(", ")", ";", ":", "'s", "’s", "has", "had", "is", "was", "were", "have", "will", "would"}
    | {"and", "or", "which", "who", "that", "says", "did", "could", "may", "also", "later"}
)
_SHORT_ENGLISH = ENGLISH_HEADS - words(
    "times post news front group center centre party services radio television military company club",
    "guard police forces force media lines markets watch systems monitor observer court",
)
_POSSESSIVES = words("his her its their our my")
_UNNAMED_GUARD = words("a an one another")
_BEFORE_A_VERB = words("to will would can could must shall should may not")
_BEFORE_AN_OBJECT = words("a an the its their his her this these new more")
"""Beside them the word is a verb: "to commission a study"."""


def find_english_nouns(given: RuleInput) -> Iterator[Finding]:
    """Yield English nouns that mean one body, in lower case or short for a name ("the Department")."""
    other = frozenset(given.labelled("TITLE", "DATE"))
    for sentence in given.text.sentences:
        for index in sentence:
            token = given.tokens[index]
            if index in other:
                continue
            if token.is_capitalised:
                yield from _english_short(given, index, sentence)
            else:
                yield from _english(given, index, sentence)


def _english(given: RuleInput, index: int, sentence: range) -> Iterator[Finding]:
    tokens, lower = given.tokens, given.tokens[index].lower
    if lower not in _ENGLISH_ALONE and lower not in _HEAD_MODIFIERS:
        return
    first = _with_modifiers(given, index, sentence)
    if _is_part_of_a_noun(given, first, index, sentence):
        return
    abbreviated = _after_abbreviation(given, first, sentence)
    if abbreviated is not None and lower in {
        "mission",
        "agency",
        "commission",
        "council",
        "force",
        "secretariat",
    }:
        yield _found(given, range(abbreviated, index + 1), _WITH_SUBJECT, "body and noun", Level.NAM)
    elif lower in {"ministry", "ministries"} and first < index:
        yield _found(given, range(first, index + 1), _WITH_SUBJECT, "ministry", Level.NAM)
    elif first < index or lower in _ENGLISH_ALONE or _is_someones(given, index, sentence):
        yield _found(given, range(first, index + 1), _NOUN, "common noun")
    elif (
        lower == "forces"
        and index > sentence.start
        and tokens[index - 1].lower in given.lexicons.peoples["en"]
    ):
        yield _found(given, range(index, index + 1), _NOUN, "national forces")


def _with_modifiers(given: RuleInput, index: int, sentence: range) -> int:
    """Return where "joint general staff" or "fisheries and water ministry" begins."""
    tokens, lower = given.tokens, given.tokens[index].lower
    allowed = _HEAD_MODIFIERS.get(lower, frozenset())
    first = index
    while first > sentence.start and tokens[first - 1].text in allowed:
        first -= 1
    return first


def _after_abbreviation(given: RuleInput, first: int, sentence: range) -> int | None:
    if first == sentence.start:
        return None
    before = given.tokens[first - 1].text
    body = given.lexicons.bodies["en"].single(before)
    return first - 1 if body is not None and before.replace(".", "").isupper() else None


def _is_part_of_a_noun(given: RuleInput, first: int, index: int, sentence: range) -> bool:
    """Tell whether the noun only describes another ("army chief"), or means one person ("a border guard")."""
    tokens = given.tokens
    after = tokens[index + 1].lower if index + 1 < sentence.stop else "."
    before = tokens[first - 1].lower if first > sentence.start else ""
    if first == index and before in _BEFORE_A_VERB and after in _BEFORE_AN_OBJECT:
        return True
    if after in _PART_OF_A_NOUN or (tokens[index].lower == "guard" and before in _UNNAMED_GUARD):
        return True
    if tokens[index].lower == "embassy" and _is_a_building(before, given, first, sentence):
        return True
    described = tokens[index].lower in _ADJECTIVE_ALONE and first == index
    bound = after in _AFTER_ADJECTIVE | PREPOSITIONS["en"] | SPEECH_VERBS["en"]
    return described and not (
        bound and before in {"the", "'s", "’s", *_POSSESSIVES, *given.lexicons.peoples["en"]}
    )


def _is_a_building(before: str, given: RuleInput, first: int, sentence: range) -> bool:
    near = [given.tokens[place].lower for place in range(max(first - 4, sentence.start), first)]
    return before == "new" or any(
        word in {"at", "outside", "near", "inside", "inaugurate", "stormed"} for word in near
    )


def _is_someones(given: RuleInput, index: int, sentence: range) -> bool:
    """Tell whether an office speaks: "her office announced", "the president's office said"."""
    tokens = given.tokens
    if tokens[index].lower not in {"office", "mission"} or index == sentence.start:
        return False
    before = tokens[index - 1].lower
    if tokens[index].lower == "mission":
        return (
            before in {"our", "'s", "’s"}
            and index + 1 < sentence.stop
            and tokens[index + 1].lower in {"in", "to"}
        )
    after = tokens[index + 1].lower if index + 1 < sentence.stop else ""
    speaks = after in SPEECH_VERBS["en"] or after in {"announces", "tells", "did", "in"}
    return (before in _POSSESSIVES and speaks) or (
        before in {"'s", "’s"} and index - 2 in given.labelled("TITLE")
    )


def _english_short(given: RuleInput, index: int, sentence: range) -> Iterator[Finding]:
    """Yield a capitalised head that stands alone after "the": "the Department"."""
    tokens = given.tokens
    if tokens[index].lower not in _SHORT_ENGLISH or index + 1 == sentence.stop:
        return
    before = tokens[index - 1].lower if index > sentence.start else ""
    after = tokens[index + 1]
    alone = tokens[index].lower in _ENGLISH_ALONE
    if (
        after.is_capitalised
        or after.lower in {"of", "for"}
        or _is_part_of_a_noun(given, index, index, sentence)
    ):
        return
    if (
        before == "the"
        or before in _POSSESSIVES
        or (alone and not (before and tokens[index - 1].is_capitalised))
    ):
        yield _found(given, range(index, index + 1), _SHORT_FORM, "short for a name")


def _found(
    given: RuleInput, tokens: range, confidence: float, seen: str, level: Level = Level.NOM
) -> Finding:
    return Finding("ORG", given.text.span(tokens), confidence, (("organisation", seen),), level=level)
