"""Amounts of money (MONEY) and percentages (PERCENT)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from models.offsets import Span
from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.words import words

NAME, VERSION = "amounts", "3"

_MONEY, _PERCENT = 0.95, 0.97
_DIGITS = r"\d+(?:[.,]\d+)*"
_COUNTED = words(
    "eine ein einer einem zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig",
    "fünfzig hundert tausend mehrere einige hunderte anderthalb one two three four five six seven eight",
    "nine ten eleven twelve twenty thirty forty fifty hundred several a half",
)
_SCALES = (
    r"Millionen|Million|Milliarden|Milliarde|Billionen|Billion|Mio\.?|Mrd\.?|Mill\.|Tausend|tausend|Hundert"
    r"|millions?|billions?|trillions?|thousands?|hundreds?|bn|mn|m|tn|k"
)
_OF_STATES = (
    r"(?:US-|U\.S\. |US |[A-ZÄÖÜ][a-zäöü]+-|[a-zäöü]+(?:ische|sche)[rn]? |Schweizer |Hong Kong "
    r"|New Zealand |Sri Lankan |(?:East |Eastern |South |North |Costa |Puerto )?[A-Z][a-z]+(?:an|i|ese"
    r"|ish|ch|ss|ic|ous) )"
)
"""Whose money it is: "Namibia-Dollar", "kanadische Dollar", "East Caribbean dollars"."""
_CURRENCIES = (
    rf"{_OF_STATES}?(?:[Dd]ollars?|Franken|[Ff]rancs?|(?:Pfund|[Pp]ounds?)(?: [Ss]terling)?|[Rr]ub(?:el"
    rf"|les?)|Rupien?|[Rr]upees?"
    r"|Kronen?|kron[ae]|kroner|kronor|[Dd]irhams?|[Rr]iy?als?|[Dd]inars?|[Pp]esos?|Schilling(?:e|en)?"
    r"|[Ss]hillings?|Lira|[Ll]ira|[Ll]eone?s?|[Kk]wacha|[Kk]wanza|[Mm]anats?|[Tt]aka|[Kk]ina|[Dd]alasi"
    r"|[Pp]iast(?:er|ers|res?))|[Ee]uros?|[Ll]ari|[Tt]enge|[Dd]rams?|[Yy]en|[Yy]uan|[Rr]enminbi"
    r"|[Rr]upiahs?|[Rr]inggit|[Bb]aht|[Dd]ong|[Kk]yat|[Kk]ip|[Rr]iel|[Zz]loty|Złoty|Hrywnja|[Hh]ryvnias?"
    r"|[Rr]and|[Ww]on|[Rr]eais|[Rr]eal|Forint|forints|Lei|Lew|Somoni|Som|Sum|Schekel|[Ss]hekels?"
    r"|[Nn]aira|[Cc]edis?|[Bb]irr|[Mm]eticais|[Mm]etical|[Pp]ula|[Bb]olívares|[Bb]oliviano?s?"
    r"|[Gg]uaraníe?s?|[Qq]uetzal(?:es)?|[Ll]empiras?|[Cc]órdobas?|[Cc]olón|[Cc]olones|[Bb]alboas?"
    r"|[Gg]ourdes?|[Tt]ugrik|[Aa]fghanis?|[Ll]evs?|[Ll]eva|[Dd]enar|CFA-Francs?|CFA francs?|[Cc]ents?"
    r"|[Kk]opeken|D-Mark|USD|EUR|CHF|GBP|RUB|AZN|GEL|KZT|AMD|TRY|JPY|CNY|PLN|UAH|SEK|NOK|DKK|AED|SAR|ILS"
    r"|INR|CAD|AUD|[€$£¥₽₼₺₾₸]"
)
_SIGNS = r"(?:US|A|C|NZ|HK)?[$€£¥₽₼₺₾₸]|USD|EUR|CHF|GBP|AZN"
_NUMBER = rf"(?:{_DIGITS}|(?i:{'|'.join(sorted(_COUNTED, key=len, reverse=True))}))"
_RANGE = rf"{_NUMBER}(?:\s?(?:[-–]|bis|to|and|und)\s?{_NUMBER})?"
_MANY = "Dutzende|Hunderte|Tausende|Milliarden|Millionen|billions|millions|hundreds|thousands"
_PARTS = r"Prozentpunkte?n?|Prozents?|percentage points?|per ?cent|percent|pct|%"
_PATTERNS = (
    ("MONEY", rf"(?:{_SIGNS})\s?{_DIGITS}(?:\s?[-–]\s?{_DIGITS})?(?:\s?(?:{_SCALES})\b)?"),
    ("MONEY", rf"{_RANGE}(?:\s(?:{_SCALES}))*[\s-]?(?:{_CURRENCIES})(?!\w)"),
    ("MONEY", rf"(?:{_MANY})(?:\sof)?(?:\s(?:{_SCALES})(?:\sof)?)?\s(?:{_CURRENCIES})(?!\w)"),
    ("PERCENT", rf"{_RANGE}\s?(?:{_PARTS})(?!\w)"),
)
_COMPILED = tuple((label, re.compile(rf"(?<![\w.,-]){pattern}")) for label, pattern in _PATTERNS)


def find_amounts(given: RuleInput) -> Iterator[Finding]:
    """Yield amounts of money and percentages with their number words, without "about" or "more than"."""
    for sentence in given.text.sentences:
        span = given.text.span(sentence)
        for label, pattern in _COMPILED:
            for match in pattern.finditer(given.text.text, span.start, span.end):
                confidence = _MONEY if label == "MONEY" else _PERCENT
                yield Finding(label, Span(*match.span()), confidence, (("pattern", label.lower()),))
