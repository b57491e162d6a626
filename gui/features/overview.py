"""The overview of the session: counted beside the window, shown as a page, exported, and led on from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QBuffer, QIODevice, Slot
from PySide6.QtWidgets import QFileDialog

from gui import tasks, works
from gui.actions.live import Handler
from gui.actions.menus import GO
from gui.actions.spec import window_action
from gui.features.concordance import Concordance
from gui.item_models.concordance import AnnotationQuery
from gui.soon import after
from gui.window import Feature, Window
from models.errors import DatelineError

if TYPE_CHECKING:
    from gui.pages.overview import OverviewPage
    from models.figures.selection import ArticleSelection, Selection
    from models.figures.tables import Figure

_CALM = 400
"""Milliseconds after the last of several decisions until the page counts again."""


class Overview(Feature):
    """The overview page, made when first wanted; figures are counted each time it comes to the front."""

    specs = (
        window_action(
            "overview", QT_TRANSLATE_NOOP("actions", "Overview"), GO, "Ctrl+Shift+O", icon="overview"
        ),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        self._job: tasks.Job | None = None
        self._due = after(_CALM, self, self.count)
        window.pages.front_changed.connect(self._follow_front)
        self._controller.session_changed.connect(self._forget)
        self._controller.decided.connect(self._count_soon)

    @cached_property
    def page(self) -> OverviewPage:
        """Return the page, which takes with all that it counts a while to import."""
        from gui.pages.overview import OverviewPage

        page, pages = OverviewPage(), self._window.pages
        pages.add_page(page)
        page.selected.connect(self._follow)
        page.png_requested.connect(self.save_png)
        page.csv_requested.connect(self.save_csv)
        page.recount_requested.connect(self.count)
        page.left.connect(pages.leave)
        return page

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"overview": self.toggle}

    def toggle(self) -> None:
        """Show the overview, or go back from it to the desk."""
        if self.is_shown:
            self._window.pages.show_desk()
        else:
            self._window.pages.open_page(self.page)

    @property
    def is_shown(self) -> bool:
        """Tell whether the page is in front."""
        return self._is_made and self._window.pages.currentWidget() is self.page

    @property
    def _is_made(self) -> bool:
        return "page" in vars(self)

    @Slot()
    def count(self) -> None:
        """Count the session's figures in a thread and show them."""
        session = self._controller.session
        if session is None or not self.is_shown:
            return
        self._give_up()
        self.page.show_counting()
        job = self._window.jobs.start(
            _with_charts(works.counting(session.path, self._controller.reviewer)),
            lambda found: self._show(job, found),
            lambda error: self._fail(job, error),
        )
        self._job = job

    @Slot(object)
    def save_csv(self, figure: Figure) -> None:
        """Ask for a place and write a figure there as CSV."""
        from models.figures.tables import CSV_ENCODING, csv_text, table

        if self.page.statistics is not None:
            text = csv_text(table(figure, self.page.statistics))
            self._save(figure, ".csv", text.encode(CSV_ENCODING))

    @Slot(object)
    def save_png(self, figure: Figure) -> None:
        """Ask for a place and write a chart there as PNG."""
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.page.picture(figure).save(buffer, "PNG")  # type: ignore[call-overload]
        self._save(figure, ".png", bytes(buffer.data().data()))

    def _save(self, figure: Figure, suffix: str, data: bytes) -> None:
        session = self._controller.session
        if session is None:
            return
        proposed = session.path.with_name(f"{session.path.stem}-{figure}{suffix}")
        name, _ = QFileDialog.getSaveFileName(self._window, self.tr("Save"), str(proposed), f"*{suffix}")
        if not name:
            return
        path = Path(name) if Path(name).suffix else Path(name).with_suffix(suffix)
        try:
            works.write_whole(path, data)
        except DatelineError as error:
            self._window.show_error(error)
        else:
            self._window.tell(self.tr("{name} was written.").format(name=path.name))

    @Slot(object)
    def _follow(self, selection: Selection | ArticleSelection) -> None:
        """Go to what stands behind a figure."""
        from models.figures.selection import ArticleSelection

        if isinstance(selection, ArticleSelection):
            self._controller.open_article(selection.id)
            self._window.pages.show_desk()
        else:
            self._window.feature(Concordance).open_query(annotation_query(selection))

    def _show(self, job: tasks.Job, found: object) -> None:
        from models.figures.statistics import Statistics

        if job is self._job and isinstance(found, Statistics):
            self._job = None
            self.page.show_statistics(found)

    def _fail(self, job: tasks.Job, error: DatelineError) -> None:
        if job is self._job:
            self._job = None
            self.page.show_stopped()
            self._window.show_error(error)

    def _give_up(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self.page.show_stopped()

    @Slot()
    def _follow_front(self) -> None:
        """Count whenever the page comes to the front, and no longer when it leaves that."""
        if self.is_shown:
            self.count()
        else:
            self._give_up()

    @Slot()
    def _forget(self) -> None:
        self._give_up()
        if self._is_made:
            self.page.clear()

    @Slot()
    def _count_soon(self) -> None:
        if self.is_shown:
            self._due.start()


def annotation_query(selection: Selection) -> AnnotationQuery:
    """Return the query that finds what stands behind a figure."""
    return AnnotationQuery(**{item.name: getattr(selection, item.name) for item in fields(selection)})


def _with_charts(count: works.Work) -> works.Work:
    """Return work that loads the charts' library too: that takes long, and here nobody waits for it."""

    def work(progress: works.Progress, cancelled: works.Cancelled) -> object:
        import pyqtgraph  # noqa: F401

        return count(progress, cancelled)

    return work
