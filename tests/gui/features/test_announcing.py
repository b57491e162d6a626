"""A decision is spoken while somebody listens, and costs nothing while nobody does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible

from gui.features import announcing
from gui.main_window import MainWindow


@pytest.fixture
def spoken(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    said: list[str] = []
    monkeypatch.setattr(announcing, "announce", lambda _view, sentence: said.append(sentence))
    yield said
    QAccessible.setActive(False)


def test_a_decision_and_its_undo_are_spoken_with_what_is_left(window: MainWindow, spoken: list[str]) -> None:
    QAccessible.setActive(True)
    count = len(window.controller.queue())
    window.actions_by_id["accept"].trigger()
    left = len(window.controller.queue())
    window.actions_by_id["undo"].trigger()
    assert [sentence.split()[0] for sentence in spoken] == ["Accepted", "Undone:"]
    assert [sentence.rpartition("; ")[2] for sentence in spoken] == [f"{left} open", f"{count} open"]
    assert left < count


def test_nothing_is_spoken_while_no_reader_listens(window: MainWindow, spoken: list[str]) -> None:
    QAccessible.setActive(False)
    window.actions_by_id["accept"].trigger()
    assert spoken == []
