"""Sentences that the domain made of a fixed pattern and values, told in the window's language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property

from PySide6.QtCore import QCoreApplication

_PLACE = re.compile(r"\{\d+\}")


class Phrasebook:
    """Patterns in English, such as "There is no folder {0}.", and one Qt context for their translations.

    The domain knows no Qt and stores what it says, so its sentences arrive here as whole texts. A text that
    is a pattern is translated as it is; else the first pattern that it fits is filled with the values found,
    which may be phrases too.
    """

    def __init__(self, context: str, patterns: Iterable[str]) -> None:
        self._context = context
        self._patterns = dict.fromkeys(patterns)

    def knows(self, text: str) -> bool:
        """Tell whether some pattern fits `text`."""
        return any(reader.fullmatch(text) for reader in self._readers.values())

    def translated(self, text: str) -> str:
        """Return `text` in the window's language, unchanged if no pattern fits it."""
        if not text:
            return text
        if text in self._patterns:
            return QCoreApplication.translate(self._context, text)
        for pattern, reader in self._readers.items():
            if found := reader.fullmatch(text):
                values = (self.translated(value) for value in found.groups())
                return QCoreApplication.translate(self._context, pattern).format(*values)
        return text

    @cached_property
    def _readers(self) -> dict[str, re.Pattern[str]]:
        """Return what recognises each pattern; compiled when first asked for, as it would delay the start."""
        return {pattern: _reader(pattern) for pattern in self._patterns}


def _reader(pattern: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(re.escape(part) for part in _PLACE.split(pattern)), re.DOTALL)
