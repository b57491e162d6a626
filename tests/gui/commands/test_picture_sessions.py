"""The sessions that the guide's pictures show."""

from __future__ import annotations

from pathlib import Path

from gui.commands.picture_sessions import at_fixed_times, make_written, marked
from models.offsets import Span
from storage import articles, log_rows
from storage.annotations import load
from storage.session import Session


def test_marks_become_entities_within_entities() -> None:
    text, [inner, outer] = marked("the [ORG Bank of [GPE Ghana]] said")
    assert text == "the Bank of Ghana said"
    assert (outer.label, outer.fragments) == ("ORG", (Span(4, 17),))
    assert (inner.label, inner.fragments) == ("GPE", (Span(12, 17),))


def test_a_bar_parts_the_fragments_of_the_outermost() -> None:
    text, [inner, outer] = marked("[LOC Nord-| und [LOC Ost|see]]")
    assert [span.text(text) for span in outer.fragments] == ["Nord-", "see"]
    assert [span.text(text) for span in inner.fragments] == ["Ostsee"]


def test_a_written_article_comes_with_its_entities(tmp_path: Path) -> None:
    make_written(tmp_path / "x.dateline", "rtl.ar.txt")
    with Session.open(tmp_path / "x.dateline") as session:
        [name] = articles.all_ids(session)
        review = load(session, name)
    assert review.article.language == "ar"
    assert len(review.entities) > 15
    assert "[" not in review.text


def test_decisions_are_made_at_the_same_times_each_time() -> None:
    runs = []
    for _ in range(2):
        with at_fixed_times():
            runs.append([log_rows.now(), log_rows.now()])
    assert runs[0] == runs[1] == ["2023-10-10T08:00:04Z", "2023-10-10T08:00:11Z"]
    assert not log_rows.now().startswith("2023")
