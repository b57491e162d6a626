"""A box of choices that stand for values of any kind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from PySide6.QtWidgets import QComboBox, QWidget

T = TypeVar("T")


class ChoiceBox(QComboBox, Generic[T]):
    """Holds one of some values, told apart by equality; `currentIndexChanged` tells of another choice."""

    def __init__(self, choices: Sequence[tuple[T, str]] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[T] = []
        self._offered = 0
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.offer(choices)

    def offer(self, choices: Sequence[tuple[T, str]]) -> None:
        """Offer these values with their words, the first of them chosen."""
        self.clear()
        self._values = [value for value, _ in choices]
        self._offered = len(self._values)
        self.addItems([words for _, words in choices])

    def value(self) -> T:
        """Return what is chosen."""
        return self._values[self.currentIndex()]

    def choose(self, value: T, words: str = "") -> None:
        """Choose a value; one that is not on offer joins the others under `words` until the next such."""
        if value not in self._values[: self._offered]:
            del self._values[self._offered :]
            while self.count() > self._offered:
                self.removeItem(self._offered)
            self._values.append(value)
            self.addItem(words)
        self.setCurrentIndex(self._values.index(value))
