"""The application object: look, language, unexpected errors, and the window."""

from __future__ import annotations

import gc
import logging
import signal
import sys
import traceback
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

import resources
from gui import theme
from gui.icons import icon
from gui.main_window import MainWindow
from gui.settings import Settings
from models.errors import DatelineError
from models.version import VERSION

LANGUAGES = ("en", "de")
_TURN = 0.0002
"""Seconds for which a thread may keep the window from going on; Python's own 5 ms are felt with every key."""

_LITTER = 20_000, 20, 20
"""How much is made before the collector looks through it: an article of 5,000 annotations is no litter."""

log = logging.getLogger("dateline")


def run(settings: Settings, session: Path | None, *, sample: bool = False) -> int:
    """Open the window, with a session or a fresh one of the samples, and return the exit code."""
    app = make_application(settings)
    keep_log(settings.path.parent)
    window = _styled_last(app, lambda: MainWindow(settings))
    sys.excepthook = lambda kind, error, trace: _unexpected(window, kind, error, trace)
    # An exception would be lost in whatever slot Ctrl+C happens to meet.
    signal.signal(signal.SIGINT, lambda _number, _frame: window.close())
    window.show()
    if sample:
        window.files.open_sample()
    elif session is not None:
        window.open_session(session)
    # All that stands now stays: to look through it again and again for garbage would hold up a key.
    gc.freeze()
    gc.enable()
    return app.exec()


def _styled_last(app: QApplication, make: Callable[[], MainWindow]) -> MainWindow:
    """Return the window that `make` makes, with the style sheet put on when all of it stands.

    A widget that moves into another is styled anew with all that it holds, on each level once more:
    half of the time that a window takes.
    """
    sheet = app.styleSheet()
    app.setStyleSheet("")
    window = make()
    app.setStyleSheet(sheet)
    return window


def make_application(settings: Settings) -> QApplication:
    """Return the application with the user's language and theme; made once in a process."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    sys.setswitchinterval(_TURN)
    gc.set_threshold(*_LITTER)
    app.setApplicationName("Dateline")
    app.setApplicationVersion(VERSION)
    app.setDesktopFileName("dateline")
    set_language(app, settings.language)
    theme.apply(app, theme.Theme.named(settings.theme or theme.system_name(app)))
    app.setWindowIcon(icon("dateline"))
    return app


def set_language(app: QApplication, language: str) -> None:
    """Show the user interface in `language` (`de`, `en`); empty: in the first of the system's that is known.

    Dates and numbers follow the same language, as the user's country writes it if the system names one.
    """
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
    names = QLocale.system().uiLanguages()
    regional = {name.partition("-")[0]: name.replace("-", "_") for name in reversed(names)}
    wanted = (language, *(name.partition("-")[0] for name in names), LANGUAGES[0])
    code = next(name for name in wanted if name in LANGUAGES)
    QLocale.setDefault(QLocale(regional.get(code, code)))
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
    if isinstance(error, DatelineError):
        window.show_error(error)
        return
    translate = QCoreApplication.translate
    message = translate(
        "MainWindow", "Something went wrong that Dateline did not expect. Your decisions are saved."
    )
    hint = translate("MainWindow", "You can go on working. Please report it with the details below.")
    window.show_error(DatelineError(message, hint, detail=f"Dateline {VERSION}\n{detail}"))
