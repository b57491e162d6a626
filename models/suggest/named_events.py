"""Summits, wars, conferences and exhibitions with a name of their own (EVENT_NAME)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.offsets import Span
from models.suggest.findings import Finding, RuleInput
from models.suggest.words import words

NAME, VERSION = "named events", "1"

_NAMED, _LIKELY = 0.88, 0.7
_YEAR = r"(?:\s(?:19|20)\d\d)?"
_EVERYWHERE = (
    rf"COP[\s-]?\d+|(?:Expo|EXPO|Olympia|Eurovision){_YEAR}|World Urban Forum|World Economic Forum"
    rf"|(?:G7|G8|G20|G-7|G-20)-Gipfels?{_YEAR}"
)
_SUMMITS = (
    r"(?:Gipfel|Sondergipfel|Gipfeltreffen|Konferenz|Friedenskonferenz|Forum|Festival|Messe|Konklave|Krieg)"
)
_GERMAN = (
    r"(?:Erste[rn]?|Zweite[rn]?|Kalte[rn]?|Dreißigjährige[rn]?)\s(?:Welt)?[Kk]rieg(?:e?s)?",
    rf"(?:Welt)?[Kk]lima(?:konferenz|gipfels?){_YEAR}|Weltausstellung{_YEAR}",
    r"Weltwirtschaftsforums?|Weltkrieg(?:e?s)?",
    rf"[A-ZÄÖÜ]\w*(?:-[A-Z]\w*)*-{_SUMMITS}(?:e?s)?{_YEAR}",
    rf"[A-ZÄÖÜ]\w+er\s(?:Sicherheitskonferenz|Kongress|Friedenskonferenz|Konferenz|Forum|Gipfel)(?:e?s)?{_YEAR}",
    rf"Olympische[nr]? (?:Sommer|Winter)?[Ss]pielen?{_YEAR}|Fußball-(?:WM|EM){_YEAR}|Holocaust",
)
_GATHERINGS = (
    "Summit|Conference|Forum|Congress|Exhibition|Expo|Games|Olympics|Festival|Fair|Dialogue|Biennale"
)
_ENGLISH = (
    r"(?:First|Second|Third|Great|Cold|Gulf|Six-Day|Patriotic|World|Korean|Vietnam|Iraq|44-Day)"
    r"(?:\s(?:World|Gulf|Karabakh|Nagorno-Karabakh|Chechen|Patriotic))?\sWar(?:\s(?:I{1,3}|One|Two))?",
    rf"(?:(?!The\b)[A-Z][\w-]*\s){{1,5}}(?:{_GATHERINGS}){_YEAR}(?!\s(?:Centre|Center|Hall|Secretariat))",
    rf"(?:[A-Z]{{2,}}|G7|G8|G20|G-20)\s(?:leaders'\s)?(?:summit|conference){_YEAR}",
)
_PATTERNS = {
    language: tuple(re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])") for pattern in (_EVERYWHERE, *own))
    for language, own in (("de", _GERMAN), ("en", _ENGLISH))
}
_LEADING = words("the a this that their his its our der die das dieser beim zum am")


def find_named_events(given: RuleInput) -> Iterator[Finding]:
    """Yield events called by a proper name; an unnamed "Gipfel" or "meeting" is a trigger, no name."""
    for sentence in given.text.sentences:
        span = given.text.span(sentence)
        for rank, pattern in enumerate(_PATTERNS[given.language]):
            for match in pattern.finditer(given.text.text, span.start, span.end):
                start = match.start() + _article_length(match[0])
                confidence = _NAMED if rank < 2 else _LIKELY
                yield Finding(
                    "EVENT_NAME", Span(start, match.end()), confidence, (("pattern", "named event"),)
                )


def _article_length(text: str) -> int:
    first, _, rest = text.partition(" ")
    return len(first) + 1 if rest and first.lower() in _LEADING else 0
