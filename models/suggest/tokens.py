"""Tokens, sentences and clauses of an article, in code points, without its boilerplate."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from models.article import Article, Zone, ZoneKind
from models.offsets import Span
from models.suggest.words import words

_LETTER = r"[\w\u0300-\u036f]"
_TOKEN = re.compile(
    r"\w++(?=\s)|"  # most words, found at once
    r"https?://\S+|www\.\S+|[\w.+-]++@[\w-]+(?:\.[\w-]+)+"  # addresses
    r"|(?:[^\W\d_]\.){2,}(?:-\w+)*"  # U.S., z.B.
    r"|\d+(?:[.,:]\d+)+"  # 3.12.2022, 1,5, 10:30
    rf"|{_LETTER}+(?:(?:[-‑–&]|['’](?![sS]\b)){_LETTER}+)*(?:-(?=[\s,]))?"
    r"|['’][sS]\b|\.\.\.|\S"
)
_ACRONYM = re.compile(r"(?:[A-Z]\.){2,}")
_ORDINAL = re.compile(r"\d{1,3}|[IVXL]+")
_FOLLOWER = re.compile(r"[^\S\n]+\W*(\w+)")
_ENDS = frozenset(".!?…") | {"..."}
_CLOSING = frozenset("\"'”“’»«)]")
_OPENING = frozenset("\"'“„‚‘«»([–—")
_PARAGRAPH = "\n\n"
"""Stands between paragraphs, at least; no sentence goes on across it."""

_NEVER_LAST = words(
    "dr prof mr mrs ms st hl gen col lt sgt capt maj adm brig rep sen gov hon pres bzw ca evtl ggf inkl",
    "vgl sog geb jan feb febr apr jun jul aug sept sep okt oct nov dez dec mio mrd bn approx est vs ing",
    "dipl mag z b d h u v s i e g o ä a",
)
_BEFORE_NUMBERS = words("no nos nr art abs ziff")
_MAY_BE_LAST = words("usw etc inc ltd co corp jr sr bros u.a a.m p.m o.ä u.ä v.chr n.chr")
_MAY_END = _MAY_BE_LAST | {f"{word}." for word in _MAY_BE_LAST}
_NEW_SENTENCE_WORDS = words(
    "der die das den dem des ein eine einer eines einem einen er sie es wir ich ihr man dies diese dieser",
    "dieses diesen diesem auch am an auf aus bei beim bis da dabei dafür damit danach daher darauf darum",
    "davon dazu denn doch durch für gegen im in ins mit nach ob seit so über um und unter vom von vor",
    "während weil wenn wie wo zu zudem zum zur zuvor zwischen außerdem ferner beide nun seine ihre unsere",
    "laut als alle the a it he she we you they this that these those there his her their our i as at but",
    "by for from if of on to when while after before according",
)
_JOINERS = words(
    "dass daß weil obwohl obgleich wenn falls sofern während nachdem bevor ehe ob damit sodass indem",
    "sobald solange aber sondern denn doch wobei wodurch womit worauf worüber wogegen weshalb wo wie so",
    "was wer als um ohne anstatt statt that which who whom whose because although though while whereas",
    "when whenever if unless after before since until as where so but yet",
)
_LINKS = words("und oder and or")
_RELATIVES = words("der die das den dem dessen deren denen welcher welche welches welchen welchem")
_LISTED = words("the a an ein eine einen einem einer eines im in zum zur sowie auch")
"""Words after "und" that go on with a list and open no clause."""
_PREPOSITIONS = words(
    "in an auf aus bei mit nach von zu für über unter vor durch gegen um zwischen of to for with on at by",
    "from",
)


class Token(NamedTuple):
    """A word, number or sign at `[start, end)` code points; `lower` is its case-folded text."""

    text: str
    start: int
    end: int
    lower: str

    @property
    def is_word(self) -> bool:
        """Tell whether the token begins with a letter."""
        return self.text[0].isalpha()

    @property
    def is_capitalised(self) -> bool:
        """Tell whether the token begins with a capital letter."""
        return self.text[0].isupper()


@dataclass(frozen=True, slots=True)
class ArticleText:
    """An article's text with its tokens; `sentences` are ranges of token indices.

    Tokens inside boilerplate are left out, and no sentence crosses the border of a zone.
    """

    text: str
    language: str
    tokens: tuple[Token, ...]
    sentences: tuple[range, ...]

    def span(self, tokens: range) -> Span:
        """Return the code points from the first to the last of some tokens; `tokens` is not empty."""
        return Span(self.tokens[tokens[0]].start, self.tokens[tokens[-1]].end)

    def tokens_in(self, span: Span) -> range:
        """Return the indices of the tokens that share at least one code point with `span`."""
        first = bisect_right(self.tokens, span.start, key=attrgetter("end"))
        last = first
        while span.length and last < len(self.tokens) and self.tokens[last].start < span.end:
            last += 1
        return range(first, last)

    def sentence_at(self, offset: int) -> range | None:
        """Return the sentence that holds the code point at `offset`, None in boilerplate or between."""
        rank = bisect_right(self.sentences, offset, key=lambda part: self.tokens[part[0]].start) - 1
        if rank < 0 or offset >= self.tokens[self.sentences[rank][-1]].end:
            return None
        return self.sentences[rank]

    def clauses(self, sentence: range) -> tuple[range, ...]:
        """Return the parts of `sentence` between semicolons and commas that open a clause."""
        starts = [sentence.start]
        starts += [index + 1 for index in sentence[:-1] if self._opens_clause(index, sentence)]
        return tuple(
            range(start, stop) for start, stop in zip(starts, [*starts[1:], sentence.stop], strict=True)
        )

    def _opens_clause(self, index: int, sentence: range) -> bool:
        if self.tokens[index].text == ";":
            return True
        if self.tokens[index].text != ",":
            return False
        following = [self.tokens[place].text for place in range(index + 1, min(index + 3, sentence.stop))]
        if following[0] in _LINKS:
            return len(following) == 2 and following[1].islower() and following[1] not in _RELATIVES | _LISTED
        if following == ["as", "well"]:
            return False
        return following[0] in _JOINERS or self._opens_relative_clause(index, sentence, following)

    def _opens_relative_clause(self, index: int, sentence: range, following: Sequence[str]) -> bool:
        """A German clause ends with its verb, an apposition such as ", der Kanzler," with its noun."""
        if len(following) == 2 and following[0] in _PREPOSITIONS and (following[1] in _RELATIVES | _JOINERS):
            return True
        if len(following) < 2 or following[0] not in _RELATIVES or following[1][0].isdigit():
            return False
        rest = range(index + 1, sentence.stop)
        stop = next((place for place in rest if self.tokens[place].text in ",;.:!?"), sentence.stop)
        return stop - index > 2 and self.tokens[stop - 1].text.islower()


def read(article: Article) -> ArticleText:
    """Return the tokens and sentences of an article; the last few articles are remembered."""
    return read_text(article.text, article.language, article.zones)


@lru_cache(maxsize=16)
def read_text(text: str, language: str = "", zones: tuple[Zone, ...] = ()) -> ArticleText:
    """Return the tokens and sentences of a text with the given language code and zones."""
    tokens: list[Token] = []
    sentences: list[range] = []
    for start, end in _segments(text, zones):
        first = len(tokens)
        tokens += _tokenised(text, start, end, ordinals=not language.startswith("en"))
        sentences += _sentences(text, tokens, first)
    return ArticleText(text, language, tuple(tokens), tuple(sentences))


def _segments(text: str, zones: tuple[Zone, ...]) -> Iterator[tuple[int, int]]:
    """Give the stretches of text between zone borders that lie in no boilerplate."""
    left_out = [zone for zone in zones if zone.kind is ZoneKind.BOILERPLATE]
    borders = sorted({0, len(text), *(offset for zone in zones for offset in (zone.start, zone.end))})
    for start, end in pairwise(borders):
        if not any(zone.start <= start < zone.end for zone in left_out):
            yield start, end


def _tokenised(text: str, start: int, end: int, *, ordinals: bool) -> list[Token]:
    found: list[Token] = []
    matches = _TOKEN.finditer(text, start, end)
    while match := next(matches, None):
        covered = match[0]
        begin, stop = match.span()
        if text.startswith(".", stop, end) and _keeps_dot(text, covered, stop, end, ordinals=ordinals):
            covered += "."
            stop += 1
            matches = _TOKEN.finditer(text, stop, end)
        found.append(Token(covered, begin, stop, covered.lower()))
    return found


def _keeps_dot(text: str, word: str, stop: int, end: int, *, ordinals: bool) -> bool:
    """Tell whether the full stop at `stop` belongs to the word before it: "Dr.", "J.", "4."."""
    follower = _FOLLOWER.match(text, stop + 1, end)
    if word.lower().rstrip(".") in _MAY_BE_LAST and not word.endswith("."):
        return True
    if follower is None:
        return False
    if word.lower() in _BEFORE_NUMBERS:
        return follower[1].isdigit()
    if ordinals and _ORDINAL.fullmatch(word):
        return follower[1].lower() not in _NEW_SENTENCE_WORDS or follower[1].islower()
    return word.lower() in _NEVER_LAST or (len(word) == 1 and word.isupper())


def _sentences(text: str, tokens: Sequence[Token], first: int) -> Iterator[range]:
    start = index = first
    while index < len(tokens):
        stop = index + 1
        ends = _ends_sentence(tokens[index])
        if not ends and stop < len(tokens) and tokens[stop].start - tokens[index].end < len(_PARAGRAPH):
            index = stop
            continue
        while ends and stop < len(tokens) and _closes(text, tokens, stop):
            stop += 1
        gap = text[tokens[stop - 1].end : tokens[stop].start] if stop < len(tokens) else _PARAGRAPH
        if gap.count("\n") > 1 or (gap and ends and _begins_sentence(tokens, index, stop)):
            yield range(start, stop)
            start = stop
        index = stop


def _ends_sentence(token: Token) -> bool:
    """Tell whether a sentence may end with the token."""
    text = token.text
    return (
        text in _ENDS
        or token.lower in _MAY_END
        or (text.endswith(".") and _ACRONYM.fullmatch(text) is not None)
    )


def _closes(text: str, tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    return (token.text in _CLOSING or token.text in _ENDS) and not text[token.start - 1].isspace()


def _begins_sentence(tokens: Sequence[Token], index: int, stop: int) -> bool:
    """Tell whether a sentence begins at `stop`, where the one before may have ended with `[index, stop)`."""
    follower = next((token for token in tokens[stop : stop + 3] if token.text not in _OPENING), tokens[stop])
    if tokens[index].is_word:
        return follower.is_capitalised and follower.lower in _NEW_SENTENCE_WORDS
    return not follower.text[0].islower()
