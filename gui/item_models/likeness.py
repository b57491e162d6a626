"""What could be labelled like one annotation: found in a job, its lines read in pages."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path

from gui.item_models.bulk_preview import PreviewContext
from gui.item_models.preview_ticks import PreviewRow, PreviewTicks
from gui.likeness_wording import Group, group_of, group_text, note_text
from gui.works import Work
from models.annotation import Event, name_of
from models.edits import Bulk
from models.like_plan import Example, LikeStep, Standing
from storage import equal_strings
from storage.session import Session

_PAGE = 100
_PAGES_KEPT = 60


@dataclass(frozen=True, slots=True)
class Likes:
    """What was found for an example: steps in the order of their groups, each with its row in `ticks`."""

    example: Example
    steps: Sequence[LikeStep]
    ticks: PreviewTicks


def finding(path: Path, read_only: bool, example: Example) -> Work:
    """Return the work of finding what can be labelled like `example`, through a connection of its own."""

    def work(progress: Callable[[int, int, str], None], cancelled: Callable[[], bool]) -> Likes | None:
        with Session.open(path, read_only=read_only) as own:
            found = equal_strings.find(own, example, progress, cancelled)
        return None if found is None else _grouped(example, found)

    return work


def decision(session: Session, steps: Sequence[LikeStep]) -> Bulk:
    """Return the decision of the ticked steps."""
    return equal_strings.decision(session, steps)


class LinePages:
    """The lines of steps, read page by page when they come into view; the pages used last are kept."""

    def __init__(self, session: Session, steps: Sequence[LikeStep]) -> None:
        self._session, self._steps = session, steps
        self._pages: OrderedDict[int, list[PreviewContext]] = OrderedDict()

    def context(self, place: int) -> PreviewContext:
        """Return where the step at a place of the list stands."""
        page = place // _PAGE
        if page not in self._pages:
            lines = equal_strings.lines(self._session, self._steps[page * _PAGE : (page + 1) * _PAGE])
            self._pages[page] = [PreviewContext(*_parts(line)) for line in lines]
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        self._pages.move_to_end(page)
        return self._pages[page][place % _PAGE]


_parts = attrgetter("title", "left", "covered", "right")


def _grouped(example: Example, found: Sequence[LikeStep]) -> Likes:
    groups = list(Group)
    steps = sorted(found, key=lambda step: groups.index(group_of(step)))
    return Likes(example, steps, PreviewTicks([_row(example, step) for step in steps]))


def _row(example: Example, step: LikeStep) -> PreviewRow:
    """Return a row of the preview; its tag is what stands at the place, else what would."""
    tagged = step.there if step.there is not None and step.standing is Standing.OTHERWISE else None
    return PreviewRow(
        step.article_id,
        group_text(group_of(step), example),
        step.is_proposed,
        note_text(step),
        name_of(tagged or example.annotation),
        isinstance(example.annotation, Event),
    )
