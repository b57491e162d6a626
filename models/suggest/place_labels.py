"""GPE, LOC or FAC: which kind of place a name is, for pipelines that know places only as such."""

from __future__ import annotations

import re

from models.offsets import Span
from models.suggest.lexicons import Lexicons
from models.suggest.tokens import read_text
from models.suggest.words import ARTICLES, words

_LAND = re.compile(
    r"(?:.*(?:meer|gebirge|becken|küste|insel|inseln|wüste|steppe|region|gebiet|grenze|korridor|kaukasus|ozean"
    r"|hochland|delta|ebene|bucht)|see|fluss|golf|straße|meerenge|berge?|alpen|tal|wald|raum|balkan|asien|afrika"
    r"|.*(?:ostasien|südasien|westasien|zentralasien|nordafrika|ostafrika|westafrika)|europa|amerika|arktis|ostsee"
    r"|nordsee|antarktis|sahel|sahara|kap|riff|atoll|archipel|strom|pass)(?:e?s|e?n)?"
    r"|seas?|ocean|rivers?|gulf|bay|straits?|mounts?|mountains?|range|valley|plains?|basin|delta|coast|islands?|isles?"
    r"|peninsula|desert|forest|region|area|borders?|corridor|caucasus|balkans|asia|africa|europe|americas?|arctic"
    r"|antarctic|sahel|sahara|cape|reef|shoal|atoll|archipelago|lake|highlands?|heights|horn|levant|channel",
    re.IGNORECASE,
)
_BUILT = re.compile(
    r"(?:.*(?:flughafen|seehafen|bahnhof|bahnlinie|bahnstrecke|pipeline|leitung|brücke|palast|kraftwerk|kanal|stadion"
    r"|terminal|moschee|kathedrale|tunnel|autobahn|damm|museum|stützpunkt|gefängnis|krankenhaus|übergang|raffinerie"
    r"|gebäude|denkmal|ehrenmal|friedhof|theater|rathaus|zentrum|flugplatz|militärakademie)|palais|hafen|bahn|strecke|schloss|burg|werk|dom|kirche|kloster|platz|allee"
    r"|halle|zentrum|hotel|haus|botschaft|basis|lager|mine|residenz|villa|oper|werft|akw)(?:e?s|e?n)?"
    r"|airport|airfield|airbase|harbou?r|port|seaport|station|railway|railroad|pipeline|bridge|palace|castle|plant"
    r"|canal|stadium|terminal|mosque|cathedral|church|monastery|tunnel|highway|motorway|road|street|avenue|square|dam"
    r"|museum|hall|cent(?:er|re)|hotel|house|embassy|base|barracks|prison|camp|hospital|crossing|mine|refinery"
    r"|building|residence|monument|cemetery|theat(?:er|re)|opera|court|memorial|dockyard|shipyard|wharf|pier|depot",
    re.IGNORECASE,
)
_GOVERNED = words(
    "republik bundesrepublik volksrepublik königreich emirat sultanat bundesstaat bundesland provinz oblast",
    "bezirk rayon distrikt stadt staat republic kingdom emirate sultanate state province district county",
    "city town",
)
_ARTICLES = {
    "de": ARTICLES["de"] | words("im am vom zum zur beim ans ins"),
    "en": words("the"),
}


def place_label(span: Span, text: str, language: str, lexicons: Lexicons) -> str:
    """Return the label of the place at `span`: as listed, by the word for its kind, by its article, else GPE.

    German and English states and towns stand without an article, landscapes and rivers with one.
    """
    tokens = read_text(span.text(text), language).tokens
    if tokens:
        listed = lexicons.places[language].longest(tokens, 0, len(tokens))
        if listed and listed[0] == len(tokens):
            return listed[1].label
    kinds = [part for token in tokens for part in token.text.split("-")]
    if any(word.lower() in _GOVERNED for word in kinds):
        return "GPE"
    if any(_BUILT.fullmatch(word) for word in kinds):
        return "FAC"
    if any(_LAND.fullmatch(word) for word in kinds):
        return "LOC"
    return "LOC" if _has_article(span, text, language) else "GPE"


def _has_article(span: Span, text: str, language: str) -> bool:
    before = text[: span.start].rsplit(maxsplit=1)
    return bool(before) and text[span.start - 1] == " " and before[-1].lower() in _ARTICLES[language]
