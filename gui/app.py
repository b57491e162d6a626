"""The application object: look, language, unexpected errors, and the window."""

from __future__ import annotations

import logging
import sys
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

import resources
from gui import theme
from gui.icons import icon
from gui.main_window import MainWindow
from gui.settings import Settings
from models.errors import DatelineError
from models.version import VERSION

LANGUAGES = ("en", "de")
log = logging.getLogger("dateline")


def run(settings: Settings, session: Path | None) -> int:
    """Open the window, with a session if one is named, and return the exit code."""
    app = make_application(settings)
    keep_log(settings.path.parent)
    window = MainWindow(settings)
    sys.excepthook = lambda kind, error, trace: _unexpected(window, kind, error, trace)
    window.show()
    if session is not None:
        window.open_session(session)
    return app.exec()


def make_application(settings: Settings) -> QApplication:
    """Return the application with the user's language and theme; made once in a process."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    app.setApplicationName("Dateline")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("dateline")
    set_language(app, settings.language)
    theme.apply(app, theme.Theme.named(settings.theme or theme.system_name(app)))
    app.setWindowIcon(icon("dateline"))
    return app


def set_language(app: QApplication, language: str) -> None:
    """Show the user interface in `language` (`de`, `en`), or in the system's where it is empty."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    code = language or QLocale.system().name()[:2]
    code = code if code in LANGUAGES else LANGUAGES[0]
    QLocale.setDefault(QLocale(language) if language else QLocale.system())
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, place in (
        (f"qtbase_{code}", folder),
        (f"dateline_{code}", str(resources.path("translations"))),
    ):
        translator = QTranslator(app)
        if translator.load(name, place):
            app.installTranslator(translator)


def keep_log(folder: Path) -> None:
    """Write warnings and errors, Qt's too, to a rotating file in `folder`; article text never goes there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(
            folder / "dateline.log", maxBytes=500_000, backupCount=1, encoding="utf-8"
        )
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    log.addHandler(handler)
    qInstallMessageHandler(lambda kind, _context, text: log.warning("Qt (%s): %s", kind.name, text))


def _unexpected(
    window: MainWindow, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Log what no code expected and tell the user; the session stays open, all decisions are stored."""
    detail = "".join(traceback.format_exception(kind, error, trace))
    log.error("unexpected: %s", detail)
    if issubclass(kind, KeyboardInterrupt):
        window.close()
        return
    message = window.tr("Something went wrong that Dateline did not expect. Your decisions are saved.")
    hint = window.tr("You can go on working. Please report it with the details below.")
    window.show_error(DatelineError(message, hint, detail=f"Dateline {VERSION}\n{detail}"))
