"""CoNLL-U Plus: a token a line with columns for names, entities, events, arguments and rejected suggestions.

The columns follow PARSEME's: `*` is nothing, `_` unspecified, `;` parts what overlaps; `NUMBER:NAME`
stands at the first token of an annotation and `NUMBER` at each other. `docs/formats.md` describes them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from itertools import pairwise
from operator import itemgetter
from pathlib import Path
from urllib.parse import quote

from models.annotation import Entity, name_of
from models.article import ArticleStatus
from models.review import Review
from models.suggest.tokens import Token, read
from storage.formats.annotation_comments import article_comments, comment, one_line_text
from storage.formats.base import Add, Format, Header, Loss, LossKind, Unit, Written
from storage.formats.flat import flat
from storage.formats.gold import TRAINING
from storage.formats.numbered import Numbered, NumberedGold

NER, ENTITY, EVENT = "DATELINE:NER", "DATELINE:ENTITY", "DATELINE:EVENT"
ARGUMENT, REJECTED = "DATELINE:ARGUMENT", "DATELINE:REJECTED"
_COLUMNS_LINE = "# global.columns ="
_ARTICLE_LINE = "# newdoc"
_CODES = (ENTITY, EVENT, ARGUMENT, REJECTED)
COLUMNS = ("ID", "FORM", "MISC", NER, *_CODES)
_NOTHING, _UNSPECIFIED, _OUTSIDE = "*", "_", "O"
_BARE = dict.fromkeys(_CODES, _NOTHING)
_NO_CODES = "\t".join(_BARE.values())
_WITHOUT_CODES = (_NOTHING, _NOTHING, _NOTHING)
_LEFT_OUT = "left out"

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_UNFIT = re.compile(r"[\s;%\x00-\x1f\x7f-\x9f]")
"""What a name in a column may not hold; it is percent-encoded."""


class ConllPlus(Format):
    """Eight columns a tab apart, a blank line after each sentence; boilerplate is left out."""

    name = "conllup"
    title = "CoNLL-U Plus"
    suffix = "conllup"
    unit = Unit.TOKEN
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.MISALIGNED: "left out with the roles that they fill, never widened",
        LossKind.BOILERPLATE: _LEFT_OUT,
        LossKind.OPEN_FILLERS: _LEFT_OUT,
        LossKind.MISALIGNED_TRIGGERS: "left out with their arguments and the roles that they fill",
        LossKind.ATTRIBUTION: "left out where the entity that vouches is left out",
        LossKind.REJECTED: "left out if not asked for, off token borders, in boilerplate or accepted as well",
        LossKind.CHARACTERS: "written as the replacement character U+FFFD",
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return what does not start and end with a token, and control characters."""
        return _Rows(NumberedGold(review, header), review).losses(self.becomes)

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write one article after the other; one is in memory at a time."""
        with target.open("w", encoding="utf-8", newline="\n") as file:
            file.write(f"{_COLUMNS_LINE} {' '.join(COLUMNS)}\n")

            def add(review: Review) -> Written:
                found = NumberedGold(review, header)
                rows = _Rows(found, review)
                file.writelines([f"{line}\n" for line in rows.lines(header)])
                return Written(tuple(rows.losses(self.becomes)), rows.words() if found.sentences else None)

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the tokens of each entity, trigger and rejected suggestion, by number."""
        words: defaultdict[int, list[str]] | None = None
        form, coded = 0, itemgetter(0, 0, 0)
        with target.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                if line.startswith(_COLUMNS_LINE):
                    columns = line.removeprefix(_COLUMNS_LINE).split()
                    form, *places = (columns.index(name) for name in ("FORM", ENTITY, EVENT, REJECTED))
                    coded = itemgetter(*places)
                elif line.startswith(_ARTICLE_LINE):
                    if words is not None:
                        yield _by_number(words)
                    words = defaultdict(list)
                elif words is not None and line[:1] not in ("#", "\n"):
                    cells = line.rstrip("\n").split("\t")
                    if (codes := coded(cells)) != _WITHOUT_CODES:
                        for number in _numbers_in(codes):
                            words[number].append(cells[form])
        if words is not None:
            yield _by_number(words)


def _by_number(words: Mapping[int, list[str]]) -> tuple[str, ...]:
    return tuple(" ".join(words[number]) for number in sorted(words))


def _numbers_in(cells: Iterable[str]) -> list[int]:
    marked = [cell for cell in cells if cell not in (_NOTHING, _UNSPECIFIED)]
    return [int(code.partition(":")[0]) for cell in marked for code in cell.split(";")]


