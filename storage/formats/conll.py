"""CoNLL-2003 columns with IOB2 tags, as `seqeval` and most taggers read them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path

from models.article import ArticleStatus
from models.review import Review
from storage.formats.base import Add, Format, Header, Loss, LossKind, Unit, Written
from storage.formats.flat import flat
from storage.formats.gold import TRAINING, Gold, gold, loss
from storage.formats.losing import details, dropped
from storage.formats.tokenized import Tokenized, joined

DOCUMENT_START = "-DOCSTART- -X- O O\n\n"
OUTSIDE = "O"
_LEFT_OUT = "left out"


class Conll(Format):
    """Four columns (token, `_`, `_`, tag) a blank apart, a blank line after each sentence.

    Every article starts with a `-DOCSTART-` line. Only complete articles, boilerplate left out.
    """

    name = "conll"
    title = "CoNLL-2003, IOB2"
    suffix = "conll"
    unit = Unit.TOKEN
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.FRAGMENTS: _LEFT_OUT,
        LossKind.NOMINAL: "left out, as named entities are names",
        LossKind.OVERLAP: "left out, the longer one stays",
        LossKind.MISALIGNED: "left out, never widened",
        LossKind.BOILERPLATE: _LEFT_OUT,
        LossKind.HELPERS: _LEFT_OUT,
        LossKind.EVENTS: "left out with their arguments",
        LossKind.VALUES: _LEFT_OUT,
        LossKind.ACTORS: _LEFT_OUT,
        LossKind.NOTES: _LEFT_OUT,
        LossKind.REJECTED: _LEFT_OUT,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return all but the names that start and end with a token, and what else they hold."""
        return tagged(gold(review, header.schema), review, self.becomes).losses

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write one article after the other; one is in memory at a time."""
        with target.open("w", encoding="utf-8", newline="\n") as file:

            def add(review: Review) -> Written:
                found = tagged(gold(review, header.schema), review, self.becomes)
                file.write(DOCUMENT_START)
                file.writelines(_lines(found))
                return Written(found.losses, found.covered)

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the names of each article, their tokens a blank apart."""
        names: list[list[str]] | None = None
        opening = DOCUMENT_START.splitlines(keepends=True)[0]
        with target.open(encoding="utf-8", newline="\n") as file:
            for line in file:
                columns = line.rstrip("\n").split(" ")
                if line == opening:
                    if names is not None:
                        yield tuple(map(" ".join, names))
                    names = []
                elif names is not None and columns[-1].startswith("B-"):
                    names.append([columns[0]])
                elif names and columns[-1].startswith("I-"):
                    names[-1].append(columns[0])
        if names is not None:
            yield tuple(map(" ".join, names))


@dataclass(frozen=True, slots=True)
class Tagged:
    """An article's tokens in sentences, the tags of those inside a name, by token index.

    No sentence ends inside a name. `losses` is what has no tag; `covered` are the names, their tokens a
    blank apart.
    """

    text: Tokenized
    sentences: tuple[range, ...]
    tags: Mapping[int, str]
    losses: tuple[Loss, ...]
    covered: tuple[str, ...]


def tagged(
    found: Gold, review: Review, becomes: Mapping[LossKind, str], negatives: Container[str] = ()
) -> Tagged:
    """Return an article and its gold with IOB2 tags, as formats have it that tag flat names only.

    `negatives` are the ids of the rejected suggestions that the format writes elsewhere.
    """
    text = Tokenized(review.article)
    tokens = {item.id: text.under(item.hull) for item in found.entities}
    misaligned = [item for item in found.entities if tokens[item.id] is None and len(item.fragments) == 1]
    left = {item.id for item in misaligned}
    names = flat((item for item in found.entities if item.id not in left), review)
    losses = [*dropped(replace(found, entities=()), review, becomes, negatives), *names.losses]
    losses += (loss(LossKind.MISALIGNED, item, review) for item in misaligned)
    tags: dict[int, str] = {}
    spans: list[range] = []
    for item in names.entities:
        span = tokens[item.id]
        assert span is not None, "what lies off token borders is left out"
        tags |= dict.fromkeys(span, f"I-{item.label}") | {span.start: f"B-{item.label}"}
        spans.append(span)
        losses += details(item, review, becomes)
    sentences = tuple(joined(text.sentences, spans))
    return Tagged(text, sentences, tags, tuple(losses), tuple(map(text.words, spans)))


@lru_cache(maxsize=1024)
def _column(tag: str) -> str:
    """Return a tag without white space, which parts the columns; a recipe may call labels what it likes."""
    return "_".join(tag.split())


def _lines(found: Tagged) -> Iterator[str]:
    """Yield a line for each token and a blank one after each sentence."""
    for sentence in found.sentences:
        for index in sentence:
            yield f"{found.text.tokens[index].text} _ _ {_column(found.tags.get(index, OUTSIDE))}\n"
        yield "\n"
