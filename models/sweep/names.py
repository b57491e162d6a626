"""Words of an article that read as names: by a lexicon, or by how and where they are written.

German writes every noun with a capital, so there a word must show more: a title or another name beside
it, an ending of surnames, a spelling that German words do not have, or a verb of speech.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from models.article import Article, ZoneKind
from models.offsets import Span
from models.suggest.entities.findings import RuleInput
from models.suggest.entities.name_parts import SURNAME_ENDING, NameParts
from models.suggest.events.words import GERMAN
from models.suggest.lexicons import Lexicons
from models.suggest.tokens import Token, read
from models.suggest.words import CONTRACTIONS, PLACE_PREPOSITIONS, SPEECH_VERBS, words
from models.sweep.missed import Hint, NameRun

_OPENERS = frozenset('"“”„«»‚‘(:–—-•|')
"""After these a capital may mark a beginning and no name."""
_ABBREVIATION = re.compile(r"[A-ZÄÖÜ]{2,}s?(?:-[A-ZÄÖÜ]{2,})*|(?:[A-Z]\.){2,}")
_ROMAN = re.compile(r"[IVXLC]+")
_FOREIGN = re.compile(
    r"\w*[^\W\d_a-zäöüß]\w*|\w+(?:[aou]|[^e]i)s?|\w*(?:(?<!c)sh|kh|gh|bh|yu|ij|uy|ay|oy)\w*|(?:mc|mac|al-|el-)\w+"
)
"""Lower-case words whose spelling is rare among German ones."""
_GERMAN_NOUNS = words(
    "schau bau aufbau ausbau umbau neubau abbau anbau wiederaufbau rückbau tagebau boykott plus minus",
    "video videos auto autos foto fotos büro büros konto konten firma thema komma klima drama embargo",
    "waffenembargo veto risiko niveau tempo echo motto saldo kino radio studio ja sofa agenda junta visa",
    "visum mais genau fokus status bonus kurs kursus zirkus virus viren konsens campus dementi dementis",
    "etui juni juli stroh floh vieh boot zoo",
)
_UNITS = words(
    "Euro Dollar Million Millionen Milliarde Milliarden Tonne Tonnen Prozent Kilogramm Gramm Kilometer",
    "Kilometern Meter Metern Liter Hektar Stunden Uhr Megawatt Gigawatt Quadratkilometer Kubikmeter",
    "Barrel Yuan Franken Rubel Pfund Jahr Jahre Jahren Tag Tage Tagen Woche Wochen Monat Monate Monaten",
    "Anfang Ende Mitte Hause Herbst Sommer Winter Frühling Frühjahr Vormittag Nachmittag Morgen Abend",
    "Abends Mittag Nacht Jahrzehnt Jahrzehnten",
)
_CALENDAR = words(
    "Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Montag",
    "Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag January February March May June July",
    "October December Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
)
_ANNOUNCING = re.compile(
    r"\w*(?:provinz|region|bezirk|distrikt|gemeinde|kreis|stadt|ort|dorf|insel|fluss|strom|wüste|lagune|tal|berg|pass"
    r"|palast|kloster|friedhof|hafen|flughafen|grenzposten|kaserne|raffinerie|mine|übergang|staudamm|wasserkraftwerk"
    r"|werft|firma|unternehmen|konzern|sender|versorger|zulieferer|hersteller|gewerkschaft|partei|gruppe|agentur"
    r"|zeitung|bank|stiftung|frachter|fähre|tanker|fregatte)s?"
)
"""What a name stands behind: "die Provinz Huíla", "der Versorger Energia"."""
_ADJECTIVE = re.compile(r"[a-zäöüß]+e[nrsm]?")
_NO_NAMES = _CALENDAR | _UNITS
_CLOSED = GERMAN.determiners | GERMAN.possessives | CONTRACTIONS
_NO_ADJECTIVES = GERMAN.prepositions.keys() | GERMAN.conjunctions | SPEECH_VERBS["de"]


def name_runs(article: Article, lexicons: Lexicons) -> tuple[NameRun, ...]:
    """Return what reads as a name in an article, boilerplate left out, in text order."""
    found = sorted(_Reader(RuleInput(article, read(article), lexicons)).runs(), key=lambda run: run.span)
    known = {
        form
        for run in found
        if run.hint is Hint.WRITTEN
        for word in run.words
        for form in (word.text(article.text), f"{word.text(article.text)}s")
    }
    return tuple(
        replace(run, hint=Hint.WRITTEN) if run.hint is None and _is_one_of(run, known, article.text) else run
        for run in found
    )


def _is_one_of(run: NameRun, known: Collection[str], text: str) -> bool:
    """Tell whether a doubtful word is part of a name that the article has elsewhere, as a surname alone."""
    return len(run.words) == 1 and run.span.text(text) in known


class _Reader:
    """One article with what its lexicons say about its tokens."""

    def __init__(self, given: RuleInput) -> None:
        self._given = given
        self._tokens = given.tokens
        self._listed = dict(self._listings())
        self._parts = NameParts(given, frozenset(), frozenset())
        titles = given.lexicons.titles[given.language]
        self._offices = titles.heads | titles.whole | titles.roles | titles.addresses
        inner = (index for part in given.text.sentences for index in part if not self._begins(index, part))
        self._inner = {self._tokens[index].text for index in inner if self._tokens[index].is_capitalised}
        self._small = {token.text for token in self._tokens if token.text.islower()}

    def runs(self) -> Iterator[NameRun]:
        """Yield the names that lexicons hold, then those that are only written like one."""
        for tokens, label in dict.fromkeys(self._listed.values()):
            yield NameRun(self._spans(tokens), label, Hint.LISTED)
        for sentence in self._given.text.sentences:
            if not self._is_title_case(sentence):
                yield from self._written(sentence)

    def _listings(self) -> Iterator[tuple[int, tuple[range, str]]]:
        given, language = self._given, self._given.language
        peoples = given.lexicons.peoples[language]
        for sentence in given.text.sentences:
            for index in sentence:
                token = self._tokens[index]
                if token.lower in peoples and (token.is_capitalised or language == "de"):
                    yield index, (range(index, index + 1), "NORP")
            for tokens, place in given.lexicons.places[language].matches(self._tokens, sentence):
                if not place.doubtful or self._follows(tokens.start, sentence, PLACE_PREPOSITIONS[language]):
                    yield from ((index, (tokens, place.label)) for index in tokens)
            for tokens, _ in given.lexicons.bodies[language].matches(self._tokens, sentence):
                yield from ((index, (tokens, "ORG")) for index in tokens)

    def _written(self, sentence: range) -> Iterator[NameRun]:
        found: list[int] = []
        for index in sentence:
            if (
                found
                and index == found[-1] + 1
                and self._touches(index)
                and self._is_written(index, sentence)
            ):
                found.append(index)
                continue
            if found:
                yield self._run(found, sentence)
            found = [index] if self._is_written(index, sentence) else []
        if found:
            yield self._run(found, sentence)

    def _run(self, found: list[int], sentence: range) -> NameRun:
        tokens = range(found[0], found[-1] + 1)
        if self._given.language == "de" and len(tokens) > 1 and self._is_announced(tokens, sentence):
            return NameRun(self._spans(tokens[1:]))
        after_title = self._is_title(tokens.start - 1, sentence)
        person = (
            after_title or self._parts.is_given(tokens.start) or self._parts.surname(tokens[-1]) is not None
        )
        likely = person or self._given.language == "en" or self._looks_german_name(tokens, sentence)
        return NameRun(self._spans(tokens), "PERSON" if person else "", Hint.WRITTEN if likely else None)

    def _is_announced(self, tokens: range, sentence: range) -> bool:
        """Tell whether the first of some words is a noun for what the others name: "der Maler Jan Vos"."""
        first, *others = (self._tokens[index].lower for index in tokens)
        if _ANNOUNCING.fullmatch(first):
            return True
        return self._is_determined(tokens.start, sentence) and (
            len(others) > 1 or self._is_foreign(others[0])
        )

    def _is_written(self, index: int, sentence: range) -> bool:
        """Tell whether a token that no lexicon knows may be part of a name by its spelling alone."""
        token = self._tokens[index]
        if index in self._listed or not token.is_word or token.text in _NO_NAMES:
            return False
        if _ABBREVIATION.fullmatch(token.text):
            return not _ROMAN.fullmatch(token.text) and not self._given.is_in_capitals(sentence)
        if self._is_title(index, sentence) or token.lower in self._small or not self._parts.is_part(index):
            return False
        return (
            not self._begins(index, sentence)
            or token.text in self._inner
            or self._opens_name(index, sentence)
        )

    def _opens_name(self, index: int, sentence: range) -> bool:
        """Tell whether a first word of a sentence is a given name, or in English part of a longer name."""
        goes_on = index + 1 in sentence and index + 1 not in self._listed and self._parts.is_part(index + 1)
        return goes_on and (self._given.language == "en" or self._parts.is_given(index))

    def _looks_german_name(self, tokens: range, sentence: range) -> bool:
        if _ABBREVIATION.fullmatch(self._tokens[tokens.start].text):
            return True
        if len(tokens) > 1 or self._is_determined(tokens.start, sentence):
            return not self._is_determined(tokens.start, sentence)
        lower = self._tokens[tokens.start].lower
        sides = {self._tokens[index].lower for index in (tokens.start - 1, tokens.stop) if index in sentence}
        ending = SURNAME_ENDING.fullmatch(lower) and len(lower) > len("essen")
        return bool(self._is_foreign(lower) or ending or not sides.isdisjoint(SPEECH_VERBS["de"]))

    def _is_foreign(self, lower: str) -> bool:
        return bool(_FOREIGN.fullmatch(lower)) and lower not in _GERMAN_NOUNS

    def _is_determined(self, index: int, sentence: range) -> bool:
        """Tell whether an article, a number or an adjective stands before a German word."""
        if index == sentence.start:
            return False
        before = self._tokens[index - 1]
        if before.lower in _CLOSED or before.text[0].isdigit() or before.text in _UNITS:
            return True
        return bool(_ADJECTIVE.fullmatch(before.text)) and before.lower not in _NO_ADJECTIVES

    def _is_title(self, index: int, sentence: range) -> bool:
        return index in sentence and self._tokens[index].lower in self._offices

    def _is_title_case(self, sentence: range) -> bool:
        """Tell whether capitals say nothing in a sentence, as in an English headline."""
        named = [self._tokens[index] for index in sentence if self._tokens[index].is_word]
        zone = self._given.article.zone_at(self._tokens[sentence.start].start)
        headline = zone is ZoneKind.HEADLINE and self._given.language == "en"
        return headline and sum(token.is_capitalised for token in named) * 2 > len(named)

    def _begins(self, index: int, sentence: range) -> bool:
        """Tell whether a capital may be there only because something begins."""
        before = self._tokens[sentence.start : index]
        return all(not token.is_word for token in before) or before[-1].text in _OPENERS

    def _follows(self, index: int, sentence: range, before: frozenset[str]) -> bool:
        return index > sentence.start and self._tokens[index - 1].lower in before

    def _touches(self, index: int) -> bool:
        """Tell whether only a blank parts a token from the one before."""
        left, right = self._tokens[index - 1], self._tokens[index]
        return self._given.text.text[left.end : right.start] == " "

    def _spans(self, tokens: range) -> tuple[Span, ...]:
        found: list[Token] = [self._tokens[index] for index in tokens]
        return tuple(Span(token.start, token.end) for token in found)
