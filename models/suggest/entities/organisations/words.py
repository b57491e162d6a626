"""Words by which the names of organisations are known, in German and English."""

from __future__ import annotations

import re

from models.suggest.words import words

GERMAN_HEADS = words(
    "ministerium ministerrat sicherheitsrat rat kommission regierung parlament bank union organisation",
    "gemeinschaft verband universität akademie institut hochschule gesellschaft agentur behörde partei",
    "stiftung gericht gerichtshof versammlung nationalversammlung liga komitee ausschuss fonds zentrum",
    "amt dienst konzern unternehmen kammer handelskammer allianz front bewegung kirche armee flotte",
    "streitkräfte garde polizei botschaft konsulat generalkonsulat vertretung zeitung rundschau fernsehen",
    "rundfunk börse büro sekretariat republikanerpartei senat kongress kabinett departement korps",
    "inselforum hilfswerk entwicklungsbank investitionsbank zentralbank nationalbank",
    "wirtschaftsgemeinschaft entwicklungsgemeinschaft wirtschaftskommission wirtschaftsunion zollunion",
    "föderation konföderation bund bündnis vereinigung dachverband zentralrat gewerkschaft liga marine",
    "luftwaffe küstenwache nationalgarde gendarmerie direktion generaldirektion inspektion aufsicht",
    "staatskanzlei bundeskanzlei staatssekretariat schutztruppe eingreiftruppe friedenstruppe volkspartei",
    "arbeiterpartei volksarmee befreiungsarmee befreiungsfront volksfront volksversammlung staatsrat",
    "föderationsrat nationalrat menschenrechtsrat exekutivrat verteidigungsrat staatsanwaltschaft",
    "generalstaatsanwaltschaft wahlkommission bischofskonferenz synode patriarchat",
)
"""Heads of names with a capitalised adjective: "Europäische Kommission", "Türkischer Rat"."""

TAKES_PURPOSE = words(
    "ministerium rat kommission organisation gemeinschaft verband akademie institut hochschule",
    "gesellschaft agentur behörde behörden stiftung gericht gerichtshof versammlung liga komitee",
    "ausschuss fonds zentrum amt dienst kammer allianz bewegung büro sekretariat departement korps",
    "föderation bund bündnis vereinigung direktion generaldirektion inspektion staatssekretariat",
    "universität bank forum",
)
"""Heads that "für" goes on with: "Korps für humanitäre Hilfe", "Institut für Meereskunde"."""

TAKES_MEMBERS = words(
    "verband vereinigung bund liga dachverband zentralrat föderation konföderation gewerkschaft front",
    "bewegung partei kammer rat union bündnis allianz",
)
"""Heads that their members follow: "Verband der Hafenarbeiter"."""

TAKES_QUALITY = TAKES_MEMBERS | words("regierung armee kabinett parlament kongress")
"""Heads that a capitalised quality follows: "Regierung der Nationalen Einheit"."""

MEMBERS = re.compile(r"\w*(?:organisation|gemeinschaft|verband|bund|union|vereinigung|liga|rat|föderation)s?")
"""Heads that members follow without an article: "Organisation Amerikanischer Staaten"."""

NOMINAL = words(
    "ministerium parlament regierung armee streitkräfte polizei marine luftwaffe kabinett zentralbank",
    "nationalbank notenbank pressestelle pressedienst presseamt presseabteilung pressebüro behörden",
    "außenamt innenbehörde militär geheimdienst geheimdienste nachrichtendienst übergangsregierung",
    "militärregierung nationalversammlung küstenwache grenzschutz friedenskontingent friedenstruppen",
    "friedenstruppe generalstab generalstaatsanwaltschaft staatsanwaltschaft verfassungsgericht oberhaus",
    "unterhaus senat präsidialamt präsidialverwaltung kanzleramt botschaft generalkonsulat",
    "regierungskommission junta militärjunta gendarmerie heer nationalgarde feuerwehr eingreiftruppe",
    "schutztruppe zivilschutz katastrophenschutz verfassungsschutz staatsschutz staatsfernsehen",
    "staatsrundfunk staatssender staatsradio staatsagentur staatsmedien aufsichtsrat verwaltungsrat",
    "militärrat regierungspartei oppositionspartei volksvertretung abgeordnetenhaus repräsentantenhaus",
    "abgeordnetenkammer politbüro zentralkomitee oberkommando admiralität wahlleitung bischofskonferenz",
    "nationalkongress einsatzleitung parlamentspräsidium staatskanzlei regierungskanzlei",
    "präsidentenkanzlei ministerpräsidentenamt gewerkschaft zulieferer kriegskabinett sicherheitskabinett",
    "finanzaufsicht bankenaufsicht medienaufsicht luftabwehr küstenschutz bereitschaftspolizei",
    "europaparlament militärbündnis verteidigungsbündnis",
)
"""Common nouns that stand for one body of their state: level NOM."""


