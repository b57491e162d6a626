"""Places where an annotation may be missing, and what a text alone tells of them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from models.offsets import Span

NAMES, TRIGGERS = "names", "triggers"
"""What the sweep looks for: the kinds of `Looked` under which a reviewer notes that nothing is there."""

KINDS = (NAMES, TRIGGERS)

WORD = re.compile(r"[^\W_]+")


class Hint(StrEnum):
    """Why a place looks as if an annotation were missing, the strongest reason first."""

    REPEATED = "repeated"
    """The same words have the label elsewhere in the article."""
    FINISHED = "finished"
    """The same words have the label in finished articles."""
    LISTED = "listed"
    """A lexicon has the words."""
    WRITTEN = "written"
    """The words are written like a name."""


@dataclass(frozen=True, slots=True)
class Missed:
    """A place without an annotation: of which kind, where, and why one may be missing.

    `label` is the label or event type that it most likely has, empty where nothing tells.
    """

    kind: str
    span: Span
    label: str
    hint: Hint


@dataclass(frozen=True, slots=True)
class NameRun:
    """Neighbouring words that read as one name, each as its span.

    `label` is what a lexicon or the words beside them tell; `hint` is None where the words only may be
    a name, so that they count if finished articles say so.
    """

    words: tuple[Span, ...]
    label: str = ""
    hint: Hint | None = Hint.WRITTEN

    @property
    def span(self) -> Span:
        """Return the span from the first to the last word."""
        return Span(self.words[0].start, self.words[-1].end)


@dataclass(frozen=True, slots=True)
class Swept:
    """All that an article's text alone tells: what reads as a name, and which words may be triggers.

    `words` holds the places of each word that has a capital, in code points, so that a name is found
    again without searching the text.
    """

    names: tuple[NameRun, ...] = ()
    triggers: tuple[Missed, ...] = ()
    words: Mapping[str, tuple[int, ...]] = field(default_factory=dict)


def word_places(text: str) -> dict[str, tuple[int, ...]]:
    """Return the starts of each run of letters and digits with a capital in it."""
    found: dict[str, list[int]] = {}
    for match in WORD.finditer(text):
        if not match[0].islower():
            found.setdefault(match[0], []).append(match.start())
    return {word: tuple(places) for word, places in found.items()}
