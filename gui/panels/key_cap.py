"""Keys as they are shown beside what they do: key caps, and buttons and fields that carry one."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QWidget

from gui import theme
from gui.panels.row_pictures import RowPictures

_FONT_PIXELS = 11
_GAP = 6


def key_cap_size(text: str) -> QSize:
    """Return the size of a key cap with `text`."""
    return QSize(_cap_width(text), 18)


def key_room(key: str) -> int:
    """Return the width in pixels that `key` takes on a button, nothing if it is empty."""
    return _cap_width(key) + _GAP if key else 0


@lru_cache(maxsize=500)
def _cap_width(text: str) -> int:
    return max(17, QFontMetrics(theme.ui_font(_FONT_PIXELS)).horizontalAdvance(text) + 10)


def paint_key_cap(painter: QPainter, rect: QRectF, text: str, ink: QColor | None = None) -> None:
    """Draw a key cap with `text` into `rect`; `ink` colours it on a filled ground."""
    look = theme.current()
    edge = QColor(ink or look.line)
    if ink:
        edge.setAlphaF(0.45)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    painter.setBrush(Qt.BrushStyle.NoBrush if ink else look.paper)
    box = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(box, 4, 4)
    painter.drawLine(
        QRectF(box).bottomLeft() + QRectF(3.5, -1, 0, 0).topLeft(),
        box.bottomRight() + QRectF(-3.5, -1, 0, 0).topLeft(),
    )
    painter.setFont(theme.ui_font(_FONT_PIXELS))
    painter.setPen(ink or look.soft)
    painter.drawText(rect.adjusted(0, -0.5, 0, -0.5), Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


class KeyCap(QWidget):
    """A key on its own, as in the search field and before a role."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.set_text(text)

    def text(self) -> str:
        """Return what the cap says."""
        return self._text

    def set_text(self, text: str) -> None:
        """Write `text` on the cap; without text nothing is drawn."""
        if text == self._text:
            return
        self._text = text
        self.setAccessibleName(self.tr("Key {0}").format(text) if text else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the cap; its height also without text."""
        return key_cap_size(self._text)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cap."""
        if self._text:
            paint_key_cap(QPainter(self), QRectF(self.rect()), self._text)


class KeyButton(QPushButton):
    """A push button that shows, after its text, the key that does the same.

    Where it always lies on one `ground`, a colour role of the theme, it is drawn once and then copied.
    """

    def __init__(
        self,
        text: str = "",
        key: str = "",
        *,
        kind: str = "",
        ground: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._key = ""
        self._ground = ground
        self._pictures = RowPictures(limit=6)
        if kind:
            self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.set_key(key)

    def key(self) -> str:
        """Return the key as it is shown."""
        return self._key

    def set_key(self, key: str) -> None:
        """Show `key` on the button; empty shows none."""
        if key == self._key:
            return
        self._key = key
        self.setAccessibleDescription(self.tr("Key {0}").format(key) if key else "")
        self.updateGeometry()
        self.update()

    def width_with(self, key: str) -> int:
        """Return the width in pixels that the button would ask for if it showed `key`."""
        return super().sizeHint().width() + key_room(key)

    def sizeHint(self) -> QSize:
        """Return room for text and key."""
        hint = super().sizeHint()
        return hint + QSize(self._key_width(), 0)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a button is never cut short."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, its text to the left of the key."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if not self._ground:
            self._draw(QPainter(self), option)
            return
        face = (option.state.value, option.features.value, option.text, option.icon.cacheKey(), self._key)
        ground = getattr(theme.current(), self._ground)
        self._pictures.show(
            QPainter(self), self.rect(), face, lambda on, _rect: self._draw(on, option), ground
        )

    def _draw(self, painter: QPainter, option: QStyleOptionButton) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.setFont(self.font())
        style = self.style()
        style.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option, painter, self)
        content = style.subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.rect = content.adjusted(0, 0, -self._key_width(), 0)
        option.text = self._fitting_text(option.rect.width())
        style.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option, painter, self)
        if self._key:
            self._paint_key(painter, content)

    def _fitting_text(self, room: int) -> str:
        """Return the button's text, shortened if it is given less room than it asks for."""
        if self.width() >= self.sizeHint().width():
            return self.text()
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def _paint_key(self, painter: QPainter, content: QRect) -> None:
        size = key_cap_size(self._key)
        drawn = self.fontMetrics().horizontalAdvance(
            self.text().replace("&", "")
        ) + self.iconSize().width() * (not self.icon().isNull())
        middle = (content.width() - self._key_width() + drawn) / 2
        left = content.left() + min(middle + _GAP, content.width() - size.width())
        top = content.center().y() - size.height() / 2 + 1
        ink = None
        if self.property("kind") == "primary":
            ink = theme.current().paper if self.isEnabled() else theme.current().soft
        paint_key_cap(painter, QRectF(left, top, size.width(), size.height()), self._key, ink)

    def _key_width(self) -> int:
        return key_room(self._key)
