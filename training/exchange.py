"""Copies of annotated texts in which the names are exchanged, so that a model learns their surroundings.

Within a text a name keeps its new form: "Plamen Toschew … Toschews" becomes "Obinna Adeyemi … Adeyemis".
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from models.offsets import Span
from models.suggest.phrases import ADJECTIVE_ENDINGS
from training.name_pools import NAME_PART, Pools, shape
from training.names import Name, NamedText

SHARES = {"PERSON": 0.85, "LOC": 0.7, "ORG": 0.5, "NORP": 0.8}
"""How many of the names of each label are exchanged in a copy."""

_ENDING = re.compile(rf"(?<=isch)(?:{'|'.join(ADJECTIVE_ENDINGS)})?$")
_SIBILANTS = tuple("sxzß'’")


def exchanged(given: NamedText, pools: Pools, chance: random.Random) -> NamedText | None:
    """Return a copy of a text with other names, or None when no name changed.

    Of overlapping names the one that starts first is kept, of two that start together the longer.
    """
    exchange, copy, last = _Exchange(pools, chance), _Copy(), 0
    for span, name in _marks(given):
        copy.add(given.text[last : span.start])
        old = span.text(given.text)
        if name:
            copy.names.append(replace(name, span=copy.add(exchange.new(old, name.label))))
        else:
            copy.open.append(copy.add(old))
        last = span.end
    copy.add(given.text[last:])
    return copy.of(given) if copy.text != given.text else None


def _marks(given: NamedText) -> Iterator[tuple[Span, Name | None]]:
    """Yield names and open spans from left to right, none that overlaps an earlier one."""
    marks: list[tuple[Span, Name | None]] = [(name.span, name) for name in given.names]
    marks += [(span, None) for span in given.open]
    last = 0
    for span, name in sorted(marks, key=lambda mark: (mark[0].start, -mark[0].end)):
        if span.start >= last:
            yield span, name
            last = span.end


@dataclass(slots=True)
class _Copy:
    """A copy in the making."""

    text: str = ""
    names: list[Name] = field(default_factory=list)
    open: list[Span] = field(default_factory=list)

    def add(self, text: str) -> Span:
        """Put `text` at the end and return where it stands."""
        start = len(self.text)
        self.text += text
        return Span(start, len(self.text))

    def of(self, given: NamedText) -> NamedText:
        return replace(
            given,
            text=self.text,
            names=tuple(self.names),
            open=tuple(self.open),
            source=f"{given.source}+exchanged",
        )


@dataclass(slots=True)
class _Exchange:
    """What each name of one text has become so far."""

    pools: Pools
    chance: random.Random
    renamed: dict[str, str] = field(default_factory=dict)

    def new(self, old: str, label: str) -> str:
        """Return what stands in a name's place, possibly itself."""
        if old not in self.renamed:
            kept = self.chance.random() >= SHARES[label]
            self.renamed[old] = old if kept else self._drawn(label)(old)
        return self.renamed[old]

    def _drawn(self, label: str) -> Callable[[str], str]:
        draws: Mapping[str, Callable[[str], str]] = {
            "PERSON": self._person,
            "LOC": self._place,
            "ORG": self._organisation,
            "NORP": self._people,
        }
        return draws[label]

    def _person(self, old: str) -> str:
        *given, surname = old.split()
        parts = [self._part(part, self.pools.given) for part in given]
        return " ".join([*parts, self._part(surname, self.pools.surnames)])

    def _part(self, old: str, pool: Sequence[str]) -> str:
        """Return a new name for a part of one; the German genitive of a part renamed before stays one."""
        if old in self.renamed:
            return self.renamed[old]
        if self.pools.language == "de" and old[:-1] in self.renamed and old.endswith("s"):
            return _genitive(self.renamed[old[:-1]])
        if not NAME_PART.fullmatch(old):
            return old
        self.renamed[old] = self.chance.choice(pool)
        return self.renamed[old]

    def _place(self, old: str) -> str:
        known = self.pools.known_places
        genitive = self.pools.language == "de" and old.endswith("s") and old[:-1] in known
        if old not in known and not genitive:
            return old
        new = self.chance.choice(self.pools.places)
        return _genitive(new) if genitive and " " not in new else new

    def _organisation(self, old: str) -> str:
        pool = self.pools.organisations.get(shape(old))
        return self.chance.choice(pool) if pool else old

    def _people(self, old: str) -> str:
        if self.pools.language == "en":
            return self.chance.choice(self.pools.peoples) if old[:1].isupper() else old
        ending = _ENDING.search(old)
        return self.chance.choice(self.pools.peoples) + ending.group() if ending and old.islower() else old


def _genitive(name: str) -> str:
    return name if name.endswith(_SIBILANTS) else name + "s"
