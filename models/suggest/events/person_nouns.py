"""Nouns for people and bodies, and those that only point to parties named elsewhere."""

from __future__ import annotations

from functools import lru_cache

from models.suggest.events.words import word_set
from models.suggest.lemmas import noun_lemmas
from models.suggest.triggers import folded

_CACHED = 20_000

VAGUE = frozenset({"seite", "land", "partei", "side", "country", "party", "staat", "state"})
"""Nouns that stand for parties named elsewhere; they fill a role only where no name does."""

_GERMAN = frozenset(
    folded(word)
    for word in word_set(
        "seite land staat partei regierung führung opposition delegation kollege kollegin partner "
        "partnerin vertreter vertreterin sprecher sprecherin chef chefin chefdiplomat gast gastgeber "
        "armee streitkraft truppe soldat rebell kämpfer miliz diplomat abgeordneter abgeordnete bürger "
        "mensch leute volk experte beamter unterhändler verbündeter verbündete mitglied nation behörde "
        "unternehmen firma konzern gruppe rat kommission minister ministerin präsident präsidentin "
        "ministerium parlament polizei oberhaupt staatsmann politiker gesandter botschafter botschaft "
        "beobachter journalist nachbar nachbarland mann frau kind opfer flüchtling gegner marine "
        "luftwaffe anführer leiter verwaltung kabinett senat kongress gericht staatsanwaltschaft bündnis "
        "union verband bank gouverneur bürgermeister könig königin kanzler kanzlerin hälfte amtskollege "
        "fischer rivale hilfswerk händler hafenbehörde organisation verein fonds pressestelle "
        "pressedienst"
    )
)

_ENGLISH = word_set(
    "side country state party government leadership opposition delegation colleague counterpart partner "
    "representative spokesman spokeswoman spokesperson chief leader guest host army force troop soldier "
    "rebel fighter militia diplomat lawmaker deputy citizen people nation expert official negotiator ally "
    "member authority company firm group council commission minister ministry president parliament police "
    "head politician envoy ambassador embassy observer journalist neighbour neighbor man woman child "
    "victim refugee enemy navy commander administration cabinet senate congress court prosecutor alliance "
    "bloc union association bank governor mayor king queen officer clerk worker engineer pilot sailor "
    "fisher captain general spokespeople aide delegate member chancellor premier agency organization "
    "organisation fund donor team regime resident trader fisherman mediator gunman militant insurgent "
    "both secretary airline bishop farmer exporter importer operator investor"
)


@lru_cache(maxsize=_CACHED)
def is_person_noun(word: str, language: str) -> bool:
    """Tell whether a noun means people or bodies, in German also by the end of a compound."""
    lemmas = {folded(form) for form in noun_lemmas(word, language)}
    if language == "en":
        return bool(lemmas & _ENGLISH)
    if word.endswith(("ende", "enden", "ender", "innen")) and len(word) > 8:
        return True
    return any(
        lemma == noun or (len(noun) > 4 and lemma.endswith(noun)) for lemma in lemmas for noun in _GERMAN
    )


@lru_cache(maxsize=_CACHED)
def is_vague(word: str, language: str) -> bool:
    """Tell whether a noun only points to parties named elsewhere, as "die Seiten" does."""
    return bool({folded(form) for form in noun_lemmas(word, language)} & VAGUE)
