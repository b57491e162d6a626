"""Lines of a preview stand under their headings, and their ticks add up."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from gui.item_models.bulk_preview import PreviewContext, PreviewModel
from gui.item_models.preview_ticks import PreviewRow, PreviewTicks

ROWS = st.lists(
    st.builds(
        PreviewRow,
        st.sampled_from("xyz"),
        st.sampled_from(("same", "inflected", "none")),
        st.sampled_from((True, False, None)),
    ),
    min_size=1,
    max_size=12,
)


def context(place: int) -> PreviewContext:
    return PreviewContext(f"Title {place}", "left ", f"hit {place}", " right")


@given(ROWS, st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=8))
def test_ticks_add_up_whatever_is_ticked(rows: list[PreviewRow], steps: list[tuple[int, int]]) -> None:
    model = PreviewModel(PreviewTicks(rows), context)
    assert model.ticked() == [place for place, row in enumerate(rows) if row.ticked]
    for first, last in steps:
        run = range(min(first, last), min(max(first, last) + 1, model.rowCount()))
        if run:
            model.toggle([run], run.start)
    ticked = model.ticked()
    assert all(rows[place].ticked is not None for place in ticked)
    assert model.count() == (len(ticked), len({rows[place].article for place in ticked}))
    model.tick_all(True)
    assert model.ticked() == [place for place, row in enumerate(rows) if row.ticked is not None]
    model.tick_all(False)
    assert model.count() == (0, 0)


@given(ROWS)
def test_every_row_stands_once_below_its_heading(rows: list[PreviewRow]) -> None:
    model = PreviewModel(PreviewTicks(rows), context)
    heading, found = "", []
    for line in range(model.rowCount()):
        name = model.heading(line)
        if name:
            heading = name
            continue
        row, where = model.index(line).data(Qt.ItemDataRole.UserRole + 1)
        assert heading.startswith(f"{row.group} (")
        found.append(where.covered)
    assert sorted(found) == sorted(f"hit {place}" for place in range(len(rows)))


def test_a_heading_tells_whether_all_some_or_none_are_ticked() -> None:
    rows = [PreviewRow("x", "one"), PreviewRow("x", "one"), PreviewRow("x", "two", None, "because")]
    model = PreviewModel(PreviewTicks(rows), context)
    states = Qt.CheckState
    assert [model.state(line) for line in range(5)] == [
        states.Checked,
        states.Checked,
        states.Checked,
        None,
        None,
    ]
    model.toggle([range(1, 2)], 1)
    assert model.state(0) is states.PartiallyChecked
    model.toggle([range(1)], 0)
    assert model.ticked() == [0, 1]
    model.toggle([range(1)], 0)
    assert model.state(0) is states.Unchecked


def test_a_line_is_spoken_with_its_note(qtmodeltester: ModelTester) -> None:
    model = PreviewModel(PreviewTicks([PreviewRow("x", "one", None, "is GPE already", "GPE")]), context)
    qtmodeltester.check(model, force_py=True)
    said = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "GPE, hit 0, is GPE already, left hit 0 right, Title 0"


def test_contexts_are_asked_for_only_when_a_line_is_looked_at() -> None:
    asked: list[int] = []
    rows = [PreviewRow(str(place % 999), "all") for place in range(100_000)]

    def counted(place: int) -> PreviewContext:
        asked.append(place)
        return context(place)

    model = PreviewModel(PreviewTicks(rows), counted)
    model.tick_all(False)
    model.tick_all(True)
    assert model.count() == (100_000, 999)
    assert model.index(77).data().startswith("hit 76")
    assert asked == [76]


def test_groups_of_which_nothing_can_change_stand_last() -> None:
    stays, changes, finished = "Stays as it is", "Will change", "In finished articles"
    rows = [PreviewRow("a", stays, None), PreviewRow("a", finished), PreviewRow("a", changes)]
    assert [group.name for group in PreviewTicks(rows).groups] == [finished, changes, stays]
