"""Words by which organisations are known, in German and English."""

from __future__ import annotations

import re

from models.suggest.words import words

GERMAN_HEADS = words(
    "ministerium ministerrat sicherheitsrat rat kommission regierung parlament bank union organisation",
    "gemeinschaft verband universität akademie institut hochschule gesellschaft agentur behörde partei",
    "stiftung gericht gerichtshof versammlung nationalversammlung liga komitee ausschuss fonds",
    "zentrum amt dienst konzern unternehmen kammer handelskammer allianz front bewegung kirche armee",
    "flotte streitkräfte garde polizei botschaft konsulat generalkonsulat vertretung zeitung rundschau",
    "fernsehen rundfunk börse büro sekretariat republikanerpartei senat kongress kabinett",
)
"""Heads of names with a capitalised adjective: "Europäische Kommission", "Türkischer Rat"."""

NOMINAL = words(
    "ministerium parlament regierung armee streitkräfte polizei marine luftwaffe kabinett zentralbank",
    "nationalbank pressestelle pressedienst presseamt presseabteilung pressebüro behörden außenamt",
    "innenbehörde militär geheimdienst geheimdienste nachrichtendienst übergangsregierung militärregierung",
    "nationalversammlung küstenwache grenzschutz friedenskontingent friedenstruppen friedenstruppe",
    "generalstab generalstaatsanwaltschaft staatsanwaltschaft verfassungsgericht oberhaus unterhaus senat",
    "präsidialamt präsidialverwaltung kanzleramt botschaft generalkonsulat regierungskommission",
)
"""Common nouns that stand for one body of their state: level NOM."""


def _inflected(head: str) -> frozenset[str]:
    endings = (
        {"s", "es"} if not head.endswith(("ung", "ion", "heit", "e", "ei", "aft", "ät")) else {"en", "n"}
    )
    plurals = {"rat": {"räte", "räten"}, "bank": {"banken"}, "ministerium": {"ministerien"}}
    extra = next((forms for tail, forms in plurals.items() if head == tail), set())
    return frozenset({head, *(head + ending for ending in endings), *extra})


GERMAN_FORM = {form: head for head in sorted(GERMAN_HEADS | NOMINAL) for form in _inflected(head)}
"""Every form of a head, in lower case, with the head."""
GERMAN_FORM |= {
    "streitkräften": "streitkräfte",
    "außenamtes": "außenamt",
    "amtes": "amt",
    "behörde": "behörden",
}

GERMAN_COMPOUND = re.compile(
    r"(?:[A-ZÄÖÜ][\w-]{2,}(?:ministerium|ministerien|ministerrat|sicherheitsrat|staatsrat|nationalrat|föderationsrat"
    r"|parlament|kommission|universität|akademie|behörde|agentur|gerichtshof|verfassungsgericht|zentralbank)"
    r"|[A-ZÄÖÜ]{2,}-(?:Rat|Regierung|Botschaft|Delegation|Behörden?|Armee|Streitkräfte|Kongress|Senat|Truppen|Militär"
    r"|Geheimdienst|Mission|Organisation|Gremium)"
    r"|(?:Bundes|Landes)(?:regierung|tag|rat|wehr|bank|polizei|gericht|kriminalamt|nachrichtendienst)"
    r"|Ministerrat|Europarat|Kanzleramt|Präsidialamt|Außenamt|Volkskongress|Volkskammer)(?:e?s|e?n)?"
)

ENGLISH_HEADS = words(
    "ministry ministries parliament government council commission committee union agency organization",
    "organisation foundation institute academy fund assembly court party company corporation federation",
    "association service office department authority bureau congress senate board chamber centre center",
    "university bank group forces force army navy guard police embassy consulate mission league alliance",
    "coalition movement cabinet military administration secretariat front institution society community",
    "tribunal directorate inspectorate trust holding airlines airways railways news agency times post",
    "herald tribune television radio club",
)
"""Heads of English names: "National Bank of Georgia", "Foreign Ministry"."""

LOWER_CASE = words(
    "ministry parliament government army navy police military cabinet senate congress council commission"
)
"""English common nouns that stand for one body of their state: level NOM."""

MODIFIERS = words(
    "foreign defence defense interior finance justice energy economy health education press armed security",
    "peacekeeping central national federal ruling coast border intergovernmental state ministry",
    "intelligence supreme constitutional",
)
"""Lower-case words that belong to such a noun: "foreign ministry", "armed forces", "press service"."""

KEEPS_PLACE = words(
    "university bank council academy institute chamber universität hochschule akademie handelskammer",
    "church party society times post news front",
)
"""Heads whose names hold a place: "University of Oxford", "Universität Wien"."""

NO_BODY = words(
    "AG SE KG SK GP ISBN DVD CD PLZ MBA KB MB GB PMID KMU OT GIF EBITDA GPL UND THE DER DIE DAS FC SV SG",
    "TU KI AI IT TV CEO CFO VIP COVID HIV DNA GPS LNG LPG BIP GDP VAT NGO NGOs PKW LKW GMT UTC MEZ CET EST",
    "PDF SMS USD EUR CHF GBP AZN RUB KZT GEL AMD TRY OK AM PM UHR DATE FOTO PHOTO VIDEO MP MEP PR HR PHD",
    "DR US UK USA UAE VAE DDR UDSSR ADR DNS URL FAQ ID QR SUV EV PC ICBM IED MRT ZIP XX XXI",
)
"""Capitals that abbreviate no organisation."""

ANNOUNCING = {
    "de": words(
        "reederei firma konzern unternehmen zeitung partei agentur nachrichtenagentur sender organisation",
        "stiftung miliz fluggesellschaft airline portal nachrichtenportal tageszeitung wochenzeitung",
        "zeitschrift nachrichtenmagazin rüstungskonzern energiekonzern ölkonzern terrororganisation",
        "rebellengruppe menschenrechtsorganisation",
    ),
    "en": words(
        "company firm group corporation airline newspaper broadcaster party militia charity bank manufacturer"
    ),
}
"""Kinds of organisation that a name follows in German, or that follow a name in English."""
