"""What is drawn on a line besides its text: underlines, trigger boxes, their labels, and arcs.

`Marker.marks` works them out for a piece that is already broken into lines. Colours are left to painting.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from gui.article_view.arcs import Reach, arc_places
from gui.article_view.hit import Box
from gui.article_view.label_forms import label_forms
from gui.article_view.lanes import Mark, Place, allocate
from gui.article_view.layout import LineBox, PieceLayout, Segment
from gui.article_view.typography import Typography
from models.annotation import Annotation, Argument, Entity, Event, Status
from models.offsets import Span
from models.review import Review, reading_key
from models.schema import Schema

_STUB = 12


@dataclass(frozen=True, slots=True)
class AnnotationMark:
    """One annotation's part on one line, with the label as far as there is room for it.

    A `dimmed` one is not among those that the filter lets through.
    """

    annotation: Annotation
    segment: Segment
    lane: int
    label: str
    label_left: float
    focused: bool
    dimmed: bool = False


@dataclass(frozen=True, slots=True)
class Arc:
    """From the focused trigger to a filler on the same line; a stem where `source` equals `target`.

    `source_lanes` and `target_lanes` say how many lanes of trigger labels lie under its two ends.
    """

    source: float
    target: float
    level: int
    label: str
    label_left: float
    suggested: bool
    source_lanes: int
    target_lanes: int

    @property
    def is_stem(self) -> bool:
        """Tell whether the trigger stands on another line."""
        return self.source == self.target


@dataclass(frozen=True, slots=True)
class Tie:
    """Joins two fragments of a trigger; `rank` counts the ties before it across the same place."""

    left: float
    right: float
    rank: int
    focused: bool
    dimmed: bool


@dataclass(slots=True)
class LineMarks:
    """Everything on one line. `unplaced` counts the annotations for which no lane was left."""

    entities: list[AnnotationMark] = field(default_factory=list)
    triggers: list[AnnotationMark] = field(default_factory=list)
    arcs: list[Arc] = field(default_factory=list)
    ties: list[Tie] = field(default_factory=list)
    unplaced: int = 0

    @property
    def trigger_lanes(self) -> int:
        """Return how many lanes of trigger labels lie over the text."""
        return max((mark.lane + 1 for mark in self.triggers), default=0)

    def room(self, typography: Typography) -> tuple[float, float]:
        """Return the pixels needed above and below the text."""
        lanes = max((mark.lane + 1 for mark in self.entities), default=0) + bool(self.unplaced)
        levels = max((arc.level + 1 for arc in self.arcs), default=0)
        above = self.trigger_lanes * typography.trigger_lane
        if levels:
            above += levels * typography.level + typography.px(7)
        return above, lanes * typography.lane

    def crowds(self, above: LineMarks, typography: Typography) -> bool:
        """Tell whether a label over this line would nearly touch one under the line above."""
        lowest = max((mark.lane for mark in above.entities), default=0)
        under = [_reach(mark, typography) for mark in above.entities if mark.lane == lowest and mark.label]
        highest = self.trigger_lanes - 1
        over = [_reach(mark, typography) for mark in self.triggers if mark.lane == highest and mark.label]
        gap = typography.gap
        is_topped = bool(self.arcs or above.unplaced)
        return not is_topped and any(
            left < end + gap and start < right + gap for left, right in over for start, end in under
        )

    def level_y(self, box: LineBox, level: int, typography: Typography) -> float:
        """Return how high an arc of this level runs."""
        base = box.text_top - self.trigger_lanes * typography.trigger_lane - typography.px(8)
        return base - level * typography.level

    def boxes(self, box: LineBox, typography: Typography) -> list[Box]:
        """Return what can be hit with the pointer: the annotated text, its underline and its label."""
        found = []
        for mark in self.entities:
            top = lane_top(box, mark.lane, typography)
            found += _boxes(mark, box, (top, top + typography.lane), typography)
        for mark in self.triggers:
            top = trigger_label_top(box, mark.lane, typography)
            found += _boxes(mark, box, (top, top + typography.trigger_lane), typography)
        return found


def _reach(mark: AnnotationMark, typography: Typography) -> tuple[float, float]:
    """Return from where to where a mark's label is written, in pixels."""
    return mark.label_left, mark.label_left + typography.label_width(mark.label)


def lane_top(box: LineBox, lane: int, typography: Typography) -> float:
    """Return the upper edge of an entity lane."""
    return box.text_bottom + lane * typography.lane


def trigger_label_top(box: LineBox, lane: int, typography: Typography) -> float:
    """Return the upper edge of a lane of trigger labels."""
    return box.text_top - (lane + 1) * typography.trigger_lane


