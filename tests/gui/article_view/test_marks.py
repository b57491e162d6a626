"""What is drawn on a line: labels, presets, arcs and stems; what is not: rejected and filtered."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from gui.article_view.label_forms import preset_name
from gui.article_view.layout import Segment
from gui.article_view.marks import AnnotationMark, LineMarks, Shown
from gui.article_view.page import Page
from gui.article_view.typography import Typography
from models.annotation import Annotation, Argument, Attributes, Entity, Event, Status
from models.article import Article
from models.offsets import Span
from models.review import Review
from models.schema import Preset
from tests.builders import SCHEMA, TEXT, meeting, span_of

PRESETS = replace(
    SCHEMA,
    presets=(Preset("actual", "1", {"tense": ("PAST", "PRES")}), Preset("planned", "2", {"tense": ("FUT",)})),
)


@pytest.fixture(autouse=True)
def application(qtbot: QtBot) -> None:
    """Fonts need an application."""


def lines_of(shown: Shown, width: float = 2000) -> list[LineMarks]:
    """Return the marks of the meeting, all on one line unless `width` says otherwise."""
    return Page(shown, Typography(), width, 0).laid(0).marks or []


def labels(review: Review, **shown: object) -> list[str]:
    line = lines_of(Shown(review, **shown))[0]  # type: ignore[arg-type]
    return [mark.label for mark in (*line.entities, *line.triggers)]


def test_date_shows_its_value_where_there_is_room() -> None:
    date = Entity("d", "DATE", (span_of("Sie lobte"),), value="2023")
    assert "DATE 2023" in labels(meeting().with_states({"d": date, "sie": None}))


def test_labels_name_second_fragments_and_are_shortened_between_neighbours() -> None:
    assert labels(meeting()) == [
        "PERSON", "DATE", "GPE", "PERSON", "MENTION", "MEET", "… MEET", "STATEMENT",
    ]  # fmt: skip


def test_preset_is_named_unless_it_is_the_plain_one() -> None:
    assert preset_name(PRESETS, Attributes(tense="FUT")) == "planned"
    assert preset_name(PRESETS, Attributes(tense="PRES")) == ""
    assert preset_name(PRESETS, Attributes(tense="UNSPEC")) == ""
    assert preset_name(None, Attributes(tense="FUT")) == ""
    planned = replace(meeting().events["meet"], attributes=Attributes(tense="FUT"))
    review = meeting().with_states({"meet": planned})
    assert "MEET · planned" in labels(review, schema=PRESETS)


def test_rejected_annotation_is_drawn_only_in_focus() -> None:
    review = meeting()
    review = review.with_states({"ruiz": replace(review.entities["ruiz"], status=Status.REJECTED)})
    assert labels(review).count("PERSON") == 1
    assert labels(review, focus="ruiz").count("PERSON") == 2


def test_filter_dims_all_but_what_it_lets_through_and_the_focused_event_with_its_fillers() -> None:
    def clear(**shown: object) -> set[str]:
        [line] = lines_of(Shown(meeting(), **shown))  # type: ignore[arg-type]
        assert len(line.entities) + len(line.triggers) == 8
        return {mark.annotation.id for mark in (*line.entities, *line.triggers) if not mark.dimmed}

    assert clear(visible=lambda item: item.id == "vogt") == {"vogt"}
    assert clear(visible=lambda item: False, focus="praise") == {"praise", "sie"}
    assert len(clear()) == 7


def test_filter_moves_nothing() -> None:
    def places(visible: object) -> list[tuple[str, int, float]]:
        [line] = lines_of(Shown(meeting(), visible=visible))  # type: ignore[arg-type]
        return [(mark.label, mark.lane, mark.label_left) for mark in (*line.entities, *line.triggers)]

    assert places(lambda item: False) == places(None)


def test_fragments_on_one_line_are_tied_and_on_two_each_has_an_end() -> None:
    [line] = lines_of(Shown(meeting()))
    first, second = (mark.segment for mark in line.triggers if mark.annotation.id == "meet")
    [tie] = line.ties
    assert (tie.left, tie.right, tie.rank) == (first.right, second.left, 0)
    ends = [tie for line in lines_of(Shown(meeting()), width=180) for tie in line.ties]
    assert len(ends) == 2
    assert all(0 < end.right - end.left < 20 for end in ends)


def test_ties_across_one_place_lie_apart() -> None:
    review = meeting()
    spans = (span_of("Vogt"), span_of("Ruiz"))
    other = replace(review.events["praise"], fragments=spans, arguments=())
    [line] = lines_of(Shown(review.with_states({"praise": other})))
    assert sorted(tie.rank for tie in line.ties) == [0, 1]


def test_arcs_start_only_from_the_event_in_focus_and_skip_rejected_arguments() -> None:
    review = meeting()
    first, *rest = review.events["meet"].arguments
    decided = (
        replace(first, status=Status.ACCEPTED),
        *rest[:-1],
        replace(rest[-1], status=Status.REJECTED),
    )
    review = review.with_states({"meet": replace(review.events["meet"], arguments=decided)})
    assert lines_of(Shown(review))[0].arcs == []
    arcs = lines_of(Shown(review, focus="meet"))[0].arcs
    assert [(arc.label, arc.suggested) for arc in arcs] == [
        ("Participant", False),
        ("Participant", True),
        ("Place", True),
    ]


def test_filler_on_another_line_gets_a_stem_that_names_the_trigger() -> None:
    lines = lines_of(Shown(meeting(), focus="meet"), width=180)
    stems = [arc for line in lines for arc in line.arcs if arc.is_stem]
    assert stems
    assert all(arc.label.endswith(" of traf") for arc in stems)
    for line in lines:
        assert len({arc.is_stem for arc in line.arcs}) <= 1


def test_event_as_filler_and_missing_target_are_no_trouble() -> None:
    review = meeting()
    arguments = (Argument("Topic", "meet"), Argument("Topic", "nobody"))
    review = review.with_states({"praise": replace(review.events["praise"], arguments=arguments)})
    assert [arc.label for arc in lines_of(Shown(review, focus="praise"))[0].arcs] == ["Topic"]


def test_nested_entity_takes_another_lane_and_the_line_grows() -> None:
    review = meeting()
    outer = Entity("outer", "MENTION", (span_of("Ministerin Ida Vogt"),))
    nested = review.with_states({"outer": outer})
    typography = Typography()
    plain, grown = (lines_of(Shown(one))[0] for one in (review, nested))
    assert {mark.annotation.id: mark.lane for mark in grown.entities}["outer"] == 1
    assert grown.room(typography)[1] == plain.room(typography)[1] + typography.lane


def test_too_many_entities_on_one_spot_are_counted() -> None:
    crowd = {f"c{n}": Entity(f"c{n}", "ORG", (span_of("Wien", TEXT, 1),)) for n in range(30)}
    line = lines_of(Shown(meeting().with_states(crowd)))[0]
    assert line.unplaced > 0
    assert len(line.entities) + line.unplaced == 35


def test_the_one_in_focus_is_drawn_however_crowded_its_line_is() -> None:
    crowd = {f"c{n}": Entity(f"c{n}", "ORG", (span_of("Wien", TEXT, 1),)) for n in range(30)}
    crowded = meeting().with_states(crowd)
    plain = lines_of(Shown(crowded))[0]
    for name in crowd.keys() - {mark.annotation.id for mark in plain.entities}:
        line = lines_of(Shown(crowded, focus=name))[0]
        assert [mark.annotation.id for mark in line.entities if mark.focused] == [name]
        kept = [mark.annotation.id for mark in line.entities if not mark.focused]
        assert (kept, line.unplaced) == ([mark.annotation.id for mark in plain.entities], plain.unplaced - 1)


def mark(entity_or_event: Annotation, label: str, left: float, lane: int = 0) -> AnnotationMark:
    return AnnotationMark(entity_or_event, Segment(0, left, left + 40), lane, label, left, focused=False)


@pytest.mark.parametrize(
    ("left", "lane", "crowds"), [(0, 0, True), (30, 0, True), (400, 0, False), (0, 1, False)]
)
def test_a_label_crowds_the_one_that_stands_right_above_it(left: float, lane: int, crowds: bool) -> None:
    review, type_ = meeting(), Typography()
    others = [mark(review.entities["wien"], "GPE", 800, 1)] if lane else []
    above = LineMarks(entities=[mark(review.entities["vogt"], "PERSON", 0), *others])
    line = LineMarks(triggers=[mark(review.events["meet"], "MEET", left)])
    assert line.crowds(above, type_) is crowds
    assert not above.crowds(line, type_) and not line.crowds(LineMarks(), type_)


def test_lines_whose_labels_meet_stand_further_apart() -> None:
    word = Span(0, 3)
    text = "Abc " * 60
    article = Article("a", text)
    page = Page(Shown(Review(article, {}, {})), Typography(), 300, 0)
    second = page.laid(0).layout.lines[1]
    over = Entity("over", "GPE", (word,))
    under = Event("under", "MEET", (Span(second.start, second.start + 3),), "abc")
    plain = Page(Shown(Review(article, {}, {"under": under})), Typography(), 300, 0).laid(0).layout
    both = Page(Shown(Review(article, {"over": over}, {"under": under})), Typography(), 300, 0).laid(0).layout
    assert both.lines[1].above - plain.lines[1].above == pytest.approx(Typography().gap, abs=1)
    assert both.lines[2].above == plain.lines[2].above
