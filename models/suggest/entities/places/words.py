"""Words for kinds of places: what is built (FAC), what is land or water (LOC), what is governed (GPE)."""

from __future__ import annotations

import re
from functools import lru_cache

from models.suggest.words import words

_ENDING = r"(?:e?s|e?n)?"


def _german(compounds: frozenset[str], alone: frozenset[str]) -> re.Pattern[str]:
    """Match words that end in one of `compounds`, or that are one of `alone`, with any case ending."""
    return re.compile(rf"(?:\w*(?:{'|'.join(sorted(compounds))})|{'|'.join(sorted(alone))}){_ENDING}")


_BUILT_DE = words(
    "flughafen flughäfe hafen häfe flugplatz flugplätze flugfeld fliegerhorst landebahn startbahn",
    "bahnhof bahnhöfe bahnlinie bahnstrecke eisenbahn eisenbahnlinie eisenbahnstrecke bahnverbindung",
    "magistrale pipeline gasleitung ölleitung stromleitung wasserleitung rohrleitung",
    "hochspannungsleitung fernleitung palast paläste palais schloss schlösser kraftwerk umspannwerk",
    "wasserwerk stahlwerk klärwerk zementwerk batteriewerk chipwerk autowerk rüstungswerk düngerwerk",
    "chemiewerk aluminiumwerk uhrenwerk bergwerk heizwerk hüttenwerk walzwerk schöpfwerk autobahn",
    "fernstraße landstraße bundesstraße schnellstraße ringstraße zufahrtsstraße küstenstraße terminal",
    "stadion moschee kathedrale kloster klöster synagoge tempel basilika staudamm staudämme talsperre",
    "staumauer schleuse tunnel brücke gefängnis gefängnisse haftanstalt straflager strafkolonie",
    "gefangenenlager flüchtlingslager flüchtlingscamp auffanglager aufnahmelager zeltlager",
    "munitionslager treibstofflager tanklager waffenlager öllager militärlager ausbildungslager",
    "krankenhaus krankenhäuser klinik hospital lazarett raffinerie fabrik werft goldmine kupfermine",
    "nickelmine silbermine kohlemine lithiummine uranmine diamantenmine erzmine zinkmine kobaltmine",
    "graphitmine phosphatmine salzmine bauxitmine tagebau kohlegrube atomanlage gasanlage ölanlage",
    "entsalzungsanlage urananlage anreicherungsanlage radaranlage hafenanlage nuklearanlage",
    "industrieanlage produktionsanlage förderanlage verladeanlage aufbereitungsanlage stützpunkt",
    "marinebasis luftwaffenbasis militärbasis raketenbasis luftbasis flottenbasis drohnenbasis kaserne",
    "militärakademie bunker festung zitadelle denkmal denkmäler mahnmal mahnmäler ehrenmal ehrenmäler",
    "gedenkstätte friedhof friedhöfe mausoleum messehalle kongresshalle konzerthalle lagerhalle",
    "sporthalle stadthalle kongresszentrum konferenzzentrum messezentrum forschungszentrum",
    "schulungszentrum ausbildungszentrum rechenzentrum datenzentrum logistikzentrum kulturzentrum",
    "besucherzentrum gesundheitszentrum trainingszentrum pressezentrum datenkabel unterseekabel",
    "stromkabel glasfaserkabel pumpstation messstation verdichterstation radarstation funkstation",
    "forschungsstation bodenstation tankstelle treibstoffdepot munitionsdepot waffendepot öldepot",
    "getreidesilo getreidespeicher grenzübergang grenzübergänge grenzposten kontrollpunkt",
    "kontrollposten checkpoint bohrinsel ölplattform bohrplattform gasplattform windpark solarpark",
    "leuchtturm fernsehturm botschaftsgebäude regierungsgebäude parlamentsgebäude wohnhaus wohnhäuser",
    "hochhaus hochhäuser gästehaus rathaus opernhaus schauspielhaus weltraumbahnhof kosmodrom",
    "raumfahrtzentrum reaktor waisenhaus waisenhäuser studierendenheim kinderheim seebrücke fähranleger",
    "markthalle grundschule mädchenschule koranschule schießplatz truppenübungsplatz raketensilo",
    "raketenstellung nuntiatur schmelzhütte kokerei gaslager gasspeicher stausee museum museen",
)
_BUILT_ALONE_DE = words(
    "akw lng-terminal werk bahn strecke burg dom kirche platz plätze allee halle hotel haus botschaft",
    "basis lager mine residenz villa oper werft gebäude zentrum theater kanal damm mole pier kai schule",
    "fabrik depot hütte schmelze leitung bergwerk grube schacht schleuse turm tor hangar lagerhaus",
    "kanzlei konsulat generalkonsulat markt",
)
_NEVER_BUILT = re.compile(r"(?:land|see|ter)minen?|kabel|netzwerke?s?")
_BUILT_GERMAN = _german(_BUILT_DE, _BUILT_ALONE_DE)
_COMPOUNDS_GERMAN = _german(_BUILT_DE, words("kaserne"))
_BUILT_ENGLISH = re.compile(
    r"(?:airports?|airfields?|airbases?|airstrips?|heliports?|harbou?rs?|ports?|seaports?|stations?"
    r"|railways?|railroads?|pipelines?|bridges?|palaces?|castles?|fortress|fort|citadel|plants?|canals?"
    r"|stadiums?|terminals?|mosques?|cathedrals?|church(?:es)?|monaster(?:y|ies)|abbey|temples?"
    r"|synagogues?|basilica|shrines?|tunnels?|highways?|motorways?|expressway|freeway|roads?|streets?"
    r"|avenue|boulevard|squares?|dams?|reservoir|locks?|museums?|halls?|cent(?:er|re)s?|hotels?|house"
    r"|embass(?:y|ies)|consulates?|nunciature|chancery|bases?|barracks|garrisons?|prisons?|jails?|camps?"
    r"|hospitals?|clinics?|crossings?|checkpoints?|mines?|quarry|refiner(?:y|ies)|smelters?|factor(?:y"
    r"|ies)|mills?|shipyards?|dockyards?|docks?|wharf|wharves|piers?|jett(?:y|ies)|quays?|depots?"
    r"|warehouses?|silos?|buildings?|residence|mansion|villa|monuments?|memorials?|mausoleum|cemeter(?:y"
    r"|ies)|theat(?:er|re)s?|opera|court|tower|gate|bunkers?|hangars?|reactors?|substations?|schools?"
    r"|markets?|cosmodrome|spaceport|launchpad|orphanage|library|pavilion|guesthouse|plaza|arena"
    r"|lighthouse)"
)

