"""Names of events in German: `LISTED` has kinds with a pattern each, whose group `name` is the event's.

Between them stands what a sentence must hold for the pattern to be tried at all, one of some strings
in lower case; "_" is a space.
"""

from __future__ import annotations

from models.suggest.words import words

YEAR = r"(?:\s(?:19|20)\d\d)?"
EVERYWHERE = (
    rf"(?P<name>COP[\s-]?\d+|(?:Expo|EXPO|Olympia|Eurovision){YEAR}|World Urban Forum|World Economic Forum"
    rf"|(?:G7|G8|G20|G-7|G-20)-Gipfels?{YEAR})"
)
"""Names that both languages write alike."""
EVERYWHERE_SIGNS = "cop expo olympia eurovision forum gipfel"

_CAP = r"[A-ZÄÖÜÀ-ÖØ-Þ]"
_QUOTED = rf"[„»«\"›](?P<name>{_CAP}[^“”«»\"‹\n]{{2,50}}?"
_CLOSED = r")(?=[“”«»\"‹])"
_ENDING = r"(?:e?[sn])?"
_SUBJECTS = (
    r"(?:Sonder|Energie|Klima|Friedens|Geber|Wirtschafts|Sicherheits|Welt|Gas|Wasser|Erd|Ernährungs"
    r"|Digital|Jugend|Frauen|Investitions|Handels|Rohstoff|Wiederaufbau|Unterstützungs|Stabilitäts"
    r"|Migrations|Impf|Umwelt|Abrüstungs|Arktis|Ozean|Meeres|Agrar|Bio|Artenschutz|Film|Buch|Musik"
    r"|Theater|Rüstungs|Industrie|Luftfahrt|Tourismus)?"
)
_GATHERING = (
    rf"{_SUBJECTS}(?:[Gg]ipfel|[Gg]ipfeltreffen|[Kk]onferenz|[Ff]orum|[Ff]estival|[Mm]esse|[Kk]ongress"
    rf"|[Dd]ialog|[Bb]iennale"
    r"|[Ff]estspiele|[Mm]arathon|[Kk]onklave|[Kk]onzil|[Kk]onvent)"
)
_OF_GATHERING = (
    r"(?:(?:Wirtschafts|Erd|Sicherheits|Klima|Friedens|Welt|Energie|Investitions|Handels|Umwelt|Jugend"
    r"|Frauen|Geber|Verteidigungs|Rohstoff)(?:forum|gipfel|konferenz|kongress|messe|festival|tage|woche"
    r"|dialog)|(?!Presse|Video|Telefon|Fach|Regional|Schul|Partei)(?:\w+k|K)onferenz|(?:\w+g|G)ipfel"
    r"|Konzil|Schlacht|Filmfestspielen?|Filmfestivals?|Luftfahrtschau)"
)
_TOWN_GATHERING = (
    r"(?:(?:[A-ZÄÖÜ]\w+k|K)onferenz|(?:[A-ZÄÖÜ]\w+k|K)ongress|(?:[A-ZÄÖÜ]\w+f|F)orum|(?:[A-ZÄÖÜ]\w+g"
    r"|G)ipfel|(?:[A-ZÄÖÜ]\w+m|M)esse|Filmfestspiele|Festspiele|Filmfestival|Biennale|Dialog|Woche"
    r"|Konzil|Salon|Luftfahrtschau|Autosalon)"
)
_COMPOUND_GATHERING = r"(?:gipfel|konferenz|messe|festival|festspiele|spiele|meisterschaft|pokal|rallye)"
_ORDINALS = (
    r"(?:[Ee]rste|[Zz]weite|[Dd]ritte|Kalte|Dreißigjährige|Siebenjährige|Hundertjährige|Große"
    r"|Peloponnesische|Punische|Spanische|Amerikanische)"
)
_EXERCISE = r"(?:Groß|See|Militär|Marine|Luftwaffen|NATO-|Nato-)?(?:[Mm]anövers?|[Üü]bung)"
_ANNOUNCED = (
    rf"(?:{_EXERCISE}|\w*[Üü]bung(?:en)?|(?:Militär)?[Oo]peration|\w*[Kk]onferenz|\w*[Aa]usstellung"
    rf"|\w*[Mm]esse|\w*[Ff]estivals?"
    r"|\w*[Ff]orums?|\w*[Tt]agung|\w*[Kk]ongress(?:es)?|\w*[Gg]ipfels?|\w*[Ss]ymposiums?|\w*[Ss]chau"
    r"|Kulturwoche|Feldzug(?:s|es)?|Turniers?|Wettbewerbs?|Workshops?|Seminars?|Offensive)"
)

NO_TOWNS = words(
    "dieser jener jeder einer keiner unser ihrer seiner meiner deiner neuer erster zweiter dritter",
    "vierter letzter weiterer großer kleiner unter über aber oder immer später früher nächster guter",
    "hinter außer mancher solcher welcher mehrer vieler aller beider weder wieder leider sommer winter",
    "oktober november dezember september minister gastgeber sprecher teilnehmer veranstalter",
    "organisator der hier wer er außenminister vater",
)
"""Words in -er before "Konferenz" that are no town's adjective."""
NO_WARS = words(
    *(
        f"{kind}krieg{end}"
        for end in ("", "s", "es", "e", "en")
        for kind in words(
            "bürger angriffs handels zoll drogen wirtschafts stellvertreter guerilla atom cyber luft",
            "see land boden grenz banden religions propaganda informations abnutzungs stellungs",
            "zermürbungs eroberungs vernichtungs präventiv drohnen währungs preis rosen nerven klein",
            "zweifronten blitz partisanen verteidigungs straßen bruder wahl medien papier energie gas",
            "verdrängungs raketen flächen glaubens hybrid schatten kolonial befreiungs unabhängigkeits",
            "nach vor tank lügen wort stamm stammes clan mehrfronten artillerie graben stein koalitions",
            "erbfolge indianer nuklear bomben tanker panzer dauer",
        )
    )
)
"""Compounds in -krieg that say what kind of war it is, and not which."""

