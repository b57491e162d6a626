"""The window with all of its features."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent

from gui.features import FEATURES
from gui.features.session_files import SessionFiles
from gui.settings import Settings
from gui.window import Window


class MainWindow(Window):
    """The window that a user opens; it takes sessions and articles that are dropped on it."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(settings)
        self.add_features(FEATURES)
        self.setAcceptDrops(True)

    @property
    def files(self) -> SessionFiles:
        """Return the feature that opens and closes sessions."""
        return self.feature(SessionFiles)

    def open_session(self, path: Path) -> bool:
        """Open the session at `path` and go to where its reviewer left; tell why if it cannot be opened."""
        return self.files.open_path(path)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.leave_features()
        self.files.close()
        self.jobs.stop()
        super().closeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.files.take_dropped(paths)
