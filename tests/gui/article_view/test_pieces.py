"""Pieces: they cover all that is visible, in order, and none is too long to lay out at once."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from gui.article_view.pieces import PIECE_LIMIT, piece_index, pieces_of, shown
from models.article import Article, Zone, ZoneKind

TEXTS = st.text(alphabet=st.sampled_from("ab .\n\u00a0\u0301😀\ud800\x00שa"), max_size=200)


@given(TEXTS, st.integers(0, 200), st.integers(0, 200))
def test_pieces_cover_everything_but_white_space(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    pieces = pieces_of(Article("a", text, zones=(Zone(ZoneKind.BOILERPLATE, start, end),)))
    covered = {offset for piece in pieces for offset in range(piece.start, piece.end)}
    assert covered >= {offset for offset, char in enumerate(text) if not char.isspace()}
    assert sum(piece.end - piece.start for piece in pieces) == len(covered)
    assert pieces == sorted(pieces, key=lambda piece: piece.start)
    assert not any("\n" in text[piece.start : piece.end] for piece in pieces)


@given(TEXTS)
def test_shown_text_has_as_many_utf16_units_as_the_text(text: str) -> None:
    assert [len(char.encode("utf-16-le", "surrogatepass")) for char in shown(text)] == [
        len(char.encode("utf-16-le", "surrogatepass")) for char in text
    ]
    assert not re.search("[\x00-\x08\x0a-\x1f\ud800-\udfff]", shown(text))


def test_long_line_is_cut_after_a_sentence() -> None:
    text = "Ein Satz mit Wörtern. " * 1000
    pieces = pieces_of(Article("a", text))
    assert all(piece.end - piece.start <= PIECE_LIMIT for piece in pieces)
    assert all(text[piece.end - 1] == "." for piece in pieces)
    assert [piece.opens for piece in pieces] == [True] + [False] * (len(pieces) - 1)


def test_long_line_without_white_space_is_cut_but_not_inside_a_character() -> None:
    text = "e\u0301" * 20_000
    pieces = pieces_of(Article("a", text))
    assert all(piece.end - piece.start <= PIECE_LIMIT for piece in pieces)
    assert all(text[piece.start] == "e" for piece in pieces)


def test_boilerplate_inside_a_line_becomes_a_piece_of_its_own() -> None:
    text = "Er kam. Folgen Sie uns"
    article = Article("a", text, zones=(Zone(ZoneKind.BOILERPLATE, 8, len(text)),))
    kinds = [(text[piece.start : piece.end], piece.kind) for piece in pieces_of(article)]
    assert kinds == [("Er kam.", ZoneKind.BODY), ("Folgen Sie uns", ZoneKind.BOILERPLATE)]


def test_dateline_stays_in_its_paragraph() -> None:
    article = Article("a", "Wien, 3. Mai. Er kam.", zones=(Zone(ZoneKind.DATELINE, 0, 13),))
    assert len(pieces_of(article)) == 1


def test_text_of_nothing_but_white_space_has_no_piece() -> None:
    assert pieces_of(Article("a", " \n\u00a0\n")) == []


def test_offset_between_pieces_belongs_to_the_one_before() -> None:
    assert [piece_index([2, 10], offset) for offset in (0, 2, 9, 10, 99)] == [0, 0, 0, 1, 1]
