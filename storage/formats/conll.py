"""CoNLL-2003 columns with IOB2 tags, as `seqeval` and most taggers read them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from models.annotation import Entity
from models.article import ArticleStatus
from models.review import Review
from models.suggest.tokens import ArticleText, read
from storage.formats.base import Add, Header, Loss, LossKind
from storage.formats.flat import flat
from storage.formats.gold import TRAINING, gold, loss

DOCUMENT_START = "-DOCSTART- -X- O O\n\n"
OUTSIDE = "O"


class Conll:
    """Four columns (token, `_`, `_`, tag) a blank apart, a blank line after each sentence.

    Every article starts with a `-DOCSTART-` line. Only complete articles, boilerplate left out.
    """

    name = "conll"
    title = "CoNLL-2003, IOB2"
    suffix = "conll"
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.FRAGMENTS: "left out",
        LossKind.NOMINAL: "left out, as named entities are names",
        LossKind.OVERLAP: "left out, the longer one stays",
        LossKind.MISALIGNED: "left out, never widened",
        LossKind.BOILERPLATE: "left out",
        LossKind.HELPERS: "left out",
        LossKind.EVENTS: "left out with their arguments",
        LossKind.VALUES: "left out",
        LossKind.ACTORS: "left out",
        LossKind.NOTES: "left out",
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return all but the names that start and end with a token, and what else they hold."""
        return _tagged(review, header).losses

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write one article after the other; one is in memory at a time."""
        with target.open("w", encoding="utf-8", newline="\n") as file:

            def add(review: Review) -> Iterable[Loss]:
                tagged = _tagged(review, header)
                file.write(DOCUMENT_START)
                file.writelines(_lines(tagged))
                return tagged.losses

            yield add


@dataclass(frozen=True, slots=True)
class _Tagged:
    """An article's tokens, the tags of those inside a name, by token index, and what has no tag."""

    article_text: ArticleText
    tags: Mapping[int, str]
    losses: tuple[Loss, ...]


def _tagged(review: Review, header: Header) -> _Tagged:
    article_text = read(review.article)
    first = {token.start: index for index, token in enumerate(article_text.tokens)}
    last = {token.end: index for index, token in enumerate(article_text.tokens)}
    found = gold(review, header.schema)
    names = flat(found.entities, review)
    tags: dict[int, str] = {}
    losses = [item for item in found.losses if item.kind is LossKind.BOILERPLATE]
    losses += [loss(LossKind.HELPERS, item, review) for item in found.helpers]
    losses += names.losses
    for item in names.entities:
        begin, end = first.get(item.hull.start), last.get(item.hull.end)
        if begin is None or end is None:
            losses.append(loss(LossKind.MISALIGNED, item, review))
        else:
            tags[begin] = f"B-{item.label}"
            tags |= dict.fromkeys(range(begin + 1, end + 1), f"I-{item.label}")
            losses += _details(item, review)
    losses += [loss(LossKind.EVENTS, item, review) for item in found.events]
    return _Tagged(article_text, tags, tuple(losses))


def _details(item: Entity, review: Review) -> Iterator[Loss]:
    """Yield what a written name holds beside its label."""
    held = {LossKind.VALUES: item.value, LossKind.ACTORS: item.actor, LossKind.NOTES: item.note}
    return (loss(kind, item, review) for kind, value in held.items() if value)


def _lines(tagged: _Tagged) -> Iterator[str]:
    """Yield a line for each token and a blank one after each sentence that ends in no name."""
    tokens, tags = tagged.article_text.tokens, tagged.tags
    for sentence in tagged.article_text.sentences:
        for index in sentence:
            yield f"{tokens[index].text} _ _ {tags.get(index, OUTSIDE)}\n"
        if not tags.get(sentence.stop, OUTSIDE).startswith("I-"):
            yield "\n"
