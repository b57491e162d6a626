"""What a label or a type means, beside the doubt."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, Slot

from gui import works
from gui.actions.live import Handler
from gui.actions.menus import REVIEW
from gui.actions.spec import desk_action
from gui.dialogs.guideline_popup import GuidelinePopup
from gui.jumping import jump
from gui.window import Feature, Window
from models.annotation import Annotation, name_of
from models.nearness import Passage
from models.review import Review

_EACH = 2
"""Accepted and rejected examples that are shown."""

_AROUND = 60
"""Code points on either side of the focused annotation that examples are compared with."""


class Guidelines(Feature):
    """Shows a guideline over the text."""

    specs = (
        desk_action("guideline", QT_TRANSLATE_NOOP("actions", "Guideline"), REVIEW, "?", icon="guideline"),
    )

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._controller = window.controller
        window.page.guideline_requested.connect(self.show_guideline)

    def handlers(self) -> Mapping[str, Handler]:
        """Return what each action does."""
        return {"guideline": self.show_guideline}

    @Slot(str)
    def show_guideline(self, name: str = "") -> None:
        """Show what a label or type means and what was decided on it, by default the focused one's."""
        focused = self._window.controller.focused
        name = name or (name_of(focused) if focused else "")
        if not name:
            self._window.tell(self.tr("Focus an annotation first: its label has the guideline."))
        else:
            popup = GuidelinePopup(self._window)
            popup.guideline_requested.connect(lambda other: self._fill(popup, other))
            popup.example_requested.connect(lambda article, item: self._jump(popup, article, item))
            self._fill(popup, name)
            popup.open_beside(self._window.page.side)

    def _fill(self, popup: GuidelinePopup, name: str) -> None:
        """Show a guideline at once; the examples nearest to the focus come when they are found."""
        controller = self._controller
        popup.show_guideline(controller.schema, name)
        if controller.session is None or controller.review is None:
            return
        passage, focus = passage_of(controller.review, controller.focused), controller.focus_id or ""
        article_id = controller.review.article.id
        work = works.finding_examples(controller.session.path, name, passage, article_id, focus, _EACH)
        self._window.jobs.start(work, popup.show_examples)

    def _jump(self, popup: GuidelinePopup, article_id: str, annotation: str) -> None:
        popup.accept()
        jump(self._window, article_id, annotation)


def passage_of(review: Review, annotation: Annotation | None) -> Passage:
    """Return the words under an annotation and around it; without an annotation there are none."""
    if annotation is None:
        return Passage("")
    hull, text = annotation.hull, review.text
    before = text[max(0, hull.start - _AROUND) : hull.start].rpartition("\n")[2]
    after = text[hull.end : hull.end + _AROUND].partition("\n")[0]
    return Passage(" ".join(review.covered(annotation).split()), before, after)
