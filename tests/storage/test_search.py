"""Whatever a user types is a valid query, and finds words by their start."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.article import Article
from storage import articles, integrity
from storage.articles import ArticleQuery
from storage.search import match_expression
from storage.session import Session

TEXTS = {
    "wien": "Außenministerin Vogt traf Leo Ruiz am 3. März in Wien.",
    "paris": "The foreign minister said U.S. troops would leave Paris; the Wiener Zeitung agreed.",
}


@pytest.fixture
def filled(session: Session) -> Session:
    for name, text in TEXTS.items():
        articles.add(session, Article(name, text, title=f"Titel über {name.upper()}"))
    return session


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ["wien", "paris"]),
        ("vogt", ["wien"]),
        ("VOGT ruiz", ["wien"]),
        ("ruiz paris", []),
        ("wien", ["wien", "paris"]),
        ("marz", ["wien"]),
        ("außenmin", ["wien"]),
        ("U.S.", ["paris"]),
        ('"leo ruiz"', ["wien"]),
        ('"ruiz leo"', []),
        ('"foreign min', ["paris"]),
        ("uber", ["wien", "paris"]),
        ("NOT vogt", []),
        ('"', ["wien", "paris"]),
        ("* -- ()", ["wien", "paris"]),
        ("vogt\0ruiz", ["wien"]),
        ("title:vogt", []),
    ],
)
def test_words_are_found_by_their_start(filled: Session, words: str, found: list[str]) -> None:
    assert articles.ids(filled, ArticleQuery(text=words)) == found


def test_a_changed_title_is_found_and_the_former_one_no_longer(filled: Session) -> None:
    filled.db.execute("UPDATE articles SET title = 'Gipfel' WHERE id = 'wien'")
    assert articles.ids(filled, ArticleQuery(text="gipfel")) == ["wien"]
    assert articles.ids(filled, ArticleQuery(text="titel")) == ["paris"]
    assert integrity.findings(filled) == []


@given(st.text(max_size=40))
def test_no_text_makes_a_malformed_query(words: str) -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE found USING fts5 (text)")
        expression = match_expression(words)
        if expression:
            connection.execute("SELECT * FROM found WHERE found MATCH ?", (expression,)).fetchall()
