"""All keys on one sheet of paper, A4 across, as PDF or PNG."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

from gui import theme
from gui.actions.key_table import KeyGroups
from models.errors import DatelineError

SUFFIXES = (".pdf", ".png")
PAGE = QSizeF(842, 595)
"""A4 across, in points."""

_POINTS_PER_INCH = 72
_PNG_SCALE = 3
_EDGE, _HEAD = 34.0, 34.0
_COLUMN_GAP, _GROUP_GAP = 22.0, 7.0
_LARGEST, _SMALLEST, _STEP = 10.0, 5.0, 0.25
_LINE = 1.6
"""Height of a line, in font sizes."""
_COUNTS = range(3, 7)
"""How many columns there may be, the fewest first."""
_ROOM = QRectF(_EDGE, _EDGE + _HEAD, PAGE.width() - 2 * _EDGE, PAGE.height() - 2 * _EDGE - _HEAD)
"""Where the columns stand."""


@dataclass(frozen=True, slots=True)
class Line:
    """What one line of a column says; a heading has no keys."""

    text: str
    keys: Sequence[str] = ()


def write(path: Path, groups: KeyGroups) -> None:
    """Write the sheet to `path`, in the format that its ending names.

    Raises `DatelineError` for another ending, or if the file cannot be written.
    """
    suffix = path.suffix.lower()
    if suffix not in SUFFIXES:
        raise DatelineError(f"A cheat sheet cannot be written as “{path.name}”.", "Use .pdf or .png.")
    write_one = _write_pdf if suffix == ".pdf" else _write_png
    if not (path.parent.is_dir() and write_one(path, groups)):
        raise DatelineError(f"The cheat sheet cannot be written to {path}.", "Choose another place.")


def _write_pdf(path: Path, groups: KeyGroups) -> bool:
    writer = QPdfWriter(str(path))
    writer.setTitle(_title())
    landscape = QPageLayout.Orientation.Landscape
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), landscape, QMarginsF(), QPageLayout.Unit.Point)
    )
    painter = QPainter()
    if not painter.begin(writer):
        return False
    painter.scale(writer.resolution() / _POINTS_PER_INCH, writer.resolution() / _POINTS_PER_INCH)
    _paint(painter, groups)
    return painter.end()


def _write_png(path: Path, groups: KeyGroups) -> bool:
    image = QImage((PAGE * _PNG_SCALE).toSize(), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.scale(_PNG_SCALE, _PNG_SCALE)
    _paint(painter, groups)
    painter.end()
    return image.save(str(path), "PNG")


def _paint(painter: QPainter, groups: KeyGroups) -> None:
    """Draw the sheet, in points from the upper left corner of the page."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(theme.Theme.light().ink)
    painter.setFont(theme.ui_font(17, QFont.Weight.DemiBold))
    head = QRectF(_ROOM.left(), _EDGE - 8, _ROOM.width(), _HEAD)
    painter.drawText(head, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, _title())
    size, columns = fitted(groups)
    width = (_ROOM.width() + _COLUMN_GAP) / len(columns)
    for place, column in enumerate(columns):
        left = _ROOM.left() + place * width
        _paint_column(painter, QRectF(left, _ROOM.top(), width - _COLUMN_GAP, _ROOM.height()), column, size)


def fitted(groups: KeyGroups) -> tuple[float, list[list[Line]]]:
    """Return the largest size of letters, in points, at which all lines fit, and the columns at that size."""
    size = _LARGEST
    while size > _SMALLEST:
        columns = _columns(groups, _ROOM.height(), size)
        for count in _COUNTS:
            width = (_ROOM.width() + _COLUMN_GAP) / count - _COLUMN_GAP
            if len(columns) <= count and _is_wide_enough(groups, width, size):
                return size, columns
        size -= _STEP
    return size, _columns(groups, _ROOM.height(), size)


def _columns(groups: KeyGroups, height: float, size: float) -> list[list[Line]]:
    """Return the lines in columns of at most `height` points; no heading stands at the foot of one."""
    columns: list[list[Line]] = [[]]
    used = 0.0
    for title, lines in groups.items():
        if used + _GROUP_GAP + 3 * size * _LINE > height:
            columns, used = [*columns, []], 0.0
        columns[-1].append(Line(title))
        used += size * _LINE + (_GROUP_GAP if used else 0)
        for text, keys in lines:
            if used + size * _LINE > height:
                columns, used = [*columns, []], 0.0
            columns[-1].append(Line(text, keys))
            used += size * _LINE
    return columns


def _is_wide_enough(groups: KeyGroups, width: float, size: float) -> bool:
    metrics = QFontMetricsF(_font(size))
    lines = (line for group in groups.values() for line in group)
    return all(
        metrics.horizontalAdvance(text) + sum(cap.width() for cap in _caps(keys, size)) <= width
        for text, keys in lines
    )


def _paint_column(painter: QPainter, room: QRectF, lines: Sequence[Line], size: float) -> None:
    look, top = theme.Theme.light(), room.top()
    for place, line in enumerate(lines):
        is_heading = not line.keys
        top += _GROUP_GAP if is_heading and place else 0
        rect = QRectF(room.left(), top, room.width(), size * _LINE)
        painter.setFont(_font(size, QFont.Weight.Bold if is_heading else QFont.Weight.Normal))
        painter.setPen(look.accent if is_heading else look.ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line.text)
        _paint_keys(painter, rect, line.keys, size)
        top += size * _LINE


def _paint_keys(painter: QPainter, rect: QRectF, keys: Sequence[str], size: float) -> None:
    look, right = theme.Theme.light(), rect.right()
    painter.setFont(_font(size * 0.88))
    for key, cap in zip(reversed(keys), _caps(reversed(keys), size), strict=True):
        box = QRectF(right - cap.width() + size * 0.35, rect.top(), cap.width() - size * 0.35, rect.height())
        painter.setPen(QPen(look.faint, 0.5))
        painter.drawRoundedRect(box.adjusted(0, size * 0.12, 0, -size * 0.12), 2.2, 2.2)
        painter.setPen(look.ink)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
        right -= cap.width()


def _caps(keys: Iterator[str] | Sequence[str], size: float) -> list[QSizeF]:
    """Return the room that each key takes, with the gap before it."""
    metrics = QFontMetricsF(_font(size * 0.88))
    least = size * 1.3
    return [
        QSizeF(max(least, metrics.horizontalAdvance(key) + size * 0.8) + size * 0.35, size) for key in keys
    ]


def _font(size: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = theme.ui_font(weight=weight)
    font.setPointSizeF(size)
    return font


def _title() -> str:
    return QCoreApplication.translate("cheat_sheet", "The keys of Dateline")
