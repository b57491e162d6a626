"""Keeps what is known of the open article's doubts and gaps; what takes long is found beside the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

import resources
from gui import works
from gui.controller import Controller
from gui.error_wording import error_text
from gui.jobs import Jobs
from gui.soon import after
from models.article import Article
from models.errors import DatelineError
from models.label_uses import LabelUses, Wording, wording_of
from models.left import Item, Left, left_in, passed_in
from models.review import Review
from models.sweep.gaps import wordings_of
from models.sweep.missed import Swept

_SWEEP_AFTER, _COMPARE_AFTER = 600, 300
"""Milliseconds of quiet after which a text is swept, and words are looked up in finished articles."""

_Text = tuple[str, str]
"""Id and language of an article: what its text tells depends on them."""


class Checking(QObject):
    """Tells what is left to look at in the open article.

    `learned` is emitted with all that is found out beside the window, first of all what the text tells.
    """

    learned = Signal()

    def __init__(self, controller: Controller, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._controller, self._jobs = controller, jobs
        self._swept: tuple[_Text, Swept] | None = None
        self._sweeping: _Text | None = None
        self._uses: LabelUses = {}
        self._asked: set[Wording] = set()
        self._last: tuple[Review | None, Left] = (None, Left())
        self._sweep_due = after(_SWEEP_AFTER, self, self.sweep)
        self._compare_due = after(_COMPARE_AFTER, self, self._compare)
        controller.article_opened.connect(self._forget)
        controller.session_changed.connect(self._forget)
        controller.changed.connect(self._look_again)
        controller.queue_changed.connect(self._look_again)

    @property
    def is_known(self) -> bool:
        """Tell whether `left` has its answer for the article as it now stands."""
        return self._last[0] is self._controller.review

    @property
    def is_ready(self) -> bool:
        """Tell whether it is known what the text of the open article tells."""
        review = self._controller.review
        return review is not None and self._swept is not None and self._swept[0] == _text_of(review.article)

    def left(self) -> Left:
        """Return what is left to look at as the article now stands, as far as it is known."""
        review = self._controller.review
        if review is None:
            return Left()
        if self._last[0] is not review:
            self._last = review, left_in(review, self._controller.schema, self._told(), self._uses)
        return self._last[1]

    def passed(self) -> tuple[Item, ...]:
        """Return what a reviewer passed over in the open article and would else be left, as far as known."""
        review = self._controller.review
        if review is None:
            return ()
        return passed_in(review, self._controller.schema, self._told(), self._uses)

    @Slot()
    def sweep(self) -> None:
        """Find out at once what the text of the open article tells, unless that is known or under way."""
        self._sweep_due.stop()
        review = self._controller.review
        if review is None or self.is_ready or self._sweeping == _text_of(review.article):
            return
        self._sweeping = _text_of(review.article)
        work = works.sweeping(review.article, resources.path("lexicons"))
        self._jobs.start(work, self._take_swept, self._take_failure)

    def _told(self) -> Swept:
        return self._swept[1] if self.is_ready and self._swept else Swept()

    @Slot()
    def _forget(self) -> None:
        self._swept, self._sweeping, self._uses, self._asked = None, None, {}, set()
        self._last = None, Left()
        if self._controller.review is not None:
            self._sweep_due.start()

    @Slot()
    def _look_again(self) -> None:
        if self.is_ready:
            self._compare_due.start()
        elif self._controller.review is not None:
            self._sweep_due.start()

    @Slot(object)
    def _take_swept(self, outcome: tuple[Article, Swept]) -> None:
        article, swept = outcome
        if self._sweeping != _text_of(article):
            return
        self._swept, self._sweeping, self._last = (_text_of(article), swept), None, (None, Left())
        self.learned.emit()
        self._compare()

    @Slot(object)
    def _take_failure(self, error: DatelineError) -> None:
        """Go on without what could not be read: it keeps nobody from finishing an article."""
        review = self._controller.review
        if review is not None and self._sweeping == _text_of(review.article):
            self._take_swept((review.article, Swept()))
        self._controller.told.emit(error_text(error))

    @Slot()
    def _compare(self) -> None:
        """Look up the words in finished articles that have not been looked up yet."""
        review, session = self._controller.review, self._controller.session
        if review is None or session is None:
            return
        wanted = wordings_of(self._told(), review.text)
        wanted |= {wording_of(item, review) for item in review.annotations()}
        if new := wanted - self._asked:
            self._asked |= new
            self._jobs.start(
                works.comparing(session.path, review.article.id, new), self._take_uses, self._take_failure
            )

    @Slot(object)
    def _take_uses(self, outcome: tuple[str, LabelUses]) -> None:
        article_id, uses = outcome
        review = self._controller.review
        if review is None or review.article.id != article_id:
            return
        self._uses = {**self._uses, **uses}
        if any(uses.values()):
            self._last = None, Left()
            self.learned.emit()


def _text_of(article: Article) -> _Text:
    return article.id, article.language
