"""Going to an annotation anywhere in the session."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from gui.window import Window


def jump(window: Window, article_id: str, annotation: str) -> None:
    """Open an article and focus the annotation with this id (empty: none); say so if it is gone.

    The keyboard goes to the text, where the next key is wanted.
    """
    controller = window.controller
    if controller.review is None or controller.review.article.id != article_id:
        window.page.remember()
        controller.open_article(article_id, annotation)
    if controller.review is not None and controller.review.annotation(annotation) is not None:
        controller.set_focus(annotation)
    elif annotation:
        window.tell(QCoreApplication.translate("jumping", "This annotation is no longer there."))
    window.page.view.setFocus()
