"""OneIE and TextEE: a sentence a line with its mentions of entities and events, offsets in its tokens."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

from models.article import ArticleStatus
from models.offsets import Span
from models.review import Review
from storage.formats.base import Add, Format, Header, Loss, LossKind, Unit, Written
from storage.formats.body import Body
from storage.formats.gold import TRAINING
from storage.formats.in_sentences import InSentences, Mention, Occurrence, Sentence, in_sentences
from storage.formats.json_lines import objects, one_line

Plain = dict[str, Any]
_LEFT_OUT = "left out"
_WITH_ROLES = "left out with the roles that they fill"


class OneIE(Format):
    """One JSON object a sentence, with nothing but the published fields; boilerplate is left out.

    Types and labels have the names of the session's schema.
    """

    name = "oneie"
    title = "OneIE and TextEE"
    suffix = "jsonl"
    unit = Unit.TOKEN
    statuses: frozenset[ArticleStatus] = TRAINING
    becomes: Mapping[LossKind, str] = {
        LossKind.FRAGMENTS: _WITH_ROLES,
        LossKind.MISALIGNED: f"{_WITH_ROLES}, never widened",
        LossKind.BOILERPLATE: _LEFT_OUT,
        LossKind.OPEN_FILLERS: _LEFT_OUT,
        LossKind.SPLIT_TRIGGERS: "only the head is written",
        LossKind.MISALIGNED_TRIGGERS: "left out with their arguments",
        LossKind.NESTED: _LEFT_OUT,
        LossKind.FAR_ARGUMENTS: _LEFT_OUT,
        LossKind.ATTRIBUTES: _LEFT_OUT,
        LossKind.ATTRIBUTION: _LEFT_OUT,
        LossKind.COREFERENCE: _LEFT_OUT,
        LossKind.VALUES: _LEFT_OUT,
        LossKind.ACTORS: _LEFT_OUT,
        LossKind.NOTES: _LEFT_OUT,
        LossKind.REJECTED: _LEFT_OUT,
    }

    def losses(self, review: Review, header: Header) -> Iterable[Loss]:
        """Return all that sentences with mentions, triggers and fillers beside them cannot hold."""
        return in_sentences(review, header, self.becomes).losses

    @contextmanager
    def writing(self, header: Header, target: Path) -> Iterator[Add]:
        """Write one sentence after the other; one article is in memory at a time."""
        with target.open("w", encoding="utf-8", newline="\n") as file:

            def add(review: Review) -> Written:
                found = in_sentences(review, header, self.becomes)
                file.writelines(f"{one_line(item)}\n" for item in _plain_sentences(found, review))
                return Written(found.losses, _words(found) if found.sentences else None)

            yield add

    def covered(self, target: Path) -> Iterator[tuple[str, ...]]:
        """Yield the tokens of entities, triggers and fillers of each article, a blank apart."""
        for _, lines in groupby(objects(target), key=lambda line: line["doc_id"]):
            yield tuple(words for line in lines for words in _read_words(line))


def _words(found: InSentences) -> tuple[str, ...]:
    spans: list[range] = []
    for sentence in found.sentences:
        spans += [mention.tokens for mention in sentence.mentions]
        for event in sentence.events:
            spans += [event.trigger, *(mention.tokens for _, mention in event.fillers)]
    return tuple(map(found.text.words, spans))


def _read_words(line: Plain) -> Iterator[str]:
    spans = [*line["entity_mentions"]]
    for event in line["event_mentions"]:
        spans += [event["trigger"], *event["arguments"]]
    for span in spans:
        yield " ".join(line["tokens"][span["start"] : span["end"]])


def _plain_sentences(found: InSentences, review: Review) -> Iterator[Plain]:
    body = Body(review.article)
    for number, sentence in enumerate(found.sentences):
        window = f"{review.article.id}-{number}"
        text = _text(sentence, found, body)
        yield {
            "doc_id": review.article.id,
            "wnd_id": window,
            "sent_id": window,
            "lang": review.article.language,
            "tokens": [found.text.tokens[index].text for index in sentence.tokens],
            "text": text,
            "sentence": text,
            "entity_mentions": [_plain_mention(item, sentence, review) for item in sentence.mentions],
            "relation_mentions": [],
            "event_mentions": [_plain_event(item, sentence, review) for item in sentence.events],
        }


def _text(sentence: Sentence, found: InSentences, body: Body) -> str:
    """Return the text from the first to the last token of a sentence, without boilerplate between them."""
    first, last = (found.text.tokens[index] for index in (sentence.tokens[0], sentence.tokens[-1]))
    start, end = body.moved(Span(first.start, first.end)), body.moved(Span(last.start, last.end))
    assert start is not None and end is not None, "there are no tokens in boilerplate"
    return body.text[start.start : end.end]


def _plain_mention(item: Mention, sentence: Sentence, review: Review) -> Plain:
    return {
        "id": item.entity.id,
        "text": review.covered(item.entity),
        "entity_type": item.entity.label,
        "mention_type": item.entity.level,
        "entity_subtype": "",
        **_offsets(item.tokens, sentence),
    }


def _plain_event(item: Occurrence, sentence: Sentence, review: Review) -> Plain:
    head = item.event.head.text(review.text)
    return {
        "id": item.event.id,
        "event_type": item.event.type,
        "trigger": {"text": head, **_offsets(item.trigger, sentence)},
        "arguments": [
            {
                "entity_id": mention.entity.id,
                "text": review.covered(mention.entity),
                "role": role,
                **_offsets(mention.tokens, sentence),
            }
            for role, mention in item.fillers
        ],
    }


def _offsets(tokens: range, sentence: Sentence) -> Plain:
    """Return where tokens stand in their sentence, the end exclusive."""
    shift = sentence.tokens.start
    return {"start": tokens.start - shift, "end": tokens.stop - shift}
