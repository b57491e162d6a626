"""Prodigy's tasks as plain data: what was annotated in a text, in its keys and in a few of ours.

Ours stand on a span and are kept by Prodigy: `id`, and of what the annotation holds `level`, `value`,
`actor`, `lemma`, `attributes` and `note`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from models.annotation import Actor, Annotation, Entity, Level
from models.article import Article
from storage.formats.article_facts import article_facts
from storage.formats.dateline_json import Plain, plain_attributes
from storage.formats.json_lines import one_line
from storage.formats.linked import FURTHER_LABEL, Link, Linked, Piece
from storage.formats.prodigy.tokens import Token, Tokens

Answer = Literal["accept", "reject"]

_VIEWS: Mapping[Answer, str] = {"accept": "relations", "reject": "ner"}
"""Where Prodigy would have asked: for all of a text at once, or whether one span is right."""


class Tasks:
    """Makes the tasks of one article, which share its text and tokens."""

    def __init__(
        self,
        article: Article,
        text: str,
        tokens: Tokens,
        actors: Mapping[str, Actor],
        colours: Mapping[str, str],
    ) -> None:
        self._text, self._tokens, self._actors, self._colours = text, tokens, actors, colours
        self._input_hash = _hash(one_line({"text": text}))
        self._plain_tokens = [_plain_token(number, token, text) for number, token in enumerate(tokens.all)]
        self._meta = article_facts(article)

    def task(self, shown: Linked, answer: Answer) -> Plain:
        """Return the task whose spans and relations got `answer`; all spans start and end with a token."""
        spans = {piece.id: self._place(piece) for piece in shown.pieces}
        relations = [self._relation(link, spans) for link in shown.links]
        return {
            "text": self._text,
            "meta": self._meta,
            "_input_hash": self._input_hash,
            "_task_hash": self._task_hash(spans.values(), relations),
            "_view_id": _VIEWS[answer],
            "_session_id": None,
            "_is_binary": answer == "reject",
            "tokens": self._plain_tokens,
            "spans": [spans[piece.id] | self._held(piece) for piece in shown.pieces],
            "relations": relations,
            "answer": answer,
        }

    def _task_hash(self, spans: Iterable[Plain], relations: Iterable[Plain]) -> int:
        """Return the hash of what was asked: labels and tokens, no ids, colours or notes."""
        asked = [[span["label"], span["token_start"], span["token_end"]] for span in spans]
        asked += [[relation["label"], relation["head"], relation["child"]] for relation in relations]
        return _hash(one_line({"input": self._input_hash, "asked": asked}))

    def _place(self, piece: Piece) -> Plain:
        tokens = self._tokens.under(piece.span)
        assert tokens, "a span off token borders"
        return {
            "start": piece.span.start,
            "end": piece.span.end,
            "token_start": tokens[0],
            "token_end": tokens[-1],
            "label": piece.label,
            "id": piece.id,
        }

    def _relation(self, link: Link, spans: Mapping[str, Plain]) -> Plain:
        """Return a relation, which Prodigy hangs on the last tokens of both spans."""
        head, child = spans[link.source], spans[link.target]
        plain: dict[str, object] = {
            "head": head["token_end"],
            "child": child["token_end"],
            "head_span": head,
            "child_span": child,
            "label": link.label,
        }
        colour = self._colours.get(link.label)
        return plain | {"color": colour} if colour else plain

    def _held(self, piece: Piece) -> Plain:
        """Return the rest of a span; what the annotation holds stands on its first fragment."""
        plain = {"text": piece.span.text(self._text), "type": "span"}
        return plain if piece.label == FURTHER_LABEL else plain | held(piece.item, self._actors)


def held(item: Annotation, actors: Mapping[str, Actor]) -> Plain:
    """Return what an annotation holds beside its label, without what is empty or usual."""
    note = {"note": item.note} if item.note else {}
    if isinstance(item, Entity):
        actor = actors.get(item.actor or "")
        found = {
            "level": item.level if item.level is not Level.NAM else None,
            "value": item.value,
            "actor": item.actor and {"id": item.actor, "name": actor.name if actor else ""},
        }
        return {name: value for name, value in found.items() if value} | note
    return {"lemma": item.lemma, "attributes": plain_attributes(item.attributes)} | note


def _plain_token(number: int, token: Token, text: str) -> Plain:
    return {
        "text": text[token.start : token.end],
        "start": token.start,
        "end": token.end,
        "id": number,
        "ws": token.blank,
        "disabled": False,
    }


def _hash(text: str) -> int:
    """Return a number of 32 bits with a sign by which Prodigy knows again what it has seen."""
    from murmurhash.mrmr import hash as murmur  # type: ignore[import-untyped]

    return int(murmur(text))
