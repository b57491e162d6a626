"""The cells of the bar: changes one by one lead to the same as counting anew."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.article_view.overview_map import Mark, MarkKind, OverviewMap

MARKS = st.tuples(st.floats(0, 1), st.sampled_from(MarkKind))
CHANGES = st.lists(st.tuples(st.sampled_from("abcdefgh"), st.none() | MARKS), max_size=30)


def shown(content: OverviewMap) -> list[tuple[int, MarkKind]]:
    cells = sorted(content.marked_cells())
    return [(mark.cell, mark.kind) for cell in cells for mark in content.marks(cell)]


@given(CHANGES, st.integers(1, 9))
def test_changes_one_by_one_lead_to_the_same_as_counting_anew(
    changes: list[tuple[str, Mark | None]], cells: int
) -> None:
    followed, known = OverviewMap(cells), {}
    for name, mark in changes:
        before = {cell: followed.marks(cell) for cell in range(cells)}
        touched = followed.change(name, mark)
        known.pop(name, None)
        known.update({name: mark} if mark else {})
        changed = {cell for cell in range(cells) if followed.marks(cell) != before[cell]}
        assert changed <= touched
    assert shown(followed) == shown(OverviewMap(cells, known.items()))


def test_open_ones_hide_decided_ones_on_their_side_only() -> None:
    kinds = (MarkKind.DECIDED_ENTITY, MarkKind.OPEN_EVENT, MarkKind.DECIDED_EVENT)
    content = OverviewMap(4, [(kind.name, (0.6, kind)) for kind in kinds])
    assert shown(content) == [(2, MarkKind.DECIDED_ENTITY), (2, MarkKind.OPEN_EVENT)]
    assert all(mark.kind.is_open == (mark.kind is MarkKind.OPEN_EVENT) for mark in content.marks(2))


def test_fullness_tells_the_crowded_cells() -> None:
    crowd = [(str(n), (0.1, MarkKind.OPEN_EVENT)) for n in range(10)]
    content = OverviewMap(
        4, [*crowd, ("one", (0.9, MarkKind.OPEN_EVENT)), ("e", (0.9, MarkKind.OPEN_ENTITY))]
    )
    full, lone = content.marks(0)[0].fullness, {m.kind: m.fullness for m in content.marks(3)}
    assert full == 1
    assert lone[MarkKind.OPEN_EVENT] == 0.1
    assert lone[MarkKind.OPEN_ENTITY] == 0.5
