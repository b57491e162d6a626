"""The page before a session is open: recent sessions, a new one, and a place to drop files on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from gui import icons
from gui.panels.flow_layout import FlowLayout
from gui.panels.key_cap import KeyButton
from gui.panels.labels import ElidedLabel, restyle, text_label
from gui.panels.picture import Picture

_COLUMN = 560


@dataclass(frozen=True, slots=True)
class RecentSession:
    """A session as the welcome page lists it; `summary` says how far it is, `path` where it lies."""

    path: Path
    summary: str = ""


class WelcomePage(QFrame):
    """Says what Dateline is for and how to begin."""

    new_requested = Signal()
    open_requested = Signal()
    sample_requested = Signal()
    session_chosen = Signal(str)
    files_dropped = Signal(list)
    """The paths of files and folders, as strings."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "paper")
        self.setAcceptDrops(True)
        self.new_button = KeyButton(self.tr("New session"), kind="primary")
        self.open_button = KeyButton(self.tr("Open session…"))
        self.sample_button = KeyButton(self.tr("Look around in a sample"))
        self._recent_title = text_label(self.tr("Recent sessions"), tone="soft", weight="strong")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        self._drop = QFrame()
        self._drop.setProperty("kind", "drop")
        self._lay_out()
        self.new_button.clicked.connect(self.new_requested)
        self.open_button.clicked.connect(self.open_requested)
        self.sample_button.clicked.connect(self.sample_requested)
        self.show_recent([])

    def set_keys(self, keys: dict[str, str]) -> None:
        """Show the keys of "new" and "open"."""
        self.new_button.set_key(keys.get("new", ""))
        self.open_button.set_key(keys.get("open", ""))

    def show_recent(self, sessions: Sequence[RecentSession]) -> None:
        """List the sessions worked on last, the latest first."""
        while item := self._recent.takeAt(0):
            if widget := item.widget():
                widget.setParent(None)
                widget.deleteLater()
        for session in sessions:
            row = _RecentRow(session)
            row.clicked.connect(lambda _on=False, path=session.path: self.session_chosen.emit(str(path)))
            self._recent.addWidget(row)
        self._recent_title.setVisible(bool(sessions))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files and folders."""
        if _local_paths(event.mimeData()):
            event.acceptProposedAction()
            restyle(self._drop, "over", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Look as before."""
        restyle(self._drop, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand on what was dropped."""
        restyle(self._drop, "over", "false")
        paths = _local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.files_dropped.emit(paths)

    def _lay_out(self) -> None:
        column = QWidget()
        column.setProperty("kind", "clear")
        column.setFixedWidth(_COLUMN)
        inner = QVBoxLayout(column)
        inner.setContentsMargins(0, 40, 0, 40)
        inner.setSpacing(10)
        inner.addLayout(self._title())
        inner.addWidget(
            text_label(
                self.tr(
                    "Read news articles beside suggested entities and events, correct them with a few keys, "
                    "and export the result as training data. Everything stays on this computer."
                ),
                tone="soft",
                wrap=True,
            )
        )
        inner.addSpacing(10)
        buttons = FlowLayout(spacing=8)
        for button in (self.new_button, self.open_button, self.sample_button):
            buttons.addWidget(button)
        inner.addLayout(buttons)
        inner.addSpacing(14)
        inner.addWidget(self._recent_title)
        inner.addLayout(self._recent)
        inner.addSpacing(14)
        self._fill_drop()
        inner.addWidget(self._drop)
        inner.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        middle = QWidget()
        middle.setProperty("kind", "clear")
        row = QHBoxLayout(middle)
        row.addStretch(1)
        row.addWidget(column)
        row.addStretch(1)
        area.setWidget(middle)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _title(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(icons.application_icon().pixmap(44, 44))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(picture)
        row.addWidget(text_label("Dateline", scale="title"))
        row.addStretch(1)
        return row

    def _fill_drop(self) -> None:
        words = text_label(
            self.tr("Drop text files, a folder or a session here. Articles go into a new session."),
            tone="soft",
            wrap=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        inner = QVBoxLayout(self._drop)
        inner.setContentsMargins(24, 20, 24, 20)
        inner.addWidget(Picture("import", "faint", 28), alignment=Qt.AlignmentFlag.AlignCenter)
        inner.addWidget(words)


class _RecentRow(QPushButton):
    """A recent session: its name, its folder, how far it is."""

    def __init__(self, session: RecentSession) -> None:
        super().__init__()
        self.setProperty("kind", "row")
        name, folder, summary = (
            ElidedLabel(session.path.stem),
            ElidedLabel(str(session.path.parent)),
            text_label(),
        )
        name.setProperty("weight", "strong")
        folder.setProperty("tone", "soft")
        folder.setProperty("scale", "small")
        summary.setText(session.summary)
        summary.setProperty("tone", "soft")
        text = QVBoxLayout()
        text.setSpacing(1)
        text.addWidget(name)
        text.addWidget(folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(13, 4, 13, 4)
        row.addLayout(text, 1)
        row.addWidget(summary)
        for label in (name, folder, summary):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName(f"{session.path.stem}, {session.summary}")
        self.setToolTip(str(session.path))


def _local_paths(data: QMimeData) -> list[str]:
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
