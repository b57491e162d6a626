"""The history: the log in pages, filtered, without the states; and what going back would undo."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from models import edits
from models.article import ArticleStatus
from models.history import HistoryLine
from storage import annotations, articles, bulk, decisions, history
from storage.history import HistoryQuery
from storage.session import Session
from tests.builders import SCHEMA, span_of
from tests.storage.conftest import add_meetings

EVERYTHING = HistoryQuery()


@pytest.fixture
def reviewed(session: Session) -> Session:
    add_meetings(session, "article", "second")
    return session


def decide(session: Session, edit: edits.Edit, name: str = "article", reviewer: str = "Ida") -> None:
    decisions.record(session, edits.apply(annotations.load(session, name), edit, SCHEMA), reviewer)


def undo(session: Session, reviewer: str = "Leo") -> None:
    decision = decisions.next_undo(session)
    assert decision is not None
    bulk.undo(session, decision, reviewer)


def accept_in_both(session: Session) -> None:
    parts = tuple(
        edits.Part(name, articles.get(session, name).revision, (edits.Accept("wien"), edits.Accept("sie")))
        for name in ("article", "second")
    )
    bulk.decide(session, edits.Bulk(parts, "found"), "Ida")


def seqs(lines: Sequence[HistoryLine]) -> list[int]:
    return [line.seq for line in lines]


def found(session: Session, **wanted: object) -> list[int]:
    return seqs(history.page(session, HistoryQuery(**wanted), 9).lines)  # type: ignore[arg-type]


def test_a_line_says_what_was_decided_on_what(reviewed: Session) -> None:
    decide(reviewed, edits.Accept("meet"))
    [line] = history.page(reviewed, EVERYTHING, 9).lines
    assert (line.kind, line.reviewer, line.title) == ("Accept", "Ida", "Article")
    assert (line.annotation, line.label, line.covered) == ("meet", "MEET", "traf … zusammen")
    assert (line.articles, line.is_undone) == (1, False)


def test_a_line_names_former_label_role_and_status(reviewed: Session) -> None:
    decide(reviewed, edits.Relabel("ruiz", "GPE"))
    decide(reviewed, edits.RejectArgument("meet", "Time", "freitag"))
    decide(reviewed, edits.SetArticleStatus(ArticleStatus.COMPLETE))
    status, role, label = history.page(reviewed, EVERYTHING, 9).lines
    assert (label.label, label.former) == ("GPE", "PERSON")
    assert (role.role, role.label, role.former) == ("Time", "MEET", "")
    assert (status.status, status.annotation) == ("complete", "")


def test_what_is_taken_out_is_named_as_it_was(reviewed: Session) -> None:
    decide(reviewed, edits.AddEntity("new", "PERSON", (span_of("Ministerin"),)))
    decide(reviewed, edits.Reject("new"))
    gone = history.page(reviewed, EVERYTHING, 1).lines[0]
    assert (gone.annotation, gone.covered) == ("new", "Ministerin")


def test_one_over_several_articles_is_one_line(reviewed: Session) -> None:
    accept_in_both(reviewed)
    [line] = history.page(reviewed, EVERYTHING, 9).lines
    assert (line.kind, line.name, line.articles, line.count) == ("Accept", "found", 2, 4)
    assert found(reviewed, article_id="second") == [2]


def test_undo_and_redo_only_show_on_what_they_concern(reviewed: Session) -> None:
    decide(reviewed, edits.Accept("vogt"))
    decide(reviewed, edits.Accept("ruiz"))
    undo(reviewed)
    newest, oldest = history.page(reviewed, EVERYTHING, 9).lines
    assert (newest.undone_by, oldest.undone_by) == ("Leo", "")
    assert newest.is_undone and newest.undone_at >= newest.time
    decision = decisions.next_redo(reviewed)
    assert decision is not None
    bulk.redo(reviewed, decision, "Ida")
    assert not any(line.is_undone for line in history.page(reviewed, EVERYTHING, 9).lines)


def test_pages_follow_each_other_to_the_end(reviewed: Session) -> None:
    for number in range(7):
        decide(reviewed, edits.SetNote("vogt", f"note {number}"))
    pages = [history.page(reviewed, EVERYTHING, 3)]
    while (rest := pages[-1].rest) is not None:
        pages.append(history.page(reviewed, EVERYTHING, 3, rest))
    assert [seqs(page.lines) for page in pages] == [[7, 6, 5], [4, 3, 2], [1]]


def test_a_search_looks_through_a_part_of_the_log_at_a_time(
    reviewed: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_AT_ONCE", 2)
    decide(reviewed, edits.Reject("wien"))
    for number in range(6):
        decide(reviewed, edits.SetNote("vogt", f"note {number}"))
    query, rest, pages = HistoryQuery(kinds=frozenset({"Reject"})), None, []
    while True:
        page = history.page(reviewed, query, 9, rest)
        pages.append(seqs(page.lines))
        rest = page.rest
        if rest is None:
            break
    assert pages == [[], [], [], [1]]


def test_filters_by_article_reviewer_and_kind(reviewed: Session) -> None:
    decide(reviewed, edits.Accept("vogt"))
    decide(reviewed, edits.Reject("ruiz"), reviewer="Leo")
    decide(reviewed, edits.Accept("vogt"), "second")
    decide(reviewed, edits.Batch((edits.Accept("wien"), edits.Accept("sie")), "accept_shown"), "second")
    assert found(reviewed, article_id="article") == [2, 1]
    assert found(reviewed, reviewer="Leo") == [2]
    assert found(reviewed, kinds=frozenset({"Accept"})) == [4, 3, 1]
    assert found(reviewed, kinds=frozenset({"Accept"}), article_id="second", reviewer="Ida") == [4, 3]


@pytest.mark.parametrize("few", [0, 2_000])
def test_words_are_looked_for_in_titles_and_in_what_annotations_cover(
    reviewed: Session, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history, "_FEW_HITS", few)
    decide(reviewed, edits.Accept("vogt"))
    decide(reviewed, edits.Accept("ruiz"), "second")
    accept_in_both(reviewed)
    assert found(reviewed, text="vogt") == [1]
    assert found(reviewed, text="wie") == [3]
    assert found(reviewed, text="second") == [2]
    assert found(reviewed, text="second", article_id="second") == [4, 2]
    assert found(reviewed, text='"; DROP') == []


def test_news_tell_the_last_row_and_what_was_undone(reviewed: Session) -> None:
    decide(reviewed, edits.Accept("vogt"))
    undo(reviewed)
    assert history.news(reviewed, 0) == history.News(2, (1,))
    assert history.news(reviewed, 2) == history.News(2, ())
    assert seqs(history.lines(reviewed, [1, 7])) == [1]


def test_the_preview_tells_how_much_in_how_many_articles_and_whose(reviewed: Session) -> None:
    decide(reviewed, edits.Accept("vogt"))
    decide(reviewed, edits.Accept("ruiz"), reviewer="Leo")
    accept_in_both(reviewed)
    decide(reviewed, edits.Reject("praise"))
    undo(reviewed)
    preview = history.undo_preview(reviewed, 1, 9)
    assert (preview.seq, preview.top, preview.decisions, preview.articles) == (1, 3, 2, 2)
    assert preview.reviewers == (("Ida", 1), ("Leo", 1))
    assert seqs(preview.lines) == [3, 2]
    assert seqs(history.undo_preview(reviewed, 0, 1).lines) == [3]
    assert history.undo_preview(reviewed, 3, 9).decisions == 0


def test_reviewers_are_named_once_by_name(reviewed: Session) -> None:
    assert decisions.reviewers(reviewed) == []
    for reviewer in ("Leo", "Ida", "Leo"):
        decide(
            reviewed,
            edits.SetNote("vogt", f"{reviewer} {articles.get(reviewed, 'article').revision}"),
            reviewer=reviewer,
        )
    assert decisions.reviewers(reviewed) == ["Ida", "Leo"]


def test_what_is_new_to_a_list_is_told_with_what_was_undone_in_it(reviewed: Session) -> None:
    for name in ("vogt", "wien", "ruiz"):
        decide(reviewed, edits.Accept(name))
    undo(reviewed)
    news = history.changes(reviewed, EVERYTHING, 9, since=2, listed=[1, 2])
    assert (news.seq, seqs(news.page.lines), news.turned) == (4, [3], ())
    news = history.changes(reviewed, EVERYTHING, 9, since=3, listed=[3, 2, 1])
    assert news.page.lines == () and [(line.seq, line.undone_by) for line in news.turned] == [(3, "Leo")]
    assert history.changes(reviewed, EVERYTHING, 9, since=4, listed=[3]).turned == ()
