"""Very many ids in little memory."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Sequence
from typing import overload


class IdList(Sequence[str]):
    """A list of ids that takes some forty bytes for each, a third of what a list of texts takes."""

    def __init__(self, ids: Iterable[str] = ()) -> None:
        self._bytes = bytearray()
        self._ends = array("Q", [0])
        for name in ids:
            self.append(name)

    def append(self, name: str) -> None:
        """Add an id at the end."""
        self._bytes += name.encode("utf-8", "surrogatepass")
        self._ends.append(len(self._bytes))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __iter__(self) -> Iterator[str]:
        return (self._at(place) for place in range(len(self)))

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        """Return the id at a place, or those of a slice."""
        found = range(len(self))[place]
        return self._at(found) if isinstance(found, int) else [self._at(each) for each in found]

    def __eq__(self, other: object) -> bool:
        if isinstance(other, IdList):
            return (self._bytes, self._ends) == (other._bytes, other._ends)
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]  # it grows

    def _at(self, place: int) -> str:
        return self._bytes[self._ends[place] : self._ends[place + 1]].decode("utf-8", "surrogatepass")