_PLURALS = {
    "rat": ("räte", "räten"),
    "bank": ("banken",),
    "ministerium": ("ministerien",),
    "parlament": ("parlamente", "parlamenten"),
}


def _inflected(head: str) -> frozenset[str]:
    feminine = head.endswith(("ung", "ion", "heit", "e", "ei", "aft", "ät", "junta"))
    endings = ("en", "n") if feminine else ("s", "es")
    return frozenset({head, *(head + ending for ending in endings), *_PLURALS.get(head, ())})


GERMAN_FORM = {form: head for head in sorted(GERMAN_HEADS | NOMINAL) for form in _inflected(head)}
"""Every form of a head, in lower case, with the head."""
GERMAN_FORM |= {
    "streitkräften": "streitkräfte",
    "außenamtes": "außenamt",
    "amtes": "amt",
    "behörde": "behörden",
    "ausschusses": "ausschuss",
}
_PREFIX = r"[A-ZÄÖÜ][\w-]{2,}"
GERMAN_COMPOUND = re.compile(
    rf"(?:{_PREFIX}(?:ministerium|ministerien|ministerrat|sicherheitsrat|staatsrat|nationalrat|föderationsrat"
    r"|parlament|kommission|universität|akademie|agentur|gerichtshof|verfassungsgericht|zentralbank"
    r"|exekutivrat|menschenrechtsrat|kooperationsrat|verteidigungsrat|wirtschaftsrat|zentralrat"
    r"|revolutionsrat|wächterrat|expertenrat|übergangsrat|präsidialrat|antifolterkomitee|komitee"
    r"|umweltversammlung|weltorganisation|staatssekretariat|departement|befreiungsfront|befreiungsarmee)"
    r"|(?:Arktis|Pazifik|Nord|Süd|Ost|Schwarzmeer|Nordmeer|Ostsee|Mittelmeer|Atlantik|Golf"
    r"|Indik)-?(?:flotte|forum)|(?:[A-ZÄÖÜ]{2,}|Nato|Unesco|Unicef|Ecowas|Asean|Opec|Caricom|Igad"
    r"|Mercosur|Osze)-(?:[A-ZÄÖÜ][a-zäöüß]+(?:programm|hilfswerk|organisation|büro|behörde|agentur|rat"
    r"|mission|truppe|bank|fonds|werk|kommission|komitee|ausschuss|versammlung|gericht|gerichtshof"
    r"|streitkräfte|waffe|marine|armee)|Rat|Regierung|Botschaft|Delegation|Behörden?|Armee|Streitkräfte"
    r"|Kongress|Senat|Truppen|Militär|Geheimdienst|Mission|Organisation|Gremium|Kommission|Sekretariat"
    r"|Büro|Programm|Marine|Luftwaffe|Flotte|Heer|Guerilla|Rebellen|Miliz|Komitee|Ausschuss|Versammlung"
    r"|Parlament|Gericht|Tribunal|Fonds|Agentur|Konzern|Zentrale|Küstenwache|Notenbank|Polizei|Fraktion"
    r"|Vertretung)|(?:Bundes|Landes)(?:regierung|tag|rat|wehr|bank|polizei|gericht|kriminalamt"
    r"|nachrichtendienst)|Sicherheitsrat|Ministerrat|Ministerkomitee|Europarat|Kanzleramt|Präsidialamt"
    r"|Außenamt|Volkskongress|Volkskammer|Menschenrechtsrat|Staatsrat|Föderationsrat|Umweltversammlung"
    r"|Generalversammlung|Vollversammlung|Bischofskonferenz|Nationalkongress|Weltsicherheitsrat"
    r"|Wächterrat|Expertenrat|Exekutivrat|Zentralrat)(?:e?s|e?n)?"
)
"""Compounds that are names: "Außenministerium", "UN-Umweltprogramm", "Pazifikflotte"."""

