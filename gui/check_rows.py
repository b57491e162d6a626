"""What is left to look at as rows of the check list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.doubt_wording import adding_text, doubt_text, fillers_text, fix_text, missed_text, open_text
from gui.panels.check_list import CheckRow
from models.annotation import Event, name_of
from models.checks import Finding, can_stay
from models.fixes import fix_of
from models.left import Item, Left
from models.review import Review
from models.schema import Schema
from models.sweep.missed import TRIGGERS, Missed

OPEN = "open"
"""The key of the row that stands for the open suggestions."""


FILLERS = "fillers"
"""The key of the row that stands for all undecided fillers."""


def rows_of(left: Left, review: Review, schema: Schema, *, before_finishing: bool = False) -> list[CheckRow]:
    """Return a row for each item; `before_finishing`, before them what finishing decides.

    That is a row for the open suggestions, and one for undecided fillers where there are several.
    """
    fillers = len(left.undecided())
    first = [_open_row(left.open)] if before_finishing and left.open else []
    first += [_fillers_row(fillers)] if before_finishing and fillers > 1 else []
    return first + [
        _missed_row(item, review) if isinstance(item, Missed) else _doubt_row(item, review, schema)
        for item in left.items
    ]


def key_of(item: Item) -> str:
    """Return the key of an item's row, which stays while the item does."""
    if isinstance(item, Missed):
        return f"{item.kind}:{item.span.start}:{item.span.end}"
    return f"{item.doubt}:{item.annotation}:{item.other}:{item.about}"


def _open_row(count: int) -> CheckRow:
    why = QCoreApplication.translate("doubts", "Nobody has decided on them.")
    look = QCoreApplication.translate("doubts", "look at them")
    return CheckRow(OPEN, "", open_text(count), why, look, can_stay=False)


def _fillers_row(count: int) -> CheckRow:
    why = QCoreApplication.translate("doubts", "Finishing accepts them.")
    accept = QCoreApplication.translate("doubts", "accept all")
    return CheckRow(FILLERS, "", fillers_text(count), why, accept, can_stay=False)


def _doubt_row(finding: Finding, review: Review, schema: Schema) -> CheckRow:
    item = review.annotation(finding.annotation)
    assert item is not None
    fix = fix_of(finding, review, schema)
    where = ""
    if finding.use is not None:
        where = QCoreApplication.translate("doubts", "As in “{title}”.").format(title=finding.use.example)
    return CheckRow(
        key_of(finding),
        name_of(item),
        review.covered(item),
        doubt_text(finding),
        fix_text(fix) if fix else "",
        where,
        is_event=isinstance(item, Event),
        can_stay=can_stay(finding),
    )


def _missed_row(item: Missed, review: Review) -> CheckRow:
    return CheckRow(
        key_of(item),
        item.label,
        item.span.text(review.text),
        missed_text(item),
        adding_text(item),
        is_event=item.kind == TRIGGERS,
        is_gap=True,
    )
