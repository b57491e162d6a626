"""Names of organisations beside the word for their kind: "die Werft Norvik", "Velmora Foods, a company"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from models.suggest.entities.findings import Finding, RuleInput
from models.suggest.lemmas import known
from models.suggest.words import PREPOSITIONS, SPEECH_VERBS, words

_AFTER_KIND, _QUOTED, _APPOSITION, _SHARES = 0.8, 0.85, 0.75, 0.75
_LONGEST_NAME = 4

_GERMAN_KIND = re.compile(
    r"(?i:\w*-?(?:konzern|firma|hersteller|produzent|lieferant|zulieferer|versorger|betreiber|anbieter|werft|reederei"
    r"|gewerkschaft|sender|zeitung|magazin|zeitschrift|portal|agentur|partei|miliz|verband|klub|bündnis|stiftung"
    r"|organisation|gesellschaft|airline|brigade|denkfabrik|netzwerk|plattform|guerilla|versicherer|spedition|start-up"
    r"|autobauer|flugzeugbauer|schiffbauer|maschinenbauer|staatsfonds|hedgefonds|pensionsfonds|großbank|privatbank"
    r"|investmentbank|institut|unternehmen|bewegung|rebellengruppe|terrorgruppe|söldnergruppe|guerillagruppe"
    r"|aktivistengruppe|islamistengruppe|dschihadistengruppe|extremistengruppe|splittergruppe|hackergruppe|bankengruppe"
    r"|mediengruppe|firmengruppe|kampfgruppe|bürgerrechtsgruppe|untergrundgruppe|umweltgruppe|raffinerie|händler"
    r"|kurznachrichtendienst|onlinedienst|messengerdienst|streamingdienst|wochenblatt|boulevardblatt|fachblatt"
    r"|wirtschaftsblatt|förderer|exporteur|importeur|kreditgeber|bauträger|entwickler|ausrüster|frachter-?reederei))"
    r"(?:s|es|n|en)?"
)
_NO_KIND = re.compile(r"(?i:(?:gegen|konflikt|vertrags|kriegs|streit)part(?:ei|eien)|\w*flottenverband\w*)")
_ENGLISH_KINDS = words(
    "company firm group corporation airline newspaper daily weekly broadcaster channel party militia",
    "charity bank manufacturer maker producer operator miner giant conglomerate utility supplier shipyard",
    "shipbuilder refiner retailer union institute tank website portal agency magazine network startup",
    "insurer lender trader house subsidiary contractor developer watchdog movement faction brigade",
    "organization organisation ngo association foundation federation outlet tabloid cooperative",
    "consortium station owner exporter importer automaker carmaker chipmaker fund planemaker drugmaker",
    "nonprofit alliance front guerrillas",
)
_LOOSE_KINDS = words("owner operator buyer supplier contractor subsidiary shareholder")
"""Kinds whose name may also follow between commas."""
_HOUSES = words("trading publishing media fashion auction brokerage")
_TANKS = words("think")
_AFTER_APPOSITION = (
    frozenset({",", ".", ";", "(", ")", "-", "–", "—"})
    | PREPOSITIONS["en"]
    | words(
        "based which that owned run operating headquartered founded backed controlled linked and or close",
    )
)
_QUOTES = frozenset('„“"«»‚‘”')
_COMPANY_WORDS = words(
    "gas mineral minerals energy energie holding group gruppe fm tv radio bank steel metals oil power air",
    "media news online international industries motors shipping lines marine",
    "chemicals pharma telecom mobile systems services resources capital partners ventures technologies",
    "electronics foods logistics logistik terminals solar wind water cement mining post times",
)
_LAST_WORDS = words(
    "Company Corporation Holding Holdings Group Limited Ltd Inc Corp GmbH AG SE KG Oyj PLC LLC Bhd NV",
    "Authority Foundation Association Agency Watch Times Herald Tribune News University College",
    "Industries Airlines Airways",
)
"""Last words of companies and bodies in German texts: "Canal Terminals Company"."""
_LEGAL_FORMS = words("Ltd Inc Corp GmbH AG SE KG Oyj PLC LLC Bhd NV Limited")
_PARTICLES = words("al el de da do del des du la le di y e of &")
_INNER = re.compile(r"(?:al|el|as|an|ar|asch)-[A-ZÄÖÜ]\w+")
_SHARES_OF = words("aktie aktien anteilsscheine papiere")


def find_names_beside_kinds(given: RuleInput) -> Iterator[Finding]:
    """Yield names that follow their kind, stand before it in an apposition, or have shares."""
    elsewhere = frozenset(given.labelled("DATE", "TITLE", "MONEY", "PERCENT"))
    known_names = frozenset(given.labelled("GPE", "LOC", "NORP"))
    search = _Search(given, elsewhere, known_names)
    for sentence in given.text.sentences:
        for index in sentence:
            yield from (
                search.german(index, sentence) if given.language == "de" else search.english(index, sentence)
            )


@dataclass(frozen=True, slots=True)
class _Search:
    """The article with the tokens that belong to no name, and those of places and peoples."""

    given: RuleInput
    elsewhere: frozenset[int]
    places: frozenset[int]

    def german(self, index: int, sentence: range) -> Iterator[Finding]:
        """Yield the name after its kind, or after "Aktie von"."""
        token = self.given.tokens[index]
        if token.text in _LAST_WORDS:
            yield from self._found(self._up_to(index, sentence), _AFTER_KIND, token.text)
        if token.lower in _SHARES_OF and index + 1 < sentence.stop:
            von = self.given.tokens[index + 1].lower in {"von", "der", "des"}
            yield from self._found(self._name(index + 1 + von, sentence), _SHARES, token.text)
        elif (
            token.is_capitalised and _GERMAN_KIND.fullmatch(token.text) and not _NO_KIND.fullmatch(token.text)
        ):
            quoted = self._quoted(index + 1, sentence)
            if quoted:
                yield from self._found(quoted, _QUOTED, token.text)
            else:
                yield from self._found(self._name(index + 1, sentence), _AFTER_KIND, token.text)

    def english(self, index: int, sentence: range) -> Iterator[Finding]:
        """Yield the name after "the shipyard", before ", a shipyard", or the company whose shares rose."""
        token = self.given.tokens[index]
        if token.text == "shares" and index > sentence.start:
            yield from self._found(self._before(index, sentence), _SHARES, token.text)
        if token.text not in _ENGLISH_KINDS or not self._is_kind(index, sentence):
            return
        yield from self._found(self._name(index + 1, sentence), _AFTER_KIND, token.text)
        yield from self._found(self._between_commas(index, sentence), _APPOSITION, token.text)
        yield from self._found(self._before_apposition(index, sentence), _APPOSITION, token.text)

    def _is_kind(self, index: int, sentence: range) -> bool:
        before = self.given.tokens[index - 1].lower if index > sentence.start else ""
        if self.given.tokens[index].text == "house":
            return before in _HOUSES
        return self.given.tokens[index].text != "tank" or before in _TANKS

    def _quoted(self, index: int, sentence: range) -> range:
        """Return what stands between quotation marks from `index` on, if that is a short name."""
        tokens = self.given.tokens
        if index >= sentence.stop or tokens[index].text not in _QUOTES:
            return range(0)
        stop = index + 1
        while stop < sentence.stop and tokens[stop].text not in _QUOTES:
            stop += 1
        short = index + 1 < stop <= index + 1 + _LONGEST_NAME + 1 and stop < sentence.stop
        return range(index + 1, stop) if short and tokens[index + 1].is_capitalised else range(0)

    def _name(self, index: int, sentence: range) -> range:
        """Return the capitalised words from `index` on that can only be a name; empty if there are none."""
        stop = index
        while stop < sentence.stop and stop - index < _LONGEST_NAME and self._goes_on(index, stop, sentence):
            stop += 1
        name = range(index, stop)
        proper = any(self._is_proper(place) for place in name)
        return name if proper and not (len(name) == 1 and name[0] in self.places) else range(0)

    def _goes_on(self, first: int, index: int, sentence: range) -> bool:
        token = self.given.tokens[index]
        if index in self.elsewhere or not token.is_word:
            return False
        if index > first and (
            (token.lower in _COMPANY_WORDS and token.is_capitalised) or _INNER.fullmatch(token.text)
        ):
            return True
        if index > first and token.text in _PARTICLES:
            return index + 1 < sentence.stop and self._is_proper(index + 1)
        if self.given.language == "en":
            return token.is_capitalised and token.text not in {"I"}
        return self._is_proper(index) or (index == first and index in self.places and token.is_capitalised)

    def _is_proper(self, index: int) -> bool:
        """Tell whether a token is a capitalised word that is none of the language, and no nationality."""
        token = self.given.tokens[index]
        if _INNER.fullmatch(token.text):
            return True
        if not token.is_word or not token.is_capitalised or index in self.elsewhere or index in self.places:
            return False
        if token.text in self.given.lexicons.names.given:
            return False
        return self.given.language == "en" or not known(token.text, "de")

    def _up_to(self, last: int, sentence: range) -> range:
        """Return the name that ends in "Company" or "AG": foreign words, or one word before a legal form."""
        tokens, start = self.given.tokens, last
        while start - 1 > sentence.start and last - start < _LONGEST_NAME and self._is_name_part(start - 1):
            start -= 1
        if tokens[last].text in _LEGAL_FORMS:
            start = max(start, last - 2)
            start += last - start > 1 and known(tokens[start].text, "de")
        while start < last and _GERMAN_KIND.fullmatch(tokens[start].text):
            start += 1
        return range(start, last + 1) if start < last else range(0)

    def _before(self, index: int, sentence: range) -> range:
        """Return the capitalised words before `index`, without a common one that begins a sentence."""
        start = index
        while start > sentence.start and index - start < _LONGEST_NAME and self._is_name_part(start - 1):
            start -= 1
        words_of_list = self.given.lexicons.names.words
        if start < index and self.given.tokens[start].text in words_of_list:
            start += 1
        named = any(place not in self.places for place in range(start, index))
        return range(start, index) if named else range(0)

    def _is_name_part(self, index: int) -> bool:
        token = self.given.tokens[index]
        return token.is_word and token.is_capitalised and index not in self.elsewhere

    def _between_commas(self, index: int, sentence: range) -> range:
        """Return the name in "its owner, Velmora Foods,"."""
        tokens = self.given.tokens
        if (
            tokens[index].text not in _LOOSE_KINDS
            or index + 2 >= sentence.stop
            or tokens[index + 1].text != ","
        ):
            return range(0)
        name = self._name(index + 2, sentence)
        closed = name and name.stop < sentence.stop and tokens[name.stop].text in {",", "."}
        return name if closed and len(name) > 1 else range(0)

    def _before_apposition(self, index: int, sentence: range) -> range:
        """Return the capitalised words before ", a (state-run) company"; empty if it is no apposition."""
        tokens, comma = self.given.tokens, index - 1
        while comma > sentence.start and index - comma < 6 and tokens[comma].text != ",":
            comma -= 1
        if tokens[comma].text != "," or tokens[comma + 1].lower not in {"a", "an", "the"}:
            return range(0)
        after = tokens[index + 1].lower if index + 1 < sentence.stop else "."
        if after not in _AFTER_APPOSITION | SPEECH_VERBS["en"] and not tokens[index + 1].is_capitalised:
            return range(0)
        return self._before(comma, sentence)

    def _found(self, name: range, confidence: float, kind: str) -> Iterator[Finding]:
        if name:
            span = self.given.text.span(name)
            yield Finding("ORG", span, confidence, (("organisation", f"beside {kind}"),))
