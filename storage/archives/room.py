"""How much archives may take that are unpacked together."""

from __future__ import annotations

from models.errors import ImportFailed

MOST_ENTRIES = 100_000
"""Entries of archives that are looked at."""

MOST_UNPACKED = 2 * 1024**3
"""Bytes that archives may take unpacked, counted while they are read."""


class TooLarge(ImportFailed):
    """Archives take more room than there is; nothing that follows is read."""

    @classmethod
    def of(cls, name: str) -> TooLarge:
        """Return the failure of the archive called `name`, at which the room ended."""
        size = MOST_UNPACKED // 1024**2
        return cls(
            f"The archives up to {name} take over {size} MB unpacked; the rest is left out.",
            "Import it in several parts.",
        )


class Room:
    """What is left for an archive and those in it, or for all archives of a folder."""

    def __init__(self) -> None:
        self._entries = MOST_ENTRIES
        # What is left packed has to be read over as well.
        self._read = 2 * MOST_UNPACKED
        self.unpacked = MOST_UNPACKED
        """Bytes that may still be written."""

    def count_entry(self, name: str) -> None:
        """Count an entry of the archive called `name`; raise `ImportFailed` if it is one too many."""
        self._entries -= 1
        if self._entries < 0:
            raise ImportFailed(
                f"The archives up to {name} have more than {MOST_ENTRIES} entries; the first are imported.",
                "Unpack it yourself and import the folder.",
            )

    def count_read(self, size: int, name: str) -> None:
        """Count bytes that are read of the archive called `name`; raise `TooLarge` if there are too many."""
        self._read -= size
        if self._read < 0:
            raise TooLarge.of(name)
