"""Figures as tables and as CSV that no spreadsheet executes."""

from __future__ import annotations

import csv
import io

from hypothesis import given
from hypothesis import strategies as st

from models.annotation import Correction, Source
from models.article import ArticleStatus
from models.evaluation.reliability import Judged
from models.figures.outcomes import Outcome, Suggester
from models.figures.statistics import ArticleProgress, Corrected, Group, Statistics
from models.figures.tables import Figure, Table, csv_text, table
from models.figures.working import Act, Timed
from models.stats import Progress

DATES, PLACES = Suggester(Source.RULE, "dates"), Suggester(Source.LEXICON, "places")
STATISTICS = Statistics(
    types=frozenset({"MEET"}),
    statuses={ArticleStatus.COMPLETE: 1, ArticleStatus.OPENED: 1},
    articles=(ArticleProgress("a", "=Title", ArticleStatus.OPENED, Progress(3, 5)),),
    annotations={
        Group("DATE", Outcome.OPEN): 2,
        Group("DATE", Outcome.KEPT, DATES): 6,
        Group("DATE", Outcome.REJECTED, DATES): 1,
        Group("GPE", Outcome.CHANGED, PLACES): 1,
        Group("GPE", Outcome.ADDED, Suggester(Source.REVIEWER)): 1,
        Group("MEET", Outcome.OPEN): 4,
    },
    judged={DATES: (Judged(0.9, True, "rule", 3), Judged(0.9, False, "rule", 1))},
    corrections={Correction.LABEL: Corrected((4,), ()), Correction.MISSED: Corrected((7, 8), (9,))},
    decisions=(Timed(3, Act.ACCEPT, "ida", "DATE", 1), Timed(5, Act.ACCEPT, "ida", "", None)),
)


def rows(figure: Figure) -> list[tuple[object, ...]]:
    return list(table(figure, STATISTICS).rows)


def test_labels_and_types_are_told_apart_the_most_frequent_first() -> None:
    assert rows(Figure.ENTITIES) == [("DATE", 6, 1, 2), ("GPE", 2, 0, 0)]
    assert rows(Figure.EVENTS) == [("MEET", 0, 0, 4)]


def test_acceptance_leaves_out_what_was_added() -> None:
    assert [row[:5] for row in rows(Figure.SUGGESTERS)] == [
        ("rule", "dates", 6, 0, 1),
        ("lexicon", "places", 0, 1, 0),
    ]
    assert rows(Figure.SUGGESTERS)[0][5] == 0.8571


def test_acceptance_by_label_is_told_of_all_and_of_each_suggester() -> None:
    assert [row[:6] for row in rows(Figure.LABELS)] == [
        ("all", "", "DATE", 6, 0, 1),
        ("all", "", "GPE", 0, 1, 0),
        ("rule", "dates", "DATE", 6, 0, 1),
        ("lexicon", "places", "GPE", 0, 1, 0),
    ]


def test_calibration_holds_filled_bins_only() -> None:
    assert rows(Figure.CALIBRATION) == [
        ("all", "", 0.9, 1.0, 4, 0.9, 0.75),
        ("rule", "dates", 0.9, 1.0, 4, 0.9, 0.75),
    ]


def test_corrections_stand_in_the_order_of_their_kinds() -> None:
    assert rows(Figure.CORRECTIONS) == [("missed", 2, 1), ("label", 1, 0)]


def test_times_are_told_by_act_and_label() -> None:
    assert rows(Figure.ACTS) == [("accept", 2, 4.0, 4.0)]
    assert rows(Figure.TIMES) == [("DATE", 1, 3.0, 3.0)]
    assert [row for row in rows(Figure.SECONDS) if row[2]] == [(2, 5, 1), (5, 10, 1)]


def test_an_empty_session_has_columns_and_no_rows() -> None:
    for figure in Figure:
        empty = table(figure, Statistics())
        assert empty.columns
        assert empty.rows == ()


def test_headline_figures_follow_from_the_counts() -> None:
    assert (STATISTICS.finished.part, STATISTICS.finished.whole) == (1, 2)
    assert (STATISTICS.decided.decided, STATISTICS.decided.open) == (9, 6)
    assert STATISTICS.time_left is None


def test_a_title_cannot_act_as_a_formula() -> None:
    assert csv_text(table(Figure.ARTICLES, STATISTICS)) == (
        "id,title,status,decided,open\r\na,'=Title,opened,3,2\r\n"
    )


@given(st.lists(st.text(alphabet='=+-@\t\r\n",;a ä'), min_size=1, max_size=4))
def test_csv_holds_every_text_and_no_formula(cells: list[str]) -> None:
    columns = tuple(f"c{number}" for number in range(len(cells)))
    _, read = csv.reader(io.StringIO(csv_text(Table(columns, (tuple(cells),))), newline=""))
    for cell, given_cell in zip(read, cells, strict=True):
        assert not cell.startswith(("=", "+", "-", "@", "\t", "\r"))
        assert cell in (given_cell, f"'{given_cell}")