_LAND_DE = words(
    "meer meere gebirge küste wüste steppe ozean hochland tiefland hochebene delta bucht buchten",
    "meerbusen halbinsel inselgruppe archipel atoll riff riffe sandbank sandbänke meerenge grenzgebiet",
    "grenzregion kordillere vulkan gletscher nehrung sund fjord becken korridor kaukasus insel inseln",
    "flussinsel grenze kontrolllinie",
)
_LAND_ALONE_DE = words(
    "see fluss flüsse golf straße berg berge alpen tal täler wald raum balkan asien afrika europa",
    "amerika arktis ostsee nordsee antarktis sahel sahara kap strom pass ebene region gebiet ufer haff",
    "dreieck lücke plateau massiv schelf kanal ostasien südasien westasien zentralasien nordafrika",
    "ostafrika westafrika río rio wadi dschebel sierra salar",
)
_LAND_GERMAN = _german(_LAND_DE, _LAND_ALONE_DE)
_LAND_ENGLISH = re.compile(
    r"(?:seas?|oceans?|rivers?|gulf|bay|straits?|mounts?|mountains?|mt|hills?|range|ridge|valleys?"
    r"|plains?|plateau|basin|delta|coasts?|islands?|islets?|isles?|peninsula|desert|steppe|forest|region"
    r"|area|borders?|frontiers?|corridor|caucasus|balkans|asia|africa|europe|americas?|arctic|antarctic"
    r"|sahel|sahara|capes?|reefs?|shoals?|atolls?|archipelago|lakes?|lagoon|highlands?|heights|horn"
    r"|levant|channel|current|gap|triangle|glacier|volcano|gorge|rift|wadi|sound|fjord|spit|banks?|río"
    r"|sierra|salar|cordillera|line)"
)
_GOVERNED = words(
    "republik bundesrepublik volksrepublik königreich emirat sultanat bundesstaat bundesland provinz",
    "oblast bezirk rayon distrikt stadt staat hauptstadt hafenstadt dorf gemeinde kanton gouvernement",
    "departement stadtteil stadtviertel kleinstadt großstadt grenzstadt küstenstadt provinzhauptstadt",
    "landkreis republic kingdom emirate sultanate state states province district county city town",
    "village municipality prefecture governorate parish",
)


_NOUN_ALONE = words(
    "werk werks werke kraftwerk hafen flughafen klinik schule gebäude mine burg kirche brücke kaserne",
    "werft hospital hospitals clinic school embassy consulate nunciature building smelter refinery",
    "depot pier port ports airport airports bridge bridges station mine prison barracks base market",
    "warehouse factory pipeline dam checkpoint crossing terminal harbour harbor seaport airfield mosque",
    "church cathedral cemetery shipyard orphanage railway substation reactor bunker memorial monument",
    "tunnel canal",
)
_MERELY_NAMED = words(
    "magistrale palais eisenbahn museum museen stausee rathaus unterseekabel markthalle reaktor",
)
"""Words that newswire seldom uses alone for one place."""


@lru_cache(maxsize=5_000)
def is_built_noun(word: str) -> bool:
    """Tell whether a word without a name beside it can stand for one building: "Umspannwerk", "smelter"."""
    lower = word.lower()
    if lower in _NOUN_ALONE:
        return True
    return "-" not in lower and lower not in _MERELY_NAMED and _COMPOUNDS_GERMAN.fullmatch(lower) is not None


@lru_cache(maxsize=5_000)
def kind_of_place(word: str) -> str | None:
    """Return GPE, FAC or LOC where a word, or its part after the last hyphen, is for such a place."""
    part = re.split(r"[-–‑]", word.lower())[-1]
    if part in _GOVERNED:
        return "GPE"
    if not _NEVER_BUILT.fullmatch(part) and (_BUILT_GERMAN.fullmatch(part) or _BUILT_ENGLISH.fullmatch(part)):
        return "FAC"
    return "LOC" if _LAND_GERMAN.fullmatch(part) or _LAND_ENGLISH.fullmatch(part) else None
