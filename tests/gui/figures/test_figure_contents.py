"""What charts say, and that a click finds exactly what they counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.features.overview import annotation_query
from gui.figures.acceptance import acceptance_chart, calibration_chart
from gui.figures.content import ChartKind, Content
from gui.figures.overview import charts, headlines
from models import edits
from models.annotation import Source
from models.figures.outcomes import Suggester
from models.figures.selection import ArticleSelection, Selection
from models.figures.statistics import Statistics
from models.figures.tables import Figure
from storage import annotation_search, annotations, decisions, statistics
from storage.session import Session
from tests.builders import span_of
from tests.gui.conftest import filled_session

TEST = Suggester(Source.RULE, "test")


@pytest.fixture
def reviewed(tmp_path: Path) -> Session:
    """Give a session in which something of every kind was decided; the last edit also accepts Wien."""
    session = filled_session(tmp_path / "reviewed.dateline")
    for edit in (
        edits.Accept("vogt"),
        edits.Relabel("ruiz", "ORG"),
        edits.Reject("freitag"),
        edits.AddEntity("own", "GPE", (span_of("Wien", nth=2),)),
        edits.SetArgument("praise", "Topic", "wien"),
        edits.Accept("praise"),
    ):
        change = edits.apply(annotations.load(session, "article"), edit, session.schema)
        decisions.record(session, change, "ida")
    return session


def counted(session: Session) -> Statistics:
    found = statistics.count(session, "ida")
    assert found is not None
    return found


def chart(found: Statistics, figure: Figure) -> Content:
    return next(content for content in charts(found) if content.figure is figure)


def behind(session: Session, selection: Selection | ArticleSelection) -> int:
    assert isinstance(selection, Selection)
    return annotation_search.count(session, annotation_query(selection))


@pytest.mark.parametrize("figure", [Figure.ENTITIES, Figure.EVENTS, Figure.CORRECTIONS])
def test_a_part_finds_as_many_as_it_counts(reviewed: Session, figure: Figure) -> None:
    parts = [part for row in chart(counted(reviewed), figure).rows for part in row.parts]
    assert len(parts) >= 2
    assert [behind(reviewed, part.selection) for part in parts] == [part.value for part in parts]


@pytest.mark.parametrize("suggester", [None, TEST])
def test_a_part_of_a_share_finds_as_many_as_were_decided_that_way(
    reviewed: Session, suggester: Suggester | None
) -> None:
    found = counted(reviewed)
    for content in (chart(found, Figure.SUGGESTERS), acceptance_chart(found, suggester)):
        assert content.rows
        for row in content.rows:
            counts = [behind(reviewed, part.selection) for part in row.parts]
            assert [part.value for part in row.parts] == [count / sum(counts) for count in counts]


def test_a_point_finds_the_suggestions_of_its_confidence(reviewed: Session) -> None:
    rows = calibration_chart(counted(reviewed)).rows
    assert [row.figure for row in rows] == ["4"]
    assert [behind(reviewed, row.parts[0].selection) for row in rows] == [4]
    assert rows[0].at == pytest.approx(0.5)
    assert rows[0].bounds is not None


def test_a_row_of_an_article_opens_it(reviewed: Session) -> None:
    rows = chart(counted(reviewed), Figure.ARTICLES).rows
    targets = {row.name: {part.selection for part in row.parts} for row in rows}
    assert targets == {
        "Wien, 3. Mai": {ArticleSelection("article")},
        "Lima": {ArticleSelection("other")},
    }


def test_acceptance_is_told_with_its_bounds(reviewed: Session) -> None:
    content = acceptance_chart(counted(reviewed), TEST)
    assert content.note == "rule test · 80 % of 5 accepted (38 % to 96 %)"
    assert {row.name for row in content.rows} == {"PERSON", "DATE", "GPE", "ORG", "STATEMENT"}


def test_charts_without_figures_say_why(reviewed: Session) -> None:
    for content in charts(Statistics()):
        assert content.rows == ()
        assert content.note == ""
        assert content.empty.endswith(".")


def test_every_figure_has_one_chart(reviewed: Session) -> None:
    found = list(charts(counted(reviewed)))
    assert sorted(content.figure for content in found) == sorted(Figure)
    assert {content.kind for content in found} == set(ChartKind)
    assert all(content.title and content.axis for content in found)


def test_what_a_screen_reader_hears_has_every_part(reviewed: Session) -> None:
    content = chart(counted(reviewed), Figure.ENTITIES)
    assert content.told().splitlines() == [
        "GPE · accepted: 2 (100 %)",
        "DATE · rejected: 1 (100 %)",
        "ORG · accepted: 1 (100 %)",
        "PERSON · accepted: 1 (100 %)",
    ]


def test_headlines_of_nothing_promise_nothing() -> None:
    assert [(item.name, item.figure) for item in headlines(Statistics())] == [
        ("Articles finished", "0 of 0"),
        ("Annotations decided", "0 of 0"),
        ("Your pace", "–"),
        ("Time left", "–"),
    ]


def test_headlines_tell_what_is_done(reviewed: Session) -> None:
    told = [(item.figure, item.basis) for item in headlines(counted(reviewed))]
    assert told[:2] == [("0 of 2", "0 %"), ("6 of 7", "86 %")]
    assert told[3][1] == "1 open"


def test_what_was_decided_many_at_once_is_listed(reviewed: Session) -> None:
    batch = edits.Batch((edits.Reject("vogt"), edits.Reject("wien")), "reject_shown")
    change = edits.apply(annotations.load(reviewed, "article"), batch, reviewed.schema)
    decisions.record(reviewed, change, "ida")
    row = next(row for row in chart(counted(reviewed), Figure.ACTS).rows if row.name == "many at once")
    assert behind(reviewed, row.parts[0].selection) == len([key for key in change.touched if key != "sie"])


def test_a_bar_with_nothing_to_list_says_so_and_leads_nowhere(reviewed: Session) -> None:
    change = edits.apply(annotations.load(reviewed, "article"), edits.SetArticleNote("odd"), reviewed.schema)
    decisions.record(reviewed, change, "ida")
    row = next(row for row in chart(counted(reviewed), Figure.ACTS).rows if row.name == "anything else")
    assert row.parts[0].selection is None
    assert "Nothing to list" in row.parts[0].told
    columns = chart(counted(reviewed), Figure.SECONDS).rows
    assert all(row.parts[0].selection is None for row in columns if row.figure == "0")


def test_every_part_leads_to_something_or_nowhere(reviewed: Session) -> None:
    for content in charts(counted(reviewed)):
        selections = [part.selection for row in content.rows for part in row.parts]
        listed = [item for item in selections if isinstance(item, Selection)]
        assert all(behind(reviewed, item) for item in listed), content.title
