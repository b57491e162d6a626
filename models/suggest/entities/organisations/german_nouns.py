"""German common nouns that stand for one body (ORG, level NOM): "Grenzpolizei", "der Gerichtshof"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from models.annotation import Level
from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.entities.organisations.words import GERMAN_FORM, NOMINAL
from models.suggest.words import words

_NOUN, _COMPOUND, _SHORT_FORM = 0.85, 0.8, 0.75

_GERMAN_TAILS = re.compile(
    r"[\w-]*(?:polizei|armee|marine|garde|nationalgarde|miliz|luftwaffe|streitkräften?|küstenwache"
    r"|grenzwache|bergwache|bürgerwehr|feuerwehr|gendarmerie|kriegsflotte|kriegsmarine|eingreiftruppe"
    r"|schutztruppe|friedenstruppe|polizeitruppe|behörden?|regierung(?:en)?|(?:kriegs|sicherheits"
    r"|schatten)kabinett|junta|staatsanwaltschaft|gericht|tribunal|ausschuss|kommission|gewerkschaft"
    r"|(?:geheim|nachrichten|presse|wetter|sicherheits|schutz|migrations|einwanderungs|statistik"
    r"|erdbeben|abschirm)dienste?|(?:präsidial|militär|zivil|zoll|stadt|hafen|kreis|provinz|bezirks"
    r"|besatzungs|regional)verwaltung|(?:außen|innen|statistik|gesundheits|zoll|patent|kartell|wetter"
    r"|kriminal|presse|finanz|planungs|wahl|landes|bundes|umwelt|einwanderungs|rüstungs|beschaffungs"
    r"|protokoll)amt|(?:entwicklungs|staats|landes|investitions|noten|export|außenhandels)bank"
    r"|(?:national|volks|verfassungs|general|bundes|regional|parlaments)versammlung|(?:general|führungs"
    r"|admiral|luftwaffen|marine)stab|konzern|staatsbetriebe?|(?:industrie|fischerei|journalisten|bauern"
    r"|unternehmer|wirtschafts|arbeitgeber|handels|reeder|richter|ärzte)verband|(?:militär|übergangs"
    r"|aufsichts|verwaltungs|stadt|gemeinde|provinz|regional|präsidentschafts|ältesten|verfassungs"
    r"|rundfunk|sicherheits)rat)(?:e?s|n)?",
    re.IGNORECASE,
)
_NO_GERMAN_BODY = re.compile(
    r"(?:\w*(?:fisch|nudel|leib|haupt)gericht|avantgarde|konzern|gericht|tribunal|ausschuss|kommission|behörde)(?:e?s|n|en)?",
    re.IGNORECASE,
)
_DEFINITE = words(
    "der die das dem den des im am zum zur beim vom unser unsere unserer unserem unseren seine seiner",
    "ihre ihrer diese",
)
_SHORT_GERMAN = {
    form: head
    for head in words(
        "rat union organisation gemeinschaft kommission mission ausschuss komitee forum gerichtshof",
        "gericht bank bündnis allianz agentur behörde fonds liga kammer konferenz akademie universität",
        "institut stiftung kirche garde partei bewegung versammlung staatenbund",
    )
    for form in (head, head + "s", head + "es")
}
_SURELY_SHORT = words("gerichtshof ausschuss garde behörde kommission gericht")
"""Heads that mean one body after a definite article, whether it is named or not."""
_KIND_OF_ANY = words("organisation bündnis staatenbund")
_UNNAMED_BEFORE_NAME = words("gewerkschaft zulieferer miliz konzern staatsbetrieb")
_PLACED = words("in vor nahe an bei gebäude sitz eröffnung")


def find_german_nouns(given: RuleInput, named: Iterable[str]) -> Iterator[Finding]:
    """Yield German nouns that mean one body; `named` are the names of bodies that the article holds."""
    heads = {word.lower() for name in named for word in name.replace("-", " ").split()}
    for sentence in given.text.sentences:
        for index in sentence:
            yield from _german(given, index, sentence, heads)


def _german(given: RuleInput, index: int, sentence: range, heads: set[str]) -> Iterator[Finding]:
    token = given.tokens[index]
    if not token.is_capitalised:
        return
    head = GERMAN_FORM.get(token.lower)
    short = _SHORT_GERMAN.get(token.lower)
    if head in NOMINAL and token.lower != "behörde" and not _is_no_body(given, index, sentence):
        yield _found(given, index, _NOUN, "common noun")
    elif short and _refers_back(given, index, sentence, short, heads):
        yield _found(given, index, _SHORT_FORM, "short for a name")
    elif _is_compound(token.text) and not _announces(given, index, sentence):
        yield _found(given, index, _COMPOUND, "compound noun")


def _is_compound(text: str) -> bool:
    return _GERMAN_TAILS.fullmatch(text) is not None and not _NO_GERMAN_BODY.fullmatch(text)


def _is_no_body(given: RuleInput, index: int, sentence: range) -> bool:
    """Tell whether a noun means persons ("Militärs"), a building, a subject, or the kind of a name."""
    token = given.tokens[index]
    before = [given.tokens[place].lower for place in range(max(index - 3, sentence.start), index)]
    if token.lower == "militärs":
        return before[-1:] != ["des"]
    if token.lower.endswith("schutz") and not (
        before and (before[-1] in _DEFINITE or before[-1].endswith("en"))
    ):
        return True
    if token.lower == "botschaft":
        described = before[-1:] and before[-1] in {*given.lexicons.peoples["de"], *_DEFINITE}
        return not described or any(word in _PLACED for word in before)
    return token.lower.removesuffix("en") in _UNNAMED_BEFORE_NAME and (
        token.lower.endswith("schaften") or _announces(given, index, sentence)
    )


def _announces(given: RuleInput, index: int, sentence: range) -> bool:
    """Tell whether a company's or a union's name follows its kind, which then is no mention."""
    if not given.tokens[index].lower.endswith(tuple(_UNNAMED_BEFORE_NAME)) or index + 1 >= sentence.stop:
        return False
    after = given.tokens[index + 1]
    return after.is_capitalised or after.text in '„“»«"'


def _refers_back(given: RuleInput, index: int, sentence: range, head: str, heads: set[str]) -> bool:
    """Tell whether a bare head after an article is short for a body that the article names."""
    if index == sentence.start or given.tokens[index - 1].lower not in _DEFINITE:
        return False
    after = given.tokens[index + 1] if index + 1 < sentence.stop else None
    if after is not None and (after.is_capitalised or after.lower in {"der", "des", "für", "von"}):
        return False
    if head in _SURELY_SHORT:
        return True
    return (head in _KIND_OF_ANY and bool(heads)) or any(
        word.endswith(head) or (head == "rat" and word == "union") for word in heads
    )


def _found(given: RuleInput, index: int, confidence: float, seen: str) -> Finding:
    span = given.text.span(range(index, index + 1))
    return Finding("ORG", span, confidence, (("organisation", seen),), level=Level.NOM)
