"""Names of events in English: `LISTED` is built as in `german_event_patterns`."""

from __future__ import annotations

import re

from models.suggest.entities.named_events.german import EVERYWHERE, EVERYWHERE_SIGNS, YEAR

_GATHERINGS = (
    "Summit|Conference|Forum|Congress|Exhibition|Expo|Games|Olympics|Festival|Fair|Dialogue|Biennale"
    "|Paralympics|Airshow|Air Show"
    "|World Cup|Cup of Nations|Asian Cup|Carnival|Regatta|Symposium|Conclave"
)
_LOWER_GATHERINGS = "summit|conference|forum|festival|airshow|war"
_NO_NAME = re.compile(
    r"(?:The|A|An|This|That|Their|His|Its|Our|At|In|On|News|Press|Previous|Next|Last|First|Second|Third"
    r"|Annual|Civil|Video)\s\w+|(?:\w+\s)*(?:National|African National|Indian National|People's|Bishops'"
    r"|US|U\.S\.|American|State|Trades Union|Jewish|Rabbinical|United States|Democratic|Republican"
    r"|Continental|Confederation|Liberal)\s(?:Congress|Conference|Forum)|Pacific Islands Forum"
    r"|Gas Exporting Countries Forum|(?:Organi[sz]ation of the )?Islamic Conference|Boao Forum"
    r"|Civic Forum|(?:\w+\s)*Islands Forum|(?:\w+\s)*(?:Party|Members|Ministers|Minister|President) \w+"
)
"""What looks like a gathering's name and is a body's, or none."""
_WORD = r"[A-Z](?:[\w-]*\w)?"
_NAME = rf"{_WORD}(?:\s(?:{_WORD}|\d{{2,4}}\b))*"
_MONTHS = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec)"
_WARS = (
    r"(?:First|Second|Third|Great|Cold|Gulf|Six-Day|Patriotic|World|Korean|Vietnam|Iraq|44-Day)"
    r"(?:\s(?:World|Gulf|Karabakh|Nagorno-Karabakh|Chechen|Patriotic|Congo|Lebanon))?\sWar(?:\s(?:I{1,3}"
    r"|One|Two))?"
)

_GATHERING_SIGNS = (
    "summit conference forum congress exhibition expo games olympics festival fair dialogue biennale"
    " paralympics air cup carnival regatta symposium conclave"
)

LISTED: tuple[tuple[str, str, str], ...] = (
    ("known", EVERYWHERE_SIGNS, EVERYWHERE),
    ("known", "war", rf"(?P<name>{_WARS})"),
    (
        "known",
        "holocaust spring revolution oktoberfest rebellion war_of battle_of siege_of congress_of council_of",
        r"(?P<name>Holocaust|Arab Spring|Prague Spring|(?:Velvet|Orange|Rose|Tulip|Cedar|Jasmine|French"
        r"|Russian|October|Islamic|Cultural|Saffron|Carnation) Revolution|Oktoberfest|Boxer Rebellion"
        r"|War of \d{4}|(?:Battle|Siege|Congress) of [A-Z]\w+|Council of [A-Z]\w+ II?)",
    ),
    (
        "gathering",
        _GATHERING_SIGNS,
        rf"(?P<name>(?:(?!The\b|At\b|In\b|On\b){_WORD}\s){{1,5}}(?:{_GATHERINGS})"
        rf"(?:\s(?:on|of)\s(?:the\s)?(?!\w+day\b|{_MONTHS})[A-Z][\w-]+(?:\s(?:and\s)?[A-Z][\w-]+)*)?{YEAR})"
        r"(?!\s(?:Centre|Center|Hall|Secretariat|Party|[Cc]ommittee|Palace))",
    ),
    (
        "war",
        "war",
        rf"(?<!of\s)(?P<name>(?:(?!The\b|A\b|Star\b|World\b|In\b|Before\b|After\b|Since\b"
        rf"|During\b){_WORD}\s){{1,3}}Wars?)"
        r"(?!\s(?:Crimes?|Memorial|Museum|College|Office|Cabinet|Room|Veterans?|Ministry|Committee))",
    ),
    (
        "gathering",
        "summit conference forum",
        rf"(?P<name>(?:(?:[A-Z]{{2,}}|G7|G8|G20|G-20)\s(?:leaders'\s)?(?:summit|conference)"
        rf"|[A-Z]\w+-[A-Z]\w+\s(?:summit|forum)){YEAR})",
    ),
    (
        "gathering",
        "summit",
        rf"(?P<name>(?:(?!The\b)(?:[A-Z]\w+\s)?[A-Z]\w+\s(?:League|Union|Community|Organi[sz]ation|Council)"
        rf"|Commonwealth|Quad|Francophonie|Mercosur)"
        rf"\ssummit{YEAR})",
    ),
    (
        "of place",
        "summit conference forum festival airshow war",
        rf"(?P<name>(?P<place>[A-Z][a-z]+)\s(?:{_LOWER_GATHERINGS}){YEAR})",
    ),
    (
        "announced",
        "exercise drill manoeuvre maneuver games operation",
        r"\b(?:[Ee]xercises?|[Dd]rills?|[Mm]anoeuvres?|[Mm]aneuvers?|war games|operation)"
        rf"(?:,?\s(?:called|named|dubbed|code-?named|known as))?,?\s[\"“‘']?(?!\w+day\b"
        rf"|{_MONTHS})(?P<name>{_NAME})"
        r"(?=[\"”’',.;:)\s])",
    ),
    ("announced", "operation", rf"(?P<name>Operation\s{_WORD}(?:\s{_WORD})*(?:\s\d{{1,4}})?)"),
    (
        "quoted",
        '" “ ‘',
        r"\b(?:exhibition|conference|festival|forum|fair|symposium|seminar|operation|campaign|tournament"
        r"|workshop)(?:\s(?:called|titled|entitled"
        r"|named))?,?\s[\"“‘](?P<name>[A-Z][^\"”’\n]{2,50}?)(?=[\"”’])",
    ),
)


def is_name(name: str) -> bool:
    """Tell whether a gathering is an event: "Munich Security Conference", not "National Congress"."""
    return _NO_NAME.fullmatch(name) is None