ENGLISH_HEADS = words(
    "ministry ministries parliament government council commission committee union agency organization",
    "organisation foundation institute academy fund assembly court party company corporation federation",
    "association service services office department authority bureau congress senate board chamber centre",
    "center university bank group forces force army navy guard police embassy consulate mission league",
    "alliance coalition movement cabinet military administration secretariat front institution society",
    "community tribunal directorate inspectorate trust holding holdings airlines airways railways news",
    "agency times post herald tribune television radio club corps command brigade fleet division",
    "confederation brotherhood militia college observatory observer monitor gazette ledger chronicle",
    "telegraph inc ltd plc llc corp industries motors minerals metals petroleum shipping technologies",
    "electronics systems pharmaceuticals telecom media foods terminals markets lines watch synod",
    "patriarchate caliphate taskforce consortium conglomerate laboratories refinery shipyard shipyards",
    "brewery bancorp securities exchange",
)
"""Heads of English names: "National Bank of Georgia", "Foreign Ministry"."""

KEEPS_PLACE = words(
    "university bank council academy institute chamber universität hochschule akademie handelskammer",
    "church party society times post news front government embassy college",
)
"""Heads whose names hold a place: "University of Oxford", "Universität Wien"."""

NATIVE_HEADS = re.compile(
    r"Radio|Rádio|Radyo|Canal|Channel|Kanal|Télé|Tele|TV|Agence|Agencia|Agenzia|Banco|Banque|Banca|Grupo|Groupe"
    r"|Gruppo|Compañía|Companhia|Société|Sociedad|Frente|Partido|Parti|Partai|Partito|Partia|Movimiento|Movimento"
    r"|Mouvement|Universidad|Universidade|Université|Instituto|Ministerio|Ministério|Ministère|Ejército|Armada"
    r"|Comité|Consejo|Conselho|Conseil|Congreso|Congrès|Congresso|Asamblea|Assembleia|Assemblée|Serikat|Barisan"
    r"|Persatuan|Fundación|Fundação|Fondation|Confederación|Confédération|Sindicato|Syndicat|Unión|Jabhat|Harakat"
    r"|Ansar|Hizb|Jamaat|Jemaah|Liwa|Katibat|Lashkar|Jaish|Sarayat?|Prawo|Slovenská|Narodna|Demokratska|Stranka"
)
"""First words of names in other languages: "Radio Chaco", "Frente Sur", "Partai Rakyat"."""

NO_BODY = words(
    "AG SE KG SK GP ISBN DVD CD PLZ MBA KB MB GB PMID KMU OT GIF EBITDA GPL UND THE DER DIE DAS FC SV SG",
    "TU KI AI IT TV CEO CFO VIP COVID HIV DNA GPS LNG LPG BIP GDP VAT NGO NGOs PKW LKW GMT UTC MEZ CET",
    "EST PDF SMS USD EUR CHF GBP AZN RUB KZT GEL AMD TRY OK AM PM UHR DATE FOTO PHOTO VIDEO MP MEP PR HR",
    "PHD DR US UK USA UAE VAE DDR UDSSR ADR DNS URL FAQ ID QR SUV EV PC ICBM IED MRT ZIP XX XXI FM LIVE",
    "BREAKING UPDATE EIL EILMELDUNG NEWS TICKER WDH KORR INTERVIEW EXKLUSIV EXCLUSIVE ANALYSIS WATCH MESZ",
    "EDT PST PDT BST IST EEST EET CEST COO CTO MWH KWH GWH TEU CO CAR USV NATO-GIPFEL ISO WLAN USB LED",
    "GMBH TCG INS HMS USS BRP KRI ROKS FGS HMAS HMCS HMNZS HNLMS ARA BAE ITS ESPS FS HDMS ORP RSS PNS",
    "IRIS JS MV MT SS COP AUV UAV MIG SAM JPY CNY INR BRL MXN ZAR PLN SEK NOK DKK CZK HUF RON UAH AED SAR",
    "KRW IDR PHP THB VND",
)
"""Capitals that abbreviate no organisation; the prefixes of ships among them."""