class _Rows:
    """The columns of an article by token: forms, tags and codes."""

    def __init__(self, found: NumberedGold, review: Review) -> None:
        self._found = found
        self._review = review
        self._tokens = found.text.tokens
        words = [token.text for token in self._tokens]
        self.has_control = _CONTROL.search(" ".join(words)) is not None
        # A blank instead, as in running text, would be no form: a token may be nothing but this character.
        self._forms = [_CONTROL.sub("\ufffd", word) for word in words] if self.has_control else words
        self._joined = [first.end == second.start for first, second in pairwise(self._tokens)] + [False]
        self._misc = list(map(_misc, self._tokens, self._joined))

    def words(self) -> tuple[str, ...]:
        """Return the forms of each annotation, by number."""
        tokens = [item.tokens for item in self._found.placed.values()]
        return tuple([" ".join([self._forms[index] for index in places]) for places in tokens])

    def losses(self, becomes: Mapping[LossKind, str]) -> Iterator[Loss]:
        """Yield what does not start and end with a token, and the control characters."""
        yield from self._found.losses(becomes)
        for token in self._tokens if self.has_control else ():
            for match in _CONTROL.finditer(token.text):
                sign, start = f"U+{ord(match[0]):04X}", token.start + match.start()
                yield Loss(LossKind.CHARACTERS, self._review.article.id, "", sign, start)

    def lines(self, header: Header) -> Iterator[str]:
        """Yield the lines of the article: per sentence its comments, its tokens and a blank line."""
        codes, tags = _codes(self._found), _tags(self._found, self._review)
        starting: defaultdict[int, list[Numbered]] = defaultdict(list)
        for item in self._found.placed.values():
            starting[item.tokens[0]].append(item)
        yield from article_comments(self._review.article) if self._found.sentences else ()
        for number, sentence in enumerate(self._found.sentences, 1):
            yield f"# sent_id = {one_line_text(self._review.article.id)}-{number}"
            yield f"# text = {self._text(sentence)}"
            for index in sentence:
                for item in starting.get(index, ()):
                    yield comment(item, sentence.start, self._found, header)
            for rank, index in enumerate(sentence, 1):
                tag, code = tags.get(index, _OUTSIDE), codes.get(index, _NO_CODES)
                yield f"{rank}\t{self._forms[index]}\t{self._misc[index]}\t{tag}\t{code}"
            yield ""

    def _text(self, sentence: range) -> str:
        pieces = [self._forms[index] + ("" if self._joined[index] else " ") for index in sentence]
        return "".join(pieces).rstrip(" ")


def _misc(token: Token, is_joined: bool) -> str:
    joined = "SpaceAfter=No|" if is_joined else ""
    return f"{joined}TokenRange={token.start}:{token.end}"


def _codes(found: NumberedGold) -> dict[int, str]:
    """Return what stands in the four columns of codes at the tokens that have any."""
    cells: defaultdict[int, dict[str, str]] = defaultdict(_BARE.copy)
    for item in found.placed.values():
        column = ENTITY if isinstance(item.item, Entity) else EVENT
        column = REJECTED if item.item.id in found.rejected else column
        first, *others = item.tokens
        _add(cells[first], column, f"{item.number}:{_fit(name_of(item.item))}")
        for index in others:
            _add(cells[index], column, str(item.number))
    for event, role, filler in found.arguments():
        _add(cells[filler.tokens[0]], ARGUMENT, f"{event.number}:{filler.number}:{_fit(role)}")
    return {index: "\t".join(columns.values()) for index, columns in cells.items()}


def _add(cells: dict[str, str], column: str, code: str) -> None:
    cells[column] = code if cells[column] == _NOTHING else f"{cells[column]};{code}"


def _tags(found: NumberedGold, review: Review) -> dict[int, str]:
    """Return the IOB2 tags of the flat names; nothing is said of tokens of names that have none."""
    tags: dict[int, str] = {}
    text = read(review.article)
    for item in found.gold.entities:
        if item.id not in found.placed or len(item.fragments) > 1:
            for span in item.fragments:
                tags |= dict.fromkeys(text.tokens_in(span), _UNSPECIFIED)
    for item in flat((it for it in found.gold.entities if it.id in found.placed), review).entities:
        first, *others = found.placed[item.id].tokens
        label = _fit(item.label)
        tags |= {first: f"B-{label}"} | dict.fromkeys(others, f"I-{label}")
    return tags


@lru_cache(maxsize=1024)
def _fit(name: str) -> str:
    return _UNFIT.sub(lambda match: quote(match[0], safe=""), name)
