"""The fields of a JSON object that somebody else may have written, read with a reason for each refusal."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar

from models.offsets import Span

Word = TypeVar("Word", bound=StrEnum)


class Malformed(Exception):
    """A field is missing or holds something else than it should; says which and what."""


@dataclass(frozen=True, slots=True)
class Fields:
    """One JSON object; `place` names it in a refusal, as in `entities 3`."""

    data: Mapping[str, Any]
    place: str = ""

    def refused(self, reason: str) -> Malformed:
        """Return the refusal of this object for `reason`."""
        return Malformed(f"{self.place}: {reason}" if self.place else reason)

    def text(self, name: str, default: str | None = None) -> str:
        """Return the text of a field; without `default` it must be there and not be empty."""
        value = self.data.get(name, default)
        if value is None and name not in self.data:
            raise self.refused(f"{name} is missing")
        if not isinstance(value, str) or (default is None and not value):
            raise self.refused(f"{name} is no text")
        if not _is_unicode(value):
            raise self.refused(f"{name} holds half a surrogate pair")
        return value

    def text_or_none(self, name: str) -> str | None:
        """Return the text of a field, None where it is null or missing."""
        return None if self.data.get(name) is None else self.text(name, "")

    def word(self, name: str, kind: type[Word], default: Word | None = None) -> Word:
        """Return the one of the words of `kind` that a field holds."""
        value = self.text(name, default)
        try:
            return kind(value)
        except ValueError:
            raise self.refused(f"{name} is “{value}”, not one of {', '.join(kind)}") from None

    def flag(self, name: str) -> bool:
        """Return the true or false of a field, false where it is missing."""
        value = self.data.get(name, False)
        if not isinstance(value, bool):
            raise self.refused(f"{name} is neither true nor false")
        return value

    def share(self, name: str) -> float | None:
        """Return the number between 0 and 1 of a field, None where it is null or missing."""
        value = self.data.get(name)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
            raise self.refused(f"{name} is no number between 0 and 1")
        return value

    def object(self, name: str) -> Fields | None:
        """Return the object under `name`, None where it is null or missing."""
        value = self.data.get(name)
        if value is None:
            return None
        if not isinstance(value, dict):
            raise self.refused(f"{name} is no object")
        return Fields(value, self._inside(name))

    def objects(self, name: str) -> list[Fields]:
        """Return the objects listed under `name`, none where it is missing."""
        found = self._list(name)
        for number, item in enumerate(found, 1):
            if not isinstance(item, dict):
                raise self.refused(f"{name} {number} is no object")
        return [Fields(item, self._inside(f"{name} {number}")) for number, item in enumerate(found, 1)]

    def texts(self, name: str) -> tuple[str, ...]:
        """Return the texts listed under `name`, none where it is missing."""
        found = self._list(name)
        if not all(isinstance(item, str) and _is_unicode(item) for item in found):
            raise self.refused(f"{name} is no list of texts")
        return tuple(found)

    def span(self) -> Span:
        """Return the span between the object's own `start` and `end`."""
        return self._span([self.data.get("start"), self.data.get("end")], "the object")

    def spans(self, name: str) -> tuple[Span, ...]:
        """Return the `[start, end]` pairs listed under `name`; at least one must be there."""
        found = self._list(name)
        if not found:
            raise self.refused(f"there are no {name}")
        return tuple(self._span(item, f"one of its {name}") for item in found)

    def _span(self, pair: Any, what: str) -> Span:
        if not isinstance(pair, list) or len(pair) != 2 or not all(type(offset) is int for offset in pair):
            raise self.refused(f"{what} has no start and end")
        start, end = pair
        if not 0 <= start < end:
            raise self.refused(f"[{start}, {end}) is no span")
        return Span(start, end)

    def _list(self, name: str) -> list[Any]:
        value = self.data.get(name, [])
        if not isinstance(value, list):
            raise self.refused(f"{name} is no list")
        return value

    def _inside(self, name: str) -> str:
        return f"{self.place}, {name}" if self.place else name


def _is_unicode(text: str) -> bool:
    return text.isascii() or not any("\ud800" <= char <= "\udfff" for char in text)