LISTED: tuple[tuple[str, str, str], ...] = (
    ("known", EVERYWHERE_SIGNS, EVERYWHERE),
    (
        "known",
        "krieg",
        rf"(?P<name>{_ORDINALS}[nrms]?\s(?:Welt|Golf|Karabach-|Tschetschenien|Libanon"
        rf"|Kongo)?[Kk]rieg(?:e?s)?)",
    ),
    ("known", "weltkrieg", r"(?P<name>(?:[12]\. )?Weltkrieg(?:e?s)?)"),
    (
        "known",
        "klima weltausstellung",
        rf"(?P<name>(?:Welt)?[Kk]lima(?:konferenz|gipfels?){YEAR}|Weltausstellung{YEAR})",
    ),
    (
        "known",
        "weltwirtschaft weltsozial holocaust oktoberfest",
        r"(?P<name>Welt(?:wirtschafts|sozial)forums?|Holocausts?|Oktoberfest(?:e?s)?)",
    ),
    (
        "known",
        "lympi",
        rf"(?P<name>(?:Olympische|Paralympische)[nr]? (?:Sommer|Winter)?[Ss]pielen?{YEAR}|Paralympics{YEAR})",
    ),
    (
        "known",
        "wm em meisterschaft",
        r"(?P<name>(?:(?:Fußball|Handball|Eishockey|Leichtathletik)-)?(?:WM|EM|Weltmeisterschaft"
        r"|Europameisterschaft)\s(?:19|20)\d\d|(?:Fußball|Handball|Eishockey|Leichtathletik)-(?:WM|EM"
        r"|Weltmeisterschaft|Europameisterschaft))",
    ),
    (
        "known",
        "spiele cup copa",
        rf"(?P<name>(?:Asien|Afrika|Pazifik|Mittelmeer|Südostasien|Commonwealth"
        rf"|Panamerika)-?[Ss]pielen?{YEAR}"
        rf"|Panamerikanische[nr]? Spielen?|(?:Afrika|Asien)-Cups?{YEAR}|Copa América{YEAR})",
    ),
    (
        "known",
        "revolution frühling woche berlinale",
        r"(?P<name>(?:Orangen?e[nr]?|Samtene[nr]?|Französische[nr]?|Russische[nr]?|Islamische[nr]?"
        r"|Bolivarische[nr]?) Revolution|(?:Rosen|Nelken|Oktober|Februar|Tulpen|Jasmin|Safran"
        r"|Zedern)revolution|(?:Arabische[nrm]?|Prager) Frühlings?"
        r"|(?:Internationale[nr]? )?Grüne[nr]? Woche|Kieler Woche|Berlinale)",
    ),
    (
        "hyphen",
        "-",
        rf"(?P<name>(?!US-Kongress){_CAP}[\w’']*(?:-{_CAP}[\w’']*)*-{_GATHERING}{_ENDING}{YEAR})(?!-)",
    ),
    (
        "hyphen",
        "-krieg -fest -cup -revolution -aufstand",
        rf"(?P<name>{_CAP}[\w’']*(?:-{_CAP}[\w’']*)*-(?:Krieg(?:e?s)?|Fest(?:e?s)?|Cups?|Revolution"
        rf"|Aufstand(?:e?s)?))(?!-)",
    ),
    ("war", "krieg", rf"(?P<name>{_CAP}[a-zäöüß]{{3,}}krieg(?:e?s)?)"),
    (
        "of place",
        "gipfel konferenz messe festival spiele meisterschaft pokal rallye",
        rf"(?P<name>(?P<place>[A-ZÄÖÜ][a-zäöü]{{3,}}?){_COMPOUND_GATHERING}{_ENDING})",
    ),
    (
        "region",
        "gipfel konferenz messe festival spiele rallye",
        r"(?P<name>(?:Anden|Alpen|Balkan|Karpaten|Donau|Ostsee|Nordsee|Sahel|Sahara|Arktis|Antarktis"
        r"|Pazifik|Karibik|Mekong|Nil|Rhein)"
        rf"{_COMPOUND_GATHERING}{_ENDING})",
    ),
    (
        "town adjective",
        "konferenz kongress forum gipfel messe fest biennale dialog woche konzil salon schau",
        rf"(?P<name>(?P<town>{_CAP}\w{{2,}}er)\s{_TOWN_GATHERING}{_ENDING}{YEAR})",
    ),
    ("of", "_von_", rf"(?P<name>{_OF_GATHERING}(?:e?s)?\svon\s{_CAP}[\w’'-]*\w)(?!\s{_CAP})"),
    ("quoted", '„ » « " ›', rf"{_ANNOUNCED},?\s{_QUOTED}{_CLOSED}"),
    ("quoted", "unter_dem", rf"[Uu]nter dem (?:Namen|Titel|Codenamen)\s{_QUOTED}\s\d{{2,4}}{_CLOSED}"),
    (
        "exercise",
        "manöver übung operation",
        rf"(?:{_EXERCISE}|(?P<operation>(?:Militär)?[Oo]peration))\s(?P<name>(?!Ende|Anfang"
        rf"|Mitte){_CAP}[\w’'-]+"
        rf"(?(operation)(?:\s{_CAP}[\w’'-]+)?|(?:\s{_CAP}[\w’'-]+\s\d{{2,4}}|\s\d{{2,4}}|\s{_CAP}[\w’'-]+)))",
    ),
)
