"""Each key belongs to one action, whatever the user does with keys."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from gui.actions.key_choices import KeyChoices
from gui.actions.spec import ActionSpec

SPECS = [
    ActionSpec("one", "One", "File", ("A", "F2")),
    ActionSpec("two", "Two", "File", ("B",)),
    ActionSpec("three", "Three", "Edit"),
]
AS_GIVEN = {spec.id: spec.keys for spec in SPECS}


def choices() -> KeyChoices:
    return KeyChoices(SPECS, AS_GIVEN)


def test_a_key_given_to_one_action_is_taken_from_the_other() -> None:
    made = choices()
    made.set_only("three", "A")
    assert (made.keys("three"), made.keys("one"), made.holder("A")) == (("A",), ("F2",), "three")
    assert made.own() == {"one": ["F2"], "three": ["A"]}


def test_a_further_key_stands_behind_the_others_and_the_same_one_is_not_added_twice() -> None:
    made = choices()
    made.add("two", "F5")
    made.add("two", "F5")
    assert made.keys("two") == ("B", "F5")


def test_resetting_takes_the_keys_back_from_who_has_them() -> None:
    made = choices()
    made.set_only("two", "A")
    made.reset("one")
    assert made.keys("one") == ("A", "F2")
    assert (made.keys("two"), made.is_changed("one"), made.is_changed("two")) == ((), False, True)


def test_keys_that_are_as_given_are_not_the_users_own() -> None:
    made = choices()
    made.clear("one")
    made.reset_all()
    assert made.own() == {}


KEYS = st.sampled_from(["A", "B", "F2", "F5", "Ctrl+K"])
NAMES = st.sampled_from([spec.id for spec in SPECS])
STEPS = st.lists(
    st.tuples(st.sampled_from(["set_only", "add"]), NAMES, KEYS)
    | st.tuples(st.sampled_from(["clear", "reset"]), NAMES)
)


@given(STEPS)
def test_no_steps_leave_a_key_with_two_actions(steps: list[tuple[str, ...]]) -> None:
    made = choices()
    for step, *values in steps:
        getattr(made, step)(*values)
    held = [key for spec in SPECS for key in made.keys(spec.id)]
    assert len(held) == len(set(held))
    again = KeyChoices(SPECS, {spec.id: made.keys(spec.id) for spec in SPECS})
    assert again.own() == made.own()
