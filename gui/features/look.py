"""How the window looks: light or dark, its contrast, and size, font and line spacing of the text."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QApplication

from gui import theme
from gui.actions.live import Handler
from gui.actions.menus import VIEW
from gui.actions.spec import window_action
from gui.text_fonts import text_family
from gui.window import Feature, Window

_ZOOM_STEP, _SMALLEST, _LARGEST = 10, 60, 300
_SPACING_STEP, _CLOSEST, _WIDEST = 10, 80, 200
SPACINGS = tuple(range(_CLOSEST, _WIDEST + 1, _SPACING_STEP))
"""The line spacings that can be chosen, in percent."""


class Look(Feature):
    """Theme, zoom, font and line spacing; all are remembered for all sessions."""

    specs = (
        window_action("zoom_in", QT_TRANSLATE_NOOP("actions", "Larger text"), VIEW, "Ctrl++", "Ctrl+="),
        window_action("zoom_out", QT_TRANSLATE_NOOP("actions", "Smaller text"), VIEW, "Ctrl+-"),
        window_action("zoom_reset", QT_TRANSLATE_NOOP("actions", "Normal text size"), VIEW, "Ctrl+0"),
        window_action("lines_wider", QT_TRANSLATE_NOOP("actions", "Wider lines"), VIEW, "Alt++"),
        window_action("lines_closer", QT_TRANSLATE_NOOP("actions", "Closer lines"), VIEW, "Alt+-"),
        window_action("lines_reset", QT_TRANSLATE_NOOP("actions", "Normal line spacing"), VIEW, "Alt+0"),
        window_action("theme", QT_TRANSLATE_NOOP("actions", "Light or dark"), VIEW, "Ctrl+T", always=True),
        window_action("contrast", QT_TRANSLATE_NOOP("actions", "High contrast"), VIEW, always=True),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._settings = window.settings
        window.page.view.set_zoom(self._settings.zoom)
        self.show_text(self._settings.font, self._settings.spacing)
        window.page.view.zoom_requested.connect(self._zoom_by)
        hints = QApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {
            "zoom_in": lambda: self._zoom_by(1),
            "zoom_out": lambda: self._zoom_by(-1),
            "zoom_reset": lambda: self.set_zoom(100),
            "lines_wider": lambda: self.set_spacing(self._settings.spacing + _SPACING_STEP),
            "lines_closer": lambda: self.set_spacing(self._settings.spacing - _SPACING_STEP),
            "lines_reset": lambda: self.set_spacing(100),
            "theme": self.toggle_theme,
            "contrast": self.toggle_contrast,
        }

    def set_zoom(self, percent: int) -> None:
        """Show the article's text at this size."""
        self._settings.zoom = min(max(percent, _SMALLEST), _LARGEST)
        self._window.page.view.set_zoom(self._settings.zoom)

    def set_spacing(self, percent: int) -> None:
        """Show the article's lines this far apart."""
        self._settings.spacing = min(max(percent, _CLOSEST), _WIDEST)
        self.show_text(self._settings.font, self._settings.spacing)
        self._window.tell(self.tr("Line spacing: {0} %").format(self._settings.spacing))

    def show_text(self, font: str, spacing: int) -> None:
        """Show the article's text in a font of the settings, at a line spacing in percent; keep neither."""
        view = self._window.page.view
        view.set_font_family(text_family(font))
        view.set_line_spacing(min(max(spacing, _CLOSEST), _WIDEST) / 100)

    def toggle_theme(self) -> None:
        """Change from light to dark or back."""
        shown = theme.current()
        self._settings.theme = theme.name_for(dark=not shown.is_dark, strong=shown.strong)
        self.apply_theme()

    def toggle_contrast(self) -> None:
        """Change from plain to high contrast or back."""
        shown = theme.current()
        self._settings.theme = theme.name_for(dark=shown.is_dark, strong=not shown.strong)
        self.apply_theme()

    def apply_theme(self) -> None:
        """Show the window in the chosen theme, or the system's."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        theme.apply(app, theme.Theme.named(self._settings.theme or theme.system_name(app)))
        self._window.page.refresh_theme()
        self._settings.save()

    def _zoom_by(self, steps: int) -> None:
        self.set_zoom(self._settings.zoom + steps * _ZOOM_STEP)

    def _follow_system(self) -> None:
        """Change colours and contrast with the desktop, unless the user has chosen a theme."""
        if not self._settings.theme:
            self.apply_theme()
