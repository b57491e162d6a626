"""Every doubt, fix and gap has words, and none leaves a blank unfilled."""

from __future__ import annotations

import pytest

from gui.check_rows import FILLERS, OPEN, key_of, rows_of
from gui.doubt_wording import adding_text, doubt_text, fix_text, left_text, missed_text
from models.checks import Doubt, Finding
from models.fixes import Fix, Step
from models.label_uses import MOST_COUNTED, LabelUse
from models.left import Left
from models.offsets import Span
from models.sweep.missed import NAMES, TRIGGERS, Hint, Missed
from tests.builders import SCHEMA, meeting, span_of

GAP = Missed(NAMES, span_of("Wien"), "GPE", Hint.REPEATED)


@pytest.mark.parametrize("doubt", list(Doubt))
def test_every_doubt_has_words(doubt: Doubt) -> None:
    text = doubt_text(Finding(doubt, "a", "ORG"))
    assert text and "{" not in text


@pytest.mark.parametrize("step", list(Step))
def test_every_fix_names_what_it_is_about(step: Step) -> None:
    assert "Ruiz" in fix_text(Fix(step, (), "Ruiz"))


@pytest.mark.parametrize("hint", list(Hint))
@pytest.mark.parametrize("kind", [NAMES, TRIGGERS])
def test_every_gap_has_words(kind: str, hint: Hint) -> None:
    text = missed_text(Missed(kind, Span(0, 4), "GPE", hint))
    assert text and "{" not in text
    assert adding_text(Missed(kind, Span(0, 4), "GPE", hint)).endswith("GPE")
    assert adding_text(Missed(kind, Span(0, 4), "", hint)) == ""


def test_uses_elsewhere_are_told_with_their_number() -> None:
    finding = Finding(Doubt.USED_OTHERWISE, "a", "GPE", use=LabelUse("GPE", 12, "Treffen"))
    assert doubt_text(finding).startswith("GPE in 12 ")
    many = Finding(Doubt.USED_OTHERWISE, "a", "GPE", use=LabelUse("GPE", MOST_COUNTED))
    assert "or more" in doubt_text(many)


def test_what_is_left_is_told_by_kind_without_what_is_not_there() -> None:
    assert left_text(Left()) == ""
    text = left_text(Left(3, (Finding(Doubt.DOUBLE, "a"), GAP)))
    assert text.startswith("3 open, 1 doubt")
    assert "1 name" in text and "trigger" not in text


def test_rows_have_keys_of_their_own_and_the_open_ones_share_one() -> None:
    review = meeting()
    items = (GAP, Finding(Doubt.MISSING_ROLE, "meet", "Participant"), Finding(Doubt.DOUBLE, "ruiz", "ORG"))
    rows = rows_of(Left(2, items), review, SCHEMA, before_finishing=True)
    assert [row.key for row in rows] == [OPEN, *map(key_of, items)]
    assert len({row.key for row in rows}) == 4
    assert not rows[0].can_stay and rows[1].is_gap and rows[2].is_event


def test_undecided_fillers_share_a_row_where_finishing_decides_several() -> None:
    undecided = [Finding(Doubt.UNDECIDED_FILLER, "meet", "Participant", name) for name in ("vogt", "ruiz")]
    both, one = Left(0, tuple(undecided)), Left(0, tuple(undecided[:1]))
    rows = rows_of(both, meeting(), SCHEMA, before_finishing=True)
    assert [row.key for row in rows] == [FILLERS, *map(key_of, undecided)]
    assert not any(row.can_stay for row in rows)
    assert len(rows_of(both, meeting(), SCHEMA)) == 2
    assert len(rows_of(one, meeting(), SCHEMA, before_finishing=True)) == 1
