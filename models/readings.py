"""What the parse knows of an article, kept small beside it: the words that may be triggers, with their slots.

The window has no parser. What suggests stores this reading with its suggestions, so that an event that is
built by hand has its particle and its fillers at once (`models.prefill`). All places are code points.
"""

from __future__ import annotations

import json
import zlib
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Any, overload

from models.offsets import Span

FORM = 1
"""Raised whenever `packed` writes something that an older `unpacked` would misread."""

_REACH = 600
"""How far behind its verb a particle is looked for (code points)."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A phrase beside a word: the slot's `name` as in the trigger lexicon, in the active voice, and why.

    `words` are the phrase's head, then those of its names and appositions: "Minister", "Vogt". `is_thing`
    tells that the head is a common noun for neither people nor bodies.
    """

    name: str
    reason: str
    words: tuple[Span, ...]
    is_thing: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """Which roles the slots of a word fill where it triggers an event of `type`, as the lexicon says."""

    type: str
    roles: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def roles_of(self, slot: str) -> tuple[str, ...]:
        """Return the roles that a slot may fill, the likeliest first; none if the frame lacks it."""
        return next((roles for name, roles in self.roles if name == slot), ())


@dataclass(frozen=True, slots=True)
class Word:
    """A verb, noun or participle with its slots in text order, and its particle if that stands apart."""

    span: Span
    is_noun: bool = False
    particle: Span | None = None
    slots: tuple[Slot, ...] = ()
    frames: tuple[Frame, ...] = ()

    def frame(self, event_type: str) -> Frame:
        """Return the frame that the lexicon gives this word for a type, an empty one if it gives none."""
        return next((frame for frame in self.frames if frame.type == event_type), Frame(event_type))


@dataclass(frozen=True, eq=False)
class Reading:
    """The words of an article that may be triggers, in text order; equal if all of them are."""

    words: Sequence[Word] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Reading) and tuple(self.words) == tuple(other.words)

    def trigger(self, span: Span) -> Word | None:
        """Return the word that heads a trigger on `span`: its first verb, else its last noun.

        The particle of a verb that stands apart leads to the verb.
        """
        end = bisect_left(self.words, span.end, key=_start)
        inside: list[Word] = []
        for place in range(end - 1, -1, -1):
            word = self.words[place]
            if word.span.overlaps(span):
                inside.insert(0, word)
            elif word.span.end < span.start - _REACH or inside:
                break
            elif word.particle is not None and word.particle.overlaps(span):
                return word
        verbs = (word for word in inside if not word.is_noun)
        return next(verbs, None) or next(reversed(inside), None)


class _Unpacked(Sequence[Word]):
    """Words that are made when they are asked for: a long article has thousands, and a key needs one."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self._frames = [
            Frame(kind, tuple((slot, tuple(roles)) for slot, roles in pairs))
            for kind, pairs in data["frames"]
        ]
        self._kinds = [(name, reason, bool(is_thing)) for name, reason, is_thing in data["kinds"]]
        self._rows = data["words"]
        self._starts = list(accumulate(row[0] for row in self._rows))

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Word: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Word]: ...
    def __getitem__(self, place: int | slice) -> Word | Sequence[Word]:
        if isinstance(place, slice):
            return [self[each] for each in range(len(self))[place]]
        at = self._starts[place]
        _, length, is_noun, particle, frames, slots = self._rows[place]
        return Word(
            Span(at, at + length),
            bool(is_noun),
            next(iter(_spans(at, particle)), None),
            tuple(self._slot(at, *slot) for slot in slots),
            tuple(self._frames[each] for each in frames),
        )

    def _slot(self, at: int, kind: int, *offsets: int) -> Slot:
        name, reason, is_thing = self._kinds[kind]
        return Slot(name, reason, _spans(at, offsets), is_thing)


def packed(reading: Reading) -> bytes:
    """Return a reading as compressed JSON; what recurs stands once, places count from the word."""
    frames: dict[Frame, int] = {}
    kinds: dict[tuple[str, str, int], int] = {}
    before, words = 0, []
    for word in reading.words:
        at = word.span.start
        words.append(
            [
                at - before,
                word.span.length,
                int(word.is_noun),
                _offsets(at, (word.particle,) if word.particle else ()),
                [frames.setdefault(frame, len(frames)) for frame in word.frames],
                [
                    [kinds.setdefault(_kind(slot), len(kinds)), *_offsets(at, slot.words)]
                    for slot in word.slots
                ],
            ]
        )
        before = at
    data = {
        "frames": [[frame.type, frame.roles] for frame in frames],
        "kinds": list(kinds),
        "words": words,
    }
    return zlib.compress(json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode())


@lru_cache(maxsize=4)
def unpacked(body: bytes) -> Reading:
    """Return the reading that `packed` gave; the last few are remembered.

    Raises `ValueError`, `KeyError` or `TypeError` for anything else.
    """
    try:
        data = json.loads(zlib.decompress(body))
    except zlib.error as error:
        raise ValueError(f"no packed reading: {error}") from error
    return Reading(_Unpacked(data))


def _start(word: Word) -> int:
    return word.span.start


def _kind(slot: Slot) -> tuple[str, str, int]:
    return slot.name, slot.reason, int(slot.is_thing)


def _offsets(at: int, spans: Iterable[Span]) -> list[int]:
    return [number for span in spans for number in (span.start - at, span.length)]


def _spans(at: int, offsets: Sequence[Any]) -> tuple[Span, ...]:
    pairs = zip(offsets[::2], offsets[1::2], strict=True)
    return tuple(Span(at + step, at + step + length) for step, length in pairs)
