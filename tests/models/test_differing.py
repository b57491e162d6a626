"""Which annotations differ between two states of an article, found without comparing them field by field."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from models.annotation import Annotation
from models.review import differing
from tests.builders import meeting

NAMES = ("vogt", "ruiz", "wien", "meet", "praise")


@given(st.dictionaries(st.sampled_from(NAMES), st.sampled_from(("flag", "gone", "back")), max_size=5))
def test_what_came_went_or_was_replaced_differs_and_nothing_else(done: dict[str, str]) -> None:
    before = meeting()
    states: dict[str, Annotation | None] = {}
    for name, what in done.items():
        item = before.annotation(name)
        assert item is not None
        states[name] = {"flag": replace(item, flag=True), "gone": None, "back": item}[what]
    after = before.with_states(states)
    wanted = {name for name, what in done.items() if what != "back"}
    assert differing(before, after) == differing(after, before) == wanted


def test_one_that_came_for_another_that_went_differs() -> None:
    before = meeting()
    ruiz = before.entities["ruiz"]
    after = before.with_states({"ruiz": None, "new": replace(ruiz, id="new")})
    assert len(after.entities) == len(before.entities)
    assert differing(before, after) == {"ruiz", "new"}