@dataclass(frozen=True)
class Shown:
    """What the view shows of a review: the schema, the focus and the filter that decide it.

    What `visible` does not let through is drawn faintly, so that the text keeps its place and its context.
    """

    review: Review
    schema: Schema | None = None
    focus: str | None = None
    visible: Callable[[Annotation], bool] | None = None

    @property
    def focused_event(self) -> Event | None:
        """Return the event in focus, None if an entity or nothing is."""
        return self.review.events.get(self.focus) if self.focus else None

    @cached_property
    def focused_ids(self) -> frozenset[str]:
        """Return the focused annotation and, for an event, the targets of its arguments."""
        event = self.focused_event
        targets = {item.target for item in event.standing_arguments} if event else set()
        return frozenset(targets | {self.focus}) if self.focus else frozenset()

    def shows(self, annotation: Annotation) -> bool:
        """Tell whether an annotation is drawn: a rejected one only in focus."""
        return annotation.status is not Status.REJECTED or annotation.id == self.focus

    def dims(self, annotation: Annotation) -> bool:
        """Tell whether an annotation is drawn faintly: filtered out and no part of what is in focus."""
        if self.visible is None or annotation.id in self.focused_ids:
            return False
        return not self.visible(annotation)

    def annotations(self, ids: Iterable[str]) -> list[Annotation]:
        """Return those of the named annotations that are drawn, in reading order."""
        known = (self.review.annotation(annotation_id) for annotation_id in ids)
        return sorted((item for item in known if item and self.shows(item)), key=reading_key)


@dataclass(frozen=True, slots=True)
class _Pending:
    """A segment that waits for its lane; `forms` are its label from full to shortest."""

    annotation: Annotation
    segment: Segment
    forms: tuple[str, ...]
    focused: bool
    dimmed: bool


Side = tuple[int, type[Annotation]]
"""A line by its number, and which of its sides: under the text for entities, over it for events."""

Placed = dict[Side, tuple[list[_Pending], list[AnnotationMark]]]
"""What waited for a place on each side of a line, and the marks of all that found one."""


class Marker:
    """Places the annotations that `shown` lets through on the lines of a piece."""

    def __init__(self, shown: Shown, typography: Typography) -> None:
        self._shown = shown
        self._typography = typography

    def marks(self, layout: PieceLayout, ids: Iterable[str], placed: Placed | None = None) -> list[LineMarks]:
        """Return the marks of each line; `ids` are the annotations that touch the piece.

        `placed` is what was placed on these lines before, and is brought up to date: most of it stays.
        """
        lines = [LineMarks() for _ in layout.lines]
        annotations = self._shown.annotations(ids)
        pending: dict[Side, list[_Pending]] = defaultdict(list)
        for annotation in annotations:
            for item in self._pending(layout, annotation):
                pending[item.segment.line, type(annotation)].append(item)
        placed = {} if placed is None else placed
        for side, items in pending.items():
            if side not in placed or placed[side][0] != items:
                placed[side] = items, self._place(items, layout.width)
            line, marks = lines[side[0]], placed[side][1]
            (line.entities if side[1] is Entity else line.triggers).extend(marks)
            line.unplaced += len(items) - len(marks)
        for event in annotations:
            if isinstance(event, Event) and len(event.fragments) > 1:
                self._tie(layout, event, lines)
        if self._shown.focused_event:
            self._reach(layout, self._shown.focused_event, lines)
        return lines

    def _pending(self, layout: PieceLayout, annotation: Annotation) -> list[_Pending]:
        found = []
        focused, dimmed = annotation.id == self._shown.focus, self._shown.dims(annotation)
        for rank, fragment in enumerate(annotation.fragments):
            forms = label_forms(annotation, self._shown.schema, continued=rank > 0)
            for segment in layout.segments(fragment):
                opens = fragment.start >= layout.lines[segment.line].start
                found.append(_Pending(annotation, segment, forms if opens else (), focused, dimmed))
                forms = ()
        return found

    def _place(self, pending: Sequence[_Pending], width: float) -> list[AnnotationMark]:
        wanted = [
            Mark(
                item.segment.left,
                item.segment.right,
                tuple(self._width(form, item.annotation) for form in item.forms),
                covered_length(item.annotation),
                kept=item.focused,
            )
            for item in pending
        ]
        places = allocate(wanted, width, self._typography.gap)
        pairs = zip(pending, places, strict=True)
        return [_mark(item, place, place.lane) for item, place in pairs if place.lane is not None]

    def _tie(self, layout: PieceLayout, event: Event, lines: Sequence[LineMarks]) -> None:
        """Tie each fragment of a trigger to the next; to one on another line as far as a short end."""
        stub, dimmed = self._typography.px(_STUB), self._shown.dims(event)
        segments = [layout.segments(fragment) for fragment in event.fragments]
        for before, after in pairwise(segments):
            one, other = (before[-1] if before else None), (after[0] if after else None)
            if one and other and one.line == other.line:
                reaches = [(one.line, one.right, other.left)]
            else:
                reaches = [(one.line, one.right, one.right + stub)] if one else []
                reaches += [(other.line, other.left - stub, other.left)] if other else []
            for index, left, right in reaches:
                rank = sum(tie.left < right and left < tie.right for tie in lines[index].ties)
                focused = event.id == self._shown.focus
                lines[index].ties.append(Tie(left, right, rank, focused, dimmed))

    def _width(self, label: str, annotation: Annotation) -> float:
        markers = bool(annotation.flag) + bool(annotation.note)
        return self._typography.label_width(label) + markers * self._typography.marker

    def _reach(self, layout: PieceLayout, event: Event, lines: Sequence[LineMarks]) -> None:
        """Add an arc or stem for each standing argument whose target is drawn in this piece."""
        sources = _segments(layout, event)
        wanted: list[list[tuple[Reach, str, Argument]]] = [[] for _ in lines]
        for argument in event.standing_arguments:
            target = self._shown.review.annotation(argument.target)
            ends = _segments(layout, target) if target else []
            shared = [(one, end) for one in sources for end in ends if one.line == end.line]
            if shared:
                source, end = min(shared, key=lambda pair: abs(pair[0].middle - pair[1].middle))
                label, start = argument.role, source.middle
            elif ends and target and _starts_in(layout, target.fragments[0]):
                end, start = ends[0], ends[0].middle
                label = self._role_of(argument.role, event)
            else:
                continue
            reach = Reach(start, end.middle, self._typography.label_width(label))
            wanted[end.line].append((reach, label, argument))
        for line, reaches in zip(lines, wanted, strict=True):
            self._add_arcs(line, reaches, layout.width)

    def _add_arcs(self, line: LineMarks, wanted: Sequence[tuple[Reach, str, Argument]], width: float) -> None:
        places = arc_places([reach for reach, _, _ in wanted], width, self._typography.gap)
        for (reach, label, argument), place in zip(wanted, places, strict=True):
            line.arcs.append(
                Arc(
                    source=reach.source,
                    target=reach.target,
                    level=place.level,
                    label=label,
                    label_left=place.label_start,
                    suggested=argument.status is Status.SUGGESTED,
                    source_lanes=self._lanes_over(line, reach.source),
                    target_lanes=self._lanes_over(line, reach.target),
                )
            )
        line.arcs = _fanned(line.arcs, self._typography.px(4))

    def _lanes_over(self, line: LineMarks, x: float) -> int:
        """Return how many lanes of trigger labels lie over the text at `x`."""
        reach = self._typography.gap
        return max((mark.lane + 1 for mark in line.triggers if self._label_covers(mark, x, reach)), default=0)

    def _label_covers(self, mark: AnnotationMark, x: float, reach: float) -> bool:
        right = mark.label_left + self._width(mark.label, mark.annotation)
        return bool(mark.label) and mark.label_left - reach < x < right + reach

    def _role_of(self, role: str, event: Event) -> str:
        trigger = event.head.text(self._shown.review.text)
        pattern = QCoreApplication.translate("ArticleView", "{role} of {trigger}")
        return pattern.format(role=role, trigger=trigger)


def _mark(item: _Pending, place: Place, lane: int) -> AnnotationMark:
    label = "" if place.form is None else item.forms[place.form]
    return AnnotationMark(
        item.annotation, item.segment, lane, label, place.label_start, item.focused, item.dimmed
    )


def covered_length(annotation: Annotation) -> int:
    """Return how many code points an annotation covers, the gaps between its fragments left out."""
    return sum(span.length for span in annotation.fragments)


def _boxes(
    mark: AnnotationMark, box: LineBox, label_rows: tuple[float, float], typography: Typography
) -> list[Box]:
    annotation, (top, bottom) = mark.annotation, label_rows
    length = covered_length(annotation)
    left, right = mark.segment.left, mark.segment.right
    label_right = max(right, mark.label_left + typography.label_width(mark.label)) if mark.label else right
    label_left = min(left, mark.label_left) if mark.label else left
    return [
        Box(left, box.text_top, right, box.text_bottom, annotation.id, length),
        Box(label_left, top, label_right, bottom, annotation.id, length),
    ]


def _segments(layout: PieceLayout, annotation: Annotation) -> list[Segment]:
    return [segment for fragment in annotation.fragments for segment in layout.segments(fragment)]


def _starts_in(layout: PieceLayout, fragment: Span) -> bool:
    return layout.piece.start <= fragment.start < layout.piece.end


def _fanned(arcs: Sequence[Arc], step: float) -> list[Arc]:
    """Let arcs leave the trigger side by side: the lowest outermost, so that none crosses another."""
    found = []
    for arc in arcs:
        side = 1 if arc.target > arc.source else -1
        beside = [
            other
            for other in arcs
            if other.source == arc.source and (other.target > arc.source) == (side > 0)
        ]
        shift = side * step * (sum(other.level > arc.level for other in beside) + 0.75)
        reachable = abs(arc.target - arc.source) > abs(shift) + step
        found.append(replace(arc, source=arc.source + shift) if reachable and not arc.is_stem else arc)
    return found
